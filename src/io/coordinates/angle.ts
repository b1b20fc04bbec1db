/**
 * One latitude or longitude as people write it: `22.62924`, `22,62924`, `22°37'45.3"N`, `N22 37 45`, `22.37.45`, `22°37.755'`, and
 * with the words and letters of a country, `22°37′45,3″B`.
 */
import { anyOf } from '../word-pattern.ts';

/** Which of the two an angle says itself to be, by its letter; `null` when it has none. */
export type Axis = 'lat' | 'lon';

/** An angle that was understood. */
export interface Angle {
  /** South and west negative. */
  readonly degrees: number;
  readonly axis: Axis | null;
  /** Half of the last place that is written, in degrees: how far the true value may lie. */
  readonly within: number;
}

/** The words of a country's angles. */
export interface AngleWords {
  /** What may name the axis; the value tells it. */
  readonly axes: readonly string[];
  readonly degrees: readonly string[];
  readonly minutes: readonly string[];
  readonly seconds: readonly string[];
  /** Words for the hemispheres, and single letters. */
  readonly hemispheres: Readonly<Record<Hemisphere, readonly string[]>>;
}

/** By the letters of ISO 6709. */
type Hemisphere = 'N' | 'S' | 'E' | 'W';

const HEMISPHERES: Readonly<Record<Hemisphere, readonly [Axis, 1 | -1]>> = {
  N: ['lat', 1],
  S: ['lat', -1],
  E: ['lon', 1],
  W: ['lon', -1],
};

/** Reads the angles of a country. */
export interface AngleReader {
  /** The angle that a text says, or `null`. */
  read(text: string): Angle | null;
  /** Parts a text with two angles behind the letter or the mark of the first. */
  readonly apart: RegExp;
}

const NUMBER = '\\d{1,3}(?:[.,]\\d{1,25})?';
/** Degrees, and after a mark or a space minutes, and seconds. */
const PARTS = new RegExp(
  `^(-?)(${NUMBER})(?:\\s*°\\s*|\\s+|$)(?:(${NUMBER})(?:\\s*'\\s*|\\s+|$)(?:(${NUMBER})\\s*"?)?)?$`,
);
/** Three whole numbers with dots between: never one number. */
const DOTTED = /^(-?)(\d{1,3})[.,](\d{1,2})[.,](\d{1,2}(?:[.,]\d+)?)$/;

/** Nothing but a number: what most tables have. */
const DECIMAL = /^-?\d{1,3}[.,]\d{1,25}$/;

/** Longest text that is looked at. */
const LONGEST = 80;

/** A reader of a country's angles. */
export function angleReader(words: AngleWords): AngleReader {
  const unified = unifier(words);
  const byLetter = hemispheresByLetter(words);
  const letters = [...byLetter.keys()].join('');
  return {
    read(text) {
      if (text.length > LONGEST) return null;
      return DECIMAL.test(text)
        ? decimalAngle(text)
        : angleOf(withoutHemisphere(unified(text), byLetter));
    },
    apart: new RegExp(`^(.*?(?:"|''|″|[${letters}]))\\s*[,;]?\\s*([\\d${letters}].*)$`, 'iu'),
  };
}

/** As {@link angleOf} of a {@link DECIMAL}, which needs no more looking at. */
function decimalAngle(text: string): Angle | null {
  const [sign, bare] = text.startsWith('-') ? [-1, text.slice(1)] : [1, text];
  const mark = bare.search(/[.,]/);
  const degrees = Number(bare.replace(',', '.'));
  if (degrees > 180) return null;
  return { degrees: sign * degrees, axis: null, within: 10 ** -(bare.length - mark - 1) / 2 };
}

/** What is left of a text without its hemisphere. */
interface BareAngle {
  readonly bare: string;
  readonly axis: Axis | null;
  readonly sign: 1 | -1;
}

function angleOf({ bare, axis, sign }: BareAngle): Angle | null {
  const match = DOTTED.exec(bare) ?? PARTS.exec(bare);
  if (!match) return null;
  const [, minus, whole, minutes, seconds] = match;
  const parts = [whole, minutes, seconds].filter((part) => part !== undefined);
  const [degrees, ...smaller] = parts.map((part) => Number(part.replace(',', '.')));
  if (degrees === undefined || degrees > 180 || smaller.some((part) => part >= 60)) return null;
  // Only the last part may have decimals: 22,5°30' is two ways of saying a half at once.
  if (parts.slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  const value = degrees + (smaller[0] ?? 0) / 60 + (smaller[1] ?? 0) / 3600;
  const unit = 1 / 60 ** (parts.length - 1);
  return {
    degrees: (minus === '-' ? -1 : 1) * sign * value,
    axis,
    within: (unit * 10 ** -decimalsOf(parts.at(-1)!)) / 2,
  };
}

/** One kind of mark for degrees, minutes and seconds, letters for words. */
function unifier(words: AngleWords): (text: string) => string {
  const anywhere = (some: readonly string[]) => new RegExp(anyOf(some), 'giu');
  const replaced: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`(?<!\\p{L})${anyOf(words.axes)}(?!\\p{L})\\.?\\s*:?`, 'giu'), ''],
    ...Object.entries(words.hemispheres).map(
      ([letter, names]) => [anywhere(names.filter((name) => name.length > 1)), letter] as const,
    ),
    [anywhere(words.degrees), '°'],
    [anywhere(words.minutes), "'"],
    [anywhere(words.seconds), '"'],
  ];
  return (text) => {
    let plain = text.normalize('NFC');
    for (const [word, sign] of replaced) plain = plain.replace(word, sign);
    return plain
      .replace(/[ºo˚∘]/g, '°')
      .replace(/[″”“»]|''|′′|’’/g, '"')
      .replace(/[′’‘´`]/g, "'")
      .replace(/[−–]/g, '-')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  };
}

/** Those of ISO 6709 and those of the country, in lower case. */
function hemispheresByLetter({ hemispheres }: AngleWords): ReadonlyMap<string, Hemisphere> {
  const all = Object.keys(HEMISPHERES) as Hemisphere[];
  return new Map(
    all.flatMap((hemisphere) =>
      [hemisphere, ...hemispheres[hemisphere].filter((name) => name.length === 1)].map(
        (letter) => [letter.toLowerCase(), hemisphere] as const,
      ),
    ),
  );
}

function withoutHemisphere(text: string, byLetter: ReadonlyMap<string, Hemisphere>): BareAngle {
  const match = /^(\p{L})[ .:]*(?=[\d-])|(\p{L})\.?$/iu.exec(text);
  const letter = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const hemisphere = byLetter.get(letter);
  if (!match || !hemisphere) return { bare: text, axis: null, sign: 1 };
  const [axis, sign] = HEMISPHERES[hemisphere];
  return { bare: text.replace(match[0], '').trim(), axis, sign };
}

function decimalsOf(number: string): number {
  return /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0;
}
