import { expect, test } from 'vitest';
import { isSameList, steadyList } from '../../src/map/steady-list.ts';

test('an equal list is the same as the one before, another is not', () => {
  const steady = steadyList<number>();
  const first = steady([1, 2]);
  expect(steady([1, 2])).toBe(first);
  expect(steady([2, 1])).toEqual([2, 1]);
  expect(steady([1, 2])).not.toBe(first);
});

test('lists of different length are different', () => {
  expect(isSameList([1], [1, undefined])).toBe(false);
  expect(isSameList([], [])).toBe(true);
});
