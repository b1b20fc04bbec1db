/** What a unit of today was made of: the former units of its level that went into it, whole or in part. */
import { targetsOf } from '../admin/adjacency.ts';
import { foundUnit } from './find.ts';
import type { NamedUnits } from './gazetteer.ts';
import type { FormerHit } from './search.ts';

/**
 * The former units in the order of the file, each with all that it became. None of a code that no unit of today has, and of a unit
 * that is as it was.
 */
export function formerUnitsOf(units: NamedUnits, code: string): FormerHit[] {
  const row = units.codes.indexOf(code);
  if (code === '' || row < 0 || row >= units.present) return [];
  const hits: FormerHit[] = [];
  for (let former = units.present; former < units.count; former++) {
    if (units.levels[former] !== units.levels[row]) continue;
    const now = [...targetsOf(units.successors, former)];
    if (!now.includes(row)) continue;
    const unit = foundUnit(units, former);
    hits.push({
      ...{ kind: 'former', name: unit.name, match: 'exact', ranges: [] },
      ...{ unit, now: now.map((each) => foundUnit(units, each)) },
    });
  }
  return hits;
}
