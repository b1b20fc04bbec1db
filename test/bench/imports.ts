/** A table far larger than any department's, from its bytes to what it would change of a country: time, pauses, memory. */
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { ALL_PARTS, villagesEntryAt } from '../../src/core/dataset.ts';
import type { AnalysisEngine } from '../../src/core/engine.ts';
import type { ImportChoices, ImportPlan, ReadSheet } from '../../src/core/imports.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import type { BenchContext } from './context.ts';
import { type KnownCountry, type VillageTable, villageTable } from './inputs/village-tables.ts';
import { collected, type Memory, measure } from './measure.ts';
import {
  type Agreement,
  grouped,
  megabytes,
  ms,
  type SuiteReport,
  type Table,
  times,
} from './report.ts';
import { isSampleThere, NO_SAMPLE, SAMPLE } from './sample.ts';
import { type Watch, watch } from './watch.ts';

const PAPA = { delimiter: ',', header: false, dynamicTyping: false } as const;
const ONCE = { runs: 1, warmUps: 0 } as const;

/** Pauses between two collections when memory is looked at. */
const COLLECT_EVERY = 60;

const CHOICES: Omit<ImportChoices, 'sheetId'> = {
  mapping: {},
  remembered: [],
  numberFormats: {},
  blanks: {},
  role: null,
  adminVersion: null,
  answers: {},
  date: '2026-11-01',
};

export async function benchImports({ isQuick, say }: BenchContext): Promise<SuiteReport> {
  if (!isSampleThere())
    return { name: 'imports', tables: [], agreements: [], skipped: [NO_SAMPLE] };
  const rows = isQuick ? 5_000 : 250_000;
  say(`imports: ${grouped(rows)} rows`);
  const country = await knownCountry();
  const tables: Table[] = [];
  const agreements: Agreement[] = [];
  for (const kind of ['known and new', 'new'] as const) {
    const table = villageTable(country, rows, kind);
    const timed = await timedImport(table);
    const memory = await memoryOf(table);
    const floor = await measure(ONCE, () => papaAlone(table.bytes));
    tables.push(tableOf(kind, table, { timed, memory, floorMs: floor.timing.cpuMs.least }));
    agreements.push(...agreementsOf(kind, table, timed.plan));
  }
  return { name: 'imports', tables, agreements, skipped: [] };
}

function engineBy(clock: Watch): AnalysisEngine {
  const countries = folderSource(resolve(SAMPLE, '../../country'));
  const sources = { dataset: folderSource(SAMPLE), countries };
  return createLocalEngine({ sources: () => sources, now: clock.now });
}

async function knownCountry(): Promise<KnownCountry> {
  const engine = engineBy(watch());
  const { manifest, units } = await engine.open('./').result;
  const ref = { layer: villagesEntryAt(manifest, null)!.id, part: ALL_PARTS };
  const { data } = await engine.layer(ref).result;
  engine.close();
  if (data?.kind !== 'villages') throw new Error(`expected villages, got ${data?.kind}`);
  return { units, villages: data.villages };
}

/** One step of an import: milliseconds of CPU and wall, and of the longest stretches between two pauses, longest first. */
interface TimedStep {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly stretchesMs: readonly number[];
}

interface TimedImport {
  readonly read: TimedStep;
  readonly planned: TimedStep;
  readonly plan: ImportPlan;
}

/** As somebody meets it: with an engine that has only just opened the country. */
async function timedImport({ bytes }: VillageTable): Promise<TimedImport> {
  const clock = watch();
  const engine = engineBy(clock);
  await engine.open('./').result;
  clock.stretches();
  const timed = async <T>(work: () => Promise<T>) => {
    const { value, timing } = await measure(ONCE, work);
    const [cpuMs, wallMs] = [timing.cpuMs.least, timing.wallMs.least];
    return { value, step: { cpuMs, wallMs, stretchesMs: clock.stretches() } };
  };
  const read = await timed(() => readSheet(engine, bytes));
  const planned = await timed(() => planSheet(engine, read.value));
  engine.close();
  return { read: read.step, planned: planned.step, plan: planned.value };
}

/** Bytes over those of the opened country: most at any time while garbage does not count, and what stays with the plan. */
async function memoryOf({ bytes }: VillageTable): Promise<Memory> {
  const clock = watch(COLLECT_EVERY);
  const engine = engineBy(clock);
  await engine.open('./').result;
  clock.restart();
  const before = collected();
  await planSheet(engine, await readSheet(engine, bytes));
  const kept = collected() - before;
  const peak = Math.max(kept, clock.peakBytes());
  engine.close();
  return { peak, kept };
}

async function readSheet(engine: AnalysisEngine, bytes: Uint8Array): Promise<ReadSheet> {
  const file = { name: 'table.csv', modified: Number.NaN, bytes: bytes.slice().buffer };
  const [read] = await engine.readTables({ files: [file] }).result;
  if (read?.kind !== 'read') throw new Error(`expected a table, got ${JSON.stringify(read)}`);
  return read.sheets[0]!;
}

function planSheet(engine: AnalysisEngine, { sheetId }: ReadSheet): Promise<ImportPlan> {
  return engine.planImport({ ...CHOICES, sheetId }).result;
}

/** The least that anybody has to do: to decode the file and to cut it into cells. */
function papaAlone(bytes: Uint8Array): number {
  return Papa.parse(new TextDecoder().decode(bytes), PAPA).data.length;
}

function tableOf(
  kind: string,
  { rows, bytes }: VillageTable,
  {
    timed: { read, planned },
    memory,
    floorMs,
  }: { readonly timed: TimedImport; readonly memory: Memory; readonly floorMs: number },
): Table {
  const cpuMs = read.cpuMs + planned.cpuMs;
  const line = (what: string, step: TimedStep) => [
    ...[what, ms(step.cpuMs), ms(step.wallMs)],
    ...[ms(step.stretchesMs[0] ?? Number.NaN), ms(step.stretchesMs[9] ?? Number.NaN)],
    times(step.cpuMs / floorMs),
  ];
  const share = (of: number) => `${(of / bytes.length).toFixed(1)}×`;
  return {
    title: `${grouped(rows)} rows, villages ${kind}, ${megabytes(bytes.length)} of CSV: ms`,
    head: ['what', 'CPU', 'wall', 'longest stretch', 'tenth longest', ''],
    rows: [
      line('read, shaped, columns guessed', read),
      line('interpreted, joined, compared with the country: the plan', planned),
      ['both', ms(cpuMs), ms(read.wallMs + planned.wallMs), '', '', times(cpuMs / floorMs)],
      ['Papa Parse and TextDecoder alone', ms(floorMs), '', '', '', ''],
    ],
    notes: [
      `${grouped((1000 * rows) / cpuMs)} rows a second of CPU. A stretch is work between two moments at which a cancel is heard, by the lesser of wall and CPU time. Once, cold: reading the lists of all parts and the catalogue is in it. × is over Papa Parse.`,
      `Memory over the opened country, the file among it: ${megabytes(memory.peak)} at most (${share(memory.peak)} the file), ${megabytes(memory.kept)} kept with the plan (${share(memory.kept)}); without garbage, collected every ${COLLECT_EVERY} pauses, in Node, whose pointers are twice as long as a browser’s.`,
    ],
  };
}

function agreementsOf(kind: string, table: VillageTable, plan: ImportPlan): Agreement[] {
  const { rowsIn, kept, rejected, asked, counts } = plan;
  const unaccounted = Math.abs(table.rows - rowsIn) + Math.abs(rowsIn - kept - rejected);
  const lost = Math.abs(table.known - counts.update - counts.same - asked);
  return [
    { what: `${kind}: rows neither kept nor rejected`, worst: unaccounted, limit: 0, unit: 'rows' },
    {
      what: `${kind}: known villages neither found nor asked about`,
      worst: lost,
      limit: 0,
      unit: 'rows',
    },
  ];
}
