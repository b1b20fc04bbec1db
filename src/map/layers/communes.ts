/**
 * The ground of the map: land, the choropleth of the lowest level that is drawn, and the borders of all levels, graded.
 * Geometry is loaded once; colours come by feature state (`class`: -1 lacks data, 0..4), because new data would freeze the map. A class
 * that the legend leaves out is an empty outline: land between the borders.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { NO_CLASS } from '../../core/choropleth.ts';
import { cssOf, mix, rgbOf } from '../palette.ts';
import { hasOverlay, type Scene, SYMBOL_ZOOM, unitSource, visibility } from '../scene.ts';

/**
 * Id of a layer of the lowest level that can be drawn, which changes while a country opens. It names the level, because a layer that is
 * put back under its id with another source has default paint until the next frame (maplibre-gl 6.17 recalculates it in `Style.update`
 * alone), and setting feature state on a tile of the old source that arrives before then throws.
 */
function ofLowest(name: string, levels: readonly number[]): string {
  return `${name}-${levels.at(-1)}`;
}

/** The layer that tells which unit is under a point; `levels` are those that can be drawn. */
export function unitFill(levels: readonly number[]): string {
  return ofLowest('land', levels);
}

/**
 * How much of a class's colour is mixed into that of the land: outside the selected place, under other layers, and where villages
 * are symbols. Mixed, not translucent: translucent neighbours would show seams.
 */
const OUTSIDE = 0.42;
const UNDER_LAYERS = 0.4;
const UNDER_PEOPLE = 0.15;
const UNDER_SYMBOLS = 0.6;

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
      id: unitFill(levels),
      type: 'fill',
      source: unitSource(levels.at(-1)!),
      paint: { 'fill-color': palette.land },
    },
  ];
}

/** Coloured units and, hatched, those that lack data. */
export function communeLayers(scene: Scene): LayerSpecification[] {
  const { levels, layers, unclassed, unclassedOutside, hiddenClasses } = scene;
  if (levels.length === 0) return [];
  const source = unitSource(levels.at(-1)!);
  const shown = visibility(layers.has('communes'));
  const hatched = hiddenClasses.has(NO_CLASS) ? [] : [...unclassed, ...unclassedOutside];
  const outside: ExpressionSpecification = ['in', ['id'], ['literal', [...unclassedOutside]]];
  return [
    {
      id: ofLowest('communes', levels),
      type: 'fill',
      source,
      layout: shown,
      paint: { 'fill-color': fillColour(scene) },
    },
    {
      id: ofLowest('communes-hatch', levels),
      type: 'fill',
      source,
      filter: ['in', ['id'], ['literal', hatched]],
      layout: shown,
      paint: {
        'fill-pattern': [
          'case',
          outside,
          'hatch-quiet',
          hasOverlay(scene) ? 'hatch-quiet' : 'hatch',
        ],
      },
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

function fillColour(scene: Scene): ExpressionSpecification {
  const { layers } = scene;
  const under = layers.has('people') ? UNDER_PEOPLE : UNDER_LAYERS;
  const from = hasOverlay(scene) ? under : 1;
  const to = layers.has('villages') ? Math.min(from, UNDER_SYMBOLS) : from;
  const at = (strength: number): ExpressionSpecification => [
    'case',
    ['boolean', ['feature-state', 'outside'], false],
    classColour(scene, strength * OUTSIDE),
    classColour(scene, strength),
  ];
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    SYMBOL_ZOOM - 0.5,
    at(from),
    SYMBOL_ZOOM + 1.5,
    at(to),
  ];
}

/** Colour by class; `strength` 0..1 is how much of it is mixed into the land. */
function classColour({ palette, hiddenClasses }: Scene, strength: number): ExpressionSpecification {
  const { share0, share1, share2, share3, share4, shareNone, land } = palette;
  const mixed = (colour: string, shareClass: number) =>
    hiddenClasses.has(shareClass) ? land : cssOf(mix(rgbOf(land), rgbOf(colour), strength));
  const shares = [share0, share1, share2, share3, share4].flatMap((c, i) => [i, mixed(c, i)]);
  return [
    'match',
    ['coalesce', ['feature-state', 'class'], NO_CLASS - 1],
    ...shares,
    NO_CLASS,
    mixed(shareNone, NO_CLASS),
    land, // nothing counted yet
  ] as unknown as ExpressionSpecification;
}
