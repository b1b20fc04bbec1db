/** Numbers: a column decides for its cells, an open question is asked, and no mark is guessed away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER_FORMATS } from '../../../src/core/import-codes.ts';
import type { Cell } from '../../../src/io/tabular/sheet.ts';
import { values } from './words.ts';

const { read: readNumber, proof: proofOf } = values.numbers;
const numberFormatOf = (cells: readonly Cell[]) => {
  const proof = proofOf();
  for (const cell of cells) proof.see(cell);
  return proof.evidence();
};

describe('the format of a column', () => {
  it.each([
    [['1.234,5', '12'], 'comma-decimal', 0],
    [['1,234.5', '12'], 'point-decimal', 0],
    [['1.234', '12,5'], 'comma-decimal', 0],
    [['1.234.567'], 'comma-decimal', 0],
    [['1.234', '0.5'], 'point-decimal', 0],
    [['0,125'], 'comma-decimal', 0],
    [['97,6%'], 'comma-decimal', 0],
    [['1.234', '2.345', '17'], null, 2],
    [['12', '7', ''], null, 0],
    [['đang cập nhật', '-'], null, 0],
    [[1.5, 2.25], null, 0],
  ] as const)('of %j is %s', (cells, format, ambiguous) => {
    expect(numberFormatOf(cells)).toMatchObject({ format, ambiguous, contradicting: 0 });
  });

  it('counts the cells that contradict what most say', () => {
    expect(numberFormatOf(['1,5', '2,5', '3.5'])).toEqual({
      format: 'comma-decimal',
      ambiguous: 0,
      example: '1,5',
      contradicting: 1,
    });
  });
});

describe('a number', () => {
  it.each([
    ['1.234,5', 'comma-decimal', 1234.5],
    ['1.234', 'comma-decimal', 1234],
    ['1.234', 'point-decimal', 1.234],
    ['1 234', 'comma-decimal', 1234],
    ['1\u00a0234,50', 'comma-decimal', 1234.5],
    ['45 hộ', 'comma-decimal', 45],
    ['-3,5', 'comma-decimal', -3.5],
    ['−3', 'comma-decimal', -3],
    ['khoảng 120', 'comma-decimal', 120],
    [12.5, 'comma-decimal', 12.5],
  ] as const)('%s with %s is %f', (text, format, value) => {
    expect(readNumber(text, format)).toEqual({ value, bound: null, isPercent: false });
  });

  it('is none in blanks without end, and said in time', () => {
    expect(readNumber(`${' '.repeat(50_000)}x`, 'comma-decimal')).toBeNull();
    expect(readNumber(`1${' '.repeat(200_000)}!`, 'comma-decimal')).toBeNull();
    expect(readNumber(`${' '.repeat(50_000)}12 hộ`, 'comma-decimal')?.value).toBe(12);
  });

  it('says a bound and a percent', () => {
    expect(readNumber('<50', 'comma-decimal')).toEqual({ value: 50, bound: '<', isPercent: false });
    expect(readNumber('≥ 1.000', 'comma-decimal')).toEqual({
      value: 1000,
      bound: '>',
      isPercent: false,
    });
    expect(readNumber('dưới 50 hộ', 'comma-decimal')?.bound).toBe('<');
    expect(readNumber('Hơn 1.000', 'comma-decimal')?.bound).toBe('>');
    expect(readNumber('97,6 %', 'comma-decimal')).toEqual({
      value: 97.6,
      bound: null,
      isPercent: true,
    });
  });

  it.each([
    '',
    '-',
    '…',
    'đang cập nhật',
    '1.23',
    '12.3456',
    '1,2,3',
    '45 hộ/368 khẩu',
    'NaN',
    '1e5',
    true,
  ])('%j is none with a decimal comma', (cell) => {
    expect(readNumber(cell, 'comma-decimal')).toBeNull();
  });

  it('comes back from what either format writes', () => {
    const value = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(value, fc.constantFrom(...NUMBER_FORMATS), (n, format) => {
        const text = n.toLocaleString(format === 'comma-decimal' ? 'de-DE' : 'en-US');
        expect(readNumber(text, format)?.value).toBeCloseTo(n, 6);
      }),
    );
  });

  it('is never read from a text without a digit, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...NUMBER_FORMATS), (text, format) => {
        const read = readNumber(text, format);
        numberFormatOf([text]);
        if (read) expect(text).toMatch(/\d/);
      }),
      { numRuns: 1000 },
    );
  });
});
