import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { placeStatement } from '../../src/ui/sentence.ts';
import { catalogueOf } from '../support/catalogues.ts';
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
  test('gives the numbers themselves, and names once what is counted and missing', () => {
    const villages = { covered: 227, none: 41, unknown: 30 };
    expect(told('vi', villages)).toBe(
      'Ít nhất 227 trong 298 thôn có sóng di động băng rộng; 41 thôn không có, 30 thôn chưa có số liệu.',
    );
    expect(told('en', villages)).toBe(
      'At least 227 of 298 settlements have mobile broadband; 41 have none, 30 have no data.',
    );
    expect(told('en', { covered: 1, none: 1, unknown: 1 })).toBe(
      'At least 1 of 3 settlements has mobile broadband; 1 has none, 1 has no data.',
    );
  });

  test('denies only the technology that is asked for', () => {
    const only5G = { ...DEFAULT_DEFINITION, technology: '5G' } as const;
    expect(told('vi', { covered: 4, none: 26 }, only5G)).toBe(
      '4 trong 30 thôn có sóng 5G; 26 thôn không có.',
    );
    expect(told('vi', { none: 26 }, only5G)).toBe('Cả 26 thôn đều không có sóng 5G.');
    expect(told('vi', { unknown: 26 }, only5G)).toBe('Chưa có số liệu về sóng 5G ở cả 26 thôn.');
  });

  test('never says "at least 0"', () => {
    expect(told('vi', { none: 6, unknown: 8 })).toBe(
      'Chưa rõ có thôn nào có sóng di động băng rộng hay không; 6 thôn không có, 8 thôn chưa có số liệu.',
    );
    expect(told('en', { none: 6, unknown: 8 })).toBe(
      'It is unclear whether any settlement has mobile broadband; 6 have none, 8 have no data.',
    );
  });

  test('has its own words for no village, one village, all, none and nothing known', () => {
    expect(told('vi', {})).toBe('Dữ liệu không có thôn nào ở đây.');
    expect(told('vi', { covered: 1 })).toBe('Thôn duy nhất ở đây có sóng di động băng rộng.');
    expect(told('vi', { none: 1 })).toBe('Thôn duy nhất ở đây không có sóng di động băng rộng.');
    expect(told('vi', { covered: 20 })).toBe('Cả 20 thôn đều có sóng di động băng rộng.');
    expect(told('vi', { none: 20 })).toBe('Cả 20 thôn đều không có sóng di động băng rộng.');
    expect(told('en', { none: 20 })).toBe('None of the 20 settlements has mobile broadband.');
    expect(told('en', { unknown: 1 })).toBe(
      'There are no data on mobile broadband in the only settlement here.',
    );
  });

  test('counts weak signal in or names it apart, as the definition says', () => {
    const strict = { ...DEFAULT_DEFINITION, weakCounts: false };
    expect(told('vi', { covered: 10, weak: 2 })).toMatch(/^Cả 12 thôn đều có/);
    expect(told('vi', { covered: 10, weak: 2, none: 1 }, strict)).toBe(
      '10 trong 13 thôn có sóng di động băng rộng; 1 thôn không có, 2 thôn chỉ có sóng yếu.',
    );
    expect(told('vi', { weak: 3 }, strict)).toBe(
      'Không thôn nào có sóng di động băng rộng đủ mạnh; 3 thôn chỉ có sóng yếu.',
    );
  });

  test('tells no coverage and gaps apart under the provincial scope', () => {
    const provincial = { ...DEFAULT_DEFINITION, scope: 'provincial' } as const;
    const villages = { covered: 191, weak: 51, none: 26, unknown: 30 };
    expect(told('vi', villages, provincial)).toBe(
      'Ít nhất 242 trong 298 thôn có sóng ở khu trung tâm, trong đó 51 thôn lõm sóng (cụm dân cư); 26 thôn trắng sóng, 30 thôn chưa có số liệu.',
    );
    expect(told('en', villages, provincial)).toBe(
      'At least 242 of 298 settlements have signal at the centre, 51 of them with gaps (residential clusters); 26 have no coverage, 30 have no data.',
    );
    expect(told('vi', { none: 3 }, provincial)).toBe('Cả 3 thôn đều trắng sóng.');
  });

  test('adds up to the total, and never says all while one is missing', () => {
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
        expect(statement.count).toBeGreaterThan(0);
        expect(statement.count + statement.none + statement.unknown + statement.weak).toBe(total);
      }),
    );
  });
});
