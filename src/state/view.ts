/**
 * What the user looks at: one immutable value that the address bar holds. Every part has a default, so any address gives a view.
 */
import type { Indicator } from '../core/choropleth.ts';
import { DEFAULT_DEFINITION, type Definition } from '../core/definition.ts';

/** Pages of the main navigation. */
export const PAGES = ['map', 'table', 'method'] as const;
export type Page = (typeof PAGES)[number];

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Layers that can be switched, in the order of the list that switches them. */
export const MAP_LAYERS = [
  'communes',
  'villages',
  'all-villages',
  'people',
  'coverage-2G',
  'coverage-3G',
  'coverage-4G',
  'coverage-5G',
  'outside',
  'fibre',
  'sites',
  'labels',
] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** Centre and zoom of the map; `null` in a view lets the map show the selected place. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface View {
  readonly page: Page;
  /** Code of the selected unit; '' is the whole dataset. */
  readonly place: string;
  /** Id of the selected village; '' is none. */
  readonly village: string;
  readonly definition: Definition;
  readonly indicator: Indicator;
  readonly layers: ReadonlySet<MapLayer>;
  readonly camera: Camera | null;
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_VIEW: View = {
  page: 'map',
  place: '',
  village: '',
  definition: DEFAULT_DEFINITION,
  indicator: 'villages',
  layers: new Set<MapLayer>(['communes', 'villages', 'labels']),
  camera: null,
  language: 'vi',
  theme: 'system',
};
