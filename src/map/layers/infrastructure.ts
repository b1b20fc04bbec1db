/** Fibre routes (planned ones dashed) and sites (small diamonds, from {@link SYMBOL_ZOOM}). */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { featureCount, multiLineOf } from '../../core/geometry.ts';
import type { FibreLines, Sites } from '../../core/model.ts';
import { type Scene, SYMBOL_ZOOM, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, feature, NO_FEATURES, point } from './features.ts';

export const FIBRE_SOURCE = 'fibre';
export const SITE_SOURCE = 'sites';

/** Routes with `planned` 0 or 1. */
export function fibreFeatures(fibre: FibreLines | null): FeatureCollection {
  if (!fibre) return NO_FEATURES;
  const { lines, planned } = fibre;
  return collection(
    Array.from({ length: featureCount(lines) }, (_, i) =>
      feature(
        { type: 'MultiLineString', coordinates: multiLineOf(lines, i) },
        { planned: planned[i] === 1 ? 1 : 0 },
      ),
    ),
  );
}

/** Sites whose position is known; id = row. */
export function siteFeatures(sites: Sites | null): FeatureCollection {
  if (!sites) return NO_FEATURES;
  const rows = Array.from({ length: sites.count }, (_, row) => row);
  return collection(
    rows
      .filter((row) => !Number.isNaN(sites.positions[2 * row]))
      .map((row) => point(sites.positions[2 * row]!, sites.positions[2 * row + 1]!, {}, row)),
  );
}

/** A halo, then the routes. */
export function fibreLayers({ palette, layers }: Scene): LayerSpecification[] {
  const layout = {
    ...visibility(layers.has('fibre')),
    'line-join': 'round',
    'line-cap': 'butt',
  } as const;
  const width = byZoom(5, 0.7, 12, 2.2);
  return [
    {
      id: 'fibre-halo',
      type: 'line',
      source: FIBRE_SOURCE,
      layout,
      paint: {
        'line-color': palette.halo,
        'line-width': byZoom(5, 1.6, 12, 4.4),
        'line-opacity': 0.7,
      },
    },
    {
      id: 'fibre',
      type: 'line',
      source: FIBRE_SOURCE,
      filter: ['==', ['get', 'planned'], 0],
      layout,
      paint: { 'line-color': palette.fibre, 'line-width': width },
    },
    {
      id: 'fibre-planned',
      type: 'line',
      source: FIBRE_SOURCE,
      filter: ['==', ['get', 'planned'], 1],
      layout,
      paint: { 'line-color': palette.fibre, 'line-width': width, 'line-dasharray': [3, 2.2] },
    },
  ];
}

/** Small diamonds. */
export function siteLayers({ layers }: Scene): LayerSpecification[] {
  return [
    {
      id: 'sites',
      type: 'symbol',
      source: SITE_SOURCE,
      minzoom: SYMBOL_ZOOM,
      layout: {
        ...visibility(layers.has('sites')),
        'icon-image': 'site',
        'icon-size': byZoom(SYMBOL_ZOOM, 0.75, 13, 1),
        'icon-allow-overlap': true,
      },
    },
  ];
}
