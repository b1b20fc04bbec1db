/**
 * Tables that are counted with the dataset. Taking one in or back makes every list of villages and every figure another one, so
 * all that was asked is asked again; what is shown stays until the new answers are there.
 */
import { batch } from '@preact/signals-core';
import type { AppliedImport, KeptImports } from '../core/applied-imports.ts';
import type { CountResult } from '../core/engine.ts';
import type { Store } from './store.ts';

/** Tells the page what the engine counts with from now on: the answer of `applyImport` and of `undoImport`. */
export function countWith({ imports }: Store, applied: readonly AppliedImport[]): void {
  if (importsKey(applied) !== importsKey(imports.peek())) imports.value = applied;
}

/** Tells the page what this device keeps: the answer of `keptImports` and of `clearImports`. */
export function countWithKept(store: Store, { applied, aside }: KeptImports): void {
  batch(() => {
    countWith(store, applied);
    store.asideImports.value = aside;
  });
}

/** Whether a count has these imports in it, and no others. */
export function isCountedWith(count: CountResult, applied: readonly AppliedImport[]): boolean {
  return count.imports.join(' ') === importsKey(applied);
}

/** The same for the same imports: part of every question whose answer they change. */
export function importsKey(applied: readonly AppliedImport[]): string {
  return applied.map(({ importId }) => importId).join(' ');
}
