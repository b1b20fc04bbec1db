/**
 * Makes the sample of the whole country and says how long each stage took and what came out. `tsx scripts/sample-country/main.ts`
 */
import { resolve } from 'node:path';
import { makeSampleCountry, type SampleCountry } from './sample-country.ts';
import { SEED } from './settings.ts';

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

const data = await makeSampleCountry(SEED, { onStage });
onStage('tables and features', 'done');
report(data);
console.log(
  `${seconds(performance.now() - started)} in all, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
void resolve;
