/** Covered area per commune while it is being added up, cell by cell. */
import type { CellMeter } from './cell-meter.ts';
import { type CommuneGrid, SPECIAL } from './commune-grid.ts';

/** Sums closer to nothing or to all of a commune than this share of it are that: rounding never makes 99.99…% of a whole. */
const ROUNDING = 1e-11;

export class CommuneSums {
  readonly #communes: CommuneGrid;
  /** In cells. */
  readonly #sums: Float64Array;

  constructor(communes: CommuneGrid) {
    this.#communes = communes;
    this.#sums = new Float64Array(communes.areasKm2.length);
  }

  /** Adds (sign 1) or takes away (−1) a cell that is covered whole. */
  addWhole(cell: number, sign: 1 | -1): void {
    const { places, special } = this.#communes;
    const place = places[cell]!;
    if (place >= 0) this.#sums[place]! += sign;
    else {
      for (let s = SPECIAL - place; s >= 0; s = special.next[s]!) {
        this.#addCovers(s, sign);
        for (let k = special.unitStarts[s]!; k < special.unitStarts[s + 1]!; k++) {
          this.#sums[special.unitCommunes[k]!]! += sign * special.unitAreas[k]!;
        }
      }
    }
  }

  /** Adds or takes away a cell of which the meter holds what there is of coverage. */
  addMeasured(cell: number, meter: CellMeter, sign: 1 | -1): void {
    const { places, special, grid } = this.#communes;
    const place = places[cell]!;
    const row = Math.floor(cell / grid.columns);
    const column = cell - row * grid.columns;
    if (place >= 0) this.#sums[place]! += sign * meter.measure(column, row, -1);
    else {
      for (let s = SPECIAL - place; s >= 0; s = special.next[s]!) {
        this.#addCovers(s, sign * meter.measure(column, row, s));
        const from = special.unitStarts[s]!;
        for (let k = from; k < special.unitStarts[s + 1]!; k++) {
          this.#sums[special.unitCommunes[k]!]! += sign * meter.sums.areas[k - from]!;
        }
      }
    }
  }

  /** Covered area per commune in km², between 0 and the area of the commune. */
  areasKm2(): Float64Array {
    const { areasKm2, grid } = this.#communes;
    const km2 = grid.cellKm * grid.cellKm;
    return this.#sums.map((cells, commune) => {
      const area = areasKm2[commune]!;
      const covered = cells * km2;
      if (!(covered > area * ROUNDING)) return 0;
      return covered < area * (1 - ROUNDING) ? covered : area;
    });
  }

  #addCovers(s: number, area: number): void {
    const { coverStarts, covers } = this.#communes.special;
    for (let k = coverStarts[s]!; k < coverStarts[s + 1]!; k++) this.#sums[covers[k]!]! += area;
  }
}
