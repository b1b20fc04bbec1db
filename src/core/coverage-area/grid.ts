/**
 * The grid over the equal-area plane in which areas are added up. Its unit is the cell: everything in this folder is in cells,
 * x to the east and y to the north from the south-west corner, until the last line of a result turns it into km².
 *
 *   row 1 │ 4 │ 5 │ 6 │ 7 │      cell = row × columns + column; the cell (column i, row j) is [i, i+1) × [j, j+1)
 *   row 0 │ 0 │ 1 │ 2 │ 3 │
 */
import type { Bbox } from '../country.ts';
import { type EqualAreaPlane, equalAreaPlane, planeY, sineOf } from '../projection.ts';

/** About the length of two edges of a coverage outline: larger cells hold more edges, smaller ones cut more of them. */
const CELL_KM = 1;
/** A grid has at most so many cells; over larger land the cells grow. */
const MOST_CELLS = 1 << 22;

export interface Grid {
  readonly plane: EqualAreaPlane;
  /** Longitude of the west rim in degrees, and the south rim in km of plane. */
  readonly west: number;
  readonly southKm: number;
  readonly cellKm: number;
  /** Cells per degree of longitude and per km. */
  readonly cellsPerDegree: number;
  readonly cellsPerKm: number;
  readonly columns: number;
  readonly rows: number;
}

/** The grid over a box, with a rim of a cell around it; one cell when there is no box. */
export function gridOver(box: Bbox | null, cellKm = CELL_KM): Grid {
  const [west, south, east, north] = box ?? [0, 0, 0, 0];
  const plane = equalAreaPlane((south + north) / 2);
  const southKm = planeY(plane, sineOf(south));
  const widthKm = (east - west) * plane.kmPerDegree;
  const heightKm = planeY(plane, sineOf(north)) - southKm;
  let size = cellKm;
  const cells = () => (widthKm / size + 3) * (heightKm / size + 3);
  while (cells() > MOST_CELLS) size *= 2;
  return {
    plane,
    west: west - size / plane.kmPerDegree,
    southKm: southKm - size,
    cellKm: size,
    cellsPerDegree: plane.kmPerDegree / size,
    cellsPerKm: 1 / size,
    columns: Math.ceil(widthKm / size) + 2,
    rows: Math.ceil(heightKm / size) + 2,
  };
}

/** Column coordinate of a longitude (degrees), in cells. */
export function gridX(grid: Grid, lon: number): number {
  return onLattice((lon - grid.west) * grid.cellsPerDegree);
}

/** Row coordinate of the sine of a latitude, in cells. */
export function gridY(grid: Grid, sin: number): number {
  return onLattice((planeY(grid.plane, sin) - grid.southKm) * grid.cellsPerKm);
}

/** Adding and taking away this leaves multiples of 2^-40. */
const LATTICE = 6144;

/**
 * A coordinate on the lattice that all vertices lie on, 2^-40 of a cell (a nanometre) wide: what a double holds at the far end of a
 * large grid. So moving a vertex to the corner of any cell is exact, and no edge is so flat that its slope overflows.
 */
export function onLattice(coordinate: number): number {
  return coordinate + LATTICE - LATTICE;
}
