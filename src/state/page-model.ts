/** Everything a view of the page needs, in one value: what to read, what follows from it, and what can be asked for. */
import { type Signal, signal } from '@preact/signals-core';
import { type Actions, createActions } from './actions.ts';
import type { Changes } from './changes.ts';
import { createDerived, type Derived } from './derived.ts';
import { createLegend, type Legend } from './legend.ts';
import { createStore, type Store } from './store.ts';
import type { View } from './view.ts';

export interface PageModel {
  readonly store: Store;
  readonly derived: Derived;
  readonly legend: Legend;
  readonly actions: Actions;
  /** What stands beside the view, once it is there; `null` while nothing does. */
  readonly compared: Signal<Compared | null>;
}

/** What a comparison adds to the page. */
export interface Compared {
  /** The right-hand side: another view of the same dataset, with figures of its own. */
  readonly right: PageModel;
  /** Where the line between the sides stands, 0..100 % of the map's width; ahead of the view while it is dragged. */
  readonly line: Signal<number>;
  readonly changes: Changes;
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
    compared: signal<Compared | null>(null),
  };
}
