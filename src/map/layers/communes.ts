/**
 * The ground of the map: land, the choropleth of the lowest level that is drawn, and the borders of all levels, graded.
 * Geometry is loaded once; colours come by feature state (`class`: -1 lacks data, 0..4), because new data would freeze the map.
 */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { NO_CLASS } from '../../core/choropleth.ts';
import type { Palette } from '../palette.ts';
import { hasOverlay, type Scene, unitSource, visibility } from '../scene.ts';

/** The layer that tells which unit is under a point. */
export const UNIT_FILL = 'land';

/** How much of the choropleth shows: outside the selected place, and under other layers. */
const FADED = 0.45;
const QUIET = 0.4;

/** Backdrop, the line around the land, the land. */
export function landLayers({ palette, levels }: Scene): LayerSpecification[] {
  const backdrop: LayerSpecification = {
    id: 'backdrop',
    type: 'background',
    paint: { 'background-color': palette.backdrop },
  };
  if (levels.length === 0) return [backdrop];
  return [
    backdrop,
    {
      // Half of this line lies under the land, so it shows only where the land ends.
      id: 'land-edge',
      type: 'line',
      source: unitSource(levels[0]!),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.borderStrong, 'line-width': byZoom(4, 1.8, 10, 4) },
    },
    {
      id: UNIT_FILL,
      type: 'fill',
      source: unitSource(levels.at(-1)!),
      paint: { 'fill-color': palette.land },
    },
  ];
}

/** Coloured units and, hatched, those that lack data. */
export function communeLayers(scene: Scene): LayerSpecification[] {
  const { palette, levels, layers, unclassed } = scene;
  if (levels.length === 0) return [];
  const source = unitSource(levels.at(-1)!);
  const opacity = hasOverlay(scene) ? QUIET : 1;
  return [
    {
      id: 'communes',
      type: 'fill',
      source,
      layout: visibility(layers.has('communes')),
      paint: {
        'fill-color': classColour(palette),
        'fill-opacity': faded(opacity),
      },
    },
    {
      id: 'communes-hatch',
      type: 'fill',
      source,
      filter: ['in', ['id'], ['literal', [...unclassed]]],
      layout: visibility(layers.has('communes')),
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': opacity },
    },
  ];
}

/** Borders of every level, the lowest ones thinnest and beneath. */
export function borderLayers({ palette, levels, layers }: Scene): LayerSpecification[] {
  const onColour = layers.has('communes');
  return levels.toReversed().map((level, i): LayerSpecification => {
    const grade = Math.min(i, 2);
    return {
      id: `borders-${level}`,
      type: 'line',
      source: unitSource(level),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': onColour ? palette.border : palette.borderStrong,
        'line-width':
          grade === 0 ? byZoom(5, 0.3, 12, 1.2) : byZoom(4, 0.4 + 0.2 * grade, 10, 1.4 + grade),
        'line-opacity': grade === 0 ? byZoom(5, 0.1, 9, onColour ? 0.8 : 0.35) : onColour ? 1 : 0.7,
      },
    };
  });
}

/** A number that grows with the zoom between two stops. */
export function byZoom(
  fromZoom: number,
  from: number,
  toZoom: number,
  to: number,
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], fromZoom, from, toZoom, to];
}

function classColour(palette: Palette): DataDrivenPropertyValueSpecification<string> {
  const { share0, share1, share2, share3, share4, shareNone } = palette;
  const shares = [share0, share1, share2, share3, share4].flatMap((colour, i) => [i, colour]);
  return [
    'match',
    ['coalesce', ['feature-state', 'class'], NO_CLASS - 1],
    ...shares,
    NO_CLASS,
    shareNone,
    'rgba(0, 0, 0, 0)', // nothing counted yet
  ] as unknown as ExpressionSpecification;
}

function faded(opacity: number): DataDrivenPropertyValueSpecification<number> {
  const isFaded: ExpressionSpecification = ['boolean', ['feature-state', 'faded'], false];
  return ['case', isFaded, opacity * FADED, opacity];
}
