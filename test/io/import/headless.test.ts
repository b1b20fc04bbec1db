/** A table without any row of headings: no row is taken for one, its columns are told by their cells, and that is said. */
import { describe, expect, it } from 'vitest';
import { isHeadless } from '../../../src/core/imports.ts';
import { finish } from '../../../src/core/steps.ts';
import { guessMapping, headerSignature } from '../../../src/io/import/column-mapping.ts';
import { interpret } from '../../../src/io/import/interpret.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import { type Cell, NOTHING_HIDDEN } from '../../../src/io/tabular/sheet.ts';
import { values, vocabulary, words } from './words.ts';

function read(rows: readonly (readonly Cell[])[]) {
  const lines = rows.map((cells, i) => ({ line: i + 1, cells }));
  const sheet = { name: '', rows: lines, blank: 0, broken: [], merged: [], hidden: NOTHING_HIDDEN };
  const shape = shapeOf(sheet, vocabulary)!;
  const mapping = guessMapping(shape, words);
  const options = {
    values,
    extent: words.extent,
    operators: [],
    numberFormats: new Map(),
    blanks: new Map(),
  };
  const table = finish(interpret(shape, mapping, options));
  return {
    signature: headerSignature(shape),
    isHeadless: isHeadless(shape.columns),
    lines: shape.records.map(({ line }) => line),
    others: shape.others.map(({ line, role }) => `${line} ${role}`),
    fields: mapping.map(({ column, field }) => `${column.at} ${field}`),
    found: table.findings.map(({ line, code, severity }) => `${line} ${code} ${severity}`),
  };
}

describe('a table without headings', () => {
  it('with numbers has every row as a record, and its columns by their cells', () => {
    const found = read([
      [1, 'Bản Lá', 'Xã Côn Lôn', 'Tuyên Quang', 25],
      [2, 'Bản Nà', 'Xã Côn Lôn', 'Tuyên Quang', 26],
      [3, 'Khu 2', 'Xã Yên Hoa', 'Tuyên Quang', ''],
    ]);
    expect(found).toMatchObject({ isHeadless: true, lines: [1, 2, 3], others: [] });
    expect(found.fields).toEqual(['0 null', '1 name', '2 commune', '3 province', '4 null']);
    expect(found.found).toEqual(['1 headings-missing noted']);
    expect(found.signature).toBe(''); // nothing to remember it by
  });

  it('of texts alone does not lose its first village as headings', () => {
    const found = read([
      ['Bản Lá', 'Xã Côn Lôn', 'x'],
      ['Bản Nà', 'Xã Yên Hoa', 'không'],
      ['Thôn 3', 'Xã Yên Hoa', 'x'],
    ]);
    expect(found).toMatchObject({ isHeadless: true, lines: [1, 2, 3] });
  });

  it('has the rows above it as titles', () => {
    const found = read([
      ['DANH SÁCH THÔN', '', ''],
      ['Bản Lá', 'Xã Côn Lôn', 12],
      ['Bản Nà', 'Xã Côn Lôn', 13],
      ['Bản Tà', 'Xã Côn Lôn', 14],
    ]);
    expect(found).toMatchObject({ lines: [2, 3, 4], others: ['1 title'] });
  });
});

describe('headings that nobody knows are headings all the same', () => {
  it.each([
    [['alpha', 'beta', 'gamma']],
    [['Khu vực', 'Tổ chức', 'Đội ngũ']],
    [['Địa bàn', 'Khu Vực Số', 'Loại']],
  ])('%j', (headings) => {
    const found = read([headings, ['a', 'b', 'c'], ['d', 'e', 'f']]);
    expect(found).toMatchObject({ isHeadless: false, lines: [2, 3], others: ['1 heading'] });
    expect(found.found).toEqual([]);
  });
});
