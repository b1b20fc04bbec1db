/** Watches whether the view compares, and fetches what answers that when it first does. */
import { computed, effect } from '@preact/signals-core';
import { EngineError } from '../core/engine.ts';
import type { PageModel } from './page-model.ts';

/** Keeps what is compared beside the page for as long as the view compares. */
export function startComparing(page: PageModel): void {
  const { store, actions } = page;
  const isComparing = computed(
    () => store.view.value.comparison !== null && store.dataset.value.phase === 'ready',
  );
  let stop: (() => void) | null = null;
  effect(() => {
    if (!isComparing.value) {
      stop?.();
      stop = null;
      return;
    }
    import('./compared.ts').then(
      ({ startCompared }) => {
        if (isComparing.peek()) stop ??= startCompared(page); // much may have happened while it was on its way
      },
      () => {
        actions.compare(null); // comparing again tries again
        actions.reportFailure(new EngineError('network'));
      },
    );
  });
}
