/** Names of the administrative units, at a point inside each, graded by level and zoom. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Country } from '../../core/country.ts';
import type { Units } from '../../core/units.ts';
import { REGULAR, SEMIBOLD } from '../fonts.ts';
import { type Scene, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, point } from './features.ts';
import { labelPoint } from './label-point.ts';
import type { ShapedUnits } from './unit-shapes.ts';

export const LABEL_SOURCE = 'unit-labels';

/** Zoom at which the names of the second level begin; each further level comes this much later. */
const SECOND_LEVEL_ZOOM = 8.7;
const LEVEL_STEP = 1.6;

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
export function labelLayers({ palette, levels, layers }: Scene): LayerSpecification[] {
  const shown = visibility(layers.has('labels'));
  return levels.toReversed().map((level): LayerSpecification => {
    const isTop = level === levels[0] && levels.length > 1;
    const from = level === 1 ? 0 : SECOND_LEVEL_ZOOM + (level - 2) * LEVEL_STEP;
    return {
      id: `labels-${level}`,
      type: 'symbol',
      source: LABEL_SOURCE,
      filter: ['==', ['get', 'level'], level],
      minzoom: from,
      ...(isTop ? { maxzoom: SECOND_LEVEL_ZOOM + 2 } : {}),
      layout: {
        ...shown,
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
  });
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
