/** Keeps the preferences of the reader in the browser; where storage is denied they hold for as long as the page. */
import { effect, type Signal, signal } from '@preact/signals-core';
import {
  DEFAULT_PREFERENCES,
  formatPreferences,
  type Preferences,
  parsePreferences,
} from './state/preferences.ts';

const KEY = 'phu-song.display';

/** As much of `localStorage` as is needed. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The kept preferences as a signal; what is written to it is kept.
 * @param storage gives the storage, or throws where the browser denies it: asking for it is enough to fail there
 */
export function keepPreferences(storage: () => Kept): Signal<Preferences> {
  const preferences = signal(parsePreferences(read(storage)));
  let kept = preferences.peek();
  effect(() => {
    if (preferences.value === kept) return; // a page that was only read leaves nothing behind
    kept = preferences.value;
    write(storage, kept);
  });
  return preferences;
}

function read(storage: () => Kept): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null; // denied
  }
}

function write(storage: () => Kept, preferences: Preferences): void {
  const text = formatPreferences(preferences);
  try {
    if (text === formatPreferences(DEFAULT_PREFERENCES)) storage().removeItem(KEY);
    else storage().setItem(KEY, text);
  } catch {
    // denied or full: the choice holds until the page closes
  }
}
