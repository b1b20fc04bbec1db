/**
 * Distances on the WGS84 ellipsoid between positions in degrees, and the lines and circles that show them on a map. Distances of
 * villages to sites and edges are on a sphere (`nearest/sphere.ts`), which is fast and up to 0.56 % off; what a person
 * measures by hand is to be right to the last figure shown.
 */
import type { Position } from './geometry.ts';
import { EARTH_RADIUS_KM } from './nearest/sphere.ts';

/** WGS84: equatorial radius in km and flattening (NIMA TR8350.2). */
const RADIUS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const DEGREE = Math.PI / 180;

/**
 * Length in km of the shortest line between two positions. To first order in the flattening, with no iteration that could fail:
 * within 2e-5 of the exact length up to 3,000 km, and 0 only for equal positions. Source: W. D. Lambert, The distance between two
 * widely separated points on the surface of the earth, J. Washington Acad. Sci. 32 (1942), on reduced latitudes β:
 *
 *   d = a·(σ − f/2·(X + Y))      X = (σ − sin σ)·sin²P·cos²Q / cos²(σ/2)      P = (β₁ + β₂)/2
 *                                Y = (σ + sin σ)·cos²P·sin²Q / sin²(σ/2)      Q = (β₂ − β₁)/2
 */
export function distanceKm([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const [a, b] = [reducedLatitude(lat1), reducedLatitude(lat2)];
  const [sinP, cosP] = [Math.sin((a + b) / 2), Math.cos((a + b) / 2)];
  const [sinQ, cosQ] = [Math.sin((b - a) / 2), Math.cos((b - a) / 2)];
  const sinHalf = Math.sin(((lon2 - lon1) * DEGREE) / 2);
  const half2 = Math.min(1, sinQ * sinQ + Math.cos(a) * Math.cos(b) * sinHalf * sinHalf); // sin²(σ/2)
  const sigma = 2 * Math.asin(Math.sqrt(half2));
  const sine = Math.sin(sigma);
  const x = half2 < 1 ? ((sigma - sine) * sinP * sinP * cosQ * cosQ) / (1 - half2) : 0;
  const y = half2 > 0 ? ((sigma + sine) * cosP * cosP * sinQ * sinQ) / half2 : 0;
  return RADIUS_KM * (sigma - (FLATTENING / 2) * (x + y));
}

/**
 * Positions along the great circle between two, both ends included, no farther apart than `stepKm`: what a map draws for the
 * shortest line, whose course differs from the great circle's by less than a pixel.
 */
export function lineBetween(from: Position, to: Position, stepKm: number): Position[] {
  const pieces = Math.min(256, Math.max(1, Math.ceil(distanceKm(from, to) / stepKm)));
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  if (pieces === 1 || angle === 0) return [from, to];
  const between = Array.from({ length: pieces - 1 }, (_, i): Position => {
    const part = (i + 1) / pieces;
    const [p, q] = [Math.sin((1 - part) * angle), Math.sin(part * angle)];
    return positionOf([p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]]);
  });
  return [from, ...between, to];
}

/** `corners` positions all around at `radiusKm` from a position, anticlockwise from the east; not closed. On the mean sphere. */
export function circleAround([lon, lat]: Position, radiusKm: number, corners: number): Position[] {
  const angle = radiusKm / EARTH_RADIUS_KM;
  const [sinLat, cosLat] = [Math.sin(lat * DEGREE), Math.cos(lat * DEGREE)];
  return Array.from({ length: corners }, (_, i): Position => {
    const bearing = (2 * Math.PI * i) / corners; // from the east
    const [east, north] = [
      Math.sin(angle) * Math.cos(bearing),
      Math.sin(angle) * Math.sin(bearing),
    ];
    const out = Math.cos(angle);
    const sin = Math.max(-1, Math.min(1, sinLat * out + cosLat * north));
    const dLon = Math.atan2(east, cosLat * out - sinLat * north);
    return [lon + dLon / DEGREE, Math.asin(sin) / DEGREE];
  });
}

function reducedLatitude(lat: number): number {
  return Math.atan((1 - FLATTENING) * Math.tan(lat * DEGREE));
}

type Vector = readonly [x: number, y: number, z: number];

function vectorOf([lon, lat]: Position): Vector {
  const radius = Math.cos(lat * DEGREE);
  return [radius * Math.cos(lon * DEGREE), radius * Math.sin(lon * DEGREE), Math.sin(lat * DEGREE)];
}

function positionOf([x, y, z]: Vector): Position {
  return [Math.atan2(y, x) / DEGREE, Math.atan2(z, Math.hypot(x, y)) / DEGREE];
}
