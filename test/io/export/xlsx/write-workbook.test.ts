/** Workbooks that we write: read back by our own reader they say what they were given, and every part is as the format wants it. */

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/core/steps.ts';
import type {
  CellStyle,
  CellValue,
  WorkbookSheet,
} from '../../../../src/io/export/xlsx/workbook.ts';
import { writeWorkbook } from '../../../../src/io/export/xlsx/write-workbook.ts';
import { cleanText } from '../../../../src/io/export/xlsx/xml-text.ts';
import { readWorkbook } from '../../../../src/io/tabular/xlsx/workbook.ts';
import { tellXml } from '../../../../src/io/tabular/xlsx/xml.ts';

const DAY = '2026-11-23';

const sheet = (
  values: readonly (readonly (CellValue | null)[])[],
  more: Partial<WorkbookSheet> = {},
  style?: CellStyle,
): WorkbookSheet => ({
  name: 'Bảng',
  columns: [],
  rows: values.map((row) =>
    row.map((value) => (value === null ? null : { value, ...(style && { style }) })),
  ),
  ...more,
});

const written = (...sheets: readonly WorkbookSheet[]) => finish(writeWorkbook({ sheets }, DAY));
const readBack = (bytes: Uint8Array) => finish(readWorkbook(bytes));
const cellsOf = (bytes: Uint8Array) => readBack(bytes)[0]!.rows.map(({ cells }) => cells);
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
const firstSheet = (bytes: Uint8Array) => partsOf(bytes)['xl/worksheets/sheet1.xml']!;

describe('a workbook that we write', () => {
  it('comes back cell by cell: codes keep their zeros, numbers are numbers, dates are days', () => {
    const rows = [
      ['Mã xã', 'Số hộ', 'Ngày'],
      ['00859', 46, { date: '2026-04-30' }],
      ['=1+1', -2.5, { date: '1999-12-31' }],
      [null, 0, ''],
    ];
    expect(cellsOf(written(sheet(rows, {}, { format: 'date' })))).toEqual([
      ['Mã xã', 'Số hộ', 'Ngày'],
      ['00859', '1900-02-14', '2026-04-30'], // a number in a cell with the style of dates is a day
      ['=1+1', -2.5, '1999-12-31'],
      ['', 0],
    ]);
    expect(cellsOf(written(sheet([[46, Number.NaN, 1e6]])))).toEqual([[46, '', 1_000_000]]);
  });

  it('holds no formula, whatever its texts begin with', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t'), fc.string(), (mark, rest) => {
        const parts = partsOf(written(sheet([[mark + rest]], { name: mark + rest })));
        expect(Object.values(parts).join('')).not.toMatch(/<f[ >/]/);
      }),
      { numRuns: 40 },
    );
  });

  it('says a text beside another cell once that one is filled, and nothing before', () => {
    const bytes = written(sheet([['', { text: 'Xã "A" & B', onceFilled: 0 }], ['có']]));
    expect(firstSheet(bytes)).toContain(
      '<c r="B1" s="0" t="str"><f>IF($A1=&#34;&#34;,&#34;&#34;,&#34;Xã &#34;&#34;A&#34;&#34; &#38; B&#34;)</f><v></v></c>',
    );
    expect(readBack(bytes)[0]!.rows).toEqual([{ line: 2, cells: ['có'] }]);
  });

  it('keeps every text, but for what XML has no place for', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const [cells = []] = cellsOf(written(sheet([[...texts, 'end']])));
        expect(cells).toEqual([...texts.map((each) => cleanText(each).normalize('NFC')), 'end']);
      }),
      { numRuns: 40 }, // each writes and reads a whole file
    );
  });

  it.each([
    ['an escape that it did not make', '_x0041_', '_x0041_'],
    ['line breaks of both kinds', 'a\r\nb', 'a\r\nb'],
    ['blanks around it', '  a ', '  a '],
    ['marks of XML', '<a b="c">&amp;</a>', '<a b="c">&amp;</a>'],
    ['a control character, which goes', 'a\u0000\u001fb', 'ab'],
    ['half of a pair, which goes', 'a\ud83db', 'ab'],
    ['a sign beyond the first plane', '𠄼', '𠄼'],
  ])('writes %s', (_, given, expected) => {
    expect(cellsOf(written(sheet([[given]])))).toEqual([[expected]]);
  });

  it('cuts a text at what a cell holds, and never through a pair', () => {
    const [[cell]] = cellsOf(written(sheet([[`${'a'.repeat(32_766)}😀`]]))) as [[string]];
    expect(cell).toBe('a'.repeat(32_766));
  });

  it('is the same to the byte, and of the day that is given', () => {
    const one = written(sheet([['a', 1]], {}, { isBold: true }));
    expect(written(sheet([['a', 1]], {}, { isBold: true }))).toEqual(one);
    const view = new DataView(one.buffer);
    // Local header: time at 10, date at 12 as (year − 1980) << 9 | month << 5 | day.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([
      0,
      (46 << 9) | (11 << 5) | 23,
    ]);
  });
});

describe('the parts of a workbook', () => {
  const bytes = written(
    sheet([['Tiêu đề'], ['Mã', 'Sóng'], ['00859', '']], {
      columns: [
        { width: 12, style: { format: 'text' } },
        { width: 9, isHidden: true, style: { isFree: true } },
      ],
      heights: new Map([[1, 30]]),
      frozen: { row: 2, column: 1 },
      merged: [{ row: 0, from: 0, to: 27 }],
      validations: [
        {
          ...{ column: 1, from: 2, to: 9, isStrict: true, title: 'Sai', message: 'Chọn & lại' },
          rule: { kind: 'list', sheet: "Mục 'a' 2", column: 0, from: 0, to: 2 },
        },
        {
          ...{ column: 27, from: 2, to: 9, isStrict: false, title: 'Sai', message: 'số' },
          rule: { kind: 'whole' },
        },
      ],
      isProtected: true,
      isLandscape: true,
    }),
    sheet([['x']], { name: "Mục 'a' 2", isHidden: true }),
  );
  const parts = partsOf(bytes);
  const first = parts['xl/worksheets/sheet1.xml']!;

  it('are well formed, and each is named where it has to be', () => {
    for (const [name, text] of Object.entries(parts)) {
      const open: string[] = [];
      const steps = tellXml(
        text,
        {
          open: (tag) => open.push(tag),
          close: (tag) => expect(open.pop(), name).toBe(tag),
          text() {},
        },
        name,
      );
      for (const _ of steps);
      expect(open, name).toEqual([]);
    }
    const documents = Object.keys(parts).filter((name) => /^xl\/[^_]/.test(name));
    for (const name of documents)
      expect(parts['[Content_Types].xml'], name).toContain(`PartName="/${name}"`);
    expect(parts['xl/_rels/workbook.xml.rels']!.match(/Target="[^"]+"/g)).toEqual([
      'Target="worksheets/sheet1.xml"',
      'Target="worksheets/sheet2.xml"',
      'Target="styles.xml"',
      'Target="sharedStrings.xml"',
    ]);
  });

  it('have the elements of a sheet in the order that the format fixes', () => {
    const tags: string[] = [];
    let depth = 0;
    const steps = tellXml(
      first,
      {
        open(tag) {
          if (depth++ === 1) tags.push(tag);
        },
        close() {
          depth--;
        },
        text() {},
      },
      'sheet1',
    );
    for (const _ of steps);
    expect(tags).toEqual([
      ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData'],
      ...['sheetProtection', 'mergeCells', 'dataValidations', 'pageMargins', 'pageSetup'],
    ]);
  });

  it('freeze, hide, merge, protect and list what they were told to', () => {
    expect(first).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(first).toContain(
      '<col min="2" max="2" width="9" style="2" hidden="1" customWidth="1"/>',
    );
    expect(first).toContain('<row r="2" ht="30" customHeight="1">');
    expect(first).toContain('<mergeCell ref="A1:AB1"/>');
    expect(first).toContain('<sheetProtection sheet="1"');
    expect(first).not.toContain('password');
    expect(first).toContain(
      'errorTitle="Sai" error="Chọn &#38; lại" sqref="B3:B10"><formula1>\'Mục \'\'a\'\' 2\'!$A$1:$A$3</formula1>',
    );
    expect(first).toContain('type="whole" operator="greaterThanOrEqual" errorStyle="warning"');
    expect(first).toContain('sqref="AB3:AB10"><formula1>0</formula1>');
    expect(parts['xl/workbook.xml']).toContain(
      '<sheet name="Mục \'a\' 2" sheetId="2" state="hidden" r:id="rId2"/>',
    );
    expect(parts['xl/workbook.xml']).toContain("'Bảng'!$2:$2</definedName>");
  });

  it('lock every cell but those that are free', () => {
    const styles = parts['xl/styles.xml']!;
    const cells = styles.slice(styles.indexOf('<cellXfs'));
    expect(cells.match(/locked="\d"/g)).toEqual(['locked="1"', 'locked="1"', 'locked="0"']);
    expect(cells).toContain('numFmtId="49"'); // texts stay as they are typed
  });
});
