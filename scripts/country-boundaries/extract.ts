/** Smaller files out of the boundaries of a country: some units alone, or outlines coarse enough for a first view. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import { simplifyLine, simplifyRing } from '../made-dataset/simplify.ts';
import type { BoundaryTopology, UnitProperties } from './boundary-topology.ts';
import { KM_PER_STEP, STEPS_PER_DEGREE } from './grid.ts';

/** One object, with the units that pass and the arcs that they need. The grid stays as it is. */
export function onlyUnits(
  boundaries: BoundaryTopology,
  object: string,
  isWanted: (unit: UnitProperties) => boolean,
): BoundaryTopology {
  const places = new Map<number, number>();
  const renumber = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    const place = places.get(old) ?? places.size;
    places.set(old, place);
    return arc < 0 ? ~place : place;
  };
  const geometries = boundaries.objects[object]!.geometries.filter(({ properties }) =>
    isWanted(properties as UnitProperties),
  ).map((geometry) => ({
    ...geometry,
    ...('arcs' in geometry ? { arcs: renumbered(geometry.arcs, renumber) } : {}), // polygons, of one part or more
  }));
  const collection = { type: 'GeometryCollection', geometries };
  return {
    ...boundaries,
    objects: { [object]: collection as GeometryCollection<UnitProperties> },
    arcs: [...places.keys()].map((old) => boundaries.arcs[old]!),
  };
}

/** The same lists, however deep, with other numbers. */
function renumbered(arcs: unknown, renumber: (arc: number) => number): unknown {
  return Array.isArray(arcs)
    ? arcs.map((inner) => renumbered(inner, renumber))
    : renumber(arcs as number);
}

/** How coarse outlines are. */
export interface Coarseness {
  /** Corners that change the land by less than this go, km². */
  readonly leastKm2: number;
  /** Step of the grid, degrees: a multiple of 1e-4. */
  readonly stepDegrees: number;
}

/**
 * One object with coarse outlines: borders stay shared, no unit and no island is lost. Not for measuring; borders that come
 * close to each other may touch.
 */
export function coarseOutlines(
  boundaries: BoundaryTopology,
  object: string,
  { leastKm2, stepDegrees }: Coarseness,
): BoundaryTopology {
  const fine = joinedArcs(boundaries, object);
  const arcs = fine.arcs.map((arc) => simplified(arc, leastKm2));
  const [west, south] = boundaries.bbox!;
  const translate: [number, number] = [west!, south!];
  return quantize({ ...fine, arcs }, { scale: [stepDegrees, stepDegrees], translate });
}

/** The object alone, its arcs as long as they can be (borders of lower levels cut them), in degrees. */
function joinedArcs(boundaries: BoundaryTopology, object: string): BoundaryTopology {
  const features = feature(boundaries, boundaries.objects[object]!) as FeatureCollection<
    Polygon | MultiPolygon,
    UnitProperties
  >;
  return topology({ [object]: features }) as BoundaryTopology;
}

/** A line or closed ring in degrees with fewer corners. Ends of lines, where borders meet, stay. */
function simplified(arc: readonly Position[], leastKm2: number): Position[] {
  const [east, north] = [KM_PER_STEP.east * STEPS_PER_DEGREE, KM_PER_STEP.north * STEPS_PER_DEGREE];
  const line = arc.map(([lon, lat]) => [lon! * east, lat! * north] as const);
  const [first, last] = [line[0]!, line.at(-1)!];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const kept = isClosed ? simplifyRing(line, leastKm2) : simplifyLine(line, leastKm2);
  return kept.map(([x, y]) => [x / east, y / north]);
}
