/**
 * The right-hand side of a comparison: a model of the page over the same dataset and the same files, looked at under another
 * definition with other layers. Map and panel read it as they read the page's own.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { sameDefinition } from '../core/definition.ts';
import type { Actions } from './actions.ts';
import { createDerived, type Derived } from './derived.ts';
import { createLegend } from './legend.ts';
import type { Compared, PageModel } from './page-model.ts';
import { createStore, type Store } from './store.ts';
import type { MapLayer, View } from './view.ts';

export interface Side {
  readonly model: PageModel;
  /** The same store, but with the counts that were asked for this side alone: where its answers are put. */
  readonly answered: Store;
  /** Whether both sides have the same definition: then the counts of the left one hold for both. */
  readonly isSame: ReadonlySignal<boolean>;
}

/** Makes the right-hand side of what the page compares; while it compares nothing, of itself. */
export function createSide(left: PageModel): Side {
  const { view } = left.store;
  const isSame = computed(() => {
    const { definition, comparison } = view.value;
    return !comparison || sameDefinition(definition, comparison.definition);
  });
  const { count, partCount, outside, mapState, hoveredVillage } = createStore(
    view.peek(),
    left.store.today,
  );
  const answered: Store = {
    ...left.store,
    ...{ count, partCount, outside, mapState, hoveredVillage },
    view: readOnly(computed(() => rightView(view.value))),
  };
  const either = <T>(ofLeft: Signal<T>, ofRight: Signal<T>) =>
    readOnly(computed(() => (isSame.value ? ofLeft.value : ofRight.value)));
  const store: Store = {
    ...answered,
    count: either(left.store.count, count),
    partCount: either(left.store.partCount, partCount),
  };
  const derived = createDerived(store);
  const model: PageModel = {
    store,
    derived,
    legend: createLegend(store, derived),
    actions: rightActions(left, store, derived),
    compared: signal<Compared | null>(null),
  };
  return { model, answered, isSame };
}

/** The view as it is on the right. Whether all villages are read at once is one choice for both sides: they are read once. */
function rightView(view: View): View {
  const { comparison } = view;
  if (!comparison) return view;
  const all: MapLayer = 'all-villages';
  const layers = new Set(comparison.layers);
  if (view.layers.has(all)) layers.add(all);
  else layers.delete(all);
  return { ...view, definition: comparison.definition, layers, comparison: null };
}

/** What is asked for on the right is asked of the page; only rows of villages and the state of the map are this side's own. */
function rightActions(
  { store: left, actions }: PageModel,
  store: Store,
  derived: Derived,
): Actions {
  return {
    ...actions,
    selectVillage(row) {
      const villages = derived.villages.peek()?.villages;
      const village = villages?.ids[row];
      if (!villages || village === undefined) return;
      const place = derived.dataset.peek()?.units.codes[villages.communes[row]!];
      const view = left.view.peek();
      actions.showView({ ...view, village, place: place ?? view.place, camera: null });
    },
    setMapState(state) {
      store.mapState.value = state;
    },
  };
}

/** A computed signal where a store has one that can be set: nothing sets those of a side, whose actions are the page's. */
function readOnly<T>(of: ReadonlySignal<T>): Signal<T> {
  return of as Signal<T>;
}
