/**
 * A coverage layer on the grid of the communes, ready to be measured: what every cell is to the union of the layer.
 *
 *   EMPTY    nothing of the layer touches the cell
 *   FULL     one shape covers the cell whole; all other edges in it are forgotten (in dense coverage that is most of them)
 *   PARTIAL  the cell has a list of the edges in it, shape by shape, with the winding number of each shape at the corner
 */
import type { PolygonColumns } from '../geometry.ts';
import { finish, type Steps, shareOf } from '../steps.ts';
import { CellListBuilder, type CellLists } from './cell-lists.ts';
import type { CommuneGrid } from './commune-grid.ts';
import type { Grid } from './grid.ts';
import { type PlaneShapes, placeShapes } from './plane-shapes.ts';
import { noteWinding, ShapeTracer } from './shape-tracer.ts';

export const EMPTY = 0;
export const PARTIAL = 1;
export const FULL = 2;

/** Read only; belongs to the grid it was made for. */
export interface CoverageRaster {
  readonly shapes: PlaneShapes;
  /** {@link EMPTY}, {@link PARTIAL} or {@link FULL} per cell. */
  readonly states: Uint8Array;
  /** The edges in the partial cells. */
  readonly lists: CellLists;
}

/** Edges are traced in stretches of this many references. */
const STRETCH = 1 << 17;
/** Of a raster in steps, projecting takes about this share. */
const PLACING = 0.3;

/**
 * Puts coverage polygons on the grid of the communes; several layers become one union. Features may overlap as they like, lie
 * outside the communes, or have no geometry. Time and memory grow with the number of vertices; a layer is done once and then
 * measured under every question.
 */
export function rasterCoverage(
  { grid }: Pick<CommuneGrid, 'grid'>,
  coverage: PolygonColumns | readonly PolygonColumns[],
): CoverageRaster {
  return finish(rasterCoverageSteps({ grid }, coverage));
}

/** {@link rasterCoverage} in steps of a few milliseconds. */
export function* rasterCoverageSteps(
  { grid }: Pick<CommuneGrid, 'grid'>,
  coverage: PolygonColumns | readonly PolygonColumns[],
): Steps<CoverageRaster> {
  const layers = 'positions' in coverage ? [coverage] : coverage;
  const shapes = yield* shareOf(placeShapes(grid, layers), 0, PLACING);
  return yield* shareOf(rasterShapesSteps(grid, shapes), PLACING, 1);
}

/** The raster of shapes that are on the grid already. */
export function* rasterShapesSteps(grid: Grid, shapes: PlaneShapes): Steps<CoverageRaster> {
  const states = new Uint8Array(grid.columns * grid.rows);
  const tracer = new ShapeTracer(grid);
  const lists = new CellListBuilder(states.length, shapes.vertices.length / 2);
  const count = shapes.areas.length;
  for (let shape = 0; shape < count; ) {
    shape = traceStretch({ shapes, states, tracer, lists }, shape);
    yield (0.9 * shape) / count;
  }
  return { shapes, states, lists: lists.finish(states, FULL) };
}

/** What a stretch of shapes is traced with. */
interface Tracing {
  readonly shapes: PlaneShapes;
  readonly states: Uint8Array;
  readonly tracer: ShapeTracer;
  readonly lists: CellListBuilder;
}

/** Traces shapes until enough has been done; returns the next shape. */
function traceStretch({ shapes, states, tracer, lists }: Tracing, from: number): number {
  let shape = from;
  for (let traced = 0; shape < shapes.areas.length && traced < STRETCH; shape++, traced++) {
    if (!tracer.enter(shapes, shape) || tracer.windowIs(states, FULL)) continue;
    tracer.trace(shapes, shape);
    addTrace(tracer, states, lists);
    traced += tracer.refCount;
    tracer.release();
  }
  return shape;
}

/** Adds one traced shape: its runs become full, its edges are listed where nothing is full yet. */
function addTrace(tracer: ShapeTracer, states: Uint8Array, lists: CellListBuilder): void {
  const { runs, runCount, refs, refCells, refCount, corners } = tracer;
  for (let k = 0; k < runCount; k++) states.fill(FULL, runs[2 * k]!, runs[2 * k + 1]!);
  for (let k = 0; k < refCount; k++) {
    const cell = refCells[k]!;
    if (states[cell] === FULL) continue;
    states[cell] = PARTIAL;
    lists.add(cell, noteWinding(refs[k]!, corners[cell]!));
  }
}
