/**
 * Covered area of one cell, exactly, by quartering: while a cell holds many edges it is cut in four. Each quarter learns the winding
 * number of every shape at its corner, and forgets all edges where one shape covers it whole; in what is left the edges are few.
 *
 *     ┌─────┬──┬──┐
 *     │  #  ├──┼──┤       # covered whole by one shape: nothing is looked at any more
 *     ├─────┼──┴──┤
 *     │  #  │     │       leaf: few edges, summed piece by piece (leaf-pieces.ts)
 *     └─────┴─────┘
 */
import type { CommuneGrid } from './commune-grid.ts';
import { type EdgeSource, EdgeStack, MOST_LEVELS } from './edge-stack.ts';
import { bitsOf } from './growing.ts';
import { addToMask, LeafPieces, type LeafStart, type MaskSums } from './leaf-pieces.ts';
import { COMMUNE, LeafSegments } from './leaf-segments.ts';
import { sumSlabs } from './leaf-slabs.ts';
import { addWhole, areaOfOne } from './whole-leaf.ts';

/** A cell with more edges than this is quartered: comparing all pairs of fewer is cheaper than cutting them. */
const LEAF_EDGES = 24;
/** Operators are counted in the bits of an integer. */
export const MOST_OPERATORS = 30;

/** Scratch space: {@link CellMeter.begin}, add what the cell holds, {@link CellMeter.measure}. */
export class CellMeter {
  /** After a measurement: covered area of the communes by bit, in cells. */
  readonly sums: MaskSums = { areas: new Float64Array(32), unit: 1 };
  readonly #stack: EdgeStack;
  readonly #atLeast: number;
  readonly #leaf = new LeafSegments();
  readonly #pieces = new LeafPieces();
  readonly #start: LeafStart = {
    channels: 1,
    need: 1,
    windings: new Int32Array(MOST_OPERATORS),
    mask: 0,
  };
  /** Channel of each operator in the leaf at hand; −1 when it has none. */
  readonly #channels = new Int32Array(MOST_OPERATORS);

  /** For coverage of these sources over these communes; covered is where at least so many operators cover. */
  constructor(communes: CommuneGrid, sources: readonly EdgeSource[], atLeast: number) {
    this.#stack = new EdgeStack(communes, sources);
    this.#atLeast = atLeast;
  }

  /** Begins an empty cell; `full` has a bit for every operator that covers it whole. */
  begin(full: number): void {
    this.#stack.begin(full);
  }

  /** Adds references of one source. */
  addRefs(source: number, refs: ArrayLike<number>, from: number, to: number): void {
    this.#stack.addRefs(source, refs, from, to);
  }

  /**
   * Covered area of the cell in cells; {@link CellMeter.sums} then tells how much of it is whose, by the bits of a special cell of
   * the communes (−1 for none).
   */
  measure(column: number, row: number, special: number): number {
    this.#stack.columns[0] = column;
    this.#stack.rows[0] = row;
    if (special >= 0) {
      this.#stack.setOutlines(special);
      this.sums.areas.fill(0);
    }
    return this.#evaluate(0);
  }

  #evaluate(level: number): number {
    const [from, to] = [this.#stack.groupFrom[level]!, this.#stack.groupTo[level]!];
    const need = this.#atLeast - bitsOf(this.#stack.full[level]!);
    if (need <= 0) return this.#whole(level);
    if (from === to) return 0;
    const outlines = this.#stack.outlineTo[level]! - this.#stack.outlineFrom[level]!;
    if (outlines === 0 && to - from === 1) return need === 1 ? this.#single(level) : 0;
    const edges = this.#stack.groupStarts[to]! - this.#stack.groupStarts[from]!;
    if (edges + outlines <= LEAF_EDGES || level === MOST_LEVELS) return this.#leafArea(level, need);
    return this.#split(level);
  }

  /** The whole cell is covered. */
  #whole(level: number): number {
    const unit = this.#enterLeaf(level);
    const mask = this.#stack.masks[4 * level]!;
    if (this.#stack.outlineFrom[level] === this.#stack.outlineTo[level])
      addToMask(this.sums, mask, 1);
    else {
      this.#clipOutlines(level);
      addWhole(this.#leaf, mask, this.sums);
    }
    return unit;
  }

  /** One shape has edges in the cell, and no commune has. */
  #single(level: number): number {
    const unit = this.#enterLeaf(level);
    const group = this.#stack.groupFrom[level]!;
    this.#clipGroup(group, 0);
    const area = areaOfOne(this.#leaf, this.#stack.groupCorners[4 * group]!);
    addToMask(this.sums, this.#stack.masks[4 * level]!, area);
    return area * unit;
  }

  #leafArea(level: number, need: number): number {
    const unit = this.#enterLeaf(level);
    const start = this.#start;
    this.#channels.fill(-1);
    start.channels = 0;
    start.need = need;
    start.mask = this.#stack.masks[4 * level]!;
    for (let group = this.#stack.groupFrom[level]!; group < this.#stack.groupTo[level]!; group++) {
      const { operator } = this.#stack.sources[this.#stack.groupSources[group]!]!;
      let channel = this.#channels[operator]!;
      if (channel < 0) {
        channel = start.channels++;
        this.#channels[operator] = channel;
        start.windings[channel] = 0;
      }
      start.windings[channel]! += this.#stack.groupCorners[4 * group]!;
      this.#clipGroup(group, channel);
    }
    if (start.channels < need) return 0;
    this.#clipOutlines(level);
    let area = this.#pieces.sum(this.#leaf, start, this.sums);
    if (Number.isNaN(area)) area = sumSlabs(this.#leaf, start, this.sums);
    return area * unit;
  }

  /** Cuts the cell in four and adds up. */
  #split(level: number): number {
    this.#stack.codeEdges(level);
    let sum = 0;
    for (let quarter = 0; quarter < 4; quarter++) {
      this.#stack.enterQuarter(level, quarter);
      sum += this.#evaluate(level + 1);
    }
    return sum;
  }

  /** Makes the leaf segments those of a cell of a level, empty at first; returns its area in cells. */
  #enterLeaf(level: number): number {
    this.#leaf.enter(this.#stack.columns[level]!, this.#stack.rows[level]!, 1 << level);
    this.sums.unit = 1 / (1 << (2 * level));
    return this.sums.unit;
  }

  #clipGroup(group: number, channel: number): void {
    const { vertices } = this.#stack.sources[this.#stack.groupSources[group]!]!;
    this.#leaf.own(this.#stack.groupShapes[group]!, channel, 1);
    for (let k = this.#stack.groupStarts[group]!; k < this.#stack.groupStarts[group + 1]!; k++) {
      this.#leaf.clip(vertices, this.#stack.refs[k]!);
    }
  }

  #clipOutlines(level: number): void {
    const { vertices } = this.#stack.communes.shapes;
    for (let k = this.#stack.outlineFrom[level]!; k < this.#stack.outlineTo[level]!; k++) {
      const bit = this.#stack.outlineBits[k]!;
      this.#leaf.own(-bit, COMMUNE, bit);
      this.#leaf.clip(vertices, this.#stack.outlineRefs[k]!);
    }
  }
}
