/**
 * Small outlines for the overview map: polygons as SVG path data on a grid of whole units, so that neighbours drawn apart
 * still share their border. Plate carrée with the longitudes shortened by the cosine of the middle latitude: true enough at
 * the size of a page, and nothing is measured on it.
 */
import type { Bbox } from '../core/country.ts';
import type { UnitShapes } from '../core/units.ts';

/** A drawing of `width` by `height` units with the way from degrees to it. y points down. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The upper left corner in degrees, and units per degree. */
  readonly west: number;
  readonly north: number;
  readonly perLon: number;
  readonly perLat: number;
  project(lon: number, lat: number): readonly [x: number, y: number];
}

/** A frame that holds the box, its longer side `longest` units. The box must not be empty. */
export function frameOf([west, south, east, north]: Bbox, longest: number): Frame {
  const shortening = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * shortening, 1e-6);
  const down = Math.max(north - south, 1e-6);
  const scale = longest / Math.max(across, down);
  const perLon = shortening * scale;
  return {
    width: Math.ceil(across * scale),
    height: Math.ceil(down * scale),
    west,
    north,
    perLon,
    perLat: scale,
    project: (lon, lat) => [Math.round((lon - west) * perLon), Math.round((north - lat) * scale)],
  };
}

/** The box enlarged on every side by a part of its longer side (0..1). */
export function padded([west, south, east, north]: Bbox, part: number): Bbox {
  const by = Math.max(east - west, north - south, 0.02) * part;
  return [west - by, south - by, east + by, north + by];
}

/**
 * One path per group of units: `groupOf` gives the group of a unit row, `null` to leave it out. Linear in positions.
 * Rings smaller than a unit become a dot, so that no island disappears.
 */
export function groupedPaths(
  shapes: UnitShapes,
  frame: Frame,
  groupOf: (row: number) => number | null,
): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const { units, polygons } = shapes;
  for (let feature = 0; feature < units.length; feature++) {
    const group = groupOf(units[feature]!);
    if (group === null) continue;
    let path = groups.get(group) ?? '';
    const from = polygons.polygonStarts[polygons.featureStarts[feature]!]!;
    const to = polygons.polygonStarts[polygons.featureStarts[feature + 1]!]!;
    for (let ring = from; ring < to; ring++) {
      const begin = polygons.ringStarts[ring]!;
      path += ringPath(polygons.positions, [begin, polygons.ringStarts[ring + 1]!], frame);
    }
    groups.set(group, path);
  }
  return groups;
}

/**
 * Positions `from` to before `to` on the grid, without repeats and without points in the middle of a straight run.
 * One pass without intermediate arrays: a point is written once the next turn proves it a corner.
 *
 *   p ──── q ──── next     straight on: q moves to next;  a turn at q: q is written and becomes p
 */
function ringPath(
  positions: Float64Array,
  [from, to]: readonly [number, number],
  { west, north, perLon, perLat }: Frame,
): string {
  const startX = Math.round((positions[2 * from]! - west) * perLon);
  const startY = Math.round((north - positions[2 * from + 1]!) * perLat);
  let path = `M${startX} ${startY}`;
  let [px, py, qx, qy] = [startX, startY, startX, startY];
  let corners = 0;
  for (let i = from + 1; i < to; i++) {
    const x = Math.round((positions[2 * i]! - west) * perLon);
    const y = Math.round((north - positions[2 * i + 1]!) * perLat);
    if (x === qx && y === qy) continue;
    const [ux, uy, vx, vy] = [qx - px, qy - py, x - qx, y - qy];
    const isStraight = ux * vy === uy * vx && ux * vx + uy * vy > 0;
    if (!isStraight && (ux !== 0 || uy !== 0)) {
      path += `l${ux} ${uy}`;
      corners++;
      px = qx;
      py = qy;
    }
    qx = x;
    qy = y;
  }
  return corners < 2 ? `M${startX} ${startY}h1v1h-1z` : `${path}z`;
}

/** The finest shapes there are, and the coarsest; `null` when no unit has geometry. */
export function finestAndCoarsest(
  shapes: readonly UnitShapes[],
): { readonly finest: UnitShapes; readonly coarsest: UnitShapes } | null {
  const sorted = shapes.filter(({ units }) => units.length > 0).sort((a, b) => a.level - b.level);
  const coarsest = sorted[0];
  const finest = sorted.at(-1);
  return coarsest && finest ? { finest, coarsest } : null;
}
