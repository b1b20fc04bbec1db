/** What the table of the built site gives away, dropped into its page of data: every village is known, and nothing would change. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { EXPORT_FORMATS } from '../../src/core/table/export-table.ts';
import { VILLAGE_COLUMNS } from '../../src/core/table/village-values.ts';
import type { Language } from '../../src/state/view.ts';
import { dataWords } from '../../src/ui/i18n/data.ts';
import { tableWords } from '../../src/ui/i18n/table.ts';
import { test } from './support/site-test.ts';
import { rowCount, rows } from './support/table-page.ts';

const PLACE = 'place=08';
const COLUMNS = VILLAGE_COLUMNS.join('.');

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Every column of the villages in every form. */
async function everyFile(page: Page, language: Language) {
  const words = tableWords(language).exports;
  await rows(page).first().waitFor();
  await press(page, words.title);
  const files = [];
  for (const format of EXPORT_FORMATS) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, words[format]),
    ]);
    const buffer = readFileSync((await download.path())!);
    files.push({ name: download.suggestedFilename(), mimeType: 'text/plain', buffer });
  }
  return files;
}

describe.each(['vi', 'en'] as const)('villages of the sample, given away in %s', (language) => {
  test('come back as they are in every form', async ({ openSite }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', webgl: false, acceptDownloads: true },
      path: `#page=table&rows=3&${PLACE}&cols=${COLUMNS}&lang=${language}`,
    });
    const files = await everyFile(page, language);
    const count = await rowCount(page);
    expect(count).toBeGreaterThan(1000);
    const words = dataWords(language);
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#page=data&${PLACE}&lang=${language}`);
    for (const file of files) {
      await page.locator('input[type=file]').setInputFiles(file);
      await press(page, words.next.columns);
      const computed = page.getByText(words.columns.reasons.computed, { exact: true });
      await computed.first().waitFor();
      expect(await computed.count()).toBe(9);
      await press(page, words.next.report);
      await page.getByText(words.report.clean).waitFor();
      await press(page, words.next.confirm);
      await page.getByText(words.confirm.none).waitFor();
      const same = await page.locator('.data-tally .is-same dd').innerText();
      expect(Number(same.replace(/\D/g, ''))).toBe(count);
      await press(page, words.restart);
    }
  });
});
