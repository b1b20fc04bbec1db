/** Sets of map layers as text, for the address. */
import { MAP_LAYERS, type MapLayer } from './view.ts';

/** "communes.villages.labels", in the order of the list of switches; '' for none. */
export function formatLayers(layers: ReadonlySet<MapLayer>): string {
  return MAP_LAYERS.filter((layer) => layers.has(layer)).join('.');
}

/** No text means no layers; one that names none that there is says nothing. */
export function parseLayers(text: string | undefined): ReadonlySet<MapLayer> | null {
  const named = text?.split('.') ?? [];
  const layers = MAP_LAYERS.filter((layer) => named.includes(layer));
  return text === '' || layers.length > 0 ? new Set(layers) : null;
}
