/** Points in the union of coverage: as Turf finds them one by one, and on an outline exactly one neighbour has them. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCommunes } from '../../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../../src/core/coverage-area/coverage-raster.ts';
import {
  coveredPoints,
  coveredPointsSteps,
  preparePoints,
} from '../../../src/core/coverage-area/covered-points.ts';
import {
  PolygonBuilder,
  type PolygonColumns,
  type Position,
  type Ring,
} from '../../../src/core/geometry.ts';

function columns(features: readonly (readonly Ring[])[]): PolygonColumns {
  const builder = new PolygonBuilder();
  for (const rings of features) builder.add([rings]);
  return builder.finish();
}

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const communes = prepareCommunes(columns([[box(105, 21, 105.1, 21.1)]]));

function inUnion(coverage: PolygonColumns, positions: readonly number[]): number[] {
  const points = preparePoints(communes, Float64Array.from(positions));
  return [...coveredPoints(points, rasterCoverage(communes, coverage))];
}

describe('a point', () => {
  it('lies in the union where Turf finds it in one of the polygons, beside the communes too', () => {
    // Corners on a lattice and points beside it: none so close to an outline that rounding decides.
    const lon = fc.nat(1500).map((k) => 104.9 + k / 5000);
    const lat = fc.nat(1500).map((k) => 20.9 + k / 5000);
    const place: fc.Arbitrary<Position> = fc
      .tuple(lon, lat)
      .map(([x, y]) => [x + 0.000_031_71, y + 0.000_047_39]);
    const position: fc.Arbitrary<Position> = fc.tuple(lon, lat);
    const triangle = fc
      .tuple(position, position, position)
      .filter(
        ([a, b, c]) =>
          Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) > 1e-6,
      )
      .map(([a, b, c]): Ring => [a, b, c, a]);
    const holed = fc
      .tuple(lon, lat)
      .map(([x, y]) => [
        box(x, y, x + 0.05, y + 0.05),
        box(x + 0.01, y + 0.01, x + 0.03, y + 0.03),
      ]);
    const feature = fc.oneof(
      triangle.map((ring) => [ring]),
      holed,
    );
    fc.assert(
      fc.property(
        fc.array(feature, { maxLength: 6 }),
        fc.array(place, { maxLength: 30 }),
        (features, positions) => {
          const expected = positions.map((point) =>
            features.some((coordinates) =>
              booleanPointInPolygon(point, { type: 'Polygon', coordinates }),
            )
              ? 1
              : 0,
          );
          expect(inUnion(columns(features), positions.flat())).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('without a position lies in nothing', () => {
    const everywhere = columns([[box(0, 0, 179, 80)]]);
    expect(inUnion(everywhere, [Number.NaN, Number.NaN, 105, Number.NaN, 105.05, 21.05])).toEqual([
      0, 0, 1,
    ]);
    expect(inUnion(everywhere, [Number.POSITIVE_INFINITY, 21, 600, 21, 105, 91])).toEqual([
      0, 0, 0,
    ]);
    expect(inUnion(everywhere, [])).toEqual([]);
  });

  /*  ┌───┬───┐   Four boxes around a point: wherever it lies on their outlines, exactly one of the boxes has it.
   *  ├───┼───┤
   *  └───┴───┘  */
  it('on shared outlines lies in exactly one of the neighbours, inside the grid and beside it', () => {
    for (const [lon, lat] of [
      [105.05, 21.05],
      [106.05, 21.05],
    ] as const) {
      const boxes = [
        box(lon - 0.02, lat - 0.02, lon, lat),
        box(lon, lat - 0.02, lon + 0.02, lat),
        box(lon - 0.02, lat, lon, lat + 0.02),
        box(lon, lat, lon + 0.02, lat + 0.02),
      ];
      const places = [lon, lat, lon - 0.01, lat, lon, lat + 0.01, lon + 0.01, lat, lon, lat - 0.01];
      const having = boxes.map((one) => inUnion(columns([[one]]), places));
      const sum = places.slice(0, 5).map((_, k) => having.reduce((n, list) => n + list[k]!, 0));
      expect(sum).toEqual([1, 1, 1, 1, 1]);
    }
  });

  it('is answered the same in steps, in the order the points came', () => {
    const positions = Float64Array.from({ length: 80_000 }, (_, k) =>
      k % 2 === 0 ? 105 + ((k * 7919) % 1000) / 9000 : 21 + ((k * 104_729) % 1000) / 9000,
    );
    const points = preparePoints(communes, positions);
    const raster = rasterCoverage(communes, columns([[box(105.02, 21.02, 105.06, 21.07)]]));
    const steps = coveredPointsSteps(points, raster);
    expect(steps.next().done).toBe(false);
    const covered = coveredPoints(points, raster);
    expect(covered.length).toBe(40_000);
    expect(
      covered.every((isIn, k) => {
        const [lon, lat] = [positions[2 * k]!, positions[2 * k + 1]!];
        return (isIn === 1) === (lon > 105.02 && lon < 105.06 && lat > 21.02 && lat < 21.07);
      }),
    ).toBe(true);
  });
});
