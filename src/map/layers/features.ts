/** Columns as GeoJSON, the only form MapLibre takes. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';

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
