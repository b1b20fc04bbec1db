/**
 * The oracle of the kernel's tests: covered area per commune by horizontal slabs through the whole plane at once. No grid, no cells,
 * no classes: every edge is compared with every other. Exact but for rounding; grows with the cube of the edges.
 */
import type { Feature, Outline, Point, Shape } from './plane.ts';

interface Edge {
  readonly low: Point;
  readonly high: Point;
  /** Added to the winding number on crossing from left to right. */
  readonly weight: number;
  readonly owner: number;
}

/** Covered area of every commune: where features of at least so many operators (one list each) cover. */
export function bruteAreas(
  communes: readonly Feature[],
  operators: readonly (readonly Feature[])[],
  atLeast = 1,
): number[] {
  // Owners: first every shape of coverage, then every shape of the communes.
  const coverage = operators.flatMap((features, operator) =>
    features.flat().map((shape) => ({ shape, operator })),
  );
  const land = communes.flatMap((feature, commune) => feature.map((shape) => ({ shape, commune })));
  const edges = [...coverage, ...land].flatMap(({ shape }, owner) => edgesOf(shape, owner));
  const areas = communes.map(() => 0);
  const cuts = cutsOf(edges);
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [bottom, top] = [cuts[k]!, cuts[k + 1]!];
    const middle = (bottom + top) / 2;
    if (!(middle > bottom && middle < top)) continue;
    const row = edges
      .filter(({ low, high }) => low[1] <= bottom && high[1] >= top)
      .map((edge) => ({ edge, x: xAt(edge, middle) }))
      .sort((a, b) => a.x - b.x);
    const windings = new Int32Array(coverage.length + land.length);
    row.forEach(({ edge, x }, at) => {
      windings[edge.owner]! += edge.weight;
      const right = row[at + 1]?.x ?? x;
      if (right === x) return;
      const covering = new Set(
        coverage.flatMap(({ operator }, owner) => (windings[owner]! > 0 ? [operator] : [])),
      );
      if (covering.size < atLeast) return;
      land.forEach(({ commune }, l) => {
        if (windings[coverage.length + l]! > 0) areas[commune]! += (right - x) * (top - bottom);
      });
    });
  }
  return areas;
}

function edgesOf(shape: Shape, owner: number): Edge[] {
  return shape.flatMap((outline, r) => {
    const isCounterClockwise = twiceArea(outline) > 0;
    return outline.flatMap((a, k) => {
      const b = outline[(k + 1) % outline.length]!;
      if (a[1] === b[1]) return [];
      const isDown = b[1] < a[1] === (isCounterClockwise === (r === 0));
      return [
        { low: a[1] < b[1] ? a : b, high: a[1] < b[1] ? b : a, weight: isDown ? 1 : -1, owner },
      ];
    });
  });
}

function twiceArea(outline: Outline): number {
  return outline.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = outline[(k + 1) % outline.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

function cutsOf(edges: readonly Edge[]): number[] {
  const cuts = new Set(edges.flatMap(({ low, high }) => [low[1], high[1]]));
  edges.forEach((a, k) => {
    for (const b of edges.slice(0, k)) {
      const bottom = Math.max(a.low[1], b.low[1]);
      const top = Math.min(a.high[1], b.high[1]);
      if (bottom >= top) continue;
      const below = xAt(a, bottom) - xAt(b, bottom);
      const above = xAt(a, top) - xAt(b, top);
      if (below * above < 0) cuts.add(bottom + (top - bottom) * (below / (below - above)));
    }
  });
  return [...cuts].sort((a, b) => a - b);
}

function xAt({ low, high }: Edge, y: number): number {
  return low[0] + ((y - low[1]) * (high[0] - low[0])) / (high[1] - low[1]);
}
