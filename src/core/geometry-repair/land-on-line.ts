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
 * Whether two lists of polygons mean the same land, as far as its length along lines between the latitudes of their corners shows:
 * what is lost or filled in may not be more than if all borders moved by a hair.
 */
export function meanSameLand(a: Polygons, b: Polygons): boolean {
  const corners = [...new Set([...a, ...b].flat(2).map((position) => position[1]!))];
  corners.sort((x, y) => x - y);
  const step = Math.max(1, Math.ceil(corners.length / LINES));
  const strips: { readonly lat: number; readonly height: number }[] = [];
  for (let i = 0; i + 1 < corners.length; i += step) {
    const height = corners[i + 1]! - corners[i]!;
    strips.push({ lat: corners[i]! + height * 0.4142, height });
  }
  const lats = Float64Array.from(strips, ({ lat }) => lat);
  const [ofA, ofB] = [landOnLines(a, lats), landOnLines(b, lats)];
  const difference = strips.reduce(
    (sum, { height }, i) => sum + Math.abs(ofA[i]! - ofB[i]!) * height,
    0,
  );
  return difference <= MOVED * (perimeter(a) + perimeter(b));
}

/** A line goes over a ring: `turn` is 1 where the ring goes north, -1 where it goes south. */
interface Crossing {
  readonly lon: number;
  readonly turn: 1 | -1;
  readonly polygon: number;
  readonly ring: number;
  readonly isShell: boolean;
}

/** Length on land of each line (latitudes, ascending), in degrees of longitude. O(n log lines) and the crossings. */
function landOnLines(polygons: Polygons, lats: Float64Array): number[] {
  const crossings = Array.from(lats, (): Crossing[] => []);
  let ring = 0;
  polygons.forEach((rings, polygon) => {
    rings.forEach((positions, r) => {
      const of = { polygon, ring: ring++, isShell: r === 0 };
      for (let i = 0; i + 1 < positions.length; i++) {
        const [x0, y0] = [positions[i]![0]!, positions[i]![1]!];
        const [x1, y1] = [positions[i + 1]![0]!, positions[i + 1]![1]!];
        const turn = y0 < y1 ? 1 : -1;
        const top = Math.max(y0, y1);
        for (let l = firstFrom(lats, Math.min(y0, y1)); l < lats.length && lats[l]! < top; l++) {
          const lon = x0 + ((lats[l]! - y0) * (x1 - x0)) / (y1 - y0);
          crossings[l]!.push({ lon, turn, ...of });
        }
      }
    });
  });
  return crossings.map(landBetween);
}

/** Along one line: in a polygon is where its shell is around and none of its holes; on land is in any. */
function landBetween(crossings: Crossing[]): number {
  crossings.sort((a, b) => a.lon - b.lon);
  const windings = new Map<number, number>();
  const around = new Map<number, { shell: number; holes: number }>();
  let [length, onLand, last] = [0, 0, 0];
  for (const { lon, turn, polygon, ring, isShell } of crossings) {
    if (onLand > 0) length += lon - last;
    last = lon;
    const counts = around.get(polygon) ?? { shell: 0, holes: 0 };
    around.set(polygon, counts);
    const wasLand = counts.shell === 1 && counts.holes === 0;
    const before = windings.get(ring) ?? 0;
    windings.set(ring, before + turn);
    const change = (before + turn !== 0 ? 1 : 0) - (before !== 0 ? 1 : 0);
    counts[isShell ? 'shell' : 'holes'] += change;
    const isLand = counts.shell === 1 && counts.holes === 0;
    onLand += (isLand ? 1 : 0) - (wasLand ? 1 : 0);
  }
  return length;
}

/** Index of the first latitude that is not below another. */
function firstFrom(lats: Float64Array, lat: number): number {
  let [low, high] = [0, lats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lats[middle]! < lat) low = middle + 1;
    else high = middle;
  }
  return low;
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
