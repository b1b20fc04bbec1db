/**
 * One latitude or longitude as people write it: `22.62924`, `22,62924`, `22°37'45.3"N`, `22°37′45,3″B`, `N22 37 45`, `22.37.45`,
 * `22°37.755'`.
 */

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

/** Letters and words for the hemispheres, Vietnamese and English: axis and sign. */
const HEMISPHERES: Readonly<Record<string, readonly [Axis, 1 | -1]>> = {
  n: ['lat', 1],
  b: ['lat', 1], // bắc
  s: ['lat', -1],
  e: ['lon', 1],
  d: ['lon', 1], // đông, without its bar
  đ: ['lon', 1],
  w: ['lon', -1],
};
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:vĩ độ|kinh độ|latitude|longitude|lat|long?|kđ|vđ)(?!\p{L})\.?\s*:?/giu, ''],
  [/bắc|north/giu, 'N'],
  [/nam|south/giu, 'S'],
  [/đông|east/giu, 'E'],
  [/tây|west/giu, 'W'],
  [/độ|deg(?:rees)?/giu, '°'],
  [/phút|min(?:utes)?/giu, "'"],
  [/giây|sec(?:onds)?/giu, '"'],
];

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

/** The angle that a text says, or `null`. */
export function readAngle(text: string): Angle | null {
  if (text.length > LONGEST) return null;
  const { bare, axis, sign } = DECIMAL.test(text)
    ? ({ bare: text, axis: null, sign: 1 } as const)
    : withoutHemisphere(unified(text));
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
function unified(text: string): string {
  let plain = text.normalize('NFC');
  for (const [word, letter] of WORDS) plain = plain.replace(word, letter);
  return plain
    .replace(/[ºo˚∘]/g, '°')
    .replace(/[″”“»]|''|′′|’’/g, '"')
    .replace(/[′’‘´`]/g, "'")
    .replace(/[−–]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function withoutHemisphere(text: string): {
  readonly bare: string;
  readonly axis: Axis | null;
  readonly sign: 1 | -1;
} {
  const match = /^([a-zđ])[ .:]*(?=[\d-])|([a-zđ])\.?$/iu.exec(text);
  const letter = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const hemisphere = Object.hasOwn(HEMISPHERES, letter) ? HEMISPHERES[letter]! : null;
  if (!match || !hemisphere) return { bare: text, axis: null, sign: 1 };
  const bare = text.replace(match[0], '').trim();
  return { bare, axis: hemisphere[0], sign: hemisphere[1] };
}

function decimalsOf(number: string): number {
  return /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0;
}
