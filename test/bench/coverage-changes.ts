/** One site added, moved or removed in a layer that is already counted: how long until every commune's area is right again. */
import { prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../src/core/coverage-area/covered-areas.ts';
import { createCoverage, createCoverageSteps } from '../../src/core/coverage-area/live-coverage.ts';
import {
  featureCount,
  multiPolygonOf,
  PolygonBuilder,
  type PolygonColumns,
} from '../../src/core/geometry.ts';
import type { BenchContext } from './context.ts';
import { discsAt, placesNear } from './inputs/discs.ts';
import { discLayer } from './inputs/layers.ts';
import { measure, measureMemory, quantile } from './measure.ts';
import { megabytes, ms, type SuiteReport } from './report.ts';

/** Sums that are added to and taken from again and again drift by rounding. */
const LIMIT = 1e-9;

export async function benchCoverageChanges(context: BenchContext): Promise<SuiteReport> {
  const { size, say } = context;
  const communes = await context.communes();
  const grid = prepareCommunes(communes);
  const { name, polygons } = discLayer(communes, size.mainDiscs);
  say(`coverage-changes: ${name}`);
  const made = await measure(size.often, () => createCoverage(grid, polygons));
  const memory = measureMemory(() => createCoverageSteps(grid, polygons));
  const live = memory.value;
  const count = size.changes;
  const before = featureCount(polygons);
  const added = singles(discsAt(placesNear(communes, count, 31), 32));
  const moved = singles(discsAt(placesNear(communes, count, 33), 34));
  // Every third of the features it began with moves, others go; those that were added come to go as well.
  const moving = (k: number) => (3 * k) % before;
  const going = (k: number) => (3 * k + 1) % before;
  const final = new Map([...Array(before).keys()].map((id) => [id, feature(polygons, id)]));

  const adding = timeEach(count, (k) => {
    final.set(live.add(added[k]!), added[k]!);
    live.areas();
  });
  const shifting = timeEach(count, (k) => {
    live.move(moving(k), moved[k]!);
    live.areas();
  });
  moved.forEach((shape, k) => {
    final.set(moving(k), shape);
  });
  const removing = timeEach(count, (k) => {
    const id = k % 2 === 0 ? going(k) : before + k;
    live.remove(id);
    final.delete(id);
    live.areas();
  });
  const fresh = coveredAreas(grid, [rasterCoverage(grid, [...final.values()])]);
  return {
    name: 'coverage-changes',
    tables: [
      {
        title: `One site of ${name} changed: ms`,
        head: ['change', 'CPU, median', 'CPU, p99', 'wall, median', 'wall, p99'],
        rows: [
          changeRow('added', adding),
          changeRow('moved', shifting),
          changeRow('removed', removing),
        ],
        notes: [
          `${count} changes of each kind, with the areas of all communes read after each.`,
          `Ready for changes in ${ms(made.timing.cpuMs.median)} ms CPU; memory at most ${megabytes(memory.peak)}, kept ${megabytes(memory.kept)}.`,
        ],
      },
    ],
    agreements: [
      {
        what: `${name}: areas after ${3 * count} changes and areas counted afresh`,
        worst: worstShare(live.areas(), fresh, grid.areasKm2),
        limit: LIMIT,
        unit: 'of a commune',
      },
    ],
    skipped: [],
  };
}

interface Each {
  readonly wallMs: readonly number[];
  readonly cpuMs: readonly number[];
}

/** Each change by itself; what a change leaves to be collected is paid by those after it, as in life. */
function timeEach(count: number, change: (k: number) => void): Each {
  const wallMs: number[] = [];
  const cpuMs: number[] = [];
  for (let k = 0; k < count; k++) {
    const used = process.cpuUsage();
    const started = performance.now();
    change(k);
    wallMs.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    cpuMs.push((user + system) / 1000);
  }
  return { wallMs, cpuMs };
}

function changeRow(what: string, { wallMs, cpuMs }: Each): string[] {
  return [
    what,
    ...[cpuMs, wallMs].flatMap((all) => [0.5, 0.99].map((at) => ms(quantile(all, at)))),
  ];
}

/** Every feature as columns of its own. */
function singles(columns: PolygonColumns): PolygonColumns[] {
  return Array.from({ length: featureCount(columns) }, (_, f) => feature(columns, f));
}

function feature(columns: PolygonColumns, row: number): PolygonColumns {
  const builder = new PolygonBuilder();
  builder.add(multiPolygonOf(columns, row));
  return builder.finish();
}

function worstShare(a: Float64Array, b: Float64Array, communeKm2: Float64Array): number {
  return a.reduce((worst, km2, commune) => {
    if (communeKm2[commune] === 0) return worst;
    const share = Math.abs(km2 - b[commune]!) / communeKm2[commune]!;
    return share <= worst ? worst : share;
  }, 0);
}
