/**
 * Measures what the design promises, beside other ways to do the same:
 *
 *   npm run bench                              all suites, and writes test/bench/results.md
 *   npm run bench -- nearest country           some suites, printed only
 *   npm run bench -- --quick                   small inputs, to try the bench itself; printed only
 *   npm run bench -- --date=2026-11-22         the date to write down, instead of today's
 *
 * Ends with an error when two ways that must agree do not. Times decide nothing here.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchContext, type Suite } from './context.ts';
import { benchCountry } from './country.ts';
import { benchCoverageArea } from './coverage-area.ts';
import { benchCoverageChanges } from './coverage-changes.ts';
import { benchImports } from './imports.ts';
import { loadLine, machineLines } from './machine.ts';
import { benchNearest } from './nearest.ts';
import { agrees, formatSuite } from './report.ts';
import { benchSearch } from './search.ts';
import { benchSlowNetwork } from './slow-network.ts';
import { benchVillagesInCoverage } from './villages-in-coverage.ts';

const RESULTS = resolve(import.meta.dirname, 'results.md');

const SUITES: Readonly<Record<string, Suite>> = {
  'coverage-area': benchCoverageArea,
  'coverage-changes': benchCoverageChanges,
  'villages-in-coverage': benchVillagesInCoverage,
  nearest: benchNearest,
  search: benchSearch,
  country: benchCountry,
  imports: benchImports,
  'slow-network': benchSlowNetwork,
};

async function main(args: readonly string[]): Promise<void> {
  const isQuick = args.includes('--quick');
  const date = args.find((arg) => arg.startsWith('--date='))?.slice('--date='.length);
  const asked = args.filter((arg) => !arg.startsWith('--'));
  const unknown = asked.filter((name) => !Object.hasOwn(SUITES, name));
  if (unknown.length > 0)
    throw new Error(`no suite ${unknown.join(', ')}, expected ${Object.keys(SUITES).join(', ')}`);
  const context = benchContext(isQuick, (what) => console.error(`… ${what}`));
  const texts = [headOf(date ?? new Date().toISOString().slice(0, 10))];
  let isAgreed = true;
  console.log(texts[0]);
  for (const name of asked.length > 0 ? asked : Object.keys(SUITES)) {
    const before = loadLine();
    const report = await SUITES[name]!(context);
    texts.push(`${formatSuite(report)}\n\nMachine before: ${before}, after: ${loadLine()}.`);
    console.log(`\n${texts.at(-1)}`);
    isAgreed &&= report.agreements.every(agrees);
  }
  if (asked.length === 0 && !isQuick) writeFileSync(RESULTS, `${texts.join('\n\n')}\n`);
  if (!isAgreed) process.exitCode = 1;
}

function headOf(date: string): string {
  return [
    '# Results of the benches',
    `Written by \`npm run bench\` on ${date}. Milliseconds of one machine: compare within a table, not with other machines. CPU time counts all threads of the process; the load says how many others wanted the machine’s cores.`,
    machineLines()
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');
}

await main(process.argv.slice(2));
