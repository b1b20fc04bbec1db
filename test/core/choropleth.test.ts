/** Shares and the classes they are coloured by: unknown is never good or bad, and 100 % is only 100 %. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLASS_BREAKS,
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
