/**
 * Nearest site and fibre: distances worked by hand, against looking at everything, and against geokdbush, which finds nearest
 * points on the sphere in another way (a k-d tree over degrees; on a sphere of 6371 km).
 */
import fc from 'fast-check';
import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { describe, expect, it } from 'vitest';
import { LineBuilder, type Position } from '../../../src/core/geometry.ts';
import { NO_ROW, nearestFibre, nearestSites } from '../../../src/core/nearest/nearest.ts';
import { EARTH_RADIUS_KM } from '../../../src/core/nearest/sphere.ts';

/** Length of a degree of a great circle. */
const DEGREE_KM = (Math.PI / 180) * EARTH_RADIUS_KM;

const flat = (positions: readonly Position[]) => Float64Array.from(positions.flat());

function sitesFrom(positions: readonly Position[], sites: readonly Position[]) {
  const { distancesKm, rows } = nearestSites(flat(positions), { positions: flat(sites) });
  return { distancesKm: [...distancesKm], rows: [...rows] };
}

/** @param routes a list of lines each */
function fibreOf(routes: readonly (readonly Position[])[][]) {
  const builder = new LineBuilder();
  for (const route of routes) builder.add(route);
  return { lines: builder.finish() };
}

const vietnam = fc.tuple(
  fc.double({ min: 102, max: 110, noNaN: true }),
  fc.double({ min: 8, max: 23.5, noNaN: true }),
);
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const onGrid = fc.tuple(fc.integer({ min: 100, max: 104 }), fc.integer({ min: 10, max: 14 }));
const place = fc.oneof(vietnam, onGrid, anywhere) as fc.Arbitrary<Position>;

describe('the nearest site', () => {
  it('is a degree of a great circle away along a meridian and along the equator', () => {
    const { distancesKm, rows } = sitesFrom(
      [
        [105, 21],
        [0.25, 0],
      ],
      [
        [105, 22],
        [0, 0],
      ],
    );
    expect(distancesKm[0]).toBeCloseTo(DEGREE_KM, 9);
    expect(distancesKm[1]).toBeCloseTo(DEGREE_KM / 4, 9);
    expect(rows).toEqual([0, 1]);
  });

  it('is found over the pole and over the date line', () => {
    const sites: Position[] = [
      [179.9, 0],
      [90, 89],
      [0, 45],
    ];
    const { distancesKm, rows } = sitesFrom(
      [
        [-179.9, 0],
        [-90, 89.5],
      ],
      sites,
    );
    expect(rows).toEqual([0, 1]);
    expect(distancesKm[0]).toBeCloseTo(0.2 * DEGREE_KM, 6);
    expect(distancesKm[1]).toBeCloseTo(1.5 * DEGREE_KM, 6);
  });

  it('is where the village itself is: 0 km, and of two there the first', () => {
    expect(
      sitesFrom(
        [[105, 21]],
        [
          [106, 21],
          [105, 21],
          [105, 21],
        ],
      ),
    ).toEqual({
      distancesKm: [0],
      rows: [1],
    });
  });

  it('is not known without a position, without sites, and where none counts', () => {
    const nowhere: Position = [Number.NaN, Number.NaN];
    const unknown = { distancesKm: [Number.NaN], rows: [NO_ROW] };
    expect(sitesFrom([nowhere], [[105, 21]])).toEqual(unknown);
    expect(sitesFrom([[105, Number.NaN]], [[105, 21]])).toEqual(unknown);
    expect(sitesFrom([[105, 21]], [])).toEqual(unknown);
    expect(sitesFrom([[105, 21]], [nowhere])).toEqual(unknown);
    const none = nearestSites(flat([[105, 21]]), { positions: flat([[105, 21]]) }, () => false);
    expect([...none.rows]).toEqual([NO_ROW]);
  });

  it('may be looked for among some of the sites', () => {
    const positions = flat([
      [105, 21],
      [105, 22],
      [105, 23],
    ]);
    const { rows } = nearestSites(flat([[105, 21.1]]), { positions }, (site) => site === 2);
    expect([...rows]).toEqual([2]);
  });

  it('is the same as by looking at every site, anywhere on the globe', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), fc.array(place), (sites, positions) => {
        const { distancesKm } = sitesFrom(positions, sites);
        positions.forEach(([lon, lat], i) => {
          const all = sites.map((site) => distance(lon, lat, ...site) * (EARTH_RADIUS_KM / 6371));
          if (sites.length === 0) expect(distancesKm[i]).toBeNaN();
          else expect(Math.abs(distancesKm[i]! - Math.min(...all))).toBeLessThan(1e-3);
        });
      }),
    );
  });

  it('is the site that geokdbush names', () => {
    fc.assert(
      fc.property(
        fc.array(vietnam, { minLength: 1, maxLength: 300 }),
        fc.array(vietnam, { maxLength: 100 }),
        (sites, positions) => {
          const index = new KDBush(sites.length);
          for (const [lon, lat] of sites) index.add(lon, lat);
          index.finish();
          const { rows, distancesKm } = sitesFrom(positions as Position[], sites as Position[]);
          positions.forEach(([lon, lat], i) => {
            const named = around(index, lon, lat, 1)[0] as number;
            const km = distance(lon, lat, ...sites[named]!) * (EARTH_RADIUS_KM / 6371);
            expect(Math.abs(distancesKm[i]! - km)).toBeLessThan(1e-6);
            const isTie =
              Math.abs(km - distance(lon, lat, ...sites[rows[i]!]!) * (EARTH_RADIUS_KM / 6371)) <
              1e-6;
            expect(rows[i] === named || isTie).toBe(true);
          });
        },
      ),
    );
  });
});

describe('the nearest fibre', () => {
  /*  22 ┌──────── route 1: along 22° … a meridian at 107
      21 │   · village at 105,21         route 0: the meridian of 104 from 20 to 22   */
  const fibre = fibreOf([
    [
      [
        [104, 20],
        [104, 22],
      ],
    ],
    [
      [
        [107, 10],
        [107, 30],
      ],
      [
        [150, 0],
        [151, 0],
      ],
    ],
  ]);
  const from = (...positions: Position[]) => nearestFibre(flat(positions), fibre);

  it('is measured to the line, not to its corners', () => {
    // From 105,21 the nearest place on the meridian of 104 has sin d = cos 21° · sin 1°.
    const { distancesKm, rows } = from([105, 21]);
    const expected = Math.asin(Math.cos((21 * Math.PI) / 180) * Math.sin(Math.PI / 180));
    expect(distancesKm[0]).toBeCloseTo(expected * EARTH_RADIUS_KM, 9);
    expect([...rows]).toEqual([0]);
  });

  it('is measured to the end beyond the end, and is 0 on the line', () => {
    const { distancesKm, rows } = from([104, 23], [107, 12.3456], [150.5, 0.1]);
    expect(distancesKm[0]).toBeCloseTo(DEGREE_KM, 9);
    expect(distancesKm[1]).toBeCloseTo(0, 9);
    expect(distancesKm[2]).toBeCloseTo(DEGREE_KM / 10, 9);
    expect([...rows]).toEqual([0, 1, 1]);
  });

  it('is not known without a position, without routes, and where none counts', () => {
    expect([...from([Number.NaN, Number.NaN]).rows]).toEqual([NO_ROW]);
    expect([...nearestFibre(flat([[105, 21]]), fibreOf([])).distancesKm]).toEqual([Number.NaN]);
    expect([...nearestFibre(flat([[105, 21]]), fibre, () => false).rows]).toEqual([NO_ROW]);
    expect([...nearestFibre(flat([[105, 21]]), fibre, (route) => route === 1).rows]).toEqual([1]);
  });

  it('is never farther than the nearest of many places on the routes, and as near as that to their spacing', () => {
    const route = fc.array(vietnam as fc.Arbitrary<Position>, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(route, { minLength: 1, maxLength: 8 }),
        fc.array(vietnam as fc.Arbitrary<Position>, { minLength: 1, maxLength: 20 }),
        (routes, positions) => {
          const { distancesKm, rows } = nearestFibre(
            flat(positions),
            fibreOf(routes.map((one) => [one])),
          );
          positions.forEach((at, i) => {
            const byRoute = routes.map((one) => nearestOfPlaces(at, one));
            const best = Math.min(...byRoute);
            expect(distancesKm[i]).toBeLessThan(best + 1e-6);
            expect(distancesKm[i]).toBeGreaterThan(best - 2.5);
            expect(byRoute[rows[i]!]).toBeLessThan(best + 2.5);
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** Distance to the nearest of 400 places on each arc of a line, an arc being the way through the ends' chord. */
function nearestOfPlaces(at: Position, line: readonly Position[]): number {
  const vector = ([lon, lat]: Position) => {
    const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
  };
  const q = vector(at);
  let best = Infinity;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [vector(line[i]!), vector(line[i + 1]!)];
    for (let k = 0; k <= 400; k++) {
      const on = a.map((value, axis) => value + (k / 400) * (b[axis]! - value));
      const length = Math.hypot(...on);
      const cosine = on.reduce((sum, value, axis) => sum + (value / length) * q[axis]!, 0);
      best = Math.min(best, Math.acos(Math.min(1, cosine)) * EARTH_RADIUS_KM);
    }
  }
  return best;
}
