/**
 * What follows from the store: the selected place and village, the figures that belong to them, the layers the view needs.
 * Pure computed signals; map and panels read the same ones, so they cannot disagree.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { INDICATORS, NO_CLASS, shareClass } from '../core/choropleth.ts';
import type { Bbox } from '../core/country.ts';
import {
  coverageEntriesAt,
  type Gap,
  infrastructureEntryAt,
  type LayerData,
  type OpenedDataset,
  villagesEntryAt,
} from '../core/dataset.ts';
import { DEFAULT_DEFINITION, sameDefinition } from '../core/definition.ts';
import { type Figures, type FigureTable, figuresAt } from '../core/figures.ts';
import type { Issue } from '../core/issue.ts';
import {
  type CoverageLayer,
  type FibreLines,
  NO_UNIT,
  type Sites,
  TECHNOLOGIES,
  type Villages,
} from '../core/model.ts';
import { findUnit, pathTo, unitBboxes, unitsWithin } from '../core/units.ts';
import type { Store } from './store.ts';

/** Villages with the status each has under the definition that was counted last. */
export interface CountedVillages {
  readonly villages: Villages;
  readonly statuses: Uint8Array;
}

/**
 * The list of villages of the chosen date: on its way, there with a status for each, none in the dataset up to that date, or in
 * a file that could not be used.
 */
export type VillageList = 'reading' | 'ready' | 'absent' | 'unreadable';

export interface Derived {
  /** The dataset once anything of it is known. */
  readonly dataset: ReadonlySignal<OpenedDataset | null>;
  /**
   * Figures to show: the latest count, else those that came with the dataset, which may cover the first rows of the units only.
   * `null` while there are none.
   */
  readonly figures: ReadonlySignal<FigureTable | null>;
  /** True while the shown figures belong to an older definition than the chosen one. */
  readonly recounting: ReadonlySignal<boolean>;
  /** Row of the selected unit, of a selected village its own commune; 0 is the whole dataset. */
  readonly unit: ReadonlySignal<number>;
  /** Rows from the country down to the selected unit. */
  readonly path: ReadonlySignal<readonly number[]>;
  /** Figures of the selected unit; `null` while there are none for it. */
  readonly unitFigures: ReadonlySignal<Figures | null>;
  /** Bounding box per unit row. */
  readonly bboxes: ReadonlySignal<readonly (Bbox | null)[]>;
  /** Choropleth class per unit row ({@link NO_CLASS} lacks data); empty while there are no figures. */
  readonly classes: ReadonlySignal<Int8Array>;
  readonly villages: ReadonlySignal<CountedVillages | null>;
  readonly villageList: ReadonlySignal<VillageList>;
  /** Rows of the villages in the selected unit, in file order. */
  readonly unitVillages: ReadonlySignal<Uint32Array>;
  /** Row of the selected village, -1 when none is selected or its list is not there yet. */
  readonly village: ReadonlySignal<number>;
  /** Ids of the layers that the view needs now. */
  readonly neededLayers: ReadonlySignal<readonly string[]>;
  /** Coverage layers that are read, of the technologies switched on. */
  readonly coverage: ReadonlySignal<readonly CoverageLayer[]>;
  readonly fibre: ReadonlySignal<FibreLines | null>;
  readonly sites: ReadonlySignal<Sites | null>;
  /** Files that could not be used. */
  readonly gaps: ReadonlySignal<readonly Gap[]>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
}

export function createDerived(store: Store): Derived {
  const dataset = computed(() => {
    const state = store.dataset.value;
    return state.phase === 'overview' || state.phase === 'ready' ? state.dataset : null;
  });
  const definition = computed(() => store.view.value.definition);
  const figures = computed(() => {
    const count = store.count.value;
    if (count?.figures) return count.figures;
    const isDefault = !count || sameDefinition(count.definition, DEFAULT_DEFINITION);
    return isDefault ? store.storedFigures.value : null; // those were counted under the default definition
  });
  const place = computed(() => store.view.value.place);
  const villageId = computed(() => store.view.value.village);
  const loaded = (id: string | undefined): LayerData | null => {
    const state = id === undefined ? undefined : store.layers.value.get(id);
    return state?.phase === 'read' ? state.layer.data : null;
  };
  const villages = computed(() => {
    const count = store.count.value;
    const data = count ? loaded(count.villagesLayer) : null;
    return count && data?.kind === 'villages'
      ? { villages: data.villages, statuses: count.statuses }
      : null;
  });
  const village = computed(
    () => villages.value?.villages.ids.indexOf(villageId.value || '\0') ?? -1,
  );
  const unit = computed(() => {
    const own = villages.value?.villages.communes[village.value] ?? NO_UNIT;
    if (own !== NO_UNIT) return own; // whatever place a link names beside the village
    return dataset.value && place.value ? (findUnit(dataset.value.units, place.value) ?? 0) : 0;
  });
  return {
    dataset,
    figures,
    recounting: computed(
      () => !sameDefinition(definition.value, store.count.value?.definition ?? DEFAULT_DEFINITION),
    ),
    unit,
    path: computed(() => (dataset.value ? pathTo(dataset.value.units, unit.value) : [])),
    unitFigures: computed(() => {
      const table = figures.value; // those that came with the dataset end above the lowest level
      return table && dataset.value && unit.value < table.rows
        ? figuresAt(table, unit.value)
        : null;
    }),
    bboxes: computed(() =>
      dataset.value ? unitBboxes(dataset.value.units, dataset.value.shapes) : [],
    ),
    classes: classesOf(store, figures),
    villages,
    villageList: computed(() => (villages.value ? 'ready' : missingList(store, dataset.value))),
    unitVillages: computed(() =>
      villagesWithin(dataset.value, villages.value?.villages ?? null, unit.value),
    ),
    village,
    ...infrastructure(store, dataset, loaded),
    ...problems(store, dataset),
  };
}

function classesOf(
  store: Store,
  figures: ReadonlySignal<FigureTable | null>,
): ReadonlySignal<Int8Array> {
  const indicator = computed(() => store.view.value.indicator);
  return computed(() => {
    const table = figures.value;
    const definition = store.count.value?.definition ?? DEFAULT_DEFINITION;
    const classes = new Int8Array(table?.rows ?? 0).fill(NO_CLASS);
    for (let row = 0; row < classes.length; row++) {
      classes[row] = shareClass(INDICATORS[indicator.value](figuresAt(table!, row), definition));
    }
    return classes;
  });
}

/** Why the list of villages of the chosen date is not there. */
function missingList(store: Store, dataset: OpenedDataset | null): Exclude<VillageList, 'ready'> {
  if (!dataset) return 'reading';
  const entry = villagesEntryAt(dataset.manifest, store.view.value.definition.asOf);
  if (!entry) return 'absent';
  const layer = store.layers.value.get(entry.id);
  return layer?.phase === 'read' && !layer.layer.data ? 'unreadable' : 'reading';
}

function villagesWithin(
  dataset: OpenedDataset | null,
  villages: Villages | null,
  unit: number,
): Uint32Array {
  if (!dataset || !villages) return new Uint32Array();
  const { units } = dataset;
  const inside = new Uint8Array(units.count);
  for (const row of unitsWithin(units, unit, units.communeLevel)) inside[row] = 1;
  const rows: number[] = [];
  for (let v = 0; v < villages.count; v++) if (inside[villages.communes[v]!] === 1) rows.push(v);
  return Uint32Array.from(rows);
}

function infrastructure(
  store: Store,
  dataset: ReadonlySignal<OpenedDataset | null>,
  loaded: (id: string | undefined) => LayerData | null,
): Pick<Derived, 'neededLayers' | 'coverage' | 'fibre' | 'sites'> {
  const switches = computed(() => store.view.value.layers);
  const asOf = computed(() => store.view.value.definition.asOf);
  const coverageIds = computed(() => {
    if (!dataset.value) return [];
    const on = new Set(
      TECHNOLOGIES.filter((technology) => switches.value.has(`coverage-${technology}`)),
    );
    const entries = coverageEntriesAt(dataset.value.manifest, asOf.value);
    return entries.filter((entry) => on.has(entry.technology)).map((entry) => entry.id);
  });
  const idOf = (kind: 'fibre' | 'sites') =>
    dataset.value && switches.value.has(kind)
      ? infrastructureEntryAt(dataset.value.manifest, kind, asOf.value)?.id
      : undefined;
  return {
    neededLayers: computed(() => {
      if (store.dataset.value.phase !== 'ready' || !dataset.value) return [];
      const villages = villagesEntryAt(dataset.value.manifest, asOf.value)?.id;
      return [villages, ...coverageIds.value, idOf('fibre'), idOf('sites')].filter(
        (id) => id !== undefined,
      );
    }),
    coverage: computed(() =>
      coverageIds.value
        .map(loaded)
        .flatMap((data) => (data?.kind === 'coverage' ? [data.coverage] : [])),
    ),
    fibre: computed(() => {
      const data = loaded(idOf('fibre'));
      return data?.kind === 'fibre' ? data.fibre : null;
    }),
    sites: computed(() => {
      const data = loaded(idOf('sites'));
      return data?.kind === 'sites' ? data.sites : null;
    }),
  };
}

function problems(
  store: Store,
  dataset: ReadonlySignal<OpenedDataset | null>,
): Pick<Derived, 'gaps' | 'issues'> {
  const read = computed(() =>
    [...store.layers.value.values()].flatMap((state) =>
      state.phase === 'read' ? [state.layer] : [],
    ),
  );
  return {
    gaps: computed(() => [
      ...(dataset.value?.gaps ?? []),
      ...read.value.flatMap(({ gap }) => (gap ? [gap] : [])),
    ]),
    issues: computed(() => [
      ...(dataset.value?.issues ?? []),
      ...read.value.flatMap(({ issues }) => issues),
    ]),
  };
}
