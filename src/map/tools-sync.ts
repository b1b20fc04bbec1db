/** Keeps on the map what the tools at its edge are about: the measured line, and where the user is. */
import { effect } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import {
  MEASURED_SOURCE,
  measuredFeatures,
  OWN_POSITION_SOURCE,
  ownPositionFeatures,
} from './layers/measured.ts';
import type { SyncedMap } from './sync.ts';

/** Starts following the store. */
export function startTools({ map, model, style }: SyncedMap): void {
  const { store } = model;
  const fill = (id: string, features: FeatureCollection) =>
    map.getSource<GeoJSONSource>(id)?.setData(features);
  effect(() => {
    if (style.value === 0) return;
    fill(MEASURED_SOURCE, measuredFeatures(store.measured.value, store.view.value.language));
  });
  effect(() => {
    if (style.value > 0) fill(OWN_POSITION_SOURCE, ownPositionFeatures(store.ownPosition.value));
  });
  effect(() => {
    // Two points in quick succession are no wish to come closer.
    if (store.measured.value) map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
    map.getCanvas().style.cursor = store.measured.value ? 'crosshair' : '';
  });
}
