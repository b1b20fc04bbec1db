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
import { collected, type Memory, measure, type Timing } from './measure.ts';
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
import { type Clock, watchMemory, watchStretches } from './watch.ts';

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
    const floor = (await measure(ONCE, () => papaAlone(table.bytes))).timing;
    const stretches = await stretchesOf(table);
    const memory = await memoryOf(table);
    tables.push(tableOf(kind, table, { timed, stretches, memory, floor }));
    agreements.push(...agreementsOf(kind, table, timed.plan));
  }
  return { name: 'imports', tables, agreements, skipped: [] };
}

function engineBy(now: Clock): AnalysisEngine {
  const countries = folderSource(resolve(SAMPLE, '../../country'));
  const sources = { dataset: folderSource(SAMPLE), countries };
  return createLocalEngine({ sources: () => sources, now });
}

async function knownCountry(): Promise<KnownCountry> {
  const engine = engineBy(() => performance.now());
  const { manifest, units } = await engine.open('./').result;
  const ref = { layer: villagesEntryAt(manifest, null)!.id, part: ALL_PARTS };
  const { data } = await engine.layer(ref).result;
  engine.close();
  if (data?.kind !== 'villages') throw new Error(`expected villages, got ${data?.kind}`);
  return { units, villages: data.villages };
}

/** Milliseconds of the two steps of an import: until the columns are guessed, and from there to the plan. */
interface TimedImport {
  readonly read: Timing;
  readonly planned: Timing;
  readonly plan: ImportPlan;
}

/** As somebody meets it: with an engine that has only just opened the country. */
async function timedImport({ bytes }: VillageTable): Promise<TimedImport> {
  const engine = engineBy(() => performance.now());
  await engine.open('./').result;
  const read = await measure(ONCE, () => readSheet(engine, bytes));
  const planned = await measure(ONCE, () => planSheet(engine, read.value));
  engine.close();
  return { read: read.timing, planned: planned.timing, plan: planned.value };
}

/** Milliseconds of the longest stretches of each step, longest first. */
interface Stretches {
  readonly read: readonly number[];
  readonly planned: readonly number[];
}

async function stretchesOf({ bytes }: VillageTable): Promise<Stretches> {
  const { now, lengths } = watchStretches();
  const engine = engineBy(now);
  await engine.open('./').result;
  const longest = () => lengths.splice(0).sort((a, b) => b - a);
  longest();
  now();
  const sheet = await readSheet(engine, bytes);
  const read = longest();
  await planSheet(engine, sheet);
  engine.close();
  return { read, planned: longest() };
}

/** Bytes over those of the opened country: most at any time while garbage does not count, and what stays with the plan. */
async function memoryOf({ bytes }: VillageTable): Promise<Memory> {
  const { now, peak } = watchMemory(COLLECT_EVERY);
  const engine = engineBy(now);
  await engine.open('./').result;
  const before = collected();
  await planSheet(engine, await readSheet(engine, bytes));
  const kept = collected() - before;
  engine.close();
  return { peak: Math.max(kept, peak() - before), kept };
}

async function readSheet(engine: AnalysisEngine, bytes: Uint8Array): Promise<ReadSheet> {
  const file = { name: 'table.csv', modified: Number.NaN, content: new Blob([bytes.slice()]) };
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
    stretches,
    memory,
    floor,
  }: {
    readonly timed: TimedImport;
    readonly stretches: Stretches;
    readonly memory: Memory;
    readonly floor: Timing;
  },
): Table {
  const both = {
    cpu: read.cpuMs.least + planned.cpuMs.least,
    wall: read.wallMs.least + planned.wallMs.least,
  };
  const overFloor = (cpuMs: number) => times(cpuMs / floor.cpuMs.least);
  const line = (what: string, { cpuMs, wallMs }: Timing, lengths: readonly number[]) => [
    ...[what, ms(cpuMs.least), ms(wallMs.least)],
    ...[ms(lengths[0] ?? Number.NaN), ms(lengths[9] ?? Number.NaN), overFloor(cpuMs.least)],
  ];
  const share = (of: number) => `${(of / bytes.length).toFixed(1)}×`;
  return {
    title: `${grouped(rows)} rows, villages ${kind}, ${megabytes(bytes.length)} of CSV: ms`,
    head: ['what', 'CPU', 'wall', 'longest stretch', 'tenth longest', ''],
    rows: [
      line('read, shaped, columns guessed', read, stretches.read),
      line('interpreted, joined, compared: the plan', planned, stretches.planned),
      ['both', ms(both.cpu), ms(both.wall), '', '', overFloor(both.cpu)],
      [
        'TextDecoder and Papa Parse alone',
        ms(floor.cpuMs.least),
        ms(floor.wallMs.least),
        '',
        '',
        '',
      ],
    ],
    notes: [
      `${grouped((1000 * rows) / both.cpu)} rows a second of CPU. A stretch is work between two moments at which the engine could hear a cancel, which it does at the first of them after 40 ms; by the lesser of wall and CPU time, in a run of its own. Once, cold: reading the lists of all parts and the catalogue is in it. × is over Papa Parse.`,
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
