/**
 * What the user looks at: one immutable value that the address bar holds. Every part has a default, so any address gives a view.
 */
import type { Indicator } from '../core/choropleth.ts';
import { DEFAULT_DEFINITION, type Definition } from '../core/definition.ts';
import type { DataSection } from './data-sections.ts';
import type { MethodSection } from './method-sections.ts';
import { DEFAULT_TABLE, type TableView } from './table-view.ts';

/** Pages of the main navigation. */
export const PAGES = ['map', 'table', 'data', 'method'] as const;
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

/** What the legend counts and can leave out of map, lists and table: statuses of villages, colour classes of communes. */
export const LEGEND_KEYS = [
  'covered',
  'weak',
  'none',
  'unknown',
  'class-0',
  'class-1',
  'class-2',
  'class-3',
  'class-4',
  'class-lacking',
] as const;
export type LegendKey = (typeof LEGEND_KEYS)[number];

/** How the bounds of the colour classes are found; a list holds the four upper bounds of all but the last, 0..1, ascending. */
export const CLASSINGS = ['fixed', 'quantile', 'equal'] as const;
export type Classing = (typeof CLASSINGS)[number] | readonly number[];

/** Centre and zoom of the map; `null` in a view lets the map show the selected place. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** `swipe` draws both sides with a line between them, `change` what became of every village from one side to the other. */
export const COMPARISON_MODES = ['swipe', 'change'] as const;
export type ComparisonMode = (typeof COMPARISON_MODES)[number];

/** What stands beside the view: the right-hand side of a swipe, or the later side of what was gained and lost. */
export interface Comparison {
  readonly mode: ComparisonMode;
  readonly definition: Definition;
  readonly layers: ReadonlySet<MapLayer>;
  /** Where the line stands, 0..100 % of the map's width. */
  readonly at: number;
}

export interface View {
  readonly page: Page;
  /** Where the page of the method or of data is opened at; '' is its beginning. */
  readonly section: MethodSection | DataSection | '';
  /** Code of the selected unit; '' is the whole dataset. */
  readonly place: string;
  /** Id of the selected village; '' is none. */
  readonly village: string;
  readonly definition: Definition;
  readonly indicator: Indicator;
  readonly layers: ReadonlySet<MapLayer>;
  readonly hidden: ReadonlySet<LegendKey>;
  readonly classing: Classing;
  /** Id of the operator whose declared coverage is drawn; '' draws that of all. */
  readonly drawnOperator: string;
  /** How strongly declared coverage is drawn, 10..100 %. */
  readonly opacity: number;
  /** What stands beside the view; `null` is nothing. */
  readonly comparison: Comparison | null;
  readonly table: TableView;
  readonly camera: Camera | null;
  readonly language: Language;
  readonly theme: Theme;
}

export const DEFAULT_VIEW: View = {
  page: 'map',
  section: '',
  place: '',
  village: '',
  definition: DEFAULT_DEFINITION,
  indicator: 'villages',
  layers: new Set<MapLayer>(['communes', 'villages', 'labels']),
  hidden: new Set<LegendKey>(),
  classing: 'fixed',
  drawnOperator: '',
  opacity: 100,
  comparison: null,
  table: DEFAULT_TABLE,
  camera: null,
  language: 'vi',
  theme: 'system',
};
