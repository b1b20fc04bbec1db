/**
 * Keeps an overlay of deck.gl on the map for as long as it is wanted: its code is fetched when it first is, and another one takes its
 * place after a lost context, be it the map's or its own.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { loadedOnce } from './loaded-once.ts';

/** So many overlays may lose their own context before it is given up. */
const MOST_ATTEMPTS = 3;

/** What the overlay is kept by. */
export interface OverlayCare<T> {
  /** Counts the styles of the map; 0 while it has none, because its context is lost. */
  readonly style: ReadonlySignal<number>;
  readonly isWanted: ReadonlySignal<boolean>;
  /** Fetches the code that puts an overlay on the map; `lost` is to be called when the overlay's own context goes. */
  readonly fetch: () => Promise<(lost: () => void) => T>;
  /** Called when an overlay was taken off the map. */
  readonly removed?: () => void;
  /** Called when the code could not be had, and when the context was lost too often. */
  readonly failed: () => void;
  readonly gaveUp: () => void;
}

/** Where the effects around it end, the overlay goes with them. */
export function keepOverlay<T extends { remove(): void }>({
  style,
  isWanted,
  fetch,
  removed,
  failed,
  gaveUp,
}: OverlayCare<T>): ReadonlySignal<T | null> {
  const load = loadedOnce(fetch);
  const laid = signal<T | null>(null);
  const attempt = signal(0); // counts the overlays that lost their context by themselves
  let laidFor = '';
  let isEnded = false;
  const lost = () => {
    if (style.peek() === 0) return; // the map is lost too, and comes back with another style
    if (attempt.peek() < MOST_ATTEMPTS) attempt.value++;
    else gaveUp();
  };
  effect(() => () => {
    isEnded = true;
    laid.peek()?.remove(); // the map knows nothing of it, so nothing else would give back its graphics context
  });
  effect(() => {
    const [current, tries] = [style.value, attempt.value];
    const isPossible = isWanted.value && current > 0;
    const subject = `${current} ${tries}`;
    if (laid.peek() && !(isPossible && laidFor === subject)) {
      laid.peek()?.remove();
      removed?.();
      laid.value = null;
    }
    if (!isPossible || laid.peek()) return;
    load().then((add) => {
      // Much may have happened while the chunk was on its way.
      const isSame = style.peek() === current && attempt.peek() === tries;
      if (isEnded || laid.peek() || !isWanted.peek() || !isSame) return;
      laidFor = subject;
      laid.value = add(lost);
    }, failed);
  });
  return laid;
}
