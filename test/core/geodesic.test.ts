/** Distances on the ellipsoid against GeographicLib, and what is drawn of them. */
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { circleAround, distanceKm, lineBetween } from '../../src/core/geodesic.ts';
import type { Position } from '../../src/core/geometry.ts';

const exactKm = ([lon1, lat1]: Position, [lon2, lat2]: Position) =>
  geographiclib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12! / 1000;

/** Anywhere on a map of Vietnam and its seas. */
const place = fc.tuple(
  fc.double({ min: 100, max: 120, noNaN: true }),
  fc.double({ min: 6, max: 24, noNaN: true }),
) as fc.Arbitrary<Position>;

/** Anywhere at all. */
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
) as fc.Arbitrary<Position>;

describe('the distance', () => {
  it('of a degree along the equator is the radius times a degree', () => {
    expect(distanceKm([105, 0], [106, 0])).toBeCloseTo((6378.137 * Math.PI) / 180, 5);
  });

  it('from Hà Nội to Thành phố Hồ Chí Minh is what GeographicLib says to 20 m', () => {
    const [hanoi, saigon]: [Position, Position] = [
      [105.8542, 21.0285],
      [106.6957, 10.7763],
    ];
    expect(Math.abs(distanceKm(hanoi, saigon) - exactKm(hanoi, saigon))).toBeLessThan(0.02);
  });

  it('is within 0.002 % of GeographicLib anywhere on the map, from metres to the whole country', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 5 }), (a, other, scale) => {
        const by = 10 ** -scale;
        const b: Position = [a[0] + (other[0] - a[0]) * by, a[1] + (other[1] - a[1]) * by];
        const exact = exactKm(a, b);
        expect(Math.abs(distanceKm(a, b) - exact)).toBeLessThanOrEqual(2e-5 * exact + 1e-6);
      }),
    );
  });

  it('is the same both ways, never negative, and 0 from a place to itself', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });

  it('is finite between opposite ends of the earth', () => {
    expect(distanceKm([0, 0], [180, 0])).toBeGreaterThan(19_900);
    expect(distanceKm([0, 90], [0, -90])).toBeGreaterThan(19_900);
  });
});

describe('the line between two places', () => {
  it('begins and ends at them, in steps no longer than asked for that add up to the distance', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const line = lineBetween(a, b, 50);
        expect([line[0], line.at(-1)]).toEqual([a, b]);
        const steps = line.slice(1).map((to, i) => distanceKm(line[i]!, to));
        expect(Math.max(...steps)).toBeLessThan(51);
        const whole = distanceKm(a, b);
        expect(Math.abs(steps.reduce((sum, km) => sum + km, 0) - whole)).toBeLessThan(
          1e-4 * whole + 1e-6,
        );
      }),
    );
  });

  it('bends towards the pole: halfway between two places on a parallel it is north of it', () => {
    const line = lineBetween([100, 20], [110, 20], 600);
    expect(line).toHaveLength(3);
    expect(line[1]![0]).toBeCloseTo(105, 6);
    expect(line[1]![1]).toBeGreaterThan(20.05);
  });
});

describe('the circle around a place', () => {
  it('lies at its radius, to what the earth differs from a sphere', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0.001, max: 100, noNaN: true }), (at, radiusKm) => {
        for (const corner of circleAround(at, radiusKm, 12))
          expect(Math.abs(distanceKm(at, corner) / radiusKm - 1)).toBeLessThan(0.0075);
      }),
    );
  });

  it('goes anticlockwise from the east', () => {
    const [east, north, west, south] = circleAround([105, 10], 10, 4);
    expect(east![0]).toBeGreaterThan(105);
    expect(north![1]).toBeGreaterThan(10);
    expect(west![0]).toBeLessThan(105);
    expect(south![1]).toBeLessThan(10);
  });
});
