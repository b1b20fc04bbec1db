/**
 * Weighs the built site against its budgets (`npm run size`, after a build): what comes before the first text, and what a
 * usable map with the made data takes in all. Exits with 1 when a budget is exceeded. KB are 1000 bytes.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type FirstView, readFirstView } from './size/first-view.ts';

/**
 * Budgets in KB of brotli, for code and data. Typefaces are weighed and shown beside them: they come compressed, and text is
 * readable without them. The made country is small, so its map has a tighter budget than a real country would.
 */
const FIRST_TEXT_BUDGET_KB = 60;
const USABLE_MAP_BUDGET_KB = 480;

interface Weight {
  readonly name: string;
  readonly brotliBytes: number;
  readonly gzipBytes: number;
}

/** Prints the table. @returns whether every budget holds */
function report(dist: string, view: FirstView): boolean {
  const weigh = (paths: readonly string[]) => paths.map((path) => weighFile(dist, path));
  const firstText = weigh(view.firstText);
  const usableMap = [...firstText, ...weigh([...view.map, ...view.data])];
  const fonts = weigh(view.fonts);
  printRow('file', 'brotli KB', 'gzip KB', 'budget');
  for (const weight of [...usableMap, ...fonts]) printWeight(weight);
  console.log();
  const holds = [
    printTotal('before the first text', firstText, FIRST_TEXT_BUDGET_KB),
    printTotal('usable map with data', usableMap, USABLE_MAP_BUDGET_KB),
  ];
  printWeight(total('typefaces', fonts));
  return holds.every(Boolean);
}

/** As a host sends it at its best. Fonts are compressed already and go as they are. */
function weighFile(dist: string, path: string): Weight {
  const content = readFileSync(resolve(dist, path));
  if (path.endsWith('.woff2')) {
    return { name: path, brotliBytes: content.length, gzipBytes: content.length };
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    name: path,
    brotliBytes: brotliCompressSync(content, { params }).length,
    gzipBytes: gzipSync(content, { level: 9 }).length,
  };
}

function printTotal(name: string, weights: readonly Weight[], budgetKb: number): boolean {
  const weight = total(name, weights);
  const holds = weight.brotliBytes <= budgetKb * 1000;
  printWeight(weight, `${budgetKb}${holds ? '' : ' EXCEEDED'}`);
  return holds;
}

function total(name: string, weights: readonly Weight[]): Weight {
  const brotliBytes = weights.reduce((sum, weight) => sum + weight.brotliBytes, 0);
  const gzipBytes = weights.reduce((sum, weight) => sum + weight.gzipBytes, 0);
  return { name, brotliBytes, gzipBytes };
}

function printWeight({ name, brotliBytes, gzipBytes }: Weight, budget = ''): void {
  printRow(name, inKb(brotliBytes), inKb(gzipBytes), budget);
}

function printRow(name: string, brotli: string, gzip: string, budget: string): void {
  console.log(
    `${name.padEnd(64)} ${brotli.padStart(10)} ${gzip.padStart(10)}  ${budget}`.trimEnd(),
  );
}

function inKb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function main(): void {
  const dist = resolve(import.meta.dirname, '../dist');
  if (!report(dist, readFirstView(dist))) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
