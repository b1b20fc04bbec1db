/** Of a workbook that comes back only what is filled in is looked at. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cell, NOTHING_HIDDEN, type Sheet } from '../../../src/io/tabular/sheet.ts';
import { withoutTemplateSheets } from '../../../src/io/templates/template-sheets.ts';
import type { TemplateWords } from '../../../src/io/templates/template-words.ts';

const WORDS = JSON.parse(
  readFileSync('data/country/vn/import/template.json', 'utf8'),
) as TemplateWords;

const sheet = (name: string, ...cells: readonly Cell[]): Sheet => ({
  ...{ name, blank: 0, broken: [], merged: [], hidden: NOTHING_HIDDEN },
  rows: cells.length === 0 ? [] : [{ line: 1, cells }],
});
const left = (...sheets: readonly Sheet[]) =>
  withoutTemplateSheets(sheets, WORDS).map(({ name }) => name);

describe('the sheets of a template beside its villages', () => {
  it('are told by their names and their beginnings, in whichever language', () => {
    const [guide, lists] = [sheet('Hướng dẫn', 'HƯỚNG DẪN'), sheet('Danh mục', 'Có sóng')];
    expect(left(sheet('Danh sách thôn', 'Mã thôn'), guide, lists)).toEqual(['Danh sách thôn']);
    const english = [sheet('Instructions', 'INSTRUCTIONS'), sheet('Lists', 'Covered')];
    expect(left(...english, sheet('Mine', 'Name'))).toEqual(['Mine']);
  });

  it('are not those of another workbook that are only called so', () => {
    const names = ['Danh mục', 'Hướng dẫn', 'Trang trống'];
    expect(
      left(sheet('Danh mục', 'Tên thôn'), sheet('Hướng dẫn', 'STT'), sheet('Trang trống')),
    ).toEqual(names);
    expect(left(sheet('Danh mục'), sheet('Hướng dẫn', '', 'Tên'))).toEqual([
      'Danh mục',
      'Hướng dẫn',
    ]);
  });

  it('are looked at where there is no other', () => {
    expect(left(sheet('Hướng dẫn', 'HƯỚNG DẪN'))).toEqual(['Hướng dẫn']);
    const sheets = [sheet('Hướng dẫn', 'HƯỚNG DẪN'), sheet('a', 'b')];
    expect(withoutTemplateSheets(sheets, null)).toEqual(sheets);
  });
});
