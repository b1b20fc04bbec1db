/** Land outside declared coverage, hatched. Drawn only where operators declared any: the features are those the engine found. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { OutsideCoverage } from '../../core/engine.ts';
import { featureCount, multiPolygonOf } from '../../core/geometry.ts';
import { type Scene, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, feature, NO_FEATURES } from './features.ts';

export const OUTSIDE_SOURCE = 'outside';

/** One feature per unit that has such land. */
export function outsideFeatures(outside: OutsideCoverage | null): FeatureCollection {
  if (!outside) return NO_FEATURES;
  const { polygons } = outside;
  return collection(
    Array.from({ length: featureCount(polygons) }, (_, i) =>
      feature({ type: 'MultiPolygon', coordinates: multiPolygonOf(polygons, i) }),
    ),
  );
}

/** Hatching with a faint edge. */
export function outsideLayers({ palette, layers }: Scene): LayerSpecification[] {
  const shown = visibility(layers.has('outside'));
  return [
    {
      id: 'outside',
      type: 'fill',
      source: OUTSIDE_SOURCE,
      layout: shown,
      paint: { 'fill-pattern': 'hatch-outside' },
    },
    {
      id: 'outside-edge',
      type: 'line',
      source: OUTSIDE_SOURCE,
      layout: shown,
      paint: {
        'line-color': palette.none,
        'line-width': byZoom(6, 0.2, 12, 0.9),
        'line-opacity': 0.6,
      },
    },
  ];
}
