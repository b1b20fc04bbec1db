/** Where to write the name of an area: a point of its largest polygon that is inside, whatever the shape. Planar in degrees. */
import {
  multiPolygonOf,
  type PolygonColumns,
  type Position,
  type Ring,
} from '../../core/geometry.ts';

/** Parallels that are tried when the centroid lies outside. */
const PARALLELS = 9;

/**
 * The centroid of the largest polygon where it is inside; else the middle of the widest stretch of the polygon on one of nine
 * parallels. `null` for a feature without area.
 */
export function labelPoint(columns: PolygonColumns, feature: number): Position | null {
  let largest: Ring[] | null = null;
  let largestArea = 0;
  for (const rings of multiPolygonOf(columns, feature)) {
    const area = Math.abs(doubleArea(rings[0] ?? []));
    if (area > largestArea) [largest, largestArea] = [rings, area];
  }
  if (!largest) return null;
  const centre = centroid(largest[0]!);
  return isInRings(largest, centre) ? centre : widestMiddle(largest);
}

/** Twice the signed area of a closed ring, in square degrees. */
function doubleArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return sum;
}

function centroid(ring: Ring): Position {
  const [lon0, lat0] = ring[0]!; // relative to the first corner, against cancellation
  let [x, y, sum] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0] - lon0, ring[i - 1]![1] - lat0];
    const [bx, by] = [ring[i]![0] - lon0, ring[i]![1] - lat0];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    sum += cross;
  }
  return [lon0 + x / (3 * sum), lat0 + y / (3 * sum)];
}

/** Even-odd rule over all rings, so that a hole is outside. */
function isInRings(rings: readonly Ring[], [lon, lat]: Position): boolean {
  return crossings(rings, lat).filter((crossing) => crossing > lon).length % 2 === 1;
}

/** Longitudes at which the rings cross a parallel, west to east. */
function crossings(rings: readonly Ring[], lat: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] > lat === b[1] > lat) continue;
      found.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  return found.sort((a, b) => a - b);
}

function widestMiddle(rings: readonly Ring[]): Position {
  let [south, north] = [Infinity, -Infinity];
  for (const [, lat] of rings[0]!) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  let [best, width]: [Position, number] = [rings[0]![0]!, 0];
  for (let k = 1; k <= PARALLELS; k++) {
    const lat = south + ((north - south) * k) / (PARALLELS + 1);
    const lons = crossings(rings, lat);
    for (let i = 1; i < lons.length; i += 2) {
      const span = lons[i]! - lons[i - 1]!;
      if (span > width) [best, width] = [[(lons[i]! + lons[i - 1]!) / 2, lat], span];
    }
  }
  return best;
}
