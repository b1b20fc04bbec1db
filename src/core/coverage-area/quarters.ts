/**
 * Quartering a cell: which quarters an edge touches, and how it changes the winding number from corner to corner.
 *
 *     ┌─────┬─────┐        UL ──3── UR     quarters 0, 1 in the lower row, 2, 3 in the upper, each named by its corner
 *     │  2  │  3  │         │              the winding number at LR, UL and UR follows from that at LL (the corner of the
 *     ├─────┼─────┤         2              cell) by the edges that cross path 1, path 2, and path 3 from UL
 *     │  0  │  1  │         │
 *     └─────┴─────┘        LL ──1── LR
 */
import { slopeOf } from './shape-tracer.ts';

/** Bits 0–3 of a code: the quarters touched. Bits 4–9: change on each path, two bits each, plus one. */
export const TOUCHES = 15;
const NO_CHANGE = 0b01_01_01;

/** Change of the winding number on path 1, 2 or 3. */
export function changeOn(code: number, path: 1 | 2 | 3): number {
  return ((code >> (2 + 2 * path)) & 3) - 1;
}

/** Codes edges for one cell after another. */
export class Quarters {
  #column = 0;
  #row = 0;
  #scale = 1;

  /** The south-west quarter of the cell: its column and row among quarters of size 1/scale. */
  enter(column: number, row: number, scale: number): void {
    this.#column = column;
    this.#row = row;
    this.#scale = scale;
  }

  code(vertices: Float64Array, edge: number): number {
    const scale = this.#scale;
    const column = this.#column;
    const row = this.#row;
    const ax = vertices[2 * edge]! * scale;
    const ay = vertices[2 * edge + 1]! * scale;
    const bx = vertices[2 * edge + 2]! * scale;
    const by = vertices[2 * edge + 3]! * scale;
    const rowA = Math.floor(ay);
    const rowB = Math.floor(by);
    if (rowA === rowB) {
      const touched = touchesOf(ax - column, bx - column);
      if (rowA === row + 1) return (touched << 2) | (NO_CHANGE << 4);
      if (rowA !== row) return NO_CHANGE << 4;
      if (ax > column === bx > column) return touched | (NO_CHANGE << 4);
      return touched | ((NO_CHANGE + ((bx > ax ? 1 : -1) << 2)) << 4);
    }
    const isUp = rowB > rowA;
    const bottom = isUp ? rowA : rowB;
    const top = isUp ? rowB : rowA;
    const lowX = isUp ? ax : bx;
    const lowY = isUp ? ay : by;
    const highX = isUp ? bx : ax;
    const slope = isUp ? slopeOf(ax, ay, bx, by) : slopeOf(bx, by, ax, ay);
    const winding = isUp ? -1 : 1;
    let changes = NO_CHANGE;
    let touches = 0;
    const atRow = lowX + (row - lowY) * slope;
    const atMiddle = lowX + (row + 1 - lowY) * slope;
    if (bottom < row && top >= row && atRow > column && atRow <= column + 1) changes += winding;
    if (bottom <= row && top > row && atMiddle > column && atMiddle <= column + 1) {
      changes += winding << 4;
    }
    if (bottom <= row && top >= row) {
      const enter = bottom < row ? atRow : lowX;
      const leave = top > row ? atMiddle : highX;
      touches = touchesOf(enter - column, leave - column);
      if (enter > column !== leave > column) changes += (leave > enter === isUp ? 1 : -1) << 2;
    }
    if (bottom <= row + 1 && top >= row + 1) {
      const enter = bottom <= row ? atMiddle : lowX;
      const leave = top > row + 1 ? lowX + (row + 2 - lowY) * slope : highX;
      touches |= touchesOf(enter - column, leave - column) << 2;
    }
    return touches | (changes << 4);
  }
}

/** The two quarters of a row that lie between two x, counted from the left one. */
function touchesOf(xa: number, xb: number): number {
  const low = xa < xb ? xa : xb;
  const high = xa < xb ? xb : xa;
  return (low < 1 && high >= 0 ? 1 : 0) | (low < 2 && high >= 1 ? 2 : 0);
}
