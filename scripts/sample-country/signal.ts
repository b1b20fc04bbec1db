/** Signal strength over the land, by operator, technology and date: 1 at a mast, 0.5 at the edge of coverage, no unit. */

import type { Technology } from '../../src/core/model.ts';
import { noiseAt } from '../made-dataset/noise.ts';
import { seedFor } from '../made-dataset/random.ts';
import { planeOf } from './geography.ts';
import { CELL_KM, type LandRaster, NODE_STEPS, nodePlace } from './land.ts';
import { REACH_KM } from './settings.ts';
import type { SampleSite } from './sites.ts';

/** Strength at the edge of coverage and at the end of weak signal. */
export const COVERED_FROM = 0.5;
export const WEAK_FROM = 0.38;

/** How many times longer the way to a mast counts at each node: rough land and chance shorten its reach. */
export function makeShade(land: LandRaster, seed: number): Float32Array {
  const lobes = { seed: seedFor(seed, 'lobes'), scaleKm: 7, octaves: 3 };
  const shade = new Float32Array(land.communes.length);
  for (let node = 0; node < shade.length; node++) {
    const { x, y } = nodePlace(land, node);
    const rough = land.roughness[node]!;
    if (rough === 0) {
      shade[node] = 1;
      continue;
    }
    shade[node] = 0.62 + 1.25 * rough + 1.1 * noiseAt(lobes, planeOf(x, y)) ** 2;
  }
  return shade;
}

/** Where no mast reaches. */
const NOTHING = 0;

/** The strongest signal of the masts at every node; length columns × rows. */
export function makeSignal(
  land: LandRaster,
  shade: Float32Array,
  sites: readonly SampleSite[],
  technology: Technology,
): Float32Array {
  const signal = new Float32Array(land.communes.length).fill(NOTHING);
  for (const { at, power, technologies } of sites) {
    if (!technologies.includes(technology)) continue;
    const halfKm = 2 * REACH_KM[technology] * power;
    const [column, row] = [(at.x - land.west) / NODE_STEPS, (at.y - land.south) / NODE_STEPS];
    // Nothing is told apart below the end of weak signal, and shade is never less than 0.62.
    const reach = ((1 - WEAK_FROM + 0.1) * halfKm) / 0.62 / CELL_KM;
    const [firstRow, lastRow] = clamp(row - reach, row + reach, land.rows);
    for (let r = firstRow; r <= lastRow; r++) {
      const width = Math.sqrt(Math.max(0, reach * reach - (r - row) ** 2));
      const [first, last] = clamp(column - width, column + width, land.columns);
      for (let c = first; c <= last; c++) {
        const node = r * land.columns + c;
        const km = CELL_KM * Math.sqrt((r - row) ** 2 + (c - column) ** 2);
        const strength = 1 - (km * shade[node]!) / halfKm;
        if (strength > signal[node]!) signal[node] = strength;
      }
    }
  }
  return signal;
}

function clamp(low: number, high: number, count: number): [number, number] {
  return [Math.max(0, Math.ceil(low)), Math.min(count - 1, Math.floor(high))];
}
