/** The figures that are shown: of the whole, from a count or from the files of the first view, and over them those of the part. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  ALL_PARTS,
  isInParts,
  layerKey,
  type OpenedDataset,
  villagesEntryAt,
} from '../core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition, sameDefinition } from '../core/definition.ts';
import type { CountResult } from '../core/engine.ts';
import { type FigureTable, overlayFigures } from '../core/figures.ts';
import type { Villages } from '../core/model.ts';
import { findUnit, isWithin } from '../core/units.ts';
import { type Classes, classesOf } from './classes.ts';
import { isCountedWith } from './imports.ts';
import { loadedData, villagesRef } from './layers.ts';
import type { Store } from './store.ts';

/** Villages with the status each has under the definition that was counted last. */
export interface CountedVillages {
  /** Layer id of the snapshot. */
  readonly layer: string;
  readonly villages: Villages;
  readonly statuses: Uint8Array;
}

/**
 * The list of villages of the chosen date: on its way, there with a status for each, none in the dataset up to that date, in a
 * file that could not be used, or to be had part by part once a place is chosen.
 */
export type VillageList = 'reading' | 'ready' | 'absent' | 'unreadable' | 'by-part';

export interface Counted extends Classes {
  /**
   * Figures to show: the latest count, else those that came with the dataset, which may cover some rows of the units only.
   * `null` while there are none.
   */
  readonly figures: ReadonlySignal<FigureTable | null>;
  /** Whether the whole has to be counted: its figures under the chosen definition did not come with the dataset. */
  readonly needsWholeCount: ReadonlySignal<boolean>;
  /** The definition of the figures that are shown. */
  readonly counted: ReadonlySignal<Definition>;
  /** True while the shown figures belong to an older definition than the chosen one, or to other imports than those that count. */
  readonly recounting: ReadonlySignal<boolean>;
  /** Whether figures that are shown have all imports in them; also true where there are none. */
  readonly hasImports: ReadonlySignal<boolean>;
  readonly villages: ReadonlySignal<CountedVillages | null>;
  readonly villageList: ReadonlySignal<VillageList>;
}

export function countedFigures(
  store: Store,
  dataset: ReadonlySignal<OpenedDataset | null>,
  part: ReadonlySignal<string>,
): Counted {
  const definition = computed(() => store.view.value.definition);
  const partCount = computed(() => {
    const count = store.partCount.value;
    return count && count.part === part.value && part.value !== '' ? count : null;
  });
  // Stored figures are those without imports, and end above the communes, and a table of those of the whole lists them all.
  const listsCommunes = computed(() => {
    const { page, table } = store.view.value;
    const isLowest = table.level === dataset.value?.units.communeLevel;
    return page === 'table' && isLowest && part.value === '';
  });
  const needsWholeCount = computed(() => {
    const isStored = store.storedFigures.value !== null && dataset.value?.shares != null;
    const entry = dataset.value && villagesEntryAt(dataset.value.manifest, definition.value.asOf);
    const hasList = entry !== null && !isInParts(entry); // each of its villages wants a status
    return (
      !isStored ||
      store.imports.value.length > 0 ||
      hasList ||
      listsCommunes.value ||
      !sameDefinition(definition.value, DEFAULT_DEFINITION)
    );
  });
  // Back under the default definition the stored figures are as good as those that it took before.
  const wholeCount = computed(() => (needsWholeCount.value ? store.count.value : null));
  const whole = computed(() => {
    const count = wholeCount.value;
    if (count?.figures) return count.figures;
    const isDefault = !count || sameDefinition(count.definition, DEFAULT_DEFINITION);
    return isDefault ? store.storedFigures.value : null; // those were counted under the default definition
  });
  const partRows = computed(() => (dataset.value ? rowsOfPart(dataset.value, part.value) : []));
  const figures = computed(() => {
    const over = partCount.value?.figures;
    return over ? overlayFigures(whole.value, over, partRows.value) : whole.value;
  });
  const counted = computed(() => partCount.value ?? wholeCount.value);
  const shown = computed(() => counted.value?.definition ?? DEFAULT_DEFINITION);
  const villages = computed(() => {
    const count = part.value === '' ? wholeCount.value : partCount.value;
    return count && villagesOf(store, dataset.value, count);
  });
  const hasImports = computed(() => {
    const applied = store.imports.value;
    const counts = [
      ...(needsWholeCount.value ? [store.count.value] : []),
      ...(part.value === '' ? [] : [partCount.value]),
    ];
    const isIn = (count: CountResult | null) => count !== null && isCountedWith(count, applied);
    return applied.length === 0 || counts.every(isIn);
  });
  return {
    figures,
    hasImports,
    counted: shown,
    needsWholeCount,
    recounting: computed(() => {
      const around = store.count.value?.definition ?? DEFAULT_DEFINITION; // of the units outside the part
      const isMixed = needsWholeCount.value && !sameDefinition(definition.value, around);
      return isMixed || !hasImports.value || !sameDefinition(definition.value, shown.value);
    }),
    ...classesOf(store, { dataset, whole, wholeCount, partCount, partRows }),
    villages,
    villageList: computed(() =>
      villages.value ? 'ready' : missingList(store, dataset.value, part.value),
    ),
  };
}

/** Rows that the count of a part fills. */
function rowsOfPart({ units }: OpenedDataset, part: string): number[] {
  const all = [...Array(units.count).keys()];
  if (part === ALL_PARTS) return all;
  const top = findUnit(units, part);
  return top === null ? [] : all.filter((row) => isWithin(units, row, top));
}

function villagesOf(
  store: Store,
  dataset: OpenedDataset | null,
  { villagesLayer, part, statuses }: CountResult,
): CountedVillages | null {
  const entry = dataset?.manifest.layers.find(({ id }) => id === villagesLayer);
  const data = entry ? loadedData(store, villagesRef(entry, part)) : null;
  // After an import list and count are another one each; until both are there neither is shown with the other.
  if (data?.kind !== 'villages' || data.villages.count !== statuses.length) return null;
  return { layer: villagesLayer, villages: data.villages, statuses };
}

/** Why the list of villages of the chosen date is not there. */
function missingList(
  store: Store,
  dataset: OpenedDataset | null,
  part: string,
): Exclude<VillageList, 'ready'> {
  if (!dataset) return 'reading';
  const entry = villagesEntryAt(dataset.manifest, store.view.value.definition.asOf);
  if (!entry) return 'absent';
  const ref = villagesRef(entry, part);
  if (!ref) return 'by-part';
  const layer = store.layers.value.get(layerKey(ref));
  return layer?.phase === 'read' && !layer.layer.data ? 'unreadable' : 'reading';
}
