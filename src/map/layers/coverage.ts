/**
 * Coverage: one translucent wash per technology, of all operators together or of the one that is asked for. Weak signal is lighter, edges
 * are thin, what is estimated is hatched.
 */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
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

/** The polygons of the layers of one technology, with `weak` and `estimated` 0 or 1. */
export function coverageFeatures(layers: readonly CoverageLayer[]): FeatureCollection {
  return collection(
    layers.flatMap(({ polygons, signal, evidence }) =>
      Array.from({ length: featureCount(polygons) }, (_, i) =>
        feature(
          { type: 'MultiPolygon', coordinates: multiPolygonOf(polygons, i) },
          { weak: signal[i] === WEAK ? 1 : 0, estimated: evidence === 'estimated' ? 1 : 0 },
        ),
      ),
    ),
  );
}

/** How opaque a wash and its edge are at full strength, 0..1. */
const WASH = { weak: 0.1, good: 0.22, estimated: 0.06 } as const;
const EDGE = { weak: 0.35, good: 0.7 } as const;
const HATCH = { weak: 0.5, good: 0.9 } as const;

const IS_WEAK: ExpressionSpecification = ['==', ['get', 'weak'], 1];
const IS_ESTIMATED: ExpressionSpecification = ['==', ['get', 'estimated'], 1];

/** A wash, a hatching of what is estimated and an edge per technology, the older technology beneath. */
export function coverageLayers({ palette, layers, opacity }: Scene): LayerSpecification[] {
  return TECHNOLOGIES.flatMap((technology): LayerSpecification[] => {
    const source = coverageSource(technology);
    const shown = visibility(layers.has(`coverage-${technology}`));
    const colour = colourOf(palette, technology);
    const bySignal = ({ weak, good }: { weak: number; good: number }): ExpressionSpecification => [
      'case',
      IS_WEAK,
      strength(weak, opacity),
      strength(good, opacity),
    ];
    return [
      {
        id: source,
        type: 'fill',
        source,
        layout: shown,
        paint: {
          'fill-color': colour,
          'fill-opacity': ['case', IS_ESTIMATED, strength(WASH.estimated, opacity), bySignal(WASH)],
          'fill-antialias': false,
        },
      },
      {
        id: `${source}-hatch`,
        type: 'fill',
        source,
        filter: IS_ESTIMATED,
        layout: shown,
        paint: { 'fill-pattern': coverageHatch(technology), 'fill-opacity': bySignal(HATCH) },
      },
      {
        id: `${source}-edge`,
        type: 'line',
        source,
        layout: { ...shown, 'line-join': 'round' },
        paint: {
          'line-color': colour,
          'line-width': byZoom(5, 0.3, 11, 1.1),
          'line-opacity': bySignal(EDGE),
        },
      },
    ];
  });
}

/** Id of the picture of a hatching in the colour of a technology. */
export function coverageHatch(technology: Technology): string {
  return `hatch-coverage-${technology}`;
}

/** Rounded, so that the same strength is the same number. */
function strength(full: number, opacity: number): number {
  return Math.round(full * opacity * 10) / 1000;
}

function colourOf(palette: Palette, technology: Technology): string {
  return palette[`coverage${technology}`];
}
