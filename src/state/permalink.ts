/**
 * The view as the hash of the address and back. Only what differs from the defaults is written, so a plain address stays plain:
 * `#place=99004&def=4G.any.reported.weak.national.latest&lang=en`. Reading is total: what is not understood takes its default.
 */
import { INDICATOR_IDS } from '../core/choropleth.ts';
import { formatDefinition, oneOf, parseDefinition, wellFormed } from '../core/definition.ts';
import { formatComparison, parseComparison } from './comparison.ts';
import { DATA_SECTIONS } from './data-sections.ts';
import { formatLayers, parseLayers } from './map-layers.ts';
import { METHOD_SECTIONS } from './method-sections.ts';
import { formatTable, parseTable } from './table-view.ts';
import {
  type Camera,
  CLASSINGS,
  type Classing,
  DEFAULT_VIEW,
  LANGUAGES,
  LEGEND_KEYS,
  PAGES,
  THEMES,
  type View,
} from './view.ts';

/** The hash of a view, with its `#`; '' for the default view. */
export function formatHash(view: View, defaults: View = DEFAULT_VIEW): string {
  const parts: [string, string][] = [];
  if (view.page !== defaults.page) parts.push(['page', view.page]);
  if (view.section !== defaults.section) parts.push(['section', view.section]);
  if (view.place) parts.push(['place', view.place]);
  if (view.village) parts.push(['village', view.village]);
  const definition = formatDefinition(view.definition);
  if (definition !== formatDefinition(defaults.definition)) parts.push(['def', definition]);
  if (view.indicator !== defaults.indicator) parts.push(['by', view.indicator]);
  const layers = formatLayers(view.layers);
  if (layers !== formatLayers(defaults.layers)) parts.push(['layers', layers]);
  const hidden = LEGEND_KEYS.filter((key) => view.hidden.has(key)).join('.');
  if (hidden !== '') parts.push(['hide', hidden]);
  if (view.classing !== defaults.classing) parts.push(['classes', formatClassing(view.classing)]);
  if (view.drawnOperator) parts.push(['operator', view.drawnOperator]);
  if (view.opacity !== defaults.opacity) parts.push(['opacity', String(view.opacity)]);
  if (view.comparison) parts.push(...formatComparison(view.comparison));
  parts.push(...formatTable(view.table));
  if (view.camera) parts.push(['map', formatCamera(view.camera)]);
  if (view.language !== defaults.language) parts.push(['lang', view.language]);
  if (view.theme !== defaults.theme) parts.push(['theme', view.theme]);
  if (parts.length === 0) return '';
  return `#${parts.map(([key, value]) => `${key}=${encodeURIComponent(wellFormed(value))}`).join('&')}`;
}

/** The view that a hash names, with or without its `#`. Never throws. */
export function parseHash(hash: string, defaults: View = DEFAULT_VIEW): View {
  const parts = partsOf(wellFormed(hash));
  const definition = parts.has('def') ? parseDefinition(parts.get('def')!) : defaults.definition;
  const layers = parseLayers(parts.get('layers')) ?? defaults.layers;
  const hidden = parts.get('hide')?.split('.') ?? [];
  return {
    page: oneOf(PAGES, parts.get('page'), defaults.page),
    section: oneOf(
      ['', ...METHOD_SECTIONS, ...DATA_SECTIONS],
      parts.get('section'),
      defaults.section,
    ),
    place: parts.get('place') ?? '',
    village: parts.get('village') ?? '',
    definition,
    indicator: oneOf(INDICATOR_IDS, parts.get('by'), defaults.indicator),
    layers,
    hidden: new Set(LEGEND_KEYS.filter((key) => hidden.includes(key))),
    classing: parseClassing(parts.get('classes')) ?? defaults.classing,
    drawnOperator: parts.get('operator') ?? '',
    opacity: parseOpacity(parts.get('opacity')) ?? defaults.opacity,
    comparison: parseComparison(parts, { definition, layers }),
    table: parseTable(parts),
    camera: parseCamera(parts.get('map')),
    language: oneOf(LANGUAGES, parts.get('lang'), defaults.language),
    theme: oneOf(THEMES, parts.get('theme'), defaults.theme),
  };
}

/** Whether two views differ in something the user chose by a step worth going back from (not by panning the map or sorting the table). */
export function isNewStep(before: View, after: View): boolean {
  return formatHash(steady(before)) !== formatHash(steady(after));
}

/** The view without what is adjusted in passing. */
function steady(view: View): View {
  const { camera, language, theme, opacity, table } = DEFAULT_VIEW;
  const comparison = view.comparison && { ...view.comparison, at: 50 };
  return { ...view, camera, language, theme, opacity, table, comparison };
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

function formatClassing(classing: Classing): string {
  return typeof classing === 'string'
    ? classing
    : classing.map((bound) => String(Math.round(bound * 1000) / 10)).join('_');
}

/** Bounds are in percent, ascending, within 0 and 100. */
function parseClassing(text: string | undefined): Classing | null {
  const named = CLASSINGS.find((each) => each === text);
  if (named || !text || !/^\d{1,3}(\.\d)?(_\d{1,3}(\.\d)?){3}$/.test(text)) return named ?? null;
  const bounds = text.split('_').map((bound) => Math.round(Number(bound) * 10) / 1000);
  const isAscending = bounds.every((bound, i) => bound > (bounds[i - 1] ?? 0) && bound <= 1);
  return isAscending ? bounds : null;
}

function parseOpacity(text: string | undefined): number | null {
  const percent = Number(/^\d{2,3}$/.exec(text ?? '')?.[0]);
  return percent >= 10 && percent <= 100 ? percent : null;
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
