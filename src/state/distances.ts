/** Distances of villages to sites and fibre: when they are asked for, and whether those that were found are of the list that is shown. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { VillageDistances } from '../core/engine.ts';
import type { CountedVillages } from './counted.ts';
import type { Store } from './store.ts';
import { tellsDistances } from './table-view.ts';

export interface Distances {
  /** Whether somebody looks at distances: a village is selected, or the table has to do with them. */
  readonly needsDistances: ReadonlySignal<boolean>;
  /** By village row of the list that is counted; `null` while they are not there. */
  readonly distances: ReadonlySignal<VillageDistances | null>;
}

export function villageDistances(
  store: Store,
  villages: ReadonlySignal<CountedVillages | null>,
  part: ReadonlySignal<string>,
): Distances {
  return {
    needsDistances: computed(() => {
      const { page, village, table } = store.view.value;
      return village !== '' || (page === 'table' && tellsDistances(table));
    }),
    distances: computed(() => {
      const found = store.distances.value;
      const isOfList = found?.part === part.value && found.villagesLayer === villages.value?.layer;
      return isOfList ? found : null;
    }),
  };
}
