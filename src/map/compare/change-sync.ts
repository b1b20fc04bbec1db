/** Keeps on the page's map what became of villages, for as long as that is looked at. */
import { computed, effect, untracked } from '@preact/signals-core';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { isWithin } from '../../core/units.ts';
import type { ChangeKind } from '../../core/village-changes.ts';
import { CHANGE_SYMBOLS, type ChangeSymbol } from '../../state/change-symbols.ts';
import type { Changes } from '../../state/changes.ts';
import { CHANGE_SOURCE, changeFeatures, changeImage, changeLayers } from '../layers/changed.ts';
import { NO_FEATURES } from '../layers/features.ts';
import { emptySource } from '../style.ts';
import type { SyncedMap } from '../sync.ts';
import { ownedEffects } from './owned-effects.ts';

/** CSS pixels of a symbol on the map, and units of the grid that its shape is drawn on. */
const SIZE = 18;
const GRID = 16;

/** Starts drawing; returns what takes it away again. */
export function drawChanges(synced: SyncedMap, changes: Changes): () => void {
  const stop = untracked(() => ownedEffects(() => keepChanges(synced, changes)));
  return () => {
    stop();
    untracked(() => clear(synced));
  };
}

function keepChanges({ map, model, style, palette }: SyncedMap, { told }: Changes): void {
  const { dataset, unit } = model.derived;
  const features = computed(() => {
    const units = dataset.value?.units;
    if (!told.value || !units) return NO_FEATURES;
    const place = unit.value;
    const isInPlace = (commune: number) => place === 0 || isWithin(units, commune, place);
    return changeFeatures(told.value, { codes: units.codes, isInPlace });
  });
  effect(() => {
    if (style.value === 0) return;
    drawSymbols(map, palette.value.halo);
    if (!map.getSource(CHANGE_SOURCE)) map.addSource(CHANGE_SOURCE, emptySource());
    for (const layer of changeLayers(palette.value)) {
      if (map.getLayer(layer.id)) map.removeLayer(layer.id); // in the colours of another theme
      map.addLayer(layer);
    }
  });
  effect(() => {
    if (style.value > 0) map.getSource<GeoJSONSource>(CHANGE_SOURCE)?.setData(features.value);
  });
}

function clear({ map, style, palette }: SyncedMap): void {
  if (style.peek() === 0) return;
  for (const { id } of changeLayers(palette.peek())) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(CHANGE_SOURCE)) map.removeSource(CHANGE_SOURCE);
}

/** Adds the pictures to the map, or draws those it has anew in other colours. */
function drawSymbols(map: MapLibreMap, halo: string): void {
  const pixelRatio = Math.min(3, Math.ceil(devicePixelRatio));
  const tokens = getComputedStyle(map.getContainer());
  for (const [kind, symbol] of Object.entries(CHANGE_SYMBOLS)) {
    const colour = tokens.getPropertyValue(symbol.colour).trim();
    const image = imageOf(symbol, { colour, halo, pixelRatio });
    if (!image) continue;
    const id = changeImage(kind as ChangeKind);
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, image, { pixelRatio });
  }
}

interface Pens {
  readonly colour: string;
  readonly halo: string;
  readonly pixelRatio: number;
}

function imageOf(
  { fill, line }: ChangeSymbol,
  { colour, halo, pixelRatio }: Pens,
): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * pixelRatio;
  canvas.height = SIZE * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const scale = ((SIZE - 2) / GRID) * pixelRatio; // a pixel on each side for the halo
  context.setTransform(scale, 0, 0, scale, pixelRatio, pixelRatio);
  context.lineJoin = 'round';
  const [filled, drawn] = [new Path2D(fill), new Path2D(line)];
  context.strokeStyle = halo;
  context.lineWidth = 2.2;
  context.stroke(filled);
  context.lineWidth = 4;
  context.stroke(drawn);
  context.fillStyle = colour;
  context.fill(filled);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke(drawn);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
