/** Whether places lie inside polygons: exact in whole steps, quick for many places and thousands of corners. */
import { type GridPoint, isBetween, type Shape, sideOf } from '../country-boundaries/grid.ts';

/** `edge` where a place lies on an outline, which no two programs need judge alike. */
export type Inside = 'inside' | 'outside' | 'edge';

/** Looks places up in one set of polygons. */
export type Lookup = (place: GridPoint) => Inside;

/** Height of a band of edges, steps of 1e-4°. */
const BAND_STEPS = 100;

/** Edges by the bands of latitude that they touch; a place is compared with those of its band alone (even-odd rule). */
export function makeLookup(shapes: readonly Shape[]): Lookup {
  const bands = new Map<number, [GridPoint, GridPoint][]>();
  for (const ring of shapes.flat()) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      const last = Math.floor(Math.max(a.y, b.y) / BAND_STEPS);
      for (let band = Math.floor(Math.min(a.y, b.y) / BAND_STEPS); band <= last; band++) {
        const edges = bands.get(band);
        if (edges) edges.push([a, b]);
        else bands.set(band, [[a, b]]);
      }
    });
  }
  return (place) => {
    let isInside = false;
    for (const [a, b] of bands.get(Math.floor(place.y / BAND_STEPS)) ?? []) {
      if (Math.min(a.y, b.y) > place.y || Math.max(a.y, b.y) < place.y) continue;
      const side = sideOf(a, b, place);
      if (side === 0 && isBetween(a, b, place)) return 'edge';
      if (a.y > place.y !== b.y > place.y && side > 0 === b.y > a.y) isInside = !isInside;
    }
    return isInside ? 'inside' : 'outside';
  };
}
