/**
 * In which unit a position is, as far as the boundaries and the accuracy of the position allow it to be said at all. Where several
 * answers are possible none is given: `null` is "cannot be told".
 */
import type { Bbox } from './country.ts';
import type { BoundaryKind } from './dataset.ts';
import { circleAround } from './geodesic.ts';
import { boxHolds, type PolygonColumns, type Position } from './geometry.ts';
import { pathTo, type UnitShapes, type Units } from './units.ts';

/**
 * How far a drawn boundary may be from the real one, in km: what lies farther inside a province of approximate boundaries is in
 * it. Source: the country's approximate boundaries against its published ones on a grid of 5 km: of 13,574 points 396 are in
 * another province, of those at least 4 km inside the approximate one 16, 6 km 4, 8 km none.
 */
const APPROXIMATE_KM = 10;

/** Rings of positions that stand for all that lies within a distance, and how many are on each. */
const RINGS = [1, 2 / 3, 1 / 3];
const CORNERS = 24;

/** Boundaries to look a position up in. */
export interface Bounded {
  readonly units: Units;
  /** Outlines of the units of the lowest level. */
  readonly shapes: UnitShapes;
  readonly boundaries: BoundaryKind;
  /** By unit row. */
  readonly bboxes: readonly (Bbox | null)[];
}

/**
 * Row of the lowest unit that a position is in wherever within `accuracyKm` it really is; `null` where that cannot be told. Of
 * approximate boundaries only units of the highest level below the whole are told, and those only well inside; of invented ones none.
 */
export function unitAround(bounded: Bounded, at: Position, accuracyKm: number): number | null {
  if (bounded.boundaries === 'made') return null;
  const isOfficial = bounded.boundaries === 'official';
  const radiusKm = isOfficial ? accuracyKm : accuracyKm + APPROXIMATE_KM;
  const around = RINGS.flatMap((part) => circleAround(at, radiusKm * part, CORNERS));
  let common: readonly number[] | null = null;
  for (const position of [at, ...around]) {
    const row = unitAt(bounded, position);
    if (row === null) return null;
    const path = pathTo(bounded.units, row);
    common = common ? common.filter((each, depth) => path[depth] === each) : path;
  }
  const told = isOfficial ? common?.at(-1) : common?.[1];
  return told === undefined || told === 0 ? null : told;
}

/**
 * Row of the unit whose outline holds a position; `null` where none does. On a border either may be told.
 * @param among features of the outlines that may hold it, ascending; all where nothing is said
 */
export function unitAt(
  { shapes, bboxes }: Bounded,
  [lon, lat]: Position,
  among: Iterable<number> = shapes.units.keys(),
): number | null {
  for (const feature of among) {
    const row = shapes.units[feature]!;
    const box = bboxes[row];
    if (box && boxHolds(box, lon, lat) && holds(shapes.polygons, feature, lon, lat)) return row;
  }
  return null;
}

/** Whether a feature holds a position: rings that a ray to the east crosses an odd number of times, all together (holes too). */
function holds(
  { positions, ringStarts, polygonStarts, featureStarts }: PolygonColumns,
  feature: number,
  lon: number,
  lat: number,
): boolean {
  let isInside = false;
  const firstRing = polygonStarts[featureStarts[feature]!]!;
  const lastRing = polygonStarts[featureStarts[feature + 1]!]!;
  for (let ring = firstRing; ring < lastRing; ring++) {
    for (let i = ringStarts[ring]!; i + 1 < ringStarts[ring + 1]!; i++) {
      const [x0, y0] = [positions[2 * i]!, positions[2 * i + 1]!];
      const [x1, y1] = [positions[2 * i + 2]!, positions[2 * i + 3]!];
      if (y0 > lat === y1 > lat) continue;
      if (lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
    }
  }
  return isInside;
}
