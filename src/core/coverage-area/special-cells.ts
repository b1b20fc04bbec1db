/** The cells of a commune grid that need more than one number: see `commune-grid.ts`. */

import type { Steps } from '../steps.ts';
import type { CellLists } from './cell-lists.ts';
import type { Grid } from './grid.ts';
import type { MaskSums } from './leaf-pieces.ts';
import { COMMUNE, LeafSegments } from './leaf-segments.ts';
import type { PlaneShapes } from './plane-shapes.ts';
import { REF_FIRST, REF_SHIFT, windingOf } from './shape-tracer.ts';
import { addWhole } from './whole-leaf.ts';

/** So many shapes have a bit in one special cell; their sum is never negative. */
const MOST_UNITS = 30;

/** n special cells as columns; every `…Starts` has n + 1 entries. */
export interface SpecialCells {
  /** Communes that cover the cell whole. */
  readonly coverStarts: Int32Array;
  readonly covers: Int32Array;
  /** Shapes with an outline in the cell, in the order of their bits: the commune of each, and how much of the cell is its. */
  readonly unitStarts: Int32Array;
  readonly unitCommunes: Int32Array;
  readonly unitAreas: Float64Array;
  /** Bits of the shapes that hold the south-west corner. */
  readonly masks: Int32Array;
  /** Their edges, each with the bit of its shape. */
  readonly refStarts: Int32Array;
  readonly refs: Int32Array;
  readonly refBits: Int32Array;
  /** The special cell that goes on with more shapes of the same cell; −1 when there is none. */
  readonly next: Int32Array;
}

/** What is known of the communes before special cells are made. `places` has communes only, and is given the special cells. */
export interface CommuneCells {
  readonly grid: Grid;
  readonly shapes: PlaneShapes;
  readonly places: Int32Array;
  /** The communes of cells that several cover whole. */
  readonly overlaps: ReadonlyMap<number, readonly number[]>;
  /** The edges in every cell that has any. */
  readonly lists: CellLists;
}

/** Special cells are made in stretches of this many. */
const STRETCH = 1 << 13;

/** Makes a special cell of every cell with a border in it or with several communes, and writes it into the places. */
export function* buildSpecialCells(cells: CommuneCells): Steps<SpecialCells> {
  const { lists, places, overlaps } = cells;
  const writer = new SpecialWriter(cells);
  for (let k = 0; k < lists.cells.length; k++) {
    const cell = lists.cells[k]!;
    const covers = overlaps.get(cell) ?? (places[cell]! >= 0 ? [places[cell]!] : []);
    places[cell] = writer.addCell(cell, covers, lists.starts[k]!, lists.starts[k + 1]!);
    if (k % STRETCH === STRETCH - 1) yield k / lists.cells.length;
  }
  for (const [cell, covers] of overlaps) {
    if (places[cell]! >= 0) places[cell] = writer.addCell(cell, covers, 0, 0);
  }
  return writer.finish();
}

class SpecialWriter {
  readonly #cells: CommuneCells;
  /** The shape of every edge that begins one. */
  readonly #shapeOfEdge: (edge: number) => number;
  readonly #leaf = new LeafSegments();
  readonly #sums: MaskSums = { areas: new Float64Array(32), unit: 1 };
  readonly #covers: number[] = [];
  readonly #coverStarts = [0];
  readonly #unitCommunes: Int32Array;
  readonly #unitAreas: Float64Array;
  #units = 0;
  readonly #unitStarts = [0];
  readonly #masks: number[] = [];
  readonly #refs: Int32Array;
  readonly #refBits: Int32Array;
  #refCount = 0;
  readonly #refStarts = [0];
  readonly #next: number[] = [];

  constructor(cells: CommuneCells) {
    this.#cells = cells;
    const { ringStarts, shapeStarts } = cells.shapes;
    const shapeStartEdges = shapeStarts.map((ring) => ringStarts[ring]!);
    this.#shapeOfEdge = (edge) => lastNotAbove(shapeStartEdges, edge);
    const { refs } = cells.lists;
    this.#refs = new Int32Array(refs.length);
    this.#refBits = new Int32Array(refs.length);
    let units = 0;
    for (const ref of refs) units += ref & REF_FIRST;
    this.#unitCommunes = new Int32Array(units);
    this.#unitAreas = new Float64Array(units);
  }

  /** Adds a cell with the references from one place of the lists to before another; returns its place. */
  addCell(cell: number, covers: readonly number[], from: number, to: number): number {
    const first = this.#masks.length;
    this.#covers.push(...covers);
    let begin = from;
    do {
      const end = this.#endOfUnits(begin, to);
      this.#addUnits(cell, begin, end);
      this.#next.push(end < to ? this.#masks.length : -1);
      begin = end;
    } while (begin < to);
    return -2 - first;
  }

  finish(): SpecialCells {
    return {
      coverStarts: Int32Array.from(this.#coverStarts),
      covers: Int32Array.from(this.#covers),
      unitStarts: Int32Array.from(this.#unitStarts),
      unitCommunes: this.#unitCommunes,
      unitAreas: this.#unitAreas,
      masks: Int32Array.from(this.#masks),
      refStarts: Int32Array.from(this.#refStarts),
      refs: this.#refs,
      refBits: this.#refBits,
      next: Int32Array.from(this.#next),
    };
  }

  /** Where the references of the first so many shapes end. */
  #endOfUnits(from: number, to: number): number {
    let units = 0;
    for (let k = from; k < to; k++) {
      if ((this.#cells.lists.refs[k]! & REF_FIRST) !== 0 && units++ === MOST_UNITS) return k;
    }
    return to;
  }

  #addUnits(cell: number, from: number, to: number): void {
    const { grid, shapes, lists } = this.#cells;
    const leaf = this.#leaf;
    leaf.enter(cell % grid.columns, Math.floor(cell / grid.columns), 1);
    let mask = 0;
    let bit = 0;
    let units = 0;
    for (let k = from; k < to; k++) {
      const ref = lists.refs[k]!;
      const edge = ref >> REF_SHIFT;
      if ((ref & REF_FIRST) !== 0) {
        bit = 1 << units;
        this.#unitCommunes[this.#units + units++] = shapes.features[this.#shapeOfEdge(edge)]!;
        mask += windingOf(ref) * bit;
        leaf.own(0, COMMUNE, bit);
      }
      this.#refs[this.#refCount] = edge;
      this.#refBits[this.#refCount++] = bit;
      leaf.clip(shapes.vertices, edge);
    }
    this.#sums.areas.fill(0);
    addWhole(leaf, mask, this.#sums);
    for (let unit = 0; unit < units; unit++) {
      this.#unitAreas[this.#units++] = this.#sums.areas[unit]!;
    }
    this.#masks.push(mask);
    this.#coverStarts.push(this.#covers.length);
    this.#unitStarts.push(this.#units);
    this.#refStarts.push(this.#refCount);
  }
}

/** Index of the last entry that is not above a value; entries never go down. */
function lastNotAbove(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
