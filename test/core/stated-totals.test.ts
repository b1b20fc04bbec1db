/** Totals and percentages that a file states, against its rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShare, checkTotal, mismatchIssue } from '../../src/core/stated-totals.ts';

const place = { file: 'report.csv', row: 3, column: 'share' };
const TWO_DECIMALS = 1e-4;

describe('the record of civil servants in the news of 12 July 2023', () => {
  // "2.087.114 hồ sơ: bộ, ngành 132.626/253.837 – 50,25 %; địa phương 1.974.488/2.030.095 – 96,28 %"
  const share = (count: number, total: number, stated: number) =>
    checkShare({ place, count, total, share: stated, step: TWO_DECIMALS });

  it('prints both percentages wrong', () => {
    const ministries = share(132_626, 253_837, 0.5025);
    const provinces = share(1_974_488, 2_030_095, 0.9628);
    expect(mismatchIssue(ministries!)).toEqual({
      ...{ code: 'share-mismatch', ...place, value: '50.25 % ≠ 52.25 %' },
    });
    expect(mismatchIssue(provinces!).value).toBe('96.28 % ≠ 97.26 %');
    expect(share(132_626, 253_837, 0.5225)).toBeNull();
    expect(share(1_974_488, 2_030_095, 0.9726)).toBeNull();
  });

  it('prints a sum that is not one', () => {
    const sum = { place, total: 2_087_114, parts: [132_626, 1_974_488] };
    expect(mismatchIssue(checkTotal(sum)!)).toEqual({
      ...{ code: 'total-mismatch', ...place, value: '2087114 ≠ 2107114' },
    });
    expect(checkTotal({ ...sum, total: 2_107_114 })).toBeNull();
  });

  it('while the sums of the dead-zone programme are right', () => {
    expect(checkTotal({ place, total: 3924, parts: [2418, 1506] })).toBeNull();
    expect(checkTotal({ place, total: 761, parts: [543, 94, 124] })).toBeNull();
    expect(checkShare({ place, count: 477, total: 832, share: 0.573, step: 1e-3 })).toBeNull();
  });
});

describe('a share', () => {
  const at = (count: number, stated: number, step = 1e-3) =>
    checkShare({ place, count, total: 10_000, share: stated, step });

  it('may be rounded or cut off, not rounded away from', () => {
    expect(at(9_997, 0.999)).toBeNull();
    expect(at(9_997, 1)).toBeNull();
    expect(at(9_993, 1)).not.toBeNull();
    expect(at(9_985, 0.997)).not.toBeNull();
    expect(at(9_997, 1, 1e-4)).not.toBeNull();
  });

  it('of nothing, or of what is not known, is not checked', () => {
    expect(checkShare({ place, count: 0, total: 0, share: 1, step: 0.01 })).toBeNull();
    expect(at(Number.NaN, 0.5)).toBeNull();
    expect(at(5, Number.NaN)).toBeNull();
  });

  it('printed from its own numbers is never a mismatch, and one a step or more off always is', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        (total, part, decimals) => {
          const count = Math.floor(part * total);
          const step = 10 ** (-2 - decimals);
          const printed = Number(((100 * count) / total).toFixed(decimals)) / 100;
          expect(checkShare({ place, count, total, share: printed, step })).toBeNull();
          expect(
            checkShare({ place, count, total, share: printed + 1.01 * step, step }),
          ).not.toBeNull();
          expect(
            checkShare({ place, count, total, share: printed - 1.51 * step, step }),
          ).not.toBeNull();
        },
      ),
    );
  });
});

describe('a total', () => {
  it('over rows of which one does not tell may be larger than the others, not smaller', () => {
    const parts = [10, Number.NaN, 5];
    expect(checkTotal({ place, total: 20, parts })).toBeNull();
    expect(checkTotal({ place, total: 14, parts })).toMatchObject({ stated: 14, computed: 15 });
  });

  it('that is not given, or has no rows, is not checked; fractions add up as written', () => {
    expect(checkTotal({ place, total: Number.NaN, parts: [1] })).toBeNull();
    expect(checkTotal({ place, total: 7, parts: [] })).toBeNull();
    expect(checkTotal({ place, total: 0.3, parts: [0.1, 0.2] })).toBeNull();
    expect(checkTotal({ place, total: 0, parts: [0, 0] })).toBeNull();
  });
});
