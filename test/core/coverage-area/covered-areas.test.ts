/** Covered areas from lon/lat columns: examples drawn and worked by hand, every trap met before, and input that is not sound. */
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it, vi } from 'vitest';
import {
  type CommuneGrid,
  prepareCommunes,
  prepareCommunesSteps,
} from '../../../src/core/coverage-area/commune-grid.ts';
import {
  rasterCoverage,
  rasterCoverageSteps,
} from '../../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas, coveredAreasSteps } from '../../../src/core/coverage-area/covered-areas.ts';
import { PolygonBuilder, type PolygonColumns } from '../../../src/core/geometry.ts';
import { finish, type Steps } from '../../../src/core/steps.ts';
import { drawCommunes, drawCoverage, measure, planeGrid, rectangle } from './plane.ts';

vi.setConfig({ testTimeout: 60_000 }); // random maps, and thousands of features

type Ring = readonly (readonly [lon: number, lat: number])[];

function columns(...features: readonly (readonly (readonly Ring[])[])[]): PolygonColumns {
  const builder = new PolygonBuilder();
  for (const feature of features) builder.add(feature);
  return builder.finish();
}

/** A closed box of degrees. */
function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Two communes of 0.2° × 0.2° side by side; equal widths of longitude are equal areas. */
const COMMUNES = columns([[box(105, 21, 105.2, 21.2)]], [[box(105.2, 21, 105.4, 21.2)]]);
const prepared = prepareCommunes(COMMUNES);

/** Covered share per commune, all columns one operator. */
function shares(coverage: readonly PolygonColumns[], communes: CommuneGrid = prepared): number[] {
  const areas = coveredAreas(communes, [rasterCoverage(communes, coverage)]);
  return [...areas].map((area, k) => area / communes.areasKm2[k]!);
}

function expectShares(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  found.forEach((share, k) => {
    expect(share).toBeCloseTo(expected[k]!, 11);
  });
}

describe('two communes side by side', () => {
  /*  105    .1    .2    .3    .4
   *   ├─────┬─────┼─────┬─────┤ 21.2      Coverage from 105.1 to 105.25: half of the first commune, a quarter of the second.
   *   │     │#####│##   │     │
   *   └─────┴─────┴─────┴─────┘ 21        */
  it('have the shares that longitudes tell', () => {
    expectShares(shares([columns([[box(105.1, 20, 105.25, 22)]])]), [0.5, 0.25]);
  });

  it('count what is covered twice once', () => {
    const twice = columns([[box(105, 20, 105.1, 22)]], [[box(105.05, 20, 105.15, 22)]]);
    expectShares(shares([twice]), [0.75, 0]);
  });

  /* Hole from 105.05 to 105.15, an island in it from 105.1 to 105.12: 1 − 0.5 + 0.1 = 0.6. */
  it('have holes in coverage, and islands in the holes', () => {
    const ring = [box(105, 20, 105.2, 22), box(105.05, 20.5, 105.15, 21.5)];
    expectShares(shares([columns([ring, [box(105.1, 20, 105.12, 22)]])]), [0.6, 0]);
  });

  it('touch coverage that ends at their border, and only the neighbour is covered', () => {
    expectShares(shares([columns([[box(105.2, 21, 105.4, 21.2)]])]), [0, 1]);
  });

  it('are covered exactly, to the last digit, when something covers everything', () => {
    const areas = coveredAreas(prepared, [
      rasterCoverage(prepared, columns([[box(100, 10, 110, 30)]])),
    ]);
    expect(areas).toEqual(prepared.areasKm2);
    const pieces = columns([[box(105, 21, 105.13, 21.2)]], [[box(105.13, 21, 105.4, 21.2)]]);
    const sum = coveredAreas(prepared, [rasterCoverage(prepared, pieces)]);
    expect(sum).toEqual(prepared.areasKm2);
  });

  it('are not covered at all, to the last digit, by nothing and by what lies beside them', () => {
    const beside = columns(
      [[box(104, 21, 105, 21.2)]],
      [[box(105, 21.2, 105.4, 22)]],
      [[box(0, 0, 1, 1)]],
      [[box(-170, -60, -160, 80)]],
    );
    expect(shares([columns()])).toEqual([0, 0]);
    expect(shares([columns([], [])])).toEqual([0, 0]);
    expect(shares([])).toEqual([0, 0]);
    expect(shares([beside])).toEqual([0, 0]);
    expect([...coveredAreas(prepared, [])]).toEqual([0, 0]);
  });

  it('are covered by what begins and ends far outside them', () => {
    expectShares(shares([columns([[box(105.1, 0, 150, 60)]])]), [0.5, 1]);
    expectShares(shares([columns([[box(-150, -60, 105.1, 60)]])]), [0.5, 0]);
  });

  it('of several operators are covered where enough of them cover', () => {
    /*  operator 0  ##########            105    – 105.1    (and 105.2 – 105.3 of another technology)
     *  operator 1       ##########       105.05 – 105.15
     *  operator 2            #####       105.1  – 105.2    two: 105.05 – 105.15 = half of the first commune             */
    const rasters = [
      columns([[box(105, 20, 105.1, 22)]]),
      columns([[box(105.2, 20, 105.3, 22)]], [[box(105.2, 20, 105.25, 22)]]),
      columns([[box(105.05, 20, 105.15, 22)]]),
      columns([[box(105.1, 20, 105.2, 22)]]),
    ].map((layer) => rasterCoverage(prepared, layer));
    const operators = [0, 0, 1, 2];
    const shareOf = (atLeast: number) =>
      [...coveredAreas(prepared, rasters, { operators, atLeast })].map(
        (area, k) => area / prepared.areasKm2[k]!,
      );
    expectShares(shareOf(1), [1, 0.5]);
    expectShares(shareOf(2), [0.5, 0]);
    expectShares(shareOf(3), [0, 0]);
  });
});

describe('communes', () => {
  /* GeographicLib's area of the same box. Along the parallels a vertex every 0.0002° (21 m): geodesics bulge by 3 µm there, which along
   * 2 × 21 km is 1e-7 km² at most, 3e-10 of the area. */
  it('have the area of the ellipsoid', () => {
    const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
    const lons = Array.from({ length: 1001 }, (_, k) => 105 + k / 5000);
    for (const lon of lons) polygon.AddPoint(21, lon);
    for (const lon of lons.reverse()) polygon.AddPoint(21.2, lon);
    const areaKm2 = polygon.Compute(false, true).area! / 1e6;
    expect(Math.abs(prepared.areasKm2[0]! / areaKm2 - 1)).toBeLessThan(1e-9);
    expect(Math.abs(prepared.areasKm2[1]! / areaKm2 - 1)).toBeLessThan(1e-9);
  });

  it('of several parts, with a hole, are the sum of their parts', () => {
    const communes = prepareCommunes(
      columns([
        [box(105, 21, 105.1, 21.1), box(105.02, 21.02, 105.04, 21.08)],
        [box(105.3, 21, 105.4, 21.1)],
      ]),
    );
    const hole = prepareCommunes(columns([[box(105.02, 21.02, 105.04, 21.08)]]));
    const part = prepareCommunes(columns([[box(105, 21, 105.1, 21.1)]]));
    expect(communes.areasKm2[0]).toBeCloseTo(2 * part.areasKm2[0]! - hole.areasKm2[0]!, 8);
    const holeCovered = columns([[box(105.02, 21.02, 105.04, 21.08)]]);
    expect(shares([holeCovered], communes)).toEqual([0]);
  });

  /*  ┌─────────┐
   *  │ A  ┌────┼────┐     Overlapping communes have each their own share; the overlap is counted in both.
   *  │    │ AB │  B │     Covered is AB: a quarter of each.
   *  └────┼────┘    │
   *       └─────────┘  */
  it('that overlap are each measured by themselves', () => {
    const grid = planeGrid(6, 6);
    const land = [[[rectangle(0, 1, 4, 5)]], [[rectangle(2, 0, 6, 3)]]];
    expect(measure(drawCommunes(grid, land), [[[[rectangle(2, 1, 4, 3)]]]])).toEqual([4, 4]);
    const same = drawCommunes(grid, [land[0]!, land[0]!, land[0]!]);
    expect(measure(same, [[[[rectangle(0, 0, 2.5, 6)]]]])).toEqual([10, 10, 10]);
  });

  it('that are forty small ones in one cell have each their own share', () => {
    const grid = planeGrid(2, 2);
    const strips = Array.from({ length: 40 }, (_, k) => [
      [rectangle(k / 64, 0.25, (k + 1) / 64, 0.75)],
    ]);
    const covered = measure(drawCommunes(grid, strips), [[[[rectangle(0, 0, 2, 0.5)]]]]);
    expectShares(
      covered.map((area) => area * 256),
      covered.map(() => 1),
    );
  });

  it('without geometry, or none at all, have no area and no coverage', () => {
    const communes = prepareCommunes(columns([], [[box(105, 21, 105.1, 21.1)]]));
    const everything = columns([[box(100, 0, 110, 30)]]);
    expect(communes.areasKm2[0]).toBe(0);
    expect([...coveredAreas(communes, [rasterCoverage(communes, everything)])][0]).toBe(0);
    const none = prepareCommunes(columns());
    expect([...coveredAreas(none, [rasterCoverage(none, everything)])]).toEqual([]);
  });

  it('may lie as far apart as the globe allows: the cells grow, the areas stay', () => {
    const far = prepareCommunes(
      columns([[box(105, 21, 105.2, 21.2)]], [[box(-75, -50, -74.8, -49.8)]]),
    );
    expect(far.grid.columns * far.grid.rows).toBeLessThan(5e6);
    expect(far.areasKm2[0]).toBeCloseTo(prepared.areasKm2[0]!, 7);
    expectShares(shares([columns([[box(105.1, 0, 106, 30)]])], far), [0.5, 0]);
  });
});

describe('traps', () => {
  it('level edges inside a leaf count: combs over combs', () => {
    /*  Two combs of thin teeth laid across each other: nearly all edges are level or upright, many cross others inside one cell. */
    const grid = planeGrid(3, 3);
    const teeth = Array.from({ length: 12 }, (_, k) => k / 6);
    const upright = teeth.map((x) => [[rectangle(x, 0.1, x + 1 / 12, 1.9)]]);
    const level = teeth.map((y) => [[rectangle(0.05, y, 1.95, y + 1 / 12)]]);
    const communes = drawCommunes(grid, [[[rectangle(0, 0, 2, 2)]]]);
    // 12 · 1/12 · 1.8 upright, 12 · 1/12 · 1.9 level; crossings: widths within [0.05, 1.95] times heights within [0.1, 1.9].
    const within = (low: number, high: number) =>
      teeth.reduce((sum, t) => sum + Math.max(0, Math.min(t + 1 / 12, high) - Math.max(t, low)), 0);
    const expected = 1.8 + 1.9 - within(0.05, 1.95) * within(0.1, 1.9);
    expect(measure(communes, [[...upright, ...level]])[0]).toBeCloseTo(expected, 11);
  });

  it('many identical features are one', () => {
    const grid = planeGrid(4, 4);
    const slanted = [
      [
        [
          [0.3, 0.2],
          [3.1, 0.9],
          [2.2, 3.3],
        ],
      ],
    ] as const;
    const communes = drawCommunes(grid, [[[rectangle(0, 0, 2, 4)]], [[rectangle(2, 0, 4, 4)]]]);
    const once = measure(communes, [[slanted]]);
    const often = measure(communes, [Array.from({ length: 60 }, () => slanted)]);
    expectShares(often, once);
    expect(once[0]! + once[1]!).toBeCloseTo((2.8 * 3.1 - 1.9 * 0.7) / 2, 11);
  });

  it('a ring of 30,000 vertices that wriggles through one cell is measured', () => {
    const grid = planeGrid(3, 3);
    const points = Array.from({ length: 30_000 }, (_, k) => {
      const angle = (2 * Math.PI * k) / 30_000;
      const radius = 0.4 + (k % 2 === 0 ? 0.001 : 0);
      return [1.5 + radius * Math.cos(angle), 1.5 + radius * Math.sin(angle)] as const;
    });
    const raster = drawCoverage(grid, [[[points]]]);
    const communes = drawCommunes(grid, [[[rectangle(0, 0, 3, 3)]]]);
    const [area] = coveredAreas(communes, [raster]);
    expect(area! / raster.shapes.areas[0]!).toBeCloseTo(1, 9);
  });

  it('a part that overlaps another of the same feature is not counted twice, and hides nothing', () => {
    const grid = planeGrid(6, 6);
    const communes = drawCommunes(grid, [[[rectangle(0, 0, 6, 6)]]]);
    const feature = [[rectangle(0.5, 0.5, 4.5, 4.5)], [rectangle(0.5, 0.5, 4.5, 4.5)]];
    expect(measure(communes, [[feature, [[rectangle(3, 3, 5.5, 5.5)]]]])[0]).toBeCloseTo(20, 12);
  });
});

describe('input that is not sound', () => {
  it('leaves out a feature with a position that is nowhere, and keeps the others', () => {
    const broken = [Number.NaN, Number.POSITIVE_INFINITY, 1e300].map((lon) => [
      [[...box(105, 20, 105.4, 22).slice(0, 3), [lon, 21] as const, [105, 20] as const]],
    ]);
    const sound = [[box(105, 20, 105.05, 22)]];
    expectShares(shares([columns(...broken, sound)]), [0.25, 0]);
  });

  it('leaves out rings without area, and closes those that are open', () => {
    const flat: Ring = [
      [105, 21],
      [105.4, 21.2],
      [105, 21],
    ];
    const open = box(105, 20, 105.05, 22).slice(0, 4);
    expectShares(shares([columns([[flat]], [[open]], [[[]]], [[]])]), [0.25, 0]);
  });

  it('never throws, and never gives a share outside 0 to 1, whatever the coordinates', () => {
    const number = fc.oneof(
      fc.double({ min: 104.9, max: 105.5 }),
      fc.double({ min: 20.9, max: 21.3 }),
      fc.double(),
    );
    const ring = fc.array(fc.tuple(number, number), { maxLength: 8 });
    const polygon = fc.array(ring, { maxLength: 3 });
    const features = fc.array(fc.array(polygon, { maxLength: 2 }), { maxLength: 4 });
    fc.assert(
      fc.property(features, features, (land, coverage) => {
        const sound = [[box(105, 21, 105.2, 21.2)]];
        const found = shares([columns(...coverage)], prepareCommunes(columns(sound, ...land), 64));
        for (const share of found) {
          if (Number.isNaN(share)) continue; // 0 of 0: a commune without area
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of another grid, or with too many operators, is refused by name', () => {
    const other = prepareCommunes(columns([[box(105, 21, 106, 22)]]));
    const raster = rasterCoverage(other, columns());
    expect(() => coveredAreas(prepared, [raster])).toThrow(
      `coverage on a grid of ${raster.states.length} cells, expected ${prepared.places.length}`,
    );
    const own = rasterCoverage(prepared, columns());
    expect(() => coveredAreas(prepared, [own], { operators: [30] })).toThrow(
      'operator 30 of raster 0, expected 0 to 29',
    );
  });
});

describe('in steps', () => {
  const many = columns(
    ...Array.from({ length: 6000 }, (_, k) => [
      [box(105 + (k % 80) / 200, 21 + Math.floor(k / 80) / 400, 105.012 + (k % 80) / 200, 21.01)],
    ]),
  );
  const stepsOf = <T>(steps: Steps<T>): number[] => {
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    return shares;
  };

  it('pauses on the way, with shares that go up from 0 to 1', () => {
    const raster = rasterCoverage(prepared, many);
    const land = columns(
      ...Array.from({ length: 900 }, (_, k) => [
        [
          box(
            105 + (k % 30) / 10,
            10 + Math.floor(k / 30) / 10,
            105.1 + (k % 30) / 10,
            10.1 + Math.floor(k / 30) / 10,
          ),
        ],
      ]),
    );
    const wide = prepareCommunes(land);
    for (const shares of [
      stepsOf(rasterCoverageSteps(prepared, many)),
      stepsOf(prepareCommunesSteps(land)),
      stepsOf(coveredAreasSteps(wide, [rasterCoverage(wide, land)])),
    ]) {
      expect(shares.length).toBeGreaterThan(0);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      expect(shares[0]).toBeGreaterThanOrEqual(0);
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
    }
    expect(finish(coveredAreasSteps(prepared, [raster]))).toEqual(coveredAreas(prepared, [raster]));
  });

  it('can be dropped half-way and begun again', () => {
    const dropped = rasterCoverageSteps(prepared, many);
    dropped.next();
    dropped.return(rasterCoverage(prepared, columns()));
    expect(coveredAreas(prepared, [rasterCoverage(prepared, many)])).toEqual(
      coveredAreas(prepared, [rasterCoverage(prepared, many)]),
    );
  });
});
