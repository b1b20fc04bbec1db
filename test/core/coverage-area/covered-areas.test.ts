/** Covered areas from lon/lat columns: examples drawn and worked by hand, and every trap met before. */
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it, vi } from 'vitest';
import { prepareCommunes } from '../../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../../src/core/coverage-area/covered-areas.ts';
import { drawCommunes, drawCoverage, measure, planeGrid, rectangle } from './plane.ts';
import { box, columns, expectShares, prepared, shares } from './two-communes.ts';

vi.setConfig({ testTimeout: 60_000 }); // some thousand vertices in one cell

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
