/**
 * Draws polygons around what is strong enough on a grid, in degrees rounded to 1e-4, outer rings counter-clockwise and holes
 * clockwise (RFC 7946, 3.1.6). Rings of two strengths come from the same contours, so that a band between them fits exactly.
 */
import { contours } from 'd3-contour';
import type { MultiPolygon, Position } from 'geojson';
import {
  type LonLat,
  type PlanePoint,
  roundLonLat,
  signedAreaKm2,
  toLonLat,
  toPlane,
} from './plane.ts';
import type { SignalGrid } from './signal-grid.ts';
import { simplifyRing } from './simplify.ts';

/** A closed ring in degrees with its area in km²: positive around land that is strong enough, negative around a hole. */
export interface ContourRing {
  readonly points: readonly LonLat[];
  readonly areaKm2: number;
}

/** Islands and holes smaller than this are not drawn. */
const SMALLEST_KM2 = 0.15;
/** Corners whose triangle is smaller than this are left out. */
const DETAIL_KM2 = 0.012;

/** Rings around everything at least `threshold` strong. */
export function contourRings(grid: SignalGrid, threshold: number): ContourRing[] {
  const [contour] = contours().size([grid.columns, grid.rows]).thresholds([threshold])(
    Array.from(grid.values),
  );
  return contour!.coordinates.flatMap((rings) =>
    rings.flatMap((ring, i): ContourRing[] => {
      // d3-contour puts the value of node (c, r) at (c + 0.5, r + 0.5).
      const drawn = ring.map(([x, y]) => gridPoint(grid, x! - 0.5, y! - 0.5));
      const corners = simplifyRing(drawn.map(toPlane), DETAIL_KM2).map(toLonLat);
      return oriented(dropRepeats(corners), i === 0);
    }),
  );
}

/** The rings of a band: everything within the rings of the lower strength and not within those of the higher. */
export function bandRings(
  lower: readonly ContourRing[],
  higher: readonly ContourRing[],
): ContourRing[] {
  const turned = higher.map(({ points, areaKm2 }) => ({
    points: [...points].reverse(),
    areaKm2: -areaKm2,
  }));
  return [...lower, ...turned];
}

/** Puts every hole into the smallest outer ring around it. */
export function assemble(rings: readonly ContourRing[]): MultiPolygon {
  const outers = rings.filter(({ areaKm2 }) => areaKm2 > 0).sort((a, b) => a.areaKm2 - b.areaKm2);
  const polygons = outers.map(({ points }) => [positionsOf(points)]);
  for (const hole of rings.filter(({ areaKm2 }) => areaKm2 < 0)) {
    const around = outers.findIndex(
      (outer) => outer.areaKm2 >= -hole.areaKm2 && holdsRing(outer.points, hole.points),
    );
    if (around < 0) throw new Error('a hole lies in no outer ring: the contours cross');
    polygons[around]!.push(positionsOf(hole.points));
  }
  return { type: 'MultiPolygon', coordinates: polygons };
}

function gridPoint(grid: SignalGrid, column: number, row: number): LonLat {
  return roundLonLat([grid.west + column * grid.stepDegrees, grid.south + row * grid.stepDegrees]);
}

function oriented(points: readonly LonLat[], isOuter: boolean): ContourRing[] {
  const area = signedAreaKm2(points.map(toPlane));
  if (points.length < 4 || Math.abs(area) < SMALLEST_KM2) return [];
  const turn = area > 0 !== isOuter;
  return [
    {
      points: turn ? [...points].reverse() : points,
      areaKm2: isOuter ? Math.abs(area) : -Math.abs(area),
    },
  ];
}

function dropRepeats(points: readonly LonLat[]): LonLat[] {
  return points.filter(
    (point, i) => i === 0 || point[0] !== points[i - 1]![0] || point[1] !== points[i - 1]![1],
  );
}

/** Whether most of a ring's first corners lie inside the other: a corner on the border decides nothing. */
function holdsRing(outer: readonly LonLat[], inner: readonly LonLat[]): boolean {
  const [first] = inner.filter(
    (point) => !outer.some((corner) => corner[0] === point[0] && corner[1] === point[1]),
  );
  return first !== undefined && isInside(first, outer);
}

/** Even-odd rule. */
function isInside([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

function positionsOf(points: readonly (LonLat | PlanePoint)[]): Position[] {
  return points.map((point) => [...point]);
}
