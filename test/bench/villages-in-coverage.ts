/** Which villages lie in a coverage layer, beside Turf's point in polygon behind a flatbush search. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { multiPolygon } from '@turf/helpers';
import { prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredPoints, preparePoints } from '../../src/core/coverage-area/covered-points.ts';
import { featureCount, multiPolygonOf, type PolygonColumns } from '../../src/core/geometry.ts';
import type { BenchContext } from './context.ts';
import { placesNear } from './inputs/discs.ts';
import { discLayer, outlineLayer } from './inputs/layers.ts';
import { measure, type Timing } from './measure.ts';
import { indexFeatures } from './peers/local-question.ts';
import { type Agreement, grouped, ms, type SuiteReport, times } from './report.ts';

/** A village within 1 cm of an outline may fall on either side of it; of 100,000 that is less than one. */
const LIMIT_VILLAGES = 1;

export async function benchVillagesInCoverage(context: BenchContext): Promise<SuiteReport> {
  const { size, say } = context;
  const communes = await context.communes();
  const grid = prepareCommunes(communes);
  const villages = placesNear(communes, size.villages, 21);
  const ordering = await measure(size.often, () => preparePoints(grid, villages));
  const rows = [row('villages in the order of cells, once', ordering.timing, '')];
  const agreements: Agreement[] = [];
  for (const make of [
    () => discLayer(communes, size.mainDiscs),
    () => outlineLayer(communes, size.outlines),
  ]) {
    const { name, polygons } = make();
    say(`villages-in-coverage: ${name}`);
    const { value: raster, timing: rastered } = await measure(size.often, () =>
      rasterCoverage(grid, polygons),
    );
    const kernel = await measure(size.often, () => coveredPoints(ordering.value, raster));
    const asked = turfLookup(polygons);
    const peer = await measure(size.seldom, () => byTurf(asked, villages));
    const ratio = times(peer.timing.cpuMs.median / kernel.timing.cpuMs.median);
    rows.push(
      row(`${name}: layer to the grid, shared with the areas`, rastered, ''),
      row(`${name}: kernel`, kernel.timing, ''),
      row(`${name}: Turf + flatbush`, peer.timing, ratio),
    );
    agreements.push({
      what: `${name}: villages that Turf finds on the other side`,
      worst: peer.value.reduce((count, is, i) => count + (is === kernel.value[i] ? 0 : 1), 0),
      limit: LIMIT_VILLAGES,
      unit: `of ${grouped(size.villages)}, ${grouped(sum(kernel.value))} in`,
    });
  }
  const table = {
    title: `${grouped(size.villages)} villages in coverage: ms`,
    head: ['what', 'CPU, least', 'CPU, median', 'wall, median', ''],
    rows,
    notes: [
      '× is the peer’s median over the kernel’s question alone; Turf’s index and shapes are made before and not counted.',
    ],
  };
  return { name: 'villages-in-coverage', tables: [table], agreements, skipped: [] };
}

function row(what: string, { cpuMs, wallMs }: Timing, ratio: string): string[] {
  return [what, ms(cpuMs.least), ms(cpuMs.median), ms(wallMs.median), ratio];
}

function turfLookup(layer: PolygonColumns) {
  const shapes = Array.from({ length: featureCount(layer) }, (_, f) =>
    multiPolygon(multiPolygonOf(layer, f)),
  );
  return { shapes, ...indexFeatures(layer) };
}

function byTurf(
  { shapes, index, features }: ReturnType<typeof turfLookup>,
  villages: Float64Array,
): Uint8Array {
  const covered = new Uint8Array(villages.length / 2);
  for (let i = 0; i < covered.length; i++) {
    const [lon, lat] = [villages[2 * i]!, villages[2 * i + 1]!];
    const near = index.search(lon, lat, lon, lat);
    const isIn = near.some((at) => booleanPointInPolygon([lon, lat], shapes[features[at]!]!));
    covered[i] = isIn ? 1 : 0;
  }
  return covered;
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
