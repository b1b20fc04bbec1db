/** What has the attention: the outlines of the selected and the hovered unit, and the rings around such villages. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Villages } from '../../core/model.ts';
import type { Scene } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, NO_FEATURES, point } from './features.ts';
import { type ShapedUnits, unitFeature } from './unit-shapes.ts';

export const FOCUS_SOURCE = 'focus';
export const FOCUS_VILLAGE_SOURCE = 'focus-village';

/**
 * The selected unit (not the whole country) and the hovered one; either may be missing. Each outline is made once for as long
 * as its unit stays: hovering leaves that of the selected one alone.
 */
export function focusedShapes(
  dataset: ReadonlySignal<ShapedUnits | null>,
  selected: ReadonlySignal<number>,
  hovered: ReadonlySignal<number>,
): ReadonlySignal<FeatureCollection> {
  const outline = (role: string, row: () => number) =>
    computed(() => {
      const shape = dataset.value && row() > 0 ? unitFeature(dataset.value, row()) : null;
      return shape ? [{ ...shape, properties: { role } }] : [];
    });
  const another = () => (hovered.value === selected.value ? 0 : hovered.value);
  const outlines = [outline('hovered', another), outline('selected', () => selected.value)];
  return computed(() => collection(outlines.flatMap(({ value }) => value)));
}

/** The selected and the hovered village, -1 for none; without those whose position is unknown. */
export function focusVillageFeatures(
  villages: Villages | null,
  selected: number,
  hovered = -1,
): FeatureCollection {
  const positionOf = (row: number) => {
    const [lon, lat] = [villages?.positions[2 * row], villages?.positions[2 * row + 1]];
    return lon === undefined || lat === undefined || Number.isNaN(lon + lat)
      ? []
      : [point(lon, lat)];
  };
  const points = [...new Set([selected, hovered])].flatMap(positionOf);
  return points.length === 0 ? NO_FEATURES : collection(points);
}

/** Outlines, over the borders. */
export function focusLayers({ palette }: Scene): LayerSpecification[] {
  const line = (id: string, role: string, paint: object): LayerSpecification => ({
    id,
    type: 'line',
    source: FOCUS_SOURCE,
    filter: ['==', ['get', 'role'], role],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
  });
  return [
    line('hovered-halo', 'hovered', {
      'line-color': palette.halo,
      'line-width': byZoom(4, 3, 12, 4.5),
    }),
    line('hovered', 'hovered', {
      'line-color': palette.selection,
      'line-width': byZoom(4, 1.1, 12, 1.6),
    }),
    line('selected-halo', 'selected', {
      'line-color': palette.halo,
      'line-width': byZoom(4, 4, 12, 6),
    }),
    line('selected', 'selected', {
      'line-color': palette.selection,
      'line-width': byZoom(4, 1.6, 12, 2.6),
    }),
  ];
}

/** The ring around the selected and the hovered village, beneath its symbol and name. */
export function focusVillageLayers({ palette }: Scene): LayerSpecification[] {
  const ring = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: 'circle',
    source: FOCUS_VILLAGE_SOURCE,
    paint: {
      'circle-radius': byZoom(6, 8, 12, 13),
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': colour,
      'circle-stroke-width': width,
    },
  });
  return [
    ring('selected-village-halo', palette.halo, 5),
    ring('selected-village', palette.selection, 2.2),
  ];
}
