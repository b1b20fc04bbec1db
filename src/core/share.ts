/** A count out of a total with its unknowns, so that no percentage is ever shown without what it rests on. */

/** `count` of `total`, of which `unknown` could go either way: the true share lies in [count/total, (count + unknown)/total]. */
export interface Share {
  readonly count: number;
  readonly unknown: number;
  readonly total: number;
}

/** Lowest possible share, 0..1; `null` when there is nothing to share. */
export function lowestShare({ count, total }: Share): number | null {
  return total > 0 ? count / total : null;
}

/** Highest possible share, 0..1; `null` when there is nothing to share. */
export function highestShare({ count, unknown, total }: Share): number | null {
  return total > 0 ? (count + unknown) / total : null;
}

/** Known part of the total, 0..1; `null` when there is nothing to share. Completeness of the data behind a figure. */
export function knownShare({ unknown, total }: Share): number | null {
  return total > 0 ? (total - unknown) / total : null;
}

/** Whether a share tells anything: there is something to share, and some of it is known. */
export function isTold({ unknown, total }: Share): boolean {
  return total > 0 && unknown < total;
}
