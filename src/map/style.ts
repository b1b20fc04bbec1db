/**
 * The style: local, without glyphs, sprite or tiles. Its layers are rebuilt as values whenever the scene changes; what differs is
 * applied step by step, so that the geometry stays where it is.
 */
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import { TECHNOLOGIES } from '../core/model.ts';
import { COUNTRY_LABEL_SOURCE } from './layers/country-labels.ts';
import { coverageSource } from './layers/coverage.ts';
import { NO_FEATURES } from './layers/features.ts';
import { FOCUS_SOURCE, FOCUS_VILLAGE_SOURCE } from './layers/focus.ts';
import { FIBRE_SOURCE, SITE_SOURCE } from './layers/infrastructure.ts';
import { LABEL_SOURCE } from './layers/labels.ts';
import { MEASURED_SOURCE, OWN_POSITION_SOURCE } from './layers/measured.ts';
import { OUTSIDE_SOURCE } from './layers/outside.ts';
import { VILLAGE_SOURCE } from './layers/villages.ts';

const SOURCES = [
  ...TECHNOLOGIES.map(coverageSource),
  OUTSIDE_SOURCE,
  FOCUS_SOURCE,
  FIBRE_SOURCE,
  SITE_SOURCE,
  VILLAGE_SOURCE,
  FOCUS_VILLAGE_SOURCE,
  OWN_POSITION_SOURCE,
  MEASURED_SOURCE,
  LABEL_SOURCE,
  COUNTRY_LABEL_SOURCE,
];

/** Tiles are cut up to this zoom; closer, the same ones are magnified (a tile unit is then 2 m wide). */
const DEEPEST_TILES = 12;

/** An empty source. Borders that neighbours share are simplified alike, and little, so that no gap opens. */
export function emptySource(): GeoJSONSourceSpecification {
  return { type: 'geojson', data: NO_FEATURES, maxzoom: DEEPEST_TILES, tolerance: 0.25 };
}

/** The style to begin with: every source that doesn't depend on the dataset, no layer. */
export function emptyStyle(): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(SOURCES.map((id) => [id, emptySource()])),
    layers: [],
    transition: { duration: 150, delay: 0 },
  };
}

/** One step from one list of layers to another. */
export type LayerChange =
  | { readonly kind: 'remove'; readonly id: string }
  | {
      readonly kind: 'add';
      readonly layer: LayerSpecification;
      readonly before: string | undefined;
    }
  | { readonly kind: 'filter'; readonly id: string; readonly value: unknown }
  | {
      readonly kind: 'paint' | 'layout';
      readonly id: string;
      readonly name: string;
      readonly value: unknown;
    };

/** The steps that turn one list of layers into another; layers in both keep their order. */
export function changesBetween(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  const kept = new Set(
    after
      .filter(
        (layer) => old.has(layer.id) && isSame(fixedParts(layer), fixedParts(old.get(layer.id)!)),
      )
      .map(({ id }) => id),
  );
  const changes: LayerChange[] = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ kind: 'remove', id }));
  for (let i = after.length - 1; i >= 0; i--) {
    const layer = after[i]!;
    if (kept.has(layer.id)) changes.push(...propertyChanges(old.get(layer.id)!, layer));
    else changes.push({ kind: 'add', layer, before: after[i + 1]?.id });
  }
  return changes;
}

/** Takes the steps on a map whose style is loaded. */
export function applyChanges(map: MapLibreMap, changes: readonly LayerChange[]): void {
  for (const change of changes) {
    switch (change.kind) {
      case 'remove':
        if (map.getLayer(change.id)) map.removeLayer(change.id);
        break;
      case 'add':
        map.addLayer(change.layer, change.before);
        break;
      case 'filter':
        map.setFilter(change.id, change.value as Parameters<MapLibreMap['setFilter']>[1]);
        break;
      case 'paint':
        map.setPaintProperty(change.id, change.name as never, change.value as never);
        break;
      case 'layout':
        map.setLayoutProperty(change.id, change.name as never, change.value as never);
        break;
      default:
        change satisfies never;
    }
  }
}

function propertyChanges(before: LayerSpecification, after: LayerSpecification): LayerChange[] {
  const changes: LayerChange[] = [];
  const filterOf = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined);
  if (!isSame(filterOf(before), filterOf(after))) {
    changes.push({ kind: 'filter', id: after.id, value: filterOf(after) });
  }
  for (const kind of ['paint', 'layout'] as const) {
    const [old, next] = [asRecord(before[kind]), asRecord(after[kind])];
    for (const name of new Set([...Object.keys(old), ...Object.keys(next)])) {
      if (!isSame(old[name], next[name])) {
        changes.push({ kind, id: after.id, name, value: next[name] });
      }
    }
  }
  return changes;
}

function asRecord(properties: object | undefined): Readonly<Record<string, unknown>> {
  return { ...properties };
}

/** What can't be changed on a layer that is there. */
function fixedParts(layer: LayerSpecification): unknown {
  const { paint: _paint, layout: _layout, ...rest } = layer;
  return { ...rest, filter: undefined };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
