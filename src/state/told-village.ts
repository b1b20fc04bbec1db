/** Who says what of the village that is looked at, for as long as somebody looks: only imports make that more than its own source. */
import { effect } from '@preact/signals-core';
import type { Job, ToldQuestion } from '../core/engine.ts';
import type { ToldVillage } from '../core/overlay/overlaid.ts';
import { importsKey } from './imports.ts';
import { fail } from './latest.ts';
import type { Store } from './store.ts';

/** Tells it, and again whenever imports change; returns what stops that. */
export function followTold(
  store: Store,
  question: ToldQuestion,
  tell: (told: ToldVillage | null) => void,
): () => void {
  let job: Job<ToldVillage | null> | null = null;
  const stop = () => {
    job?.cancel();
    job = null;
  };
  const dispose = effect(() => {
    const engine = store.engine.value;
    stop();
    if (!engine || importsKey(store.imports.value) === '') return tell(null);
    const current = engine.toldVillage(question);
    job = current;
    current.result.then(
      (told) => job === current && tell(told),
      (error: unknown) => job === current && fail(store, error),
    );
  });
  return () => {
    dispose();
    stop();
  };
}
