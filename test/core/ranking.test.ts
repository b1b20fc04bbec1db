import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { emptyFigures, FIGURE_KEYS, figuresAt, hasFigures, tally } from '../../src/core/figures.ts';
import { communesWithoutData, rankUnits, villagesByAttention } from '../../src/core/ranking.ts';

/*  0 country ─ 1 province ─┬ 2 commune   10 villages, 1 without signal
 *                          ├ 3 commune   10 villages, 4 without signal
 *                          └ 4 commune   10 villages, none of them known      */
function figures() {
  const table = emptyFigures(5);
  tally(table, 2, 'villages.covered', 9);
  tally(table, 2, 'villages.none', 1);
  tally(table, 3, 'villages.covered', 6);
  tally(table, 3, 'villages.none', 4);
  tally(table, 4, 'villages.unknown', 10);
  for (const row of [2, 3, 4]) tally(table, row, 'communes.total');
  for (const row of [2, 3]) tally(table, row, 'communes.reporting');
  return table;
}

describe('places', () => {
  test('begin with the most villages without signal; what lacks data is set apart', () => {
    const { ranked, lacking } = rankUnits([2, 3, 4], figures(), DEFAULT_DEFINITION);
    expect(ranked.map(({ row }) => row)).toEqual([3, 2]);
    expect(ranked.map(({ uncovered }) => uncovered)).toEqual([4, 1]);
    expect(lacking.map(({ row }) => row)).toEqual([4]);
  });

  test('that a table does not reach have no figures, neither do they count as lacking data', () => {
    const top = { rows: 2, values: figures().values.slice(0, 2 * FIGURE_KEYS.length) };
    expect([hasFigures(top, [0, 1]), hasFigures(top, [1, 2])]).toEqual([true, false]);
    expect(() => rankUnits([2, 3], top, DEFAULT_DEFINITION)).toThrow('row 2 of a table of 2');
    expect(() => figuresAt(top, -1)).toThrow(RangeError);
  });

  test('that supplied nothing are named', () => {
    expect(communesWithoutData([2, 3, 4], figures())).toEqual([4]);
    expect(communesWithoutData([2], figures())).toEqual([]);
  });

  test('of a commune begin with villages without signal, then weak, unknown, covered', () => {
    const statuses = Uint8Array.from([1, 0, 3, 2, 3]); // covered, unknown, none, weak, none
    expect(villagesByAttention(Uint32Array.from([0, 1, 2, 3, 4]), statuses)).toEqual([
      2, 4, 3, 1, 0,
    ]);
  });

  test('of a commune name those with more people first, and those without a number last', () => {
    const statuses = Uint8Array.from([3, 3, 3, 1, 3]);
    const people = Float64Array.from([Number.NaN, 80, 0, 900, 310]);
    expect(villagesByAttention(Uint32Array.from([0, 1, 2, 3, 4]), statuses, people)).toEqual([
      4, 1, 2, 0, 3,
    ]);
  });
});
