/** Tables beside each other on one sheet are each a table of its own, and nothing else is taken apart. */
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../src/io/import/side-by-side.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import {
  type Cell,
  type MergedCells,
  NOTHING_HIDDEN,
  type Sheet,
} from '../../../src/io/tabular/sheet.ts';
import { vocabulary } from './words.ts';

const sheetOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Biểu 1',
  rows: rows.map((cells, i) => ({ line: i + 1, cells })),
  blank: 0,
  broken: [],
  merged: [],
  hidden: NOTHING_HIDDEN,
  ...more,
});
const tables = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}) =>
  tablesOf(sheetOf(rows, more), vocabulary).map(({ sheet, span }) => {
    const { columns, records } = shapeOf(sheet, vocabulary)!;
    return {
      span,
      headings: columns.map(({ path }) => path.join(' › ')),
      records: records.map(({ line, cells }) => `${line} ${cells.join(' ').trim()}`),
    };
  });

describe('tables stand side by side', () => {
  it('where the headings begin again, with or without a column between', () => {
    const [left, right] = tables([
      ['STT', 'Tên thôn', 'Số hộ', 'STT', 'Tên thôn', 'Số hộ'],
      [1, 'Bản Lá', 25, 3, 'Bản Tà', 27],
      [2, 'Bản Nà', 26, '', '', ''],
    ]);
    expect(left).toMatchObject({ span: 'A:C', records: ['2 1 Bản Lá 25', '3 2 Bản Nà 26'] });
    expect(right).toMatchObject({ span: 'D:F', records: ['2 3 Bản Tà 27'] });
    const apart = tables([
      ['Tên thôn', 'Xã', '', 'Tên thôn', 'Xã', '', 'Thôn', 'Xã'],
      ['Bản Lá', 'Côn Lôn', '', 'Bản Tà', 'Yên Hoa', '', 'Bản Mã', 'Yên Hoa'],
    ]);
    expect(apart.map(({ span }) => span)).toEqual(['A:B', 'D:E', 'G:H']);
  });

  it('of villages and of sites, behind a column that is blank from top to bottom', () => {
    const rows = [
      ['Tên thôn', 'Số hộ', '', 'Mã trạm', 'Kinh độ', 'Vĩ độ'],
      ['Bản Lá', 25, '', 'TQG01', 105.4, 22.5],
    ];
    expect(tables(rows).map(({ headings }) => headings)).toEqual([
      ['Tên thôn', 'Số hộ'],
      ['Mã trạm', 'Kinh độ', 'Vĩ độ'],
    ]);
    expect(tables([...rows, ['Bản Nà', 26, 'x', '', '', '']]).length).toBe(1);
  });

  it('under one title, which is that of both, with their own merged and hidden cells', () => {
    const merged: MergedCells[] = [
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 2, left: 4, bottom: 3, right: 4 },
    ];
    const hidden = { sheet: false, rows: [], columns: [1, 5] };
    const rows = [
      ['Số liệu đến ngày 31/12/2025', '', '', '', '', ''],
      ['Tên thôn', 'Xã', 'Số hộ', 'Tên thôn', 'Xã', 'Số hộ'],
      ['Bản Lá', 'Côn Lôn', 25, 'Bản Tà', 'Yên Hoa', 27],
      ['Bản Nà', 'Côn Lôn', 26, 'Bản Mã', '', 28],
    ];
    const found = tablesOf(sheetOf(rows, { merged, hidden }), vocabulary);
    expect(found.map(({ sheet }) => [sheet.name, sheet.hidden.columns])).toEqual([
      ['Biểu 1 A:C', [1]],
      ['Biểu 1 D:F', [2]],
    ]);
    const right = shapeOf(found[1]!.sheet, vocabulary)!;
    expect(right.others).toMatchObject([
      { line: 1, role: 'title' },
      { line: 2, role: 'heading' },
    ]);
    expect(right.records.map(({ cells }) => cells[1])).toEqual(['Yên Hoa', 'Yên Hoa']);
  });

  it('each broken row is said once', () => {
    const broken = [{ line: 9, reason: 'quotes-open', text: '"' }] as const;
    const rows = [
      ['Thôn', 'Xã', 'Thôn', 'Xã'],
      ['a', 'b', 'c', 'd'],
    ];
    const found = tablesOf(sheetOf(rows, { broken }), vocabulary);
    expect(found.map(({ sheet }) => sheet.broken.length)).toEqual([1, 0]);
  });
});

it.each([
  ['a blank column', ['Tên thôn', 'Xã', 'Tỉnh', '', 'Kinh độ', 'Vĩ độ']],
  ['the same heading twice', ['Tên thôn', 'Xã', 'Ghi chú', 'Số hộ', 'Ghi chú']],
  ['a heading that was merged over columns', ['Tên thôn', 'Tên thôn', 'Tên thôn', 'Xã', 'Số hộ']],
  ['a site beside each village', ['Tên thôn', 'Xã', 'Mã trạm', 'Khoảng cách đến trạm (km)']],
  ['former and present communes', ['Xã cũ', 'Thôn', 'Xã', 'Số hộ']],
])('%s makes no second table', (_, headings) => {
  expect(tables([headings, headings.map((text) => text && '1')]).map(({ span }) => span)).toEqual([
    '',
  ]);
});

it('groups of headings that have the same below them are one table', () => {
  const rows = [
    ['Tình trạng phủ sóng', '', 'Kế hoạch phủ sóng', '', 'Tên thôn'],
    ['3G', '4G', '3G', '4G', ''],
    ['x', 'x', 'x', 'x', 'Bản Lá'],
  ];
  expect(tables(rows).map(({ span }) => span)).toEqual(['']);
});
