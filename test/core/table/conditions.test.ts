/** Conditions as they are typed: what they let through, and that a slip filters nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnValues } from '../../../src/core/table/column-values.ts';
import {
  createForms,
  formatChoices,
  parseChoices,
  parseCondition,
} from '../../../src/core/table/conditions.ts';

const text = (...values: string[]): ColumnValues => ({ kind: 'text', at: (row) => values[row]! });
const numbers = (values: readonly number[], typedUnit: 1 | 100 = 1): ColumnValues => ({
  kind: 'number',
  typedUnit,
  at: (row) => values[row]!,
});
const dates = (...values: string[]): ColumnValues => ({ kind: 'date', at: (row) => values[row]! });
const CHOICES = ['none', 'weak', 'covered', 'unknown'];
const choice = (...values: string[]): ColumnValues => ({
  kind: 'choice',
  choices: CHOICES,
  at: (row) => CHOICES.indexOf(values[row]!),
});
/** Rows of the first `count` that meet what was typed; the problem where it means nothing. */
const rows = (values: ColumnValues, typed: string, count: number) => {
  const condition = parseCondition(values, typed, createForms());
  if (!condition || 'problem' in condition) return condition?.problem ?? null;
  return Array.from({ length: count }, (_, row) => row).filter(condition.matches);
};

describe('a condition on numbers', () => {
  const people = numbers([0, 5, 10, 20, 100, 1234, Number.NaN]);

  it.each([
    ['>100', [5]],
    ['>=100', [4, 5]],
    ['≥ 100', [4, 5]],
    ['<=5', [0, 1]],
    ['< 5', [0]],
    ['=0', [0]],
    ['10', [2]],
    ['10-20', [2, 3]],
    ['20–10', [2, 3]],
    ['>1.000', [5]],
    ['>1,000', [5]],
    ['= 1 234', [5]],
    ['?', [6]],
  ])('%s means what it says', (typed, expected) => {
    expect(rows(people, typed, 7)).toEqual(expected);
  });

  it('takes a comma or a point for the mark of decimals', () => {
    const km = numbers([0.5, 1.5, 2.5]);
    expect([rows(km, '<1,2', 3), rows(km, '<1.2', 3), rows(km, '0.500', 3)]).toEqual([
      [0],
      [0],
      [0],
    ]);
  });

  it('is in percent where the values are shares', () => {
    expect(rows(numbers([0.2, 0.8, 0.95], 100), '<80%', 3)).toEqual([0]);
  });

  it('takes every whole percentage for what it is', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const share = numbers([percent / 100], 100); // 0.07 · 100 is a little more than 7
      for (const sign of ['', '<=', '>='])
        expect(rows(share, `${sign}${percent}%`, 1)).toEqual([0]);
      for (const sign of ['<', '>']) expect(rows(share, `${sign}${percent}%`, 1)).toEqual([]);
    }
  });

  it('tells a share from a whole percentage that it nearly is', () => {
    const shares = numbers([99_999 / 100_000], 100);
    expect([rows(shares, '100', 1), rows(shares, '<100', 1)]).toEqual([[], [0]]);
  });

  it.each(['abc', '>', '10-', '1e5', '>>5', '5 people', '-', '<script>', '1.2.3.4'])(
    '%s means nothing, is said to, and filters nothing',
    (typed) => {
      expect(rows(people, typed, 7)).toBe('number');
    },
  );

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const values of [people, text('a'), dates('2025'), choice('none')])
          parseCondition(values, typed, createForms());
      }),
    );
  });
});

describe('a condition on texts', () => {
  const names = text('Bản Lá', 'Bản La', 'Thôn Đông', 'Hoà Bình', '', '<b>x</b> =1');

  it('typed without marks finds words with and without', () => {
    expect(rows(names, 'ban la', 6)).toEqual([0, 1]);
    expect(rows(names, 'dong', 6)).toEqual([2]);
    expect(rows(names, 'HOA', 6)).toEqual([3]);
  });

  it('typed with marks finds only what has them, wherever the tone is written', () => {
    expect(rows(names, 'lá', 6)).toEqual([0]);
    expect(rows(names, 'hòa', 6)).toEqual([3]);
  });

  it('finds signs alone, and what has no text', () => {
    expect(rows(names, '=', 6)).toEqual([5]);
    expect(rows(names, '?', 6)).toEqual([4]);
    expect(rows(names, '   ', 6)).toBeNull();
  });
});

describe('a condition on dates', () => {
  const days = dates('2024-12-31', '2025-06-30', '2025-07', '', '2026-01-01');

  it.each([
    ['2025', [1, 2]],
    ['06/2025', [1]],
    ['30/6/2025', [1]],
    ['2025-06-30', [1]],
    ['>2025', [4]],
    ['>=01/07/2025', [4]],
    ['<2025-06-30', [0]],
    ['?', [3]],
  ])('%s means what it says', (typed, expected) => {
    expect(rows(days, typed, 5)).toEqual(expected);
  });

  it.each([
    ...['13/2025', '0/2025', '00/06/2025', '32/01/2025', 'tomorrow', '25'],
    ...['2025-13', '2025-00', '2025-06-32', '2025-06-00'],
  ])('%s means nothing', (typed) => {
    expect(rows(days, typed, 5)).toBe('date');
  });
});

describe('a condition on choices', () => {
  it('lets through those it names', () => {
    const statuses = choice('none', 'weak', 'covered', 'unknown');
    expect(rows(statuses, 'none.unknown', 4)).toEqual([0, 3]);
    expect(rows(statuses, '?', 4)).toEqual([3]);
    expect(rows(statuses, 'nothing', 4)).toBe('choice');
  });

  it('is nothing where all are chosen, and comes back as it was written', () => {
    expect(formatChoices(CHOICES, CHOICES)).toBe('');
    expect(parseChoices(CHOICES, formatChoices(CHOICES, ['weak', 'none']))).toEqual([
      'none',
      'weak',
    ]);
  });
});
