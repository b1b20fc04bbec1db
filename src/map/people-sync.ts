/** Keeps the overlay of people without service in step: loads it when first wanted, replaces it after a lost context. */
import { computed, effect, signal } from '@preact/signals-core';
import { EngineError } from '../core/engine.ts';
import { cellAlpha, cellRadiusKm, peopleCells } from './layers/people.ts';
import { loadedOnce } from './loaded-once.ts';
import type { PeopleOverlay } from './people-overlay.ts';
import type { SyncedMap } from './sync.ts';

/** Starts following the store. */
export function startPeople({ map, model, style, palette, viewport }: SyncedMap): void {
  const { store, derived, actions } = model;
  const isOn = computed(() => store.view.value.layers.has('people'));
  const radiusKm = computed(() => cellRadiusKm(viewport.value.zoom));
  const cells = computed(() => {
    const [counted, dataset] = [derived.villages.value, derived.dataset.value];
    if (!isOn.value || !counted || !dataset) return [];
    const { villages, statuses } = counted;
    return peopleCells(villages, statuses, radiusKm.value, dataset.country.extent);
  });
  const alpha = computed(() => cellAlpha(viewport.value.zoom));
  const load = loadedOnce(() => import('./people-overlay.ts'));
  const overlay = signal<{ readonly style: number; readonly on: PeopleOverlay } | null>(null);
  effect(() => {
    const [current, isWanted] = [style.value, isOn.value && style.value > 0];
    const there = overlay.peek();
    if (there && !(isWanted && there.style === current)) {
      there.on.remove();
      overlay.value = null;
    }
    if (!isWanted || overlay.peek()) return;
    load().then(
      ({ addPeopleOverlay }) => {
        // Much may have happened while the chunk was on its way.
        if (overlay.peek() || !isOn.peek() || style.peek() !== current) return;
        overlay.value = { style: current, on: addPeopleOverlay(map) };
      },
      () => {
        actions.switchLayer('people', false); // the switch says what is shown; turning it on tries again
        actions.reportFailure(new EngineError('network'));
      },
    );
  });
  effect(() => {
    overlay.value?.on.show(cells.value, palette.value, alpha.value);
  });
}
