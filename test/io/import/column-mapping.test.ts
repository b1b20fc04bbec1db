/** Columns: known by heading, by the headings above, by part of a heading, by their cells; each field once; no person. */
import { describe, expect, it } from 'vitest';
import {
  guessMapping,
  headerSignature,
  personalColumns,
} from '../../../src/io/import/column-mapping.ts';
import { guessRole } from '../../../src/io/import/role.ts';
import type { TableShape } from '../../../src/io/import/table-shape.ts';
import { type Cell, NOTHING_HIDDEN } from '../../../src/io/tabular/sheet.ts';
import { words } from './words.ts';

const shapeWith = (
  paths: readonly (readonly string[])[],
  records: readonly (readonly Cell[])[] = [],
): TableShape => ({
  columns: paths.map((path, at) => ({ at, path })),
  records: records.map((cells, i) => ({ line: i + 2, cells, groups: [] })),
  others: [],
  groupLevels: new Map(),
  hidden: NOTHING_HIDDEN,
});
const fields = (paths: readonly (readonly string[])[], records?: readonly (readonly Cell[])[]) =>
  guessMapping(shapeWith(paths, records), words).map(({ field }) => field);

describe('a column', () => {
  it.each([
    [['STT'], 'ordinal'],
    [['TÊN THÔN'], 'name'],
    [['Thon/ban'], 'name'],
    [['Mã ĐVHC'], 'commune_code'],
    [['Tình trạng phủ sóng', '4G'], 'signal_4G'],
    [['Tình trạng phủ sóng'], 'broadband'],
    [['Viettel', '4G'], 'signal_4G.viettel'],
    [['4G', 'VNPT'], 'signal_4G.vinaphone'],
    [['Sóng 4G Viettel'], 'signal_4G.viettel'],
    [['Tình trạng phủ sóng', 'MobiFone'], 'broadband.mobifone'],
    [['Số hộ dân (hộ)'], 'households'],
    [['Dân số (người)'], 'population'],
    [['Tên thôn, bản (theo NQ HĐND)'], 'name'],
    [['Nhà mạng có sóng'], 'operators'],
    [['Điện', 'Chưa có điện'], 'no_power'],
    [['Xã / Commune'], 'commune'],
    [['Thôn/Village'], 'name'],
    [['Số hộ - Households'], 'households'],
    [['Xã mới'], 'commune'],
    [['Xã - Số hộ'], null],
    [['Cột lạ'], null],
    [['__proto__'], null],
  ] as const)('%j is %s', (path, field) => {
    expect(fields([path])).toEqual([field]);
  });

  it('takes a field once: the whole heading goes before a part', () => {
    expect(fields([['Số hộ dân tộc thiểu số'], ['Số hộ']])).toEqual([null, 'households']);
  });

  it('is known by its cells where the heading says nothing', () => {
    const records = [
      ['00955', '105,34808', '22,62924'],
      ['00958', '105,4', '22,7123'],
      ['00961', '105,5123', '22,8123'],
      ['00964', '105.6123', '22.9123'],
    ].map((cells) => (cells[1] === '105,4' ? ['00958', '105,4123', '22,7123'] : cells));
    expect(fields([['a'], ['b'], ['c']], records)).toEqual(['commune_code', 'lon', 'lat']);
  });

  it.each([
    [['4G (tốt nhất, theo báo cáo)']],
    [['Nhà mạng có sóng (BẢN ĐỒ NÀY TÍNH)']],
    [['Có sóng 4G (computed by this map) (%)']],
    [['computed_site_km']],
    [['Số liệu (bản đồ này tính)', 'Số hộ']],
  ])('%j is no data, whatever its cells are', (path) => {
    const records = ['00955', '00958', '00961', '00964'].map((code) => [code]);
    expect(guessMapping(shapeWith([path], records), words)).toMatchObject([
      { field: null, reason: 'computed' },
    ]);
  });

  it.each([
    [['CCCD trưởng thôn']],
    [['SĐT trưởng thôn']],
    [['Số CMND']],
    [['Họ tên trưởng thôn']],
    [['Tên thôn trưởng']], // begins like the name of the village
    [['Điện thoại liên hệ của bí thư']],
    [['Trưởng thôn', 'Tên']],
    [['Người liên hệ (họ, tên, SĐT)']],
    [['so dien thoai chu ho']],
    [['E-mail']],
  ])('%j names a person', (path) => {
    const shape = shapeWith([path, ['Tên thôn']]);
    expect(guessMapping(shape, words).map(({ field }) => field)).toEqual([null, 'name']);
    expect(personalColumns(shape, words)).toEqual([shape.columns[0]]);
  });

  it.each([
    [['Sóng điện thoại 4G'], 'signal_4G'],
    [['Tổ dân phố'], 'name'],
    [['Số hộ'], 'households'],
    [['Thời gian hoàn thành'], 'plan_date'],
  ])('%j names none', (path, field) => {
    const shape = shapeWith([path]);
    expect(personalColumns(shape, words)).toEqual([]);
    expect(fields([path])).toEqual([field]);
  });

  it('that names a person is left out, and said', () => {
    const shape = shapeWith([['Tên thôn'], ['Trưởng thôn'], ['SĐT']]);
    expect(guessMapping(shape, words).map(({ field }) => field)).toEqual(['name', null, null]);
    expect(personalColumns(shape, words).map(({ path }) => path[0])).toEqual([
      'Trưởng thôn',
      'SĐT',
    ]);
  });
});

it('tables of the same headings have the same signature', () => {
  const a = headerSignature(shapeWith([['Tên thôn'], ['Sóng', '4G']]));
  expect(headerSignature(shapeWith([['TÊN  THÔN'], ['sóng', '4g']]))).toBe(a);
  expect(headerSignature(shapeWith([['Tên thôn'], ['4G']]))).not.toBe(a);
});

describe('the role of a table', () => {
  it.each([
    [['name', 'commune', 'signal_4G'], 'villages'],
    [['site_id', 'lon', 'lat'], 'sites'],
    [['name', 'site_id', 'lon', 'lat'], 'villages'],
    [['rsrp_dbm', 'lon', 'lat'], 'measurements'],
    [['commune_code', 'villages_total'], 'commune-figures'],
    [['ordinal'], 'unknown'],
  ] as const)('with %j is %s', (names, role) => {
    expect(guessRole(new Set(names)).role).toBe(role);
  });
});
