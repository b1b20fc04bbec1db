/** The question that every peer gets: per commune, the features whose boxes touch its box. A sample of communes stands for all. */
import Flatbush from 'flatbush';
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { featureCount, type PolygonColumns, polygonBbox } from '../../../src/core/geometry.ts';

/** Box index of a layer; the features in it by their place there. */
export interface FeatureIndex {
  readonly index: Flatbush;
  readonly features: readonly number[];
}

export function indexFeatures(layer: PolygonColumns): FeatureIndex {
  const boxes = Array.from({ length: featureCount(layer) }, (_, f) => polygonBbox(layer, f));
  const features = [...boxes.keys()].filter((f) => boxes[f]);
  const index = new Flatbush(features.length);
  for (const f of features) index.add(...boxes[f]!);
  index.finish();
  return { index, features };
}

/** Features whose boxes touch that of a commune. */
export function featuresNear(
  { index, features }: FeatureIndex,
  communes: PolygonColumns,
  commune: number,
): number[] {
  const bbox = polygonBbox(communes, commune);
  return bbox ? index.search(...bbox).map((at) => features[at]!) : [];
}

/** Some communes, and what share of the vertices of the whole question (theirs and those of the features near) is theirs. */
export interface Sample {
  readonly communes: readonly number[];
  readonly share: number;
}

/** Draws communes by lot. */
export function sampleCommunes(
  communes: PolygonColumns,
  layer: PolygonColumns,
  { count, seed }: { readonly count: number; readonly seed: number },
): Sample {
  const all = [...Array(featureCount(communes)).keys()];
  const index = indexFeatures(layer);
  const effort = all.map((commune) =>
    featuresNear(index, communes, commune).reduce(
      (sum, feature) => sum + vertexCount(layer, feature),
      vertexCount(communes, commune),
    ),
  );
  const random = seededRandom(seed);
  const lots = all.map(() => random());
  const drawn = all.toSorted((a, b) => lots[a]! - lots[b]!).slice(0, count);
  const sum = (rows: readonly number[]) => rows.reduce((total, row) => total + effort[row]!, 0);
  return { communes: drawn, share: sum(drawn) / sum(all) };
}

function vertexCount(
  { featureStarts, polygonStarts, ringStarts }: PolygonColumns,
  feature: number,
): number {
  const ring = (f: number) => polygonStarts[featureStarts[f]!]!;
  return ringStarts[ring(feature + 1)]! - ringStarts[ring(feature)]!;
}
