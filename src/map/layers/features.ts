/** Columns as GeoJSON, the only form MapLibre takes. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bbox } from '../../core/country.ts';

/** GeoJSON properties that the map's expressions read. */
export type Properties = Readonly<Record<string, string | number>>;

/** A layer with nothing in it. */
export const NO_FEATURES: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A list of features as one value. */
export function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** One feature; `id` is the row that hovering, colouring and picking refer to. */
export function feature(geometry: Geometry, properties: Properties = {}, id?: number): Feature {
  return {
    type: 'Feature',
    geometry,
    properties: { ...properties },
    ...(id === undefined ? {} : { id }),
  };
}

/** A point feature. */
export function point(lon: number, lat: number, properties: Properties = {}, id?: number): Feature {
  return feature({ type: 'Point', coordinates: [lon, lat] }, properties, id);
}

/** Whether a position (degrees) lies in a box, edges included. */
export function isInside([west, south, east, north]: Bbox, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
