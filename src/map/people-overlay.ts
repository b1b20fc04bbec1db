/**
 * The hexagons of people without service, drawn by deck.gl over the map. A chunk of its own, loaded when the layer is first switched
 * on. Overlaid, never interleaved: interleaving spoils the labels (deck.gl#10700).
 */
import { PolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { type PeopleCell, peopleColour } from './layers/people.ts';
import type { Palette } from './palette.ts';

/** One overlay on one graphics context. After that was lost only a new overlay with new layers draws again. */
export interface PeopleOverlay {
  /** `alpha` 0..255 is how opaque the cells are. */
  show(cells: readonly PeopleCell[], palette: Palette, alpha: number): void;
  remove(): void;
}

/** Puts an empty overlay on the map. `lost` is called when its own graphics context goes. */
export function addPeopleOverlay(map: MapLibreMap, lost: () => void): PeopleOverlay {
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [] });
  let element: HTMLElement | null = null;
  const control: IControl = {
    onAdd: () => {
      element = overlay.onAdd(map);
      element.addEventListener('webglcontextlost', lost, true); // from the canvas inside it, once it has one
      return element;
    },
    onRemove: () => {
      element?.removeEventListener('webglcontextlost', lost, true);
      overlay.onRemove(map);
      element?.remove(); // deck.gl leaves it behind
    },
  };
  map.addControl(control, 'top-left');
  return {
    show(cells, palette, alpha) {
      overlay.setProps({ layers: [peopleLayer(cells, palette, alpha)] });
    },
    remove() {
      map.removeControl(control);
    },
  };
}

function peopleLayer(
  cells: readonly PeopleCell[],
  palette: Palette,
  alpha: number,
): PolygonLayer<PeopleCell> {
  return new PolygonLayer<PeopleCell>({
    id: 'people',
    data: cells,
    getPolygon: ({ ring }) => ring,
    getFillColor: ({ peopleClass }) => [...peopleColour(palette, peopleClass), alpha],
    getLineColor: [...peopleColour(palette, 0), alpha],
    lineWidthUnits: 'pixels',
    getLineWidth: 0.6,
    positionFormat: 'XY',
    updateTriggers: { getFillColor: [palette, alpha] },
  });
}
