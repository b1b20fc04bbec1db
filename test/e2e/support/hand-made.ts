/** Datasets that exist only for a test: their files are answered in place of the server's, so nothing is written to the site. */
import type { Page } from 'playwright-core';

/** Files of a dataset by name; a text is sent as it is, anything else as JSON. */
export type DatasetFiles = Readonly<Record<string, unknown>>;

/** Address (query) under which {@link answerDataset} serves a dataset. */
export const HAND_MADE = '?data=datasets/hand-made/';

/** Answers every request below `datasets/hand-made/` from the given files, 404 for the others. For `prepare` of a visit. */
export function answerDataset(files: DatasetFiles): (page: Page) => Promise<void> {
  return async (page) => {
    await page.context().route('**/datasets/hand-made/**', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/datasets/hand-made/')[1]!;
      if (!Object.hasOwn(files, name))
        return route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
      const file = files[name];
      const body = typeof file === 'string' ? file : JSON.stringify(file);
      return route.fulfill({ status: 200, contentType: 'application/json', body });
    });
  };
}
