/**
 * Where the map looks: it follows the selected place, and remembers where the user moved it. The place always lies in the part of
 * the map that no panel covers.
 */
import { effect, type ReadonlySignal } from '@preact/signals-core';
import { LngLat, type Map as MapLibreMap, type PaddingOptions } from 'maplibre-gl';
import type { Bbox, Country } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { NO_PARENT } from '../core/units.ts';
import type { PageModel } from '../state/page-model.ts';
import type { Camera } from '../state/view.ts';

/** Milliseconds: of a move to a selected place, and from the user's last move to the address. */
const EASE_MS = 500;
const REMEMBER_MS = 250;

/** Closest zoom that a place is shown at, and the zoom of a village. */
const PLACE_ZOOM = 13;
const VILLAGE_ZOOM = 12;

/** CSS pixels around a place, less on a small map; and the least that stays for it whatever covers the map. */
const MARGIN = 24;
const MARGIN_SHARE = 0.04;
const LEAST_WINDOW = 96;

/** How far the centre of the map may lie outside the extent of the country, in degrees. */
const LEEWAY_DEGREES = 6;

/** Mark of moves that the user asked for by a button. */
export const BY_USER = { byUser: true } as const;

/** Space covered by panels, in CSS pixels from each edge. */
export type Padding = () => PaddingOptions;

/** What looking at a place needs. */
interface Looking {
  readonly map: MapLibreMap;
  readonly model: PageModel;
  readonly style: ReadonlySignal<number>;
  readonly padding: Padding;
}

/** Keeps camera and store in step from the first loaded style on. `refit` shows the selected place again. */
export function startCamera(looking: Looking): { readonly refit: () => void } {
  const { map, model } = looking;
  const remembered = remember(map, model);
  follow(looking, remembered);
  map.on('resize', () => {
    if (!model.store.view.peek().camera && looking.style.peek() > 0) look(looking, 0);
  });
  return {
    refit() {
      remembered.forget();
      look(looking, EASE_MS);
    },
  };
}

/** Moves to the selected village, else to the selected place; at once where `duration` (milliseconds) is 0. */
function look({ map, model, padding }: Looking, duration: number): void {
  const { derived } = model;
  const dataset = derived.dataset.peek();
  const { width, height } = map.getContainer().getBoundingClientRect();
  if (!dataset || width === 0 || height === 0) return;
  const insets = insetsFor(padding(), width, height);
  const at = villagePosition(model);
  const place = placeBox(dataset, derived.bboxes.peek(), derived.unit.peek());
  if (at) {
    // By offset: MapLibre would keep a padding, add it to that of the next place, and mean another point by "centre".
    const { left, right, top, bottom } = insets;
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    const zoom = Math.max(map.getZoom(), VILLAGE_ZOOM);
    map.easeTo({ center: at, zoom, offset, duration });
  } else if (place) {
    const [west, south, east, north] = place;
    const options = { padding: insets, maxZoom: PLACE_ZOOM, linear: true, duration };
    map.fitBounds([west, south, east, north], options);
  }
}

/** Store to map: a camera of the view wins over the selected place. */
function follow(looking: Looking, remembered: Remembered): void {
  const { map, model, style } = looking;
  const { store, derived } = model;
  let shown = '';
  effect(() => {
    const dataset = derived.dataset.value;
    const { camera } = store.view.value;
    const box = dataset ? placeBox(dataset, derived.bboxes.value, derived.unit.value) : null;
    const target = `${box?.join() ?? ''} ${derived.village.value} ${store.view.value.place}`;
    if (style.value === 0 || !dataset) return;
    const { own } = remembered;
    if (camera) {
      if (!isSameCamera(camera, own)) jumpTo(map, camera);
    } else if (target !== shown || own) look(looking, shown === '' ? 0 : EASE_MS);
    shown = target;
    remembered.own = camera;
  });
}

/** Where the user moved the map to. */
interface Remembered {
  /** The camera of the view as the map shows it; `null` while the map follows the selected place. */
  own: Camera | null;
  /** Drops a move that is not yet in the view. */
  forget(): void;
}

/** Map to store: where a move of the user's ends is put into the view. */
function remember(map: MapLibreMap, { actions }: PageModel): Remembered {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remembered: Remembered = { own: null, forget: () => clearTimeout(timer) };
  map.on('moveend', (event: object) => {
    if (!('originalEvent' in event && event.originalEvent) && !('byUser' in event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { lng, lat } = map.getCenter();
      remembered.own = { lon: lng, lat, zoom: map.getZoom() };
      actions.setCamera(remembered.own);
    }, REMEMBER_MS);
  });
  map.on('movestart', remembered.forget);
  return remembered;
}

/**
 * What to show of a unit: its box, or that of the nearest unit above that has one. The whole of a dataset that holds every
 * required unit of the country is the country's first view, wherever its shapes end.
 */
export function placeBox(
  { units, country }: Pick<OpenedDataset, 'units' | 'country'>,
  bboxes: readonly (Bbox | null)[],
  unit: number,
): Bbox | null {
  if (unit <= 0 && units.isNational) return country.firstView;
  for (let row = unit; row !== NO_PARENT && row < units.count; row = units.parents[row]!) {
    const box = bboxes[row];
    if (box) return box;
  }
  return country.firstView;
}

/** Insets of the window in which a place is shown: what panels cover and a margin, less where hardly anything would stay. */
export function insetsFor(
  covered: PaddingOptions,
  width: number,
  height: number,
): Required<PaddingOptions> {
  const margin = Math.min(MARGIN, MARGIN_SHARE * Math.min(width, height));
  const [left, right] = shrunk((covered.left ?? 0) + margin, (covered.right ?? 0) + margin, width);
  const [top, bottom] = shrunk((covered.top ?? 0) + margin, (covered.bottom ?? 0) + margin, height);
  return { top, right, bottom, left };
}

/**
 * The nearest point to `centre` at which the country is still in reach. Only the centre is held, not the edges of the view, so
 * that a window of any shape can hold the whole country.
 */
export function nearCountry(centre: LngLat, country: Country | null): LngLat {
  if (!country) return centre;
  const [west, south, east, north] = country.extent;
  const within = (value: number, from: number, to: number) =>
    Math.min(to + LEEWAY_DEGREES, Math.max(from - LEEWAY_DEGREES, value));
  return new LngLat(within(centre.lng, west, east), within(centre.lat, south, north));
}

function shrunk(a: number, b: number, length: number): [number, number] {
  const scale = Math.min(1, Math.max(0, length - LEAST_WINDOW) / (a + b));
  return [a * scale, b * scale];
}

function villagePosition({ derived }: PageModel): [lon: number, lat: number] | null {
  const row = derived.village.peek();
  const positions = derived.villages.peek()?.villages.positions;
  const [lon, lat] = [positions?.[2 * row] ?? NaN, positions?.[2 * row + 1] ?? NaN];
  return Number.isNaN(lon) || Number.isNaN(lat) ? null : [lon, lat];
}

function jumpTo(map: MapLibreMap, { lon, lat, zoom }: Camera): void {
  map.jumpTo({ center: [lon, lat], zoom });
}

function isSameCamera(a: Camera, b: Camera | null): boolean {
  return b !== null && a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}
