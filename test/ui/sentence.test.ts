import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { catalogueOf } from '../../src/ui/i18n/catalogue.ts';
import { placeStatement } from '../../src/ui/sentence.ts';
import { figuresOf } from './figures-of.ts';

const NOUNS = {
  vi: { one: 'thôn', many: 'thôn' },
  en: { one: 'settlement', many: 'settlements' },
} as const;

interface Villages {
  readonly covered?: number;
  readonly weak?: number;
  readonly none?: number;
  readonly unknown?: number;
}

function told(
  language: 'vi' | 'en',
  { covered = 0, weak = 0, none = 0, unknown = 0 }: Villages,
  definition: Definition = DEFAULT_DEFINITION,
): string {
  const text = catalogueOf(language);
  const figures = figuresOf({
    'villages.covered': covered,
    'villages.weak': weak,
    'villages.none': none,
    'villages.unknown': unknown,
  });
  const signal = text.signal(definition.technology, { kind: 'any' }, definition.scope);
  return text.place.sentence(placeStatement(figures, definition), {
    noun: NOUNS[language],
    signal,
  });
}

describe('the sentence about a place', () => {
  test('speaks of so many in a hundred, rounded down, and names what is missing', () => {
    const villages = { covered: 82_784, none: 5_346, unknown: 1_870 };
    expect(told('vi', villages)).toBe(
      'Ít nhất 91 trong 100 thôn có sóng di động băng rộng; 5.346 thôn không có sóng, 1.870 thôn chưa có số liệu.',
    );
    expect(told('en', villages)).toBe(
      'At least 91 in 100 settlements have mobile broadband; 5,346 have no signal, 1,870 have no data.',
    );
  });

  test('gives a small place in its own numbers', () => {
    expect(told('vi', { covered: 12, none: 2, unknown: 1 })).toBe(
      'Ít nhất 12 trong 15 thôn có sóng di động băng rộng; 2 thôn không có sóng, 1 thôn chưa có số liệu.',
    );
    expect(told('en', { covered: 1, none: 2, unknown: 1 })).toBe(
      'At least 1 of 4 settlements has mobile broadband; 2 have no signal, 1 has no data.',
    );
  });

  test('says "more than" only where something was rounded off and nothing is unknown', () => {
    expect(told('vi', { covered: 929, none: 71 })).toMatch(/^Hơn 92 trong 100 thôn/);
    expect(told('vi', { covered: 920, none: 80 })).toMatch(/^92 trong 100 thôn/);
    expect(told('en', { covered: 929, none: 71 })).toMatch(/^More than 92 in 100/);
  });

  test('never rounds a few villages down to none', () => {
    expect(told('vi', { covered: 3, none: 1_997 })).toMatch(/^3 trong 2\.000 thôn/);
  });

  test('has its own words for no village, one village, all, none and nothing known', () => {
    expect(told('vi', {})).toBe('Dữ liệu chưa có thôn nào ở đây.');
    expect(told('vi', { covered: 1 })).toBe('Thôn duy nhất ở đây có sóng di động băng rộng.');
    expect(told('vi', { none: 1 })).toBe('Thôn duy nhất ở đây chưa có sóng di động băng rộng.');
    expect(told('vi', { unknown: 1 })).toBe('Chưa có số liệu về sóng của thôn duy nhất ở đây.');
    expect(told('vi', { covered: 20 })).toBe('Cả 20 thôn đều có sóng di động băng rộng.');
    expect(told('vi', { none: 20 })).toBe('Cả 20 thôn đều chưa có sóng di động băng rộng.');
    expect(told('vi', { unknown: 25 })).toBe('Chưa có số liệu về sóng của cả 25 thôn.');
    expect(told('en', { none: 20 })).toBe('None of the 20 settlements has mobile broadband yet.');
  });

  test('counts weak signal in or names it apart, as the definition says', () => {
    const strict = { ...DEFAULT_DEFINITION, weakCounts: false };
    expect(told('vi', { covered: 10, weak: 2 })).toMatch(/^Cả 12 thôn đều có/);
    expect(told('vi', { covered: 10, weak: 2, none: 1 }, strict)).toBe(
      '10 trong 13 thôn có sóng di động băng rộng; 1 thôn không có sóng, 2 thôn chỉ có sóng yếu.',
    );
    expect(told('vi', { weak: 3 }, strict)).toBe(
      'Cả 3 thôn đều chưa có sóng di động băng rộng; 3 thôn chỉ có sóng yếu.',
    );
  });

  test('never claims more in a hundred than there are, and never says all while one is missing', () => {
    const count = fc.nat(5_000);
    fc.assert(
      fc.property(count, count, count, count, (covered, weak, none, unknown) => {
        const figures = figuresOf({
          'villages.covered': covered,
          'villages.weak': weak,
          'villages.none': none,
          'villages.unknown': unknown,
        });
        const statement = placeStatement(figures, DEFAULT_DEFINITION);
        const total = covered + weak + none + unknown;
        expect(statement.kind === 'all').toBe(total > 0 && covered + weak === total);
        if (statement.kind !== 'part') return;
        const { portion } = statement;
        const claimed =
          portion.kind === 'exact' ? portion.count / portion.total : portion.count / 100;
        expect(claimed).toBeLessThanOrEqual((covered + weak) / total);
        expect(statement.none + statement.unknown + statement.weak + covered + weak).toBe(total);
      }),
    );
  });
});
