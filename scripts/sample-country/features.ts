/** Coverage, fibre and sites as GeoJSON features, by province. */
import type { Feature, LineString, Point, Polygon } from 'geojson';
import {
  type GridPoint,
  KM_PER_STEP,
  type Shape,
  STEPS_PER_DEGREE,
} from '../country-boundaries/grid.ts';
import type { FeaturesByPart } from '../dataset/country-data.ts';
import { simplifyLine } from '../made-dataset/simplify.ts';
import type { SampleCommune } from './communes.ts';
import type { DrawnCoverage } from './coverage-polygons.ts';
import type { Way } from './network.ts';
import { OPERATORS } from './settings.ts';
import type { SampleSite } from './sites.ts';

/** Corners of a line that bend it by less than this are left out, km². */
const LINE_DETAIL_KM2 = 0.3;
/** Corners of lines lie on a grid of 1e-3°. */
const LINE_STEPS = 10;

/** One feature for each polygon, by part; parts without any are left out. */
export function coverageFeatures(
  drawn: readonly DrawnCoverage[],
  parts: readonly string[],
): FeaturesByPart {
  return new Map(
    drawn.flatMap(({ covered, weak }, i): [string, Feature<Polygon>[]][] => {
      const features = [
        ...covered.map((shape) => polygonFeature(shape, {})),
        ...weak.map((shape) => polygonFeature(shape, { signal: 'weak' })),
      ];
      return features.length === 0 ? [] : [[parts[i]!, features]];
    }),
  );
}

function polygonFeature(shape: Shape, properties: Record<string, string>): Feature<Polygon> {
  const coordinates = shape.map((ring) => [...ring, ring[0]!].map(toDegrees));
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

/**
 * Fibre: the first operator has it along the tree of ways, planned where it ends in a small and rough commune; the second along the
 * ways between the larger communes.
 */
export function fibreFeatures(
  ways: readonly Way[],
  communes: readonly SampleCommune[],
): FeaturesByPart {
  const byPart = new Map<string, Feature<LineString>[]>();
  const large = median(communes.map(({ demand }) => demand));
  const ends = new Map<number, number>();
  const tree = ways.filter(({ isTree }) => isTree);
  for (const { from, to } of tree)
    for (const end of [from, to]) ends.set(end, (ends.get(end) ?? 0) + 1);
  const add = (way: Way, operator: string, planned: 'yes' | 'no') => {
    const feature = lineFeature(way, { operator, planned });
    const parts = new Set([communes[way.from]!.province, communes[way.to]!.province]);
    for (const part of parts) byPart.set(part, [...(byPart.get(part) ?? []), feature]);
  };
  for (const way of tree) {
    const leaf = [way.from, way.to].find((end) => ends.get(end) === 1);
    const isPlanned = leaf !== undefined && isRemote(communes[leaf]!, way);
    add(way, OPERATORS[0]!.id, isPlanned ? 'yes' : 'no');
  }
  for (const way of ways) {
    const demands = [way.from, way.to].map((end) => communes[end]!.demand);
    if (Math.min(...demands) >= large) add(way, OPERATORS[1]!.id, 'no');
  }
  return byPart;
}

/** A commune with few people at the end of a long and hard way. */
function isRemote({ demand }: SampleCommune, { cost }: Way): boolean {
  return demand < 5_000 && cost > 45;
}

function lineFeature({ line }: Way, properties: Record<string, string>): Feature<LineString> {
  const plane = line.map(({ x, y }) => [x * KM_PER_STEP.east, y * KM_PER_STEP.north] as const);
  const places = simplifyLine(plane, LINE_DETAIL_KM2).map(([east, north]) => ({
    x: Math.round(east / KM_PER_STEP.east / LINE_STEPS) * LINE_STEPS,
    y: Math.round(north / KM_PER_STEP.north / LINE_STEPS) * LINE_STEPS,
  }));
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: places.map(toDegrees) },
  };
}

/** The masts of the later date, each in the province that it was built for. */
export function siteFeatures(
  sites: readonly SampleSite[],
  communes: readonly SampleCommune[],
): FeaturesByPart {
  const byPart = new Map<string, Feature<Point>[]>();
  for (const { id, operator, technologies, at, commune, isLater } of sites) {
    if (!isLater) continue;
    const { province } = communes[commune]!;
    const feature: Feature<Point> = {
      type: 'Feature',
      properties: { id, operator, technologies: technologies.join(' ') },
      geometry: { type: 'Point', coordinates: toDegrees(at) },
    };
    const part = byPart.get(province);
    if (part) part.push(feature);
    else byPart.set(province, [feature]);
  }
  return byPart;
}

function toDegrees({ x, y }: GridPoint): [lon: number, lat: number] {
  return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
