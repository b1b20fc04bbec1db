/**
 * The gate that geometry passes on its way in: right type, finite numbers, degrees and not metres, longitude before latitude,
 * inside the country. What fails is set aside with an issue and never drawn or counted.
 */
import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../core/country.ts';
import { boxHolds } from '../core/geometry.ts';
import type { IssueCode } from '../core/issue.ts';

/** Coordinates that passed, or why they did not. */
export type Gated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: IssueCode };

/** `MultiPolygon` coordinates of a polygon geometry; rings are closed and have an area's worth of positions. */
export function gatePolygons(geometry: Geometry | null, extent: Bbox): Gated<Position[][][]> {
  if (!geometry) return { ok: false, code: 'geometry-missing' };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return { ok: false, code: 'geometry-wrong-type' };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!isNested(polygons, 3)) return { ok: false, code: 'geometry-invalid' };
  const filled = polygons.filter((rings) => (rings[0]?.length ?? 0) > 0);
  if (filled.length === 0) return { ok: false, code: 'geometry-missing' };
  if (filled.some((rings) => rings.some((ring) => !isRing(ring))))
    return { ok: false, code: 'geometry-invalid' };
  return gatePositions(filled, filled.flat(2), extent);
}

/** `MultiLineString` coordinates of a line geometry. */
export function gateLines(geometry: Geometry | null, extent: Bbox): Gated<Position[][]> {
  if (!geometry) return { ok: false, code: 'geometry-missing' };
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
    return { ok: false, code: 'geometry-wrong-type' };
  }
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  if (!isNested(lines, 2)) return { ok: false, code: 'geometry-invalid' };
  const filled = lines.filter((line) => line.length >= 2);
  if (filled.length === 0) return { ok: false, code: 'geometry-missing' };
  return gatePositions(filled, filled.flat(), extent);
}

/** The position of a point geometry. */
export function gatePoint(geometry: Geometry | null, extent: Bbox): Gated<Position> {
  if (!geometry) return { ok: false, code: 'geometry-missing' };
  if (geometry.type !== 'Point') return { ok: false, code: 'geometry-wrong-type' };
  if (!Array.isArray(geometry.coordinates)) return { ok: false, code: 'geometry-invalid' };
  return gatePositions(geometry.coordinates, [geometry.coordinates], extent);
}

function gatePositions<T>(value: T, positions: readonly Position[], extent: Bbox): Gated<T> {
  let [inside, swapped, beyondPole] = [false, false, false];
  for (const position of positions) {
    const [lon, lat] = position;
    if (!Number.isFinite(lon) || !Number.isFinite(lat))
      return { ok: false, code: 'geometry-invalid' };
    if (Math.abs(lon!) > 180 || Math.abs(lat!) > 180)
      return { ok: false, code: 'coordinates-not-degrees' };
    inside ||= boxHolds(extent, lon!, lat!);
    swapped ||= boxHolds(extent, lat!, lon!);
    beyondPole ||= Math.abs(lat!) > 90;
  }
  if (inside && !beyondPole) return { ok: true, value };
  if (swapped && !inside) return { ok: false, code: 'coordinates-swapped' };
  return { ok: false, code: beyondPole ? 'coordinates-not-degrees' : 'outside-country' };
}

function isRing(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return (
    ring.length >= 4 &&
    first !== undefined &&
    last !== undefined &&
    first[0] === last[0] &&
    first[1] === last[1]
  );
}

/** Whether a value is arrays of arrays, `depth` levels below the first. */
export function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return depth === 0 || value.every((item) => isNested(item, depth - 1));
}
