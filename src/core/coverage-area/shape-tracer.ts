/**
 * One pass over the edges of one shape tells of every cell of the grid what the shape is to it:
 *
 *   · · · · · · ·      · untouched, corner outside   the shape has nothing there
 *   · t t t t · ·      t touched                     an edge of the shape lies in the cell: the edges are listed
 *   · t # # t t ·      # untouched, corner inside    the shape covers the cell whole: a run of such cells per row
 *   · t t t t t ·
 *
 * An edge adds to the corner to the right of where it crosses a row line; sums along the row then give the winding number at every
 * south-west corner. The rules on ties, the same in every file here, so that all passes agree on every cell:
 *   - a vertex on a row line lies above it; a point on a column line lies to the left of it (so a corner on an edge lies to its right);
 *   - an edge crosses a line of the grid where {@link slopeOf} says, counted from its lower end, whichever way it runs.
 */
import type { Grid } from './grid.ts';
import { doubledIntegers } from './growing.ts';
import type { PlaneShapes } from './plane-shapes.ts';

/**
 * A reference to an edge in the list of a cell: 5 bits of notes below the number of the edge, so at most 2^26 edges (67 million).
 * Bit 0: first edge of its shape in this list. Bits 1–4: the winding number of the shape at the south-west corner, −8 to 7. It is not
 * always 0 or 1: where an edge ends exactly in the corner, rounding decides on which side it passes, and the edge itself, in the list of
 * the cell, puts it right.
 */
export const REF_SHIFT = 5;
export const REF_FIRST = 1;
const LEAST_WINDING = -8;
const MOST_WINDING = 7;

/** A reference with the winding number of its shape noted. */
export function noteWinding(ref: number, winding: number): number {
  const noted = Math.max(LEAST_WINDING, Math.min(MOST_WINDING, winding));
  return ref | ((noted - LEAST_WINDING) << 1);
}

/** The winding number noted in a reference. */
export function windingOf(ref: number): number {
  return ((ref >> 1) & 15) + LEAST_WINDING;
}

/** Change of x per y of the edge from vertex a (lower) to b. x at height y is `ax + (y - ay) * slope`. */
export function slopeOf(ax: number, ay: number, bx: number, by: number): number {
  return (bx - ax) / (by - ay);
}

/** Scratch space over one grid; traces one shape at a time. Read the results before {@link ShapeTracer.release}. */
export class ShapeTracer {
  /** Edges of the last shape by cell, in the order of its outline; a cell may come up several times. */
  refCount = 0;
  refCells = new Int32Array(1 << 12);
  /** Edge << {@link REF_SHIFT} | 1 when it is the first of the shape in that cell. */
  refs = new Int32Array(1 << 12);
  /** Cells covered whole: runs from `runs[2k]` to before `runs[2k + 1]`. */
  runCount = 0;
  runs = new Int32Array(1 << 8);
  /** Winding number at the corner of each touched cell. */
  readonly corners: Int16Array;
  readonly #touched: Uint8Array;
  readonly #columns: number;
  readonly #rows: number;
  /** The cells under the box of the shape: first and last column, first and last row. */
  #west = 0;
  #east = 0;
  #south = 0;
  #north = 0;

  constructor(grid: Grid) {
    this.#columns = grid.columns;
    this.#rows = grid.rows;
    this.corners = new Int16Array(grid.columns * grid.rows);
    this.#touched = new Uint8Array(grid.columns * grid.rows);
  }

  /** Sets the window of cells under a shape; false when there are none. */
  enter(shapes: PlaneShapes, shape: number): boolean {
    const { boxes } = shapes;
    this.#west = Math.max(0, Math.floor(boxes[4 * shape]!));
    this.#south = Math.max(0, Math.floor(boxes[4 * shape + 1]!));
    this.#east = Math.min(this.#columns - 1, Math.floor(boxes[4 * shape + 2]!));
    this.#north = Math.min(this.#rows - 1, Math.floor(boxes[4 * shape + 3]!));
    return this.#west <= this.#east && this.#south <= this.#north;
  }

  /** Whether every cell of the window has this state. */
  windowIs(states: Uint8Array, state: number): boolean {
    for (let row = this.#south; row <= this.#north; row++) {
      const end = row * this.#columns + this.#east;
      for (let cell = row * this.#columns + this.#west; cell <= end; cell++) {
        if (states[cell] !== state) return false;
      }
    }
    return true;
  }

  /** Traces a shape; what lies outside the grid is cut off, not moved. */
  trace(shapes: PlaneShapes, shape: number): void {
    this.refCount = 0;
    this.runCount = 0;
    if (!this.enter(shapes, shape)) return;
    const { ringStarts, shapeStarts, vertices } = shapes;
    for (let r = shapeStarts[shape]!; r < shapeStarts[shape + 1]!; r++) {
      this.#traceRing(vertices, ringStarts[r]!, ringStarts[r + 1]! - 1);
    }
    this.#sumRows();
  }

  /** Makes the scratch space clean again. */
  release(): void {
    const { refCells, corners } = this;
    for (let k = 0; k < this.refCount; k++) {
      corners[refCells[k]!] = 0;
      this.#touched[refCells[k]!] = 0;
    }
  }

  #traceRing(vertices: Float64Array, from: number, to: number): void {
    const { corners } = this;
    const columns = this.#columns;
    const [west, east, south, north] = [this.#west, this.#east, this.#south, this.#north];
    let ax = vertices[2 * from]!;
    let ay = vertices[2 * from + 1]!;
    let rowA = Math.floor(ay) | 0;
    for (let edge = from; edge < to; edge++) {
      const bx = vertices[2 * edge + 2]!;
      const by = vertices[2 * edge + 3]!;
      const rowB = Math.floor(by) | 0;
      if (rowA === rowB) {
        if (rowA >= south && rowA <= north) this.#touch(rowA, ax, bx, edge);
      } else {
        // Up the rows from the lower end; the edge enters a row at `enter` and leaves it at `leave`.
        const isUp = rowB > rowA;
        const lowX = isUp ? ax : bx;
        const lowY = isUp ? ay : by;
        const slope = isUp ? slopeOf(ax, ay, bx, by) : slopeOf(bx, by, ax, ay);
        const top = isUp ? rowB : rowA;
        const last = top < north ? top : north;
        let row = isUp ? rowA : rowB;
        let enter = lowX;
        if (row < south) {
          row = south;
          enter = lowX + (row - lowY) * slope;
          if (row <= top) this.#cross(row, enter, isUp);
        }
        for (; row <= last; row++) {
          let leave = isUp ? bx : ax;
          if (row < top) {
            leave = lowX + (row + 1 - lowY) * slope;
            if (row < north) {
              const column = Math.ceil(leave) | 0;
              if (column <= east) {
                corners[(row + 1) * columns + (column > west ? column : west)]! += isUp ? -1 : 1;
              }
            }
          }
          this.#touch(row, enter, leave, edge);
          enter = leave;
        }
      }
      ax = bx;
      ay = by;
      rowA = rowB;
    }
  }

  /** The edge crosses the lower line of a row at x. */
  #cross(row: number, x: number, isUp: boolean): void {
    const column = Math.max(this.#west, Math.ceil(x));
    if (column <= this.#east) this.corners[row * this.#columns + column]! += isUp ? -1 : 1;
  }

  /** Lists the edge in the cells of a row between two x. */
  #touch(row: number, xa: number, xb: number, edge: number): void {
    let column = Math.floor(xa < xb ? xa : xb) | 0;
    let last = Math.floor(xa < xb ? xb : xa) | 0;
    if (column < this.#west) column = this.#west;
    if (last > this.#east) last = this.#east;
    const base = row * this.#columns;
    for (; column <= last; column++) {
      const cell = base + column;
      if (this.refCount === this.refs.length) this.#growRefs();
      this.refCells[this.refCount] = cell;
      this.refs[this.refCount++] = (edge << REF_SHIFT) | (this.#touched[cell]! ^ 1);
      this.#touched[cell] = 1;
    }
  }

  /** Sums the corners along the rows, leaves the sum at touched cells, lists the runs, and cleans what lies between. */
  #sumRows(): void {
    const { corners } = this;
    const touched = this.#touched;
    for (let row = this.#south; row <= this.#north; row++) {
      const end = row * this.#columns + this.#east + 1;
      let winding = 0;
      let start = -1;
      for (let cell = end - 1 - this.#east + this.#west; cell < end; cell++) {
        winding += corners[cell]!;
        if (touched[cell] === 1) corners[cell] = winding;
        else if (corners[cell] !== 0) corners[cell] = 0;
        const isCovered = winding > 0 && touched[cell] === 0;
        if (isCovered && start < 0) start = cell;
        else if (!isCovered && start >= 0) {
          this.#addRun(start, cell);
          start = -1;
        }
      }
      if (start >= 0) this.#addRun(start, end);
    }
  }

  #addRun(from: number, to: number): void {
    if (2 * this.runCount === this.runs.length) this.runs = doubledIntegers(this.runs);
    this.runs[2 * this.runCount] = from;
    this.runs[2 * this.runCount++ + 1] = to;
  }

  #growRefs(): void {
    this.refs = doubledIntegers(this.refs);
    this.refCells = doubledIntegers(this.refCells);
  }
}
