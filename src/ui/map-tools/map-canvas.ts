/** The map's own canvas, where its keys work; `null` while there is none. The only thing that the tools know of the map's elements. */
export function mapCanvas(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.map-canvas .maplibregl-canvas');
}
