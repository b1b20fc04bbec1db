/**
 * Names that are on every map of the country, whatever is switched on and wherever the data end: archipelagos with their islands,
 * and seas. What they say comes from the country pack, in the chosen language.
 */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type Country, type MapLabel, textIn } from '../../core/country.ts';
import { ITALIC, REGULAR, SEMIBOLD } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { byZoom } from './communes.ts';
import { collection, point } from './features.ts';

export const COUNTRY_LABEL_SOURCE = 'country-labels';

/** Layers whose names are always there. */
export const COUNTRY_LABEL_LAYERS = ['archipelago-labels', 'sea-labels'] as const;

/** Labels (`kind`, `name`, `note`) and islands (`kind` island). An archipelago's name stands above its northernmost island. */
export function countryLabelFeatures(country: Country, language: string): FeatureCollection {
  return collection(
    country.labels.flatMap((label) => [
      point(label.lon, labelLat(label), {
        kind: label.kind,
        name: textIn(label.text, language).normalize('NFC'),
        note: label.note ? textIn(label.note, language).normalize('NFC') : '',
      }),
      ...(label.islands ?? []).map(([lon, lat]) => point(lon, lat, { kind: 'island' })),
    ]),
  );
}

/** Islands, seas, archipelagos; the last is placed before every other name of the map. */
export function countryLabelLayers({ palette }: Scene): LayerSpecification[] {
  return [
    {
      id: 'islands',
      type: 'circle',
      source: COUNTRY_LABEL_SOURCE,
      filter: ['==', ['get', 'kind'], 'island'],
      paint: {
        'circle-radius': byZoom(4, 1.4, 9, 3),
        'circle-color': palette.share4,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 0.8,
      },
    },
    {
      id: 'sea-labels',
      type: 'symbol',
      source: COUNTRY_LABEL_SOURCE,
      filter: ['==', ['get', 'kind'], 'sea'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ITALIC,
        'text-size': byZoom(4, 13, 8, 20),
        'text-letter-spacing': 0.32,
        'text-max-width': 20,
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 1,
      },
      paint: { 'text-color': palette.seaLabel },
    },
    {
      id: 'archipelago-labels',
      type: 'symbol',
      source: COUNTRY_LABEL_SOURCE,
      filter: ['==', ['get', 'kind'], 'archipelago'],
      layout: {
        'text-field': nameAndNote(),
        'text-size': byZoom(4, 11.5, 9, 15),
        'text-max-width': 20,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.6],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.5,
      },
    },
  ];
}

function labelLat({ lat, islands }: MapLabel): number {
  return islands && islands.length > 0 ? Math.max(...islands.map(([, north]) => north)) : lat;
}

function nameAndNote(): ExpressionSpecification {
  return [
    'format',
    ['get', 'name'],
    { 'text-font': ['literal', SEMIBOLD] },
    '\n',
    {},
    ['get', 'note'],
    { 'text-font': ['literal', REGULAR], 'font-scale': 0.88 },
  ];
}
