/**
 * What follows from the store: the selected place and village, the figures that belong to them, the layers the view needs.
 * Pure computed signals; map and panels read the same ones, so they cannot disagree.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Bbox } from '../core/country.ts';
import type { Gap, OpenedDataset } from '../core/dataset.ts';
import { type Figures, figuresAt, hasFigures } from '../core/figures.ts';
import type { Issue } from '../core/issue.ts';
import { NO_UNIT, type Villages } from '../core/model.ts';
import { findUnit, pathTo, unitBboxes, unitsWithin } from '../core/units.ts';
import { type Counted, countedFigures } from './counted.ts';
import { type Distances, villageDistances } from './distances.ts';
import { type ViewLayers, viewLayers } from './layers.ts';
import { type MapCheck, mapCheck } from './map-check.ts';
import { type PlaceAnswers, placeAnswers } from './place-answers.ts';
import type { Store } from './store.ts';

export interface Derived extends Counted, Distances, ViewLayers, MapCheck, PlaceAnswers {
  /** The dataset once anything of it is known. */
  readonly dataset: ReadonlySignal<OpenedDataset | null>;
  /** Row of the selected unit, of a selected village its own commune; 0 is the whole dataset. */
  readonly unit: ReadonlySignal<number>;
  /** Rows from the country down to the selected unit. */
  readonly path: ReadonlySignal<readonly number[]>;
  /** Figures of the selected unit; `null` while there are none for it. */
  readonly unitFigures: ReadonlySignal<Figures | null>;
  /** Bounding box per unit row. */
  readonly bboxes: ReadonlySignal<readonly (Bbox | null)[]>;
  /** Rows of the villages in the selected unit, in file order. */
  readonly unitVillages: ReadonlySignal<Uint32Array>;
  /** Row of the selected village, -1 when none is selected or its list is not there yet. */
  readonly village: ReadonlySignal<number>;
  /** Files that could not be used. */
  readonly gaps: ReadonlySignal<readonly Gap[]>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
}

export function createDerived(store: Store): Derived {
  const dataset = computed(() => {
    const state = store.dataset.value;
    return state.phase === 'overview' || state.phase === 'ready' ? state.dataset : null;
  });
  const place = computed(() => store.view.value.place);
  const villageId = computed(() => store.view.value.village);
  const layers = viewLayers(store, dataset);
  const counted = countedFigures(store, dataset, layers.part);
  const { figures, villages } = counted;
  const village = computed(
    () => villages.value?.villages.ids.indexOf(villageId.value || '\0') ?? -1,
  );
  const unit = computed(() => {
    const own = villages.value?.villages.communes[village.value] ?? NO_UNIT;
    if (own !== NO_UNIT) return own; // whatever place a link names beside the village
    return dataset.value && place.value ? (findUnit(dataset.value.units, place.value) ?? 0) : 0;
  });
  const maps = mapCheck(store, { dataset, part: layers.part, unit, villages });
  return {
    ...layers,
    ...counted,
    dataset,
    unit,
    path: computed(() => (dataset.value ? pathTo(dataset.value.units, unit.value) : [])),
    unitFigures: computed(() => {
      const table = figures.value; // those that came with the dataset end above the lowest level
      return table && dataset.value && hasFigures(table, [unit.value])
        ? figuresAt(table, unit.value)
        : null;
    }),
    bboxes: computed(() =>
      dataset.value ? unitBboxes(dataset.value.units, dataset.value.shapes) : [],
    ),
    unitVillages: computed(() =>
      villagesWithin(dataset.value, villages.value?.villages ?? null, unit.value),
    ),
    village,
    ...maps,
    ...placeAnswers(store, { dataset, mapsPart: maps.mapsPart, unit, villages }),
    ...villageDistances(store, villages, layers.part),
    ...problems(store, dataset),
  };
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

function problems(
  store: Store,
  dataset: ReadonlySignal<OpenedDataset | null>,
): Pick<Derived, 'gaps' | 'issues'> {
  const read = computed(() =>
    [...store.layers.value.values()].flatMap((state) =>
      state.phase === 'read' ? [state.layer] : [],
    ),
  );
  const ofCounts = computed(() => [store.count.value, store.partCount.value]);
  return {
    gaps: computed(() => {
      const gaps = [
        ...(dataset.value?.gaps ?? []),
        ...(store.distances.value?.gaps ?? []),
        ...(store.cohorts.value?.gaps ?? []),
        ...store.comparedGaps.value,
        ...read.value.flatMap(({ gap }) => gap ?? []),
        ...ofCounts.value.flatMap((count) => count?.gaps ?? []),
      ];
      return [...new Map(gaps.map((gap) => [`${gap.layer}\n${gap.file}`, gap])).values()];
    }),
    issues: computed(() => [
      ...(dataset.value?.issues ?? []),
      ...read.value.flatMap(({ issues }) => issues),
    ]),
  };
}
