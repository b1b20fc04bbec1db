/** Coverage that changes: after every change the areas are those of coverage made anew. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { prepareCommunes } from '../../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../../src/core/coverage-area/covered-areas.ts';
import { createCoverage } from '../../../src/core/coverage-area/live-coverage.ts';
import { PolygonBuilder, type PolygonColumns, type Position } from '../../../src/core/geometry.ts';
import { type Feature, rectangle } from './plane.ts';
import { features } from './shapes.ts';

vi.setConfig({ testTimeout: 60_000 }); // random maps, and thousands of features

const SIZE = 6;
/** A hundredth of a degree for a cell: about a kilometre. */
const DEGREE = 0.01;

function columnsOf(drawn: readonly Feature[]): PolygonColumns {
  const builder = new PolygonBuilder();
  for (const feature of drawn) {
    builder.add(
      feature.map((shape) =>
        shape.map((outline) =>
          [...outline, outline[0]!].map(([x, y]): Position => [105 + x * DEGREE, 21 + y * DEGREE]),
        ),
      ),
    );
  }
  return builder.finish();
}

const communes = prepareCommunes(
  columnsOf([
    [[rectangle(0, 0, 2.5, SIZE)]],
    [[rectangle(2.5, 0, SIZE, 3)]],
    [[rectangle(2.5, 3, SIZE, SIZE)]],
  ]),
);

/** 1e-6 m² in km². */
const SMALL_KM2 = 1e-12;

function expectSame(found: Float64Array, coverage: readonly Feature[]): void {
  const anew = coveredAreas(communes, [rasterCoverage(communes, columnsOf(coverage))]);
  const worst = anew.map((area, k) => Math.abs(area - found[k]!));
  expect(Math.max(...worst)).toBeLessThan(SMALL_KM2);
}

type Change =
  | { readonly kind: 'add'; readonly feature: Feature }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly feature: Feature };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), feature: features(SIZE) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), feature: features(SIZE) }),
);

describe('coverage that changes', () => {
  it('has the areas of coverage made anew, to a square millimetre, after any changes in any order', () => {
    const begin = fc.array(features(SIZE), { maxLength: 6 });
    fc.assert(
      fc.property(begin, fc.array(change, { maxLength: 12 }), (first, changes) => {
        const live = createCoverage(communes, columnsOf(first));
        const there = new Map(first.map((feature, id) => [id, feature]));
        expectSame(live.areas(), first);
        for (const step of changes) {
          if (step.kind === 'add') there.set(live.add(columnsOf([step.feature])), step.feature);
          else if (there.size > 0) {
            const id = [...there.keys()][step.at % there.size]!;
            if (step.kind === 'remove') {
              live.remove(id);
              there.delete(id);
            } else {
              live.move(id, columnsOf([step.feature]));
              there.set(id, step.feature);
            }
          }
          expectSame(live.areas(), [...there.values()]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is back where it was when what was added is taken away', () => {
    const first = fc.sample(features(SIZE), { numRuns: 5, seed: 7 });
    const live = createCoverage(communes, columnsOf(first));
    const before = live.areas();
    const ids = fc
      .sample(features(SIZE), { numRuns: 200, seed: 8 })
      .map((feature) => live.add(columnsOf([feature])));
    for (const id of ids.reverse()) live.remove(id);
    const worst = live.areas().map((area, k) => Math.abs(area - before[k]!));
    expect(Math.max(...worst)).toBeLessThan(SMALL_KM2);
  });

  /*  ##########    The first covers all of it whole; the second lies hidden in it. When the first goes, the second is found again. */
  it('finds what a feature hid when that feature goes', () => {
    const hidden: Feature = [[rectangle(1, 1, 3, 5)]];
    const live = createCoverage(communes, columnsOf([[[rectangle(-1, -1, 7, 7)]], hidden]));
    expect(live.areas()).toEqual(communes.areasKm2);
    live.remove(0);
    expectSame(live.areas(), [hidden]);
    live.remove(1);
    expect([...live.areas()]).toEqual([0, 0, 0]);
  });

  it('numbers features in the order they come, and keeps a number through a move', () => {
    const one: Feature = [[rectangle(0, 0, 1, 1)]];
    const live = createCoverage(communes, [columnsOf([one, one]), columnsOf([one])]);
    expect([live.add(columnsOf([one])), live.add(columnsOf([]))]).toEqual([3, 4]);
    live.move(0, columnsOf([[[rectangle(4, 4, 5, 5)]]]));
    live.move(4, columnsOf([[[rectangle(3, 1, 4, 2)]]]));
    for (const id of [1, 2, 3]) live.remove(id);
    expectSame(live.areas(), [[[rectangle(4, 4, 5, 5)]], [[rectangle(3, 1, 4, 2)]]]);
  });

  it('refuses to take away or move what is not there', () => {
    const live = createCoverage(communes, columnsOf([[[rectangle(0, 0, 1, 1)]]]));
    live.remove(0);
    for (const id of [0, 1, -1, 0.5]) {
      expect(() => live.remove(id)).toThrow(RangeError);
      expect(() => live.move(id, columnsOf([]))).toThrow(`no feature ${id}`);
    }
  });

  it('has its areas from columns of several features as of one', () => {
    const live = createCoverage(communes, columnsOf([]));
    const parts: Feature[] = [[[rectangle(0, 0, 1, 1)]], [[rectangle(0.5, 0.5, 2, 2)]]];
    live.remove(live.add(columnsOf(parts)));
    live.add(columnsOf(parts));
    expectSame(live.areas(), parts);
  });
});
