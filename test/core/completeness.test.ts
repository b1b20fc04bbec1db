import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completenessOf, supplied } from '../../src/core/completeness.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { emptyFigures, type FigureTable, tally } from '../../src/core/figures.ts';
import { rankUnits } from '../../src/core/ranking.ts';

/** Units from row 1 on: villages of which the status is known and is not, and whether anything at all was supplied. */
function tableOf(units: readonly (readonly [known: number, unknown: number, any: boolean])[]) {
  const table = emptyFigures(units.length + 1);
  units.forEach(([known, unknown, any], i) => {
    tally(table, i + 1, 'villages.covered', known);
    tally(table, i + 1, 'villages.unknown', unknown);
    tally(table, i + 1, 'communes.total');
    if (any) tally(table, i + 1, 'communes.reporting');
  });
  return table;
}

const rowsOf = (table: FigureTable) => Array.from({ length: table.rows - 1 }, (_, i) => i + 1);

describe('the completeness of units', () => {
  test('tells enough from too little and from nothing, the least known first', () => {
    const table = tableOf([
      [10, 0, true],
      [8, 2, true], // exactly the stated 80 %
      [79, 21, true],
      [0, 10, true], // power or fibre is known, no signal
      [0, 10, false],
      [0, 0, false], // no villages
    ]);
    expect(completenessOf(rowsOf(table), table, DEFAULT_DEFINITION)).toEqual({
      enough: [
        { row: 2, known: 0.8 },
        { row: 1, known: 1 },
      ],
      short: [
        { row: 4, known: 0 },
        { row: 3, known: 0.79 },
      ],
      silent: [5, 6],
    });
  });

  test('counts those that supplied anything, of all', () => {
    const completeness = { enough: [{ row: 1, known: 1 }], short: [], silent: [2, 3] };
    expect(supplied(completeness)).toEqual({ count: 1, unknown: 0, total: 3 });
  });

  test('puts every unit in one list, and ranks exactly those of which enough is known', () => {
    const unit = fc
      .tuple(fc.nat(20), fc.nat(20), fc.boolean())
      .map(([known, unknown, any]) => [known, unknown, any || known > 0] as const);
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const table = tableOf(units);
        const rows = rowsOf(table);
        const { enough, short, silent } = completenessOf(rows, table, DEFAULT_DEFINITION);
        const placed = [...[...enough, ...short].map(({ row }) => row), ...silent];
        expect(placed.sort((a, b) => a - b)).toEqual(rows);
        const ranked = rankUnits(rows, table, DEFAULT_DEFINITION).ranked.map(({ row }) => row);
        expect(enough.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
          ranked.sort((a, b) => a - b),
        );
      }),
    );
  });

  test('of a row beyond the table is refused', () => {
    expect(() => completenessOf([2], tableOf([[1, 0, true]]), DEFAULT_DEFINITION)).toThrow(
      RangeError,
    );
  });
});
