/** deck.gl's overlay as part of the map's canvas: over the map, beneath its controls, and beyond reach of the pointer. */
import type { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Puts an overlay over the map; returns what takes it off. `lost` is called when its own graphics context goes. */
export function putOver(map: MapLibreMap, overlay: MapLibreOverlay, lost: () => void): () => void {
  const element = overlay.onAdd(map);
  const onLost = () => lost();
  element.addEventListener('webglcontextlost', onLost, true); // from the canvas inside it, once it has one
  map.getCanvasContainer().append(element);
  return () => {
    element.removeEventListener('webglcontextlost', onLost, true);
    overlay.onRemove(map);
    element.remove(); // deck.gl leaves it behind
  };
}
