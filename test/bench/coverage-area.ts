/** The kernel's covered areas beside GEOS, clipper2-ts and Turf: time, growth, memory, and how far the answers are apart. */
import { type CommuneGrid, prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import {
  rasterCoverage,
  rasterCoverageSteps,
} from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../src/core/coverage-area/covered-areas.ts';
import { placeShapes } from '../../src/core/coverage-area/plane-shapes.ts';
import { featureCount, type PolygonColumns } from '../../src/core/geometry.ts';
import { finish } from '../../src/core/steps.ts';
import type { BenchContext } from './context.ts';
import { discLayer, type NamedLayer, outlineLayer } from './inputs/layers.ts';
import { measure, measureMemory } from './measure.ts';
import {
  type Comparison,
  compareAreas,
  type PeerResult,
  vertexCount,
} from './peers/compare-areas.ts';
import { findShapely } from './peers/geos-areas.ts';
import {
  type Agreement,
  grouped,
  megabytes,
  ms,
  type SuiteReport,
  type Table,
  times,
} from './report.ts';

/**
 * Largest differences allowed, as shares of a commune's area. GEOS reckons with the same vertices in the same plane; clipper2-ts in
 * millimetres; Turf keeps edges straight in degrees, which the kernel follows to 1 cm.
 */
const LIMITS = { geos: 1e-9, clipper: 1e-5, turf: 1e-5 } as const;

interface Compared extends Comparison {
  readonly layer: NamedLayer;
}

export async function benchCoverageArea(context: BenchContext): Promise<SuiteReport> {
  const { size, say } = context;
  const communes = await context.communes();
  const python = findShapely();
  const compared: Compared[] = [];
  for (const layer of layersOver(communes, context)) {
    say(`coverage-area: ${layer.name}`);
    const peers = { python, inScript: true };
    compared.push({ layer, ...(await compareAreas(communes, layer.polygons, size, peers)) });
  }
  say('coverage-area: stages, memory');
  const main = discLayer(communes, size.mainDiscs);
  const tables = [
    timeTable(compared, communes),
    await stageTable(communes, main, context),
    memoryTable(communes, main),
  ];
  const agreements = compared.flatMap((one) => agreementsOf(one, ''));
  const skipped = python === null ? ['GEOS: no Python with Shapely here'] : [];
  const published = context.published();
  if (published && python !== null) {
    say('coverage-area: published boundaries');
    const layer = discLayer(published, size.mainDiscs);
    const peers = { python, inScript: false };
    const result = {
      layer,
      ...(await compareAreas(published, layer.polygons, size, peers)),
    };
    tables.push(publishedTable(result, published));
    agreements.push(...agreementsOf(result, ', published boundaries'));
  } else if (!context.isQuick) skipped.push('published boundaries: not at hand');
  return { name: 'coverage-area', tables, agreements, skipped };
}

function* layersOver(
  communes: PolygonColumns,
  { size }: BenchContext,
): Generator<NamedLayer, void, void> {
  for (const count of size.discs) yield discLayer(communes, count);
  yield outlineLayer(communes, size.outlines);
}

function timeTable(compared: readonly Compared[], communes: PolygonColumns): Table {
  const discs = compared.filter(({ layer }) => layer.name.startsWith('D'));
  const [first, last] = [discs[0]!, discs.at(-1)!];
  const growth = Math.log(last.kernel.cpuMs.least / first.kernel.cpuMs.least);
  const exponent = growth / Math.log(features(last) / features(first));
  const versions = [...new Set(compared.flatMap(({ geos }) => geos?.version ?? []))];
  const share = (of: (one: Compared) => PeerResult | null) =>
    compared.map((one) => `${((of(one)?.share ?? 0) * 100).toFixed(1)} %`).join(', ');
  return {
    title: `Covered area of ${grouped(featureCount(communes))} communes (${grouped(vertexCount(communes))} vertices): CPU ms`,
    head: [
      'layer',
      'vertices',
      'covered',
      'kernel',
      'least',
      'wall',
      'GEOS',
      '',
      'clipper2-ts',
      '',
      'Turf',
      '',
    ],
    rows: compared.map((one) => [
      one.layer.name,
      grouped(vertexCount(one.layer.polygons)),
      `${(100 * one.coveredShare).toFixed(0)} %`,
      ms(cpu(one)),
      ms(one.kernel.cpuMs.least),
      ms(one.kernel.wallMs.median),
      ...peerCells(one.geos, one),
      ...peerCells(one.clipper, one),
      ...peerCells(one.turf, one),
    ]),
    notes: [
      'Dn: n discs of 48 corners, 1.5 to 6 km; Pn: raster-derived outlines of n sites, half of them stair-steps on one grid. Medians; × is a peer’s median over the kernel’s.',
      'Kernel: everything from degrees to km² of a layer (projecting, gridding, measuring); the communes are prepared once, before. Half of its runs are before the peers’, half after.',
      `GEOS${versions.length > 0 ? ` (${versions.join('; ')}, one thread)` : ''}: unary_union of the features near a commune, intersection, area; neither building shapes nor searching is counted, the calls from Python are. clipper2-ts: one intersection per commune, with a flatbush search. Turf: union, intersect, area, with a flatbush search.`,
      `clipper2-ts and Turf are measured on communes drawn by lot and scaled by their share of the vertices: clipper2-ts ${share(({ clipper }) => clipper)}; Turf ${share(({ turf }) => turf)}.`,
      `Cost of the kernel from ${first.layer.name} to ${last.layer.name}: n^${exponent.toFixed(2)}, by the least times.`,
    ],
  };
}

function peerCells(peer: PeerResult | null, { kernel }: Compared): string[] {
  if (!peer) return ['–', '–'];
  const { median } = peer.timing.cpuMs;
  return [ms(median), times(median / kernel.cpuMs.median)];
}

function cpu({ kernel }: Compared): number {
  return kernel.cpuMs.median;
}

function features({ layer }: Compared): number {
  return featureCount(layer.polygons);
}

async function stageTable(
  communes: PolygonColumns,
  { name, polygons }: NamedLayer,
  { size }: BenchContext,
): Promise<Table> {
  const { value: grid, timing: prepared } = await measure(size.often, () =>
    prepareCommunes(communes),
  );
  const { timing: placed } = await measure(size.often, () =>
    finish(placeShapes(grid.grid, [polygons])),
  );
  const { value: raster, timing: rastered } = await measure(size.often, () =>
    rasterCoverage(grid, polygons),
  );
  const { timing: measured } = await measure(size.often, () => coveredAreas(grid, [raster]));
  const row = (what: string, { cpuMs, wallMs }: typeof placed) => [
    what,
    ms(cpuMs.least),
    ms(cpuMs.median),
    ms(wallMs.median),
  ];
  return {
    title: `Stages of the kernel, ${name}: ms`,
    head: ['stage', 'CPU, least', 'CPU, median', 'wall, median'],
    rows: [
      row('communes, once', prepared),
      row('layer to the grid', rastered),
      row('of which projecting', placed),
      row('areas, per question', measured),
    ],
    notes: [],
  };
}

function memoryTable(communes: PolygonColumns, { name, polygons }: NamedLayer): Table {
  const prepared = measureMemory(() => once(() => prepareCommunes(communes)));
  const grid: CommuneGrid = prepared.value;
  const raster = measureMemory(() => rasterCoverageSteps(grid, polygons));
  const input = polygons.positions.byteLength;
  return {
    title: `Memory (heap and typed arrays), ${name}`,
    head: ['what', 'peak', 'kept'],
    rows: [
      ['communes', megabytes(prepared.peak), megabytes(prepared.kept)],
      ['layer', megabytes(raster.peak), megabytes(raster.kept)],
    ],
    notes: [
      `Over what was there before (the layer’s own coordinates: ${megabytes(input)}). The peak is looked at between steps and holds garbage not yet collected.`,
    ],
  };
}

// biome-ignore lint/correctness/useYield: one step
function* once<T>(work: () => T): Generator<never, T, void> {
  return work();
}

function publishedTable(result: Compared, communes: PolygonColumns): Table {
  const failed = result.geos?.failed ?? 0;
  return {
    title: `Published boundaries (${grouped(featureCount(communes))} communes, ${grouped(vertexCount(communes))} vertices): CPU ms`,
    head: ['layer', 'vertices', 'kernel', 'least', 'GEOS', ''],
    rows: [
      [
        result.layer.name,
        grouped(vertexCount(result.layer.polygons)),
        ms(cpu(result)),
        ms(result.kernel.cpuMs.least),
        ...peerCells(result.geos, result),
      ],
    ],
    notes: [
      'Administrative map of 2025, simplified to 5 % of its vertices; not part of the repository.',
      ...(failed > 0 ? [`GEOS refused ${failed} communes; they are left out.`] : []),
    ],
  };
}

function agreementsOf(
  { layer, geos, clipper, turf }: Compared,
  where: string,
): readonly Agreement[] {
  const peers = { geos, clipper, turf };
  const names = { geos: 'GEOS', clipper: 'clipper2-ts', turf: 'Turf' } as const;
  return (['geos', 'clipper', 'turf'] as const).flatMap((key) => {
    const peer = peers[key];
    if (!peer) return [];
    const what = `${layer.name}${where}: kernel and ${names[key]}`;
    return [{ what, worst: peer.worst, limit: LIMITS[key], unit: 'of a commune' }];
  });
}
