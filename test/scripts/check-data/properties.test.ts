/** Whatever a file holds: a report or a named fault, every row and line accounted for, and nothing that is more than data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile, type FileReport } from '../../../scripts/check-data/check-file.ts';
import { readCheckContext } from '../../../scripts/check-data/context.ts';
import { FILE_FAULTS, FINDING_CODES } from '../../../src/core/import-codes.ts';
import { finish } from '../../../src/core/steps.ts';
import { toLegacyFont } from '../../../src/io/tabular/legacy-fonts.ts';
import { openTable } from '../../../src/io/tabular/open-table.ts';
import { type MadeCell, madeWorkbook } from '../../support/workbook.ts';

const context = await readCheckContext();
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

/** Names that objects have by themselves. */
const OWN = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

/** Cells as tables have them, as well as anything. */
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        'Tên thôn',
        'Xã',
        'Mã xã',
        'Tỉnh',
        'Số hộ',
        'Số hộ/khẩu',
        '4G',
        'Viettel',
        'Nhà mạng',
        'Toạ độ',
        'X',
        'Y',
        'Thời hạn',
        'Cấp',
        'Tên',
      ],
      ...[
        'Bản Lá',
        'Yên Hoa',
        'Xã Sinh Long',
        'Cống Vị',
        '02248',
        '955',
        '4.0',
        'Tuyên Quang',
        'HCM',
        'Phường',
        'Tổng cộng',
        'I',
        '(1)',
        '(2)',
        '(3)',
        'KT. GIÁM ĐỐC',
      ],
      ...[
        'x',
        '-',
        'Yếu',
        'đang cập nhật',
        '1.234',
        '1.234,5',
        '97,6%',
        '<50',
        '45 hộ/368 khẩu',
        '31/12/2025',
        'Quý II/2025',
        '45992',
      ],
      ...['22,62924/105,34808', '2503484,0', '432792,7', 'N22 37 45 E105 20 53', '0', ''],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...OWN) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });
const quoted = (text: string) => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map(quoted).join(';')).join('\n');

function expectSound(report: FileReport): void {
  expect(['none', ...FILE_FAULTS]).toContain(report.fault?.code ?? 'none');
  for (const { rowsIn, kept, rejected, issues } of report.sheets) {
    expect(kept + rejected).toBe(rowsIn);
    for (const { code } of issues) expect(FINDING_CODES).toContain(code);
    const lost = new Set(
      issues
        .filter(
          ({ severity, code }) =>
            /^(rejected|asked)$/.test(severity) && code !== 'number-ambiguous',
        )
        .map(({ line }) => line),
    );
    expect(lost.size).toBe(rejected);
  }
}

describe('a file', () => {
  it('of any bytes is a report or a named fault', () => {
    const starts = [
      [],
      [0x50, 0x4b, 3, 4],
      [0x7b, 0x22],
      [0x5b, 0x7b],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xef, 0xbb, 0xbf],
      [0xd0, 0xcf, 0x11, 0xe0],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expectSound(checkFile('a', Uint8Array.from([...start, ...rest]), context));
      }),
      { numRuns: 300 },
    );
  });

  it('of a table is a report in whatever coding it is written', () => {
    const codings = [
      utf8,
      (text: string) => latin(toLegacyFont(text, 'tcvn3')),
      (text: string) => latin(toLegacyFont(text, 'vni')),
      (text: string) => utf8(new TextDecoder('windows-1252').decode(utf8(text))),
      (text: string) => utf8(text.normalize('NFD')),
    ];
    fc.assert(
      fc.property(grid, fc.constantFrom(...codings), (rows, encode) => {
        expectSound(checkFile('a', encode(csvOf(rows)), context));
      }),
      { numRuns: 300 },
    );
  });

  it('of a workbook is a report, with any cells merged', () => {
    const made = fc.oneof(
      cell,
      fc.double({ noNaN: true }),
      fc.record({ date: fc.integer({ min: -5, max: 99_999 }) }),
    ) as fc.Arbitrary<MadeCell>;
    const range = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5)).map(([a, b, c, d]) => {
      const at = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
      return `${at(Math.min(a, b), Math.min(c, d))}:${at(Math.max(a, b), Math.max(c, d))}`;
    });
    const rows = fc.array(fc.array(fc.option(made), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.array(range, { maxLength: 3 }), (given, merged) => {
        const clean = given.map((cells) =>
          cells.map((each) => (typeof each === 'string' ? each.replace(/[^\P{C}\t]/gu, '') : each)),
        );
        expectSound(checkFile('a', madeWorkbook([{ name: 'a', rows: clean, merged }]), context));
      }),
      { numRuns: 200 },
    );
  });

  it('accounts for every row and for every physical line of a text', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const text = csvOf(rows);
        const report = checkFile('a', utf8(text), context);
        const [sheet] = report.sheets;
        if (!sheet) return;
        const { sheets } = finish(openTable(utf8(text)));
        const { rows: read, broken, blank } = sheets[0]!;
        expect(sheet.rowsIn + sheet.otherRows).toBe(read.length + broken.length);
        expect(sheet.blank).toBe(blank);
        const breaks = (part: string) => part.split('\n').length - 1;
        const own = [
          ...read.map(({ cells }) => cells.join('')),
          ...broken.map((each) => each.text),
        ];
        const lines = own.reduce((sum, part) => sum + 1 + breaks(part), 0) + blank;
        const unified = text.replace(/\r\n?/g, '\n');
        expect(lines).toBe(breaks(unified) + (unified === '' || unified.endsWith('\n') ? 0 : 1));
      }),
      { numRuns: 300 },
    );
  });
});

describe('names that objects have by themselves', () => {
  it('are headings, names and values like any other, and touch nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OWN), { minLength: 1, maxLength: 4 }), (own) => {
        const text = csvOf([
          ['Tên thôn', 'Xã', 'Mã thôn', 'Số hộ', '4G', 'Nhà mạng', ...own],
          ...own.map((name) => [name, 'Yên Hoa', name, name, name, name, ...own]),
        ]);
        const report = checkFile(own[0]!, utf8(text), context);
        expectSound(report);
        expect(report.sheets[0]!.rowsIn).toBe(own.length);
        expect(report.sheets[0]!.columns.slice(6).every(({ field }) => field === null)).toBe(true);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('are sheets of a workbook and parts of an archive', () => {
    const rows = [
      ['Tên thôn', 'Xã'],
      ['__proto__', 'Yên Hoa'],
      ['constructor', 'constructor'],
    ];
    const bytes = madeWorkbook(
      OWN.map((name) => ({ name, rows })),
      { __proto__x: '', 'xl/constructor': '' },
    );
    const report = checkFile('__proto__', bytes, context);
    expect(report.sheets.map(({ name, kept }) => [name, kept])).toEqual(
      OWN.map((name) => [name, 1]),
    );
  });
});
