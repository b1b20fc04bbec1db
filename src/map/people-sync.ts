/** Keeps the overlay of people without service in step: loads it when first wanted, replaces it after a lost context. */
import { computed, effect, signal } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { cellAlpha, cellRadiusKm, peopleCells } from './layers/people.ts';
import type { PeopleOverlay } from './people-overlay.ts';
import type { SyncedMap } from './sync.ts';

/** Starts following the store; returns what stops that and takes the overlay away. */
export function startPeople({ map, model, style, palette, viewport }: SyncedMap): () => void {
  const { store, derived } = model;
  const isOn = computed(() => store.view.value.layers.has('people'));
  const radiusKm = computed(() => cellRadiusKm(viewport.value.zoom));
  const cells = computed(() => {
    const [counted, dataset] = [derived.villages.value, derived.dataset.value];
    if (!isOn.value || !counted || !dataset) return [];
    const { villages, statuses } = counted;
    return peopleCells(villages, statuses, radiusKm.value, dataset.country.extent);
  });
  const alpha = computed(() => cellAlpha(viewport.value.zoom));
  const load = loadOnce();
  const overlay = signal<{ readonly style: number; readonly on: PeopleOverlay } | null>(null);
  let isStopped = false;
  const stopOverlay = effect(() => {
    const [current, isWanted] = [style.value, isOn.value && style.value > 0];
    const there = overlay.peek();
    if (there && !(isWanted && there.style === current)) {
      there.on.remove();
      overlay.value = null;
    }
    if (!isWanted || overlay.peek()) return;
    void load().then((addOverlay) => {
      // Much may have happened while the chunk was on its way.
      if (isStopped || overlay.peek() || !isOn.peek() || style.peek() !== current) return;
      overlay.value = { style: current, on: addOverlay(map) };
    });
  });
  const stopCells = effect(() => {
    overlay.value?.on.show(cells.value, palette.value, alpha.value);
  });
  return () => {
    isStopped = true;
    stopOverlay();
    stopCells();
    overlay.peek()?.on.remove();
  };
}

function loadOnce(): () => Promise<(map: MapLibreMap) => PeopleOverlay> {
  let chunk: Promise<typeof import('./people-overlay.ts')> | null = null;
  return async () => {
    chunk ??= import('./people-overlay.ts');
    return (await chunk).addPeopleOverlay;
  };
}
