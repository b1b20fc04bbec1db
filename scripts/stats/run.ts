/**
 * The statistics command from arguments to exit code. Standard output has nothing but the table; how far it is, what is imperfect
 * and why it failed go to standard error.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatDefinition } from '../../src/core/definition.ts';
import { Findings, findingsJson, summarizeFindings } from '../build-dataset/findings.ts';
import { anySource } from './content.ts';
import { countPlace } from './count-place.ts';
import { sharedAreas } from './find-overlaps.ts';
import { measureAreas } from './measure-areas.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import { readDataset } from './read-dataset.ts';
import { readFiles } from './read-files.ts';
import { remedyOf } from './remedies.ts';
import type { Place, StatsData } from './stats-data.ts';
import { type ExitCode, StatsError } from './stats-error.ts';
import { type PlaceFigures, statsCsv } from './stats-table.ts';

/** What the command needs from outside. */
export interface StatsPorts {
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** Standard output and standard error. */
  out(text: string): void;
  err(text: string): void;
  /** A clock in milliseconds. */
  now(): number;
}

/** Shared land below this comes from rounding of coordinates: ten square metres. */
const LEAST_SHARED_KM2 = 1e-5;

/** Runs the command; never throws for what it is given. */
export async function runStats(argv: readonly string[], ports: StatsPorts): Promise<ExitCode> {
  try {
    const options = parseOptions(argv);
    if (options) await writeStats(options, ports);
    else ports.out(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof StatsError)) throw error;
    say(ports, `error: ${error.message}`);
    return error.exitCode;
  }
}

async function writeStats(options: Options, ports: StatsPorts): Promise<void> {
  const started = ports.now();
  const findings = new Findings();
  const csv = await makeStats(options, findings, ports);
  for (const line of findingLines(findings)) say(ports, line);
  if (options.report !== '') writeOut(options.report, findingsJson(findings.list), ports);
  if (options.out === '-') ports.out(csv);
  else writeOut(options.out, csv, ports);
  const seconds = ((ports.now() - started) / 1000).toFixed(1);
  const communes = csv.split('\n').length - 2;
  const under = formatDefinition(options.definition);
  say(ports, `${communes} rows under ${under}, ${findings.list.length} findings, ${seconds} s`);
}

async function makeStats(
  { input, definition }: Options,
  findings: Findings,
  ports: StatsPorts,
): Promise<string> {
  const { cwd } = ports;
  const onFile = (file: string) => say(ports, `reading ${file}`);
  const data =
    input.kind === 'files'
      ? await readFiles(input, definition, { source: anySource(cwd), findings, onFile })
      : await readDataset(input.folder, definition, { cwd, findings, onFile });
  if (data.layers.length > 0 && data.asked.length === 0)
    findings.add('columns-left-out', 'reported', { file: '', column: 'covered_km2_any' });
  const measured: PlaceFigures[] = [];
  for await (const place of data.places()) {
    say(ports, `measuring ${place.communes.length} communes`);
    reportOverlaps(data, place, findings);
    const areas = measureAreas(data, place, definition);
    const count = countPlace(data, place, definition);
    // The outlines are done with; a country of them is not kept.
    const done = { ...place, shapes: null, coverage: [], villages: null };
    measured.push({ place: done, areas, count });
  }
  return statsCsv(data, measured);
}

function reportOverlaps(
  { units, boundaries: file }: StatsData,
  { shapes }: Place,
  findings: Findings,
): void {
  if (!shapes) return;
  const shared = sharedAreas(shapes.polygons);
  shapes.units.forEach((row, feature) => {
    const km2 = shared?.[feature] ?? 0;
    if (!(km2 > LEAST_SHARED_KM2)) return;
    const value = `${km2.toFixed(6)} km²`;
    findings.add('overlap', 'reported', { file, id: units.codes[row]!, value });
  });
}

/** Findings grouped, then once for each kind what to do. */
function findingLines({ list }: Findings): string[] {
  const codes = [...new Set(list.map(({ code }) => code))];
  return [...summarizeFindings(list), ...codes.map((code) => `${code}: ${remedyOf(code)}`)];
}

/** A line on standard error. What files hold stands in it: a control character could steer the terminal that shows it. */
function say({ err }: StatsPorts, line: string): void {
  err(`${line.replace(/\p{Cc}/gu, '\ufffd')}\n`);
}

function writeOut(path: string, text: string, { cwd }: StatsPorts): void {
  try {
    writeFileSync(resolve(cwd, path), text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StatsError(`${path}: cannot be written (${code}): check the folder`);
  }
}
