/** Compact columns read back as what was written, whatever it was; each form is told by an example worked by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../scripts/dataset/columns.ts';
import { type Affinities, encodeCompactColumns } from '../../scripts/dataset/compact-columns.ts';
import { type Rows, rowsOf } from '../../src/io/rows.ts';

type Columns = Readonly<Record<string, readonly Cell[]>>;

const encode = (columns: Columns, affinities?: Partial<Affinities>) =>
  encodeCompactColumns(Object.values(columns)[0]!.length, columns, {
    ...{ together: [], multiples: {} },
    ...affinities,
  }) as { rows: number; columns: Record<string, unknown> };

/** Through JSON, as a file. */
const readRows = (encoded: unknown): Rows | null =>
  rowsOf(JSON.parse(JSON.stringify(encoded)), { file: 'x', object: '', fields: {}, rows: null })
    .value;

const column = (rows: Rows, name: string) =>
  Array.from({ length: rows.count }, (_, row) => rows.value(row, name) ?? '');

describe('a compact column', () => {
  it('of repeated texts has a character per row: "space" for the first text, "!" for the second, "#" for the third', () => {
    const kind = ['bản', 'thôn', '', 'bản', 'thôn', 'bản'];
    const { columns } = encode({ kind });
    expect(columns['kind']).toEqual({ values: ['bản', 'thôn', ''], index: ' !# ! ' });
  });

  it('of texts in runs has a step per row', () => {
    const commune = ['00955', '00955', '00958', '00958', '00960', '00960'];
    expect(encode({ commune }).columns['commune']).toEqual({
      values: ['00955', '00958', '00960'],
      steps: '  ! ! ',
    });
  });

  it('of whole numbers has a character per row, one higher, and "space" where nothing is known', () => {
    // 0, 1 and 57 are 1, 2 and 58: codes 33, 35 (34 is left out) and 91; 58 is 59: code 93 (92 is left out)
    expect(encode({ n: [0, 1, null, 57, 58] }).columns['n']).toEqual({ numbers: '!# []' });
  });

  it('of numbers about a multiple of others has the distances', () => {
    // 85 people in 20 households: 4.25 each. 40 − 43 = −3 → 5 → 6; 45 − 43 = 2 → 4 → 5; 7 − 0 → 14 → 15
    const { columns } = encode(
      { households: [10, 10, null], population: [40, 45, 7] },
      { multiples: { population: 'households' } },
    );
    const numbers = [6, 5, 15].map((n) => String.fromCharCode(n + 33)).join('');
    expect(columns['population']).toEqual({ numbers, of: 'households', ratio: 4.25 });
  });

  it('of texts that go together with others shares their index', () => {
    const [a, b] = [
      ['yes', 'no', 'no', 'yes', 'no', 'no'],
      ['x', 'x', '', 'x', 'x', ''],
    ];
    expect(encode({ a, b }, { together: [['a', 'b', 'absent']] }).columns).toEqual({
      a: { values: ['yes', 'no', 'no'], index: ' !# !#' },
      b: { values: ['x', 'x', ''], as: 'a' },
    });
  });

  it('of distinct texts, fractions or numbers too large for a character is a plain list', () => {
    const columns = { id: ['a', 'b', 'c'], lon: [105.5, 105, 106], big: [1, 2, 60_000] };
    expect(encode(columns).columns).toEqual(columns);
  });
});

describe('any table', () => {
  const text = fc.constantFrom('', 'covered', 'weak', '"\\', 'Bản Mẫu');
  const number = fc.oneof(
    fc.constant(null),
    fc.nat(100),
    fc.nat(70_000),
    fc.integer({ min: -5, max: 5 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), // JSON has no -0
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(text, number);
  const cells = (rows: number) =>
    fc.oneof(
      ...[text, fc.nat(2000), fc.option(fc.nat(55_300)), number, cell].map((one) =>
        fc.array<Cell>(one, { minLength: rows, maxLength: rows }),
      ),
    );
  const table = fc
    .integer({ min: 1, max: 40 })
    .chain((rows) => fc.record({ a: cells(rows), b: cells(rows), c: cells(rows), d: cells(rows) }));
  const affinities: Affinities = { together: [['a', 'b']], multiples: { b: 'a', c: 'a', d: 'c' } };

  it('reads back as it was', () => {
    fc.assert(
      fc.property(table, (columns) => {
        const id = columns.a.map((_, row) => row); // a table without any value is none
        const rows = readRows(encode({ id, ...columns }, affinities))!;
        for (const [name, given] of Object.entries(columns)) {
          expect(column(rows, name)).toEqual(given.map((value) => (value === null ? '' : value)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with a column that is not as long as the others', () => {
    expect(() => encodeCompactColumns(3, { a: ['x', 'y'] })).toThrow('column a: expected 3 cells');
  });
});
