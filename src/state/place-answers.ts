/** What is asked of a place only when somebody unfolds it: progress by survey round, and what the operators' maps say of its villages. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { OpenedDataset } from '../core/dataset.ts';
import { sameDefinition } from '../core/definition.ts';
import type { CountQuestion, DeclaredStatuses, FoundCohorts } from '../core/engine.ts';
import type { CountedVillages } from './counted.ts';
import type { Store } from './store.ts';

export interface PlaceAnswers {
  /** Code of the selected unit; '' is the whole dataset. */
  readonly placeCode: ReadonlySignal<string>;
  /** Progress of the selected unit since the chosen snapshot; `null` while it is not there. */
  readonly cohorts: ReadonlySignal<FoundCohorts | null>;
  /** What the maps say of the villages that are counted, by their rows; `null` while it is not there. */
  readonly declared: ReadonlySignal<DeclaredStatuses | null>;
}

/** What the answers are about. */
interface LookedAt {
  readonly dataset: ReadonlySignal<OpenedDataset | null>;
  readonly mapsPart: ReadonlySignal<string | null>;
  readonly unit: ReadonlySignal<number>;
  readonly villages: ReadonlySignal<CountedVillages | null>;
}

export function placeAnswers(
  store: Store,
  { dataset, mapsPart, unit, villages }: LookedAt,
): PlaceAnswers {
  const placeCode = computed(() =>
    unit.value > 0 ? (dataset.value?.units.codes[unit.value] ?? '') : '',
  );
  const isAsked = ({ part, definition }: CountQuestion) =>
    part === mapsPart.value && sameDefinition(definition, store.view.value.definition);
  return {
    placeCode,
    cohorts: computed(() => {
      const found = store.cohorts.value;
      const isOfPlace = found?.place === placeCode.value && found.from === store.cohortsFrom.value;
      return found && isOfPlace && isAsked(found) ? found : null;
    }),
    declared: computed(() => {
      const told = store.declared.value;
      const isOfList = told !== null && told.villagesLayer === villages.value?.layer;
      return isOfList && told.part === mapsPart.value ? told : null;
    }),
  };
}
