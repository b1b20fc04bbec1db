/**
 * How far villages are from the nearest site and the nearest fibre route in service, out of files that each hold one part of a
 * country. The nearest may lie across the border of a part, so another part's file matters to the villages that are nearer to
 * its outline than to anything found so far. Knows nothing of reading.
 */
import type { Bbox } from './country.ts';
import type { FibreLines, Sites } from './model.ts';
import { nearestFibre, nearestSites } from './nearest/nearest.ts';
import { EARTH_RADIUS_KM } from './nearest/sphere.ts';

/** Distances of n villages in km along the great circle; NaN where the position, or what is built around it, is not known. */
export interface DistancesKm {
  readonly siteKm: Float64Array;
  /** To routes in service: planned ones do not count. */
  readonly fibreKm: Float64Array;
}

/** What a file of sites or of fibre holds. */
export type Infrastructure =
  | { readonly kind: 'sites'; readonly sites: Pick<Sites, 'positions'> }
  | { readonly kind: 'fibre'; readonly fibre: Pick<FibreLines, 'lines' | 'planned'> };

/** How far things may lie beyond the drawn outline of their part, in km: outlines that are drawn for a country are generalised. */
const OUTLINE_SLACK_KM = 2;

const DEGREE = Math.PI / 180;

/**
 * Distances being found: Infinity while nothing has been found, never more than in the step before.
 * @param positions length 2n, lon then lat in degrees
 */
export interface Search {
  readonly positions: Float64Array;
  readonly km: Float64Array;
}

/** A search that has found nothing; a village without a position has NaN from the start. */
export function startSearch(positions: Float64Array): Search {
  const km = new Float64Array(positions.length / 2).fill(Infinity);
  for (let v = 0; v < km.length; v++)
    if (Number.isNaN(positions[2 * v]! + positions[2 * v + 1]!)) km[v] = Number.NaN;
  return { positions, km };
}

/** Rows to which something in the box might be nearer than what was found; `null` is a part whose outline is not known. */
export function rowsNearerTo({ positions, km }: Search, box: Bbox | null): Uint32Array {
  const rows: number[] = [];
  for (let v = 0; v < km.length; v++) {
    const least = box ? kmToBox(positions[2 * v]!, positions[2 * v + 1]!, box) : 0;
    if (least - OUTLINE_SLACK_KM < km[v]!) rows.push(v);
  }
  return Uint32Array.from(rows);
}

/** Lowers the distances of some rows to what is nearest of more infrastructure. */
export function searchIn(
  { positions, km }: Search,
  rows: Uint32Array,
  infrastructure: Infrastructure,
): void {
  const asked = new Float64Array(2 * rows.length);
  rows.forEach((row, i) => {
    asked[2 * i] = positions[2 * row]!;
    asked[2 * i + 1] = positions[2 * row + 1]!;
  });
  const found = nearestKm(asked, infrastructure);
  rows.forEach((row, i) => {
    if (found[i]! < km[row]!) km[row] = found[i]!; // NaN, nothing there, lowers nothing
  });
}

function nearestKm(positions: Float64Array, of: Infrastructure): Float64Array {
  if (of.kind === 'sites') return nearestSites(positions, of.sites).distancesKm;
  const { planned } = of.fibre;
  return nearestFibre(positions, of.fibre, (route) => planned[route] === 0).distancesKm;
}

/**
 * At most the great-circle distance in km from a position (degrees) to anything in a box of less than a quarter of the globe: the
 * larger of the ways to its parallels and to its meridians. 0 inside; NaN for NaN.
 */
export function kmToBox(lon: number, lat: number, [west, south, east, north]: Bbox): number {
  const across = Math.max(west - lon, lon - east, 0) * DEGREE;
  const along = Math.max(south - lat, lat - north, 0) * DEGREE;
  // The great circle of a meridian, seen from `across` beside it on this latitude (Napier, right spherical triangle)
  const toMeridian = Math.asin(Math.cos(lat * DEGREE) * Math.sin(Math.min(across, Math.PI / 2)));
  return EARTH_RADIUS_KM * Math.max(along, toMeridian);
}
