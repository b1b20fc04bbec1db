/**
 * The view as the hash of the address and back. Only what differs from the defaults is written, so a plain address stays plain:
 * `#place=99004&def=4G.any.reported.weak.national.latest&lang=en`. Reading is total: what is not understood takes its default.
 */
import { INDICATOR_IDS } from '../core/choropleth.ts';
import { formatDefinition, oneOf, parseDefinition, wellFormed } from '../core/definition.ts';
import {
  type Camera,
  DEFAULT_VIEW,
  LANGUAGES,
  MAP_LAYERS,
  type MapLayer,
  PAGES,
  THEMES,
  type View,
} from './view.ts';

/** The hash of a view, with its `#`; '' for the default view. */
export function formatHash(view: View, defaults: View = DEFAULT_VIEW): string {
  const parts: [string, string][] = [];
  if (view.page !== defaults.page) parts.push(['page', view.page]);
  if (view.place) parts.push(['place', view.place]);
  if (view.village) parts.push(['village', view.village]);
  const definition = formatDefinition(view.definition);
  if (definition !== formatDefinition(defaults.definition)) parts.push(['def', definition]);
  if (view.indicator !== defaults.indicator) parts.push(['by', view.indicator]);
  const layers = MAP_LAYERS.filter((layer) => view.layers.has(layer)).join('.');
  if (layers !== MAP_LAYERS.filter((layer) => defaults.layers.has(layer)).join('.'))
    parts.push(['layers', layers]);
  if (view.camera) parts.push(['map', formatCamera(view.camera)]);
  if (view.language !== defaults.language) parts.push(['lang', view.language]);
  if (view.theme !== defaults.theme) parts.push(['theme', view.theme]);
  if (parts.length === 0) return '';
  return `#${parts.map(([key, value]) => `${key}=${encodeURIComponent(wellFormed(value))}`).join('&')}`;
}

/** The view that a hash names, with or without its `#`. Never throws. */
export function parseHash(hash: string, defaults: View = DEFAULT_VIEW): View {
  const parts = partsOf(wellFormed(hash));
  return {
    page: oneOf(PAGES, parts.get('page'), defaults.page),
    place: parts.get('place') ?? '',
    village: parts.get('village') ?? '',
    definition: parts.has('def') ? parseDefinition(parts.get('def')!) : defaults.definition,
    indicator: oneOf(INDICATOR_IDS, parts.get('by'), defaults.indicator),
    layers: parseLayers(parts.get('layers')) ?? defaults.layers,
    camera: parseCamera(parts.get('map')),
    language: oneOf(LANGUAGES, parts.get('lang'), defaults.language),
    theme: oneOf(THEMES, parts.get('theme'), defaults.theme),
  };
}

/** Whether two views differ in something the user chose by a step worth going back from (not by panning the map). */
export function isNewStep(before: View, after: View): boolean {
  const still = { camera: null, language: DEFAULT_VIEW.language, theme: DEFAULT_VIEW.theme };
  return formatHash({ ...before, ...still }) !== formatHash({ ...after, ...still });
}

function partsOf(hash: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const at = pair.indexOf('=');
    if (at <= 0) continue;
    const key = pair.slice(0, at);
    const value = decoded(pair.slice(at + 1));
    if (value !== null && !parts.has(key)) parts.set(key, value);
  }
  return parts;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a broken escape sequence says nothing
  }
}

/** No text means no layers; a text that names none that there is says nothing. */
function parseLayers(text: string | undefined): ReadonlySet<MapLayer> | null {
  const named = text?.split('.') ?? [];
  const layers = MAP_LAYERS.filter((layer) => named.includes(layer));
  return text === '' || layers.length > 0 ? new Set(layers) : null;
}

function formatCamera({ lon, lat, zoom }: Camera): string {
  return `${zoom.toFixed(2)}/${lat.toFixed(4)}/${lon.toFixed(4)}`;
}

function parseCamera(text: string | undefined): Camera | null {
  const match =
    /^(\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,2}(?:\.\d{1,9})?)\/(-?\d{1,3}(?:\.\d{1,9})?)$/.exec(
      text ?? '',
    );
  if (!match) return null;
  const [zoom, lat, lon] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { lon, lat, zoom } : null;
}
