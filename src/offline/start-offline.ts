/**
 * Starts what makes the site work without a network, once the page is calm: registers the service worker, keeps what was shown
 * before it, brings what was saved up to date, and answers what is asked. Fetched after the map.
 */
import { effect } from '@preact/signals-core';
import type { LayerRef } from '../core/dataset.ts';
import { storeNames } from '../service-worker/stores.ts';
import type { OfflineState, OfflineWish } from '../state/offline.ts';
import type { PageModel } from '../state/page-model.ts';
import { keepShown } from './keep-shown.ts';
import { createOfflineService, type Device } from './offline-service.ts';
import { type Registered, registerWorker } from './registration.ts';
import { copyDate, type SavedPlace } from './saved-store.ts';

/** What is asked of it. */
export interface OfflineStart {
  readonly state: OfflineState;
  readonly model: PageModel;
  /** Absolute address of the dataset's folder, as in `dataset-address.ts`. */
  readonly address: string;
  readonly page: Window;
  readonly today: () => string;
}

/** @returns what answers a wish; it never rejects */
export async function startOffline(start: OfflineStart): Promise<(wish: OfflineWish) => void> {
  const { state, page } = start;
  const wasControlled = Boolean(page.navigator.serviceWorker?.controller);
  const registered = await registerWorker(page, () => {
    state.hasUpdate.value = true;
  });
  state.support.value = registered.support;
  if (registered.support !== 'ready') return onlyReload(registered);

  const site = new URL('.', page.document.baseURI).href;
  const place: SavedPlace = {
    stores: page.caches,
    names: storeNames(site),
    folder: start.address.split('#')[0]!,
    fetcher: (input, init) => page.fetch(input, init),
  };
  const service = createOfflineService(state, place, deviceOf(page, start.today));
  if (!wasControlled) followShown(start.model, place, site);
  if (!state.isOffline.peek()) void service.renewQuietly();
  else if (state.dataDate.peek() === '') void tellDate(state, place);
  return (wish) => {
    if (wish.ask === 'reload') registered.reload();
    else void service.wish(wish);
  };
}

function onlyReload(registered: Registered) {
  return (wish: OfflineWish) => {
    if (wish.ask === 'reload') registered.reload();
  };
}

async function tellDate(state: OfflineState, place: SavedPlace): Promise<void> {
  state.dataDate.value = await copyDate(place, `${place.folder}manifest.json`).catch(() => '');
}

/** Keeps what is shown as it comes, in turn, until the page is loaded under the service worker. */
function followShown({ store, derived }: PageModel, place: SavedPlace, site: string): void {
  let turn = Promise.resolve();
  effect(() => {
    const dataset = derived.dataset.value;
    const read = [...store.layers.value.values()].flatMap((state): LayerRef[] =>
      state.phase === 'read' && state.layer.data
        ? [{ layer: state.layer.id, part: state.layer.part }]
        : [],
    );
    if (store.dataset.value.phase !== 'ready' || !dataset) return;
    turn = turn.then(() => keepShown(place, site, dataset, read));
  });
}

function deviceOf({ navigator }: Window, today: () => string): Device {
  return {
    today,
    async freeBytes() {
      const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
      return quota === undefined || usage === undefined ? null : quota - usage;
    },
    async persist() {
      await navigator.storage?.persist?.().catch(() => false);
    },
    alone: (task) => (navigator.locks ? navigator.locks.request('phu-song-saved', task) : task()),
  };
}
