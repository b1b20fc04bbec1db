/** Keeps the overlay of people without service in step with the villages, the legend and the zoom. */
import { computed, effect } from '@preact/signals-core';
import { EngineError } from '../core/engine.ts';
import { keepOverlay } from './kept-overlay.ts';
import { cellAlpha, cellRadiusKm, peopleCells } from './layers/people.ts';
import type { SyncedMap } from './sync.ts';

/** Starts following the store; where its effects end, the overlay goes with them. `fetchOverlay` gets the code that draws. */
export function startPeople(
  { map, model, style, palette, viewport }: SyncedMap,
  fetchOverlay: () => Promise<
    Pick<typeof import('./people-overlay.ts'), 'addPeopleOverlay'>
  > = () => import('./people-overlay.ts'),
): void {
  const { store, derived, legend, actions } = model;
  const isOn = computed(() => store.view.value.layers.has('people'));
  const radiusKm = computed(() => cellRadiusKm(viewport.value.zoom));
  const cells = computed(() => {
    const [counted, dataset] = [derived.villages.value, derived.dataset.value];
    if (!isOn.value || !counted || !dataset) return [];
    if (!legend.shownStatuses.value.has('none')) return []; // the cells are of these villages alone
    const { villages, statuses } = counted;
    return peopleCells(villages, statuses, radiusKm.value, dataset.country.extent);
  });
  const alpha = computed(() => cellAlpha(viewport.value.zoom));
  const overlay = keepOverlay({
    ...{ style, isWanted: isOn },
    fetch: async () => {
      const { addPeopleOverlay } = await fetchOverlay();
      return (lost: () => void) => addPeopleOverlay(map, lost);
    },
    failed() {
      actions.switchLayer('people', false); // the switch says what is shown; turning it on tries again
      actions.reportFailure(new EngineError('network'));
    },
    gaveUp: () => actions.switchLayer('people', false),
  });
  effect(() => {
    overlay.value?.show(cells.value, palette.value, alpha.value);
  });
}
