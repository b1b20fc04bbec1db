import { expect, test } from 'vitest';
import { loadedOnce } from '../../src/map/loaded-once.ts';

test('a part is fetched once, and again after a fetch that failed', async () => {
  let fetched = 0;
  const load = loadedOnce(async () => {
    fetched++;
    if (fetched === 1) throw new Error('offline');
    return fetched;
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await Promise.all([load(), load()])).toEqual([2, 2]);
  expect(await load()).toBe(2);
});
