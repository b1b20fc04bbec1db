/** Rows in order: stable, the unknown last both ways, the same whatever order they come in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterRows, sortRows } from '../../../src/core/table/arrange-rows.ts';
import type { ColumnValues } from '../../../src/core/table/column-values.ts';

const numbers = (values: readonly number[]): ColumnValues => ({
  kind: 'number',
  typedUnit: 1,
  at: (row) => values[row]!,
});
const texts = (values: readonly string[]): ColumnValues => ({
  kind: 'text',
  at: (row) => values[row]!,
});
const all = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);
const sorted = (values: ColumnValues, count: number, isDescending = false) => [
  ...sortRows(all(count), { values, isDescending, language: 'vi' }),
];

describe('sorting', () => {
  it('keeps equal rows as they came and puts the unknown last, up and down', () => {
    const values = numbers([3, Number.NaN, 1, 3, Number.NaN, 2]);
    expect(sorted(values, 6)).toEqual([2, 5, 0, 3, 1, 4]);
    expect(sorted(values, 6, true)).toEqual([0, 3, 5, 2, 1, 4]);
  });

  it('reads numbers in texts as numbers and letters as Vietnamese orders them', () => {
    const values = texts(['Thôn 10', 'Thôn 2', 'Đông', '', 'Dương', 'Ê', 'Em']);
    expect(sorted(values, 7).map((row) => (values.at(row) as string) || '-')).toEqual([
      'Dương',
      'Đông',
      'Em',
      'Ê',
      'Thôn 2',
      'Thôn 10',
      '-',
    ]);
  });

  it('puts the choice of not knowing last in any order', () => {
    const choices = ['none', 'covered', 'unknown'];
    const values: ColumnValues = { kind: 'choice', choices, at: (row) => [2, 1, 0][row]! };
    expect(sorted(values, 3)).toEqual([2, 1, 0]);
    expect(sorted(values, 3, true)).toEqual([1, 2, 0]);
  });

  it('loses no row and orders every neighbour, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN))),
        (values) => {
          const order = sorted(numbers(values), values.length, true);
          expect([...order].sort((a, b) => a - b)).toEqual([...all(values.length)]);
          for (let i = 1; i < order.length; i++) {
            const [before, after] = [values[order[i - 1]!]!, values[order[i]!]!];
            if (Number.isNaN(before)) expect(after).toBeNaN();
            else if (before === after) expect(order[i]!).toBeGreaterThan(order[i - 1]!);
            else if (!Number.isNaN(after)) expect(before).toBeGreaterThan(after);
          }
        },
      ),
    );
  });
});

describe('filtering', () => {
  it('keeps what meets every condition, in its order, and everything under none', () => {
    const rows = all(6);
    expect(filterRows(rows, [])).toBe(rows);
    expect([...filterRows(rows, [(row) => row > 1, (row) => row % 2 === 1])]).toEqual([3, 5]);
  });
});
