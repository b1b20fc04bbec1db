/** Compact columns as the format describes them, worked by hand, and columns that nobody should have written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnReaders, unevenColumn } from '../../src/io/columns.ts';

const read = (columns: Record<string, unknown>, name: string, rows = 3) =>
  Array.from({ length: rows }, (_, row) => columnReaders(columns).get(name)!(row));

describe('a column', () => {
  // " " is 0, "!" is 1, "#" is 2: 34 is left out
  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['with a text for an index', { a: { values: ['x', 'y', 'z'], index: '#! ' } }, ['z', 'y', 'x']],
    ['with steps', { a: { values: ['x', 'y', 'z'], steps: ' !!' } }, ['x', 'y', 'z']],
    [
      'with the index of another',
      { a: { values: [7, 8], as: 'b' }, b: { values: ['x', 'y'], index: [1, 0, 1] } },
      [8, 7, 8],
    ],
    ['of numbers', { a: { numbers: ' !#' } }, [null, 0, 1]],
    [
      'of distances from a multiple', // 2.5 × 3 = 7.5 → 8, less 1; 2.5 × 4 = 10; 0 for unknown, plus 1
      { a: { numbers: '#!$', of: 'b', ratio: 2.5 }, b: [3, 4, null] },
      [7, 10, 1],
    ],
  ])('%s is read as the format says', (_, columns, expected) => {
    expect(read(columns, 'a')).toEqual(expected);
    expect(unevenColumn(columns, 3)).toBeNull();
  });

  it('that is shorter than the table is found', () => {
    const columns = { a: ['x', 'y', 'z'], b: { numbers: '!!' } };
    expect(unevenColumn(columns, 3)).toEqual({ column: 'b', length: 2 });
  });
});

describe('a column that nobody should have written', () => {
  it.each<[string, Record<string, unknown>]>([
    ['has its own index', { a: { values: ['x'], as: 'a' } }],
    [
      'has the index of one that has another’s',
      { a: { values: ['x'], as: 'b' }, b: { values: ['x'], as: 'a' } },
    ],
    ['has the index of one that is not there', { a: { values: ['x'], as: '__proto__' } }],
    ['is a multiple of itself', { a: { numbers: '!!!', of: 'a', ratio: 1 } }],
    [
      'is a multiple of one that is a multiple',
      { a: { numbers: '!!!', of: 'b', ratio: 1 }, b: { numbers: '!!!', of: 'a', ratio: 1 } },
    ],
    ['is a multiple by a text', { a: { numbers: '!!!', of: 'b', ratio: '2' }, b: [1, 2, 3] }],
    ['is nothing known', { a: { texts: '!!!' } }],
  ])('%s and is uneven and empty', (_, columns) => {
    expect(read(columns, 'a')).toEqual([undefined, undefined, undefined]);
    expect(unevenColumn(columns, 3)).toEqual({ column: 'a', length: 0 });
  });

  it('points beside its values and is empty there', () => {
    expect(read({ a: { values: ['x'], index: '!"\\' } }, 'a')).toEqual(Array(3).fill(undefined));
    expect(read({ a: { values: ['x'], steps: '\n  ' } }, 'a')).toEqual(Array(3).fill(undefined));
  });

  it('of any JSON is read without an error', () => {
    const key = fc.constantFrom('values', 'index', 'steps', 'as', 'numbers', 'of', 'ratio');
    const value = fc.oneof(fc.constantFrom('a', 'b', ' !#', 2.5), fc.jsonValue());
    const column = fc.oneof(fc.dictionary(key, value), fc.jsonValue());
    fc.assert(
      fc.property(fc.record({ a: column, b: column }), (columns) => {
        expect(() => read(columns, 'a')).not.toThrow();
        expect(() => unevenColumn(columns, 3)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
