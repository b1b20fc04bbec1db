/** Keeps on the map what the tools at its edge are about: the measured line, and where the user is. */
import { effect } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import type { OwnPosition } from '../state/store.ts';
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
  let lookedAt = store.ownPosition.peek(); // a map that is opened beside another leaves that one where it is
  effect(() => {
    // Not a move of the user's: the address, which may be passed on, is not to hold where somebody is.
    const own = store.ownPosition.value;
    if (own && own !== lookedAt) map.easeTo(viewOf(own));
    lookedAt = own;
  });
  effect(() => {
    // Two points in quick succession are no wish to come closer.
    if (store.measured.value) map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
    map.getCanvas().style.cursor = store.measured.value ? 'crosshair' : '';
  });
}

/** Zooms at which a circle of some hundred metres, and one of many kilometres, are seen whole. */
const CLOSEST = 14;
const FARTHEST = 7;

/** The position in the middle, as close as its circle allows: at zoom 14 the least side of a phone's map is about 3 km. */
export function viewOf({ at: [lng, lat], accuracyKm }: OwnPosition): {
  readonly center: { readonly lng: number; readonly lat: number };
  readonly zoom: number;
} {
  const zoom = CLOSEST - Math.log2(Math.max(1, accuracyKm));
  return { center: { lng, lat }, zoom: Math.max(FARTHEST, Math.min(CLOSEST, zoom)) };
}
