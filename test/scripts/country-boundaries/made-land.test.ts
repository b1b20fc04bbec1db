/**
 * Boundaries of lands small enough to work out by hand. Numbers are degrees; 1° is 10,000 steps, so areas in steps are exact.
 */
import { describe, expect, it } from 'vitest';
import { countryBoundaries } from '../../../scripts/country-boundaries/country-boundaries.ts';
import { areaKm2, holds, type Shape, toGrid } from '../../../scripts/country-boundaries/grid.ts';
import { landOf } from '../../../scripts/country-boundaries/land.ts';
import { bordersOf, drawnUnits, twiceSteps } from './drawn-units.ts';
import { box, type MadeUnit, madeCountry, madeEdition } from './made-country.ts';

/*
 *   17 ┌─────────┬─────────┐
 *      │         │         │
 * 16.6 │       ┌─┴─┐       │
 *      │   A   │ ~ │   B   │      ┌──┐ 16.55
 * 16.4 │       └─┬─┘       │      └──┘ 16.45
 *      │         │         │
 *   16 └─────────┴─────────┘
 *     105    105.4 105.6  106  106.2 106.3
 */
const LAND = landOf({
  type: 'MultiPolygon',
  coordinates: [
    box([105, 16, 106, 17], [105.4, 16.4, 105.6, 16.6]),
    box([106.2, 16.45, 106.3, 16.55]),
  ],
});
const A: MadeUnit = ['A', 105.25, 16.5];
const B: MadeUnit = ['B', 105.75, 16.5];

describe('a square of land with a lake and an island', () => {
  const { topology, landKm2, cellsKm2, drawn } = countryBoundaries(
    madeEdition([A, B]),
    LAND,
    madeCountry(),
  );
  const communes = drawnUnits(topology, 'communes');

  it('is divided halfway between two centres, around the lake', () => {
    expect(twiceSteps(communes.get('A')!)).toBe(2 * (5_000 * 10_000 - 1_000 * 2_000));
    expect(communes.get('A')!.geometry.coordinates).toHaveLength(1);
    expect(communes.get('A')!.geometry.coordinates[0]).toHaveLength(1);
  });

  it('leaves an island without a centre whole, to the unit whose centre is nearest', () => {
    const [mainland, island] = [5_000 * 10_000 - 1_000 * 2_000, 1_000 * 1_000];
    expect(twiceSteps(communes.get('B')!)).toBe(2 * (mainland + island));
    expect(communes.get('B')!.geometry.coordinates).toHaveLength(2);
  });

  it('is dissolved into the unit above, with the lake as its only hole', () => {
    const province = drawnUnits(topology, 'provinces').get('1')!;
    expect(twiceSteps(province)).toBe(2 * (10_000 * 10_000 - 2_000 * 2_000 + 1_000 * 1_000));
    const rings = province.geometry.coordinates.map((polygon) => polygon.length);
    expect(rings.toSorted()).toEqual([1, 2]);
  });

  it('has the border of two units once, as two arcs, above and below the lake', () => {
    const [arcsOfA, arcsOfB] = topology.objects['communes']!.geometries.map(
      (geometry) => new Set('arcs' in geometry ? (geometry.arcs.flat(2) as number[]) : []),
    );
    const shared = [...arcsOfA!].filter((arc) => arcsOfB!.has(~arc));
    expect(shared).toHaveLength(2);
  });

  it('has no land that is drawn twice and none that is missing', () => {
    const { repeated, coast } = bordersOf(communes.values());
    expect(repeated).toEqual([]);
    const kilometres = coast.map(([ax, ay, bx, by]) => Math.abs(bx - ax) + Math.abs(by - ay));
    expect(kilometres.reduce((sum, steps) => sum + steps, 0)).toBe(4 * (10_000 + 2_000 + 1_000));
    expect(cellsKm2).toBeCloseTo(landKm2, 6);
  });

  it('tells code, name, kind and the unit above, and nothing else', () => {
    expect(communes.get('A')!.properties).toEqual({
      code: 'A',
      name: 'Name of A',
      kind: 'plain',
      parent: '1',
    });
    expect(drawnUnits(topology, 'provinces').get('1')!.properties.parent).toBe('');
  });

  it('draws nothing that was not asked for', () => {
    expect(drawn).toEqual({ tongues: [], islets: [], archipelagos: [], moved: [] });
  });
});

describe('a bay', () => {
  /*
   *  17 ┌──────────────────┐
   *     │ ?       R        │   What is nearest to P above the bay (at ?) hangs on P only
   *  16.65 ─────────────┐  │   through the water: it goes to R, which it borders.
   *    ~ ~ ~ ~ ~ ~ ~ ~ ~│  │
   *  16.6 ──────────────┘  │
   *     │  P      Q        │
   *  16 └──────────────────┘
   *    105               106
   */
  const land = landOf({
    type: 'Polygon',
    coordinates: [
      [
        [105, 16],
        [106, 16],
        [106, 17],
        [105, 17],
        [105, 16.65],
        [105.8, 16.65],
        [105.8, 16.6],
        [105, 16.6],
        [105, 16],
      ],
    ],
  });
  const edition = madeEdition([
    ['P', 105.2, 16.5],
    ['Q', 105.9, 16.5],
    ['R', 105.8, 16.9],
  ]);
  const communes = drawnUnits(countryBoundaries(edition, land, madeCountry()).topology, 'communes');

  it('leaves every unit in one piece', () => {
    for (const { geometry } of communes.values()) expect(geometry.coordinates).toHaveLength(1);
  });

  it('gives what it cuts off to the neighbour', () => {
    expect(holder(communes, 105.1, 16.8)).toEqual(['R']);
    expect(holder(communes, 105.1, 16.5)).toEqual(['P']);
  });
});

describe('a centre off the land', () => {
  it('near the coast gets a tongue of land, which nobody else has', () => {
    const edition = madeEdition([A, B, ['C', 106.02, 16.5]]);
    const { topology, drawn, tonguesKm2, landKm2, cellsKm2 } = countryBoundaries(
      edition,
      LAND,
      madeCountry(),
    );
    expect(drawn.tongues).toEqual(['C']);
    expect(holder(drawnUnits(topology, 'communes'), 106.02, 16.5)).toEqual(['C']);
    expect(tonguesKm2).toBeGreaterThan(1);
    expect(tonguesKm2).toBeLessThan(10);
    expect(cellsKm2 / (landKm2 + tonguesKm2)).toBeCloseTo(1, 5);
  });

  it('far from the coast gets an island of its own area', () => {
    const edition = madeEdition([A, B, ['C', 105.5, 18, 20]]);
    const { topology, drawn } = countryBoundaries(edition, LAND, madeCountry());
    const island = drawnUnits(topology, 'communes').get('C')!;
    expect(drawn.islets).toEqual(['C']);
    expect(areaKm2(...shapesOf(island.geometry.coordinates).flat()) / 20).toBeCloseTo(1, 2);
    expect(holder(drawnUnits(topology, 'communes'), 105.5, 18)).toEqual(['C']);
  });

  it('that is an archipelago gets an island at each dot of its label and around its centre', () => {
    const islands: [number, number][] = [
      [110.01, 16.01],
      [110.5, 16.2],
      [111, 15.5],
    ];
    const label = { text: {}, kind: 'archipelago', lon: 110, lat: 16, unit: 'C', islands } as const;
    const edition = madeEdition([A, B, ['C', 110, 16]]);
    const { topology, drawn } = countryBoundaries(edition, LAND, madeCountry([label]));
    const communes = drawnUnits(topology, 'communes');
    expect(drawn).toMatchObject({ archipelagos: ['C'], islets: [] });
    expect(communes.get('C')!.geometry.coordinates).toHaveLength(3);
    for (const [lon, lat] of [[110, 16] as const, ...islands])
      expect(holder(communes, lon, lat)).toEqual(['C']);
  });
});

/** Codes of the units that hold a place. */
function holder(units: ReturnType<typeof drawnUnits>, lon: number, lat: number): string[] {
  return [...units]
    .filter(([, { geometry }]) =>
      shapesOf(geometry.coordinates).some((shape) => holds(shape, toGrid(lon, lat))),
    )
    .map(([code]) => code);
}

function shapesOf(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): Shape[] {
  return polygons.map((rings) =>
    rings.map((ring) => ring.slice(0, -1).map(([lon, lat]) => toGrid(lon!, lat!))),
  );
}
