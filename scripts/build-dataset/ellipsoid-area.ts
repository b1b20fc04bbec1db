/** Areas on the WGS 84 ellipsoid: between parallels exact, along an edge of a few kilometres to within 1e-5 of the area. */
import type { Position } from 'geojson';

/** Semi-major axis, km, and first eccentricity of WGS 84 (NIMA TR8350.2). */
const SEMI_MAJOR_KM = 6378.137;
const ECCENTRICITY = 0.0818191908426215;

const RADIANS = Math.PI / 180;

/**
 * Area of `MultiPolygon` coordinates in km²: outer rings less their holes, whichever way either winds.
 * An edge is straight on the equal-area cylindrical projection (Snyder, Map Projections, 1987, eq. 3-12 and 10-15).
 */
export function areaKm2(polygons: readonly (readonly (readonly Position[])[])[]): number {
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    sum += Math.abs(ringKm2(outer ?? []));
    for (const hole of holes) sum -= Math.abs(ringKm2(hole));
  }
  return sum;
}

/** Signed area of a closed ring in km², positive counter-clockwise. */
export function ringKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1]!, ring[i]!];
    sum -= (to[0]! - from[0]!) * (authalicQ(from[1]!) + authalicQ(to[1]!));
  }
  return (sum * RADIANS * SEMI_MAJOR_KM ** 2) / 4;
}

/** Snyder's q: area between the equator and a latitude (degrees), in units of a²/2 per radian of longitude. */
function authalicQ(latitude: number): number {
  const e = ECCENTRICITY;
  const sine = Math.sin(latitude * RADIANS);
  const logarithm = Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e);
  return (1 - e * e) * (sine / (1 - e * e * sine * sine) - logarithm);
}
