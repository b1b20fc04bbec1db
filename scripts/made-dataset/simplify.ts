/** Leaves out points that hardly bend a line. Source: Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", 1993. */
import type { PlanePoint } from './plane.ts';

/** A line with the ends kept; points whose triangle with their neighbours is smaller than `minKm2` go, smallest first. */
export function simplifyLine(line: readonly PlanePoint[], minKm2: number): PlanePoint[] {
  const kept = [...line];
  for (;;) {
    const at = flattest(kept, minKm2, 1);
    if (at === null || kept.length <= 2) return kept;
    kept.splice(at, 1);
  }
}

/**
 * The same for a closed ring (first = last); at least `MIN_CORNERS` corners stay. Quadratic in the ring's length: fine
 * for the few thousand points of a made layer.
 */
export function simplifyRing(ring: readonly PlanePoint[], minKm2: number): PlanePoint[] {
  const kept = ring.slice(0, -1);
  while (kept.length > MIN_CORNERS) {
    const at = flattest(kept, minKm2, 0);
    if (at === null) break;
    kept.splice(at, 1);
  }
  return [...kept, kept[0]!];
}

const MIN_CORNERS = 6;

/** Index of the point with the smallest triangle below the limit; `margin` points at either end are out of the question. */
function flattest(points: readonly PlanePoint[], minKm2: number, margin: 0 | 1): number | null {
  let [at, smallest]: [number | null, number] = [null, minKm2];
  const n = points.length;
  for (let i = margin; i < n - margin; i++) {
    const area = triangleKm2(points[(i + n - 1) % n]!, points[i]!, points[(i + 1) % n]!);
    if (area < smallest) [at, smallest] = [i, area];
  }
  return at;
}

function triangleKm2(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
