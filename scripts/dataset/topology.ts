/** Writes features as TopoJSON on a grid of 1e-4°: borders that are shared are written once. */
import type { Feature, FeatureCollection, GeoJsonProperties } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';

/** About ten metres; coordinates must already be multiples of it. */
const STEP_DEGREES = 1e-4;

/** Features by object name. */
export type NamedFeatures = Readonly<Record<string, readonly Feature[]>>;

/** An arc topology with coordinates as delta-encoded whole numbers; ring directions are kept. */
export function encodeTopology(objects: NamedFeatures): Topology<Objects> {
  const collections = Object.fromEntries(
    Object.entries(objects).map(([name, features]) => [name, collectionOf(features)]),
  );
  const exact = topology(collections) as Topology<Objects<NonNullable<GeoJsonProperties>>>;
  const [west, south] = exact.bbox!;
  return quantize(exact, { scale: [STEP_DEGREES, STEP_DEGREES], translate: [west!, south!] });
}

/** Features as GeoJSON. */
export function collectionOf(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}
