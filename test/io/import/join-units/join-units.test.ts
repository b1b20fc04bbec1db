/** Rows to units: the traps of Vietnam's codes and names, with the real catalogue and its 10,047 former communes. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../../src/core/admin/catalogue.ts';
import { editionAt } from '../../../../src/core/admin/lookup.ts';
import { successorsOf } from '../../../../src/core/admin/succession.ts';
import { finish } from '../../../../src/core/steps.ts';
import { readCountryPack } from '../../../../src/io/country-pack.ts';
import type {
  ImportTable,
  ImportValue,
  NamedPlaces,
} from '../../../../src/io/import/import-table.ts';
import { type UnitChoices, unitJoiner } from '../../../../src/io/import/join-units/join-units.ts';
import { names } from '../words.ts';

const nameForms = names.units.forms;
const pack = await readCountryPack({
  name: 'vn',
  read: async (path) => new Uint8Array(await readFile(`data/country/vn/${path}`)),
});
const { catalogue } = pack.value!;
const [FORMER, TODAY] = [catalogue.editions[0]!.version, catalogue.editions.at(-1)!.version];
const JOINER = unitJoiner(catalogue, TODAY, names.units);
const NO_CHOICES: UnitChoices = { chosenVersion: null, unitAt: null };
const AS_TODAY = { chosenVersion: TODAY };

type Said = Partial<Record<keyof NamedPlaces, string>>;

function tableOf(
  rows: readonly Said[],
  columns: ReadonlyMap<string, readonly ImportValue[]> = new Map(),
): ImportTable {
  const place = (name: keyof NamedPlaces) => rows.map((row) => row[name] ?? '');
  return {
    count: rows.length,
    lines: Uint32Array.from(rows, (_, i) => i + 2),
    cells: rows.map(() => []),
    columns,
    places: {
      provinceCode: place('provinceCode'),
      province: place('province'),
      district: place('district'),
      communeCode: place('communeCode'),
      commune: place('commune'),
      formerCommuneCode: place('formerCommuneCode'),
      formerCommune: place('formerCommune'),
    },
    rejected: new Uint8Array(rows.length),
    findings: [],
  };
}
const join = (rows: readonly Said[], choices: Partial<UnitChoices> = {}) =>
  finish(JOINER.join(tableOf(rows), { ...NO_CHOICES, ...choices }));
const match = (row: Said, choices: Partial<UnitChoices> = AS_TODAY) =>
  join([row], choices).matches[0]!;

const today = editionAt(catalogue, TODAY)!;
const former = editionAt(catalogue, FORMER)!;
const communesOf = (edition: Edition) =>
  edition.codes
    .map((_, row) => row)
    .filter((row) => edition.levelRows[row] === edition.levels.length - 1);
const nameOf = (code: string) => today.names[today.rowByCode.get(code)!]!;

function saidOf(edition: Edition, row: number) {
  let top = row;
  while (edition.levelRows[top]! > 0) top = edition.parents[top]!;
  const [communeCode, commune] = [edition.codes[row]!, edition.names[row]!];
  return { communeCode, commune, provinceCode: edition.codes[top]!, province: edition.names[top]! };
}

describe('a code', () => {
  it('of today joins', () => {
    const found = match({ communeCode: '00175', commune: nameOf('00175') });
    expect(found).toMatchObject({ kind: 'joined', code: '00175', way: 'code', from: '' });
  });

  it('that lost its zeros is repaired for all 994 communes that have them, proved by the name', () => {
    const rows = communesOf(today).filter((row) => today.codes[row]!.startsWith('0'));
    expect(rows.length).toBe(994);
    const said = rows.map((row) => {
      const whole = saidOf(today, row);
      return { ...whole, communeCode: String(Number(whole.communeCode)) };
    });
    const found = join(said, AS_TODAY).matches.map(
      (each) => each.kind === 'joined' && [each.code, each.way],
    );
    expect(found).toEqual(rows.map((row) => [today.codes[row], 'code-repaired']));
  });

  it('that lost its zeros and has no name beside it is a question', () => {
    expect(match({ communeCode: '175' })).toEqual({
      kind: 'open',
      fault: 'code-unproved',
      candidates: ['00175'],
    });
  });

  it('with a decimal is repaired', () => {
    expect(match({ communeCode: '175.0', commune: nameOf('00175') })).toMatchObject({
      code: '00175',
      way: 'code-repaired',
    });
  });

  it('whose name is another unit is a question with both', () => {
    const other = communesOf(today).find((row) => saidOf(today, row).provinceCode === '01')!;
    const found = match({ ...saidOf(today, other), communeCode: '00175' });
    expect(found).toEqual({
      kind: 'open',
      fault: 'code-and-name-differ',
      candidates: ['00175', today.codes[other]],
    });
  });
});

describe('a name', () => {
  it('of every commune of today joins within its province', () => {
    const rows = communesOf(today);
    const said = rows.map((row) => ({ ...saidOf(today, row), communeCode: '' }));
    const { matches } = join(said, AS_TODAY);
    expect(
      matches.filter((each, i) => each.kind !== 'joined' || each.code !== today.codes[rows[i]!]),
    ).toEqual([]);
  });

  it.each([
    ['Văn Lang', 'Văn Lăng', 'Thái Nguyên'],
    ['Cẩm Giang', 'Cẩm Giàng', 'Hải Phòng'],
    ['Sơn Hà', 'Sơn Hạ', 'Quảng Ngãi'],
    ['Ba Tơ', 'Ba Tô', 'Quảng Ngãi'],
    ['Lộc Thạnh', 'Lộc Thành', 'Đồng Nai'],
    ['Thanh An', 'Thạnh An', 'Hồ Chí Minh'],
  ])('%s is not %s, and without marks is a question', (a, b, province) => {
    const codes = [a, b].map((commune) => {
      const found = match({ commune, province });
      return found.kind === 'joined' ? found.code : found.fault;
    });
    expect(new Set(codes).size).toBe(2);
    const bare = a.normalize('NFD').replace(/\p{M}/gu, '');
    const found = match({ commune: bare, province });
    const asked = found.kind === 'open' ? [...found.candidates].sort() : found.code;
    // One of a pair may be written without marks itself: then it is that one.
    expect([[...codes].sort(), ...codes]).toContainEqual(asked);
    if (found.kind === 'joined') expect(bare).toBe([a, b][codes.indexOf(found.code)]);
  });

  it.each([
    'Yên Hoa',
    'Xã Yên Hoa',
    'X. Yên Hoa',
    'XÃ YÊN HOA',
    'Xã Yên Hoa'.normalize('NFD'),
    ' xã  Yên  Hoa ',
  ])('is read as %s', (commune) => {
    expect(match({ commune, province: 'Tỉnh Tuyên Quang' })).toMatchObject({
      kind: 'joined',
      way: 'name',
    });
  });

  it('beside a province that is no more is looked for in the one that it became, and nowhere else', () => {
    expect(match({ commune: 'Lũng Cú', province: 'Hà Giang' })).toMatchObject({
      kind: 'joined',
      code: today.codes[communesOf(today).find((row) => today.names[row] === 'Lũng Cú')!],
    });
    // Thục Phán is in Cao Bằng; Hà Giang went to Tuyên Quang.
    expect(match({ commune: 'Thục Phán', province: 'Hà Giang' })).toMatchObject({
      kind: 'open',
      fault: 'province-differs',
    });
  });

  it('with a typing error is a question with what it may be', () => {
    const found = match({ commune: 'Yên Hoo', province: 'Tuyên Quang' });
    expect(found).toMatchObject({ kind: 'open', fault: 'unit-unknown' });
    expect(found).toMatchObject({ candidates: expect.arrayContaining([expect.any(String)]) });
  });

  it('that looks like a word for a unit once its marks are gone is found all the same', () => {
    const found = match({ commune: 'Phuong Son', province: 'Bắc Ninh' });
    expect(found).toMatchObject({ kind: 'joined', code: '07612', way: 'name-unaccented' });
  });

  it('that is nothing is said', () => {
    expect(match({})).toEqual({ kind: 'open', fault: 'place-missing', candidates: [] });
  });
});

describe('the former communes', () => {
  const rows = communesOf(former);
  const said = rows.map((row) => saidOf(former, row));
  const expected = said.map(({ communeCode }) =>
    successorsOf(catalogue, { code: communeCode, version: FORMER }, TODAY).map(
      ({ unit }) => unit.code,
    ),
  );

  it('join to those of today exactly as the crosswalk says, and none that was divided joins', () => {
    const { matches, version } = join(said);
    expect(version).toBe(FORMER);
    expect(rows.length).toBe(10_047);
    expect(expected.filter((codes) => codes.length > 1).length).toBe(460);
    const wrong = matches.filter((each, i) => {
      const codes = expected[i]!;
      if (codes.length === 1) return each.kind !== 'joined' || each.code !== codes[0];
      return (
        each.kind !== 'open' ||
        each.fault !== 'unit-divided' ||
        String(each.candidates) !== String(codes)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('that were divided are told by position on official boundaries, and only by a part of their own', () => {
    const i = expected.findIndex((codes) => codes.length > 1);
    const [, second] = expected[i]!;
    const table = tableOf(
      [said[i]!],
      new Map([
        ['lon', [105]],
        ['lat', [21]],
      ]),
    );
    const at = (code: string | null) =>
      finish(JOINER.join(table, { chosenVersion: FORMER, unitAt: () => code })).matches[0];
    expect(at(second!)).toMatchObject({ kind: 'joined', code: second, byPosition: true });
    expect(at('99999')).toMatchObject({ kind: 'open', fault: 'unit-divided' });
    expect(at(null)).toMatchObject({ kind: 'open', fault: 'unit-divided' });
  });

  it('join by name in their province, or are a question when several had the name: never wrong', () => {
    const { matches } = join(
      said.map(({ commune, province }) => ({ commune, province })),
      { chosenVersion: FORMER },
    );
    expect(
      matches.filter((each, i) => each.kind === 'joined' && each.code !== expected[i]![0]),
    ).toEqual([]);
    expect(matches.filter((each) => each.kind === 'joined').length).toBeGreaterThan(8500);
  });

  it('named beside nothing else are looked for among the former ones', () => {
    const found = match({ formerCommune: 'Trúc Bạch', province: 'Hà Nội' });
    expect(found).toMatchObject({ kind: 'joined', from: '00004' });
  });
});

describe('the edition of a table', () => {
  it('is inferred from codes with their names', () => {
    const rows = communesOf(today)
      .slice(0, 300)
      .map((row) => saidOf(today, row));
    expect(join(rows).inferred).toMatchObject({ version: TODAY, hasDistricts: false, looked: 300 });
  });

  it('with districts is the one that had them, when names leave it open', () => {
    const rows = [{ district: 'Na Hang', commune: 'Yên Hoa', province: 'Tuyên Quang' }];
    expect(join(rows).inferred).toMatchObject({ version: FORMER, hasDistricts: true });
  });
});

it('forms of a name never throw, and a kind is not a name', () => {
  expect(nameForms('Xã')).toMatchObject({ plain: 'xa', kind: '' });
  expect(nameForms('Phượng Sơn')).toMatchObject({ plain: 'phuong son', kind: '' });
  expect(nameForms('Phuong Son')).toMatchObject({ plain: 'son', kind: 'phuong' });
  expect(nameForms('Quan Sơn')).toMatchObject({ plain: 'quan son', kind: '' });
  expect(nameForms('P.5')).toMatchObject({ plain: '5', kind: 'phuong' });
  expect(nameForms('Thị trấn Vĩnh Tuy')).toMatchObject({ plain: 'vinh tuy', kind: 'thi tran' });
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void nameForms(text)));
});
