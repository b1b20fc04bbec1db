/** Bounds of colour classes as a planner types them: four percentages, checked one by one. */

/** What is wrong with a bound. Tenths of a percent are the finest, because that is how bounds are shown and kept in the address. */
export type BoundsProblem = 'not-a-number' | 'too-fine' | 'out-of-range' | 'not-ascending';

/** The bounds as shares, 0..1 ascending; or which of them, counted from 1, is wrong and how. The first wrong one is told. */
export type TypedBounds =
  | { readonly bounds: readonly number[] }
  | { readonly problem: BoundsProblem; readonly index: number };

/** Reads percentages with a comma or a point, with or without a percent sign. */
export function readBounds(texts: readonly string[]): TypedBounds {
  const bounds: number[] = [];
  for (const [i, text] of texts.entries()) {
    const problem = problemOf(text, bounds.at(-1) ?? 0);
    if (problem) return { problem, index: i + 1 };
    bounds.push(shareOf(text));
  }
  return { bounds };
}

/** A bound (0..1) as it is typed: `92,5` in Vietnamese, `92.5` in English. */
export function boundText(bound: number, decimalSign: ',' | '.'): string {
  return String(Math.round(bound * 1000) / 10).replace('.', decimalSign);
}

function problemOf(text: string, previous: number): BoundsProblem | null {
  const digits = /^\s*(\d{1,9})(?:[.,](\d{1,9}))?\s*%?\s*$/.exec(text);
  if (!digits) return 'not-a-number';
  if ((digits[2] ?? '').replace(/0+$/, '').length > 1) return 'too-fine';
  const share = shareOf(text);
  if (share <= 0 || share > 1) return 'out-of-range';
  return share > previous ? null : 'not-ascending';
}

/** In tenths of a percent, so that no rounding of the division by 100 is left. */
function shareOf(text: string): number {
  return Math.round(Number.parseFloat(text.trim().replace(',', '.')) * 10) / 1000;
}
