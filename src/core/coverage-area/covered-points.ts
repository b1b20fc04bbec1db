/**
 * Which points lie in the union of a coverage layer. Points are put in the order of their cells once; then every cell is opened once,
 * and for most cells (full or empty) that is all there is to do.
 */

import { sineOf } from '../projection.ts';
import { finish, type Steps } from '../steps.ts';
import type { CommuneGrid } from './commune-grid.ts';
import { type CoverageRaster, FULL, PARTIAL } from './coverage-raster.ts';
import { type Grid, gridX, gridY } from './grid.ts';
import { LeafSegments, SEGMENT, SLOPE, Y1, Y2 } from './leaf-segments.ts';
import type { PlaneShapes } from './plane-shapes.ts';
import { REF_FIRST, REF_SHIFT, slopeOf, windingOf } from './shape-tracer.ts';

/** n points on a grid; read only, serves every coverage on that grid. */
export interface GridPoints {
  readonly grid: Grid;
  readonly count: number;
  /** The points that are on the globe, in the order of their cells, those beside the grid first. */
  readonly order: Uint32Array;
  /** Per entry of the order: the cell, −1 beside the grid. */
  readonly cells: Int32Array;
  /** Per entry of the order: x then y in cells. */
  readonly places: Float64Array;
}

/** So many points are looked at between two steps. */
const STRETCH = 1 << 14;

/** Orders points (length 2n, lon then lat in degrees; NaN where unknown) by cell. Grows with n log n. */
export function preparePoints(
  { grid }: Pick<CommuneGrid, 'grid'>,
  positions: Float64Array,
): GridPoints {
  const count = positions.length / 2;
  const keys: number[] = [];
  const cellOf = (i: number) => {
    const x = Math.floor(gridX(grid, positions[2 * i]!));
    const y = Math.floor(gridY(grid, sineOf(positions[2 * i + 1]!)));
    const isOnGrid = x >= 0 && y >= 0 && x < grid.columns && y < grid.rows;
    return isOnGrid ? y * grid.columns + x : -1;
  };
  for (let i = 0; i < count; i++) {
    // Written so that NaN is left out.
    if (!(Math.abs(positions[2 * i]!) <= 540 && Math.abs(positions[2 * i + 1]!) <= 90)) continue;
    keys.push((cellOf(i) + 1) * count + i);
  }
  const sorted = Float64Array.from(keys).sort();
  const order = Uint32Array.from(sorted, (key) => key % count);
  const cells = Int32Array.from(sorted, (key) => Math.floor(key / count) - 1);
  const places = new Float64Array(2 * order.length);
  order.forEach((point, k) => {
    places[2 * k] = gridX(grid, positions[2 * point]!);
    places[2 * k + 1] = gridY(grid, sineOf(positions[2 * point + 1]!));
  });
  return { grid, count, order, cells, places };
}

/**
 * 1 per point in the union, else 0; a point whose position is unknown lies in nothing. A point on an outline belongs to what lies
 * above and to the right of it, so of shapes that share an edge exactly one has it. Points beside the grid are compared with every shape.
 */
export function coveredPoints(points: GridPoints, coverage: CoverageRaster): Uint8Array {
  return finish(coveredPointsSteps(points, coverage));
}

/** {@link coveredPoints} in steps of a few milliseconds. */
export function* coveredPointsSteps(
  { grid, count, order, cells, places }: GridPoints,
  { shapes, states, lists }: CoverageRaster,
): Steps<Uint8Array> {
  const covered = new Uint8Array(count);
  const leaf = new LeafSegments();
  let opened = -1;
  let corner = 0;
  let cursor = 0;
  for (let k = 0; k < order.length; k++) {
    if (k % STRETCH === STRETCH - 1) yield k / order.length;
    const cell = cells[k]!;
    const x = places[2 * k]!;
    const y = places[2 * k + 1]!;
    if (cell < 0) covered[order[k]!] = isInAny(shapes, x, y) ? 1 : 0;
    else if (states[cell] === FULL) covered[order[k]!] = 1;
    else if (states[cell] === PARTIAL) {
      if (cell !== opened) {
        while (lists.cells[cursor]! < cell) cursor++;
        leaf.enter(cell % grid.columns, Math.floor(cell / grid.columns), 1);
        corner = open(
          leaf,
          shapes,
          lists.refs.subarray(lists.starts[cursor]!, lists.starts[cursor + 1]!),
        );
        opened = cell;
      }
      covered[order[k]!] =
        windingAt(leaf, corner, x - Math.floor(x), y - Math.floor(y)) > 0 ? 1 : 0;
    }
  }
  return covered;
}

/** Clips the edges of a cell; returns the winding number at its corner. */
function open(leaf: LeafSegments, { vertices }: PlaneShapes, refs: Int32Array): number {
  let corner = 0;
  leaf.own(0, 0, 1);
  for (const ref of refs) {
    if ((ref & REF_FIRST) !== 0) corner += windingOf(ref);
    leaf.clip(vertices, ref >> REF_SHIFT);
  }
  return corner;
}

/** From the corner up the left rim to the height of the point, then right to the point. */
function windingAt(leaf: LeafSegments, corner: number, x: number, y: number): number {
  let winding = corner;
  for (let k = 0; k < leaf.eventCount; k++) {
    if (leaf.eventY[k]! <= y) winding += leaf.eventWeight[k]!;
  }
  for (let k = 0; k < leaf.count; k++) {
    const at = k * SEGMENT;
    const y1 = leaf.ends[at + Y1]!;
    if (y < y1 || y >= leaf.ends[at + Y2]!) continue;
    if (leaf.ends[at]! + (y - y1) * leaf.ends[at + SLOPE]! <= x) winding += leaf.weight[k]!;
  }
  return winding;
}

/** Whether a place beside the grid lies in any shape. */
function isInAny(shapes: PlaneShapes, x: number, y: number): boolean {
  const { boxes, shapeStarts } = shapes;
  for (let shape = 0; shape + 1 < shapeStarts.length; shape++) {
    if (x < boxes[4 * shape]! || x > boxes[4 * shape + 2]!) continue;
    if (y < boxes[4 * shape + 1]! || y > boxes[4 * shape + 3]!) continue;
    if (windingIn(shapes, shape, x, y) > 0) return true;
  }
  return false;
}

function windingIn(
  { vertices, ringStarts, shapeStarts }: PlaneShapes,
  shape: number,
  x: number,
  y: number,
): number {
  let winding = 0;
  for (let r = shapeStarts[shape]!; r < shapeStarts[shape + 1]!; r++) {
    for (let v = ringStarts[r]!; v + 1 < ringStarts[r + 1]!; v++) {
      const isUp = vertices[2 * v + 3]! > vertices[2 * v + 1]!;
      const [low, high] = isUp ? [v, v + 1] : [v + 1, v];
      const lowX = vertices[2 * low]!;
      const lowY = vertices[2 * low + 1]!;
      const highY = vertices[2 * high + 1]!;
      if (!(lowY <= y && y < highY)) continue;
      const at = lowX + (y - lowY) * slopeOf(lowX, lowY, vertices[2 * high]!, highY);
      if (at <= x) winding += isUp ? -1 : 1;
    }
  }
  return winding;
}
