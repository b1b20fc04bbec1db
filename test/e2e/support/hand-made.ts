/**
 * Datasets that exist only for the tests: their files are answered in place of the server's, so nothing is written to the site.
 * The made province is written once per run; a hand-made one is given file by file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** Files of a dataset by name; a text is sent as it is, anything else as JSON. */
export type DatasetFiles = Readonly<Record<string, unknown>>;

/** Address (query) under which {@link answerDataset} serves a dataset. */
export const HAND_MADE = '?data=datasets/hand-made/';

/** Address (query) of the made province, which every page of the tests opens that names nothing else. */
export const MADE_PROVINCE = '?data=datasets/made-province/';

/** Where the made province is written. */
export const MADE_FOLDER = resolve(import.meta.dirname, '../../../.cache/e2e/made-province');

/** Answers every request below `datasets/hand-made/` from the given files, 404 for the others. For `prepare` of a visit. */
export function answerDataset(files: DatasetFiles): (page: Page) => Promise<void> {
  return (page) =>
    answerFolder(page.context(), 'hand-made', (name) => {
      if (!Object.hasOwn(files, name)) return null;
      const file = files[name];
      return typeof file === 'string' ? file : JSON.stringify(file);
    });
}

/** Answers every request below `datasets/made-province/`. */
export function answerMadeProvince(context: BrowserContext): Promise<void> {
  return answerFolder(context, 'made-province', (name) => {
    const path = join(MADE_FOLDER, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  });
}

async function answerFolder(
  context: BrowserContext,
  folder: string,
  read: (name: string) => string | null,
): Promise<void> {
  const below = `/datasets/${folder}/`;
  await context.route(`**${below}**`, async (route) => {
    const body = read(new URL(route.request().url()).pathname.split(below)[1]!);
    return body === null
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
      : route.fulfill({ status: 200, contentType: 'application/json', body });
  });
}
