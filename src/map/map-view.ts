/**
 * The one owner of the map's lifetime: creates it, ties it to the store, survives the loss of its graphics context.
 * The page keeps it until it is closed, so nothing takes it down.
 * Where WebGL is missing there is no map and no error: the page carries on with its tables.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import type { PageModel } from '../state/page-model.ts';
import { BY_USER, type Padding, startCamera } from './camera.ts';
import { startCompared } from './compare/compared-sync.ts';
import { startDots, wantsDots } from './dots-sync.ts';
import { loadFonts, straightenGlyphs } from './fonts.ts';
import { COUNTRY_LABEL_LAYERS } from './layers/country-labels.ts';
import { mapSettings } from './map-settings.ts';
import { type Palette, paletteOf, watchTheme } from './palette.ts';
import { startPeople } from './people-sync.ts';
import { startPicking } from './pick.ts';
import { type Renderer, rendererOf } from './renderer.ts';
import { type MapSnapshot, takeSnapshot } from './snapshot.ts';
import { emptyStyle } from './style.ts';
import { type SyncedMap, startSync, type Viewport } from './sync.ts';
import { startTools } from './tools-sync.ts';

/** How the map sits in the page. */
export interface MapOptions {
  /** CSS pixels from each edge that panels cover now; asked before each move. */
  readonly padding: Padding;
  /** Accessible name of the map in the language that is shown. */
  readonly name: ReadonlySignal<string>;
}

/** What the page can ask of the map besides what it reads in the store. */
export interface MapHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** Shows the selected place again, wherever the user had moved to. */
  home(): void;
  /** A copy of what is shown; `null` where nothing is drawn. */
  snapshot(): Promise<MapSnapshot | null>;
}

const NO_MAP: MapHandle = { zoomIn() {}, zoomOut() {}, home() {}, snapshot: async () => null };

/**
 * Draws the map into `container` and keeps it in step with the store. Resolves once the map is under way (`store.mapState` says
 * when it is drawn); where there is no WebGL2 it resolves too, with a handle that does nothing.
 */
export async function startMap(
  container: HTMLElement,
  model: PageModel,
  options: MapOptions,
): Promise<MapHandle> {
  const renderer = webGl2Renderer();
  if (renderer === null) {
    model.actions.setMapState('unavailable');
    return NO_MAP;
  }
  model.actions.setRenderer(renderer);
  setWorkerUrl(workerUrl);
  await loadFonts(); // a letter drawn before its font is there stays wrong
  try {
    return new MapView(container, model, options);
  } catch (error) {
    // The browser offers WebGL2 and then can't make a context of this size: the same to the user as having none.
    if (!(error instanceof Error) || error.name !== 'GPUInitializationError') throw error;
    model.actions.setMapState('unavailable');
    return NO_MAP;
  }
}

/** Who draws WebGL2 here; `null` where nobody does. */
function webGl2Renderer(): Renderer | null {
  const context = document.createElement('canvas').getContext('webgl2');
  const renderer = context && rendererOf(context);
  context?.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow only a few at a time
  return renderer;
}

class MapView implements MapHandle {
  readonly #container: HTMLElement;
  readonly #model: PageModel;
  readonly #map: MapLibreMap;
  readonly #camera: ReturnType<typeof startCamera>;
  readonly #padding: Padding;
  readonly #style = signal(0);
  readonly #palette: Signal<Palette>;
  readonly #viewport: Signal<Viewport>;
  #styles = 0;

  constructor(container: HTMLElement, model: PageModel, options: MapOptions) {
    this.#container = container;
    this.#model = model;
    this.#padding = options.padding;
    this.#palette = signal(paletteOf(container));
    this.#map = new MapLibreMap({
      ...mapSettings(model),
      container,
      locale: { 'Map.Title': options.name.peek() },
    });
    this.#viewport = signal(this.#seen());
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-right');
    this.#listen();
    this.#camera = startCamera({
      map: this.#map,
      model,
      style: this.#style,
      padding: options.padding,
    });
    this.#attach(options);
    this.#map.setStyle(emptyStyle());
    straightenGlyphs(this.#map);
  }

  zoomIn(): void {
    this.#map.zoomIn({}, BY_USER);
  }

  zoomOut(): void {
    this.#map.zoomOut({}, BY_USER);
  }

  home(): void {
    this.#camera.refit();
  }

  async snapshot(): Promise<MapSnapshot | null> {
    return this.#model.store.mapState.peek() === 'drawn' ? takeSnapshot(this.#map) : null;
  }

  #attach(options: MapOptions): void {
    const seen = { model: this.#model, viewport: this.#viewport };
    const isDotted = wantsDots(seen);
    const synced: SyncedMap = {
      ...seen,
      map: this.#map,
      style: this.#style,
      palette: this.#palette,
      isDotted,
    };
    startSync(synced);
    startPeople(synced);
    startDots(synced);
    startTools(synced);
    startCompared(synced);
    startPicking(this.#map, this.#model);
    watchTheme(() => {
      const next = paletteOf(this.#container);
      if (JSON.stringify(next) !== JSON.stringify(this.#palette.peek())) this.#palette.value = next;
    });
    options.name.subscribe((name) => {
      this.#map.getCanvas().setAttribute('aria-label', name);
    });
  }

  #listen(): void {
    const map = this.#map;
    const { actions } = this.#model;
    map.on('style.load', () => {
      this.#style.value = ++this.#styles;
    });
    map.once('idle', () => actions.setMapState('drawn')); // until then the overview shows more
    map.on('moveend', () => {
      this.#viewport.value = this.#seen();
      const { lng, lat } = map.getCenter();
      actions.seeMap({ ...this.#viewport.peek(), lon: lng, lat });
    });
    map.on('webglcontextlost', () => {
      this.#style.value = 0;
      actions.setMapState('lost');
    });
    map.on('webglcontextrestored', () => {
      straightenGlyphs(map);
      map.once('idle', () => actions.setMapState('drawn'));
    });
    map.on('idle', () => {
      this.#nameWhatIsSeen();
      this.#clearPanels();
    });
    map.on('resize', () => this.#clearPanels());
  }

  #seen(): Viewport {
    const bounds = this.#map.getBounds();
    return {
      bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom: this.#map.getZoom(),
    };
  }

  /** Keeps the scale where no panel covers it. */
  #clearPanels(): void {
    const { right = 0, bottom = 0 } = this.#padding();
    this.#container.style.setProperty('--map-inset-right', `${right}px`);
    this.#container.style.setProperty('--map-inset-bottom', `${bottom}px`);
  }

  /**
   * Leaves the names that the country must always show on the container, as they are drawn now. For checking a running page:
   * a canvas can't be asked for its text, and a build that loses these names must not pass. Costs one query of two layers.
   */
  #nameWhatIsSeen(): void {
    const layers = COUNTRY_LABEL_LAYERS.filter((id) => this.#map.getLayer(id));
    const names = this.#map
      .queryRenderedFeatures({ layers: [...layers] })
      .map(({ properties }) => String(properties['name']));
    this.#container.dataset['names'] = [...new Set(names)].sort().join('|');
  }
}
