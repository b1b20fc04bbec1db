/**
 * Ways between the centres of the communes: everyone's land is explored from all centres at once, cheapest ground first; where two
 * such fields meet, a way leads from one centre to the other. The tree of the cheapest ways joins all communes on one piece of land.
 */
import type { GridPoint } from '../country-boundaries/grid.ts';
import { noiseAt } from '../made-dataset/noise.ts';
import { seedFor } from '../made-dataset/random.ts';
import type { SampleCommune } from './communes.ts';
import { CostQueue } from './cost-queue.ts';
import { planeOf } from './geography.ts';
import { CELL_KM, type LandRaster, nodeAt, nodePlace } from './land.ts';

/** A way from one commune's centre to another's. */
export interface Way {
  /** Indices of the communes; `from` is less than `to`. */
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** Both centres and the nodes between, steps of 1e-4°. */
  readonly line: readonly GridPoint[];
  /** Whether it is one of the cheapest that join all communes. */
  readonly isTree: boolean;
}

export interface Network {
  readonly ways: readonly Way[];
  /** Distance of each node from the nearest way or centre, km, at most {@link FAR_KM}. */
  readonly roadKm: Float32Array;
}

/** Distances from roads are told up to here. */
export const FAR_KM = 15;
/** Besides the tree every commune has its cheapest ways, this many. */
const OWN_WAYS = 2;
/** A kilometre of the roughest land costs this many flat ones. */
const ROUGH_COST = 7;
/** And up to this many more by chance, so that ways bend. */
const CHANCE_COST = 9;

/** The ways of a land. */
export function makeNetwork(
  land: LandRaster,
  communes: readonly SampleCommune[],
  seed: number,
): Network {
  const fields = explore(land, communes, seed);
  const meetings = [...meetingsOf(land, fields).values()].sort(
    (a, b) => a.cost - b.cost || a.from - b.from || a.to - b.to,
  );
  const groups = communes.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (groups[at] !== at) at = groups[at]!;
    return at;
  };
  const own = communes.map(() => 0);
  const ways: Way[] = [];
  for (const meeting of meetings) {
    const [a, b] = [find(meeting.from), find(meeting.to)];
    const isTree = a !== b;
    groups[a] = b;
    const isOwn = own[meeting.from]! < OWN_WAYS && own[meeting.to]! < OWN_WAYS;
    if (!isTree && !isOwn) continue;
    own[meeting.from]! += 1;
    own[meeting.to]! += 1;
    ways.push({ ...meeting, line: lineOf(meeting, { land, fields, communes }), isTree });
  }
  const centres = communes.map(({ centre }) => centre);
  return { ways, roadKm: roadDistances(land, [...ways.map(({ line }) => line), centres]) };
}

interface Fields {
  readonly costs: Float64Array;
  /** Index of the commune from which a node is reached most cheaply, -1 at sea. */
  readonly owners: Int32Array;
  readonly previous: Int32Array;
}

/** To the eight neighbours and to the eight nodes a knight's move away, for smoother directions. */
const STEPS = [-2, -1, 0, 1, 2].flatMap((dx) =>
  [-2, -1, 0, 1, 2]
    .filter((dy) => isStep(dx, dy))
    .map((dy) => [dx, dy, Math.sqrt(dx * dx + dy * dy)] as const),
);

function isStep(dx: number, dy: number): boolean {
  const [longer, shorter] = [
    Math.max(Math.abs(dx), Math.abs(dy)),
    Math.min(Math.abs(dx), Math.abs(dy)),
  ];
  return longer === 1 || (longer === 2 && shorter === 1);
}

/** Dijkstra's method from all centres at once. */
function explore(land: LandRaster, communes: readonly SampleCommune[], seed: number): Fields {
  const prices = groundPrices(land, seed);
  const size = land.communes.length;
  const costs = new Float64Array(size).fill(Infinity);
  const owners = new Int32Array(size).fill(-1);
  const previous = new Int32Array(size).fill(-1);
  const queue = new CostQueue();
  communes.forEach(({ centre, isArchipelago }, index) => {
    const node = nodeAt(land, centre);
    // Two centres at one node: the first has it, the other is in the same town.
    if (isArchipelago || node < 0 || land.communes[node]! < 0 || owners[node]! >= 0) return;
    costs[node] = 0;
    owners[node] = index;
    queue.push(node, 0);
  });
  const done = new Uint8Array(size);
  for (let node = queue.pop(); node !== null; node = queue.pop()) {
    if (done[node] === 1) continue;
    done[node] = 1;
    for (const [dx, dy, length] of STEPS) {
      const next = node + dy * land.columns + dx;
      if (land.communes[next]! < 0) continue;
      const cost = costs[node]! + (length * (prices[node]! + prices[next]!)) / 2;
      if (cost >= costs[next]!) continue;
      costs[next] = cost;
      owners[next] = owners[node]!;
      previous[next] = node;
      queue.push(next, cost);
    }
  }
  return { costs, owners, previous };
}

function groundPrices(land: LandRaster, seed: number): Float32Array {
  const chance = { seed: seedFor(seed, 'ways'), scaleKm: 6, octaves: 3 };
  const prices = new Float32Array(land.communes.length);
  for (let node = 0; node < prices.length; node++) {
    if (land.communes[node]! < 0) continue;
    const { x, y } = nodePlace(land, node);
    const rough = land.roughness[node]!;
    prices[node] =
      1 + ROUGH_COST * rough * rough + CHANCE_COST * noiseAt(chance, planeOf(x, y)) ** 2;
  }
  return prices;
}

interface Meeting {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** The two nodes on either side of the border; the first is `from`'s. */
  readonly nodes: readonly [number, number];
}

/** The cheapest meeting of every two neighbours, by a key of the pair. */
function meetingsOf(land: LandRaster, { costs, owners }: Fields): Map<number, Meeting> {
  const best = new Map<number, Meeting>();
  for (let node = 0; node < owners.length; node++) {
    if (owners[node]! < 0) continue;
    for (const next of [node + 1, node + land.columns]) {
      const [a, b] = [owners[node]!, owners[next]!];
      if (b < 0 || a === b) continue;
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const key = from * 65_536 + to;
      const cost = costs[node]! + costs[next]! + 1;
      if (cost >= (best.get(key)?.cost ?? Infinity)) continue;
      best.set(key, { from, to, cost, nodes: a < b ? [node, next] : [next, node] });
    }
  }
  return best;
}

interface Ground {
  readonly land: LandRaster;
  readonly fields: Fields;
  readonly communes: readonly SampleCommune[];
}

function lineOf({ from, to, nodes }: Meeting, { land, fields, communes }: Ground): GridPoint[] {
  const backTo = (start: number) => {
    const way: GridPoint[] = [];
    for (let node = start; fields.previous[node]! >= 0; node = fields.previous[node]!)
      way.push(nodePlace(land, node));
    return way;
  };
  return [
    communes[from]!.centre,
    ...backTo(nodes[0]).reverse(),
    ...backTo(nodes[1]),
    communes[to]!.centre,
  ];
}

/** Steps of the raster counted outwards from all places, diagonal ones as longer. */
function roadDistances(land: LandRaster, lines: readonly (readonly GridPoint[])[]): Float32Array {
  const roadKm = new Float32Array(land.communes.length).fill(FAR_KM);
  const queue = new CostQueue();
  for (const line of lines) {
    for (const place of line) {
      const node = nodeAt(land, place);
      if (node < 0 || roadKm[node] === 0) continue;
      roadKm[node] = 0;
      queue.push(node, 0);
    }
  }
  for (let node = queue.pop(); node !== null; node = queue.pop()) {
    for (const [dx, dy, length] of STEPS) {
      const next = node + dy * land.columns + dx;
      const km = Math.fround(roadKm[node]! + length * CELL_KM);
      if (!(km < roadKm[next]!)) continue;
      roadKm[next] = km;
      queue.push(next, km);
    }
  }
  return roadKm;
}
