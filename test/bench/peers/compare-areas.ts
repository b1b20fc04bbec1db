/** One layer over some communes, by the kernel and by every peer that is there, with the differences between their answers. */
import { prepareCommunes } from '../../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../../src/core/coverage-area/covered-areas.ts';
import type { PolygonColumns } from '../../../src/core/geometry.ts';
import type { BenchSize } from '../context.ts';
import { inPlane, type PlaneFrame } from '../inputs/in-plane.ts';
import {
  collected,
  halfOf,
  joined,
  type Measured,
  measure,
  scaled,
  type Timing,
} from '../measure.ts';
import { clipperCoveredKm2, clipperQuestion } from './clipper-areas.ts';
import { geosAreas } from './geos-areas.ts';
import { type Sample, sampleCommunes } from './local-question.ts';
import { turfAreaKm2, turfCovered, turfQuestion } from './turf-areas.ts';

/** What a peer took for all communes, and the largest difference to the kernel as a share of a commune's area. */
export interface PeerResult {
  readonly timing: Timing;
  readonly worst: number;
  /** Share of the work that was measured; the timing is scaled to all of it. */
  readonly share: number;
  /** Communes that the peer could not answer for. */
  readonly failed: number;
  /** Version, where the machine decides it. */
  readonly version: string;
}

export interface Comparison {
  /** Projecting, gridding and measuring the layer; the communes are prepared before. */
  readonly kernel: Timing;
  /** Of all communes together, by the kernel. */
  readonly coveredShare: number;
  readonly geos: PeerResult | null;
  readonly clipper: PeerResult | null;
  readonly turf: PeerResult | null;
}

export interface ComparedPeers {
  /** Python with Shapely; `null` leaves GEOS out. */
  readonly python: string | null;
  /** Whether to ask clipper2-ts and Turf. */
  readonly inScript: boolean;
}

export async function compareAreas(
  communes: PolygonColumns,
  layer: PolygonColumns,
  size: BenchSize,
  { python, inScript }: ComparedPeers,
): Promise<Comparison> {
  const grid = prepareCommunes(communes);
  const work = () => coveredAreas(grid, [rasterCoverage(grid, layer)]);
  const { value: kernel, timing } = await measure(halfOf(size.often), work);
  const worst = (areas: Iterable<readonly [number, number | null]>) =>
    worstDifference(areas, kernel, grid.areasKm2);
  const { plane, west, southKm } = grid.grid;
  const frame: PlaneFrame = { plane, west, southKm };
  const flat = [inPlane(frame, communes), inPlane(frame, layer)] as const;
  const sample = (count: number) => sampleCommunes(communes, layer, { count, seed: count });
  const peers = {
    geos: python === null ? null : geosResult(python, flat, size.seldom.runs, worst),
    clipper: inScript ? await clipperResult(flat, sample(size.sampled.clipper), size, worst) : null,
    turf: inScript
      ? await turfResult({ communes, layer, frame }, sample(size.sampled.turf), worst)
      : null,
  };
  collected(); // what the peers left is not the kernel's to clear away
  const again = await measure(halfOf(size.often), work);
  const coveredShare = sum(kernel) / sum(grid.areasKm2);
  return { kernel: joined(timing, again.timing), coveredShare, ...peers };
}

type Worst = (areas: Iterable<readonly [number, number | null]>) => number;

function geosResult(
  python: string,
  [communes, layer]: readonly [PolygonColumns, PolygonColumns],
  runs: number,
  worst: Worst,
): PeerResult {
  const { areasKm2, ...rest } = geosAreas(python, communes, layer, runs);
  return { ...rest, worst: worst(areasKm2.entries()), share: 1 };
}

async function clipperResult(
  [communes, layer]: readonly [PolygonColumns, PolygonColumns],
  sample: Sample,
  { seldom }: BenchSize,
  worst: Worst,
): Promise<PeerResult> {
  const question = clipperQuestion(communes, layer);
  const measured = await measure(seldom, () =>
    sample.communes.map((commune) => [commune, clipperCoveredKm2(question, commune)] as const),
  );
  return sampledResult(measured, sample, worst(measured.value));
}

/** One run: it is slow enough. The first communes are asked twice, so that the code is compiled. */
async function turfResult(
  { communes, layer, frame }: TurfInput,
  sample: Sample,
  worst: Worst,
): Promise<PeerResult> {
  const question = turfQuestion(communes, layer);
  for (const commune of sample.communes.slice(0, 3)) turfCovered(question, commune);
  const measured = await measure({ runs: 1, warmUps: 0 }, () =>
    sample.communes.map((commune) => [commune, turfCovered(question, commune)] as const),
  );
  const areas = measured.value.map(
    ([commune, covered]) => [commune, covered ? turfAreaKm2(frame, covered.land) : 0] as const,
  );
  return sampledResult(measured, sample, worst(areas));
}

interface TurfInput {
  readonly communes: PolygonColumns;
  readonly layer: PolygonColumns;
  readonly frame: PlaneFrame;
}

function sampledResult(
  { timing }: Measured<unknown>,
  { share }: Sample,
  worst: number,
): PeerResult {
  return { timing: scaled(timing, share), worst, share, failed: 0, version: '' };
}

/** As a share of a commune's area; communes without an answer or without area are left out. */
function worstDifference(
  areas: Iterable<readonly [number, number | null]>,
  kernel: Float64Array,
  communeKm2: Float64Array,
): number {
  let worst = 0;
  for (const [commune, km2] of areas) {
    if (km2 === null || communeKm2[commune] === 0) continue;
    const difference = Math.abs(km2 - kernel[commune]!) / communeKm2[commune]!;
    if (!(difference <= worst)) worst = difference; // NaN stays
  }
  return worst;
}

function sum(areasKm2: Float64Array): number {
  return areasKm2.reduce((total, km2) => total + km2, 0);
}

/** Vertices of all outlines. */
export function vertexCount({ positions }: PolygonColumns): number {
  return positions.length / 2;
}
