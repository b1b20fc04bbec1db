/** The hexagon grid: nobody is lost, order doesn't matter, and every cell covers the same ground. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binPeople,
  type HexagonCells,
  type HexagonGrid,
  hexagonAreaKm2,
  hexagonRing,
} from '../../src/core/hexagons.ts';

const GRID: HexagonGrid = { radiusKm: 10, standardLat: 15 };

interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly people: number;
}

function bin(places: readonly Place[], grid = GRID): HexagonCells {
  return binPeople(
    {
      positions: Float64Array.from(places.flatMap(({ lon, lat }) => [lon, lat])),
      people: Float64Array.from(places, ({ people }) => people),
      rows: places.keys(),
    },
    grid,
  );
}

const place = fc.record({
  lon: fc.double({ min: 102, max: 118, noNaN: true }),
  lat: fc.double({ min: 7, max: 23.5, noNaN: true }),
  people: fc.integer({ min: 0, max: 5000 }),
});
const places = fc.array(place, { maxLength: 60 });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('people in hexagons', () => {
  test('are all there, whatever the points and the size of the cells', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.5, max: 80, noNaN: true }), (some, radiusKm) => {
        const cells = bin(some, { radiusKm, standardLat: 15 });
        expect(sum(cells.people)).toBe(sum(some.map(({ people }) => people)));
        expect(sum(cells.villages)).toBe(some.length);
      }),
    );
  });

  test('are the same in any order', () => {
    fc.assert(
      fc.property(places, (some) => {
        expect(bin(some.toReversed())).toEqual(bin(some));
      }),
    );
  });

  test('lie no farther from the centre of their cell than its corners', () => {
    fc.assert(
      fc.property(place, (one) => {
        const cells = bin([one]);
        const [lon, lat] = [cells.centres[0]!, cells.centres[1]!];
        // On the equal-area plane: x shrinks and y grows with the distance from the standard parallel.
        const scale = Math.cos((GRID.standardLat * Math.PI) / 180);
        const dx = 6371.0072 * scale * ((one.lon - lon) * (Math.PI / 180));
        const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
        const dy = (6371.0072 * (sine(one.lat) - sine(lat))) / scale;
        expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(GRID.radiusKm + 1e-6);
      }),
    );
  });

  test('stay together where they live together', () => {
    const cells = bin([
      { lon: 105.8, lat: 21, people: 120 },
      { lon: 105.8001, lat: 21.0001, people: 30 },
      { lon: 108.2, lat: 16, people: 7 },
    ]);
    expect([...cells.people]).toEqual([7, 150]); // southern row first
    expect([...cells.villages]).toEqual([1, 2]);
  });

  test('whose number is not given are counted as such and add nobody', () => {
    const cells = bin([
      { lon: 105.8, lat: 21, people: NaN },
      { lon: NaN, lat: NaN, people: 50 },
    ]);
    expect(cells).toMatchObject({ count: 1, withoutPeople: 1, withoutPosition: 1 });
    expect([...cells.people]).toEqual([0]);
  });

  test('are nowhere where there are no points', () => {
    expect(bin([])).toMatchObject({ count: 0, withoutPeople: 0, withoutPosition: 0 });
  });
});

describe('a hexagon', () => {
  test('is closed, points to the north and lies around its centre', () => {
    const cells = bin([{ lon: 106, lat: 15, people: 1 }]);
    const ring = hexagonRing(cells, 0);
    expect(ring).toHaveLength(7);
    expect(ring[6]).toEqual(ring[0]);
    expect(ring[0]![0]).toBeCloseTo(cells.centres[0]!, 9);
    expect(ring[0]![1]).toBeGreaterThan(cells.centres[1]!);
  });

  test('covers the same ground in the north and in the south', () => {
    // Spherical excess is beyond need: a strip of latitude has area R² Δλ (sin φ₂ - sin φ₁), and the grid is linear in both.
    const area = (lat: number) => {
      const ring = hexagonRing(bin([{ lon: 106, lat, people: 1 }]), 0);
      let twice = 0;
      for (let i = 1; i < ring.length; i++) {
        const [x1, y1] = [
          ring[i - 1]![0] * (Math.PI / 180),
          Math.sin(ring[i - 1]![1] * (Math.PI / 180)),
        ];
        const [x2, y2] = [ring[i]![0] * (Math.PI / 180), Math.sin(ring[i]![1] * (Math.PI / 180))];
        twice += x1 * y2 - x2 * y1;
      }
      return (Math.abs(twice) / 2) * 6371.0072 ** 2;
    };
    expect(area(8.6)).toBeCloseTo(hexagonAreaKm2(GRID), 6);
    expect(area(23.2)).toBeCloseTo(hexagonAreaKm2(GRID), 6);
  });

  test('of 10 km covers 259.8 km²', () => {
    expect(hexagonAreaKm2(GRID)).toBeCloseTo(259.8, 1);
  });
});
