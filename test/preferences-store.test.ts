/** Preferences are kept in a storage, and hold without one. */
import { describe, expect, test } from 'vitest';
import { keepPreferences } from '../src/preferences-store.ts';

/** A storage in memory that counts what is written to it. */
function memory(entries: [string, string][] = []) {
  const kept = new Map(entries);
  let writes = 0;
  return {
    kept,
    writes: () => writes,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      writes++;
      kept.set(key, value);
    },
    removeItem(key: string) {
      writes++;
      kept.delete(key);
    },
  };
}

const CHOSEN = { textSize: 20, contrast: 'more' } as const;

describe('preferences', () => {
  test('are there again on the next visit', () => {
    const storage = memory();
    keepPreferences(() => storage).value = CHOSEN;
    expect(keepPreferences(() => storage).value).toEqual(CHOSEN);
  });

  test('write nothing while nothing is chosen, and leave nothing once they are the usual ones', () => {
    const storage = memory();
    const preferences = keepPreferences(() => storage);
    const usual = preferences.value;
    expect(storage.writes()).toBe(0);
    preferences.value = CHOSEN;
    preferences.value = usual;
    expect(storage.kept.size).toBe(0);
  });

  test.each([
    [
      'the storage is denied',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'the storage is full',
      () => ({
        ...memory(),
        setItem() {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ],
  ])('hold for as long as the page where %s', (_, storage) => {
    const preferences = keepPreferences(storage);
    preferences.value = CHOSEN;
    expect(preferences.value).toEqual(CHOSEN);
  });
});
