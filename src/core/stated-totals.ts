/**
 * Totals and percentages that a file states beside its rows, computed anew (domain R9): official tables carry slips of the pen, and a
 * figure that does not follow from its own rows is said, with both numbers, and never used.
 */
import { type Issue, issue, type Place } from './issue.ts';

/** Where a figure stands. */
export type StatedPlace = Partial<Place> & { readonly file: string };

/** A total with the rows that it is said to be the sum of. */
export interface StatedTotal {
  readonly place: StatedPlace;
  readonly total: number;
  /** From 0 each; NaN where a row does not tell. */
  readonly parts: ArrayLike<number>;
}

/** A share with what it is said to be the share of. */
export interface StatedShare {
  readonly place: StatedPlace;
  readonly count: number;
  readonly total: number;
  /** As stated, 0..1: 0.5025 for "50,25 %". */
  readonly share: number;
  /** Last digit stated, as a share: 0.0001 for two decimals of a per cent. */
  readonly step: number;
}

/** What a figure is and what it should be. */
export interface Mismatch {
  readonly kind: 'total' | 'share';
  readonly place: StatedPlace;
  readonly stated: number;
  /** From the rows; of rows that do not all tell, the least that it can be. */
  readonly computed: number;
}

/** Relative slack for sums of fractions in binary (0.1 + 0.2). */
const ROUNDING = 1e-9;

/**
 * `null` when a total follows from its rows or cannot be checked. Where a row does not tell, the total may be larger than the sum of
 * the others, never smaller.
 */
export function checkTotal({ place, total, parts }: StatedTotal): Mismatch | null {
  if (Number.isNaN(total) || parts.length === 0) return null;
  let [computed, isWhole] = [0, true];
  for (let i = 0; i < parts.length; i++) {
    if (Number.isNaN(parts[i]!)) isWhole = false;
    else computed += parts[i]!;
  }
  const slack = ROUNDING * Math.max(1, Math.abs(computed));
  const isRight = isWhole ? Math.abs(total - computed) <= slack : total >= computed - slack;
  return isRight ? null : { kind: 'total', place, stated: total, computed };
}

/**
 * `null` when a share follows from its numerator and denominator or cannot be checked. The last digit may be rounded or cut off
 * (99,97 % as 99,9 %, so that it is not 100 %: domain R10).
 */
export function checkShare({ place, count, total, share, step }: StatedShare): Mismatch | null {
  if (![count, total, share].every(Number.isFinite) || total <= 0) return null;
  const computed = count / total;
  const short = computed - share; // what rounding or cutting off left out
  const isRight = short >= -step / 2 - ROUNDING && short <= step + ROUNDING;
  return isRight ? null : { kind: 'share', place, stated: share, computed };
}

/** The finding to be shown: what is stated, and what the rows make of it (shares in per cent, as they are printed). */
export function mismatchIssue({ kind, place, stated, computed }: Mismatch): Issue {
  if (kind === 'total') return issue('total-mismatch', place, `${stated} ≠ ${plain(computed, 6)}`);
  const values = [stated, computed].map((share) => `${plain(100 * share, 2)} %`);
  return issue('share-mismatch', place, values.join(' ≠ '));
}

/** A number with at most so many decimals, without zeros at its end. */
function plain(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
