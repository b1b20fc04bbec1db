/** What is asked of the same cells again and again is found out once. */
import type { Cell } from '../tabular/sheet.ts';

/** Different cells whose answers are kept. */
const MOST_REMEMBERED = 4000;

/** Names and positions are all different: after so many cells of which few were met again, they are not looked for. */
const LOOKED = 20_000;
const LEAST_MET = 0.2 * LOOKED;

/** A reader of one column, or of the first cells of rows, that reads the same cell once. It answers anything but `undefined`. */
export function remembered<C extends Cell, T>(read: (cell: C) => T): (cell: C) => T {
  const known = new Map<C, T>();
  let [looked, met] = [0, 0];
  return (cell) => {
    if (looked >= LOOKED && met < LEAST_MET) return read(cell);
    looked++;
    const before = known.get(cell);
    if (before !== undefined) {
      met++;
      return before;
    }
    const now = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, now);
    return now;
  };
}
