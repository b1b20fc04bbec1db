/**
 * A signal strength over a grid of about 500 m, without unit: 0.5 is the edge of coverage. The grid's nodes lie on multiples
 * of its step, so that contours rounded to 1e-4° keep their order along every grid line.
 */
import { distanceKm, type LonLat, type PlanePoint, toPlane } from './plane.ts';

/** Nodes row by row from the south-west corner; `values` has columns × rows entries. */
export interface SignalGrid {
  readonly west: number;
  readonly south: number;
  readonly stepDegrees: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Grid that holds the province with room around it. */
const WEST = 103.5;
const SOUTH = 20.9;
const STEP_DEGREES = 0.005;
const COLUMNS = 301;
const ROWS = 241;

/** A grid filled point by point. */
export function makeGrid(valueAt: (point: PlanePoint, node: number) => number): SignalGrid {
  const values = new Float64Array(COLUMNS * ROWS);
  const grid = {
    west: WEST,
    south: SOUTH,
    stepDegrees: STEP_DEGREES,
    columns: COLUMNS,
    rows: ROWS,
    values,
  };
  for (let node = 0; node < values.length; node++)
    values[node] = valueAt(nodePoint(grid, node), node);
  return grid;
}

/** Strength at a position, between the four nodes around it (bilinear). */
export function strengthAt(grid: SignalGrid, at: LonLat): number {
  const [x, y] = [(at[0] - grid.west) / grid.stepDegrees, (at[1] - grid.south) / grid.stepDegrees];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - column, y - row];
  const value = (c: number, r: number) => grid.values[r * grid.columns + c]!;
  const south = value(column, row) * (1 - u) + value(column + 1, row) * u;
  const north = value(column, row + 1) * (1 - u) + value(column + 1, row + 1) * u;
  return south * (1 - v) + north * v;
}

/** What the strength at a position has to be: between the two. */
export interface Demand {
  readonly at: LonLat;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

const MAX_ROUNDS = 80;

/**
 * Bends the strength around each position until every demand is met: lobes that reach a village, shadows behind a ridge.
 * Changes the grid in place.
 * @throws when two demands are too close to each other to be met
 */
export function meetDemands(grid: SignalGrid, demands: readonly Demand[]): void {
  const places = demands.map(({ at }) => toPlane(at));
  const radii = places.map((place, i) => bendRadiusKm(place, i, { demands, places }));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let isMet = true;
    demands.forEach(({ at, low, high }, i) => {
      const strength = strengthAt(grid, at);
      if (strength >= low && strength <= high) return;
      isMet = false;
      const target = strength < low ? low + 0.01 : high - 0.01;
      bend(grid, { at, place: places[i]!, radiusKm: radii[i]!, amount: target - strength });
    });
    if (isMet) return;
  }
  const missed = demands.filter(
    ({ at, low, high }) => strengthAt(grid, at) < low || strengthAt(grid, at) > high,
  );
  throw new Error(`signal cannot be made to fit at ${missed.map(({ label }) => label).join(', ')}`);
}

const SMALLEST_BEND_KM = 1;
const LARGEST_BEND_KM = 3;

/** Wide bends look natural; near a village that needs something else they have to be narrow. */
function bendRadiusKm(
  place: PlanePoint,
  index: number,
  {
    demands,
    places,
  }: { readonly demands: readonly Demand[]; readonly places: readonly PlanePoint[] },
): number {
  let nearest = Infinity;
  const own = demands[index]!;
  demands.forEach((other, i) => {
    const conflicts = other.low > own.high || other.high < own.low;
    if (conflicts) nearest = Math.min(nearest, distanceKm(place, places[i]!));
  });
  return Math.min(LARGEST_BEND_KM, Math.max(SMALLEST_BEND_KM, 0.7 * nearest));
}

interface Bend {
  readonly at: LonLat;
  readonly place: PlanePoint;
  readonly radiusKm: number;
  readonly amount: number;
}

/** Adds a round bump: all of the amount at its centre, nothing at its rim (biweight kernel). */
function bend(grid: SignalGrid, { at, place, radiusKm, amount }: Bend): void {
  const reach = Math.ceil(radiusKm / (grid.stepDegrees * 100));
  const column = Math.round((at[0] - grid.west) / grid.stepDegrees);
  const row = Math.round((at[1] - grid.south) / grid.stepDegrees);
  for (let r = row - reach; r <= row + reach; r++) {
    for (let c = column - reach; c <= column + reach; c++) {
      const node = r * grid.columns + c;
      const distance = distanceKm(nodePoint(grid, node), place) / radiusKm;
      if (distance >= 1) continue;
      grid.values[node] = grid.values[node]! + amount * (1 - distance * distance) ** 2;
    }
  }
}

function nodePoint(grid: SignalGrid, node: number): PlanePoint {
  const column = node % grid.columns;
  const row = Math.floor(node / grid.columns);
  return toPlane([grid.west + column * grid.stepDegrees, grid.south + row * grid.stepDegrees]);
}
