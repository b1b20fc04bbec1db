/**
 * What a cell holds, and what each quarter of a quarter … of it holds: edges of coverage, shape by shape, and outlines of communes.
 * Stacks: what a quarter holds lies above what the cell holds that it was cut from, and is overwritten by the next quarter.
 *
 *   groups   │ shape a │ shape b │ │ shape b │ …        refs   │ a a a b b b b │ b b │ …
 *            └──── level 0 ──────┘ └ level 1 ┘                 └── level 0 ────┘└ lev. 1
 */
import type { CommuneGrid } from './commune-grid.ts';
import { doubledIntegers } from './growing.ts';
import { changeOn, Quarters, TOUCHES } from './quarters.ts';
import { REF_FIRST, REF_SHIFT, windingOf } from './shape-tracer.ts';

/** Quartering ends at 1/64 of a cell; edges that still lie together there (repeated shapes) are compared all with all. */
export const MOST_LEVELS = 6;
const LEVELS = MOST_LEVELS + 2;

/** Where the edges of a list are, and whose coverage they bound. */
export interface EdgeSource {
  readonly vertices: Float64Array;
  /** 0 to 29. */
  readonly operator: number;
}

/** Scratch space for one cell after another. */
export class EdgeStack {
  readonly sources: readonly EdgeSource[];
  readonly communes: CommuneGrid;

  /** Edges, and how they lie to the quarters. */
  refs = new Int32Array(256);
  #touches = new Int32Array(256);
  groupStarts = new Int32Array(64);
  groupSources = new Int32Array(64);
  groupShapes = new Int32Array(64);
  #groupTouches = new Int32Array(64);
  /** Four winding numbers per group, at the corners of the quarters. */
  groupCorners = new Int32Array(256);
  outlineRefs = new Int32Array(256);
  outlineBits = new Int32Array(256);
  #outlineTouches = new Int32Array(256);

  // Per level: the place of the cell, its groups, its outlines, the communes at its four corners, operators that cover it whole.
  readonly columns = new Int32Array(LEVELS);
  readonly rows = new Int32Array(LEVELS);
  readonly groupFrom = new Int32Array(LEVELS);
  readonly groupTo = new Int32Array(LEVELS);
  readonly outlineFrom = new Int32Array(LEVELS);
  readonly outlineTo = new Int32Array(LEVELS);
  readonly masks = new Int32Array(4 * LEVELS);
  readonly full = new Int32Array(LEVELS);

  readonly #quarters = new Quarters();

  constructor(communes: CommuneGrid, sources: readonly EdgeSource[]) {
    this.communes = communes;
    this.sources = sources;
  }

  /** Begins an empty cell; `full` has a bit for every operator that covers it whole. */
  begin(full: number): void {
    this.groupFrom[0] = 0;
    this.groupTo[0] = 0;
    this.groupStarts[0] = 0;
    this.outlineFrom[0] = 0;
    this.outlineTo[0] = 0;
    this.masks[0] = 0;
    this.full[0] = full;
  }

  /** Adds references of one source; those of a shape begin with {@link REF_FIRST}. */
  addRefs(source: number, refs: ArrayLike<number>, from: number, to: number): void {
    let group = this.groupTo[0]!;
    let top = this.groupStarts[group]!;
    this.#reserveRefs(top + to - from);
    for (let k = from; k < to; k++) {
      const ref = refs[k]!;
      if ((ref & REF_FIRST) !== 0) {
        this.#reserveGroups(group + 2);
        this.groupStarts[group] = top;
        this.groupSources[group] = source;
        this.groupShapes[group] = group;
        this.groupCorners[4 * group++] = windingOf(ref);
      }
      this.refs[top++] = ref >> REF_SHIFT;
    }
    this.groupStarts[group] = top;
    this.groupTo[0] = group;
  }

  /** Adds the outlines of a special cell of the communes, in place of those of another. */
  setOutlines(special: number): void {
    const { refStarts, refs, refBits, masks } = this.communes.special;
    const from = refStarts[special]!;
    const count = refStarts[special + 1]! - from;
    this.#reserveOutlines(count);
    for (let k = 0; k < count; k++) {
      this.outlineRefs[k] = refs[from + k]!;
      this.outlineBits[k] = refBits[from + k]!;
    }
    this.outlineTo[0] = count;
    this.masks[0] = masks[special]!;
  }

  /** Notes for every edge which quarters it touches, for every shape and commune what it is at the four corners. */
  codeEdges(level: number): void {
    const quarters = this.#quarters;
    quarters.enter(2 * this.columns[level]!, 2 * this.rows[level]!, 2 << level);
    const corners = this.groupCorners;
    for (let group = this.groupFrom[level]!; group < this.groupTo[level]!; group++) {
      const { vertices } = this.sources[this.groupSources[group]!]!;
      let [all, right, up, upRight] = [0, 0, 0, 0];
      for (let k = this.groupStarts[group]!; k < this.groupStarts[group + 1]!; k++) {
        const code = quarters.code(vertices, this.refs[k]!);
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
    const { vertices } = this.communes.shapes;
    let [right, up, upRight] = [0, 0, 0];
    for (let k = this.outlineFrom[level]!; k < this.outlineTo[level]!; k++) {
      const code = quarters.code(vertices, this.outlineRefs[k]!);
      const bit = this.outlineBits[k]!;
      this.#outlineTouches[k] = code;
      right += changeOn(code, 1) * bit;
      up += changeOn(code, 2) * bit;
      upRight += changeOn(code, 3) * bit;
    }
    const mask = this.masks[4 * level]!;
    this.masks[4 * level + 1] = mask + right;
    this.masks[4 * level + 2] = mask + up;
    this.masks[4 * level + 3] = mask + up + upRight;
  }

  /** Lists on the next level what touches one quarter. */
  enterQuarter(level: number, quarter: number): void {
    const bit = 1 << quarter;
    const [from, to] = [this.groupFrom[level]!, this.groupTo[level]!];
    let full = this.full[level]!;
    for (let group = from; group < to; group++) {
      if ((this.#groupTouches[group]! & bit) !== 0) continue;
      if (this.groupCorners[4 * group + quarter]! <= 0) continue;
      full |= 1 << this.sources[this.groupSources[group]!]!.operator;
    }
    let next = to + 1;
    let top = this.groupStarts[to]!;
    this.#reserveGroups(next + to - from + 2);
    this.#reserveRefs(2 * top - this.groupStarts[from]!);
    this.groupFrom[level + 1] = next;
    for (let group = from; group < to; group++) {
      if ((this.#groupTouches[group]! & bit) === 0) continue;
      const source = this.groupSources[group]!;
      if ((full >> this.sources[source]!.operator) & 1) continue;
      this.groupStarts[next] = top;
      this.groupSources[next] = source;
      this.groupShapes[next] = this.groupShapes[group]!;
      this.groupCorners[4 * next++] = this.groupCorners[4 * group + quarter]!;
      for (let k = this.groupStarts[group]!; k < this.groupStarts[group + 1]!; k++) {
        if ((this.#touches[k]! & bit) !== 0) this.refs[top++] = this.refs[k]!;
      }
    }
    this.groupStarts[next] = top;
    this.groupTo[level + 1] = next;
    this.full[level + 1] = full;
    this.masks[4 * level + 4] = this.masks[4 * level + quarter]!;
    this.columns[level + 1] = 2 * this.columns[level]! + (quarter & 1);
    this.rows[level + 1] = 2 * this.rows[level]! + (quarter >> 1);
    this.#enterOutlines(level, bit);
  }

  #enterOutlines(level: number, bit: number): void {
    const [from, to] = [this.outlineFrom[level]!, this.outlineTo[level]!];
    let top = to;
    this.#reserveOutlines(2 * to - from);
    for (let k = from; k < to; k++) {
      if ((this.#outlineTouches[k]! & bit) === 0) continue;
      this.outlineRefs[top] = this.outlineRefs[k]!;
      this.outlineBits[top++] = this.outlineBits[k]!;
    }
    this.outlineFrom[level + 1] = to;
    this.outlineTo[level + 1] = top;
  }

  #reserveRefs(count: number): void {
    while (this.refs.length < count) {
      this.refs = doubledIntegers(this.refs);
      this.#touches = doubledIntegers(this.#touches);
    }
  }

  #reserveGroups(count: number): void {
    while (this.groupStarts.length < count) {
      this.groupStarts = doubledIntegers(this.groupStarts);
      this.groupSources = doubledIntegers(this.groupSources);
      this.groupShapes = doubledIntegers(this.groupShapes);
      this.#groupTouches = doubledIntegers(this.#groupTouches);
      this.groupCorners = doubledIntegers(this.groupCorners);
    }
  }

  #reserveOutlines(count: number): void {
    while (this.outlineRefs.length < count) {
      this.outlineRefs = doubledIntegers(this.outlineRefs);
      this.outlineBits = doubledIntegers(this.outlineBits);
      this.#outlineTouches = doubledIntegers(this.#outlineTouches);
    }
  }
}
