/** Ways over the invented land: the cheapest line between two places, where height costs. They bend as valley roads do. */
import { noiseAt } from './noise.ts';
import { type LonLat, type PlanePoint, toPlane } from './plane.ts';
import { seedFor } from './random.ts';
import type { Terrain } from './terrain.ts';

/** Mesh on which ways are searched. */
const CELL_KM = 0.8;
const COLUMNS = 190;
const ROWS = 160;
/** Steps to the eight neighbours and to the eight cells a knight's move away, for smoother directions. */
const STEPS = [-2, -1, 0, 1, 2].flatMap((dx) =>
  [-2, -1, 0, 1, 2].filter((dy) => isStep(dx, dy)).map((dy) => [dx, dy] as const),
);

/** Finds ways; `flavour` makes one finder prefer other slopes than another, so that two routes need not coincide. */
export interface WayFinder {
  find(from: LonLat, to: LonLat): PlanePoint[];
}

/** Prepares the cost of every mesh cell: once per flavour. */
export function makeWayFinder(terrain: Terrain, seed: number, flavour: string): WayFinder {
  const detail = { seed: seedFor(seed, `way ${flavour}`), scaleKm: 5, octaves: 3 };
  const costs = new Float64Array(COLUMNS * ROWS);
  for (let cell = 0; cell < costs.length; cell++) {
    const point = centreOf(cell);
    const height = terrain(point);
    costs[cell] = 0.6 + 7 * height * height + 6 * noiseAt(detail, point);
  }
  return {
    find(from, to) {
      const [start, end] = [toPlane(from), toPlane(to)];
      const cells = cheapestWay(costs, cellOf(start), cellOf(end));
      return soften([start, ...cells.slice(1, -1).map(centreOf), end]);
    },
  };
}

/** Cells from start to end (Dijkstra's method with a bucketless array queue: the mesh is small). */
function cheapestWay(costs: Float64Array, start: number, end: number): number[] {
  const best = new Float64Array(costs.length).fill(Infinity);
  const previous = new Int32Array(costs.length).fill(-1);
  const queue = new CostQueue();
  best[start] = 0;
  queue.push(start, 0);
  for (let cell = queue.pop(); cell !== null && cell !== end; cell = queue.pop()) {
    for (const [dx, dy] of STEPS) {
      const [x, y] = [(cell % COLUMNS) + dx, Math.floor(cell / COLUMNS) + dy];
      if (x < 0 || y < 0 || x >= COLUMNS || y >= ROWS) continue;
      const next = y * COLUMNS + x;
      const cost = best[cell]! + (Math.sqrt(dx * dx + dy * dy) * (costs[cell]! + costs[next]!)) / 2;
      if (cost >= best[next]!) continue;
      best[next] = cost;
      previous[next] = cell;
      queue.push(next, cost);
    }
  }
  const way: number[] = [];
  for (let cell = end; cell !== -1; cell = previous[cell]!) way.unshift(cell);
  return way;
}

/** A binary heap of cells, cheapest first; a cell may be in it more than once. */
class CostQueue {
  readonly #cells: number[] = [];
  readonly #costs: number[] = [];

  push(cell: number, cost: number): void {
    let at = this.#cells.length;
    while (at > 0 && this.#costs[(at - 1) >> 1]! > cost) {
      this.#move((at - 1) >> 1, at);
      at = (at - 1) >> 1;
    }
    this.#cells[at] = cell;
    this.#costs[at] = cost;
  }

  pop(): number | null {
    const first = this.#cells[0];
    if (first === undefined) return null;
    const [cell, cost] = [this.#cells.pop()!, this.#costs.pop()!];
    if (this.#cells.length > 0) this.#sink(cell, cost);
    return first;
  }

  #sink(cell: number, cost: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#cells.length) break;
      if (child + 1 < this.#cells.length && this.#costs[child + 1]! < this.#costs[child]!) child++;
      if (this.#costs[child]! >= cost) break;
      this.#move(child, at);
      at = child;
    }
    this.#cells[at] = cell;
    this.#costs[at] = cost;
  }

  #move(from: number, to: number): void {
    this.#cells[to] = this.#cells[from]!;
    this.#costs[to] = this.#costs[from]!;
  }
}

/** Cuts the corners of a line twice; its ends stay. Source: Chaikin, 1974. */
function soften(line: readonly PlanePoint[]): PlanePoint[] {
  let softer = [...line];
  for (let round = 0; round < 2; round++) {
    const cut = softer
      .slice(1)
      .flatMap((to, i) => [between(softer[i]!, to, 0.25), between(softer[i]!, to, 0.75)]);
    softer = [softer[0]!, ...cut, softer.at(-1)!];
  }
  return softer;
}

function between(from: PlanePoint, to: PlanePoint, share: number): PlanePoint {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

function isStep(dx: number, dy: number): boolean {
  const [longer, shorter] = [
    Math.max(Math.abs(dx), Math.abs(dy)),
    Math.min(Math.abs(dx), Math.abs(dy)),
  ];
  return longer === 1 || (longer === 2 && shorter === 1);
}

function centreOf(cell: number): PlanePoint {
  return [((cell % COLUMNS) + 0.5) * CELL_KM, (Math.floor(cell / COLUMNS) + 0.5) * CELL_KM];
}

function cellOf([east, north]: PlanePoint): number {
  return Math.floor(north / CELL_KM) * COLUMNS + Math.floor(east / CELL_KM);
}
