import { expect, test } from 'vitest';
import type { Units } from '../../src/core/units.ts';
import { listedUnits } from '../../src/ui/unit-rows.ts';

/*  0 country ─ 1 province ─┬ 2 commune
 *                          ├ 3 commune
 *                          └ 4 commune   */
const units = {
  count: 5,
  parents: Int32Array.from([-1, 0, 1, 1, 1]),
} as unknown as Units;

test('lists of places pass over a level that has one unit only', () => {
  expect(listedUnits(units, 0)).toEqual([2, 3, 4]);
  expect(listedUnits(units, 1)).toEqual([2, 3, 4]);
  expect(listedUnits(units, 2)).toEqual([]);
});
