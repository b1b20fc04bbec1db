/**
 * Covered area with clipper2-ts: a commune cut with all features near it in one operation, whose fill rule unites them. Clipper
 * reckons in whole numbers: millimetres of plane from the commune's corner.
 */
import { Clipper, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import {
  featureCount,
  multiPolygonOf,
  type PolygonColumns,
  polygonBbox,
} from '../../../src/core/geometry.ts';
import { type FeatureIndex, featuresNear, indexFeatures } from './local-question.ts';

const UNITS_PER_KM = 1e6;

/** Columns in kilometres of plane. */
export interface ClipperQuestion {
  readonly communes: PolygonColumns;
  /** Rings per feature in kilometres, outer rings counter-clockwise and holes clockwise. */
  readonly communeRings: readonly (readonly PlaneRing[])[];
  readonly featureRings: readonly (readonly PlaneRing[])[];
  readonly index: FeatureIndex;
}

type PlaneRing = readonly (readonly [number, number])[];

export function clipperQuestion(communes: PolygonColumns, layer: PolygonColumns): ClipperQuestion {
  return {
    communes,
    communeRings: turnedRings(communes),
    featureRings: turnedRings(layer),
    index: indexFeatures(layer),
  };
}

/** Covered area of one commune, km². */
export function clipperCoveredKm2(question: ClipperQuestion, commune: number): number {
  const [x, y] = polygonBbox(question.communes, commune)!;
  const near = featuresNear(question.index, question.communes, commune);
  const land = toPaths(question.communeRings[commune]!, x, y);
  const coverage = near.flatMap((feature) => toPaths(question.featureRings[feature]!, x, y));
  const covered = Clipper.intersect(land, coverage, FillRule.NonZero);
  return covered.reduce((sum, path) => sum + Clipper.area(path), 0) / UNITS_PER_KM ** 2;
}

function toPaths(rings: readonly PlaneRing[], west: number, south: number): Paths64 {
  return rings.map((ring) => {
    const path: Path64 = [];
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x, y] = ring[i]!;
      path.push({
        x: Math.round((x - west) * UNITS_PER_KM),
        y: Math.round((y - south) * UNITS_PER_KM),
      });
    }
    return path;
  });
}

function turnedRings(columns: PolygonColumns): PlaneRing[][] {
  return Array.from({ length: featureCount(columns) }, (_, f) =>
    multiPolygonOf(columns, f).flatMap((rings) =>
      rings.map((ring, i) => (twiceArea(ring) > 0 === (i === 0) ? ring : ring.toReversed())),
    ),
  );
}

function twiceArea(ring: PlaneRing): number {
  const [x0, y0] = ring[0]!;
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice;
}
