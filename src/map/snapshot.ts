/** A copy of what the map shows. Its drawing buffer is not kept after a frame, so the copy is made while one is drawn. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Length of the equator of the sphere that Web Mercator is drawn on, in kilometres (EPSG:3857). */
const EQUATOR_KM = 40_075.017;

/** CSS pixels of the whole world at zoom 0 in MapLibre. */
const WORLD_PX = 512;

/** What the map gives of itself for a picture. */
export interface MapSnapshot {
  /** A copy of one frame: nothing that the map does later changes it. */
  readonly canvas: HTMLCanvasElement;
  /** Pixels of the canvas to a CSS pixel. */
  readonly pixelRatio: number;
  /** Ground length of a CSS pixel at the centre, in kilometres. */
  readonly kmPerPx: number;
}

/** Draws the map once more and copies it, with what deck.gl lays over it. */
export function takeSnapshot(map: MapLibreMap): Promise<MapSnapshot> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const shown = map.getCanvas();
      const canvas = document.createElement('canvas');
      canvas.width = shown.width;
      canvas.height = shown.height;
      const context = canvas.getContext('2d');
      for (const layer of map.getCanvasContainer().querySelectorAll('canvas'))
        context?.drawImage(layer, 0, 0, canvas.width, canvas.height);
      resolve({
        canvas,
        pixelRatio: shown.width / Math.max(1, shown.clientWidth),
        kmPerPx: kmPerPx(map.getCenter().lat, map.getZoom()),
      });
    });
    map.triggerRepaint();
  });
}

/** Ground length of a CSS pixel in kilometres, at a latitude and zoom. */
export function kmPerPx(lat: number, zoom: number): number {
  return (EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
}
