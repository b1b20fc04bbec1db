/**
 * Serves the built site once for a whole run of the e2e suite (a global set-up of vitest) and tells the tests its address;
 * writes the made province, whose every figure is known.
 */
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeMadeDataset } from '../../../scripts/made-dataset/main.ts';
import { serveSite } from '../../../scripts/serve.ts';
import { MADE_FOLDER } from './hand-made.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served `dist/`, with a slash at the end. */
    siteUrl: string;
  }
}

/** Called by vitest before the first e2e file. Returns what it calls after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await writeMadeDataset(MADE_FOLDER);
  const site = await serveSite(resolve(import.meta.dirname, '../../../dist'));
  project.provide('siteUrl', site.url);
  return () => site.close();
}
