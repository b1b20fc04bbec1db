/**
 * Numbers, shares and dates as people read them. The only place where a share becomes a percentage.
 * Knows the two interface languages and nothing else; makes no sentence.
 */
import { highestShare, lowestShare, type Share } from '../core/share.ts';
import type { Language } from '../state/view.ts';

/** What stands in place of a number or a text that nobody supplied. */
export const NO_DATA = {
  vi: 'chưa có số liệu',
  en: 'no data',
} as const satisfies Record<Language, string>;

/** What stands before a count or a percentage that the unknown can only raise. */
const AT_LEAST = { vi: 'ít nhất', en: 'at least' } as const satisfies Record<Language, string>;

/** What is said where nothing is counted for certain and part is unknown: "at least 0" would tell nothing. */
const UNCLEAR = { vi: 'chưa rõ', en: 'unclear' } as const satisfies Record<Language, string>;

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Keeps a number and its sign on one line. */
const NO_BREAK = '\u00a0';

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  numberFormats.set(key, made);
  return made;
}

/** A whole number with its thousands apart: `1.234`, in English `1,234`. NaN reads as no data. */
export function formatCount(value: number, language: Language): string {
  return Number.isNaN(value) ? NO_DATA[language] : numberFormat(language, 0).format(value);
}

/** Kilometres with one decimal, and a second below one: `12,4`, `0,35`. NaN reads as no data. */
export function formatKm(km: number, language: Language): string {
  if (Number.isNaN(km)) return NO_DATA[language];
  return numberFormat(language, km < 1 ? 2 : 1).format(km);
}

/** A latitude or longitude to a tenth of a degree: `16,5°`. */
export function formatDegrees(degrees: number, language: Language): string {
  return `${numberFormat(language, 1).format(degrees)}°`;
}

/** A change with its sign, `+12`, `−3`, `0`. */
export function formatChange(value: number, language: Language): string {
  if (Number.isNaN(value)) return NO_DATA[language];
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + formatCount(Math.abs(value), language);
}

/**
 * A share (0..1) as a percentage with one decimal: `92,3 %`. Never reads as 100 % or 0 % unless it is exactly that:
 * `>99,9 %`, `<0,1 %` (domain R10). `null` and NaN read as no data.
 */
export function formatPercent(share: number | null, language: Language): string {
  if (share === null || Number.isNaN(share)) return NO_DATA[language];
  const unit = language === 'vi' ? `${NO_BREAK}%` : '%';
  if (share === 0 || share === 1) return numberFormat(language, 0).format(share * 100) + unit;
  const rounded = Math.round(share * 1000) / 10;
  const one = numberFormat(language, 1);
  if (share < 1 && rounded >= 100) return `>${one.format(99.9)}${unit}`;
  if (share > 0 && rounded <= 0) return `<${one.format(0.1)}${unit}`;
  return one.format(rounded) + unit;
}

/** A fixed bound (0..1) as a percentage without needless decimals: `70 %`, `99,5 %`. For class limits, never for figures. */
export function formatBound(bound: number, language: Language): string {
  const percent = Math.round(bound * 1000) / 10;
  const digits = Number.isInteger(percent) ? 0 : 1;
  return (
    numberFormat(language, digits).format(percent) + (language === 'vi' ? `${NO_BREAK}%` : '%')
  );
}

/** Count out of total without the percentage: `477/832`. */
export function formatFraction({ count, total }: Share, language: Language): string {
  return `${formatCount(count, language)}/${formatCount(total, language)}`;
}

/**
 * Count out of total with the percentage it makes: `477/832 (57,3 %)`; `ít nhất 12/15 (80,0 %)` while some are unknown;
 * `chưa rõ (0–80 %)` where nothing is certain. No total, and a total of which nothing is known, read as no data.
 */
export function formatShare(share: Share, language: Language): string {
  const lowest = lowestShare(share);
  if (lowest === null || Number.isNaN(lowest) || share.unknown === share.total)
    return NO_DATA[language];
  if (isUnclear(share)) return formatUnclear(share, language);
  return `${formatAtLeast(share, language)} (${formatPercent(lowest, language)})`;
}

/** Count out of total, `ít nhất 12/15` while some are unknown. */
export function formatAtLeast(share: Share, language: Language): string {
  const fraction = formatFraction(share, language);
  return share.unknown > 0 ? `${AT_LEAST[language]} ${fraction}` : fraction;
}

/**
 * The percentage alone: `75,0 %`, `≥ 75,0 %` while some are unknown, `chưa rõ (0–80 %)` where nothing is certain. No total,
 * and a total of which nothing is known, read as no data.
 */
export function formatLowest(share: Share, language: Language): string {
  if (share.unknown === share.total) return NO_DATA[language];
  if (isUnclear(share)) return formatUnclear(share, language);
  const percent = formatPercent(lowestShare(share), language);
  return share.unknown > 0 && !percent.startsWith('>') ? `≥${NO_BREAK}${percent}` : percent;
}

/** Whether nothing is counted for certain while part of the total could still be. */
export function isUnclear({ count, unknown }: Share): boolean {
  return count === 0 && unknown > 0;
}

/** From the lowest possible percentage of such a share to the highest: `0–80 %`. */
export function formatFromZero(share: Share, language: Language): string {
  return `0–${formatPercent(highestShare(share), language)}`;
}

function formatUnclear(share: Share, language: Language): string {
  return `${UNCLEAR[language]} (${formatFromZero(share, language)})`;
}

/**
 * An ISO date as `31/12/2025`, in English `31 Dec 2025`. `2025-10` and `2025` are dates too (`10/2025`, `2025`);
 * '' reads as no data, anything else stays as it was written.
 */
export function formatDate(iso: string, language: Language): string {
  if (iso === '') return NO_DATA[language];
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (language === 'vi') return [day, month, year].filter((part) => part !== undefined).join('/');
  const named = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const plainDay = day === undefined ? undefined : String(Number(day));
  return [plainDay, named ?? month, year].filter((part) => part !== undefined).join(' ');
}

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
