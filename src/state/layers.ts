/** Which files the view needs, and what those that are there hold: the part that is looked at, villages aside. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  ALL_PARTS,
  coverageEntriesAt,
  detailEntry,
  infrastructureEntryAt,
  isInParts,
  isOnePart,
  type LayerData,
  type LayerEntry,
  type LayerKind,
  type LayerRef,
  layerKey,
  type OpenedDataset,
  partOf,
  villagesEntryAt,
} from '../core/dataset.ts';
import { type CoverageLayer, type FibreLines, type Sites, TECHNOLOGIES } from '../core/model.ts';
import { findUnit, type UnitShapes } from '../core/units.ts';
import type { Store } from './store.ts';
import type { MapLayer } from './view.ts';

/** Layers of the view. */
export interface ViewLayers {
  /**
   * The part of the dataset that is looked at, by its unit's code; `ALL_PARTS` when all villages are asked for at once; '' for the
   * whole, which has no list of villages where the dataset is in parts.
   */
  readonly part: ReadonlySignal<string>;
  /** Layers that are switched on and can be drawn here: those of a part only while one is looked at. */
  readonly shownLayers: ReadonlySignal<ReadonlySet<MapLayer>>;
  /** The files that the view needs. */
  readonly neededLayers: ReadonlySignal<readonly LayerRef[]>;
  /** Finer outlines of the units of the part, once read. */
  readonly detail: ReadonlySignal<UnitShapes | null>;
  /** Id of the operator whose coverage is drawn; '' is all, also when the address names one that the dataset does not have. */
  readonly drawnOperator: ReadonlySignal<string>;
  /** Coverage layers that are switched on, of the operator that is drawn, and read. */
  readonly coverage: ReadonlySignal<readonly CoverageLayer[]>;
  readonly fibre: ReadonlySignal<FibreLines | null>;
  readonly sites: ReadonlySignal<Sites | null>;
}

export function viewLayers(
  store: Store,
  dataset: ReadonlySignal<OpenedDataset | null>,
): ViewLayers {
  const switches = computed(() => store.view.value.layers);
  const asOf = computed(() => store.view.value.definition.asOf);
  const part = lookedAtPart(store, dataset);
  const refOf = ({ id, file }: LayerEntry): LayerRef | null => {
    const isWhole = file !== '';
    if (isWhole) return { layer: id, part: '' };
    return isOnePart(part.value) ? { layer: id, part: part.value } : null;
  };
  const drawnOperator = computed(() => {
    const asked = store.view.value.drawnOperator;
    const isKnown = dataset.value?.manifest.operators.some(({ id }) => id === asked) ?? false;
    return isKnown ? asked : '';
  });
  const coverageRefs = computed(() => {
    if (!dataset.value) return [];
    const on = new Set(
      TECHNOLOGIES.filter((technology) => switches.value.has(`coverage-${technology}`)),
    );
    const entries = coverageEntriesAt(dataset.value.manifest, asOf.value);
    const operator = drawnOperator.value;
    const isDrawn = (entry: (typeof entries)[number]) =>
      on.has(entry.technology) && (operator === '' || entry.operator === operator);
    return present(entries.filter(isDrawn).map(refOf));
  });
  const infrastructureRef = (kind: 'fibre' | 'sites') => {
    if (!dataset.value || !switches.value.has(kind)) return null;
    const entry = infrastructureEntryAt(dataset.value.manifest, kind, asOf.value);
    return entry && refOf(entry);
  };
  const detailRef = computed((): LayerRef | null => {
    const entry = dataset.value && detailEntry(dataset.value);
    const hasIt = entry && Object.hasOwn(entry.parts, part.value);
    return hasIt ? { layer: entry.id, part: part.value } : null;
  });
  const loaded = (ref: LayerRef | null) => loadedData(store, ref);
  return {
    part,
    drawnOperator,
    shownLayers: computed(() => {
      const shown = shownOf(switches.value, dataset.value, part.value);
      const isWhole = dataset.value?.manifest.partLevel === '';
      const isTold =
        store.view.value.comparison?.mode === 'change' && (isWhole || part.value !== '');
      return isTold ? withoutStatuses(shown) : shown;
    }),
    neededLayers: computed(() => {
      if (store.dataset.value.phase !== 'ready' || !dataset.value) return [];
      const entry = villagesEntryAt(dataset.value.manifest, asOf.value);
      const refs = [entry && villagesRef(entry, part.value), detailRef.value];
      const infrastructure = [infrastructureRef('fibre'), infrastructureRef('sites')];
      return present([...refs, ...coverageRefs.value, ...infrastructure]);
    }),
    detail: computed(() => {
      const data = loaded(detailRef.value);
      return data?.kind === 'units' ? data.shapes : null;
    }),
    coverage: computed(() =>
      coverageRefs.value
        .map(loaded)
        .flatMap((data) => (data?.kind === 'coverage' ? [data.coverage] : [])),
    ),
    fibre: computed(() => {
      const data = loaded(infrastructureRef('fibre'));
      return data?.kind === 'fibre' ? data.fibre : null;
    }),
    sites: computed(() => {
      const data = loaded(infrastructureRef('sites'));
      return data?.kind === 'sites' ? data.sites : null;
    }),
  };
}

/** The file of the villages that are looked at; `null` while no part of a layer in parts is. */
export function villagesRef({ id, file }: LayerEntry, part: string): LayerRef | null {
  if (file !== '') return { layer: id, part: '' };
  return part === '' ? null : { layer: id, part };
}

/** What a file holds; `null` while it is not read, and when it cannot be used. */
export function loadedData(store: Store, ref: LayerRef | null): LayerData | null {
  const state = ref && store.layers.value.get(layerKey(ref));
  return state?.phase === 'read' ? state.layer.data : null;
}

/** By the place of the address alone: what village is selected is known only once its part is read. */
function lookedAtPart(
  store: Store,
  dataset: ReadonlySignal<OpenedDataset | null>,
): ReadonlySignal<string> {
  return computed(() => {
    const { place, layers } = store.view.value;
    if (!dataset.value || dataset.value.manifest.partLevel === '') return '';
    const row = place === '' ? null : findUnit(dataset.value.units, place);
    const part = row === null ? '' : partOf(dataset.value, row);
    return part === '' && layers.has('all-villages') ? ALL_PARTS : part;
  });
}

/** Of a whole in parts neither coverage nor infrastructure is drawn, and people only where their villages are read. */
function shownOf(
  switches: ReadonlySet<MapLayer>,
  dataset: OpenedDataset | null,
  part: string,
): ReadonlySet<MapLayer> {
  if (!dataset || dataset.manifest.partLevel === '' || isOnePart(part)) return switches;
  const { layers } = dataset.manifest;
  const isWaiting = (layer: MapLayer) => {
    if (layer === 'people') return part !== ALL_PARTS && layers.some(inPartsOf('villages'));
    if (layer === 'fibre' || layer === 'sites') return layers.some(inPartsOf(layer));
    return (
      (layer.startsWith('coverage') || layer === 'outside') && layers.some(inPartsOf('coverage'))
    );
  };
  return new Set([...switches].filter((layer) => !isWaiting(layer)));
}

/** Where what became of villages is drawn, neither their statuses nor what is counted from them is. */
function withoutStatuses(layers: ReadonlySet<MapLayer>): ReadonlySet<MapLayer> {
  const told: ReadonlySet<MapLayer> = new Set<MapLayer>(['communes', 'villages', 'people']);
  return new Set([...layers].filter((layer) => !told.has(layer)));
}

function inPartsOf(kind: LayerKind): (entry: LayerEntry) => boolean {
  return (entry) => entry.kind === kind && isInParts(entry);
}

function present<T>(list: readonly (T | null)[]): T[] {
  return list.filter((item) => item !== null);
}
