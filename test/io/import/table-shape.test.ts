/** Tables as departments draw them: titles, headings in several rows, numbering, groups, totals, signatures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { shapeOf, type TableShape } from '../../../src/io/import/table-shape.ts';
import { readDelimited } from '../../../src/io/tabular/delimited.ts';
import {
  type Cell,
  type MergedCells,
  NOTHING_HIDDEN,
  type Sheet,
} from '../../../src/io/tabular/sheet.ts';
import { windowOf } from '../../support/window-of.ts';
import { vocabulary } from './words.ts';

const sheetOf = (
  rows: readonly (readonly Cell[])[],
  merged: readonly MergedCells[] = [],
): Sheet => ({
  name: '',
  rows: rows
    .map((cells, i) => ({ line: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== '')),
  blank: 0,
  broken: [],
  merged,
  hidden: NOTHING_HIDDEN,
});
const shape = (rows: readonly (readonly Cell[])[], merged?: readonly MergedCells[]): TableShape =>
  shapeOf(sheetOf(rows, merged), vocabulary)!;
const headings = ({ columns }: TableShape) => columns.map(({ path }) => path.join(' › '));
const roles = ({ others }: TableShape) => others.map(({ line, role }) => `${line} ${role}`);

/** As in the drawing of the module. */
const DRAWN: readonly (readonly Cell[])[] = [
  ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', '', '', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
  ['DANH SÁCH THÔN CHƯA CÓ SÓNG', '', '', '', ''],
  ['(Kèm theo Công văn số 12)', '', '', '', ''],
  ['STT', 'Tên thôn', 'Tình trạng phủ sóng', '', 'Ghi chú'],
  ['', '', '3G', '4G', ''],
  ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ['I', 'Huyện Na Hang', '', '', ''],
  ['1', 'Xã Sinh Long', '', '', ''],
  [1, 'Bản Lá', 'x', '', ''],
  [2, 'Khuổi Phầy', '', '', 'đang cập nhật'],
  ['2', 'Xã Đà Vị', '', '', ''],
  [3, 'Bản Lục', 'x', 'x', ''],
  ['II', 'Huyện Lâm Bình', '', '', ''],
  ['1', 'Xã Phúc Yên', '', '', ''],
  [4, 'Nà Khậu', '', '', ''],
  ['', 'Tổng cộng', 2, 1, ''],
  ['', '', '', '', ''],
  ['', 'NGƯỜI LẬP BIỂU', '', 'Tuyên Quang, ngày 15 tháng 10 năm 2025', ''],
  ['', '(Ký, ghi rõ họ tên)', '', '', ''],
];

describe('a table of a department', () => {
  const drawn = shape(DRAWN);

  it('has its headings joined from both rows', () => {
    expect(headings(drawn)).toEqual([
      'STT',
      'Tên thôn',
      'Tình trạng phủ sóng › 3G',
      '4G',
      'Ghi chú',
    ]);
  });

  it('has every row that is no record named for what it is', () => {
    expect(roles(drawn)).toEqual([
      '1 title',
      '2 title',
      '3 title',
      '4 heading',
      '5 heading',
      '6 numbering',
      '7 group',
      '8 group',
      '11 group',
      '13 group',
      '14 group',
      '16 total',
      '18 signature',
      '19 signature',
    ]);
  });

  it('has its records in the groups that they stand in', () => {
    expect(drawn.records.map(({ line, groups, cells }) => [line, cells[1], ...groups])).toEqual([
      [9, 'Bản Lá', 'Huyện Na Hang', 'Xã Sinh Long'],
      [10, 'Khuổi Phầy', 'Huyện Na Hang', 'Xã Sinh Long'],
      [12, 'Bản Lục', 'Huyện Na Hang', 'Xã Đà Vị'],
      [15, 'Nà Khậu', 'Huyện Lâm Bình', 'Xã Phúc Yên'],
    ]);
  });

  it('says the wider heading over every narrower one where the file merges cells', () => {
    const merged: MergedCells[] = [
      { top: 1, left: 0, bottom: 1, right: 4 },
      { top: 3, left: 0, bottom: 4, right: 0 },
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
      { top: 3, left: 4, bottom: 4, right: 4 },
    ];
    const shaped = shape(DRAWN, merged);
    expect(headings(shaped)).toEqual([
      'STT',
      'Tên thôn',
      'Tình trạng phủ sóng › 3G',
      'Tình trạng phủ sóng › 4G',
      'Ghi chú',
    ]);
    expect(roles(shaped)).toEqual(roles(drawn));
  });

  it('has three rows of headings', () => {
    const shaped = shape(
      [
        ['STT', 'Thôn', 'Tình trạng phủ sóng', '', '', ''],
        ['', '', 'Viettel', '', 'VNPT', ''],
        ['', '', '3G', '4G', '3G', '4G'],
        [1, 'Bản Lá', 'x', '', '', 'x'],
      ],
      [
        { top: 0, left: 2, bottom: 0, right: 5 },
        { top: 1, left: 2, bottom: 1, right: 3 },
        { top: 1, left: 4, bottom: 1, right: 5 },
      ],
    );
    expect(headings(shaped).slice(2)).toEqual([
      'Tình trạng phủ sóng › Viettel › 3G',
      'Tình trạng phủ sóng › Viettel › 4G',
      'Tình trạng phủ sóng › VNPT › 3G',
      'Tình trạng phủ sóng › VNPT › 4G',
    ]);
    expect(shaped.records.length).toBe(1);
  });

  it('fills cells that are merged downwards', () => {
    const shaped = shape(
      [
        ['Xã', 'Thôn', 'Số hộ'],
        ['Sinh Long', 'Bản Lá', 10],
        ['', 'Bản Lục', 12],
      ],
      [{ top: 1, left: 0, bottom: 2, right: 0 }],
    );
    expect(shaped.records[1]!.cells).toEqual(['Sinh Long', 'Bản Lục', 12]);
  });

  it('counts a number that is merged downwards once', () => {
    const shaped = shape(
      [
        ['Xã', 'Thôn', 'Số hộ'],
        ['Sinh Long', 'Bản Lá', 22],
        ['Sinh Long', 'Bản Lục', ''],
      ],
      [{ top: 1, left: 2, bottom: 2, right: 2 }],
    );
    expect(shaped.records.map(({ cells }) => cells[2])).toEqual([22, '']);
  });
});

describe('a signature', () => {
  it('is cut short by a point, which the id of a site does not have', () => {
    const shaped = shape([
      ['Mã trạm', 'Nhà mạng', 'Vĩ độ', 'Kinh độ'],
      ['KT-1', 'Viettel', 22.1, 105.1],
      ['KT-2', 'Viettel', '', ''],
      ['TM12', 'VNPT', 22.2, ''],
      ['TM-BTS', '', '', ''],
      ['', 'KT. GIÁM ĐỐC', '', ''],
      ['', 'TM. UBND', '', ''],
    ]);
    expect(shaped.records.map(({ cells }) => cells[0])).toEqual(['KT-1', 'KT-2', 'TM12', 'TM-BTS']);
    expect(roles(shaped)).toEqual(['1 heading', '6 signature', '7 signature']);
  });
});

describe('a table of communes', () => {
  it('has its communes as records, however little they say, in the groups of their districts', () => {
    const shaped = shape([
      ['STT', 'Xã', 'Tổng số thôn', 'Số thôn có sóng', 'Số hộ', 'Ghi chú'],
      ['I', 'Huyện Na Hang', 27, '', '', ''],
      [1, 'Xã Sinh Long', 12, '', '', ''],
      [2, 'Thị trấn Na Hang', 15, 15, 900, ''],
      [3, 'Phường Mỹ Lâm', '', '', '', ''],
    ]);
    expect(roles(shaped)).toEqual(['1 heading', '2 group']);
    expect(shaped.records.map(({ cells, groups }) => [cells[1], ...groups])).toEqual([
      ['Xã Sinh Long', 'Huyện Na Hang'],
      ['Thị trấn Na Hang', 'Huyện Na Hang'],
      ['Phường Mỹ Lâm', 'Huyện Na Hang'],
    ]);
  });
});

it('has groups with their subtotals, however few columns there are', () => {
  const shaped = shape([
    ['TT', 'Thôn', 'Số hộ'],
    ['I', 'Xã Sinh Long', 25],
    [1, 'Bản Lá', 12],
    [2, 'Xã Đoài', 13],
  ]);
  expect(roles(shaped)).toEqual(['1 heading', '2 group']);
  expect(shaped.records.map(({ cells, groups }) => [cells[1], ...groups])).toEqual([
    ['Bản Lá', 'Xã Sinh Long'],
    ['Xã Đoài', 'Xã Sinh Long'],
  ]);
});

describe('a plain table', () => {
  it('is its headings and its records', () => {
    const shaped = shape([
      ['ma_xa', 'Tên thôn', 'Số hộ'],
      ['00955', 'Tổ 1', '12'],
      ['00955', 'Xã Đoài', '15'],
      ['00955', 'Cộng Hoà', '15'],
    ]);
    expect(shaped.others).toMatchObject([
      { line: 1, role: 'heading', text: 'ma_xa | Tên thôn | Số hộ' },
    ]);
    expect(shaped.records.length).toBe(3);
  });

  it('without a heading that is known has the first row of texts', () => {
    const shaped = shape([
      ['alpha', 'beta', 'gamma'],
      [1, 2, 3],
    ]);
    expect(headings(shaped)).toEqual(['alpha', 'beta', 'gamma']);
  });

  it('has the heading that a person chose', () => {
    const rows = [
      ['Thôn', 'Xã'],
      ['tên', 'nơi'],
      ['Bản Lá', 'Sinh Long'],
    ];
    expect(headings(shapeOf(sheetOf(rows), vocabulary, 2)!)).toEqual(['tên', 'nơi']);
  });

  it('that repeats its headings on every page has each record once', () => {
    const shaped = shape([
      ['STT', 'Thôn', 'Xã'],
      [1, 'Bản Lá', 'Sinh Long'],
      ['STT', 'Thôn', 'Xã'],
      [2, 'Bản Lục', 'Đà Vị'],
    ]);
    expect(shaped.records.map(({ line }) => line)).toEqual([2, 4]);
  });
});

it('every row of any sheet is a record or is named, once', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      '',
      '',
      'STT',
      'Tên thôn',
      '4G',
      'x',
      'I',
      'Xã Sinh Long',
      'Tổng cộng',
      '(1)',
      '(2)',
      '(3)',
      'NGƯỜI LẬP BIỂU',
      1,
      2,
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 }), (rows) => {
      const sheet = sheetOf(rows);
      const shaped = shapeOf(sheet, vocabulary);
      const lines = [...(shaped?.records ?? []), ...(shaped?.others ?? [])].map(({ line }) => line);
      expect(lines.sort((a, b) => a - b)).toEqual(sheet.rows.map(({ line }) => line));
    }),
    { numRuns: 1000 },
  );
});

it('a text file has the same shape as a workbook', () => {
  const text = DRAWN.map((cells) => cells.join(';')).join('\n');
  const sheet = finish(readDelimited(windowOf(text), ';'));
  expect(roles(shapeOf(sheet, vocabulary)!)).toEqual(roles(shape(DRAWN)));
});
