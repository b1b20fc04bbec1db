/**
 * All villages of a country at once, drawn by deck.gl: it takes 90,000 points in at once, where MapLibre would cut them into tiles
 * for two seconds. A chunk of its own, loaded when the layer is first switched on. Overlaid, never interleaved (deck.gl#10700).
 */
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { putOver } from './deck-canvas.ts';
import { type Dots, dotColours, dotScale } from './layers/dots.ts';
import type { Palette } from './palette.ts';

/** One overlay on one graphics context. After that was lost only a new overlay with new layers draws again. */
export interface DotsOverlay {
  show(dots: Dots, palette: Palette): void;
  remove(): void;
}

/** What the overlay tells. */
export interface DotsListener {
  /** The dots of the latest `show` are on the screen. */
  readonly drawn: (count: number) => void;
  /** The overlay's graphics context is gone, and nothing will be drawn on it any more. */
  readonly lost: () => void;
}

/** Puts an empty overlay on the map. */
export function addDotsOverlay(map: MapLibreMap, { drawn, lost }: DotsListener): DotsOverlay {
  let shown: ScatterplotLayer | null = null;
  let told: Dots | null = null;
  let latest: { readonly dots: Dots; readonly data: DotData } | null = null;
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    onAfterRender() {
      if (!latest || told === latest.dots || !shown?.isLoaded) return;
      told = latest.dots;
      drawn(told.count);
    },
  });
  const takeOff = putOver(map, overlay, lost);
  const redraw = () => {
    if (!latest) return;
    shown = dotLayer(latest.data, dotScale(map.getZoom()));
    overlay.setProps({ layers: [shown] });
  };
  map.on('zoom', redraw);
  return {
    show(dots, palette) {
      latest = { dots, data: dataOf(dots, palette) };
      told = null;
      redraw();
    },
    remove() {
      map.off('zoom', redraw);
      takeOff();
    },
  };
}

type DotData = ReturnType<typeof dataOf>;

/** Attributes as deck.gl takes them without a copy. */
function dataOf(dots: Dots, palette: Palette) {
  return {
    length: dots.count,
    attributes: {
      getPosition: { value: dots.positions, size: 2 },
      getFillColor: { value: dotColours(dots, palette), size: 4 },
      getRadius: { value: dots.radii, size: 1 },
    },
  };
}

function dotLayer(data: DotData, scale: number): ScatterplotLayer {
  return new ScatterplotLayer({
    id: 'dots',
    data,
    positionFormat: 'XY',
    radiusUnits: 'pixels',
    radiusScale: scale,
    stroked: false,
    parameters: { depthCompare: 'always' }, // in the order of the data
  });
}
