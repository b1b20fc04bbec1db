/** The equal-area plane: areas are those of the ellipsoid, and cut edges stay where lon/lat edges are. */
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import {
  type EqualAreaPlane,
  equalAreaPlane,
  piecesOf,
  planeY,
  sineOf,
} from '../../src/core/projection.ts';

const { WGS84 } = geographiclib.Geodesic;

/** Snyder (3-12) as printed, without the series. */
function halfQ(lat: number): number {
  const e = Math.sqrt((1 / 298.257223563) * (2 - 1 / 298.257223563));
  const sin = Math.sin((lat * Math.PI) / 180);
  const logarithm = Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e);
  return ((1 - e * e) * (sin / (1 - e * e * sin * sin) - logarithm)) / 2;
}

/** Area of a ring of positions in the plane, straight edges, km². */
function planeArea(plane: EqualAreaPlane, ring: readonly (readonly [number, number])[]): number {
  const points = ring.map(([lon, lat]) => [lon * plane.kmPerDegree, planeY(plane, sineOf(lat))]);
  const twice = points.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = points[(k + 1) % points.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Area of the polygon of geodesics on WGS84, km². */
function geodesicArea(ring: readonly (readonly [number, number])[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area!) / 1e6;
}

/** A ring through the same places with many vertices more: between close neighbours a geodesic and a straight edge are one. */
function dense(ring: readonly (readonly [number, number])[], parts: number) {
  return ring.flatMap(([lonA, latA], k) => {
    const [lonB, latB] = ring[(k + 1) % ring.length]!;
    return Array.from({ length: parts }, (_, i): [number, number] => [
      lonA + ((lonB - lonA) * i) / parts,
      latA + ((latB - latA) * i) / parts,
    ]);
  });
}

const latitude = fc.double({ min: -89, max: 89, noNaN: true });

describe('the plane', () => {
  it('has the area of the ellipsoid: 510,065,621.724 km² in all', () => {
    for (const plane of [equalAreaPlane(0), equalAreaPlane(16), equalAreaPlane(-50)]) {
      const area = 360 * plane.kmPerDegree * 2 * planeY(plane, 1);
      expect(Math.abs(area - 510_065_621.724)).toBeLessThan(1e-3);
    }
  });

  it('has the heights of Snyder (3-12), to the last digits', () => {
    fc.assert(
      fc.property(latitude, (lat) => {
        const expected = 6378.137 * halfQ(lat);
        const found = planeY(equalAreaPlane(0), sineOf(lat));
        expect(Math.abs(found - expected)).toBeLessThan(1e-10);
      }),
    );
  });

  it('goes up with latitude, and takes a pole as a standard parallel without failing', () => {
    fc.assert(
      fc.property(latitude, latitude, fc.double({ min: -90, max: 90, noNaN: true }), (a, b, k) => {
        const plane = equalAreaPlane(k);
        const [low, high] = [Math.min(a, b), Math.max(a, b) + 1e-6];
        expect(planeY(plane, sineOf(high))).toBeGreaterThan(planeY(plane, sineOf(low)));
        expect(plane.kmPerDegree).toBeGreaterThan(10);
      }),
    );
  });

  /* Every side is cut into 1,200 pieces, at most 60 m long here. A geodesic of length s bulges from a straight lon/lat edge by up to
   * s²·tan φ/8R = 0.03 mm; along a side of 60 km that is 1.3e-6 km², of at least half of 60 × 60 km²: under 1e-9. For smaller
   * polygons the pieces are smaller too. */
  it('gives polygons the area that GeographicLib gives them', () => {
    const corner = fc.tuple(
      fc.double({ min: 104, max: 104.4, noNaN: true }),
      fc.double({ min: 8, max: 23, noNaN: true }),
    );
    const size = fc.double({ min: 0.1, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(corner, size, size, ([lon, lat], wide, high) => {
        const ring = dense(
          [
            [lon, lat],
            [lon + wide, lat + high / 3],
            [lon + wide * 0.8, lat + high],
            [lon + wide * 0.1, lat + high * 0.7],
          ],
          1200,
        );
        const expected = geodesicArea(ring);
        const found = planeArea(equalAreaPlane(15), ring);
        expect(Math.abs(found - expected) / expected).toBeLessThan(2e-9);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an edge', () => {
  const plane = equalAreaPlane(15);
  const edge = (lonA: number, latA: number, lonB: number, latB: number) => ({
    dx: (lonB - lonA) * plane.kmPerDegree,
    dy: planeY(plane, sineOf(latB)) - planeY(plane, sineOf(latA)),
    dLat: latB - latA,
    sin: Math.max(Math.abs(sineOf(latA)), Math.abs(sineOf(latB))),
  });

  it('along a meridian or a parallel is straight already', () => {
    expect(piecesOf(plane, edge(105, 8, 105, 23))).toBe(1);
    expect(piecesOf(plane, edge(102, 16, 110, 16))).toBe(1);
  });

  it('of no length, or to nowhere, is left as it is', () => {
    expect(piecesOf(plane, edge(105, 16, 105, 16))).toBe(1);
    expect(piecesOf(plane, edge(105, 16, Number.NaN, 17))).toBe(1);
  });

  it('that is cut stays within a centimetre of the straight edge in lon/lat', () => {
    const lon = fc.double({ min: 102, max: 110, noNaN: true });
    const lat = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(lon, lat, lon, lat, fc.double({ min: 0, max: 1, noNaN: true }), (...at) => {
        const [lonA, latA, lonB, latB, part] = at;
        const pieces = piecesOf(plane, edge(lonA, latA, lonB, latB));
        const piece = Math.floor(part * pieces);
        const y = (t: number) => planeY(plane, sineOf(latA + (latB - latA) * t));
        const [from, middle, to] = [piece, piece + 0.5, piece + 1].map((k) => y(k / pieces));
        const bend = Math.abs(middle! - (from! + to!) / 2);
        const { dx, dy } = edge(lonA, latA, lonB, latB);
        // 2 %: the rule takes the equator's radius for every curvature, and the ends stand for the middle.
        const length = Math.abs(dx) + Math.abs(dy);
        const across = length > 0 ? Math.abs(dx) / length : 0; // of no length: nothing to bend
        if (pieces < 8192) expect(bend * across).toBeLessThan(1.02e-5);
      }),
    );
  });
});
