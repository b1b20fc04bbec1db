/**
 * Weighs the built site against its budgets (`npm run size`, after a build): code and data before the first text, what a usable
 * map takes in all, what comes once it is drawn, and what the heaviest part of the dataset takes when it is entered. Exits with 1 when a budget is exceeded. KB
 * are 1000 bytes.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FirstView, readFirstView } from './size/first-view.ts';
import { heaviestPart } from './size/heaviest-part.ts';
import { total, type Weight, weigh } from './size/weigh.ts';

/** Budgets in KB of brotli. Typefaces are weighed and shown beside them: they come compressed, and text is readable without them. */
const BUDGETS_KB = { firstText: 60, firstData: 20, usableMap: 680, calm: 20, part: 300 } as const;

/** Prints the table. @returns whether every budget holds */
function report(dist: string, view: FirstView): boolean {
  const weighAll = (paths: readonly string[]) =>
    paths.map((path) => weigh(path, readFileSync(resolve(dist, path))));
  const [firstText, firstData] = [weighAll(view.firstText), weighAll(view.firstData)];
  const usableMap = [...firstText, ...weighAll([...view.map, ...view.data])];
  const calm = weighAll(view.calm);
  const fonts = weighAll(view.fonts);
  const part = heaviestPart(view.parts, weighAll);
  printRow('file', 'brotli KB', 'gzip KB', 'budget');
  for (const weight of [...usableMap, ...calm, ...fonts, ...(part?.files ?? [])])
    printWeight(weight);
  console.log();
  const holds = [
    printTotal('code before the first text', firstText, BUDGETS_KB.firstText),
    printTotal('data before the first text', firstData, BUDGETS_KB.firstData),
    printTotal('usable map with data', usableMap, BUDGETS_KB.usableMap),
    printTotal('charts, tools, offline use, once the map is drawn', calm, BUDGETS_KB.calm),
  ];
  if (part) {
    const name = `entering ${part.code}, the heaviest of ${view.parts.size} parts`;
    holds.push(printTotal(name, part.files, BUDGETS_KB.part));
  }
  printWeight(total('typefaces', fonts));
  return holds.every(Boolean);
}

function printTotal(name: string, weights: readonly Weight[], budgetKb: number): boolean {
  const weight = total(name, weights);
  const holds = weight.brotliBytes <= budgetKb * 1000;
  printWeight(weight, `${budgetKb}${holds ? '' : ' EXCEEDED'}`);
  return holds;
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
