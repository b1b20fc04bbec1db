/** The communes of a dataset by their codes. Other units may have the code of a commune: they are not among them. */
import type { Units } from '../../core/units.ts';

/** Rows of communes by code. */
export function communeRows({ codes, levels, communeLevel }: Units): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  codes.forEach((code, row) => {
    if (levels[row] === communeLevel) rowOf.set(code, row);
  });
  return rowOf;
}
