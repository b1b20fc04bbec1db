/**
 * The communes on their grid: which commune every cell lies in, and the outlines in the cells that a border crosses. Built once
 * for a set of boundaries, then read only and shared by all coverage.
 *
 *   place of a cell     NOWHERE          no commune has anything in it
 *                       k ≥ 0            it lies whole in commune k and in no other
 *                       SPECIAL − s      special cell s: a border runs through it, or several communes cover it
 *
 * A special cell has the communes that cover it whole, and up to 30 shapes with an outline in it. Each such shape has a bit, so the
 * communes at any point of the cell are a set in one integer. More than 30 shapes in a cell go on in a further special cell (`next`).
 */
import type { Bbox } from '../country.ts';
import type { PolygonColumns } from '../geometry.ts';
import { finish, type Steps, shareOf } from '../steps.ts';
import { CellListBuilder } from './cell-lists.ts';
import { type Grid, gridOver } from './grid.ts';
import { type PlaneShapes, placeShapes } from './plane-shapes.ts';
import { noteWinding, ShapeTracer } from './shape-tracer.ts';
import { buildSpecialCells, type SpecialCells } from './special-cells.ts';

export const NOWHERE = -1;
export const SPECIAL = -2;

/** Read only; crosses threads by structured clone. */
export interface CommuneGrid {
  readonly grid: Grid;
  readonly shapes: PlaneShapes;
  /** Per cell: {@link NOWHERE}, a commune, or `SPECIAL - s`. */
  readonly places: Int32Array;
  readonly special: SpecialCells;
  /** The cells that any commune has to do with: runs from `land[2k]` to before `land[2k + 1]`. */
  readonly land: Int32Array;
  /** Area of every commune in km² on the ellipsoid; the sum of its polygons. 0 for one without usable geometry. */
  readonly areasKm2: Float64Array;
}

/** Shapes are traced in stretches of this many references. */
const STRETCH = 1 << 16;

/**
 * Prepares commune boundaries (or a drawn selection: a commune grid of one feature). Meant for a partition, as which any boundaries
 * serve: where communes overlap, the overlap belongs to each of them and is counted in each; where they leave gaps, the gap belongs
 * to none. Either way each commune's covered area is that of its own polygon.
 */
export function prepareCommunes(communes: PolygonColumns, cellKm?: number): CommuneGrid {
  return finish(prepareCommunesSteps(communes, cellKm));
}

/** {@link prepareCommunes} in steps of a few milliseconds. */
export function* prepareCommunesSteps(
  communes: PolygonColumns,
  cellKm?: number,
): Steps<CommuneGrid> {
  const grid = gridOver(globeBbox(communes.positions), cellKm);
  const shapes = yield* shareOf(placeShapes(grid, [communes]), 0, 0.3);
  return yield* shareOf(communeGridSteps(grid, shapes), 0.3, 1);
}

/** The commune grid of shapes that are on the grid already. */
export function* communeGridSteps(grid: Grid, shapes: PlaneShapes): Steps<CommuneGrid> {
  const { features } = shapes;
  const places = new Int32Array(grid.columns * grid.rows).fill(NOWHERE);
  const overlaps = new Map<number, number[]>();
  const tracer = new ShapeTracer(grid);
  const lists = new CellListBuilder(places.length, shapes.vertices.length / 2);
  let traced = 0;
  for (let shape = 0; shape < features.length; shape++) {
    tracer.trace(shapes, shape);
    const { runs, runCount, refs, refCells, refCount, corners } = tracer;
    for (let k = 0; k < runCount; k++) {
      for (let cell = runs[2 * k]!; cell < runs[2 * k + 1]!; cell++) {
        cover(cell, features[shape]!);
      }
    }
    for (let k = 0; k < refCount; k++) {
      lists.add(refCells[k]!, noteWinding(refs[k]!, corners[refCells[k]!]!));
    }
    tracer.release();
    traced += refCount;
    if (traced < STRETCH) continue;
    traced = 0;
    yield (0.5 * shape) / features.length;
  }
  const sorted = lists.finish(new Uint8Array(places.length), 1);
  yield 0.6;
  const building = buildSpecialCells({ shapes, places, overlaps, lists: sorted, grid });
  const special = yield* shareOf(building, 0.6, 1);
  const km2 = grid.cellKm * grid.cellKm;
  const areasKm2 = new Float64Array(shapes.featureCount);
  features.forEach((feature, shape) => {
    areasKm2[feature]! += shapes.areas[shape]! * km2;
  });
  return { grid, shapes, places, special, areasKm2, land: landOf(places) };

  function cover(cell: number, commune: number): void {
    const first = places[cell]!;
    if (first === NOWHERE) places[cell] = commune;
    else if (overlaps.has(cell)) overlaps.get(cell)!.push(commune);
    else overlaps.set(cell, [first, commune]);
  }
}

function landOf(places: Int32Array): Int32Array {
  const runs: number[] = [];
  for (let cell = 0; cell < places.length; cell++) {
    if ((places[cell] === NOWHERE) === (runs.length % 2 === 0)) continue;
    runs.push(cell);
  }
  if (runs.length % 2 === 1) runs.push(places.length);
  return Int32Array.from(runs);
}

/** The box of those positions that are on the globe. */
function globeBbox(positions: Float64Array): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < positions.length; k += 2) {
    const lon = positions[k]!;
    const lat = positions[k + 1]!;
    if (!(Math.abs(lon) <= 540 && Math.abs(lat) <= 90)) continue;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= east ? [west, south, east, north] : null;
}
