/** Everything a view of the page needs, in one value: what to read, what follows from it, and what can be asked for. */
import { type Actions, createActions } from './actions.ts';
import { createDerived, type Derived } from './derived.ts';
import { createLegend, type Legend } from './legend.ts';
import { createStore, type Store } from './store.ts';
import type { View } from './view.ts';

export interface PageModel {
  readonly store: Store;
  readonly derived: Derived;
  readonly legend: Legend;
  readonly actions: Actions;
}

/** @param today ISO date, to tell overdue plans */
export function createPageModel(view: View, today: string): PageModel {
  const store = createStore(view, today);
  const derived = createDerived(store);
  return {
    store,
    derived,
    legend: createLegend(store, derived),
    actions: createActions(store, derived),
  };
}
