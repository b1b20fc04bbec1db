/**
 * Covered area per commune under a question: cells that enough operators cover whole add what each commune has of them, cells in
 * which the answer depends on edges are measured, all others add nothing.
 */

import { finish, type Steps } from '../steps.ts';
import { CellMeter, MOST_OPERATORS } from './cell-meter.ts';
import type { CommuneGrid } from './commune-grid.ts';
import { CommuneSums } from './commune-sums.ts';
import { type CoverageRaster, EMPTY, FULL, PARTIAL } from './coverage-raster.ts';
import { bitsOf } from './growing.ts';

/** Which question is asked of some rasters. */
export interface CoverageQuestion {
  /** Operator of each raster, 0 to 29; without it all are one operator. The rasters of one operator are one union. */
  readonly operators?: readonly number[];
  /** Covered is where at least so many operators cover; 1 without it. */
  readonly atLeast?: number;
}

/** So many cells are looked at or edges loaded between two steps. */
const STRETCH = 1 << 18;
/** Looking at a partial cell costs about as much as at so many others. */
const PARTIAL_COST = 256;

/**
 * Covered area of every commune in km² on the ellipsoid, between 0 and its area: where at least `atLeast` operators cover, each
 * operator by the union of its rasters. Nothing is sampled: exact but for rounding, less than 1e-12 of a commune against GEOS
 * (test/golden/coverage-area.test.ts). Cost grows more slowly than the vertices, because full cells forget their edges.
 * @throws {RangeError} when a raster was made for another grid, or there are more operators than 30
 */
export function coveredAreas(
  communes: CommuneGrid,
  coverage: readonly CoverageRaster[],
  question: CoverageQuestion = {},
): Float64Array {
  return finish(coveredAreasSteps(communes, coverage, question));
}

/** {@link coveredAreas} in steps of a few milliseconds. */
export function* coveredAreasSteps(
  communes: CommuneGrid,
  coverage: readonly CoverageRaster[],
  { operators = coverage.map(() => 0), atLeast = 1 }: CoverageQuestion = {},
): Steps<Float64Array> {
  const loader = new CellLoader(communes, coverage, operators, Math.max(1, atLeast));
  const sums = new CommuneSums(communes);
  const states = allStates(coverage);
  const { land } = communes;
  for (let run = 0; run < land.length; ) {
    run = sumStretch({ land, loader, sums, states }, run);
    yield run / land.length;
  }
  return sums.areasKm2();
}

/** What runs of cells are added up with. */
interface Summing {
  readonly land: Int32Array;
  readonly loader: CellLoader;
  readonly sums: CommuneSums;
  readonly states: Uint8Array;
}

/** Adds up runs of cells until enough has been done; returns the next run. */
function sumStretch({ land, loader, sums, states }: Summing, from: number): number {
  let run = from;
  for (let cost = 0; run < land.length && cost < STRETCH; run += 2) {
    const end = land[run + 1]!;
    cost += end - land[run]!;
    for (let cell = land[run]!; cell < end; cell++) {
      if (states[cell] === EMPTY) continue;
      const found = loader.load(cell);
      if (found === FULL) sums.addWhole(cell, 1);
      else if (found === PARTIAL) {
        sums.addMeasured(cell, loader.meter, 1);
        cost += PARTIAL_COST;
      }
    }
  }
  return run;
}

/** Fills the meter cell by cell; cells go up. */
class CellLoader {
  readonly meter: CellMeter;
  readonly #coverage: readonly CoverageRaster[];
  readonly #operators: readonly number[];
  readonly #atLeast: number;
  /** Where each raster's lists have been read to. */
  readonly #cursors: Int32Array;

  constructor(
    communes: CommuneGrid,
    coverage: readonly CoverageRaster[],
    operators: readonly number[],
    atLeast: number,
  ) {
    for (const { states } of coverage) {
      if (states.length !== communes.places.length) {
        throw new RangeError(
          `coverage on a grid of ${states.length} cells, expected ${communes.places.length}`,
        );
      }
    }
    const sources = coverage.map(({ shapes: { vertices } }, k) => {
      const operator = operators[k] ?? -1;
      if (!(operator >= 0 && operator < MOST_OPERATORS)) {
        throw new RangeError(`operator ${operators[k]} of raster ${k}, expected 0 to 29`);
      }
      return { vertices, operator };
    });
    this.meter = new CellMeter(communes, sources, atLeast);
    this.#coverage = coverage;
    this.#operators = operators;
    this.#atLeast = atLeast;
    this.#cursors = new Int32Array(coverage.length);
  }

  /** What a cell is under the question. When it is partial, the meter holds it. */
  load(cell: number): number {
    let full = 0;
    let partial = 0;
    for (let k = 0; k < this.#coverage.length; k++) {
      const state = this.#coverage[k]!.states[cell];
      if (state === FULL) full |= 1 << this.#operators[k]!;
      else if (state === PARTIAL) partial |= 1 << this.#operators[k]!;
    }
    if (bitsOf(full) >= this.#atLeast) return FULL;
    if (bitsOf(full | partial) < this.#atLeast) return EMPTY;
    this.meter.begin(full);
    for (let k = 0; k < this.#coverage.length; k++) {
      const { states, lists } = this.#coverage[k]!;
      if (states[cell] !== PARTIAL || (full >> this.#operators[k]!) & 1) continue;
      let at = this.#cursors[k]!;
      while (lists.cells[at]! < cell) at++;
      this.#cursors[k] = at;
      this.meter.addRefs(k, lists.refs, lists.starts[at]!, lists.starts[at + 1]!);
    }
    return PARTIAL;
  }
}

/** Not {@link EMPTY} where any raster is not. */
function allStates(coverage: readonly CoverageRaster[]): Uint8Array {
  if (coverage.length === 1) return coverage[0]!.states;
  const all = new Uint8Array(coverage[0]?.states.length ?? 0);
  for (const { states } of coverage) {
    for (let cell = 0; cell < all.length; cell++) all[cell]! |= states[cell]!;
  }
  return all;
}
