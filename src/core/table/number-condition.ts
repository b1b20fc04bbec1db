/** Conditions on numbers as people type them: `>100`, `<= 5`, `10-20`, `=0`, `12`. */

/** A range of numbers, each end inside or not. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly holdsFrom: boolean;
  readonly holdsTo: boolean;
}

const NUMBER = String.raw`\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d+(?:[.,]\d+)?|[.,]\d+`;
const COMPARED = new RegExp(`^(>=|=>|≥|<=|=<|≤|>|<|=)?\\s*(${NUMBER})\\s*%?$`);
const BETWEEN = new RegExp(`^(${NUMBER})\\s*%?\\s*(?:-|–|\\.\\.)\\s*(${NUMBER})\\s*%?$`);
/** Digits in groups of three: the marks between them are of thousands, as in 1.234.567 and 1,234. A leading 0 makes it a decimal. */
const GROUPED = /^[1-9]\d{0,2}(?:[.,\u00a0 ]\d{3})+$/;

/** The range that a text means; `null` when it means none. Negative numbers are not among what a table holds. */
export function parseRange(typed: string): NumberRange | null {
  const text = typed.trim();
  const between = BETWEEN.exec(text);
  if (between) {
    const [a, b] = [numberOf(between[1]!), numberOf(between[2]!)];
    return { from: Math.min(a, b), to: Math.max(a, b), holdsFrom: true, holdsTo: true };
  }
  const compared = COMPARED.exec(text);
  if (!compared) return null;
  const bound = numberOf(compared[2]!);
  switch (compared[1]) {
    case '>':
      return { from: bound, to: Infinity, holdsFrom: false, holdsTo: true };
    case '>=':
    case '=>':
    case '≥':
      return { from: bound, to: Infinity, holdsFrom: true, holdsTo: true };
    case '<':
      return { from: -Infinity, to: bound, holdsFrom: true, holdsTo: false };
    case '<=':
    case '=<':
    case '≤':
      return { from: -Infinity, to: bound, holdsFrom: true, holdsTo: true };
    default:
      return { from: bound, to: bound, holdsFrom: true, holdsTo: true };
  }
}

/** Part of a number that a share times a hundred may be off: 0.07 · 100 is not 7. Far less than one of a million villages. */
const ROUNDING = 1e-12;

/** Whether a number lies in a range; NaN never does. What is as near to an end as rounding leaves it is the end itself. */
export function isInRange({ from, to, holdsFrom, holdsTo }: NumberRange, given: number): boolean {
  const isAt = (end: number) =>
    Number.isFinite(end) && Math.abs(given - end) <= ROUNDING * Math.abs(end);
  const value = isAt(from) ? from : isAt(to) ? to : given;
  const isAbove = holdsFrom ? value >= from : value > from;
  return isAbove && (holdsTo ? value <= to : value < to);
}

/** Point and comma are both the mark of decimals, unless they set thousands apart. */
function numberOf(text: string): number {
  return Number(
    GROUPED.test(text) ? text.replace(/\D/g, '') : text.replace(',', '.').replace(/ /g, ''),
  );
}
