/** The engine on a whole country: opening it, entering its largest province, counting again when the definition changes. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSources } from '../../scripts/dataset/first-view.ts';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { writeCountry } from '../../scripts/dataset/write-country.ts';
import { type OpenedDataset, type VillagesEntry, villagesEntryAt } from '../../src/core/dataset.ts';
import {
  DEFAULT_DEFINITION,
  type Definition,
  formatDefinition,
} from '../../src/core/definition.ts';
import type { AnalysisEngine, CountResult } from '../../src/core/engine.ts';
import { FIGURE_KEYS, type FigureTable } from '../../src/core/figures.ts';
import type { DatasetSources } from '../../src/io/head.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { smallCountry, smallPack } from '../scripts/small-country.ts';
import type { BenchContext } from './context.ts';
import { collected, measure, type Timing } from './measure.ts';
import { type Agreement, grouped, megabytes, ms, type SuiteReport } from './report.ts';
import { isSampleThere, NO_SAMPLE, SAMPLE } from './sample.ts';

const ONCE = { runs: 1, warmUps: 0 } as const;

/** A reader of the map turns these one after the other; all from what is reported by the villages. */
const REPORTED: readonly Definition[] = (['3G', '4G', '5G'] as const).flatMap((technology) =>
  ([{ kind: 'any' }, { kind: 'at-least-two' }] as const).flatMap((operator) =>
    [true, false].map((weakCounts) => ({
      ...DEFAULT_DEFINITION,
      technology,
      operator,
      weakCounts,
    })),
  ),
);
/** The same by the operators' maps. */
const DECLARED: readonly Definition[] = REPORTED.map((definition) => ({
  ...definition,
  evidence: 'declared',
}));

export async function benchCountry(context: BenchContext): Promise<SuiteReport> {
  const nothing = { name: 'country', tables: [], agreements: [] };
  if (!context.isQuick && !isSampleThere()) return { ...nothing, skipped: [NO_SAMPLE] };
  context.say('country');
  if (!context.isQuick) return measureCountry(folderSources(SAMPLE), filesOf(SAMPLE));
  const folder = mkdtempSync(join(tmpdir(), 'bench-country-'));
  try {
    const dataset = join(folder, 'small');
    await writeCountry(dataset, smallCountry(), undefined, smallPack());
    const sources = { dataset: folderSource(dataset), countries: smallPack() };
    return await measureCountry(sources, filesOf(dataset));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(folder: string): string {
  return `${readdirSync(folder).length} files`;
}

async function measureCountry(sources: DatasetSources, files: string): Promise<SuiteReport> {
  const before = collected();
  const engine = createLocalEngine({ sources: () => sources, now: () => performance.now() });
  const opened = await measure(ONCE, () => engine.open('./').result);
  const memory = { opened: collected() - before, counted: 0, entered: 0 };
  const dataset = opened.value;
  const entry = villagesEntryAt(dataset.manifest, null)!;
  const first = await measure(ONCE, () => count(engine, DEFAULT_DEFINITION, ''));
  memory.counted = collected() - before;
  const reported = await recounts(engine, REPORTED, '');
  const declaredFirst = await measure(ONCE, () => count(engine, DECLARED[0]!, ''));
  const declared = await recounts(engine, DECLARED, '');

  const province = largestPart(dataset, entry, first.value);
  const held = collected();
  const entered = await measure(ONCE, () => enter(engine, dataset, province));
  const own = await measure(ONCE, () => count(engine, DEFAULT_DEFINITION, province));
  memory.entered = collected() - held;
  const ownReported = await recounts(engine, REPORTED, province);
  const ownDeclaredFirst = await measure(ONCE, () => count(engine, DECLARED[0]!, province));
  const ownDeclared = await recounts(engine, DECLARED, province);
  const agreements = await agreementsOf(engine, dataset, { entry, province });
  engine.close();

  const here = `province ${province}, ${grouped(own.value.statuses.length)} villages`;
  return {
    name: 'country',
    tables: [
      {
        title: `${dataset.manifest.id}: ${grouped(first.value.statuses.length)} villages, ${grouped(dataset.units.count)} units, ${files}: ms`,
        head: ['what', 'CPU, median', 'wall, median', 'wall, longest'],
        rows: [
          once('open: manifest, catalogue, outlines', opened.timing),
          once('first count of the country, with its status file', first.timing),
          many('definition changed, country, as reported', reported),
          once('first count by the operators’ maps, with that file', declaredFirst.timing),
          many('definition changed, country, by the operators’ maps', declared),
          once(`enter ${here}: every file of it`, entered.timing),
          many('definition changed, province, as reported', ownReported),
          once('first count of the province by the operators’ maps', ownDeclaredFirst.timing),
          many('definition changed, province, by the operators’ maps', ownDeclared),
        ],
        notes: [
          `In Node, files from a disk, without a network. ${REPORTED.length} definitions each, three rounds; what is done once is measured once, cold.`,
          `Memory kept: ${megabytes(memory.opened)} when open, ${megabytes(memory.counted)} when counted; the province adds ${megabytes(memory.entered)}.`,
        ],
      },
    ],
    agreements,
    skipped: [],
  };
}

function count(engine: AnalysisEngine, definition: Definition, part: string): Promise<CountResult> {
  return engine.count({ definition, part }).result;
}

/** Wall and CPU milliseconds of every change, three rounds through the definitions. */
async function recounts(
  engine: AnalysisEngine,
  definitions: readonly Definition[],
  part: string,
): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const definition of [...definitions, ...definitions, ...definitions])
    timings.push((await measure(ONCE, () => count(engine, definition, part))).timing);
  return timings;
}

/** Reads what a province's page may show: every layer that has a part of it. */
async function enter(
  engine: AnalysisEngine,
  { manifest }: OpenedDataset,
  part: string,
): Promise<void> {
  const refs = manifest.layers.flatMap(({ id, parts }) =>
    parts[part] ? [{ layer: id, part }] : [],
  );
  for (const ref of refs) await engine.layer(ref).result;
}

/** The part with the most villages. */
function largestPart(
  { units }: OpenedDataset,
  { parts }: VillagesEntry,
  { figures }: CountResult,
): string {
  const villages = (code: string) => villagesIn(figures!, units.codes.indexOf(code));
  return Object.keys(parts).reduce((most, code) => (villages(code) > villages(most) ? code : most));
}

function villagesIn({ values }: FigureTable, row: number): number {
  return FIGURE_KEYS.reduce(
    (sum, key, column) =>
      /^villages\./.test(key) ? sum + values[row * FIGURE_KEYS.length + column]! : sum,
    0,
  );
}

/** A province counted by itself has the figures it has in the country's count. */
async function agreementsOf(
  engine: AnalysisEngine,
  { units }: OpenedDataset,
  { province }: { readonly entry: VillagesEntry; readonly province: string },
): Promise<Agreement[]> {
  const row = units.codes.indexOf(province);
  const agreements: Agreement[] = [];
  for (const definition of [DEFAULT_DEFINITION, DECLARED[0]!]) {
    const [whole, own] = [
      (await count(engine, definition, '')).figures!,
      (await count(engine, definition, province)).figures!,
    ];
    const worst = FIGURE_KEYS.reduce((most, _, column) => {
      const at = row * FIGURE_KEYS.length + column;
      const difference = Math.abs(whole.values[at]! - own.values[at]!);
      return difference <= most ? most : difference;
    }, 0);
    const what = `province ${province} by itself and in the country, ${formatDefinition(definition)}`;
    agreements.push({ what, worst, limit: 0, unit: 'of any figure' });
  }
  return agreements;
}

function once(what: string, { cpuMs, wallMs }: Timing): string[] {
  return [what, ms(cpuMs.median), ms(wallMs.median), ''];
}

function many(what: string, timings: readonly Timing[]): string[] {
  const median = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const wall = timings.map(({ wallMs }) => wallMs.median);
  return [
    what,
    ms(median(timings.map(({ cpuMs }) => cpuMs.median))),
    ms(median(wall)),
    ms(Math.max(...wall)),
  ];
}
