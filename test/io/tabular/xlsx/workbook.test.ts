/** Workbooks: every sheet, dates and numbers as they are meant, and nothing that is made to hurt. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FILE_FAULTS } from '../../../../src/core/import-codes.ts';
import { finish } from '../../../../src/core/steps.ts';
import { FileFaultError } from '../../../../src/io/tabular/file-fault.ts';
import { readWorkbook } from '../../../../src/io/tabular/xlsx/workbook.ts';
import { type MadeCell, madeWorkbook } from '../../../support/workbook.ts';

const read = (bytes: Uint8Array) => finish(readWorkbook(bytes));
const cellsOf = (...cells: MadeCell[]) =>
  read(madeWorkbook([{ name: 'a', rows: [cells] }]))[0]!.rows[0]!.cells;

function faultOf(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof FileFaultError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('a workbook', () => {
  it('gives all its sheets, rows with their numbers, cells in their columns', () => {
    const sheets = read(
      madeWorkbook([
        {
          name: 'Thôn & bản',
          rows: [['DANH SÁCH'], null, ['STT', null, 'Tên'], [1, null, 'Bản <Lá>']],
          merged: ['A1:C1', 'A3:B3'],
        },
        { name: 'Trống', rows: [] },
      ]),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Thôn & bản', 'Trống']);
    expect(sheets[0]!.rows).toEqual([
      { line: 1, cells: ['DANH SÁCH'] },
      { line: 3, cells: ['STT', '', 'Tên'] },
      { line: 4, cells: [1, '', 'Bản <Lá>'] },
    ]);
    expect(sheets[0]!.merged).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ]);
    expect(sheets[1]!.rows).toEqual([]);
  });

  it('gives a number as a number, a code that is a text as a text, a date by its style', () => {
    expect(cellsOf('00001', 1.5, { date: 45992 }, { date: 45992.75 })).toEqual([
      '00001',
      1.5,
      '2025-12-01',
      '2025-12-01',
    ]);
  });

  it('that puts a cell into the last column of every row is refused, and not filled up', () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(2000);
    const sheet = { 'xl/worksheets/sheet1.xml': `<worksheet>${rows}</worksheet>` };
    expect(faultOf(madeWorkbook([{ name: 'a', rows: [] }], sheet))).toBe('archive-bomb');
  });

  it.each([
    ['<c t="inlineStr"><is><t>Bản</t></is></c>', 'Bản'],
    ['<c t="inlineStr"><is><r><t>Bản </t></r><r><t>Lá</t></r></is></c>', 'Bản Lá'],
    ['<c t="b"><v>1</v></c>', true],
    ['<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c t="str"><f>A1&amp;"x"</f><v>Lá&amp;x</v></c>', 'Lá&x'],
    ['<c><f>1+1</f><v>2</v></c>', 2],
    ['<c t="d"><v>2025-12-31T00:00:00</v></c>', '2025-12-31'],
  ])('reads %s', (raw, cell) => {
    expect(cellsOf({ raw })).toEqual([cell]);
  });

  it('leaves readings out of a text in several fonts', () => {
    const strings =
      '<sst><si><r><t>Bản </t></r><r><t xml:space="preserve">Lá</t></r><rPh><t>ban la</t></rPh></si></sst>';
    const bytes = madeWorkbook([{ name: 'a', rows: [[{ raw: '<c t="s"><v>0</v></c>' }]] }], {
      'xl/sharedStrings.xml': strings,
    });
    expect(read(bytes)[0]!.rows[0]!.cells).toEqual(['Bản Lá']);
  });
});

describe('a file that is no workbook, or made to hurt', () => {
  it.each([
    ['archive-damaged', strToU8('not a zip')],
    ['workbook-incomplete', zipSync({ 'readme.txt': strToU8('hello') })],
    [
      'xml-forbidden',
      madeWorkbook([{ name: 'a', rows: [] }], {
        'xl/sharedStrings.xml':
          '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><sst/>',
      }),
    ],
    [
      'xml-damaged',
      madeWorkbook([{ name: 'a', rows: [] }], { 'xl/worksheets/sheet1.xml': '<worksheet><row' }),
    ],
  ])('is refused as %s', (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  it('is refused when it inflates to far more than it is', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50e6) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1e6);
    expect(faultOf(bomb)).toBe('archive-bomb');
  }, 60_000);

  it('is refused when it has very many entries', () => {
    const names = Array.from({ length: 1500 }, (_, i) => [`x${i}.xml`, new Uint8Array(1)] as const);
    expect(faultOf(zipSync(Object.fromEntries(names)))).toBe('archive-bomb');
  });

  it('gives sheets or a named fault, whatever was done to its bytes', () => {
    const good = madeWorkbook([
      { name: 'a', rows: [['x', 1, { date: 45000 }]], merged: ['A1:B1'] },
    ]);
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(good.length),
        (at, byte, end) => {
          const bytes = good.slice();
          bytes[at] = byte;
          expect(['none', ...FILE_FAULTS]).toContain(faultOf(bytes));
          expect(['none', ...FILE_FAULTS]).toContain(faultOf(bytes.subarray(0, end)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
