/** Shares, and the tallies that are looked at as shares. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isComplete, NO_CLASS, shareClass } from '../../src/core/choropleth.ts';
import { doubleGap, onlyOneOperator, uncoveredSplit } from '../../src/core/figures.ts';
import { isTold } from '../../src/core/share.ts';
import { figuresOf } from '../ui/figures-of.ts';

describe('a share', () => {
  test('tells something when part of something is known', () => {
    expect(isTold({ count: 0, unknown: 0, total: 0 })).toBe(false);
    expect(isTold({ count: 0, unknown: 3, total: 3 })).toBe(false);
    expect(isTold({ count: 0, unknown: 2, total: 3 })).toBe(true);
  });

  test('is complete exactly where it has a class', () => {
    const anyShare = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(([count, unknown, rest]) => ({ count, unknown, total: count + unknown + rest }));
    fc.assert(
      fc.property(anyShare, (share) => {
        expect(isComplete(share)).toBe(shareClass(share) !== NO_CLASS);
      }),
    );
  });
});

describe('tallies', () => {
  test('of operators and gaps count the rest of the villages in', () => {
    const figures = figuresOf({
      'operators.none': 1,
      'operators.one': 2,
      'operators.two': 3,
      'operators.three': 4,
      'operators.unknown': 5,
      'gap.yes': 1,
      'gap.no': 2,
      'gap.unknown': 4,
    });
    expect(onlyOneOperator(figures)).toEqual({ count: 2, unknown: 5, total: 15 });
    expect(doubleGap(figures)).toEqual({ count: 1, unknown: 4, total: 7 });
  });

  test('of villages without signal are split by power; what is unclear is named where there is any', () => {
    const parts = (unknown: number) =>
      uncoveredSplit(figuresOf({ 'uncovered.noPower': 2, 'uncovered.unknown': unknown }), 9).map(
        ({ part, share }) => `${part} ${share.count}/${share.total}`,
      );
    expect(parts(0)).toEqual(['disadvantaged 0/9', 'other 0/9', 'noPower 2/9']);
    expect(parts(1).at(-1)).toBe('unknown 1/9');
  });
});
