/** Brings working without a network into the page when the page is calm: nothing of it may delay the first text or the map. */
import { effect } from '@preact/signals-core';
import { followConnection } from './offline/follow-connection.ts';
import { createOfflineState, type OfflinePort, type OfflineWish } from './state/offline.ts';
import type { PageModel } from './state/page-model.ts';

/**
 * The port of the interface. What is asked early starts it at once.
 * @param today today as an ISO date
 */
export function startOfflinePort(
  model: PageModel,
  address: string,
  today: () => string,
): OfflinePort {
  const state = createOfflineState();
  followConnection(state, window);
  let started: Promise<(wish: OfflineWish) => void> | null = null;
  const start = () => {
    started ??= import('./offline/start-offline.ts').then(({ startOffline }) =>
      startOffline({ state, model, address, page: window, today }),
    );
    return started;
  };
  whenCalm(model, () => {
    start().catch(() => {}); // it is told when something is asked
  });
  return {
    state,
    wish(wish) {
      start().then(
        (answer) => answer(wish),
        () => {
          started = null;
          state.support.value = 'failed';
        },
      );
    },
  };
}

/** Once the page is loaded, the map has been drawn or given up, and the browser has nothing else to do. */
function whenCalm({ store }: PageModel, run: () => void): void {
  const soon = () =>
    'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 5_000 }) : run();
  const loaded = new Promise<void>((done) => {
    if (document.readyState === 'complete') done();
    else window.addEventListener('load', () => done(), { once: true });
  });
  let isDone = false;
  effect(() => {
    if (isDone || store.mapState.value === 'starting') return;
    isDone = true;
    void loaded.then(soon);
  });
}
