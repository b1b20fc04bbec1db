/** Covered area with Turf: the features near a commune are united, the union is cut by the commune, and the area taken. */
import { area } from '@turf/area';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { featureCount, multiPolygonOf, type PolygonColumns } from '../../../src/core/geometry.ts';
import { type PlaneFrame, planeAreaKm2, ringInPlane } from '../inputs/in-plane.ts';
import { type FeatureIndex, featuresNear, indexFeatures } from './local-question.ts';

type Land = Feature<Polygon | MultiPolygon>;

/** A layer and communes as Turf wants them. */
export interface TurfQuestion {
  readonly communes: PolygonColumns;
  readonly communeLand: readonly Land[];
  readonly featureLand: readonly Land[];
  readonly index: FeatureIndex;
}

export function turfQuestion(communes: PolygonColumns, layer: PolygonColumns): TurfQuestion {
  return {
    communes,
    communeLand: landOf(communes),
    featureLand: landOf(layer),
    index: indexFeatures(layer),
  };
}

function landOf(columns: PolygonColumns): Land[] {
  return Array.from({ length: featureCount(columns) }, (_, f) =>
    multiPolygon(multiPolygonOf(columns, f)),
  );
}

/** Covered land of one commune with its area on Turf's sphere; `null` where nothing is covered. This is what is timed. */
export function turfCovered(
  question: TurfQuestion,
  commune: number,
): { readonly land: Land; readonly sphereM2: number } | null {
  const near = featuresNear(question.index, question.communes, commune);
  if (near.length === 0) return null;
  const features = near.map((feature) => question.featureLand[feature]!);
  const together = features.length === 1 ? features[0]! : union(featureCollection(features));
  if (!together) return null;
  const land = intersect(featureCollection([question.communeLand[commune]!, together]));
  return land && { land, sphereM2: area(land) };
}

/** Area of Turf's result in the plane: its own is on a sphere, up to 0.42 % too large here. */
export function turfAreaKm2(frame: PlaneFrame, { geometry }: Land): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return planeAreaKm2(
    polygons.map((rings) =>
      rings.map((ring) =>
        ringInPlane(
          frame,
          ring.map((at) => [at[0]!, at[1]!] as const),
        ),
      ),
    ),
  );
}
