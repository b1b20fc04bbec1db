/**
 * Draws the polygons of one layer in one part of the country: contours of the signal, cut off smoothly a little beyond the part, with
 * holes and islands, few corners, on a grid of 1e-3°. Outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6).
 */

import { contours } from 'd3-contour';
import { repairPolygons } from '../../src/core/geometry-repair/repair.ts';
import { areaKm2, type GridPoint, type GridRing, type Shape } from '../country-boundaries/grid.ts';
import { subtract, unite } from '../country-boundaries/shapes.ts';
import { type LandRaster, NODE_STEPS } from './land.ts';
import { thinRing } from './ring-thinning.ts';
import { COVERED_FROM, WEAK_FROM } from './signal.ts';

/** A part of the raster around the land of one part of the country. */
export interface PartFrame {
  /** Node of the raster at its south-west corner. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  /** Distance of each node from the part's land, in nodes; {@link BEYOND} where it is far. Length columns × rows. */
  readonly distance: Float32Array;
}

/** Steps of 1e-4° of the grid that corners lie on. */
const COARSE = 10;
/** Coverage is drawn up to this many nodes beyond the part's land. */
const MARGIN_NODES = 2;
const BEYOND = 4;
/** How fast the signal is faded out there, per node. */
const FADE = 0.25;
const MOST_ROUNDS = 8;
const FINER = 64;
/** Islands and holes smaller than this are not drawn. */
const SMALLEST_KM2 = 1.6;
/** Corners whose triangle is smaller than this are left out. */
const DETAIL_KM2 = 0.22;

/** The frames of all parts. */
export function partFrames(
  land: LandRaster,
  partOfCommune: readonly number[],
  parts: number,
): PartFrame[] {
  const nodes: number[][] = Array.from({ length: parts }, () => []);
  land.communes.forEach((commune, node) => {
    if (commune >= 0) nodes[partOfCommune[commune]!]!.push(node);
  });
  return nodes.map((own) => frameOf(land, own));
}

function frameOf(land: LandRaster, nodes: readonly number[]): PartFrame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const [column, row] = [node % land.columns, Math.floor(node / land.columns)];
    [west, south] = [Math.min(west, column), Math.min(south, row)];
    [east, north] = [Math.max(east, column), Math.max(north, row)];
  }
  const [column, row] = [west - BEYOND - 1, south - BEYOND - 1];
  const [columns, rows] = [east - west + 3 + 2 * BEYOND, north - south + 3 + 2 * BEYOND];
  const distance = new Float32Array(columns * rows).fill(BEYOND);
  for (const node of nodes) {
    const at = (Math.floor(node / land.columns) - row) * columns + ((node % land.columns) - column);
    distance[at] = 0;
  }
  return { column, row, columns, rows, distance: spread(distance, columns) };
}

/** Straight distances from all zeros, up to {@link BEYOND}. */
function spread(zeros: Float32Array, columns: number): Float32Array {
  const distance = Float32Array.from(zeros);
  const isZero = (node: number) => zeros[node] === 0;
  for (let node = 0; node < zeros.length; node++) {
    if (!isZero(node)) continue;
    const isInner =
      isZero(node - 1) && isZero(node + 1) && isZero(node - columns) && isZero(node + columns);
    if (isInner) continue;
    for (let dy = -BEYOND; dy <= BEYOND; dy++) {
      for (let dx = -BEYOND; dx <= BEYOND; dx++) {
        const next = node + dy * columns + dx;
        distance[next] = Math.min(distance[next]!, Math.sqrt(dx * dx + dy * dy));
      }
    }
  }
  return distance;
}

/** The polygons of one layer in one part. */
export interface DrawnCoverage {
  readonly covered: readonly Shape[];
  /** The band of weak signal around them; empty for a layer that does not tell it. */
  readonly weak: readonly Shape[];
}

/** Draws one layer in one part. Corners in steps of 1e-4°, multiples of ten. */
export function drawPart(
  land: LandRaster,
  signal: Float32Array,
  { frame, hasWeak }: { readonly frame: PartFrame; readonly hasWeak: boolean },
): DrawnCoverage {
  const covered = ringsFrom(land, signal, { frame, threshold: COVERED_FROM });
  const core = tidy(finely(unite, covered));
  if (!hasWeak) return { covered: scaled(core), weak: [] };
  const all = ringsFrom(land, signal, { frame, threshold: WEAK_FROM });
  return { covered: scaled(core), weak: scaled(tidy(finely(subtract, all, core.flat()))) };
}

function ringsFrom(
  land: LandRaster,
  signal: Float32Array,
  { frame, threshold }: { readonly frame: PartFrame; readonly threshold: number },
): GridRing[] {
  const { columns, rows, distance } = frame;
  const values = new Array<number>(columns * rows);
  for (let node = 0; node < values.length; node++) {
    const from =
      (frame.row + Math.floor(node / columns)) * land.columns + frame.column + (node % columns);
    const limit = threshold + FADE * (MARGIN_NODES - distance[node]!);
    values[node] = Math.min(signal[from]!, limit);
  }
  const contour = contours().size([columns, rows]).contour(values, threshold);
  return contour.coordinates.flatMap((rings) =>
    rings.flatMap((ring) => {
      // d3-contour puts the value of node (c, r) at (c + 0.5, r + 0.5).
      const places = ring.slice(0, -1).map(([x, y]) => ({
        x: land.west + (frame.column + x! - 0.5) * NODE_STEPS,
        y: land.south + (frame.row + y! - 0.5) * NODE_STEPS,
      }));
      const corners = withoutRepeats(thinRing(places, DETAIL_KM2).map(toCoarse));
      return corners.length < 3 ? [] : [corners];
    }),
  );
}

/** Without small islands and small holes, every polygon simple. Coarse steps. */
function tidy(shapes: readonly Shape[]): Shape[] {
  const isLarge = (ring: GridRing) => Math.abs(areaKm2(ring.map(toFine))) >= SMALLEST_KM2;
  const large = shapes
    .filter(([outer]) => outer && isLarge(outer))
    .map(([outer, ...holes]) => [outer!, ...holes.filter(isLarge)]);
  return large.flatMap((shape) => simplePolygons(shape, isLarge));
}

/**
 * The shape as simple polygons. Where thin land folds over on the coarse grid, joining it with itself cuts it there, which may fold
 * another corner: it is done again until nothing folds. What is too small by then is left out.
 * @throws when it goes on folding
 */
function simplePolygons(shape: Shape, isLarge: (ring: GridRing) => boolean): Shape[] {
  let shapes = [shape];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (shapes.every(isSimple)) return shapes;
    shapes = shapes
      .flatMap((one) => (isSimple(one) ? [one] : finely(unite, one)))
      .filter(([outer]) => outer && isLarge(outer));
  }
  throw new Error(`expected simple polygons after ${MOST_ROUNDS} rounds, near ${shape[0]![0]!.x}`);
}

/** Clipper straightens what is thinner than its unit, so it is given units finer than a coarse step. */
function finely(
  operation: (rings: readonly GridRing[], others: readonly GridRing[]) => Shape[],
  rings: readonly GridRing[],
  others: readonly GridRing[] = [],
): Shape[] {
  const scale = (given: readonly GridRing[], by: number) =>
    given.map((ring) => ring.map(({ x, y }) => ({ x: Math.round(x * by), y: Math.round(y * by) })));
  const found = operation(scale(rings, FINER), scale(others, FINER));
  return found.map((shape) =>
    scale(shape, 1 / FINER)
      .map(withoutRepeats)
      .filter((ring) => ring.length >= 3),
  );
}

function isSimple(shape: Shape): boolean {
  const rings = shape.map((ring) => [...ring, ring[0]!].map(({ x, y }) => [x, y]));
  const checked = repairPolygons([rings], { makeSimple: null, overlap: 'apart' });
  return checked.ok && checked.repairs.length === 0;
}

function scaled(shapes: readonly Shape[]): Shape[] {
  return shapes.map((shape) => shape.map((ring) => ring.map(toFine)));
}

function toCoarse({ x, y }: GridPoint): GridPoint {
  return { x: Math.round(x / COARSE), y: Math.round(y / COARSE) };
}

function toFine({ x, y }: GridPoint): GridPoint {
  return { x: x * COARSE, y: y * COARSE };
}

function withoutRepeats(ring: GridRing): GridRing {
  return ring.filter(({ x, y }, i) => {
    const before = ring.at(i - 1)!;
    return before.x !== x || before.y !== y;
  });
}
