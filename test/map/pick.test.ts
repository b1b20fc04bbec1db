/** What a click means: drilling down, unless the unit aimed at is plainly in sight. */
import { describe, expect, test } from 'vitest';
import { unitToPick } from '../../src/map/pick.ts';
import { SMALL_UNITS } from './small-map.ts';

const COUNTRY = 0;
const [SOUTH, NORTH] = [1, 2];
const [A, B, C] = [3, 4, 5];
const tiny = () => 10;

describe('a click on a small commune', () => {
  test.each([
    ['with the whole country selected', A, COUNTRY, SOUTH],
    ['in the selected province', A, SOUTH, A],
    ['beside the selected commune', B, A, B],
    ['on the selected commune', A, A, A],
    ['in another province', C, A, NORTH],
  ])('%s takes the next step down', (_, clicked, selected, expected) => {
    expect(unitToPick(SMALL_UNITS, clicked, selected, tiny)).toBe(expected);
  });
});

describe('a click on a commune that is large on screen', () => {
  test('selects it from anywhere', () => {
    expect(unitToPick(SMALL_UNITS, C, COUNTRY, () => 200)).toBe(C);
    expect(unitToPick(SMALL_UNITS, C, A, () => 200)).toBe(C);
  });

  test('selects it only from 44 pixels', () => {
    const size = (px: number) => (row: number) => (row === C ? px : 500);
    expect(unitToPick(SMALL_UNITS, C, COUNTRY, size(43.9))).toBe(NORTH);
    expect(unitToPick(SMALL_UNITS, C, COUNTRY, size(44))).toBe(C);
  });
});
