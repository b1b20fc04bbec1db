/** What rows would do to villages that are drawn: add, tell something new, nothing; and every value that differs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows, OUTCOMES } from '../../../src/core/overlay/compare.ts';
import type { OverlayRows } from '../../../src/core/overlay/overlay.ts';
import { finish } from '../../../src/core/steps.ts';
import { drawVillages } from '../../support/drawn-villages.ts';

/** v1: 40 households, 4G of o1; v2: 50 households, none of both; v3: nothing known. */
const villages = drawVillages(`
  A 4G:+? hh=40 power=no
  A 4G:-- hh=50
  B 4G:??
`);
const [o1, o2] = villages.operators.map(({ id }) => id);
const rowOf = new Map(villages.ids.map((id, row) => [id, row]));

type Said = Readonly<Record<string, string | number | null>>;

function compare(said: Readonly<Record<string, Said>>, date = '2026-01-01', renamed = 0) {
  const ids = Object.keys(said);
  const fields = [...new Set(ids.flatMap((id) => Object.keys(said[id]!)))];
  const rows: OverlayRows = {
    ids,
    communes: new Uint32Array(ids.length),
    renamed: new Uint8Array(ids.length).fill(renamed),
    added: new Uint8Array(ids.length),
    columns: new Map(fields.map((field) => [field, ids.map((id) => said[id]![field] ?? null)])),
  };
  const known = { villages, rowOf, dateOf: () => '2025-06-30' };
  const { outcomes, differences } = finish(compareRows(known, rows, date));
  return {
    outcomes: [...outcomes].map((code) => OUTCOMES[code]),
    differences: differences.map(({ row, field, known: was, said: is }) => [
      ids[row],
      field,
      was,
      is,
    ]),
  };
}

describe('a row', () => {
  it('of a village that is not known adds it, whatever it says', () => {
    expect(compare({ x9: { households: 1 }, x8: {} })).toEqual({
      outcomes: ['add', 'add'],
      differences: [],
    });
  });

  it('that says what is known changes nothing', () => {
    const said = { households: 40, power: 'no', [`4G.${o1}`]: 'covered' };
    expect(compare({ v1: said })).toEqual({ outcomes: ['same'], differences: [] });
  });

  it('that says nothing changes nothing', () => {
    expect(compare({ v1: { households: null, power: '' }, v2: {} }).outcomes).toEqual([
      'same',
      'same',
    ]);
  });

  it('that fills what is not known updates, and differs in nothing', () => {
    expect(compare({ v3: { households: 7 }, v1: { [`4G.${o2}`]: 'none' } })).toEqual({
      outcomes: ['update', 'update'],
      differences: [],
    });
  });

  it('that differs updates where it is later or of the same day, and is a difference in any case', () => {
    const differences = [['v1', 'households', 40, 41]];
    const of = (date: string) => compare({ v1: { households: 41 } }, date);
    expect(of('2026-01-01')).toEqual({ outcomes: ['update'], differences });
    expect(of('2025-06-30')).toEqual({ outcomes: ['update'], differences });
    expect(of('2025-06-29')).toEqual({ outcomes: ['same'], differences });
  });

  it('is as old as its own date says, before that of the table', () => {
    expect(compare({ v1: { households: 41, date: '2020-01-01' } }).outcomes).toEqual(['same']);
    expect(compare({ v1: { households: 41, date: '2027-01-01' } }, '2020-01-01').outcomes).toEqual([
      'update',
    ]);
  });

  it('renames a village only where that is meant', () => {
    const name = 'Tên mới';
    expect(compare({ v1: { name } }).differences).toEqual([]);
    expect(compare({ v1: { name } }, '2026-01-01', 1).differences).toEqual([
      ['v1', 'name', villages.names[0], name],
    ]);
  });

  it('that has a signal without naming who says nothing of a village where somebody has it', () => {
    expect(compare({ v1: { '4G.unnamed': 'covered' } }).outcomes).toEqual(['same']);
    expect(compare({ v2: { '4G.unnamed': 'covered' } }).outcomes).toEqual(['update']);
    expect(compare({ v1: { '3G.unnamed': 'covered' } }).outcomes).toEqual(['update']);
  });

  it('of an operator that the list does not have yet tells something new', () => {
    expect(compare({ v1: { '4G.gamma': 'none' } })).toEqual({
      outcomes: ['update'],
      differences: [],
    });
  });
});

it('has one outcome, and differences only where both are known and not alike', () => {
  const amount = fc.option(fc.constantFrom(40, 41, 50), { nil: null });
  const row = fc.record({
    households: amount,
    [`4G.${o1}`]: fc.constantFrom(null, 'covered', 'weak', 'none'),
  });
  const known = [40, 50, Number.NaN];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('v1', 'v2', 'v3', 'x1', '__proto__'), row),
      (said) => {
        const { outcomes, differences } = compare(said);
        expect(outcomes.length).toBe(Object.keys(said).length);
        Object.entries(said).forEach(([id, { households }], i) => {
          const village = rowOf.get(id);
          expect(outcomes[i] === 'add').toBe(village === undefined);
          const was = village === undefined ? Number.NaN : known[village]!;
          const differs =
            typeof households === 'number' && !Number.isNaN(was) && households !== was;
          expect(differences.some(([of, field]) => of === id && field === 'households')).toBe(
            differs,
          );
          if (differs) expect(outcomes[i]).toBe('update');
        });
      },
    ),
  );
});
