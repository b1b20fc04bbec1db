/** The figures that are shown: of the whole, from a count or from the files of the first view, and over them those of the part. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { INDICATORS, NO_CLASS, shareClass } from '../core/choropleth.ts';
import {
  ALL_PARTS,
  isInParts,
  layerKey,
  type OpenedDataset,
  villagesEntryAt,
} from '../core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition, sameDefinition } from '../core/definition.ts';
import type { CountResult } from '../core/engine.ts';
import { type FigureTable, figuresAt, hasFigures, overlayFigures } from '../core/figures.ts';
import type { Villages } from '../core/model.ts';
import { findUnit, isWithin } from '../core/units.ts';
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

export interface Counted {
  /**
   * Figures to show: the latest count, else those that came with the dataset, which may cover some rows of the units only.
   * `null` while there are none.
   */
  readonly figures: ReadonlySignal<FigureTable | null>;
  /** Whether the whole has to be counted: its figures under the chosen definition did not come with the dataset. */
  readonly needsWholeCount: ReadonlySignal<boolean>;
  /** The definition of the figures that are shown. */
  readonly counted: ReadonlySignal<Definition>;
  /** True while the shown figures belong to an older definition than the chosen one. */
  readonly recounting: ReadonlySignal<boolean>;
  /** Choropleth class per unit row ({@link NO_CLASS} lacks data); empty while there are no figures. */
  readonly classes: ReadonlySignal<Int8Array>;
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
  const needsWholeCount = computed(() => {
    const isStored = store.storedFigures.value !== null && dataset.value?.shares != null;
    const entry = dataset.value && villagesEntryAt(dataset.value.manifest, definition.value.asOf);
    const hasList = entry !== null && !isInParts(entry); // each of its villages wants a status
    return !isStored || hasList || !sameDefinition(definition.value, DEFAULT_DEFINITION);
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
  return {
    figures,
    counted: shown,
    needsWholeCount,
    recounting: computed(() => {
      const around = store.count.value?.definition ?? DEFAULT_DEFINITION; // of the units outside the part
      const isMixed = needsWholeCount.value && !sameDefinition(definition.value, around);
      return isMixed || !sameDefinition(definition.value, shown.value);
    }),
    classes: classesOf(store, { dataset, whole, wholeCount, partCount, partRows }),
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
  if (data?.kind !== 'villages') return null;
  return { layer: villagesLayer, villages: data.villages, statuses };
}

/** Figures by row and the counts that they are from; `null` for those that came with the dataset, under the default definition. */
interface Classified {
  readonly dataset: ReadonlySignal<OpenedDataset | null>;
  readonly whole: ReadonlySignal<FigureTable | null>;
  readonly wholeCount: ReadonlySignal<CountResult | null>;
  readonly partCount: ReadonlySignal<CountResult | null>;
  readonly partRows: ReadonlySignal<readonly number[]>;
}

/** Those of the whole once for as long as it stays, over them those of the part: a province is entered without a pause. */
function classesOf(
  store: Store,
  { dataset, whole, wholeCount, partCount, partRows }: Classified,
): ReadonlySignal<Int8Array> {
  const indicator = computed(() => INDICATORS[store.view.value.indicator]);
  const classOf = (table: FigureTable, row: number, definition: Definition) =>
    shareClass(indicator.value(figuresAt(table, row), definition));
  const ofWhole = computed(() => {
    const definition = wholeCount.value?.definition ?? DEFAULT_DEFINITION;
    const isDefault = sameDefinition(definition, DEFAULT_DEFINITION);
    const tables = [whole.value, isDefault ? (dataset.value?.shares ?? null) : null];
    const rows = Math.max(...tables.map((table) => table?.rows ?? 0));
    return Int8Array.from({ length: rows }, (_, row) => {
      const table = tables.find((each) => each && hasFigures(each, [row]));
      return table ? classOf(table, row, definition) : NO_CLASS;
    });
  });
  return computed(() => {
    const { figures, definition } = partCount.value ?? {};
    if (!figures || !definition) return ofWhole.value;
    const classes = new Int8Array(Math.max(figures.rows, ofWhole.value.length)).fill(NO_CLASS);
    classes.set(ofWhole.value);
    for (const row of partRows.value) classes[row] = classOf(figures, row, definition);
    return classes;
  });
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
