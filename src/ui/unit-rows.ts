/** Which units a list below a place holds. */
import { childrenOf, type Units } from '../core/units.ts';

/** The units to list below one: its children, or, where there is a single one, what that one holds. */
export function listedUnits(units: Units, unit: number): number[] {
  const children = childrenOf(units, unit);
  if (children.length !== 1) return children;
  const below = listedUnits(units, children[0]!);
  return below.length > 0 ? below : children;
}
