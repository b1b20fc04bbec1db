/** What the layers are built from, apart from their data. Plain values, so that every layer builder is a pure function. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Status } from '../core/model.ts';
import type { MapLayer } from '../state/view.ts';
import type { Palette } from './palette.ts';

export interface Scene {
  readonly palette: Palette;
  /** Layers that are switched on. */
  readonly layers: ReadonlySet<MapLayer>;
  /** Levels that can be drawn, highest first; the last one is coloured. Empty while there is no geometry. */
  readonly levels: readonly number[];
  /** Zoom from which the names of each of these levels have room. */
  readonly nameZooms: readonly number[];
  /** Unit rows of the coloured level that lack data, in the selected place and outside of it. */
  readonly unclassed: readonly number[];
  readonly unclassedOutside: readonly number[];
  /** Colour classes that are drawn as empty outlines; `NO_CLASS` is among them when units that lack data are. */
  readonly hiddenClasses: ReadonlySet<number>;
  /** Statuses of the villages that are drawn. */
  readonly shownStatuses: ReadonlySet<Status>;
  /** How strongly coverage is drawn, 10..100 %. */
  readonly opacity: number;
  /** Whether all villages lie over the map as dots. */
  readonly isDotted: boolean;
}

/** Zoom from which villages are symbols and sites are shown. */
export const SYMBOL_ZOOM = 9;

/** The layout property that shows or hides a layer. */
export function visibility(on: boolean): { readonly visibility: 'visible' | 'none' } {
  return { visibility: on ? 'visible' : 'none' };
}

/** Whether something is drawn over the choropleth that needs a quieter ground. */
export function hasOverlay({ layers, isDotted }: Scene): boolean {
  if (isDotted) return true;
  return ['people', 'outside', 'coverage-2G', 'coverage-3G', 'coverage-4G', 'coverage-5G'].some(
    (layer) => layers.has(layer as MapLayer),
  );
}

/** Id of the source with the shapes of one level. */
export function unitSource(level: number): string {
  return `units-${level}`;
}

/** A builder of the map layers of one subject. */
export type LayerBuilder = (scene: Scene) => LayerSpecification[];
