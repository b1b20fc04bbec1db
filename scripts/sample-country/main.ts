/**
 * Makes the sample of the whole country and writes it: `tsx scripts/sample-country/main.ts [folder]`, without a folder into
 * `public/datasets/default/`. Nothing is made while it is there already and what it is made from has not changed; another dataset
 * in the folder is somebody's own and stays. Says how long each stage took and what came out; the same bytes on every run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../../src/io/manifest.ts';
import { publishCountry } from '../dataset/publish-country.ts';
import { isUpToDate, type StampInputs, writeStamp } from '../dataset/stamp.ts';
import { writeCountry } from '../dataset/write-country.ts';
import { SAMPLE_ID } from './head.ts';
import { makeSampleCountry, type SampleCountry } from './sample-country.ts';
import { SEED } from './settings.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Whatever changes the bytes of the sample: it is made again when one of these does. */
const INPUTS: StampInputs = {
  root: ROOT,
  paths: [
    'data/country/vn',
    ...['country-boundaries', 'dataset', 'made-dataset', 'sample-country'].map(
      (name) => `scripts/${name}`,
    ),
    ...['src/core', 'src/io'],
  ],
  packages: [
    'clipper2-ts',
    'd3-contour',
    'd3-delaunay',
    'topojson-client',
    'topojson-server',
    'world-atlas',
  ],
};

const DEFAULT_FOLDER = resolve(ROOT, 'public/datasets/default');

const started = performance.now();
let last = started;

function onStage(stage: string, result: string): void {
  const now = performance.now();
  console.log(`${seconds(now - last)}  ${stage}: ${result}`);
  last = now;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(5)} s`;
}

function report({ villages, coverage, infrastructure, truth }: SampleCountry): void {
  for (const { date, rows } of villages) console.log(`villages ${date}: ${rows}`);
  for (const { operator, technology, date, features } of coverage)
    console.log(
      `coverage ${operator} ${technology} ${date}: ${[...features.values()].flat().length} polygons`,
    );
  for (const { kind, features } of infrastructure)
    console.log(`${kind}: ${[...features.values()].flat().length}`);
  for (const { title, byUnit } of truth.counts)
    console.log(`${title}: covered, weak, none, unknown ${byUnit.get('VN')!.join(', ')}`);
  const { contradictions, changes, rounds } = truth;
  for (const [what, ids] of Object.entries({ ...contradictions, ...changes }))
    console.log(`${what}: ${ids.length}`);
  for (const [round, [all, covered]] of rounds) console.log(`round ${round}: ${covered} of ${all}`);
}

async function make(folder: string): Promise<void> {
  const data = await makeSampleCountry(SEED, { onStage });
  onStage('tables and features', 'done');
  report(data);
  const { files } = await writeCountry(folder, data);
  onStage('writing', `${files.size} files in ${folder}`);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(`${seconds(performance.now() - started)} in all, at most ${megabytes} MB`);
}

/** Id of the dataset that the folder holds; '' when none. */
function datasetIn(folder: string): string {
  const manifest = resolve(folder, MANIFEST_FILE);
  if (!existsSync(manifest)) return '';
  const { value } = parseManifest(JSON.parse(readFileSync(manifest, 'utf8')));
  return value?.id ?? '?';
}

const folder = resolve(process.argv[2] ?? DEFAULT_FOLDER);
await publishCountry('vn');
const there = datasetIn(folder);
if (there !== '' && there !== SAMPLE_ID)
  console.log(`${folder} holds the dataset ${there}: left as it is`);
else if (isUpToDate(folder, INPUTS)) console.log(`${folder} is up to date`);
else {
  await make(folder);
  writeStamp(folder, INPUTS);
}
