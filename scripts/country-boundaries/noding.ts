/**
 * Puts a corner wherever rings cross or touch, the same one into both, so that from then on borders either coincide or are
 * apart. A crossing is rounded to the grid once; that bends the borders by less than a step, which may make a new crossing, so
 * it is repeated until there is none. Source: Hobby, "Practical segment intersection with finite precision output", 1999.
 */
import Flatbush from 'flatbush';
import { edgesOf, type GridPoint, type GridRing, isBetween, pointKey, sideOf } from './grid.ts';

type Edge = readonly [from: GridPoint, to: GridPoint];

/** Where an edge was broken, by the key of the edge. */
type Breaks = Map<string, GridPoint>;

/** Every round breaks each edge once at most; real borders need about ten. */
const MOST_ROUNDS = 200;

/**
 * The same rings with corners at all crossings.
 * @throws when the rings do not come to rest, which needs thousands of borders through one step of the grid
 */
export function nodeRings(rings: readonly GridRing[]): GridRing[] {
  const breaks: Breaks = new Map();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const noded = rings.map((ring) => edgesOf(ring).flatMap((edge) => broken(edge, breaks)));
    const before = breaks.size;
    breakCrossings(uniqueEdges(noded), breaks);
    if (breaks.size === before) return noded;
  }
  throw new Error(`expected crossings to end after ${MOST_ROUNDS} rounds`);
}

/** The points of an edge from its start up to, not including, its end. */
function broken([from, to]: Edge, breaks: Breaks): GridPoint[] {
  const at = breaks.get(edgeKey(from, to));
  return at ? [...broken([from, at], breaks), ...broken([at, to], breaks)] : [from];
}

function uniqueEdges(rings: readonly GridRing[]): Edge[] {
  return [...new Map(rings.flatMap(edgesOf).map((edge) => [edgeKey(...edge), edge])).values()];
}

function breakCrossings(edges: readonly Edge[], breaks: Breaks): void {
  if (edges.length === 0) return;
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...boxOf(edge));
  index.finish();
  edges.forEach((edge, i) => {
    for (const j of index.search(...boxOf(edge))) if (j > i) breakPair(edge, edges[j]!, breaks);
  });
}

function breakPair(one: Edge, other: Edge, breaks: Breaks): void {
  const [a, b] = one;
  const [c, d] = other;
  const [sideC, sideD] = [sideOf(a, b, c), sideOf(a, b, d)];
  const [sideA, sideB] = [sideOf(c, d, a), sideOf(c, d, b)];
  if (isCross(sideA, sideB) && isCross(sideC, sideD)) {
    const share = sideA / (sideA - sideB);
    const at = {
      x: Math.round(a.x + share * (b.x - a.x)),
      y: Math.round(a.y + share * (b.y - a.y)),
    };
    breakEdge(one, at, breaks);
    breakEdge(other, at, breaks);
    return;
  }
  if (sideC === 0 && isBetween(a, b, c)) breakEdge(one, c, breaks);
  if (sideD === 0 && isBetween(a, b, d)) breakEdge(one, d, breaks);
  if (sideA === 0 && isBetween(c, d, a)) breakEdge(other, a, breaks);
  if (sideB === 0 && isBetween(c, d, b)) breakEdge(other, b, breaks);
}

function isCross(side: number, otherSide: number): boolean {
  return (side > 0 && otherSide < 0) || (side < 0 && otherSide > 0);
}

/** Does nothing at the ends of an edge; a second break in one round waits for the next. */
function breakEdge([from, to]: Edge, at: GridPoint, breaks: Breaks): void {
  const place = pointKey(at);
  if (place === pointKey(from) || place === pointKey(to)) return;
  const key = edgeKey(from, to);
  if (!breaks.has(key)) breaks.set(key, at);
}

/** The same for both directions. */
function edgeKey(from: GridPoint, to: GridPoint): string {
  const [a, b] = [pointKey(from), pointKey(to)];
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function boxOf([a, b]: Edge): [number, number, number, number] {
  return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)];
}
