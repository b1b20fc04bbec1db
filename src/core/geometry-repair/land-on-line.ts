/**
 * How much of a line of latitude lies on the land that polygons mean, whatever state they are in: an independent and simple reading
 * of the same rule as the clipper's, to check its result by.
 */
import type { LooseRing } from './tidy-ring.ts';

/** A list of polygons: rings each, the shell first. */
type Polygons = readonly (readonly LooseRing[])[];

/** At most this many lines are compared; between every two latitudes of the corners where there are not more. */
const LINES = 256;

/** How far rounding may move a border, in degrees: some 10 cm. */
const MOVED = 1e-6;

/**
 * Whether two lists of polygons mean the same land, as far as lines between the latitudes of their corners show: the strips on
 * which they differ may not add up to more than their borders moved by a hair.
 */
export function meanSameLand(a: Polygons, b: Polygons): boolean {
  const lats = [...new Set([...a, ...b].flat(2).map((position) => position[1]!))];
  lats.sort((x, y) => x - y);
  const step = Math.max(1, Math.ceil(lats.length / LINES));
  let difference = 0;
  for (let i = 0; i + 1 < lats.length; i += step) {
    const height = lats[i + 1]! - lats[i]!;
    const lat = lats[i]! + height * 0.4142;
    difference += Math.abs(landOnLine(a, lat) - landOnLine(b, lat)) * height;
  }
  return difference <= MOVED * (perimeter(a) + perimeter(b));
}

/** Length on land in degrees of longitude. O(n) and the sorting of the edges met. */
function landOnLine(polygons: Polygons, lat: number): number {
  const rings = polygons.flatMap((polygon, p) => polygon.map((ring, r) => ({ ring, p, r })));
  const crossings = rings.flatMap(({ ring }, at) => crossingsOf(ring, lat, at));
  crossings.sort((a, b) => a.lon - b.lon);
  const windings = rings.map(() => 0);
  /** Per polygon: whether its shell is around, and how many of its holes are. */
  const around = polygons.map(() => [0, 0]);
  let [length, onLand, last] = [0, 0, 0];
  for (const { lon, turn, at } of crossings) {
    if (onLand > 0) length += lon - last;
    last = lon;
    const { p, r } = rings[at]!;
    const counts = around[p]!;
    const was = isLand(counts);
    const before = windings[at]! !== 0 ? 1 : 0;
    windings[at]! += turn;
    counts[r === 0 ? 0 : 1]! += (windings[at]! !== 0 ? 1 : 0) - before;
    onLand += (isLand(counts) ? 1 : 0) - (was ? 1 : 0);
  }
  return length;
}

function isLand([shell, holes]: readonly number[]): boolean {
  return shell === 1 && holes === 0;
}

interface Crossing {
  readonly lon: number;
  /** 1 where the ring goes north, -1 where it goes south. */
  readonly turn: 1 | -1;
  /** Index of the ring. */
  readonly at: number;
}

function crossingsOf(ring: LooseRing, lat: number, at: number): Crossing[] {
  const crossings: Crossing[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0, y0] = ring[i]! as readonly [number, number];
    const [x1, y1] = ring[i + 1]! as readonly [number, number];
    if (y0 <= lat === y1 <= lat) continue;
    const lon = x0 + ((lat - y0) * (x1 - x0)) / (y1 - y0);
    crossings.push({ lon, turn: y0 <= lat ? 1 : -1, at });
  }
  return crossings;
}

/** Length of all rings in degrees. */
function perimeter(polygons: Polygons): number {
  let length = 0;
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      length += Math.hypot(ring[i + 1]![0]! - ring[i]![0]!, ring[i + 1]![1]! - ring[i]![1]!);
    }
  }
  return length;
}
