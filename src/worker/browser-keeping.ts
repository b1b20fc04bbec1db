/** Keeps imports in the browser that this runs in. */
import { browserStore } from '../io/kept-imports/browser-store.ts';
import type { ImportKeeping } from './imports/desk.ts';

/** Ids are random, so that no two pages give one twice; a page over plain HTTP has no `randomUUID`. */
export function browserKeeping(): ImportKeeping {
  return {
    store: browserStore,
    newId() {
      const bytes = [...crypto.getRandomValues(new Uint8Array(12))];
      return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    clock: () => Date.now(),
  };
}
