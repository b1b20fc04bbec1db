/**
 * Puts corners that lie within a hair of an edge onto it. The clipper rounds each new corner to its grid, so an edge may afterwards
 * miss by a centimetre a corner that it should touch, and cross what it should not; cutting it again rounds the same way again.
 * With the corner taken into the edge (as in snap rounding, J. Hobby 1999) the two meet in one position.
 */
import Flatbush from 'flatbush';
import { buildEdgeTree, type EdgeTree, eachEdgeNear } from './edge-tree.ts';
import type { LooseRing } from './tidy-ring.ts';

/** A hair in degrees: some steps of the clipper's grid, about 5 cm. */
const HAIR = 5e-7;

/** A corner to be taken into an edge, and how far along it (0..1). */
interface Taken {
  readonly at: number;
  readonly corner: readonly number[];
}

/** The same rings, with every corner that lies near an edge also in that edge. O(n log n) where few do. */
export function snapCorners(polygons: readonly (readonly LooseRing[])[]): LooseRing[][] {
  const rings = polygons.flat();
  if (rings.length === 0) return [];
  const trees = rings.map(buildEdgeTree);
  const index = new Flatbush(rings.length);
  for (const { boxes } of trees) index.add(boxes[4]!, boxes[5]!, boxes[6]!, boxes[7]!);
  index.finish();
  const taken = rings.map(() => new Map<number, Taken[]>());
  for (const corner of rings.flatMap((ring) => ring.slice(1))) {
    const [x, y] = corner as readonly [number, number];
    const box = Float64Array.of(x - HAIR, y - HAIR, x + HAIR, y + HAIR);
    for (const r of index.search(box[0]!, box[1]!, box[2]!, box[3]!)) {
      eachEdgeNear(trees[r]!, box, (edge) => {
        const at = placeOn(trees[r]!, edge, corner);
        if (at === null) return;
        const ofEdge = taken[r]!.get(edge) ?? [];
        taken[r]!.set(edge, ofEdge);
        ofEdge.push({ at, corner });
      });
    }
  }
  let next = 0;
  return polygons.map((polygon) => polygon.map((ring) => withTaken(ring, taken[next++]!)));
}

function withTaken(ring: LooseRing, taken: ReadonlyMap<number, readonly Taken[]>): LooseRing {
  if (taken.size === 0) return ring;
  return ring.flatMap((start, edge) => {
    const between = [...(taken.get(edge) ?? [])].sort((a, b) => a.at - b.at);
    return [start, ...between.map(({ corner }) => corner)];
  });
}

/** How far along an edge (0..1) a corner lies that is near it but is none of its ends; `null` otherwise. */
function placeOn({ xy }: EdgeTree, edge: number, corner: readonly number[]): number | null {
  const [x0, y0] = [xy[2 * edge]!, xy[2 * edge + 1]!];
  const [dx, dy] = [xy[2 * edge + 2]! - x0, xy[2 * edge + 3]! - y0];
  const [cx, cy] = [corner[0]! - x0, corner[1]! - y0];
  if ((cx === 0 && cy === 0) || (cx === dx && cy === dy)) return null;
  const length2 = dx * dx + dy * dy;
  const at = (cx * dx + cy * dy) / length2;
  const distance = Math.abs(cx * dy - cy * dx) / Math.sqrt(length2);
  return at > 0 && at < 1 && distance <= HAIR ? at : null;
}
