/**
 * Store to map: effects that hand data to sources, colours to feature state, and the layers built from the scene to the style.
 * Each effect runs anew when the map has got a fresh style (at the start, and after a lost context came back).
 */
import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { NO_CLASS } from '../core/choropleth.ts';
import type { Bbox } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { TECHNOLOGIES } from '../core/model.ts';
import { isWithin, type UnitShapes } from '../core/units.ts';
import type { PageModel } from '../state/page-model.ts';
import { drawImages } from './images.ts';
import { layersOf } from './layer-order.ts';
import { COUNTRY_LABEL_SOURCE, countryLabelFeatures } from './layers/country-labels.ts';
import { coverageFeatures, coverageSource } from './layers/coverage.ts';
import { NO_FEATURES } from './layers/features.ts';
import {
  FOCUS_SOURCE,
  FOCUS_VILLAGE_SOURCE,
  focusedShapes,
  focusVillageFeatures,
} from './layers/focus.ts';
import { FIBRE_SOURCE, fibreFeatures, SITE_SOURCE, siteFeatures } from './layers/infrastructure.ts';
import { LABEL_SOURCE, nameZoom, unitLabelFeatures } from './layers/labels.ts';
import { OUTSIDE_SOURCE, outsideFeatures } from './layers/outside.ts';
import {
  detailedRows,
  drawnLevels,
  type ShapedUnits,
  unitFeature,
  unitFeatures,
  withDetail,
} from './layers/unit-shapes.ts';
import { VILLAGE_SOURCE, villageFeatures, villagesToDraw } from './layers/villages.ts';
import type { Palette } from './palette.ts';
import { unitSource } from './scene.ts';
import { isSameList, steadyList } from './steady-list.ts';
import { applyChanges, changesBetween, emptySource } from './style.ts';

/** What the map shows now. */
export interface Viewport {
  readonly bbox: Bbox;
  readonly zoom: number;
}

/** What the effects work on. */
export interface SyncedMap {
  readonly map: MapLibreMap;
  readonly model: PageModel;
  /** Counts the styles the map has had; 0 while it has none that is loaded. */
  readonly style: ReadonlySignal<number>;
  readonly palette: ReadonlySignal<Palette>;
  readonly viewport: ReadonlySignal<Viewport>;
  /** Whether all villages are drawn as dots at once, and so none by itself. */
  readonly isDotted: ReadonlySignal<boolean>;
}

/** Keeps the map in step with the store. */
export function startSync(synced: SyncedMap): void {
  keepLayers(synced);
  keepUnits(synced);
  keepDetail(synced);
  keepClasses(synced);
  keepVillages(synced);
  keepOthers(synced);
}

/** Images and the list of layers. The first effect, because the others fill sources that it makes sure of. */
function keepLayers({ map, model, style, palette, isDotted }: SyncedMap): void {
  const { store, derived, legend } = model;
  const opacity = computed(() => store.view.value.opacity);
  const levels = computed(() => (derived.dataset.value ? drawnLevels(derived.dataset.value) : []));
  const nameZooms = computed(() =>
    levels.value.map((level) => nameZoom(derived.dataset.value!, level)),
  );
  const unclassed = computed(() => {
    const shapes = derived.dataset.value?.shapes.find(({ level }) => level === levels.value.at(-1));
    const classes = derived.classes.value;
    return [...(shapes?.units ?? [])].filter((row) => classes[row] === NO_CLASS);
  });
  const isOutside = (row: number) =>
    derived.unit.value > 0 && !isWithin(derived.dataset.value!.units, row, derived.unit.value);
  let drawn: { style: number; layers: readonly LayerSpecification[] } = { style: 0, layers: [] };
  effect(() => {
    if (style.value > 0) drawImages(map, palette.value);
  });
  effect(() => {
    const current = style.value;
    if (current === 0) return;
    for (const level of levels.value) ensureSource(map, unitSource(level));
    const layers = layersOf({
      palette: palette.value,
      layers: derived.shownLayers.value,
      levels: levels.value,
      nameZooms: nameZooms.value,
      unclassed: unclassed.value.filter((row) => !isOutside(row)),
      unclassedOutside: unclassed.value.filter(isOutside),
      hiddenClasses: legend.hiddenClasses.value,
      shownStatuses: legend.shownStatuses.value,
      opacity: opacity.value,
      isDotted: isDotted.value,
    });
    // A style that came back brings the layers of before along.
    const before = drawn.style === current ? drawn.layers : layersOn(map, drawn.layers);
    applyChanges(map, changesBetween(before, layers));
    drawn = { style: current, layers };
  });
}

/** Geometry and names of the units. */
function keepUnits({ map, model, style }: SyncedMap): void {
  const { store, derived } = model;
  const language = computed(() => store.view.value.language);
  effect(() => {
    const dataset = derived.dataset.value;
    if (style.value === 0 || !dataset) return;
    for (const level of drawnLevels(dataset)) {
      fill(map, unitSource(level), unitFeatures(dataset, level));
    }
    fill(map, LABEL_SOURCE, unitLabelFeatures(dataset, dataset.country));
  });
  effect(() => {
    const country = derived.dataset.value?.country;
    if (style.value === 0 || !country) return;
    fill(map, COUNTRY_LABEL_SOURCE, countryLabelFeatures(country, language.value));
  });
  const detailed = computed(
    () => derived.dataset.value && withDetail(derived.dataset.value, derived.detail.value),
  );
  const focused = focusedShapes(detailed, derived.unit, store.hoveredUnit);
  effect(() => {
    if (style.value > 0) fill(map, FOCUS_SOURCE, focused.value);
  });
}

/** Draws the units of the part that is looked at by their finer outlines, and generalised again once it is left. */
function keepDetail({ map, model, style }: SyncedMap): void {
  const { derived } = model;
  let drawn: { readonly style: number; readonly detail: UnitShapes | null } = {
    style: 0,
    detail: null,
  };
  effect(() => {
    const [dataset, detail] = [derived.dataset.value, derived.detail.value];
    if (style.value === 0 || !dataset) return;
    const left = drawn.style === style.value ? drawn.detail : null; // a fresh style has none
    drawn = { style: style.value, detail };
    for (const [shapes, rows] of [
      [dataset, left ? detailedRows(dataset, left) : []],
      [withDetail(dataset, detail), detail ? detailedRows(dataset, detail) : []],
    ] as const) {
      redraw(map, shapes, rows);
    }
  });
}

function redraw(map: MapLibreMap, dataset: ShapedUnits, rows: readonly number[]): void {
  for (const level of drawnLevels(dataset)) {
    const update = rows
      .filter((row) => dataset.units.levels[row] === level)
      .flatMap((row) => unitFeature(dataset, row) ?? [])
      .map(({ id, geometry }) => ({ id: id!, newGeometry: geometry }));
    if (update.length > 0) map.getSource<GeoJSONSource>(unitSource(level))?.updateData({ update });
  }
}

/** Class of each unit, and whether it lies outside the selected place, as feature state. */
function keepClasses({ map, model, style }: SyncedMap): void {
  const { derived } = model;
  let told = { style: 0, dataset: null as OpenedDataset | null, states: new Map<number, string>() };
  effect(() => {
    const dataset = derived.dataset.value;
    if (style.value === 0 || !dataset) return;
    const isFresh = told.style !== style.value || told.dataset !== dataset;
    if (isFresh) told = { style: style.value, dataset, states: new Map() };
    const level = drawnLevels(dataset).at(-1);
    const rows = dataset.shapes.find((shape) => shape.level === level)?.units;
    if (level === undefined || !rows) return;
    const classes = derived.classes.value;
    const place = derived.unit.value;
    const source = unitSource(level);
    ensureSource(map, source);
    for (const id of rows) {
      const isOutside = place > 0 && !isWithin(dataset.units, id, place);
      const state = { class: classes[id] ?? null, outside: isOutside };
      const key = `${state.class} ${isOutside}`;
      if (told.states.get(id) === key) continue; // every state that is set repaints its unit
      told.states.set(id, key);
      map.setFeatureState({ source, id }, state);
    }
  });
}

function keepVillages({ map, model, style, viewport, isDotted }: SyncedMap): void {
  const { store, derived } = model;
  const isOn = computed(() => store.view.value.layers.has('villages'));
  const steady = steadyList<number>();
  const rows = computed(() => {
    const counted = derived.villages.value;
    if (!isOn.value || !counted || isDotted.value) return steady([]);
    const selected = derived.unitVillages.value;
    return steady(villagesToDraw({ ...counted, ...viewport.value, selected }));
  });
  const fillVillages = fillWhenNew(map, VILLAGE_SOURCE);
  effect(() => {
    if (style.value === 0) return;
    const { villages, statuses } = derived.villages.value ?? {};
    fillVillages([style.value, rows.value, villages, statuses], () =>
      villages && statuses ? villageFeatures(villages, statuses, rows.value) : NO_FEATURES,
    );
  });
  effect(() => {
    if (style.value === 0) return;
    const villages = derived.villages.value?.villages ?? null;
    fill(
      map,
      FOCUS_VILLAGE_SOURCE,
      focusVillageFeatures(villages, derived.village.value, store.hoveredVillage.value),
    );
  });
}

/** Layers whose data only pass through. */
function keepOthers({ map, model, style }: SyncedMap): void {
  const { store, derived } = model;
  const follow = <T>(source: string, read: () => T, features: (data: T) => FeatureCollection) => {
    const fillSource = fillWhenNew(map, source);
    effect(() => {
      const data = read();
      if (style.value === 0) return;
      fillSource([style.value, ...(Array.isArray(data) ? data : [data])], () => features(data));
    });
  };
  for (const technology of TECHNOLOGIES) {
    follow(
      coverageSource(technology),
      () => derived.coverage.value.filter((layer) => layer.technology === technology),
      coverageFeatures,
    );
  }
  follow(OUTSIDE_SOURCE, () => store.outside.value, outsideFeatures);
  follow(FIBRE_SOURCE, () => derived.fibre.value, fibreFeatures);
  follow(SITE_SOURCE, () => derived.sites.value, siteFeatures);
}

/** Fills a source anew only when something it is made from is another value: what is loaded beside it changes nothing. */
function fillWhenNew(
  map: MapLibreMap,
  source: string,
): (inputs: readonly unknown[], features: () => FeatureCollection) => void {
  let last: readonly unknown[] = [];
  return (inputs, features) => {
    if (isSameList(inputs, last)) return;
    last = inputs;
    fill(map, source, features());
  };
}

function ensureSource(map: MapLibreMap, id: string): void {
  if (!map.getSource(id)) map.addSource(id, emptySource());
}

function fill(map: MapLibreMap, id: string, features: FeatureCollection): void {
  ensureSource(map, id);
  map.getSource<GeoJSONSource>(id)?.setData(features);
}

function layersOn(
  map: MapLibreMap,
  layers: readonly LayerSpecification[],
): readonly LayerSpecification[] {
  return layers.filter(({ id }) => map.getLayer(id));
}
