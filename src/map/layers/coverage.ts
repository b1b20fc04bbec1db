/** Declared coverage: one translucent wash per technology, all operators together. Weak signal is lighter, edges are thin. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { featureCount, multiPolygonOf } from '../../core/geometry.ts';
import { type CoverageLayer, TECHNOLOGIES, type Technology, WEAK } from '../../core/model.ts';
import type { Palette } from '../palette.ts';
import { type Scene, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, feature } from './features.ts';

/** Id of the source of one technology. */
export function coverageSource(technology: Technology): string {
  return `coverage-${technology}`;
}

/** The polygons of the layers of one technology, with `weak` 0 or 1. */
export function coverageFeatures(layers: readonly CoverageLayer[]): FeatureCollection {
  return collection(
    layers.flatMap(({ polygons, signal }) =>
      Array.from({ length: featureCount(polygons) }, (_, i) =>
        feature(
          { type: 'MultiPolygon', coordinates: multiPolygonOf(polygons, i) },
          { weak: signal[i] === WEAK ? 1 : 0 },
        ),
      ),
    ),
  );
}

/** A wash and an edge per technology, the older technology beneath. */
export function coverageLayers({ palette, layers }: Scene): LayerSpecification[] {
  return TECHNOLOGIES.flatMap((technology): LayerSpecification[] => {
    const source = coverageSource(technology);
    const shown = visibility(layers.has(`coverage-${technology}`));
    const colour = colourOf(palette, technology);
    return [
      {
        id: source,
        type: 'fill',
        source,
        layout: shown,
        paint: {
          'fill-color': colour,
          'fill-opacity': ['case', ['==', ['get', 'weak'], 1], 0.1, 0.22],
          'fill-antialias': false,
        },
      },
      {
        id: `${source}-edge`,
        type: 'line',
        source,
        layout: { ...shown, 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-width': byZoom(5, 0.3, 11, 1.1),
          'line-opacity': ['case', ['==', ['get', 'weak'], 1], 0.35, 0.7],
        },
      },
    ];
  });
}

function colourOf(palette: Palette, technology: Technology): string {
  return palette[`coverage${technology}`];
}
