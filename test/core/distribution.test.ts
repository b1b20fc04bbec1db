/** Spread of shares: a list short enough to sort by hand, and what holds of any list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import {
  coveredShares,
  medianOf,
  shareBin,
  shareDistribution,
} from '../../src/core/distribution.ts';
import { emptyFigures, FIGURE_KEYS, tally } from '../../src/core/figures.ts';
import type { Share } from '../../src/core/share.ts';

const of = (count: number, total: number, unknown = 0): Share => ({ count, unknown, total });

describe('the spread of communes', () => {
  it('puts a bound into the class above it, and 100 % into one of its own', () => {
    expect([0, 0.0999, 0.1, 0.29, 0.3, 0.7, 0.95, 0.9999, 1].map(shareBin)).toEqual([
      0, 0, 1, 2, 3, 7, 9, 9, 10,
    ]);
  });

  it('counts the told, and sets apart those of which too little is known and those without villages', () => {
    const spread = shareDistribution([
      of(10, 10), // 100 %
      of(9, 10), // 90 %
      of(6, 10, 2), // at least 60 %: 80 % known is enough
      of(6, 10, 3), // too little known
      of(0, 10, 10), // nothing known
      of(0, 0),
    ]);
    expect(spread.bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1]);
    expect(spread).toMatchObject({ told: 3, lacking: 2, empty: 1, low: 1, median: 0.9 });
    expect(spread.bins[9]).toEqual({ from: 0.9, to: 1, count: 1 });
    expect(spread.bins[10]).toEqual({ from: 1, to: null, count: 1 });
  });

  it('has the mean of the two middle ones as the median of an even number, and none of nothing', () => {
    expect(medianOf([0.9, 0.1, 0.5, 0.6])).toBe(0.55);
    expect(medianOf([])).toBeNull();
    expect(shareDistribution([of(0, 4, 4)]).median).toBeNull();
  });

  it('keeps every commune in exactly one place, in any order of the list', () => {
    const share = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(([count, none, unknown]) => of(count, count + none + unknown, unknown));
    fc.assert(
      fc.property(fc.array(share, { maxLength: 60 }), (shares) => {
        const spread = shareDistribution(shares);
        const inBins = spread.bins.reduce((sum, { count }) => sum + count, 0);
        expect(inBins).toBe(spread.told);
        expect(spread.told + spread.lacking + spread.empty).toBe(shares.length);
        expect(shareDistribution([...shares].reverse())).toEqual(spread);
        const below = spread.bins
          .filter(({ to }) => to !== null && to <= (spread.median ?? 0))
          .reduce((sum, { count }) => sum + count, 0);
        expect(below).toBeLessThanOrEqual(spread.told / 2);
      }),
    );
  });
});

describe('shares of several tables', () => {
  const first = emptyFigures(3);
  first.values.fill(Number.NaN, FIGURE_KEYS.length); // rows 1 and 2 are not counted
  tally(first, 0, 'villages.covered', 3);
  const second = emptyFigures(2);
  tally(second, 0, 'villages.none', 9);
  tally(second, 1, 'villages.none', 4);

  it('are of the first table that has them', () => {
    expect(coveredShares([0, 1], [first, null, second], DEFAULT_DEFINITION)).toEqual([
      of(3, 3),
      of(0, 4),
    ]);
  });

  it('are none as long as one is missing', () => {
    expect(coveredShares([0, 2], [first, second], DEFAULT_DEFINITION)).toBeNull();
  });
});
