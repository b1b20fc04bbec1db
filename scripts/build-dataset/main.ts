/**
 * Builds a dataset from given files: `npm run data -- --from DESCRIPTION --out FOLDER` (`data/build-dataset.md`). Says on stderr what
 * it does and what it found; writes a whole dataset or none.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Source } from '../../src/io/source.ts';
import type { CountryData } from '../dataset/country-data.ts';
import { folderSource } from '../dataset/folder-source.ts';
import { COUNTRY_PACKS } from '../dataset/publish-country.ts';
import { writeCountry } from '../dataset/write-country.ts';
import { type Built, buildCountry, unitCounts } from './build.ts';
import { compareDatasets } from './compare.ts';
import { Findings, findingsCsv, findingsJson, summarizeFindings } from './findings.ts';
import { openDescription } from './open-description.ts';
import { type Options, readOptions, USAGE } from './options.ts';

/** Exit codes. */
export const DONE = 0;
export const WOULD_CHANGE = 1;
export const REFUSED = 2;

/** The world outside the builder. */
export interface Outside {
  /** Takes a line for people. */
  readonly say: (line: string) => void;
  readonly fetcher: typeof fetch;
  /** Writes a country into a folder, whole or not at all. */
  readonly write: (
    folder: string,
    data: CountryData,
    progress: (step: string) => void,
    countries: Source,
  ) => Promise<unknown>;
}

/** Runs a command line; gives its exit code. */
export async function run(args: readonly string[], outside: Outside): Promise<number> {
  const { say } = outside;
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    say(`${messageOf(error)}\n\n${USAGE}`);
    return REFUSED;
  }
  try {
    return await build(options, outside);
  } catch (error) {
    say(`nothing was written: ${messageOf(error)}`);
    return REFUSED;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function build(options: Options, outside: Outside): Promise<number> {
  const { say, fetcher, write } = outside;
  const early = new Findings();
  const opened = await openDescription(options, fetcher, early);
  const countries = folderSource(options.countries ? resolve(options.countries) : COUNTRY_PACKS);
  const progress = (step: string) => say(`… ${step}`);
  const built: Built = opened
    ? await buildCountry(opened.description, { folder: opened.folder, countries, progress })
    : { data: null, findings: early, deviations: null };
  report(built, options, say);
  const { data } = built;
  if (!data) {
    say('refused: nothing was written');
    return REFUSED;
  }
  if (options.check !== null) {
    const folder = mkdtempSync(join(tmpdir(), 'build-dataset-'));
    try {
      const made = join(folder, 'made');
      await write(made, data, progress, countries);
      return await compare(resolve(options.check), made, say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  await write(resolve(options.out!), data, progress, countries);
  say(`wrote ${options.out}`);
  return DONE;
}

async function compare(
  existing: string,
  made: string,
  say: (line: string) => void,
): Promise<number> {
  const { isSame, lines } = await compareDatasets(folderSource(existing), folderSource(made));
  for (const line of lines) say(line);
  if (isSame) say('nothing would change');
  return isSame ? DONE : WOULD_CHANGE;
}

function report(
  { data, findings, deviations }: Built,
  { report: file }: Options,
  say: Outside['say'],
) {
  for (const line of summarizeFindings(findings.list)) say(line);
  if (deviations) {
    const percent = (share: number) => `${(share * 100).toFixed(4)} %`;
    say(
      `areas off by at most ${percent(deviations.part)} in a part, ${percent(deviations.country)} generalised`,
    );
  }
  if (data) {
    say(unitCounts(data));
    for (const { date, rows } of data.villages) say(`${rows} villages of ${date}`);
    say(
      `${data.coverage.length} coverage layers, ${data.infrastructure.length} of fibre and sites`,
    );
  }
  if (file === null) return;
  const text = /\.csv$/i.test(file) ? findingsCsv(findings.list) : findingsJson(findings.list);
  writeFileSync(file, text);
  say(`${findings.list.length} findings in ${file}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await run(process.argv.slice(2), {
    say: (line) => console.error(line),
    fetcher: fetch,
    write: writeCountry,
  });
}
