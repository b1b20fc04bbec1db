/**
 * A table as a department makes it: titles, headings in two rows with merged cells, a row that numbers the columns, rows of groups,
 * marks, decimal commas, degrees with minutes, a total and a signature. Five rows are wrong until they are mended.
 */
import { type MadeCell, madeWorkbook } from '../../support/workbook.ts';

/** Villages that the table adds, all without 4G, in two communes of a province. */
export const ADDED = 12;
/** Rows that are wrong: two without a name, two in a commune that nobody knows, one that is given twice. */
export const WRONG = 5;

const COMMUNES = ['Xã Côn Lôn', 'Xã Thượng Nông'] as const;

/** The workbook; with the wrong rows, or with these mended. */
export function departmentTable(isMended: boolean): Uint8Array {
  const good = Array.from({ length: ADDED }, (_, i) =>
    row(i + 1, `Bản Kiểm Tra ${i + 1}`, COMMUNES[i % 2]!),
  );
  const wrong = [
    row(21, isMended ? 'Bản Kiểm Tra 21' : '', COMMUNES[0]),
    row(22, isMended ? 'Bản Kiểm Tra 22' : '', COMMUNES[1]),
    row(23, 'Bản Kiểm Tra 23', isMended ? COMMUNES[0] : 'Xã Qwzjfx Wqqzz'),
    row(24, 'Bản Kiểm Tra 24', isMended ? COMMUNES[1] : 'Xã Wzjqfq Jjwqq'),
    row(25, isMended ? 'Bản Kiểm Tra 25' : 'Bản Kiểm Tra 1', COMMUNES[0]),
  ];
  return madeWorkbook([
    {
      name: 'Phụ lục 1',
      rows: [
        ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
        ['DANH SÁCH THÔN CHƯA CÓ SÓNG DI ĐỘNG'],
        ['(Kèm theo Báo cáo số 12/BC-SKHCN)'],
        [
          'STT',
          'Tên thôn/bản',
          'Xã/Phường',
          'Toạ độ',
          null,
          'Tình trạng phủ sóng',
          null,
          'Số hộ',
          'Trưởng thôn',
        ],
        [null, null, null, 'Vĩ độ', 'Kinh độ', '3G', '4G', null, null],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
        ['I', 'Tỉnh Tuyên Quang'],
        ...good,
        ...wrong,
        [null, 'Tổng cộng', null, null, null, null, null, 17 * 45],
        [null, null, null, null, null, 'NGƯỜI LẬP BIỂU'],
      ],
      merged: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:G4', 'H4:H5', 'I4:I5'],
    },
  ]);
}

function row(ordinal: number, name: string, commune: string): (MadeCell | null)[] {
  return [
    ordinal,
    name === '' ? null : name,
    commune,
    `22°${20 + (ordinal % 10)}'45,3"B`,
    `105,${34808 + ordinal}`,
    'không',
    'không',
    45,
    'Nguyễn Văn A',
  ];
}
