import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAtLeast,
  formatBound,
  formatChange,
  formatCount,
  formatDate,
  formatFraction,
  formatLowest,
  formatPercent,
  formatShare,
  NO_DATA,
} from '../../src/ui/format.ts';

const LANGUAGES = ['vi', 'en'] as const;
const language = fc.constantFrom(...LANGUAGES);

/** Reads a percentage as it is shown back into a number; the decimal sign may be a comma. */
function shownPercent(text: string): number {
  return Number(text.replace(/[<>%\s]/g, '').replace(',', '.'));
}

describe('percentages', () => {
  test('have one decimal, with the comma and the spaced sign of Vietnamese', () => {
    expect(formatPercent(477 / 832, 'vi')).toBe('57,3\u00a0%');
    expect(formatPercent(477 / 832, 'en')).toBe('57.3%');
  });

  test('read 100 or 0 only when the share is exactly that', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), language, (a, b, lang) => {
        const [count, total] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(total > 0);
        const text = formatPercent(count / total, lang);
        expect(/^100\s?%$/.test(text)).toBe(count === total);
        expect(/^0\s?%$/.test(text)).toBe(count === 0);
      }),
    );
  });

  test('next to the ends say so', () => {
    expect(formatPercent(0.9996, 'vi')).toBe('>99,9\u00a0%');
    expect(formatPercent(0.0004, 'vi')).toBe('<0,1\u00a0%');
    expect(formatPercent(0.9996, 'en')).toBe('>99.9%');
  });

  test('are never further from the share than half of the last decimal, apart from the two ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), language, (share, lang) => {
        const text = formatPercent(share, lang);
        const allowed = /[<>]/.test(text) ? 0.1 : 0.0500001;
        expect(Math.abs(shownPercent(text) - share * 100)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test('of nothing read as no data', () => {
    expect(formatPercent(null, 'vi')).toBe('chưa có số liệu');
    expect(formatPercent(Number.NaN, 'en')).toBe('no data');
  });

  test('as fixed bounds have no needless decimals', () => {
    expect(formatBound(0.7, 'vi')).toBe('70\u00a0%');
    expect(formatBound(0.985, 'en')).toBe('98.5%');
  });
});

describe('shares', () => {
  test('show numerator, denominator and percentage', () => {
    expect(formatShare({ count: 477, unknown: 0, total: 832 }, 'vi')).toBe('477/832 (57,3\u00a0%)');
    expect(formatShare({ count: 3529, unknown: 9, total: 3802 }, 'vi')).toBe(
      'ít nhất 3.529/3.802 (92,8\u00a0%)',
    );
    expect(formatFraction({ count: 3529, unknown: 9, total: 3802 }, 'en')).toBe('3,529/3,802');
  });

  test('say "at least" while part is unknown, and that nothing is clear where nothing is certain', () => {
    const open = { count: 12, unknown: 2, total: 16 };
    expect(formatShare(open, 'vi')).toBe('ít nhất 12/16 (75,0\u00a0%)');
    expect(formatShare(open, 'en')).toBe('at least 12/16 (75.0%)');
    expect(formatAtLeast(open, 'en')).toBe('at least 12/16');
    expect(formatLowest(open, 'vi')).toBe('≥\u00a075,0\u00a0%');
    expect(formatLowest({ ...open, unknown: 0 }, 'vi')).toBe('75,0\u00a0%');
    const nothing = { count: 0, unknown: 8, total: 10 };
    expect(formatShare(nothing, 'vi')).toBe('chưa rõ (0–80,0\u00a0%)');
    expect(formatLowest(nothing, 'en')).toBe('unclear (0–80.0%)');
    expect(formatShare({ count: 0, unknown: 0, total: 10 }, 'vi')).toBe('0/10 (0\u00a0%)');
    expect(formatLowest({ count: 9_999, unknown: 1, total: 10_000 }, 'vi')).toBe('>99,9\u00a0%');
  });

  test('of which nothing is known read as no data', () => {
    const silent = { count: 0, unknown: 10, total: 10 };
    expect(formatShare(silent, 'vi')).toBe(NO_DATA.vi);
    expect(formatLowest(silent, 'en')).toBe(NO_DATA.en);
  });

  test('without a total read as no data', () => {
    expect(formatShare({ count: 0, unknown: 0, total: 0 }, 'vi')).toBe(NO_DATA.vi);
    expect(formatShare({ count: Number.NaN, unknown: 0, total: 3 }, 'en')).toBe(NO_DATA.en);
  });

  test('always hold both of their numbers', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 99_999 }), language, (a, b, lang) => {
        const share = { count: Math.min(a, b), unknown: 0, total: Math.max(a, b) };
        const text = formatShare(share, lang);
        const numbers = `${formatCount(share.count, lang)}/${formatCount(share.total, lang)} (`;
        expect(text.startsWith(numbers)).toBe(true);
      }),
    );
  });
});

describe('counts', () => {
  test('set thousands apart as each language does', () => {
    expect(formatCount(1234567, 'vi')).toBe('1.234.567');
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
    expect(formatCount(Number.NaN, 'vi')).toBe(NO_DATA.vi);
  });

  test('lose no digit', () => {
    fc.assert(
      fc.property(fc.nat(), language, (value, lang) => {
        expect(Number(formatCount(value, lang).replace(/[.,]/g, ''))).toBe(value);
      }),
    );
  });

  test('as changes carry their sign', () => {
    expect(formatChange(12, 'vi')).toBe('+12');
    expect(formatChange(-1200, 'vi')).toBe('−1.200');
    expect(formatChange(0, 'en')).toBe('0');
  });
});

describe('dates', () => {
  test('are written day first', () => {
    expect(formatDate('2025-12-31', 'vi')).toBe('31/12/2025');
    expect(formatDate('2025-12-31', 'en')).toBe('31 Dec 2025');
    expect(formatDate('2026-03-05', 'en')).toBe('5 Mar 2026');
  });

  test('may lack a day or a month', () => {
    expect(formatDate('2025-10', 'vi')).toBe('10/2025');
    expect(formatDate('2025-10', 'en')).toBe('Oct 2025');
    expect(formatDate('2025', 'vi')).toBe('2025');
  });

  test('read as no data when empty, and as written when they are something else', () => {
    expect(formatDate('', 'vi')).toBe(NO_DATA.vi);
    expect(formatDate('quý 4/2025', 'vi')).toBe('quý 4/2025');
  });
});
