/** A second table below the first begins with its own titles: they are no records, and end the groups above. */
import { expect, it } from 'vitest';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import { type Cell, NOTHING_HIDDEN } from '../../../src/io/tabular/sheet.ts';
import { vocabulary } from './words.ts';

function shape(rows: readonly (readonly Cell[])[]) {
  const lines = rows.map((cells, i) => ({ line: i + 1, cells }));
  const sheet = { name: '', rows: lines, blank: 0, broken: [], merged: [], hidden: NOTHING_HIDDEN };
  const { records, others } = shapeOf(sheet, vocabulary)!;
  return {
    records: records.map(({ line, groups }) => [line, ...groups].join(' ')),
    others: others.map(({ line, role }) => `${line} ${role}`),
  };
}
const HEADINGS = ['STT', 'Tên thôn', 'Xã', 'Số hộ'];

it('titles above headings that come again are titles', () => {
  const { records, others } = shape([
    HEADINGS,
    [1, 'Bản Lá', 'Côn Lôn', 25],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', '', 'Cộng hoà xã hội chủ nghĩa Việt Nam', ''],
    ['', 'II. Danh sách thôn sóng yếu', '', ''],
    ['', '(Kèm theo Báo cáo số 12)', '', ''],
    HEADINGS,
    [1, 'Bản Tà', 'Côn Lôn', 27],
  ]);
  expect(records).toEqual(['2', '7']);
  expect(others).toEqual(['1 heading', '3 title', '4 title', '5 title', '6 heading']);
});

it('a title that is merged over the whole table is one', () => {
  const title = 'BẢNG 2. THÔN ĐÃ PHỦ SÓNG';
  const { others } = shape([
    HEADINGS,
    [1, 'Bản Lá', 'Côn Lôn', 25],
    [title, title, title, title],
    HEADINGS,
  ]);
  expect(others).toEqual(['1 heading', '3 title', '4 heading']);
});

it('a title ends the group above it; headings on a new page do not', () => {
  const { records } = shape([
    HEADINGS,
    ['I', 'Xã Côn Lôn', '', ''],
    [1, 'Bản Lá', '', 25],
    HEADINGS,
    [2, 'Bản Lục', '', 26],
    ['Danh sách bổ sung', '', '', ''],
    HEADINGS,
    [1, 'Bản Tà', '', 27],
  ]);
  expect(records).toEqual(['3 Xã Côn Lôn', '5 Xã Côn Lôn', '8']);
});

it('a group above the headings of a new page is a group, and a village with nothing but its name a record', () => {
  const { records, others } = shape([
    HEADINGS,
    [1, 'Bản Lá', '', 25],
    ['I', 'Xã Côn Lôn', '', ''],
    HEADINGS,
    ['', 'Bản Lục', '', ''],
    HEADINGS,
    ['', 'DANH SÁCH BẢN', '', ''],
    [2, 'Bản Tà', '', 27],
  ]);
  expect(others).toEqual(['1 heading', '3 group', '4 heading', '6 heading']);
  expect(records.map((text) => text.split(' ')[0])).toEqual(['2', '5', '7', '8']);
});

it('a second table whose headings are better known takes no row of the first', () => {
  const { records, others } = shape([
    ['STT', 'Tên thôn', 'Xã', 'Chỉ tiêu nội bộ'],
    [1, 'Bản Lá', 'Côn Lôn', 25],
    ['STT', 'Tên thôn', 'Xã', 'Số khẩu', 'Ghi chú'],
    [1, 'Bản Tà', 'Côn Lôn', 27, ''],
  ]);
  expect(records).toEqual(['2', '4']);
  expect(others).toEqual(['1 heading', '3 heading']);
});

it('labels above a table, with what they say beside them, are no headings', () => {
  const { records } = shape([
    ['Tỉnh:', 'Tuyên Quang', 'Huyện:', 'Na Hang', 'Xã:', 'Côn Lôn'],
    ['STT', 'Tên thôn', 'Xã', 'Số hộ', 'Ghi chú', 'Nguồn'],
    [1, 'Bản Lá', 'Côn Lôn', 25, '', ''],
  ]);
  expect(records).toEqual(['3']);
});
