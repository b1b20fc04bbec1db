/** Centres and land that a careless hand could give. Each unit still gets land of its own that holds its centre. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountryBoundaries,
  countryBoundaries,
} from '../../../scripts/country-boundaries/country-boundaries.ts';
import type { Shape } from '../../../scripts/country-boundaries/grid.ts';
import { landOf, readLand } from '../../../scripts/country-boundaries/land.ts';
import { nodeRings } from '../../../scripts/country-boundaries/noding.ts';
import { bordersOf, drawnUnits, twiceSteps } from './drawn-units.ts';
import { box, type MadeUnit, madeCountry, madeEdition } from './made-country.ts';

const SQUARE = landOf({ type: 'Polygon', coordinates: box([105, 16, 106, 17]) });

describe('units', () => {
  it('at the same place get a cell each, and are named', () => {
    const units: MadeUnit[] = ['A', 'B', 'C', 'D'].map((code) => [code, 105.5, 16.5]);
    const result = draw(units);
    expect(result.drawn.moved).toEqual(['B', 'C', 'D']);
    expectLandEach(result, units, 0.01);
  });

  it.each([
    ['on a straight coast', 105, 16.5],
    ['on a corner of the land', 105, 16],
    ['one step inside the coast', 105.0001, 16.5],
    ['one step outside the coast', 104.9999, 16.5],
  ])('%s get a tongue and hold their centre', (_, lon, lat) => {
    const units: MadeUnit[] = [
      ['A', lon, lat],
      ['B', 105.5, 16.5],
    ];
    const result = draw(units);
    expect(result.drawn.tongues).toEqual(['A']);
    expectLandEach(result, units);
  });

  it('share a tiny island that both have their centre on', () => {
    const units: MadeUnit[] = [
      ['A', 105.005, 16.01],
      ['B', 105.015, 16.01],
    ];
    const result = draw(
      units,
      landOf({ type: 'Polygon', coordinates: box([105, 16, 105.02, 16.02]) }),
    );
    expectLandEach(result, units);
    const areas = [...drawnUnits(result.topology, 'communes').values()].map(twiceSteps);
    expect(areas).toEqual([2 * 100 * 200, 2 * 100 * 200]);
  });

  it('in one line get strips', () => {
    const units = Array.from({ length: 20 }, (_, i): MadeUnit => [`${i}`, 105.025 + i / 20, 16.5]);
    const result = draw(units);
    expectLandEach(result, units);
    for (const unit of drawnUnits(result.topology, 'communes').values())
      expect(twiceSteps(unit)).toBe(2 * 500 * 10_000);
  });

  it('on a circle, so that all cells would meet in one corner, get sectors', () => {
    const units = Array.from({ length: 24 }, (_, i): MadeUnit => {
      const angle = (i * Math.PI) / 12;
      return [`${i}`, 105.5 + 0.3 * Math.cos(angle), 16.5 + 0.29 * Math.sin(angle)];
    });
    expectLandEach(draw(units), units, 1e-4);
  });

  it('anywhere on a ragged coast get land that is drawn once', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 80 }),
      y: fc.integer({ min: 0, max: 80 }),
    });
    const centres = fc.uniqueArray(place, {
      minLength: 1,
      maxLength: 40,
      selector: ({ x, y }) => `${x} ${y}`,
    });
    const coast = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(centres, coast, (places, depths) => {
        const units = places.map(({ x, y }, i): MadeUnit => [`${i}`, 105 + x / 500, 16 + y / 500]);
        const result = draw(units, raggedLand(depths));
        expectLandEach(result, units);
        expect(result.cellsKm2 / (result.landKm2 + result.tonguesKm2)).toBeCloseTo(1, 2); // teeth bend where borders meet them
      }),
      { numRuns: 150, seed: 704 },
    );
  });

  it('without any land get islands that do not touch', () => {
    const units: MadeUnit[] = [
      ['A', 105, 16, 50],
      ['B', 105.02, 16, 50],
      ['C', 106, 16],
    ];
    const result = draw(units, []);
    expect(result).toMatchObject({ landKm2: 0, tonguesKm2: 0, cellsKm2: 0 });
    expect(result.drawn.islets).toEqual(['A', 'B', 'C']);
    expectLandEach(result, units);
    const [a, b] = ['A', 'B'].map((code) =>
      drawnUnits(result.topology, 'communes').get(code)!.geometry.coordinates.flat(2),
    );
    const east = Math.max(...a!.map(([lon]) => lon!));
    expect(Math.min(...b!.map(([lon]) => lon!))).toBeGreaterThan(east);
  });

  it('without a centre are refused by code', () => {
    expect(() => draw([['A', Number.NaN, 16]])).toThrow('unit A: expected a centre');
  });
});

describe('land', () => {
  it('without a centre on it belongs to nobody when there is no unit at all', () => {
    expect(draw([]).topology.objects['communes']!.geometries).toEqual([]);
  });

  it('that laps over itself counts once', () => {
    const [one, other] = [box([105, 16, 105.6, 17]), box([105.4, 16, 106, 17])];
    const land = landOf({ type: 'MultiPolygon', coordinates: [one, other] });
    const { landKm2 } = draw([['A', 105.5, 16.5]], land);
    expect(landKm2).toBeCloseTo(draw([['A', 105.5, 16.5]]).landKm2, 6);
  });

  it('of a country that the source lacks is refused', () => {
    expect(() => readLand('000')).toThrow('id 000');
  });
});

describe('rings', () => {
  it('that cross get one corner there, the same in both', () => {
    // A cross of two bars: the corners are at (4,4), (6,4), (6,6) and (4,6).
    const bar = (west: number, south: number, east: number, north: number) => [
      { x: west, y: south },
      { x: east, y: south },
      { x: east, y: north },
      { x: west, y: north },
    ];
    const noded = nodeRings([bar(0, 4, 10, 6), bar(4, 0, 6, 10)]);
    const corners = noded.map((ring) => new Set(ring.map(({ x, y }) => `${x},${y}`)));
    expect([...corners[0]!].filter((corner) => corners[1]!.has(corner)).toSorted()).toEqual([
      '4,4',
      '4,6',
      '6,4',
      '6,6',
    ]);
    expect(noded.map((ring) => ring.length)).toEqual([8, 8]);
  });
});

function draw(units: readonly MadeUnit[], land = SQUARE): CountryBoundaries {
  return countryBoundaries(madeEdition(units), land, madeCountry());
}

/** Land of 0.16° from 105° E, 16° N, whose north coast rises and falls by 1e-4° × the depths. */
function raggedLand(depths: readonly number[]): Shape[] {
  const teeth = depths.map((depth, i) => [
    105 + (0.16 * i) / (depths.length - 1),
    16.16 - (i % 2 === 0 ? 0 : (depth * 2) / 10_000),
  ]);
  const ring = [[105, 16], [105.16, 16], ...teeth.toReversed(), [105, 16]];
  return landOf({ type: 'Polygon', coordinates: [ring] });
}

/** @param reach how far from the given centre the unit may lie, degrees */
function expectLandEach(
  { topology }: CountryBoundaries,
  units: readonly MadeUnit[],
  reach = 0,
): void {
  const drawn = drawnUnits(topology, 'communes');
  expect([...drawn.keys()]).toEqual(units.map(([code]) => code));
  for (const [code, lon, lat] of units) {
    const unit = drawn.get(code)!;
    expect(twiceSteps(unit), code).toBeGreaterThan(0);
    const around = [0, -reach, reach].flatMap((east) =>
      [0, -reach, reach].map((north) => [lon + east, lat + north]),
    );
    const isNear =
      around.some((place) => booleanPointInPolygon(place, unit)) ||
      unit.geometry.coordinates.flat(2).some(([x, y]) => Math.hypot(x! - lon, y! - lat) <= reach);
    expect(isNear, code).toBe(true);
  }
  expect(bordersOf(drawn.values()).repeated).toEqual([]);
}
