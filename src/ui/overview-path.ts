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
  project(lon: number, lat: number): readonly [x: number, y: number];
}

/** A frame that holds the box, its longer side `longest` units. The box must not be empty. */
export function frameOf([west, south, east, north]: Bbox, longest: number): Frame {
  const shortening = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * shortening, 1e-6);
  const down = Math.max(north - south, 1e-6);
  const scale = longest / Math.max(across, down);
  return {
    width: Math.ceil(across * scale),
    height: Math.ceil(down * scale),
    project: (lon, lat) => [
      Math.round((lon - west) * shortening * scale),
      Math.round((north - lat) * scale),
    ],
  };
}

/** The box enlarged on every side by a part of its longer side (0..1). */
export function padded([west, south, east, north]: Bbox, part: number): Bbox {
  const by = Math.max(east - west, north - south, 0.02) * part;
  return [west - by, south - by, east + by, north + by];
}

/** Whether the position lies in the box, its edge included. */
export function holds([west, south, east, north]: Bbox, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
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
  const groups = new Map<number, string[]>();
  const { units, polygons } = shapes;
  for (let feature = 0; feature < units.length; feature++) {
    const group = groupOf(units[feature]!);
    if (group === null) continue;
    const parts = groups.get(group) ?? [];
    groups.set(group, parts);
    const from = polygons.polygonStarts[polygons.featureStarts[feature]!]!;
    const to = polygons.polygonStarts[polygons.featureStarts[feature + 1]!]!;
    for (let ring = from; ring < to; ring++) {
      const begin = polygons.ringStarts[ring]!;
      parts.push(ringPath(polygons.positions, [begin, polygons.ringStarts[ring + 1]!], frame));
    }
  }
  return new Map([...groups].map(([group, parts]) => [group, parts.join('')]));
}

/** Positions `from` to before `to` on the grid, without repeats and without points in the middle of a straight run. */
function ringPath(
  positions: Float64Array,
  [from, to]: readonly [number, number],
  frame: Frame,
): string {
  const points: (readonly [number, number])[] = [];
  for (let i = from; i < to - 1; i++) {
    const next = frame.project(positions[2 * i]!, positions[2 * i + 1]!);
    const last = points.at(-1);
    if (last && last[0] === next[0] && last[1] === next[1]) continue;
    const before = points.at(-2);
    if (last && before && isStraight(before, last, next)) points.pop();
    points.push(next);
  }
  const [first] = points;
  if (!first) return '';
  if (points.length < 3) return `M${first[0]} ${first[1]}h1v1h-1z`;
  let path = `M${first[0]} ${first[1]}`;
  let [x, y] = first;
  for (const point of points.slice(1)) {
    path += `l${point[0] - x} ${point[1] - y}`;
    [x, y] = point;
  }
  return `${path}z`;
}

function isStraight(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): boolean {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [c[0] - b[0], c[1] - b[1]];
  return ux * vy === uy * vx && ux * vx + uy * vy > 0;
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
