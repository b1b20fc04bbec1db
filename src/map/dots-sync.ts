/**
 * Keeps the dots of all villages in step: where a graphics card draws, and the villages of all parts are looked at at once. Loads
 * the overlay when first wanted, replaces it after a lost context.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { ALL_PARTS } from '../core/dataset.ts';
import { EngineError } from '../core/engine.ts';
import type { DotsOverlay } from './dots-overlay.ts';
import { dotsOf } from './layers/dots.ts';
import { AROUND_ZOOM } from './layers/villages.ts';
import { loadedOnce } from './loaded-once.ts';
import type { SyncedMap } from './sync.ts';

/** So many overlays may lose their own context before dots are given up for the colours of the units. */
const MOST_ATTEMPTS = 3;

/** Dots that are there, and the style and the attempt they belong to. */
interface Laid {
  readonly style: number;
  readonly attempt: number;
  readonly overlay: DotsOverlay;
}

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
  const load = loadedOnce(fetchOverlay);
  const laid = signal<Laid | null>(null);
  const attempt = signal(0); // counts the overlays that lost their context by themselves
  const container = map.getContainer();
  const listener = {
    drawn(count: number) {
      container.dataset['dots'] = String(count); // for checking a running page, as with the names
      performance.measure('dots-drawn', 'dots-data');
    },
    lost() {
      if (style.peek() === 0) return; // the map is lost too, and comes back with another style
      if (attempt.peek() < MOST_ATTEMPTS) attempt.value++;
      else actions.setRenderer('software');
    },
  };
  let isEnded = false;
  effect(() => () => {
    isEnded = true;
    laid.peek()?.overlay.remove(); // the map knows nothing of it, so nothing else would give back its graphics context
  });
  effect(() => {
    const [current, tries] = [style.value, attempt.value];
    const isPossible = isWanted.value && current > 0;
    const there = laid.peek();
    if (there && !(isPossible && there.style === current && there.attempt === tries)) {
      there.overlay.remove();
      delete container.dataset['dots'];
      laid.value = null;
    }
    if (!isPossible || laid.peek()) return;
    load().then(
      ({ addDotsOverlay }) => {
        // Much may have happened while the chunk was on its way.
        const isSame = style.peek() === current && attempt.peek() === tries;
        if (isEnded || laid.peek() || !isWanted.peek() || !isSame) return;
        laid.value = { style: current, attempt: tries, overlay: addDotsOverlay(map, listener) };
      },
      () => {
        actions.switchLayer('all-villages', false); // the switch says what is shown; turning it on tries again
        actions.reportFailure(new EngineError('network'));
      },
    );
  });
  effect(() => {
    if (laid.value && dots.value) laid.value.overlay.show(dots.value, palette.value);
  });
}
