/** Typed values out of rows: unknown is a value, a wrong value is noted with its row and field, and nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowReader } from '../../src/io/row-reader.ts';
import { rowsOf } from '../../src/io/rows.ts';
import { collection, feature } from '../support/small-dataset.ts';

/** A reader of rows with one field, `x`. */
const reading = (...values: unknown[]) => {
  const json = collection(...values.map((x) => feature(x === undefined ? {} : { x })));
  const { value } = rowsOf(json, { file: 'a.json', object: '', fields: {}, rows: null });
  return new RowReader(value!, 'a.json');
};
const UNKNOWN = [undefined, null, '', 'unknown'];
const ANSWERS = ['unknown', 'yes', 'no'];

describe('a reader', () => {
  it('finds no fault with what is not known', () => {
    const reader = reading(...UNKNOWN);
    UNKNOWN.forEach((_, row) => {
      expect(reader.amount(row, 'x')).toBeNaN();
      expect(reader.choice(row, 'x', ANSWERS)).toBe(0);
    });
    expect(reader.date(0, 'x') + reader.text(1, 'x')).toBe('');
    expect(reader.issues).toEqual([]);
  });

  it.each([
    [12, 12],
    [0, 0],
    [2.5, 2.5],
    ['12', 12],
    [' 7 ', 7],
  ])('takes %j for the amount %d', (given, amount) => {
    const reader = reading(given);
    expect(reader.amount(0, 'x')).toBe(amount);
    expect(reader.issues).toEqual([]);
  });

  it.each([-1, '-1', '1,5', '1.200', '12 hộ', '0x10', '1e3', true, [5], { n: 5 }, '9'.repeat(400)])(
    'takes %j for no amount, and says so',
    (given) => {
      const reader = reading(given);
      expect(reader.amount(0, 'x')).toBeNaN();
      expect(reader.issues).toMatchObject([
        { code: 'number-invalid', file: 'a.json', row: 1, column: 'x' },
      ]);
    },
  );

  it('takes true and false for yes and no', () => {
    const reader = reading(true, false, 'yes', ' no ');
    expect([0, 1, 2, 3].map((row) => reader.choice(row, 'x', ANSWERS))).toEqual([1, 2, 1, 2]);
    expect(reader.issues).toEqual([]);
  });

  it.each<[unknown]>([
    ['maybe'],
    ['YES'],
    [1],
    [['yes']],
    [{ toString: 1, valueOf: 1 }],
    [{ toJSON: 'yes' }],
  ])('takes %j for none of the choices, and says so', (given) => {
    const reader = reading('yes', given);
    expect(reader.choice(1, 'x', ANSWERS)).toBe(0);
    expect(reader.issues).toMatchObject([{ code: 'choice-unknown', row: 2, column: 'x' }]);
  });

  it('takes only dates that exist', () => {
    const reader = reading('2024-02-29', '2023-02-29', '29/02/2024', 20240229);
    expect([0, 1, 2, 3].map((row) => reader.date(row, 'x'))).toEqual(['2024-02-29', '', '', '']);
    expect(reader.issues.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['date-invalid', 2, '2023-02-29'],
      ['date-invalid', 3, '29/02/2024'],
      ['date-invalid', 4, '20240229'],
    ]);
  });

  it('writes texts one way, however their letters were composed, and numbers as they are', () => {
    const reader = reading(' Th\u0323ô\u0302n '.normalize('NFD'), 20333, { a: 1 });
    expect(reader.text(0, 'x')).toBe(' Th\u0323ô\u0302n '.normalize('NFC').trim());
    expect([reader.text(1, 'x'), reader.text(2, 'x')]).toEqual(['20333', '']);
  });

  it('keeps a column of texts once per distinct value, with the empty text first', () => {
    const reader = reading('thôn', 'bản', undefined, 'thôn', 'buôn');
    const column = reader.textColumn((row) => reader.text(row, 'x'), [0, 1, 2, 3]);
    expect(column).toEqual({ values: ['', 'thôn', 'bản'], index: Uint32Array.of(1, 2, 0, 1) });
  });

  it('cuts what it quotes', () => {
    const reader = reading('x'.repeat(1000));
    reader.amount(0, 'x');
    expect(reader.issues[0]!.value).toHaveLength(80);
  });

  it('of any JSON never throws, and notes a value or knows it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const reader = reading(given);
        const amount = reader.amount(0, 'x');
        const choice = reader.choice(0, 'x', ANSWERS);
        expect(typeof reader.text(0, 'x') + typeof reader.date(0, 'x')).toBe('stringstring');
        const unknown = UNKNOWN.includes(given as string);
        const codes = reader.issues.map(({ code }) => code);
        expect(codes.includes('number-invalid')).toBe(Number.isNaN(amount) && !unknown);
        expect(codes.includes('choice-unknown')).toBe(choice === 0 && !unknown);
      }),
    );
  });
});
