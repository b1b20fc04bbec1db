/** Which part of a dataset a unit belongs to: the unit of the part level that it is or lies in. */
import type { GeometryCollection } from 'topojson-specification';
import type { Level } from '../../src/core/country.ts';
import type { BoundaryTopology, UnitProperties } from '../country-boundaries/boundary-topology.ts';

/** Codes of the parts by the code of each unit of the lowest level. */
export type PartCodes = ReadonlyMap<string, string>;

/** Name of a level's object in a {@link BoundaryTopology}. */
export function objectOf({ id }: Pick<Level, 'id'>): string {
  return `${id}s`;
}

/**
 * The units of one level, as the boundaries have them.
 * @throws when there is no object of that level
 */
export function unitsOf(boundaries: BoundaryTopology, level: Level): UnitProperties[] {
  const object: GeometryCollection<UnitProperties> | undefined =
    boundaries.objects[objectOf(level)];
  if (!object) throw new Error(`the boundaries have no object ${objectOf(level)}`);
  return object.geometries.map(({ properties }) => properties as UnitProperties);
}

/**
 * The part of each unit of the lowest level.
 * @throws for a part level that the country does not have, and for a unit whose parents do not lead up to it
 */
export function partCodes(
  boundaries: BoundaryTopology,
  levels: readonly Level[],
  partLevel: string,
): PartCodes {
  const top = levels.findIndex(({ id }) => id === partLevel);
  if (top < 0) throw new Error(`the country has no level ${partLevel} to split a dataset by`);
  let parts = new Map(unitsOf(boundaries, levels[top]!).map(({ code }) => [code, code]));
  for (const level of levels.slice(top + 1)) {
    const above = parts;
    parts = new Map(
      unitsOf(boundaries, level).map(({ code, parent }) => {
        const part = above.get(parent);
        if (part === undefined)
          throw new Error(`${level.id} ${code}: no unit ${parent} above it among the boundaries`);
        return [code, part];
      }),
    );
  }
  return parts;
}

/** The distinct codes of the parts, ascending. */
export function sortedParts(parts: PartCodes): string[] {
  return [...new Set(parts.values())].sort();
}
