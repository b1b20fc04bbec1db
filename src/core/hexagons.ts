/**
 * People by place: the population of points summed over a grid of flat hexagons. The grid lies on a cylindrical equal-area plane
 * (Lambert 1772; Snyder, Map Projections: A Working Manual, USGS 1395, p. 76), so that all cells cover the same ground and any
 * two can be compared. Pointy-top axial coordinates and cube rounding after Patel, redblobgames.com/grids/hexagons.
 */
import type { Position } from './geometry.ts';

/** Radius of the sphere of the same area as WGS84, in km. */
const EARTH_RADIUS_KM = 6371.0072;
const DEGREE = Math.PI / 180;

/** The grid: cells of `radiusKm` from centre to corner, true to shape at `standardLat` (degrees). */
export interface HexagonGrid {
  readonly radiusKm: number;
  readonly standardLat: number;
}

/** Cells that hold at least one point, ordered by row, then column, of the grid. */
export interface HexagonCells {
  readonly grid: HexagonGrid;
  readonly count: number;
  /** Length 2 × count, lon then lat, degrees. */
  readonly centres: Float64Array;
  readonly people: Float64Array;
  readonly villages: Uint32Array;
  /** Points counted as villages of their cell whose number of people is not given: they add nobody. */
  readonly withoutPeople: number;
  /** Points that are in no cell because their position is not known. */
  readonly withoutPosition: number;
}

/** Points to sum: rows of columns. */
export interface PeoplePoints {
  /** Length 2n, lon then lat, degrees; NaN where unknown. */
  readonly positions: Float64Array;
  /** Length n; NaN where not given. */
  readonly people: Float64Array;
  readonly rows: Iterable<number>;
}

/** Area of one cell in km². */
export function hexagonAreaKm2({ radiusKm }: HexagonGrid): number {
  return 1.5 * Math.sqrt(3) * radiusKm ** 2;
}

/**
 * Lower bounds of the five classes that cells are coloured by, in people per 100 km². Fixed, so that cells of different size, places
 * and dates compare: one village of 320 people in a cell of 7 km (127 km²) makes 251.
 */
export const PEOPLE_BREAKS = [0, 100, 250, 600, 1500] as const;

/** Class 0..4 of a cell. */
export function peopleClass({ grid, people }: HexagonCells, cell: number): number {
  const per100Km2 = (people[cell]! / hexagonAreaKm2(grid)) * 100;
  return PEOPLE_BREAKS.findLastIndex((bound) => per100Km2 >= bound);
}

/** Sums points into cells. A point on the border of cells belongs to one of them. O(n + cells · log cells). */
export function binPeople(
  { positions, people, rows }: PeoplePoints,
  grid: HexagonGrid,
): HexagonCells {
  const cells = new Map<string, Cell>();
  let [withoutPeople, withoutPosition] = [0, 0];
  for (const row of rows) {
    const [lon, lat] = [positions[2 * row]!, positions[2 * row + 1]!];
    if (Number.isNaN(lon) || Number.isNaN(lat)) {
      withoutPosition++;
      continue;
    }
    const [q, r] = cellAt(grid, lon, lat);
    const key = `${q} ${r}`;
    const cell = cells.get(key) ?? { q, r, people: 0, villages: 0 };
    cells.set(key, cell);
    cell.villages++;
    if (Number.isNaN(people[row]!)) withoutPeople++;
    else cell.people += people[row]!;
  }
  const sorted = [...cells.values()].sort((a, b) => a.r - b.r || a.q - b.q);
  return {
    grid,
    count: sorted.length,
    centres: Float64Array.from(
      sorted.flatMap(({ q, r }) => toDegrees(grid, ...centreKm(grid, q, r))),
    ),
    people: Float64Array.from(sorted, (cell) => cell.people),
    villages: Uint32Array.from(sorted, (cell) => cell.villages),
    withoutPeople,
    withoutPosition,
  };
}

/** The corners of one cell as a closed ring, from the top clockwise. */
export function hexagonRing({ grid, centres }: HexagonCells, cell: number): Position[] {
  const [x, y] = toKm(grid, centres[2 * cell]!, centres[2 * cell + 1]!);
  return Array.from({ length: 7 }, (_, corner) => {
    const angle = ((90 - 60 * (corner % 6)) * Math.PI) / 180;
    const { radiusKm } = grid;
    return toDegrees(grid, x + radiusKm * Math.cos(angle), y + radiusKm * Math.sin(angle));
  });
}

interface Cell {
  readonly q: number;
  readonly r: number;
  people: number;
  villages: number;
}

/** x = R cos φ₀ λ, y = R sin φ / cos φ₀ */
function toKm({ standardLat }: HexagonGrid, lon: number, lat: number): [x: number, y: number] {
  const scale = Math.cos(standardLat * DEGREE);
  return [
    EARTH_RADIUS_KM * scale * lon * DEGREE,
    (EARTH_RADIUS_KM * Math.sin(lat * DEGREE)) / scale,
  ];
}

function toDegrees({ standardLat }: HexagonGrid, x: number, y: number): Position {
  const scale = Math.cos(standardLat * DEGREE);
  const sine = Math.min(1, Math.max(-1, (y * scale) / EARTH_RADIUS_KM));
  return [x / (EARTH_RADIUS_KM * scale) / DEGREE, Math.asin(sine) / DEGREE];
}

function centreKm({ radiusKm }: HexagonGrid, q: number, r: number): [x: number, y: number] {
  return [radiusKm * Math.sqrt(3) * (q + r / 2), radiusKm * 1.5 * r];
}

/** Axial coordinates of the cell around a position: the fractional ones, each rounded, the worst taken from the other two. */
function cellAt(grid: HexagonGrid, lon: number, lat: number): [q: number, r: number] {
  const [x, y] = toKm(grid, lon, lat);
  const r = ((2 / 3) * y) / grid.radiusKm;
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / grid.radiusKm;
  const s = -q - r;
  const [roundQ, roundR, roundS] = [Math.round(q), Math.round(r), Math.round(s)];
  const [dq, dr, ds] = [Math.abs(roundQ - q), Math.abs(roundR - r), Math.abs(roundS - s)];
  if (dq > dr && dq > ds) return [-roundR - roundS, roundR];
  return dr > ds ? [roundQ, -roundQ - roundS] : [roundQ, roundR];
}
