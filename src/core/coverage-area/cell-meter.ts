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
import { bitsOf, doubledIntegers } from './growing.ts';
import { addToMask, LeafPieces, type LeafStart, type MaskSums } from './leaf-pieces.ts';
import { COMMUNE, LeafSegments } from './leaf-segments.ts';
import { sumSlabs } from './leaf-slabs.ts';
import { changeOn, Quarters, TOUCHES } from './quarters.ts';
import { REF_FIRST, REF_SHIFT, REF_WINDING } from './shape-tracer.ts';
import { addWhole, areaOfOne } from './whole-leaf.ts';

/** A cell with more edges than this is quartered: comparing all pairs of fewer is cheaper than cutting them. */
const LEAF_EDGES = 16;
/** Quartering ends at 1/64 of a cell; edges that still lie together there (repeated shapes) are compared all with all. */
const MOST_LEVELS = 6;
/** Operators are counted in the bits of an integer. */
export const MOST_OPERATORS = 30;

/** Where the edges of a list are, and whose coverage they bound. */
export interface EdgeSource {
  readonly vertices: Float64Array;
  /** 0 to {@link MOST_OPERATORS} − 1. */
  readonly operator: number;
}

/** Scratch space: {@link CellMeter.begin}, add what the cell holds, {@link CellMeter.measure}. */
export class CellMeter {
  /** After a measurement: covered area of the communes by bit, in cells. */
  readonly sums: MaskSums = { areas: new Float64Array(32), unit: 1 };
  readonly #communes: CommuneGrid;
  readonly #sources: readonly EdgeSource[];
  readonly #atLeast: number;
  readonly #leaf = new LeafSegments();
  readonly #pieces = new LeafPieces();
  readonly #quarters = new Quarters();
  readonly #start: LeafStart = {
    channels: 1,
    need: 1,
    windings: new Int32Array(MOST_OPERATORS),
    mask: 0,
  };
  /** Channel of each operator in the leaf at hand; −1 when it has none. */
  readonly #channels = new Int32Array(MOST_OPERATORS);

  // Stacks: the edges of a quarter lie above those of the cell it was cut from. One group per shape.
  #refs = new Int32Array(256);
  #touches = new Int32Array(256);
  #groupStarts = new Int32Array(64);
  #groupSources = new Int32Array(64);
  #groupShapes = new Int32Array(64);
  #groupTouches = new Int32Array(64);
  /** Four winding numbers per group, at the corners of the quarters. */
  #groupCorners = new Int32Array(256);
  #outlineRefs = new Int32Array(256);
  #outlineBits = new Int32Array(256);
  #outlineTouches = new Int32Array(256);

  // Per level: the place of the cell, its groups, its outlines, the communes at its four corners, operators that cover it whole.
  readonly #columns = new Int32Array(MOST_LEVELS + 2);
  readonly #rows = new Int32Array(MOST_LEVELS + 2);
  readonly #groupFrom = new Int32Array(MOST_LEVELS + 2);
  readonly #groupTo = new Int32Array(MOST_LEVELS + 2);
  readonly #outlineFrom = new Int32Array(MOST_LEVELS + 2);
  readonly #outlineTo = new Int32Array(MOST_LEVELS + 2);
  readonly #masks = new Int32Array(4 * (MOST_LEVELS + 2));
  readonly #full = new Int32Array(MOST_LEVELS + 2);

  /** For coverage of these sources over these communes; covered is where at least so many operators cover. */
  constructor(communes: CommuneGrid, sources: readonly EdgeSource[], atLeast: number) {
    this.#communes = communes;
    this.#sources = sources;
    this.#atLeast = atLeast;
  }

  /** Begins an empty cell; `full` has a bit for every operator that covers it whole. */
  begin(full: number): void {
    this.#groupFrom[0] = 0;
    this.#groupTo[0] = 0;
    this.#groupStarts[0] = 0;
    this.#outlineFrom[0] = 0;
    this.#outlineTo[0] = 0;
    this.#masks[0] = 0;
    this.#full[0] = full;
  }

  /** Adds references of one source; those of a shape begin with {@link REF_FIRST}. */
  addRefs(source: number, refs: ArrayLike<number>, from: number, to: number): void {
    let group = this.#groupTo[0]!;
    let top = this.#groupStarts[group]!;
    this.#reserveRefs(top + to - from);
    for (let k = from; k < to; k++) {
      const ref = refs[k]!;
      if ((ref & REF_FIRST) !== 0) {
        this.#reserveGroups(group + 2);
        this.#groupStarts[group] = top;
        this.#groupSources[group] = source;
        this.#groupShapes[group] = group;
        this.#groupCorners[4 * group++] = (ref >> 1) & REF_WINDING;
      }
      this.#refs[top++] = ref >> REF_SHIFT;
    }
    this.#groupStarts[group] = top;
    this.#groupTo[0] = group;
  }

  /**
   * Covered area of the cell in cells; {@link CellMeter.sums} then tells how much of it is whose, by the bits of a special cell of
   * the communes (−1 for none).
   */
  measure(column: number, row: number, special: number): number {
    this.#columns[0] = column;
    this.#rows[0] = row;
    if (special >= 0) {
      const { refStarts, refs, refBits, masks } = this.#communes.special;
      const from = refStarts[special]!;
      const count = refStarts[special + 1]! - from;
      this.#reserveOutlines(count);
      for (let k = 0; k < count; k++) {
        this.#outlineRefs[k] = refs[from + k]!;
        this.#outlineBits[k] = refBits[from + k]!;
      }
      this.#outlineTo[0] = count;
      this.#masks[0] = masks[special]!;
      this.sums.areas.fill(0);
    }
    return this.#evaluate(0);
  }

  #evaluate(level: number): number {
    const [from, to] = [this.#groupFrom[level]!, this.#groupTo[level]!];
    const need = this.#atLeast - bitsOf(this.#full[level]!);
    if (need <= 0) return this.#whole(level);
    if (from === to) return 0;
    const outlines = this.#outlineTo[level]! - this.#outlineFrom[level]!;
    if (outlines === 0 && to - from === 1) return need === 1 ? this.#single(level) : 0;
    const edges = this.#groupStarts[to]! - this.#groupStarts[from]!;
    if (edges + outlines <= LEAF_EDGES || level === MOST_LEVELS) return this.#leafArea(level, need);
    return this.#split(level);
  }

  /** The whole cell is covered. */
  #whole(level: number): number {
    const unit = this.#enterLeaf(level);
    const mask = this.#masks[4 * level]!;
    if (this.#outlineFrom[level] === this.#outlineTo[level]) addToMask(this.sums, mask, 1);
    else {
      this.#clipOutlines(level);
      addWhole(this.#leaf, mask, this.sums);
    }
    return unit;
  }

  /** One shape has edges in the cell, and no commune has. */
  #single(level: number): number {
    const unit = this.#enterLeaf(level);
    const group = this.#groupFrom[level]!;
    this.#clipGroup(group, 0);
    const area = areaOfOne(this.#leaf, this.#groupCorners[4 * group]!);
    addToMask(this.sums, this.#masks[4 * level]!, area);
    return area * unit;
  }

  #leafArea(level: number, need: number): number {
    const unit = this.#enterLeaf(level);
    const start = this.#start;
    this.#channels.fill(-1);
    start.channels = 0;
    start.need = need;
    start.mask = this.#masks[4 * level]!;
    for (let group = this.#groupFrom[level]!; group < this.#groupTo[level]!; group++) {
      const { operator } = this.#sources[this.#groupSources[group]!]!;
      let channel = this.#channels[operator]!;
      if (channel < 0) {
        channel = start.channels++;
        this.#channels[operator] = channel;
        start.windings[channel] = 0;
      }
      start.windings[channel]! += this.#groupCorners[4 * group]!;
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
    this.#codeEdges(level);
    let sum = 0;
    for (let quarter = 0; quarter < 4; quarter++) {
      this.#enterQuarter(level, quarter);
      sum += this.#evaluate(level + 1);
    }
    return sum;
  }

  /** Notes for every edge which quarters it touches, for every shape and commune what it is at the four corners. */
  #codeEdges(level: number): void {
    const quarters = this.#quarters;
    quarters.enter(2 * this.#columns[level]!, 2 * this.#rows[level]!, 2 << level);
    const corners = this.#groupCorners;
    for (let group = this.#groupFrom[level]!; group < this.#groupTo[level]!; group++) {
      const { vertices } = this.#sources[this.#groupSources[group]!]!;
      let [all, right, up, upRight] = [0, 0, 0, 0];
      for (let k = this.#groupStarts[group]!; k < this.#groupStarts[group + 1]!; k++) {
        const code = quarters.code(vertices, this.#refs[k]!);
        this.#touches[k] = code;
        all |= code;
        right += changeOn(code, 1);
        up += changeOn(code, 2);
        upRight += changeOn(code, 3);
      }
      const corner = corners[4 * group]!;
      corners[4 * group + 1] = corner + right;
      corners[4 * group + 2] = corner + up;
      corners[4 * group + 3] = corner + up + upRight;
      this.#groupTouches[group] = all & TOUCHES;
    }
    const { vertices } = this.#communes.shapes;
    let [right, up, upRight] = [0, 0, 0];
    for (let k = this.#outlineFrom[level]!; k < this.#outlineTo[level]!; k++) {
      const code = quarters.code(vertices, this.#outlineRefs[k]!);
      const bit = this.#outlineBits[k]!;
      this.#outlineTouches[k] = code;
      right += changeOn(code, 1) * bit;
      up += changeOn(code, 2) * bit;
      upRight += changeOn(code, 3) * bit;
    }
    const mask = this.#masks[4 * level]!;
    this.#masks[4 * level + 1] = mask + right;
    this.#masks[4 * level + 2] = mask + up;
    this.#masks[4 * level + 3] = mask + up + upRight;
  }

  /** Lists on the next level what touches one quarter. */
  #enterQuarter(level: number, quarter: number): void {
    const bit = 1 << quarter;
    const [from, to] = [this.#groupFrom[level]!, this.#groupTo[level]!];
    let full = this.#full[level]!;
    for (let group = from; group < to; group++) {
      if ((this.#groupTouches[group]! & bit) !== 0) continue;
      if (this.#groupCorners[4 * group + quarter]! <= 0) continue;
      full |= 1 << this.#sources[this.#groupSources[group]!]!.operator;
    }
    let next = to + 1;
    let top = this.#groupStarts[to]!;
    this.#reserveGroups(next + to - from + 2);
    this.#reserveRefs(2 * top - this.#groupStarts[from]!);
    this.#groupFrom[level + 1] = next;
    for (let group = from; group < to; group++) {
      if ((this.#groupTouches[group]! & bit) === 0) continue;
      const source = this.#groupSources[group]!;
      if ((full >> this.#sources[source]!.operator) & 1) continue;
      this.#groupStarts[next] = top;
      this.#groupSources[next] = source;
      this.#groupShapes[next] = this.#groupShapes[group]!;
      this.#groupCorners[4 * next++] = this.#groupCorners[4 * group + quarter]!;
      for (let k = this.#groupStarts[group]!; k < this.#groupStarts[group + 1]!; k++) {
        if ((this.#touches[k]! & bit) !== 0) this.#refs[top++] = this.#refs[k]!;
      }
    }
    this.#groupStarts[next] = top;
    this.#groupTo[level + 1] = next;
    this.#full[level + 1] = full;
    this.#masks[4 * level + 4] = this.#masks[4 * level + quarter]!;
    this.#columns[level + 1] = 2 * this.#columns[level]! + (quarter & 1);
    this.#rows[level + 1] = 2 * this.#rows[level]! + (quarter >> 1);
    this.#enterOutlines(level, bit);
  }

  #enterOutlines(level: number, bit: number): void {
    const [from, to] = [this.#outlineFrom[level]!, this.#outlineTo[level]!];
    let top = to;
    this.#reserveOutlines(2 * to - from);
    for (let k = from; k < to; k++) {
      if ((this.#outlineTouches[k]! & bit) === 0) continue;
      this.#outlineRefs[top] = this.#outlineRefs[k]!;
      this.#outlineBits[top++] = this.#outlineBits[k]!;
    }
    this.#outlineFrom[level + 1] = to;
    this.#outlineTo[level + 1] = top;
  }

  /** Makes the leaf segments those of a cell of a level, empty at first; returns its area in cells. */
  #enterLeaf(level: number): number {
    this.#leaf.enter(this.#columns[level]!, this.#rows[level]!, 1 << level);
    this.sums.unit = 1 / (1 << (2 * level));
    return this.sums.unit;
  }

  #clipGroup(group: number, channel: number): void {
    const { vertices } = this.#sources[this.#groupSources[group]!]!;
    this.#leaf.own(this.#groupShapes[group]!, channel, 1);
    for (let k = this.#groupStarts[group]!; k < this.#groupStarts[group + 1]!; k++) {
      this.#leaf.clip(vertices, this.#refs[k]!);
    }
  }

  #clipOutlines(level: number): void {
    const { vertices } = this.#communes.shapes;
    for (let k = this.#outlineFrom[level]!; k < this.#outlineTo[level]!; k++) {
      const bit = this.#outlineBits[k]!;
      this.#leaf.own(-bit, COMMUNE, bit);
      this.#leaf.clip(vertices, this.#outlineRefs[k]!);
    }
  }

  #reserveRefs(count: number): void {
    while (this.#refs.length < count) {
      this.#refs = doubledIntegers(this.#refs);
      this.#touches = doubledIntegers(this.#touches);
    }
  }

  #reserveGroups(count: number): void {
    while (this.#groupStarts.length < count) {
      this.#groupStarts = doubledIntegers(this.#groupStarts);
      this.#groupSources = doubledIntegers(this.#groupSources);
      this.#groupShapes = doubledIntegers(this.#groupShapes);
      this.#groupTouches = doubledIntegers(this.#groupTouches);
      this.#groupCorners = doubledIntegers(this.#groupCorners);
    }
  }

  #reserveOutlines(count: number): void {
    while (this.#outlineRefs.length < count) {
      this.#outlineRefs = doubledIntegers(this.#outlineRefs);
      this.#outlineBits = doubledIntegers(this.#outlineBits);
      this.#outlineTouches = doubledIntegers(this.#outlineTouches);
    }
  }
}
