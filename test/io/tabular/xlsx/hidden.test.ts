/** What a workbook hides is read, and told: sheets, rows, columns. */
import { expect, it } from 'vitest';
import { finish } from '../../../../src/core/steps.ts';
import { NOTHING_HIDDEN } from '../../../../src/io/tabular/sheet.ts';
import { readWorkbook } from '../../../../src/io/tabular/xlsx/workbook.ts';
import { type MadeSheet, madeWorkbook } from '../../../support/workbook.ts';

const ROWS = [
  ['Tên thôn', 'Xã', 'Số hộ'],
  ['Bản Lá', 'Côn Lôn', 25],
  ['Bản Nà', 'Côn Lôn', 26],
];
const hiddenOf = (...sheets: MadeSheet[]) =>
  finish(readWorkbook(madeWorkbook(sheets))).map(({ hidden }) => hidden);

it('nothing of a plain workbook is hidden', () => {
  expect(hiddenOf({ name: 'a', rows: ROWS })).toEqual([NOTHING_HIDDEN]);
});

it('sheets are, from the menu or from a program', () => {
  const rows = ROWS;
  const states = hiddenOf(
    { name: 'a', rows },
    { name: 'b', rows, state: 'hidden' },
    { name: 'c', rows, state: 'veryHidden' },
  );
  expect(states.map(({ sheet }) => sheet)).toEqual([false, true, true]);
});

it('rows and columns are, of those that hold something', () => {
  const [hidden] = hiddenOf({
    name: 'a',
    rows: [...ROWS, null, []],
    hiddenRows: [3, 5],
    hiddenColumns: [2, 9],
  });
  expect(hidden).toEqual({ sheet: false, rows: [3], columns: [1] });
});

it.each([
  ['a range', '<col min="2" max="3" hidden="1"/>', [1, 2]],
  ['all to the last one', '<col min="3" max="16384" hidden="true"/>', [2]],
  ['shown ones between', '<col min="1" max="1" hidden="1"/><col min="2" max="2" width="9"/>', [0]],
  ['no numbers', '<col hidden="1"/><col min="x" max="y" hidden="1"/>', []],
  ['before the first', '<col min="-5" max="1" hidden="1"/>', [0]],
])('columns are told by %s', (_, xml, columns) => {
  const cells = ['A', 'B', 'C'].map((at) => `<c r="${at}1"><v>1</v></c>`).join('');
  const sheet = `<worksheet><cols>${xml}</cols><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const bytes = madeWorkbook([{ name: 'a', rows: [] }], { 'xl/worksheets/sheet1.xml': sheet });
  expect(finish(readWorkbook(bytes))[0]!.hidden.columns).toEqual(columns);
});
