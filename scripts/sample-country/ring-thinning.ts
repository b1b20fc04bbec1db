/** Leaves out corners of long rings that hardly bend them, in a few rounds over the ring. */
import { type GridPoint, type GridRing, KM_PER_STEP } from '../country-boundaries/grid.ts';

const LEAST_CORNERS = 5;

/**
 * The ring without the corners whose triangle with their neighbours is smaller than `leastKm2`: in each round those that are the
 * smallest among their neighbours. Linear for each round; about ten are needed. After Visvalingam and Whyatt, 1993.
 */
export function thinRing(ring: GridRing, leastKm2: number): GridRing {
  let kept = ring;
  for (;;) {
    const areas = kept.map((point, i) =>
      triangleKm2(kept.at(i - 1)!, point, kept[(i + 1) % kept.length]!),
    );
    const thinned = kept.filter((_, i) => {
      const before = areas.at(i - 1)!;
      const after = areas[(i + 1) % areas.length]!;
      // Of equal neighbours the later one goes.
      return areas[i]! >= leastKm2 || areas[i]! > before || areas[i]! >= after;
    });
    if (thinned.length === kept.length || thinned.length < LEAST_CORNERS) return kept;
    kept = thinned;
  }
}

function triangleKm2(a: GridPoint, b: GridPoint, c: GridPoint): number {
  const twice = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  return (Math.abs(twice) / 2) * KM_PER_STEP.east * KM_PER_STEP.north;
}
