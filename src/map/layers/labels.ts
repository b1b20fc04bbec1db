/** Names of the administrative units, at a point inside each, graded by level and zoom. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Country } from '../../core/country.ts';
import { polygonBbox } from '../../core/geometry.ts';
import type { Units } from '../../core/units.ts';
import { REGULAR, SEMIBOLD } from '../fonts.ts';
import { type Scene, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, point } from './features.ts';
import { labelPoint } from './label-point.ts';
import type { ShapedUnits } from './unit-shapes.ts';

export const LABEL_SOURCE = 'unit-labels';

/** CSS pixels that a unit of middling width has on screen when the names of its level begin. */
const ROOM_PX = 72;
const TIGHT_PX = 36;

/** Zooms for which the names of the highest level stay after those of the next have begun. */
const STAY_ZOOMS = 2;

/** Side of the world in CSS pixels at zoom 0, as MapLibre counts zooms. */
const WORLD_PX = 512;

/**
 * Zoom from which the names of a level have room: where the unit of median width is {@link ROOM_PX} wide. The highest level may be
 * tighter ({@link TIGHT_PX}), because its names lead the way, and is named from the start where it has no shapes to tell.
 */
export function nameZoom({ shapes }: ShapedUnits, level: number): number {
  const shape = shapes.find((candidate) => candidate.level === level);
  if (!shape) return 0;
  const widths = Array.from(shape.units.keys(), (i) => polygonBbox(shape.polygons, i))
    .flatMap((box) => (box ? [box[2] - box[0]] : []))
    .sort((a, b) => a - b);
  const median = widths[widths.length >> 1] ?? 1;
  const room = level <= 1 ? TIGHT_PX : ROOM_PX;
  return Math.max(0, Math.round(10 * Math.log2((room * 360) / (WORLD_PX * median))) / 10);
}

/**
 * One point per unit that has a shape, with `name`, `level` and `rank` (lowest first; see {@link rankOf}). Units that a label of the country
 * stands for are left out: their name is written there.
 */
export function unitLabelFeatures(
  { units, shapes }: ShapedUnits,
  country: Country,
): FeatureCollection {
  const rank = rankOf(units);
  const labelled = new Set(country.labels.map(({ unit }) => unit));
  return collection(
    shapes.flatMap(({ level, units: rows, polygons }) =>
      Array.from(rows, (row, i) => {
        const at = labelled.has(units.codes[row]!) ? null : labelPoint(polygons, i);
        if (!at) return [];
        return [
          point(
            at[0],
            at[1],
            { name: units.names[row]!.normalize('NFC'), level, rank: rank(row) },
            row,
          ),
        ];
      }).flat(),
    ),
  );
}

/** Lower levels beneath, so that the names of higher ones are placed first. */
export function labelLayers(scene: Scene): LayerSpecification[] {
  const layers = scene.levels.map((level, i) =>
    i === 0 && scene.levels.length > 1
      ? labelLayer(scene, level, {
          from: scene.nameZooms[0] ?? 0,
          to: (scene.nameZooms[1] ?? 0) + STAY_ZOOMS,
        })
      : labelLayer(scene, level, { from: scene.nameZooms[i] ?? 0, to: null }),
  );
  return layers.reverse();
}

/** `to` is `null` for names that stay. */
function labelLayer(
  { palette, layers }: Scene,
  level: number,
  { from, to }: { readonly from: number; readonly to: number | null },
): LayerSpecification {
  const isTop = to !== null;
  return {
    id: `labels-${level}`,
    type: 'symbol',
    source: LABEL_SOURCE,
    filter: ['==', ['get', 'level'], level],
    minzoom: from,
    ...(isTop ? { maxzoom: to } : {}),
    layout: {
      ...visibility(layers.has('labels')),
      'text-field': ['get', 'name'],
      'text-font': isTop ? SEMIBOLD : REGULAR,
      'text-size': isTop ? byZoom(4, 10.5, 9, 16) : byZoom(from, 11, from + 4, 14),
      'text-max-width': 7,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.4,
      'text-justify': 'auto',
      'text-padding': isTop ? 3 : 4,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': palette.label,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.5,
      'text-opacity': isTop ? 1 : 0.9,
    },
  };
}

/**
 * Which name is written where two don't fit: that of the rarer kind on its level (a city among provinces), then of the unit with
 * more units below it.
 */
function rankOf(units: Units): (row: number) => number {
  const kindOf = (row: number) => `${units.levels[row]} ${units.kinds[row]}`;
  const ofKind = new Map<string, number>();
  const children = new Uint32Array(units.count);
  for (let row = 0; row < units.count; row++) {
    ofKind.set(kindOf(row), (ofKind.get(kindOf(row)) ?? 0) + 1);
    if (units.parents[row]! >= 0) children[units.parents[row]!]!++;
  }
  return (row) => (ofKind.get(kindOf(row)) ?? 0) - children[row]! / units.count;
}
