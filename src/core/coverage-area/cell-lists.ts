/**
 * Lists of references by cell, as columns: cell `cells[k]` has `refs[starts[k]]` to before `refs[starts[k + 1]]`. Cells go up; within a
 * cell the references keep the order in which they came, so those of one shape stay together.
 */
import { doubledIntegers } from './growing.ts';

export interface CellLists {
  readonly cells: Int32Array;
  readonly starts: Int32Array;
  readonly refs: Int32Array;
}

/** Collects (cell, reference) pairs in any order of cells, then sorts them once. */
export class CellListBuilder {
  #cells: Int32Array;
  #refs: Int32Array;
  #count = 0;
  /** References per cell. */
  readonly #lengths: Int32Array;

  /** For a grid of so many cells, and as many references as edges or a few more. */
  constructor(cells: number, edges: number) {
    this.#lengths = new Int32Array(cells);
    this.#cells = new Int32Array(edges + 64);
    this.#refs = new Int32Array(edges + 64);
  }

  add(cell: number, ref: number): void {
    if (this.#count === this.#refs.length) {
      this.#cells = doubledIntegers(this.#cells);
      this.#refs = doubledIntegers(this.#refs);
    }
    this.#cells[this.#count] = cell;
    this.#refs[this.#count++] = ref;
    this.#lengths[cell]!++;
  }

  /** The lists of the cells whose state is not `dropped`, by counting sort; once. `states` has an entry per cell of the grid. */
  finish(states: Uint8Array, dropped: number): CellLists {
    const [pairCells, pairRefs, count] = [this.#cells, this.#refs, this.#count];
    const next = this.#lengths;
    const cells = new Int32Array(Math.min(count, next.length));
    const starts = new Int32Array(cells.length + 1);
    let listed = 0;
    let total = 0;
    for (let cell = 0; cell < next.length; cell++) {
      if (states[cell] === dropped || next[cell] === 0) continue;
      const length = next[cell]!;
      next[cell] = total;
      cells[listed++] = cell;
      total += length;
      starts[listed] = total;
    }
    const refs = new Int32Array(total);
    for (let k = 0; k < count; k++) {
      const cell = pairCells[k]!;
      if (states[cell] !== dropped) refs[next[cell]!++] = pairRefs[k]!;
    }
    return { cells: cells.slice(0, listed), starts: starts.slice(0, listed + 1), refs };
  }
}
