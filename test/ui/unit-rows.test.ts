import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { emptyFigures, tally } from '../../src/core/figures.ts';
import type { Units } from '../../src/core/units.ts';
import {
  communesWithoutData,
  listedUnits,
  rankUnits,
  villagesByAttention,
} from '../../src/ui/unit-rows.ts';

/*  0 country ─ 1 province ─┬ 2 commune   10 villages, 1 without signal
 *                          ├ 3 commune   10 villages, 4 without signal
 *                          └ 4 commune   10 villages, none of them known      */
const units: Units = {
  count: 5,
  codes: ['XX', '01', '001', '002', '003'],
  names: ['', 'P', 'A', 'B', 'C'],
  kinds: ['', '', '', '', ''],
  levels: Uint8Array.from([0, 1, 2, 2, 2]),
  communeLevel: 2,
  parents: Int32Array.from([-1, 0, 1, 1, 1]),
  fibre: ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
};

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

describe('lists of places', () => {
  test('begin with the most villages without signal and set apart what lacks data', () => {
    const { ranked, lacking } = rankUnits([2, 3, 4], figures(), DEFAULT_DEFINITION);
    expect(ranked.map(({ row }) => row)).toEqual([3, 2]);
    expect(ranked.map(({ uncovered }) => uncovered)).toEqual([4, 1]);
    expect(lacking.map(({ row }) => row)).toEqual([4]);
  });

  test('name the communes that supplied nothing', () => {
    expect(communesWithoutData(units, figures(), 0)).toEqual([4]);
    expect(communesWithoutData(units, figures(), 2)).toEqual([]);
  });

  test('pass over a level that has one unit only', () => {
    expect(listedUnits(units, 0)).toEqual([2, 3, 4]);
    expect(listedUnits(units, 1)).toEqual([2, 3, 4]);
    expect(listedUnits(units, 2)).toEqual([]);
  });

  test('put villages without signal first, then weak, unknown, covered', () => {
    const statuses = Uint8Array.from([1, 0, 3, 2, 3]); // covered, unknown, none, weak, none
    expect(villagesByAttention(Uint32Array.from([0, 1, 2, 3, 4]), statuses)).toEqual([
      2, 4, 3, 1, 0,
    ]);
  });
});
