/**
 * Whether polygons are simple: no ring crosses itself or another, holes lie inside their shell and apart from each other. Only
 * then every position has one winding number, 0 or 1, on which the area kernel relies. Touching in single positions is allowed.
 */
import Flatbush from 'flatbush';
import { edgesConflict } from './contact.ts';
import { anyEdgePair, boxesMeet, buildEdgeTree, type EdgeTree, insideRing } from './edge-tree.ts';

/** A polygon with an index of its edges: the shell, then the holes. */
export type IndexedPolygon = readonly [shell: EdgeTree, ...holes: EdgeTree[]];

/** Indexes the rings of a polygon, the shell first. @throws when there is none */
export function indexPolygon(rings: readonly (readonly (readonly number[])[])[]): IndexedPolygon {
  const [shell, ...holes] = rings.map(buildEdgeTree);
  if (!shell) throw new RangeError('a polygon of 0 rings');
  return [shell, ...holes];
}

/** Whether a polygon is simple by itself. */
export function isSimplePolygon(polygon: IndexedPolygon): boolean {
  if (polygon.some((ring) => ringsConflict(ring, ring))) return false;
  if (polygon.length === 1) return true;
  const [shell, ...holes] = polygon;
  if (holes.some((hole) => ringsConflict(shell, hole) || liesInside(hole, shell) !== true))
    return false;
  return !anyPairMeeting(
    holes,
    (a, b) => ringsConflict(a, b) || liesInside(a, b) !== false || liesInside(b, a) !== false,
  );
}

/** Whether any two of several simple polygons overlap; also yes where they share a border, which cannot hurt. */
export function partsOverlap(polygons: readonly IndexedPolygon[]): boolean {
  return anyPairMeeting(
    polygons.map(([shell]) => shell),
    (_, __, i, j) => polygonsOverlap(polygons[i]!, polygons[j]!),
  );
}

function polygonsOverlap(a: IndexedPolygon, b: IndexedPolygon): boolean {
  if (a.some((ringA) => b.some((ringB) => boxesMeet(ringA, ringB) && ringsConflict(ringA, ringB))))
    return true;
  return isInLand(a[0], b) || isInLand(b[0], a);
}

/** Whether a ring that crosses nothing lies on the land of a polygon: inside the shell and in no hole. */
function isInLand(ring: EdgeTree, [shell, ...holes]: IndexedPolygon): boolean {
  if (liesInside(ring, shell) === false) return false;
  return !holes.some((hole) => boxesMeet(ring, hole) && liesInside(ring, hole) === true);
}

function ringsConflict(a: EdgeTree, b: EdgeTree): boolean {
  return anyEdgePair(a, b, (i, j) => edgesConflict(a, i, b, j));
}

/**
 * Whether a ring lies inside another that it does not cross: by its first corner, or middle of an edge, that is not on the
 * other's border. `null` when there is none.
 */
function liesInside(inner: EdgeTree, outer: EdgeTree): boolean | null {
  const { xy, edges } = inner;
  for (let i = 0; i < edges; i++) {
    const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!];
    const verdict =
      insideRing(outer, x, y) ||
      insideRing(outer, (x + xy[2 * i + 2]!) / 2, (y + xy[2 * i + 3]!) / 2);
    if (verdict !== 0) return verdict > 0;
  }
  return null;
}

/** Whether a test holds for any two rings whose boxes meet. */
function anyPairMeeting(
  rings: readonly EdgeTree[],
  test: (a: EdgeTree, b: EdgeTree, i: number, j: number) => boolean,
): boolean {
  if (rings.length < 2) return false;
  const index = new Flatbush(rings.length);
  for (const { boxes } of rings) index.add(boxes[4]!, boxes[5]!, boxes[6]!, boxes[7]!);
  index.finish();
  return rings.some((ring, i) => {
    const { boxes } = ring;
    const near = index.search(boxes[4]!, boxes[5]!, boxes[6]!, boxes[7]!, (j) => j > i);
    return near.some((j) => test(ring, rings[j]!, i, j));
  });
}
