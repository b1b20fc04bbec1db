/** The line that is measured: its points, legs and words. */
import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/core/geometry.ts';
import { legsKm, lengthText, MOST_POINTS, sumKm, withPoint } from '../../src/state/measuring.ts';

describe('the points', () => {
  it('are added at the end, but no leg without a length', () => {
    const one = withPoint([], [105, 20]);
    expect(withPoint(one, [105, 21])).toEqual([
      [105, 20],
      [105, 21],
    ]);
    expect(withPoint(one, [105, 20])).toBe(one);
  });

  it('are no more than can be told', () => {
    const full = Array.from({ length: MOST_POINTS }, (_, i): Position => [100 + i / 100, 20]);
    expect(withPoint(full, [110, 20])).toBe(full);
  });

  it('have one leg fewer than there are points', () => {
    expect(legsKm([])).toEqual([]);
    expect(legsKm([[105, 20]])).toEqual([]);
    const legs = legsKm([
      [105, 0],
      [106, 0],
      [108, 0],
    ]);
    expect(legs[1]! / legs[0]!).toBeCloseTo(2, 6);
    expect(sumKm(legs)).toBeCloseTo(333.958, 2); // three degrees of the equator
  });
});

describe('a length', () => {
  it.each([
    [0, '0\u00a0m'],
    [0.0124, '12\u00a0m'],
    [0.9994, '999\u00a0m'],
    [0.9996, '1,00\u00a0km'],
    [4.267, '4,27\u00a0km'],
    [9.994, '9,99\u00a0km'],
    [9.996, '10,0\u00a0km'],
    [42.34, '42,3\u00a0km'],
    [99.96, '100\u00a0km'],
    [1650.4, '1.650\u00a0km'],
  ])('of %d km reads %s', (km, text) => expect(lengthText(km, 'vi')).toBe(text));

  it('has English separators in English', () => {
    expect(lengthText(4.267, 'en')).toBe('4.27\u00a0km');
    expect(lengthText(1650.4, 'en')).toBe('1,650\u00a0km');
  });
});
