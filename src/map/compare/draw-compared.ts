/** Draws what is compared with the page's map: a second map beside it while swiping, what became of villages otherwise. */
import { computed, effect } from '@preact/signals-core';
import type { Compared } from '../../state/page-model.ts';
import type { SyncedMap } from '../sync.ts';
import { drawChanges } from './change-sync.ts';
import { ownedEffects } from './owned-effects.ts';
import { addSecondMap } from './second-map.ts';

/** Starts drawing; returns what takes everything away again. */
export function drawCompared(synced: SyncedMap, compared: Compared): () => void {
  const { store } = synced.model;
  const mode = computed(() => store.view.value.comparison?.mode ?? null);
  const isThere = computed(() => synced.style.value > 0); // a second map waits for the first
  return ownedEffects(() => {
    effect(() => {
      if (mode.value === 'swipe' && isThere.value) return addSecondMap(synced, compared);
      return undefined;
    });
    effect(() => {
      if (mode.value === 'change') return drawChanges(synced, compared.changes);
      return undefined;
    });
  });
}
