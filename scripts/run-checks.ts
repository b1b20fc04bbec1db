/**
 * Runs every check (`npm test`): types, lint, unit tests, build, size, browser tests. A check that fails doesn't hide the
 * next; one that needs another's result is left out. The last line counts the tests, as a build machine reads it, and is
 * also left in `.cache/reports/summary.txt`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckResult, summarize, type TestCounts } from './test-summary.ts';

interface Check {
  /** Name of an npm script. */
  readonly name: string;
  /** Whether it is a vitest suite, which counts its tests. */
  readonly isSuite?: boolean;
  readonly needs?: string;
}

const CHECKS: readonly Check[] = [
  { name: 'types' },
  { name: 'lint' },
  { name: 'unit', isSuite: true },
  { name: 'build' },
  { name: 'size', needs: 'build' },
  { name: 'e2e', needs: 'build', isSuite: true },
];

const REPOSITORY = resolve(import.meta.dirname, '..');
const REPORTS = resolve(REPOSITORY, '.cache/reports');

function main(): void {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const results: CheckResult[] = [];
  for (const check of CHECKS) {
    const isHeldUp = results.some(
      ({ name, outcome }) => name === check.needs && outcome !== 'passed',
    );
    results.push(
      isHeldUp ? { name: check.name, outcome: 'left out', seconds: 0, tests: null } : run(check),
    );
  }
  const summary = summarize(results);
  writeFileSync(resolve(REPORTS, 'summary.txt'), `${summary.at(-1)}\n`);
  console.log(`\n${summary.join('\n')}`);
  if (results.some(({ outcome }) => outcome !== 'passed')) process.exitCode = 1;
}

function run({ name, isSuite = false }: Check): CheckResult {
  console.log(`\n== ${name}`);
  const report = resolve(REPORTS, `${name}.json`);
  const extra = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', name, ...(isSuite ? extra : [])], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // there npm is a batch file
  });
  return {
    name,
    outcome: status === 0 ? 'passed' : 'failed',
    seconds: (performance.now() - start) / 1000,
    tests: isSuite ? readReport(report) : null,
  };
}

/** Field names: the JSON reporter of vitest, which follows Jest's. */
function readReport(path: string): TestCounts | null {
  if (!existsSync(path)) return null;
  const report = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, number>>;
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: report['numFailedTests'] ?? 0,
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  };
}

main();
