/**
 * Villages: circles below {@link SYMBOL_ZOOM}, told apart by fill and ring; from there symbols with a shape per status and, closer,
 * names. Those without signal are on top. The status is a property, because a symbol's image can't follow feature state.
 */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Bbox } from '../../core/country.ts';
import { boxHolds } from '../../core/geometry.ts';
import { NONE, STATUSES, type Status, type Villages } from '../../core/model.ts';
import { REGULAR } from '../fonts.ts';
import { type Scene, SYMBOL_ZOOM, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, point } from './features.ts';

export const VILLAGE_SOURCE = 'villages';

/** Layers in which a village can be hit. */
export const VILLAGE_LAYERS = ['village-circles', 'village-symbols'] as const;

/** Zooms from which the villages without signal of a large place are drawn, and all villages in view. */
const LARGE_PLACE_ZOOM = 7;
export const AROUND_ZOOM = 10;
const NAME_ZOOM = 10.5;

/** Most villages that are drawn one by one: a province has up to 4,000. */
const MOST_VILLAGES = 8000;

/** Drawing order, lowest first. */
const ORDER: readonly Status[] = ['unknown', 'covered', 'weak', 'none'];

/** Villages with their statuses (indices into `STATUSES`), and what is looked at. */
export interface VillageView {
  readonly villages: Villages;
  readonly statuses: Uint8Array;
  /** Rows in the selected place. */
  readonly selected: Uint32Array;
  /** What the map shows. */
  readonly bbox: Bbox;
  readonly zoom: number;
}

/**
 * Rows to draw, ascending: those of the selected place, and from zoom 10 all in view. Of a place with more than 8,000, nothing
 * from afar (there the colours of the units tell more) and from zoom 7 those without signal that are in view.
 */
export function villagesToDraw(view: VillageView): number[] {
  const { villages, statuses, selected, zoom } = view;
  const isSeen = (row: number) =>
    boxHolds(view.bbox, villages.positions[2 * row]!, villages.positions[2 * row + 1]!);
  const rows = new Set<number>();
  const add = (some: Iterable<number>, isWanted: (row: number) => boolean) => {
    for (const row of some) if (rows.size < MOST_VILLAGES && isWanted(row)) rows.add(row);
  };
  if (selected.length <= MOST_VILLAGES) add(selected, () => true);
  else if (zoom >= LARGE_PLACE_ZOOM) add(selected, (row) => statuses[row] === NONE && isSeen(row));
  if (zoom >= AROUND_ZOOM) add(statuses.keys(), isSeen);
  return [...rows].sort((a, b) => a - b);
}

/** Villages as points with `status`, `order` (none highest) and `name`; those without a position are left out. Id = row. */
export function villageFeatures(
  villages: Villages,
  statuses: Uint8Array,
  rows: readonly number[],
): FeatureCollection {
  const placed = rows.filter((row) => !Number.isNaN(villages.positions[2 * row]));
  return collection(
    placed.map((row) => {
      const status = STATUSES[statuses[row]!] ?? 'unknown';
      const properties = {
        status,
        order: ORDER.indexOf(status),
        name: villages.names[row]!.normalize('NFC'),
      };
      return point(villages.positions[2 * row]!, villages.positions[2 * row + 1]!, properties, row);
    }),
  );
}

/** Names beneath, circles or symbols above. */
export function villageLayers(scene: Scene): LayerSpecification[] {
  const shown = visibility(scene.layers.has('villages'));
  return [
    nameLayer(scene, shown),
    // From afar a hexagon of people stands for its villages.
    circleLayer(scene, visibility(scene.layers.has('villages') && !scene.layers.has('people'))),
    {
      id: 'village-symbols',
      type: 'symbol',
      source: VILLAGE_SOURCE,
      minzoom: SYMBOL_ZOOM,
      filter: shownOnly(scene),
      layout: {
        ...shown,
        'icon-image': ['concat', 'village-', ['get', 'status']],
        'icon-size': byZoom(SYMBOL_ZOOM, 0.7, 13, 1.15),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'order'],
      },
    },
  ];
}

type Shown = ReturnType<typeof visibility>;

/** By a filter, not by the data: what the legend leaves out is neither drawn nor hit by a click. */
function shownOnly({ shownStatuses }: Scene): ExpressionSpecification {
  return ['in', ['get', 'status'], ['literal', [...shownStatuses]]];
}

function circleLayer(scene: Scene, shown: Shown): LayerSpecification {
  const { covered, weak, none, unknown, paper, halo } = scene.palette;
  return {
    id: 'village-circles',
    type: 'circle',
    source: VILLAGE_SOURCE,
    maxzoom: SYMBOL_ZOOM,
    filter: shownOnly(scene),
    layout: { ...shown, 'circle-sort-key': ['get', 'order'] },
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        byStatus({ covered: 0.8, weak: 0.9, none: 1.1, unknown: 0.7 }),
        7,
        byStatus({ covered: 1.7, weak: 2, none: 2.6, unknown: 1.6 }),
        SYMBOL_ZOOM,
        byStatus({ covered: 3, weak: 3, none: 4, unknown: 2.6 }),
      ],
      'circle-color': byStatus({ covered, weak: paper, none, unknown: paper }),
      'circle-stroke-color': byStatus({ covered: halo, weak, none: halo, unknown }),
      'circle-stroke-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        byStatus({ covered: 0, weak: 0.6, none: 0.3, unknown: 0.5 }),
        SYMBOL_ZOOM,
        byStatus({ covered: 0.6, weak: 1.6, none: 1, unknown: 1 }),
      ],
    },
  };
}

function nameLayer(scene: Scene, shown: Shown): LayerSpecification {
  return {
    id: 'village-names',
    type: 'symbol',
    source: VILLAGE_SOURCE,
    minzoom: NAME_ZOOM,
    filter: shownOnly(scene),
    layout: {
      ...shown,
      'text-field': ['get', 'name'],
      'text-font': REGULAR,
      'text-size': byZoom(NAME_ZOOM, 11, 14, 13),
      'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
      'text-radial-offset': 1.3,
      'text-justify': 'auto',
      'text-padding': 1,
      'symbol-sort-key': ['-', ['get', 'order']],
    },
    paint: {
      'text-color': scene.palette.label,
      'text-halo-color': scene.palette.halo,
      'text-halo-width': 1.4,
    },
  };
}

/** A value per status. */
function byStatus(values: Readonly<Record<Status, string | number>>): ExpressionSpecification {
  const { unknown, ...others } = values;
  return [
    'match',
    ['get', 'status'],
    ...Object.entries(others).flat(),
    unknown,
  ] as unknown as ExpressionSpecification;
}
