/** Rows to settlements: one name written many ways is one place, two names a mark apart are two, nothing joins by chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/core/steps.ts';
import type { ImportTable } from '../../../../src/io/import/import-table.ts';
import type { JoinedUnits } from '../../../../src/io/import/join-units/join-units.ts';
import { joinVillages } from '../../../../src/io/import/join-villages/join-villages.ts';
import { indexVillages } from '../../../../src/io/import/join-villages/known-villages.ts';
import { names } from '../words.ts';

type Row = {
  readonly name: string;
  readonly id?: string;
  readonly former?: string;
  readonly commune?: string;
};

const known = (...rows: readonly Row[]) =>
  indexVillages(
    {
      ids: rows.map(({ id }, i) => id ?? `00001-${String(i + 1).padStart(3, '0')}`),
      names: rows.map(({ name }) => name),
      otherNames: rows.map(() => ''),
      communes: rows.map(({ commune = '00001' }) => commune),
      formerCommunes: rows.map(({ former = '' }) => former),
    },
    names,
  );

function join(rows: readonly Row[], index: ReturnType<typeof known>) {
  const empty = rows.map(() => '');
  const table: ImportTable = {
    count: rows.length,
    lines: Uint32Array.from(rows, (_, i) => i + 2),
    cells: rows.map(() => []),
    columns: new Map([
      ['name', rows.map(({ name }) => name)],
      ['id', rows.map(({ id = null }) => id)],
    ]),
    places: {
      provinceCode: empty,
      province: empty,
      district: empty,
      communeCode: empty,
      commune: empty,
      formerCommuneCode: empty,
      formerCommune: rows.map(({ former = '' }) => former),
    },
    rejected: new Uint8Array(rows.length),
    findings: [],
  };
  const units: JoinedUnits = {
    inferred: { version: '', votes: [], looked: 0, hasDistricts: false },
    version: '',
    nameOf: (code) => code,
    matches: rows.map(({ commune = '00001' }) => ({
      kind: 'joined',
      code: commune,
      way: 'code',
      from: '',
      byPosition: false,
      notes: [],
    })),
  };
  return finish(joinVillages(table, units, index));
}
const one = (row: Row, ...there: readonly Row[]) => join([row], known(...there))[0]!;

describe('a row', () => {
  it.each([
    ['Thôn 1', 'Thôn 01'],
    ['Thôn 1', 'Thôn I'],
    ['Thôn 1', 'THÔN  1'],
    ['Bản Lá', 'Lá'],
    ['Bản Hoà', 'Bản Hòa'],
    ['Xuân Trường (Bản Cướm)', 'Bản Cướm'],
    ['Xuân Trường (Bản Cướm)', 'Xuân Trường'],
    ['Tổ dân phố 5', 'TDP 5'],
  ])('%s is known as %s', (there, said) => {
    expect(one({ name: said }, { name: there })).toEqual({
      kind: 'known',
      village: 0,
      way: 'name',
    });
  });

  it('without marks joins only where no other is like it', () => {
    expect(one({ name: 'Ban La' }, { name: 'Bản Lá' })).toMatchObject({ way: 'name-unaccented' });
    expect(one({ name: 'La' }, { name: 'Bản Lá' })).toEqual({
      kind: 'known',
      village: 0,
      way: 'name-unaccented',
    });
    expect(one({ name: 'La' }, { name: 'Bản Lá' }, { name: 'Bản Là' })).toEqual({
      kind: 'ambiguous',
      candidates: [0, 1],
    });
  });

  it('with other marks is another place, and is offered the one that is nearly its name', () => {
    expect(one({ name: 'Bản Khuổi Lá' }, { name: 'Bản Khuổi La' })).toEqual({
      kind: 'new',
      id: '00001-002',
      similar: [0],
    });
  });

  it('with the id of a village is that one, whatever its name', () => {
    expect(one({ name: 'Bản mới', id: 'v7' }, { name: 'Bản cũ', id: 'v7' })).toEqual({
      kind: 'known',
      village: 0,
      way: 'id',
    });
  });

  it('in another commune is another place', () => {
    expect(one({ name: 'Thôn 1', commune: '00002' }, { name: 'Thôn 1' })).toMatchObject({
      kind: 'new',
      id: '00002-001',
    });
  });

  it('whose name several former communes had is told by the one it says, else is a question', () => {
    const there = [
      { name: 'Thôn 1', former: 'Sinh Long' },
      { name: 'Thôn 1', former: 'Thượng Nông' },
    ];
    expect(one({ name: 'Thôn 1', former: 'Xã Thượng Nông' }, ...there)).toMatchObject({
      village: 1,
    });
    expect(one({ name: 'Thôn 1' }, ...there)).toEqual({ kind: 'ambiguous', candidates: [0, 1] });
    expect(one({ name: 'Thôn 1', former: 'Đà Vị' }, ...there)).toMatchObject({ kind: 'new' });
  });

  it('that comes a second time is said to', () => {
    const found = join(
      [{ name: 'Bản Lá' }, { name: 'Lá' }, { name: 'Bản mới' }, { name: 'BẢN MỚI' }],
      known({ name: 'Bản Lá' }),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['known', 'twice', 'new', 'twice']);
    expect(found[3]).toEqual({ kind: 'twice', first: 2 });
  });
});

it('ids go on from the highest that was given', () => {
  const found = join([{ name: 'A' }, { name: 'B' }], known({ name: 'X', id: '00001-014' }));
  expect(found.map((each) => each.kind === 'new' && each.id)).toEqual(['00001-015', '00001-016']);
});

it('ids that other rows of the table state are given to none', () => {
  const found = join([{ name: 'A' }, { name: 'B', id: '00001-001' }], known());
  expect(found.map((each) => each.kind === 'new' && each.id)).toEqual(['00001-002', '00001-001']);
});

it('no row joins a village whose name differs by a mark', () => {
  const letters = fc.constantFrom('la', 'lá', 'là', 'lạ', 'lă', 'lâ', 'na', 'nà');
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const found = one({ name: `Khuổi ${a}` }, { name: `Khuổi ${b}` });
      expect(found.kind === 'known').toBe(names.villages(a).exact === names.villages(b).exact);
    }),
  );
});
