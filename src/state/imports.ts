/**
 * Tables that are counted with the dataset. Taking one in or back makes every list of villages and every figure another one, so
 * all that was asked is asked again; what is shown stays until the new answers are there.
 */
import type { AppliedImport } from '../core/imports.ts';
import type { Store } from './store.ts';

/** Tells the page what the engine counts with from now on: the answer of `applyImport` and of `undoImport`. */
export function countWith({ imports }: Store, applied: readonly AppliedImport[]): void {
  if (importsKey(applied) !== importsKey(imports.peek())) imports.value = applied;
}

/** The same for the same imports: part of every question whose answer they change. */
export function importsKey(applied: readonly AppliedImport[]): string {
  return applied.map(({ importId }) => importId).join(' ');
}
