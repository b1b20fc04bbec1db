/** The country that the benches run over: the sample that the site shows. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const SAMPLE = resolve(import.meta.dirname, '../../public/datasets/default');

/** What a suite says that has to do without it. */
export const NO_SAMPLE = 'no country in public/datasets/default: `npm run data:sample` makes it';

/** Whether it is there: a dataset whose villages are in parts. */
export function isSampleThere(): boolean {
  const file = join(SAMPLE, 'manifest.json');
  if (!existsSync(file)) return false;
  const { partLevel }: { readonly partLevel?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return partLevel !== undefined && partLevel !== '';
}
