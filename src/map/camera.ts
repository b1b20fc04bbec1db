/**
 * Where the map looks: it follows the selected place, and remembers where the user moved it. The place always lies in the part of
 * the map that no panel covers.
 */
import { effect, type ReadonlySignal } from '@preact/signals-core';
import { LngLat, type Map as MapLibreMap, type PaddingOptions } from 'maplibre-gl';
import type { Bbox, Country } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { NO_PARENT, type Units } from '../core/units.ts';
import type { PageModel } from '../state/page-model.ts';
import type { Camera } from '../state/view.ts';

/** Milliseconds: of a move to a selected place, and from the user's last move to the address. */
const EASE_MS = 500;
const REMEMBER_MS = 250;

/** Closest zoom that a place is shown at, and the zoom of a village. */
const PLACE_ZOOM = 13;
const VILLAGE_ZOOM = 12;

/** CSS pixels around a place, and the least that stays for it whatever covers the map. */
const MARGIN = 24;
const LEAST_WINDOW = 96;

/** How far the centre of the map may lie outside the extent of the country, in degrees. */
const LEEWAY_DEGREES = 6;

/** Mark of moves that the user asked for by a button. */
export const BY_USER = { byUser: true } as const;

/** Space covered by panels, in CSS pixels from each edge. */
export type Padding = () => PaddingOptions;

/** Moves of the map that follow from the store. */
export interface CameraControl {
  /** Shows the selected place again, wherever the user had moved to. */
  refit(): void;
  stop(): void;
}

/** Keeps camera and store in step from the first loaded style on. */
export function startCamera(
  map: MapLibreMap,
  model: PageModel,
  style: ReadonlySignal<number>,
  padding: Padding,
): CameraControl {
  const { store, derived, actions } = model;
  let shown = '';
  let own: Camera | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (isAnimated: boolean) => {
    const dataset = derived.dataset.peek();
    if (!dataset) return;
    const place = placeBox(dataset, derived.bboxes.peek(), derived.unit.peek());
    const at = villagePosition(model);
    const { width, height } = map.getContainer().getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const insets = insetsFor(padding(), width, height);
    const duration = isAnimated ? EASE_MS : 0;
    if (at) {
      map.easeTo({
        center: at,
        zoom: Math.max(map.getZoom(), VILLAGE_ZOOM),
        padding: insets,
        duration,
      });
    } else if (place) {
      const [west, south, east, north] = place;
      const options = { padding: insets, maxZoom: PLACE_ZOOM, linear: true, duration };
      map.fitBounds([west, south, east, north], options);
    }
  };
  const follow = effect(() => {
    const dataset = derived.dataset.value;
    const { camera } = store.view.value;
    const box = dataset ? placeBox(dataset, derived.bboxes.value, derived.unit.value) : null;
    const target = `${box?.join() ?? ''} ${derived.village.value} ${store.view.value.place}`;
    if (style.value === 0 || !dataset) return;
    if (camera) {
      if (!isSameCamera(camera, own)) jumpTo(map, camera);
    } else if (target !== shown || own) look(shown !== '');
    [shown, own] = [target, camera];
  });
  const remember = (event: object) => {
    if (!('originalEvent' in event && event.originalEvent) && !('byUser' in event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { lng, lat } = map.getCenter();
      own = { lon: lng, lat, zoom: map.getZoom() };
      actions.setCamera(own);
    }, REMEMBER_MS);
  };
  const forget = () => clearTimeout(timer);
  const resized = () => {
    if (!store.view.peek().camera && style.peek() > 0) look(false);
  };
  map.on('moveend', remember);
  map.on('movestart', forget);
  map.on('resize', resized);
  return {
    refit() {
      clearTimeout(timer);
      look(true);
    },
    stop() {
      follow();
      clearTimeout(timer);
      map.off('moveend', remember);
      map.off('movestart', forget);
      map.off('resize', resized);
    },
  };
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
  if (unit <= 0 && isNational(units, country.requiredUnits)) return country.firstView;
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
  const [left, right] = shrunk((covered.left ?? 0) + MARGIN, (covered.right ?? 0) + MARGIN, width);
  const [top, bottom] = shrunk((covered.top ?? 0) + MARGIN, (covered.bottom ?? 0) + MARGIN, height);
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

function isNational(units: Units, required: readonly { readonly code: string }[]): boolean {
  const codes = new Set(units.codes);
  return required.length > 0 && required.every(({ code }) => codes.has(code));
}

function villagePosition({ derived }: PageModel): [lon: number, lat: number] | null {
  const row = derived.village.peek();
  const positions = derived.villages.peek()?.villages.positions;
  const [lon, lat] = [positions?.[2 * row] ?? NaN, positions?.[2 * row + 1] ?? NaN];
  return Number.isNaN(lon) || Number.isNaN(lat) ? null : [lon, lat];
}

function jumpTo(map: MapLibreMap, { lon, lat, zoom }: Camera): void {
  map.jumpTo({ center: [lon, lat], zoom, padding: { top: 0, right: 0, bottom: 0, left: 0 } });
}

function isSameCamera(a: Camera, b: Camera | null): boolean {
  return b !== null && a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}
