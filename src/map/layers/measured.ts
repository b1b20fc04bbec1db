/** What tools leave on the map: the line that is measured with its lengths, and where the user is. */
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { circleAround, lineBetween } from '../../core/geodesic.ts';
import type { Position } from '../../core/geometry.ts';
import { legsKm, lengthText, sumKm } from '../../state/measuring.ts';
import type { OwnPosition } from '../../state/store.ts';
import type { Language } from '../../state/view.ts';
import { SEMIBOLD } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { collection, feature, NO_FEATURES, point } from './features.ts';

export const MEASURED_SOURCE = 'measured';
export const OWN_POSITION_SOURCE = 'own-position';

/** Legs are drawn along the great circle, straight between positions so far apart. */
const STEP_KM = 25;

/** Corners of the circle of accuracy. */
const CORNERS = 72;

/** A line and a point per position; each point but the first says how far it is from there along the line. */
export function measuredFeatures(
  points: readonly Position[] | null,
  language: Language,
): FeatureCollection {
  if (!points || points.length === 0) return NO_FEATURES;
  const legs = legsKm(points);
  const dots = points.map(([lon, lat], i) => {
    const label = i === 0 ? '' : lengthText(sumKm(legs.slice(0, i)), language);
    return point(lon, lat, { label });
  });
  return collection(points.length > 1 ? [lineThrough(points), ...dots] : dots);
}

/** The position and the circle in which it lies. */
export function ownPositionFeatures(own: OwnPosition | null): FeatureCollection {
  if (!own) return NO_FEATURES;
  const ring = circleAround(own.at, own.accuracyKm, CORNERS);
  const circle = feature({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
  return collection([circle, point(...own.at)]);
}

/** The line over everything that is drawn of data, under the names of the country. */
export function measuredLayers({ palette }: Scene): LayerSpecification[] {
  const line = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: MEASURED_SOURCE,
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    line('measured-halo', palette.halo, 5),
    line('measured', palette.selection, 1.6),
    {
      id: 'measured-points',
      type: 'circle',
      source: MEASURED_SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': palette.paper,
        'circle-stroke-color': palette.selection,
        'circle-stroke-width': 1.8,
      },
    },
    {
      id: 'measured-lengths',
      type: 'symbol',
      source: MEASURED_SOURCE,
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', ['get', 'label'], '']],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': SEMIBOLD,
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
      },
    },
  ];
}

/** The circle of accuracy and the position in it: a disc in a ring, unlike the symbol of any village. */
export function ownPositionLayers({ palette }: Scene): LayerSpecification[] {
  const disc = (id: string, radius: number, colour: string): LayerSpecification => ({
    id,
    type: 'circle',
    source: OWN_POSITION_SOURCE,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': radius,
      'circle-color': colour,
      'circle-stroke-color': palette.paper,
      'circle-stroke-width': 2,
    },
  });
  return [
    {
      id: 'own-accuracy',
      type: 'fill',
      source: OWN_POSITION_SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.selection, 'fill-opacity': 0.1 },
    },
    {
      id: 'own-accuracy-edge',
      type: 'line',
      source: OWN_POSITION_SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': palette.selection, 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    disc('own-position-ring', 9, palette.selection),
    disc('own-position', 4, palette.paper),
  ];
}

function lineThrough(points: readonly Position[]): Feature {
  const coordinates = points
    .slice(1)
    .flatMap((to, i) => lineBetween(points[i]!, to, STEP_KM).slice(i === 0 ? 0 : 1));
  return feature({ type: 'LineString', coordinates });
}
