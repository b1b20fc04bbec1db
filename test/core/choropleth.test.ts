/** Shares and the classes they are coloured by: unknown is never good or bad, and 100 % is only 100 %. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLASS_BREAKS,
  CLASSINGS_BY_VALUES,
  type ClassBreaks,
  classOfValue,
  NO_CLASS,
  STATED_COMPLETENESS,
  shareClass,
} from '../../src/core/choropleth.ts';
import { highestShare, knownShare, lowestShare } from '../../src/core/share.ts';

describe('share', () => {
  it('is the range that the unknown leave open', () => {
    const share = { count: 6, unknown: 1, total: 10 };
    expect([lowestShare(share), highestShare(share), knownShare(share)]).toEqual([0.6, 0.7, 0.9]);
  });

  it('of nothing is not a number but nothing', () => {
    const nothing = { count: 0, unknown: 0, total: 0 };
    expect([lowestShare(nothing), highestShare(nothing), knownShare(nothing)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('class of a share', () => {
  it.each([
    [69, 0],
    [70, 1],
    [85, 2],
    [95, 3],
    [99, 3],
    [100, 4],
  ])('%i of 100 is class %i', (count, expected) => {
    expect(shareClass({ count, unknown: 0, total: 100 })).toBe(expected);
  });

  it('is never the full class for anything short of all', () => {
    expect(shareClass({ count: 9_999_999, unknown: 0, total: 10_000_000 })).toBe(3);
  });

  it('is none where too little is known, or there is nothing to share', () => {
    expect(shareClass({ count: 79, unknown: 21, total: 100 })).toBe(NO_CLASS);
    expect(shareClass({ count: 80, unknown: 20, total: 100 })).toBe(1);
    expect(shareClass({ count: 0, unknown: 0, total: 0 })).toBe(NO_CLASS);
  });

  it('rises with the count and never counts the unknown as covered', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (count, unknown, rest) => {
        const total = count + unknown + rest;
        const of = shareClass({ count, unknown, total });
        if (of === NO_CLASS) {
          expect(total === 0 || (total - unknown) / total < STATED_COMPLETENESS).toBe(true);
        } else {
          expect(count / total).toBeGreaterThanOrEqual(CLASS_BREAKS[of]!);
          const more = shareClass({ count: count + 1, unknown, total: total + 1 });
          expect(more).toBeGreaterThanOrEqual(of);
        }
      }),
    );
  });
});

describe('class bounds found from the values', () => {
  const { quantile, equal } = CLASSINGS_BY_VALUES;
  const counts = (values: readonly number[], breaks: ClassBreaks) =>
    [0, 1, 2, 3, 4].map((k) => values.filter((value) => classOfValue(value, breaks) === k).length);
  const TEN = [0.05, 0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.7, 0.9, 1];

  it('lie between fifths of the values', () => {
    const breaks = quantile(TEN);
    expect(breaks).toEqual([0, 0.2, 0.4, 0.6, 0.9]);
    expect(counts(TEN, breaks!)).toEqual([2, 2, 2, 2, 2]);
  });

  it('are steps of the same width from the lowest to the highest value', () => {
    expect(equal([0.5, 0.1, 0.6])).toEqual([0, 0.2, 0.3, 0.4, 0.5]);
  });

  it('coincide where many values are the same, and the classes between hold nothing', () => {
    const values = [0.5, 0.8, 1, 1, 1, 1, 1, 1, 1, 1];
    const breaks = quantile(values)!;
    expect(breaks).toEqual([0, 1, 1, 1, 1]);
    expect(counts(values, breaks)).toEqual([2, 0, 0, 0, 8]);
    expect(counts([0.3, 0.3], equal([0.3, 0.3])!)).toEqual([0, 0, 0, 0, 2]);
  });

  it('leave out what lacks data, and are none where all does', () => {
    expect(quantile([Number.NaN, ...TEN])).toEqual(quantile(TEN));
    expect(equal([Number.NaN, ...TEN])).toEqual(equal(TEN));
    expect(quantile([Number.NaN])).toBeNull();
    expect(equal([])).toBeNull();
  });

  it('put every value into exactly one class, in whatever order the values come, and never shrink', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.constantFrom(quantile, equal),
        (values, find) => {
          const breaks = find(values)!;
          expect(breaks).toHaveLength(5);
          expect(breaks[0]).toBe(0);
          expect(breaks.toSorted((a, b) => a - b)).toEqual(breaks);
          expect(counts(values, breaks).reduce((sum, n) => sum + n, 0)).toBe(values.length);
          for (const each of values) {
            const holding = breaks.filter(
              (from, k) => each >= from && (k === 4 || each < breaks[k + 1]!),
            );
            expect(holding).toHaveLength(1);
          }
          expect(find(values.toReversed())).toEqual(breaks);
        },
      ),
    );
  });

  it('are in tenths of a percent, as they are shown', () => {
    const percent = quantile([0.12345, 0.23456, 0.34567, 0.45678, 0.56789])!.map((b) => b * 1000);
    expect(percent.every((tenth) => Math.abs(tenth - Math.round(tenth)) < 1e-9)).toBe(true);
  });
});
