/**
 * The land as a raster of about one kilometre: which commune each node belongs to, how rough it is. Everything that spreads over
 * the country (roads, signal) is computed on it. Nodes lie on multiples of 0.01°.
 */
import type { GridPoint, Shape } from '../country-boundaries/grid.ts';
import { planeOf, type Roughness } from './geography.ts';

/** Steps of 1e-4° between nodes. */
export const NODE_STEPS = 100;
/** Length of a cell, km: a degree of latitude has 110.66 km; east to west it is up to four per cent shorter or longer. */
export const CELL_KM = 1.1;
/** Nodes around the land that belong to the raster. */
const MARGIN = 14;
/** Roughness is known up to this many nodes from the land. */
const ROUGH_MARGIN = 5;

/** Row by row from the south-west corner. */
export interface LandRaster {
  /** South-west corner, steps of 1e-4°. */
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Index of the commune at each node, -1 at sea and abroad. */
  readonly communes: Int32Array;
  /** From 0 to 1; 0 far from the land. */
  readonly roughness: Float32Array;
}

/** The raster that holds all given shapes, one list per commune. */
export function makeLand(
  communes: readonly (readonly Shape[])[],
  roughness: Roughness,
): LandRaster {
  const frame = frameAround(communes);
  const owners = new Int32Array(frame.columns * frame.rows).fill(-1);
  communes.forEach((shapes, index) => {
    for (const shape of shapes) fillShape(shape, index, frame, owners);
  });
  const land = { ...frame, communes: owners, roughness: new Float32Array(owners.length) };
  const near = nearLand(land);
  for (let node = 0; node < owners.length; node++) {
    if (near[node] === 0) continue;
    const { x, y } = nodePlace(land, node);
    land.roughness[node] = roughness(planeOf(x, y));
  }
  return land;
}

type Frame = Pick<LandRaster, 'west' | 'south' | 'columns' | 'rows'>;

/** Place of a node, steps of 1e-4°. */
export function nodePlace(land: Frame, node: number): GridPoint {
  return {
    x: land.west + (node % land.columns) * NODE_STEPS,
    y: land.south + Math.floor(node / land.columns) * NODE_STEPS,
  };
}

/** The node nearest to a place; -1 outside the raster. */
export function nodeAt(land: Frame, { x, y }: GridPoint): number {
  const column = Math.round((x - land.west) / NODE_STEPS);
  const row = Math.round((y - land.south) / NODE_STEPS);
  const isInside = column >= 0 && row >= 0 && column < land.columns && row < land.rows;
  return isInside ? row * land.columns + column : -1;
}

/** Value of a field between the four nodes around a place (bilinear). */
export function fieldAt(land: Frame, field: Float32Array, { x, y }: GridPoint): number {
  const [across, up] = [(x - land.west) / NODE_STEPS, (y - land.south) / NODE_STEPS];
  const [column, row] = [Math.floor(across), Math.floor(up)];
  const [u, v] = [across - column, up - row];
  const node = row * land.columns + column;
  const low = field[node]! * (1 - u) + field[node + 1]! * u;
  const high = field[node + land.columns]! * (1 - u) + field[node + land.columns + 1]! * u;
  return low * (1 - v) + high * v;
}

function frameAround(communes: readonly (readonly Shape[])[]): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shapes of communes) {
    for (const { x, y } of shapes.flat(2)) {
      [west, south] = [Math.min(west, x), Math.min(south, y)];
      [east, north] = [Math.max(east, x), Math.max(north, y)];
    }
  }
  const [left, bottom] = [Math.floor(west / NODE_STEPS), Math.floor(south / NODE_STEPS)];
  return {
    west: (left - MARGIN) * NODE_STEPS,
    south: (bottom - MARGIN) * NODE_STEPS,
    columns: Math.ceil(east / NODE_STEPS) - left + 1 + 2 * MARGIN,
    rows: Math.ceil(north / NODE_STEPS) - bottom + 1 + 2 * MARGIN,
  };
}

/** Gives the nodes inside a polygon to a commune: row by row, between each odd crossing and the next. */
function fillShape(shape: Shape, commune: number, frame: Frame, owners: Int32Array): void {
  const crossings = new Map<number, number[]>();
  for (const ring of shape) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      const [low, high] = a.y < b.y ? [a, b] : [b, a];
      const first = Math.ceil((low.y - frame.south) / NODE_STEPS);
      for (let row = first; frame.south + row * NODE_STEPS < high.y; row++) {
        const y = frame.south + row * NODE_STEPS;
        const x = low.x + ((y - low.y) * (high.x - low.x)) / (high.y - low.y);
        const known = crossings.get(row);
        if (known) known.push(x);
        else crossings.set(row, [x]);
      }
    });
  }
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const last = Math.floor((xs[i + 1]! - frame.west) / NODE_STEPS);
      for (let c = Math.ceil((xs[i]! - frame.west) / NODE_STEPS); c <= last; c++)
        owners[row * frame.columns + c] = commune;
    }
  }
}

/** 1 for nodes of the land and around it. */
function nearLand({ communes, columns, rows }: Pick<LandRaster, 'communes' | 'columns' | 'rows'>) {
  const near = new Uint8Array(communes.length);
  for (let node = 0; node < communes.length; node++) {
    if (communes[node]! < 0) continue;
    const isInland =
      communes[node - 1]! >= 0 &&
      communes[node + 1]! >= 0 &&
      communes[node - columns]! >= 0 &&
      communes[node + columns]! >= 0;
    near[node] = 1;
    if (isInland) continue;
    const [column, row] = [node % columns, Math.floor(node / columns)];
    for (
      let r = Math.max(0, row - ROUGH_MARGIN);
      r <= Math.min(rows - 1, row + ROUGH_MARGIN);
      r++
    ) {
      const from = Math.max(0, column - ROUGH_MARGIN);
      const to = Math.min(columns - 1, column + ROUGH_MARGIN);
      near.fill(1, r * columns + from, r * columns + to + 1);
    }
  }
  return near;
}
