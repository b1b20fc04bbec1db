/** From units on a grid to the outlines of all levels: every unit above is dissolved from those that it consists of. */
import type { MultiPolygon as MultiPolygonShape, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
} from 'topojson-specification';
import { NO_PARENT } from '../../src/core/units.ts';
import type { BoundaryTopology, UnitProperties } from '../country-boundaries/boundary-topology.ts';
import { rowsAbove } from './atoms.ts';
import { asTopology, type GridUnits } from './grid-topology.ts';
import type { Pack } from './read-units.ts';

/**
 * Outlines by level, units in the order of the edition.
 * @param rows of the edition, of each unit on the grid
 */
export function boundariesOf(
  grid: GridUnits,
  rows: readonly number[],
  pack: Pick<Pack, 'edition'>,
): BoundaryTopology {
  const { edition } = pack;
  const own = new Map<number, number>();
  const below = new Map<number, PolygonArcs[]>();
  rows.forEach((row, unit) => {
    const polygons = grid.units[unit]!.map(polygonOf);
    if (polygons.length === 0) return;
    own.set(row, unit);
    for (const above of rowsAbove(pack, row)) {
      const list = below.get(above);
      if (list) list.push(...polygons);
      else below.set(above, [...polygons]);
    }
  });
  const topology = asTopology(grid, {});
  const objects: Record<string, GeometryCollection<UnitProperties>> = {};
  edition.levels.forEach(({ id }, level) => {
    const geometries: MultiPolygonArcs<UnitProperties>[] = [];
    for (let row = 0; row < edition.count; row++) {
      if (edition.levelRows[row] !== level) continue;
      const [unit, parts] = [own.get(row), below.get(row)];
      const properties = propertiesOf(edition, row);
      if (unit !== undefined) {
        const arcs = grid.units[unit]!.map((part) => part.map((ring) => [...ring]));
        geometries.push({ type: 'MultiPolygon', arcs, properties });
      } else if (parts) geometries.push({ ...mergeArcs(topology, parts), properties });
    }
    objects[`${id}s`] = { type: 'GeometryCollection', geometries };
  });
  return asTopology(grid, objects) as BoundaryTopology;
}

/** `MultiPolygon` coordinates in degrees by code of the unit, of one level. */
export function shapesByCode(
  boundaries: BoundaryTopology,
  level: string,
): ReadonlyMap<string, Position[][][]> {
  const object = boundaries.objects[`${level}s`]!;
  const { features } = feature(boundaries, object);
  return new Map(
    features.map(({ properties, geometry }) => [
      properties.code,
      (geometry as MultiPolygonShape).coordinates,
    ]),
  );
}

function polygonOf(part: GridUnits['units'][number][number]): PolygonArcs {
  return { type: 'Polygon', arcs: part.map((ring) => [...ring]) };
}

function propertiesOf(edition: Pack['edition'], row: number): UnitProperties {
  const parent = edition.parents[row]!;
  return {
    code: edition.codes[row]!,
    name: edition.names[row]!,
    kind: edition.kinds[row]!,
    parent: parent === NO_PARENT ? '' : edition.codes[parent]!,
  };
}
