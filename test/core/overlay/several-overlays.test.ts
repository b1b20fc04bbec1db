/** Several tables over one list, drawn at random: in what order they came must not matter, and what is taken back is gone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Villages } from '../../../src/core/model.ts';
import { overlaid } from '../../../src/core/overlay/overlaid.ts';
import type { OverlaidList } from '../../../src/core/overlay/sayings.ts';
import { overlay, type Said } from '../../support/drawn-overlays.ts';
import { drawVillages } from '../../support/drawn-villages.ts';

const LIST: OverlaidList = { part: '', date: '2025-06-30', source: 'dataset', urbanKinds: [] };

describe('several tables', () => {
  const before = drawVillages(`
    A 4G:+-? hh=40 pop=100
    A 4G:--- hh=50 fibre=no
    B 4G:~?? power=no
  `);
  const operators = before.operators.map(({ id }) => `4G.${id}`);
  const status = fc.constantFrom('covered', 'weak', 'none', null);
  const amount = fc.option(fc.integer({ min: 0, max: 99 }));
  const said = fc.record(
    Object.fromEntries([
      ...operators.map((field) => [field, status] as const),
      ['households', amount] as const,
      ['population', amount] as const,
      ['fibre', fc.constantFrom('yes', 'no', null)] as const,
    ]),
  ) as fc.Arbitrary<Said>;
  const rows = fc.dictionary(fc.constantFrom('v1', 'v2', 'v3', 'A-001', 'A-002'), said);
  const date = fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01', '2026-02-01');

  it('are gone without a trace when they are taken back', () => {
    fc.assert(
      fc.property(rows, rows, date, date, (a, b, dateA, dateB) => {
        const [x, y] = [overlay('x', dateA, a), overlay('y', dateB, b)];
        const copy = structuredClone(before);
        overlaid(before, [x, y], LIST);
        expect(overlaid(before, [], LIST)).toEqual(copy);
        expect(overlaid(before, [y], LIST)).toEqual(overlaid(copy, [y], LIST));
      }),
    );
  });

  it('come to the same in either order where they speak of other fields', () => {
    const only = (fields: readonly string[]) => (all: Readonly<Record<string, Said>>) =>
      Object.fromEntries(
        Object.entries(all).map(([id, row]) => [
          id,
          Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field))),
        ]),
      );
    const known = fc.dictionary(fc.constantFrom('v1', 'v2', 'v3'), said);
    fc.assert(
      fc.property(known, known, date, date, (a, b, dateA, dateB) => {
        const x = overlay('x', dateA, only([...operators, 'households'])(a));
        const y = overlay('y', dateB, only(['population', 'fibre'])(b));
        const one = overlaid(before, [x, y], LIST);
        const other = overlaid(before, [y, x], LIST);
        for (const column of ['statuses', 'households', 'population', 'fibre', 'spoken'] as const)
          expect(one[column]).toEqual(other[column]);
      }),
    );
  });

  it('count what the one with the latest date says, whichever came first', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [x, y] = [overlay('x', '2026-01-01', a), overlay('y', '2026-02-01', b)];
        const one = overlaid(before, [x, y], LIST);
        const other = overlaid(before, [y, x], LIST);
        const at = (villages: Villages, id: string) => villages.ids.indexOf(id);
        for (const id of one.ids)
          expect(one.households[at(one, id)]).toEqual(other.households[at(other, id)]);
      }),
    );
  });
});
