/**
 * The sides of lines or rings as great-circle arcs in a cell grid, for the distance to a line and not to its corners. An arc leaves
 * the straight line of the map by less than 1 m on 10 km at the latitudes of Vietnam.
 */
import {
  buildCellGrid,
  type CellGrid,
  cellSize,
  type Found,
  nearestItem,
  type Plane,
  planeOf,
  projectedAt,
} from './cell-grid.ts';
import { chordBetween, unitVectors } from './sphere.ts';

/** Sides as arcs. Side s runs from position `corners[s]` to the one after it. */
export interface Arcs {
  readonly vectors: Float64Array;
  readonly corners: Uint32Array;
  /** Unit normals of the planes of the arcs, length 3 × sides; zeros where both ends are one position. */
  readonly normals: Float64Array;
}

/** Sides with their index. */
export interface SegmentIndex extends Arcs {
  readonly grid: CellGrid;
}

/** One side alone, from its ends (lon, lat, lon, lat; degrees). */
export function arcOf(ends: Float64Array): Arcs {
  const vectors = unitVectors(ends);
  const corners = Uint32Array.of(0);
  return { vectors, corners, normals: normalsOf(vectors, corners) };
}

/** Longest side that is taken, as a squared chord: about 163°. What is longer is no side of anything on a map of a country. */
const LONGEST_CHORD2 = 3.9;

/**
 * Indexes the sides of lines: `starts` names the first position of each line, with one more entry than lines.
 * @param counts leaves out lines for which it is false
 */
export function indexSegments(
  positions: Float64Array,
  starts: Uint32Array,
  counts: (line: number) => boolean = () => true,
): SegmentIndex {
  const vectors = unitVectors(positions);
  const found: number[] = [];
  for (let line = 0; line + 1 < starts.length; line++) {
    if (!counts(line)) continue;
    for (let i = starts[line]!; i + 1 < starts[line + 1]!; i++) {
      if (chordBetween(vectors, i, vectors, i + 1) < LONGEST_CHORD2) found.push(i); // not of NaN either
    }
  }
  const corners = Uint32Array.from(found);
  return { vectors, corners, normals: normalsOf(vectors, corners), grid: gridOf(vectors, corners) };
}

/**
 * Squared chord from vector `at` of a list to side s. Inside the lune between the ends of the arc the distance to its plane; outside
 * to the nearer end. With n the unit normal, q the asked vector and a the start, the sine of the distance is n·q = n·(q - a), the
 * latter without loss of digits.
 */
export function chordToSegment(
  { vectors, corners, normals }: Arcs,
  s: number,
  from: Float64Array,
  at: number,
): number {
  const a = 3 * corners[s]!;
  const nx = normals[3 * s]!;
  const ny = normals[3 * s + 1]!;
  const nz = normals[3 * s + 2]!;
  const qx = from[3 * at]!;
  const qy = from[3 * at + 1]!;
  const qz = from[3 * at + 2]!;
  // m = q × n: a·m is positive past the start, b·m negative before the end (it is q·(n × a), and n × a points along the arc)
  const mx = qy * nz - qz * ny;
  const my = qz * nx - qx * nz;
  const mz = qx * ny - qy * nx;
  const ax = vectors[a]!;
  const ay = vectors[a + 1]!;
  const az = vectors[a + 2]!;
  const isPastStart = ax * mx + ay * my + az * mz > 0;
  if (isPastStart && vectors[a + 3]! * mx + vectors[a + 4]! * my + vectors[a + 5]! * mz < 0) {
    const sine = nx * (qx - ax) + ny * (qy - ay) + nz * (qz - az);
    const sine2 = Math.min(1, sine * sine);
    return (2 * sine2) / (1 + Math.sqrt(1 - sine2));
  }
  return Math.min(
    chordBetween(vectors, corners[s]!, from, at),
    chordBetween(vectors, corners[s]! + 1, from, at),
  );
}

/** The side nearest to vector `at` of a list. */
export function nearestSegment(index: SegmentIndex, from: Float64Array, at: number): Found {
  const place = projectedAt(index.grid.plane, from, at);
  return nearestItem(index.grid, place, (s) => chordToSegment(index, s, from, at));
}

function normalsOf(vectors: Float64Array, corners: Uint32Array): Float64Array {
  const normals = new Float64Array(3 * corners.length);
  corners.forEach((a, s) => {
    const [ax, ay, az] = [vectors[3 * a]!, vectors[3 * a + 1]!, vectors[3 * a + 2]!];
    const [dx, dy, dz] = [3, 4, 5].map((i) => vectors[3 * a + i]! - vectors[3 * a + i - 3]!) as [
      number,
      number,
      number,
    ];
    const [x, y, z] = [ay * dz - az * dy, az * dx - ax * dz, ax * dy - ay * dx];
    const length = Math.hypot(x, y, z);
    if (length > 0) normals.set([x / length, y / length, z / length], 3 * s);
  });
  return normals;
}

/** A grid of the sides, each cut into pieces no longer than a cell, so that the box of a piece is a tight one. */
function gridOf(vectors: Float64Array, corners: Uint32Array): CellGrid {
  const plane = planeOf(vectors);
  const size = pieceLength(plane, vectors, corners);
  const items: number[] = [];
  const boxes: number[] = [];
  corners.forEach((a, s) => {
    const chord = Math.sqrt(chordBetween(vectors, a, vectors, a + 1));
    const pieces = Math.max(1, Math.ceil(chord / size));
    const bulge = (chord / pieces) ** 2 / 4; // an arc leaves its chord by an eighth of its square
    let [u, v] = projectedAt(plane, vectors, a);
    for (let p = 1; p <= pieces; p++) {
      const [nextU, nextV] =
        p === pieces
          ? projectedAt(plane, vectors, a + 1)
          : projectedAt(plane, between(vectors, a, p / pieces), 0);
      items.push(s);
      boxes.push(Math.min(u, nextU) - bulge, Math.min(v, nextV) - bulge);
      boxes.push(Math.max(u, nextU) + bulge, Math.max(v, nextV) + bulge);
      u = nextU;
      v = nextV;
    }
  });
  return buildCellGrid(plane, { items, boxes: Float64Array.from(boxes) });
}

/** Cells for as many entries as there are sides, but no smaller than the mean side, lest there be far more pieces than sides. */
function pieceLength(plane: Plane, vectors: Float64Array, corners: Uint32Array): number {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  let length = 0;
  for (const a of corners) {
    const [u, v] = projectedAt(plane, vectors, a);
    west = Math.min(west, u);
    east = Math.max(east, u);
    south = Math.min(south, v);
    north = Math.max(north, v);
    length += Math.sqrt(chordBetween(vectors, a, vectors, a + 1));
  }
  if (corners.length === 0) return 1;
  return Math.max(cellSize(east - west, north - south, corners.length), length / corners.length);
}

/** The vector at a part (0..1) of the chord from vector a to the next one, back on the sphere. */
function between(vectors: Float64Array, a: number, part: number): Float64Array {
  const at = [0, 1, 2].map((i) => {
    const start = vectors[3 * a + i]!;
    return start + part * (vectors[3 * a + 3 + i]! - start);
  });
  const length = Math.hypot(...at);
  return Float64Array.from(at, (value) => value / length);
}
