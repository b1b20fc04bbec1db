/** Tables of one form by their headings, and choices carried from one of them to another. */
import { describe, expect, it } from 'vitest';
import type { ImportChoices, ReadSheet, SheetColumn } from '../../../src/core/imports.ts';
import {
  carriedChoices,
  headingKeys,
  provenColumns,
  tableForms,
} from '../../../src/core/inbox/forms.ts';

/** "Số hộ=households": a column by its heading, its field where it was guessed from it. */
function sheet(sheetId: string, rowsIn: number, ...columns: readonly string[]): ReadSheet {
  return {
    ...{
      sheetId,
      rowsIn,
      name: '',
      blank: 0,
      span: '',
      isHidden: false,
      hidden: 0,
      role: 'villages',
      because: [],
    },
    ...{ personal: [], sample: [], signature: '', others: [], othersCount: 0 },
    columns: columns.map((text, at) => {
      const [heading = '', field = null] = text.split('=');
      return column({
        at,
        path: heading.split('>'),
        field,
        reason: field === null ? null : 'heading',
      });
    }),
  };
}

function column(of: Partial<SheetColumn>): SheetColumn {
  return {
    ...{ at: 0, path: [], field: null, reason: null, isPersonal: false },
    ...{ numberFormat: null, ambiguous: '', ...of },
  };
}

const choices = (more: Partial<ImportChoices>): ImportChoices => ({
  ...{ sheetId: 'a', mapping: {}, remembered: [], numberFormats: {}, blanks: {}, role: null },
  ...{ adminVersion: null, answers: {}, date: '2026-09-01', ...more },
});

const ids = (forms: ReturnType<typeof tableForms>) =>
  forms.map(({ sheets, pattern }) => [pattern.sheetId, ...sheets.map(({ sheetId }) => sheetId)]);

describe('tables', () => {
  const name = 'Tên thôn=name';
  const homes = 'Số hộ=households';

  it('are of one form whatever the order of their columns and however headings are written', () => {
    const forms = tableForms([
      sheet('a', 2, name, homes),
      sheet('b', 9, 'SỐ HỘ=households', 'Ghi gì đó', 'tên  thôn=name'),
      sheet('c', 5, name),
    ]);
    expect(ids(forms)).toEqual([['b', 'a', 'b']]); // the longest shows most
  });

  it('that nothing is known of are of no form, however alike', () => {
    const unknown = (id: string) => ({ ...sheet(id, 1, 'Cột 1'), role: 'unknown' as const });
    expect(tableForms([unknown('a'), unknown('b')])).toEqual([]);
  });

  it('of another meaning, another role or without rows are not', () => {
    const other = { ...sheet('b', 1, name, homes), role: 'sites' as const };
    expect(tableForms([sheet('a', 1, name, homes), other, sheet('c', 0, name, homes)])).toEqual([]);
  });

  it('are of one form though the cells of one prove more than those of another', () => {
    const shy = sheet('a', 1, name, 'Cột 3');
    const bold = sheet('b', 1, name, 'Cột 3');
    const columns = bold.columns.map((each, i) =>
      i === 1 ? { ...each, field: 'lon', reason: 'cells' as const } : each,
    );
    expect(ids(tableForms([shy, { ...bold, columns }]))).toEqual([['a', 'a', 'b']]);
  });

  it('come in the order of how many there are of a form', () => {
    const [a, b, c] = [sheet('a', 1, name), sheet('b', 1, homes), sheet('c', 1, homes)];
    const forms = tableForms([a, { ...a, sheetId: 'd' }, b, c, { ...b, sheetId: 'e' }]);
    expect(forms.map(({ sheets }) => sheets.length)).toEqual([3, 2]);
  });
});

describe('headings', () => {
  it('tell columns of the same headings apart by their order', () => {
    const columns = sheet('a', 1, 'Sóng>4G', 'Ghi chú', 'Ghi chú', 'sóng > 4g').columns;
    expect(headingKeys(columns)).toEqual(['song>4 g', 'ghi chu', 'ghi chu#2', 'song>4 g#2']);
  });
});

describe('how numbers are written', () => {
  const amount = (of: Partial<SheetColumn>) => ({ columns: [column({ path: ['Số hộ'], ...of })] });
  const comma = amount({ numberFormat: 'comma-decimal' });
  const point = amount({ numberFormat: 'point-decimal' });
  const open = amount({ ambiguous: '1.234' });

  it('is proved for all by those that agree', () => {
    expect(provenColumns(open.columns, [open, comma])).toMatchObject([
      { numberFormat: 'comma-decimal', ambiguous: '' },
    ]);
  });

  it('is asked where none proves it, of whichever table, and where two disagree', () => {
    const plain = amount({});
    expect(provenColumns(plain.columns, [plain, open])).toMatchObject([
      { numberFormat: null, ambiguous: '1.234' },
    ]);
    expect(provenColumns(open.columns, [open, comma, point])).toMatchObject([
      { numberFormat: null, ambiguous: '1.234' },
    ]);
  });

  it('is what the cells of a table prove, whatever is chosen for another', () => {
    const given = choices({ numberFormats: { 0: 'point-decimal' } });
    const carried = (to: typeof open) =>
      carriedChoices({ columns: open.columns, choices: given }, { sheetId: 'b', ...to })
        .numberFormats;
    expect(carried(comma)).toEqual({});
    expect(carried(open)).toEqual({ 0: 'point-decimal' });
  });
});

describe('what was chosen', () => {
  it('is carried over by headings: fields, fields that are left out, blanks; not the answers to rows', () => {
    const from = sheet('a', 1, 'Tên thôn=name', 'Số=households', '4G=signal_4G', 'Cột lạ');
    const to = sheet('b', 1, 'Cột lạ', '4G=signal_4G', 'Tên thôn=name', 'Số=households', 'Riêng');
    const given = choices({
      ...{ mapping: { 1: null, 3: 'population' }, blanks: { 2: 'none' }, role: 'villages' },
      ...{ answers: { 4: { kind: 'skip' } }, adminVersion: '2025-06-30' },
    });
    expect(carriedChoices({ columns: from.columns, choices: given }, to)).toEqual({
      ...given,
      ...{ sheetId: 'b', mapping: { 0: 'population', 3: null }, remembered: [0, 3] },
      ...{ blanks: { 1: 'none' }, answers: {} },
    });
  });

  it('holds what the cells of the pattern proved for tables that have too few of them', () => {
    const from = sheet('a', 9, 'Mã').columns.map((each) => ({
      ...each,
      ...{ field: 'commune_code', reason: 'cells' as const },
    }));
    expect(
      carriedChoices({ columns: from, choices: choices({}) }, sheet('b', 1, 'Mã')).mapping,
    ).toEqual({ 0: 'commune_code' });
  });
});
