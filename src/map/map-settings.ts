/** What every map of the page has in common. */
import type { MapOptions } from 'maplibre-gl';
import type { PageModel } from '../state/page-model.ts';
import { nearCountry } from './camera.ts';

const MIN_ZOOM = 2.5;
const MAX_ZOOM = 17;

/** Options of a map of the dataset: flat, north up, never far from the country. */
export function mapSettings({ derived }: PageModel) {
  return {
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    renderWorldCopies: false,
    fadeDuration: 150,
    center: [0, 0],
    zoom: MIN_ZOOM,
    transformConstrain: (center, zoom) => ({
      center: nearCountry(center, derived.dataset.peek()?.country ?? null),
      zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
    }),
  } satisfies Omit<MapOptions, 'container'>;
}
