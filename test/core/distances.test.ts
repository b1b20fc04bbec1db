/** Distances out of files of parts: lower bounds that hold, rows that matter, and a search that only gets nearer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../src/core/country.ts';
import { kmToBox, rowsNearerTo, searchIn, startSearch } from '../../src/core/distances.ts';
import { EARTH_RADIUS_KM } from '../../src/core/nearest/sphere.ts';

const DEGREE_KM = (EARTH_RADIUS_KM * Math.PI) / 180; // 111.195 km
const BOX: Bbox = [104, 10, 106, 12];
const sites = (...positions: number[]) =>
  ({ kind: 'sites', sites: { positions: Float64Array.from(positions) } }) as const;
const all = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

describe('the way to a box', () => {
  it('is nothing inside, the way to a parallel below, and to a meridian beside', () => {
    expect(kmToBox(105, 11, BOX)).toBe(0);
    expect(kmToBox(105, 9, BOX)).toBeCloseTo(DEGREE_KM, 6);
    // One degree of longitude on the equator is one degree of a great circle.
    expect(kmToBox(103, 0, [104, -1, 106, 1])).toBeCloseTo(DEGREE_KM, 6);
    expect(kmToBox(Number.NaN, 11, BOX)).toBeNaN();
  });

  it('is never more than the way to any place in it', () => {
    const places = fc.tuple(
      fc.double({ min: 104, max: 106, noNaN: true }),
      fc.double({ min: 10, max: 12, noNaN: true }),
    );
    const from = fc.tuple(
      fc.double({ min: 90, max: 120, noNaN: true }),
      fc.double({ min: -10, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(from, places, ([lon, lat], place) => {
        const search = startSearch(Float64Array.of(lon, lat));
        searchIn(search, all(1), sites(...place));
        expect(kmToBox(lon, lat, BOX)).toBeLessThanOrEqual(search.km[0]! + 1e-6);
      }),
    );
  });
});

describe('a search', () => {
  it('begins with nothing found, and with nothing known of a village without a position', () => {
    const { km } = startSearch(Float64Array.of(105, 11, Number.NaN, Number.NaN));
    expect([...km]).toEqual([Infinity, Number.NaN]);
  });

  it('asks of a box only those that something there might be nearer to', () => {
    const search = startSearch(Float64Array.of(103.9, 11, 100, 11, Number.NaN, Number.NaN));
    expect([...rowsNearerTo(search, BOX)]).toEqual([0, 1]);
    searchIn(search, all(3), sites(103.8, 11, 100.1, 11)); // each has a site 0.1° away, 10.9 km
    expect([...rowsNearerTo(search, BOX)]).toEqual([0]); // the box begins 10.9 km east of the first
    expect([...rowsNearerTo(search, null)]).toEqual([0, 1]); // of an outline that nobody drew nothing is known
  });

  it('gets nearer and never farther, whatever is searched', () => {
    const search = startSearch(Float64Array.of(105, 0));
    searchIn(search, all(1), sites(106, 0));
    expect(search.km[0]).toBeCloseTo(DEGREE_KM, 6);
    searchIn(search, all(1), sites(108, 0));
    searchIn(search, all(1), sites());
    expect(search.km[0]).toBeCloseTo(DEGREE_KM, 6);
    searchIn(search, all(1), sites(105.5, 0));
    expect(search.km[0]).toBeCloseTo(DEGREE_KM / 2, 6);
  });

  it('leaves planned routes out', () => {
    const positions = Float64Array.of(104, 1, 106, 1, 104, 2, 106, 2);
    const lines = {
      positions,
      lineStarts: Uint32Array.of(0, 2, 4),
      featureStarts: Uint32Array.of(0, 1, 2),
    };
    const search = startSearch(Float64Array.of(105, 0));
    const fibre = { lines, planned: Uint8Array.of(1, 0) };
    searchIn(search, all(1), { kind: 'fibre', fibre });
    expect(search.km[0]).toBeCloseTo(2 * DEGREE_KM, 1); // the arc bulges by 0.017 % of a degree
  });
});
