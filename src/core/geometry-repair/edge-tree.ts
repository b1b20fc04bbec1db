/**
 * A tree of boxes over the edges of one closed ring, in the order of the ring: neighbours in a ring are neighbours in space, so
 * no sorting is needed and building is linear. Answers which edges may meet, and whether a position is inside.
 *
 *   boxes    1                     node k has the children 2k and 2k + 1; the leaves hold 8 edges each;
 *          2   3                   a node beyond the last edge has an empty box (west > east)
 *         4 5 6 7
 */
import { type Corner, side } from './orientation.ts';

const LEAF_EDGES = 8;

/** A closed ring of n edges (n + 1 positions, the last equal to the first) with the boxes of its edges. */
export interface EdgeTree {
  /** Length 2 × (n + 1), x then y. */
  readonly xy: Float64Array;
  readonly edges: number;
  /** Number of leaves, a power of two. */
  readonly leaves: number;
  /** Four numbers per node: west, south, east, north. Node 0 is not used, node 1 is the root. */
  readonly boxes: Float64Array;
}

/** Builds the tree of a ring given as nested positions or as flat pairs. */
export function buildEdgeTree(ring: readonly (readonly number[])[] | Float64Array): EdgeTree {
  const xy = ring instanceof Float64Array ? ring : flatten(ring);
  const edges = xy.length / 2 - 1;
  let leaves = 1;
  while (leaves * LEAF_EDGES < edges) leaves *= 2;
  const boxes = new Float64Array(8 * leaves);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const last = Math.min((leaf + 1) * LEAF_EDGES, edges);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = leaf * LEAF_EDGES; i <= last && leaf * LEAF_EDGES < edges; i++) {
      const [x, y] = [xy[2 * i]!, xy[2 * i + 1]!];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    const at = 4 * (leaves + leaf);
    boxes[at] = west;
    boxes[at + 1] = south;
    boxes[at + 2] = east;
    boxes[at + 3] = north;
  }
  for (let node = leaves - 1; node > 0; node--) {
    const [at, a, b] = [4 * node, 8 * node, 8 * node + 4];
    boxes[at] = Math.min(boxes[a]!, boxes[b]!);
    boxes[at + 1] = Math.min(boxes[a + 1]!, boxes[b + 1]!);
    boxes[at + 2] = Math.max(boxes[a + 2]!, boxes[b + 2]!);
    boxes[at + 3] = Math.max(boxes[a + 3]!, boxes[b + 3]!);
  }
  return { xy, edges, leaves, boxes };
}

/** A corner of the ring. Index n is index 0 again; -1 is the one before it. */
export function cornerAt({ xy, edges }: EdgeTree, index: number): Corner {
  const at = index < 0 ? index + edges : index > edges ? index - edges : index;
  return [xy[2 * at]!, xy[2 * at + 1]!];
}

/** Whether the boxes of two rings overlap, their edges included. */
export function boxesMeet(a: EdgeTree, b: EdgeTree): boolean {
  return nodesMeet(a.boxes, 1, b.boxes, 1);
}

/**
 * Whether `test` holds for any pair of edges (i of a, j of b) whose boxes meet; of a ring with itself, each pair once and i < j.
 * O(n log n) for rings whose edges are short beside the ring.
 */
export function anyEdgePair(
  a: EdgeTree,
  b: EdgeTree,
  test: (i: number, j: number) => boolean,
): boolean {
  const visit = (m: number, n: number): boolean => {
    if (!nodesMeet(a.boxes, m, b.boxes, n)) return false;
    const [isLeafA, isLeafB] = [m >= a.leaves, n >= b.leaves];
    if (isLeafA && isLeafB) return testLeaves(m - a.leaves, n - b.leaves);
    if (a === b && m === n)
      return visit(2 * m, 2 * m) || visit(2 * m, 2 * m + 1) || visit(2 * m + 1, 2 * m + 1);
    // The higher node of the two is opened.
    if (isLeafB || (!isLeafA && m <= n)) return visit(2 * m, n) || visit(2 * m + 1, n);
    return visit(m, 2 * n) || visit(m, 2 * n + 1);
  };
  const testLeaves = (m: number, n: number): boolean => {
    const endA = Math.min((m + 1) * LEAF_EDGES, a.edges);
    const endB = Math.min((n + 1) * LEAF_EDGES, b.edges);
    for (let i = m * LEAF_EDGES; i < endA; i++) {
      const first = a === b && m === n ? i + 1 : n * LEAF_EDGES;
      for (let j = first; j < endB; j++) {
        if (edgesMeet(a.xy, i, b.xy, j) && test(i, j)) return true;
      }
    }
    return false;
  };
  return visit(1, 1);
}

/** Calls `visitor` with every edge whose box meets a box (west, south, east, north). */
export function eachEdgeNear(
  tree: EdgeTree,
  box: Float64Array,
  visitor: (edge: number) => void,
): void {
  const visit = (node: number): void => {
    if (!nodesMeet(tree.boxes, node, box, 0)) return;
    if (node < tree.leaves) {
      visit(2 * node);
      visit(2 * node + 1);
      return;
    }
    const first = (node - tree.leaves) * LEAF_EDGES;
    const end = Math.min(first + LEAF_EDGES, tree.edges);
    for (let edge = first; edge < end; edge++) visitor(edge);
  };
  visit(1);
}

/**
 * Whether a position lies inside a simple ring: 1 inside, -1 outside, 0 on its border or too near to tell.
 * Counts the edges that a ray to the east meets; O(log n) and the edges met.
 */
export function insideRing(tree: EdgeTree, x: number, y: number): -1 | 0 | 1 {
  const ray = Float64Array.of(x, y, Infinity, y);
  let [isInside, isOnBorder] = [false, false];
  eachEdgeNear(tree, ray, (edge) => {
    const at = 2 * edge;
    const [x0, y0, x1, y1] = [tree.xy[at]!, tree.xy[at + 1]!, tree.xy[at + 2]!, tree.xy[at + 3]!];
    if (y0 === y && y1 === y) isOnBorder ||= x >= Math.min(x0, x1) && x <= Math.max(x0, x1);
    if ((x0 === x && y0 === y) || (x1 === x && y1 === y)) isOnBorder = true;
    if (y0 <= y === y1 <= y) return;
    const upward = y0 <= y ? side([x0, y0], [x1, y1], [x, y]) : side([x1, y1], [x0, y0], [x, y]);
    if (upward === 0) isOnBorder = true;
    else if (upward > 0) isInside = !isInside;
  });
  if (isOnBorder) return 0;
  return isInside ? 1 : -1;
}

function nodesMeet(a: Float64Array, m: number, b: Float64Array, n: number): boolean {
  const [i, j] = [4 * m, 4 * n];
  return (
    a[i]! <= b[j + 2]! && b[j]! <= a[i + 2]! && a[i + 1]! <= b[j + 3]! && b[j + 1]! <= a[i + 3]!
  );
}

function edgesMeet(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
  const [p, q] = [2 * i, 2 * j];
  return (
    Math.min(a[p]!, a[p + 2]!) <= Math.max(b[q]!, b[q + 2]!) &&
    Math.min(b[q]!, b[q + 2]!) <= Math.max(a[p]!, a[p + 2]!) &&
    Math.min(a[p + 1]!, a[p + 3]!) <= Math.max(b[q + 1]!, b[q + 3]!) &&
    Math.min(b[q + 1]!, b[q + 3]!) <= Math.max(a[p + 1]!, a[p + 3]!)
  );
}

function flatten(ring: readonly (readonly number[])[]): Float64Array {
  const xy = new Float64Array(2 * ring.length);
  for (let i = 0; i < ring.length; i++) {
    xy[2 * i] = ring[i]![0]!;
    xy[2 * i + 1] = ring[i]![1]!;
  }
  return xy;
}
