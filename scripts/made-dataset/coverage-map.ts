/**
 * Draws one coverage layer from a signal grid, so that every village lies where its profile says: the strength is bent around
 * the villages, the polygons are drawn, and each village is then looked up in the polygons as they will be written.
 */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon } from 'geojson';
import { assemble, bandRings, contourRings } from './contour-polygons.ts';
import type { LonLat } from './plane.ts';
import { type Demand, meetDemands, type SignalGrid } from './signal-grid.ts';

/** What a map has to show at a village: c covered, w weak, n nothing. */
export interface MapTruth {
  readonly label: string;
  readonly at: LonLat;
  readonly shows: 'c' | 'w' | 'n';
}

/** Strength at the edge of coverage and, where weak signal is mapped, at its end. */
const COVERED_FROM = 0.5;
const WEAK_FROM = 0.37;
/** Villages stay this far off the edges: the weak band has less room. */
const MARGIN = 0.07;
const WEAK_MARGIN = 0.04;
/** What a village gets more when drawing (left out islands, corners cut) put it on the wrong side. */
const EXTRA_MARGIN = 0.05;
const MAX_DRAWINGS = 8;

/**
 * One feature of covered land and, if `hasWeak`, one of the weak fringe around it. Changes the grid.
 * @throws when the villages cannot be told apart by such a map
 */
export function drawCoverage(
  grid: SignalGrid,
  truths: readonly MapTruth[],
  hasWeak: boolean,
): Feature<MultiPolygon>[] {
  const extra = new Map<MapTruth, number>();
  for (let drawing = 1; ; drawing++) {
    const demandOf = (truth: MapTruth) => demandFor(truth, extra.get(truth) ?? 0, hasWeak);
    meetDemands(grid, truths.map(demandOf));
    const features = drawFeatures(grid, hasWeak);
    const misplaced = truths.filter((truth) => shownAt(truth.at, features) !== truth.shows);
    if (misplaced.length === 0) return features;
    if (drawing === MAX_DRAWINGS) {
      const labels = misplaced.map(({ label }) => label).join(', ');
      throw new Error(`the map cannot be drawn as the profiles of these villages say: ${labels}`);
    }
    for (const truth of misplaced) extra.set(truth, (extra.get(truth) ?? 0) + EXTRA_MARGIN);
  }
}

function demandFor({ label, at, shows }: MapTruth, extra: number, hasWeak: boolean): Demand {
  switch (shows) {
    case 'c':
      return { label, at, low: COVERED_FROM + MARGIN + extra, high: Infinity };
    case 'w':
      return { label, at, low: WEAK_FROM + WEAK_MARGIN, high: COVERED_FROM - WEAK_MARGIN };
    case 'n': {
      const edge = hasWeak ? WEAK_FROM : COVERED_FROM;
      return { label, at, low: -Infinity, high: edge - MARGIN - extra };
    }
    default:
      return shows satisfies never;
  }
}

function drawFeatures(grid: SignalGrid, hasWeak: boolean): Feature<MultiPolygon>[] {
  const covered = contourRings(grid, COVERED_FROM);
  const core = featureOf('covered', assemble(covered));
  if (!hasWeak) return [core];
  return [core, featureOf('weak', assemble(bandRings(contourRings(grid, WEAK_FROM), covered)))];
}

function shownAt(at: LonLat, features: readonly Feature<MultiPolygon>[]): MapTruth['shows'] {
  const around = features.find(({ geometry }) => booleanPointInPolygon([...at], geometry));
  if (!around) return 'n';
  return around.properties?.['signal'] === 'weak' ? 'w' : 'c';
}

function featureOf(signal: string, geometry: MultiPolygon): Feature<MultiPolygon> {
  return { type: 'Feature', properties: { signal }, geometry };
}
