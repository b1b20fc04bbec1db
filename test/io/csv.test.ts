/** Own tables: what is read, what is refused, and on which line it stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvColumn, readCsv } from '../../src/io/csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, required: readonly string[] = []) =>
  readCsv(bytes(text), 't.csv', required);

describe('reading a table', () => {
  it('keeps every cell as text', () => {
    const { value, issues } = read('code,x\n00004,1.234\n01,true\n');
    expect(issues).toEqual([]);
    expect([...value!.columns]).toEqual([
      ['code', ['00004', '01']],
      ['x', ['1.234', 'true']],
    ]);
    expect(value!.lines).toEqual([2, 3]);
  });

  it('drops a byte order mark, accepts CRLF and skips blank lines without losing count', () => {
    const { value, issues } = read('\uFEFFcode,name\r\n\r\n01,Hà Nội\r\n\r\n04,Cao Bằng');
    expect(issues).toEqual([]);
    expect(csvColumn(value!, 'name')).toEqual(['Hà Nội', 'Cao Bằng']);
    expect(value!.lines).toEqual([3, 5]);
  });

  it('counts lines, not records, after a quoted line break', () => {
    const { value, issues } = read('a,b\n"1\n2",x\n3,y\n4\n');
    expect(value!.lines).toEqual([2, 4]);
    expect(issues).toMatchObject([{ code: 'file-unreadable', row: 5, value: '4' }]);
  });

  it('treats __proto__ and constructor as column names like any other', () => {
    const { value, issues } = read('__proto__,constructor\nx,y\n', ['__proto__']);
    expect(issues).toEqual([]);
    expect(csvColumn(value!, '__proto__')).toEqual(['x']);
    expect(csvColumn(value!, 'toString')).toEqual(['']);
  });

  it('reads a header without rows as an empty table', () => {
    expect(read('a,b\n').value).toMatchObject({ lines: [] });
  });

  it('gives back any cells, and the line each row begins on', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ệ', ',', '"', '\n', '\r\n', ' ', '0', ';', '\t'),
    });
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 12 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (cells) => {
        const text = ['a,b', ...cells.map((row) => row.map(quote).join(','))].join('\n');
        const { value, issues } = read(text);
        expect(issues).toEqual([]);
        expect(csvColumn(value!, 'a')).toEqual(cells.map(([a]) => a));
        expect(csvColumn(value!, 'b')).toEqual(cells.map(([, b]) => b));
        let line = 2;
        const lines = cells.map((row) => {
          const begins = line;
          line += 1 + row.join('').split('\n').length - 1;
          return begins;
        });
        expect(value!.lines).toEqual(lines);
      }),
    );
  });
});

describe('refusing a table', () => {
  it('reports rows with too few or too many cells and keeps the others', () => {
    const { value, issues } = read('a,b\n1\n2,x\n3,y,z\n');
    expect(csvColumn(value!, 'a')).toEqual(['2']);
    expect(issues.map(({ row, value: text }) => [row, text])).toEqual([
      [2, '1'],
      [4, '3,y,z'],
    ]);
  });

  it('reports a quote that never ends', () => {
    const { value, issues } = read('a,b\n1,x\n2,"y\n3,z\n');
    expect(csvColumn(value!, 'a')).toEqual(['1']);
    expect(issues).toMatchObject([{ code: 'file-unreadable', row: 3 }]);
  });

  it('reports text after a closing quote', () => {
    const { issues } = read('a,b\n1,"x"y\n2,z\n');
    expect(issues).toMatchObject([{ code: 'file-unreadable', row: 2 }]);
  });

  it.each([
    ['a missing column', 'a,b\n1,2\n', 'manifest-field-missing', 'code'],
    ['a repeated column', 'code,a,a\n1,2,3\n', 'manifest-field-invalid', 'a'],
  ])('has no table with %s', (_, text, code, column) => {
    const { value, issues } = read(text, ['code']);
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code, column, row: 1 }]);
  });

  it('has no table in an empty file', () => {
    for (const text of ['', '\uFEFF', '\n\n']) {
      expect(read(text)).toMatchObject({ value: null, issues: [{ code: 'file-unreadable' }] });
    }
  });

  it('refuses bytes that are not UTF-8 instead of replacing letters', () => {
    const broken = bytes('name\nHà Nội\n').slice(0, -3); // Cuts ộ in half.
    expect(readCsv(broken, 't.csv')).toMatchObject({
      value: null,
      issues: [{ code: 'file-unreadable', row: null, value: 'UTF-8' }],
    });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const { value, issues } = readCsv(any, 't.csv', ['a']);
        expect(value !== null || issues.length > 0).toBe(true);
      }),
    );
  });
});
