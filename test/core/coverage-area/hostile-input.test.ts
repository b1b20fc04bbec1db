/** Input that is not sound, and work that is dropped half-way: never an exception, never a share that cannot be. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  prepareCommunes,
  prepareCommunesSteps,
} from '../../../src/core/coverage-area/commune-grid.ts';
import {
  rasterCoverage,
  rasterCoverageSteps,
} from '../../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas, coveredAreasSteps } from '../../../src/core/coverage-area/covered-areas.ts';
import { finish, type Steps } from '../../../src/core/steps.ts';
import { box, columns, expectShares, prepared, type Ring, shares } from './two-communes.ts';

vi.setConfig({ testTimeout: 60_000 }); // random maps, and thousands of features

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
