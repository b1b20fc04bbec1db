/** Watches whether something is compared, and fetches what draws that when it first is. */
import { effect } from '@preact/signals-core';
import { EngineError } from '../../core/engine.ts';
import { loadedOnce } from '../loaded-once.ts';
import type { SyncedMap } from '../sync.ts';

/** Starts following the page. */
export function startCompared(synced: SyncedMap): void {
  const { compared, actions } = synced.model;
  const load = loadedOnce(() => import('./draw-compared.ts'));
  let stop: (() => void) | null = null;
  effect(() => {
    const shown = compared.value;
    stop?.();
    stop = null;
    if (!shown) return;
    load().then(
      ({ drawCompared }) => {
        if (compared.peek() === shown) stop ??= drawCompared(synced, shown); // much may have happened meanwhile
      },
      () => {
        actions.compare(null); // comparing again tries again
        actions.reportFailure(new EngineError('network'));
      },
    );
  });
}
