/**
 * Keeps the dots of all villages in step: where a graphics card draws, and the villages of all parts are looked at at once. Given up
 * for the colours of the units where their context is lost again and again.
 */
import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import { ALL_PARTS } from '../core/dataset.ts';
import { EngineError } from '../core/engine.ts';
import { keepOverlay } from './kept-overlay.ts';
import { dotsOf } from './layers/dots.ts';
import { AROUND_ZOOM } from './layers/villages.ts';
import type { SyncedMap } from './sync.ts';

/** Whether all villages of a country in parts are to be drawn as dots now, where that can be done at all. */
export function wantsDots({
  model,
  viewport,
}: Pick<SyncedMap, 'model' | 'viewport'>): ReadonlySignal<boolean> {
  const { store, derived } = model;
  return computed(() => {
    const { layers } = store.view.value;
    const isNear = viewport.value.zoom >= AROUND_ZOOM && layers.has('villages'); // there they are symbols
    const isAsked = layers.has('all-villages') && derived.part.value === ALL_PARTS;
    return isAsked && !isNear && store.renderer.value === 'hardware';
  });
}

/** Starts following the store; where its effects end, the overlay goes with them. `fetchOverlay` gets the code that draws. */
export function startDots(
  { map, model, style, palette, isDotted: isWanted }: SyncedMap,
  fetchOverlay: () => Promise<Pick<typeof import('./dots-overlay.ts'), 'addDotsOverlay'>> = () =>
    import('./dots-overlay.ts'),
): void {
  const { derived, legend, actions } = model;
  const dots = computed(() => {
    const counted = derived.villages.value;
    if (!isWanted.value || !counted) return null;
    performance.mark('dots-data');
    return dotsOf(counted.villages, counted.statuses, legend.shownStatuses.value);
  });
  const { dataset } = map.getContainer();
  const drawn = (count: number) => {
    dataset['dots'] = String(count); // for checking a running page, as with the names
    performance.measure('dots-drawn', 'dots-data');
  };
  const overlay = keepOverlay({
    ...{ style, isWanted },
    fetch: async () => {
      const { addDotsOverlay } = await fetchOverlay();
      return (lost: () => void) => addDotsOverlay(map, { drawn, lost });
    },
    removed: () => delete dataset['dots'],
    failed() {
      actions.switchLayer('all-villages', false); // the switch says what is shown; turning it on tries again
      actions.reportFailure(new EngineError('network'));
    },
    gaveUp: () => actions.setRenderer('software'),
  });
  effect(() => {
    if (overlay.value && dots.value) overlay.value.show(dots.value, palette.value);
  });
}
