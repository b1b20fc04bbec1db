/** Tables laid over villages that are drawn: what takes the place of what, what is kept of both, and that all of it goes away again. */
import { describe, expect, it } from 'vitest';
import { concatVillages } from '../../../src/core/concat-villages.ts';
import {
  STATUSES,
  statusIndex,
  TECHNOLOGIES,
  textAt,
  type Villages,
} from '../../../src/core/model.ts';
import { readDiffering } from '../../../src/core/overlay/differing.ts';
import { overlaid, toldOf } from '../../../src/core/overlay/overlaid.ts';
import { UNNAMED_OPERATOR } from '../../../src/core/overlay/overlay.ts';
import type { OverlaidList } from '../../../src/core/overlay/sayings.ts';
import { overlay } from '../../support/drawn-overlays.ts';
import { drawVillages } from '../../support/drawn-villages.ts';

const LIST: OverlaidList = { part: '', date: '2025-06-30', source: 'dataset', urbanKinds: [] };

/** Operators in drawings are o1, o2 …; statuses of one technology as words. */
function statuses(villages: Villages, row: number, technology = '4G'): Record<string, string> {
  const t = TECHNOLOGIES.indexOf(technology as '4G');
  return Object.fromEntries(
    villages.operators.map(({ id }, o) => [
      id,
      STATUSES[villages.statuses[statusIndex(villages, row, t, o)]!]!,
    ]),
  );
}

describe('a table laid over villages', () => {
  const before = drawVillages(`
    A 4G:+? hh=40 power=no
    A 4G:-- hh=50
    B 4G:??
  `);
  const [o1, o2] = before.operators.map(({ id }) => id);

  it('fills what is not known, and leaves the list as it was', () => {
    const copy = structuredClone(before);
    const villages = overlaid(
      before,
      [overlay('x', '2025-01-01', { v3: { households: 12, [`4G.${o1}`]: 'none', fibre: 'yes' } })],
      LIST,
    );
    expect([...villages.households]).toEqual([40, 50, 12]);
    expect(statuses(villages, 2)).toEqual({ [o1!]: 'none', [o2!]: 'unknown' });
    expect(villages.fibre[2]).toBe(1);
    expect(before).toEqual(copy);
  });

  it('never erases a known value with an unknown one', () => {
    const villages = overlaid(
      before,
      [
        overlay('x', '2026-01-01', {
          v1: { households: null, power: '', [`4G.${o1}`]: 'unknown' },
        }),
      ],
      LIST,
    );
    expect(villages.households[0]).toBe(40);
    expect(villages.power[0]).toBe(before.power[0]);
    expect(statuses(villages, 0)).toEqual(statuses(before, 0));
  });

  it('says who differs, and on what, where anybody does', () => {
    const said = { v1: { households: 44, power: 'no' }, v2: { households: 50 } };
    const later = overlaid(before, [overlay('x', '2026-01-01', said)], LIST);
    const of = (villages: Villages, row: number) => readDiffering(textAt(villages.differing!, row));
    const own = { source: 'dataset', date: '2025-06-30' };
    expect(of(later, 0)).toEqual([{ field: 'households', ...own }]);
    expect([of(later, 1), of(later, 2)]).toEqual([[], []]);
    const older = overlaid(before, [overlay('x', '2024-01-01', said)], LIST);
    const byX = { source: 'x', date: '2024-01-01' };
    expect(of(older, 0)).toEqual([{ field: 'households', ...byX }]);
    const both = concatVillages([overlaid(before, [], LIST), later]);
    expect([of(both, 0), of(both, 3)]).toEqual([[], of(later, 0)]);
    const alike = overlaid(before, [overlay('x', '2026-01-01', { v2: { households: 50 } })], LIST);
    expect(alike.differing).toBeUndefined();
    expect(concatVillages([before, alike]).differing).toBeUndefined();
  });

  it('counts the later of two known values and keeps both with source and date', () => {
    const said = { v1: { households: 44, power: 'no', kind: 'Bản' } };
    const x = [overlay('x', '2026-01-01', said)];
    const later = overlaid(before, x, LIST);
    expect(later.households[0]).toBe(44);
    expect(textAt(later.sources, 0)).toBe('x');
    expect(textAt(later.dates, 0)).toBe('2026-01-01');
    const own = { source: 'dataset', date: '2025-06-30' };
    const byX = { source: 'x', date: '2026-01-01' };
    expect(toldOf(before, x, LIST, 'v1')).toEqual({
      own,
      fields: [
        {
          ...{ field: 'households', isConflict: true },
          values: [
            { value: 40, ...own },
            { value: 44, ...byX },
          ],
        },
        {
          ...{ field: 'power', isConflict: false },
          values: [
            { value: 'no', ...own },
            { value: 'no', ...byX },
          ],
        },
        { field: 'kind', isConflict: false, values: [{ value: 'bản', ...byX }] },
      ],
    });
    expect(toldOf(before, x, LIST, 'v2')).toBeNull();
    const y = [overlay('x', '2024-01-01', { v1: { households: 44 } })];
    const older = overlaid(before, y, LIST);
    expect(older.households[0]).toBe(40);
    expect(textAt(older.dates, 0)).toBe('');
    const [households] = toldOf(before, y, LIST, 'v1')!.fields;
    expect(households!.values.map(({ value }) => value)).toEqual([44, 40]);
  });

  it('tells who says what of a village that only tables know, and of an operator that is new', () => {
    const rows = { 'A-001': { name: 'Bản Mới', '4G.gtel': 'covered', source: 'UBND xã' } };
    const x = [
      overlay('x', '2026-01-01', rows),
      overlay('y', '2026-02-01', { 'A-001': { '4G.gtel': 'none' } }),
    ];
    const told = toldOf(before, x, LIST, 'A-001')!;
    expect(told.own).toBeNull();
    expect(told.fields.find(({ field }) => field === '4G.gtel')).toEqual({
      ...{ field: '4G.gtel', isConflict: true },
      values: [
        { value: 'covered', source: 'UBND xã', date: '2026-01-01' },
        { value: 'none', source: 'y', date: '2026-02-01' },
      ],
    });
  });

  it('keeps two villages apart that were given one id, whichever table comes first', () => {
    const made = (name: string, households: number, id = name) => {
      const of = overlay(id, '2026-01-01', { 'A-001': { name, households } });
      const rows = of.parts.get('')!;
      const parts = new Map([
        ['', { ...rows, renamed: new Uint8Array(1), added: Uint8Array.of(1) }],
      ]);
      return { ...of, parts };
    };
    const [east, west] = [made('Bản Đông', 5), made('Bản Tây', 6)];
    for (const both of [
      [east, west],
      [west, east],
    ]) {
      const { ids, names, households } = overlaid(before, both, LIST);
      expect(ids.slice(3)).toEqual(['A-001', 'A-001~2']);
      const byName = Object.fromEntries(names.slice(3).map((name, i) => [name, households[3 + i]]));
      expect(byName).toEqual({ 'Bản Đông': 5, 'Bản Tây': 6 });
    }
    const same = overlaid(before, [east, made('bản đông', 7, 'z')], LIST);
    expect(same.ids.slice(3)).toEqual(['A-001']);
    expect(same.households[3]).toBe(7);
  });

  it('goes by the date of a row where it has one', () => {
    const rows = { v1: { households: 44, date: '2024-01-01' }, v2: { households: 55 } };
    const villages = overlaid(before, [overlay('x', '2026-01-01', rows)], LIST);
    expect([...villages.households.subarray(0, 2)]).toEqual([40, 55]);
  });

  it('adds villages behind the others, with what is said of them and nothing more', () => {
    const said = { name: 'Bản Mới', lon: 105.5, lat: 21.5, households: 7, kind: 'Bản' };
    const villages = overlaid(before, [overlay('x', '2026-01-01', { 'A-001': said })], LIST);
    expect(villages.count).toBe(4);
    expect(villages.ids).toEqual(['v1', 'v2', 'v3', 'A-001']);
    expect(villages.names[3]).toBe('Bản Mới');
    expect([...villages.positions.slice(6)]).toEqual([105.5, 21.5]);
    expect(villages.communes[3]).toBe(1);
    expect(textAt(villages.kinds, 3)).toBe('bản');
    expect(villages.population[3]).toBeNaN();
    expect(statuses(villages, 3)).toEqual({ [o1!]: 'unknown', [o2!]: 'unknown' });
    expect(villages.statuses.length).toBe(4 * villages.spoken.length);
  });

  it('leaves the name alone where it only says which village is meant', () => {
    const named = overlay('x', '2026-01-01', { v1: { name: 'Bản Một' } });
    const rows = named.parts.get('')!;
    const meant = { ...named, parts: new Map([['', { ...rows, renamed: new Uint8Array(1) }]]) };
    expect(overlaid(before, [meant], LIST).names[0]).toBe('Bản 1');
    expect(overlaid(before, [named], LIST).names[0]).toBe('Bản Một');
  });

  it('makes room for an operator that is new, in every part, touched or not', () => {
    const said = overlay('x', '2026-01-01', { v1: { '4G.gtel': 'covered' } });
    const untouched = overlaid(before, [said], { ...LIST, part: '02' });
    const villages = overlaid(before, [said], LIST);
    expect(villages.operators.map(({ id }) => id)).toEqual([o1, o2, 'gtel']);
    expect(untouched.operators).toEqual(villages.operators);
    expect(untouched.spoken).toEqual(villages.spoken);
    expect(statuses(villages, 0)).toEqual({ [o1!]: 'covered', [o2!]: 'unknown', gtel: 'covered' });
    expect(statuses(villages, 1)).toEqual({ [o1!]: 'none', [o2!]: 'none', gtel: 'unknown' });
  });

  it('counts an operator without a name only where no named one has the signal, and never as a gap', () => {
    const covered = { [`4G.${UNNAMED_OPERATOR}`]: 'covered' };
    const said = overlay('x', '2026-01-01', { v1: covered, v2: covered });
    const villages = overlaid(before, [said], LIST);
    expect(statuses(villages, 0)[UNNAMED_OPERATOR]).toBe('none');
    expect(statuses(villages, 1)[UNNAMED_OPERATOR]).toBe('covered');
    expect(statuses(villages, 2)[UNNAMED_OPERATOR]).toBe('unknown');
    const elsewhere = overlay('x', '2026-01-01', { v3: covered });
    expect(statuses(overlaid(before, [elsewhere], LIST), 1)[UNNAMED_OPERATOR]).toBe('none');
  });

  it('has no more households with fibre than households', () => {
    const said = overlay('x', '2026-01-01', {
      v1: { fibre_households: 41 },
      v2: { fibre_households: 50 },
    });
    const villages = overlaid(before, [said], LIST);
    expect([...villages.fibreHouseholds.subarray(0, 2)]).toEqual([Number.NaN, 50]);
  });

  it('takes columns of any name for data', () => {
    const said = Object.fromEntries([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['households', 9],
    ]);
    const rows = Object.fromEntries([
      ['__proto__', said],
      ['v3', said],
    ]);
    const villages = overlaid(before, [overlay('x', '2026-01-01', rows)], LIST);
    expect(villages.households[2]).toBe(9);
  });
});
