/** Names of the administrative units, at a point inside each, graded by level and zoom. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Country } from '../../core/country.ts';
import { polygonBbox } from '../../core/geometry.ts';
import { REGULAR, SEMIBOLD } from '../fonts.ts';
import { type Scene, visibility } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, point } from './features.ts';
import { labelPoint } from './label-point.ts';
import type { ShapedUnits } from './unit-shapes.ts';

export const LABEL_SOURCE = 'unit-labels';

/** Zoom at which the names of the second level begin; each further level comes this much later. */
const SECOND_LEVEL_ZOOM = 8.4;
const LEVEL_STEP = 1.6;

/**
 * One point per unit that has a shape, with `name`, `level` and `rank` (larger units first). Units that a label of the country
 * stands for are left out: their name is written there.
 */
export function unitLabelFeatures(
  { units, shapes }: ShapedUnits,
  country: Country,
): FeatureCollection {
  const labelled = new Set(country.labels.map(({ unit }) => unit));
  return collection(
    shapes.flatMap(({ level, units: rows, polygons }) =>
      Array.from(rows, (row, i) => {
        const at = labelled.has(units.codes[row]!) ? null : labelPoint(polygons, i);
        const box = polygonBbox(polygons, i);
        if (!at || !box) return [];
        const rank = -(box[2] - box[0]) * (box[3] - box[1]);
        return [
          point(at[0], at[1], { name: units.names[row]!.normalize('NFC'), level, rank }, row),
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
