/** Reads rings out of TopoJSON in whole steps of 1e-4°, exactly, without going through degrees. */
import type { MultiPolygon as MultiPolygonArcs } from 'topojson-specification';
import type { BoundaryTopology, UnitProperties } from '../country-boundaries/boundary-topology.ts';
import {
  type GridPoint,
  type GridRing,
  type Shape,
  STEPS_PER_DEGREE,
} from '../country-boundaries/grid.ts';

/** All arcs of a topology whose grid has steps that are multiples of 1e-4°. */
export function decodeArcs({ arcs, transform }: BoundaryTopology): GridPoint[][] {
  if (!transform) throw new Error('expected a quantised topology');
  const steps = (degrees: number) => Math.round(degrees * STEPS_PER_DEGREE);
  const [scaleX, scaleY] = transform.scale.map(steps) as [number, number];
  const [west, south] = transform.translate.map(steps) as [number, number];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx!, y + dy!];
      return { x: west + x * scaleX, y: south + y * scaleY };
    });
  });
}

/** One ring, not closed, from the numbers of its arcs. */
export function ringOf(ring: readonly number[], arcs: readonly (readonly GridPoint[])[]): GridRing {
  return ring.flatMap((arc) => (arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!).slice(0, -1));
}

/** The polygons of every unit of one object, by code. */
export function shapesByCode(
  boundaries: BoundaryTopology,
  object: string,
): Map<string, readonly Shape[]> {
  const arcs = decodeArcs(boundaries);
  const units = boundaries.objects[object]!.geometries as MultiPolygonArcs<UnitProperties>[];
  return new Map(
    units.map(({ properties, arcs: polygons }) => [
      properties!.code,
      polygons.map((rings) => rings.map((ring) => ringOf(ring, arcs))),
    ]),
  );
}
