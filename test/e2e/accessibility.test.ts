/** What axe finds on every screen of the built site. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

describe('axe finds nothing', () => {
  const screens = [
    ['map', ''],
    ['map-dark-en', '#theme=dark&lang=en'],
    ['table', '#page=table'],
    ['method', '#page=method'],
  ] as const;

  test.for(screens)('on the screen %s', async ([name, path], { openSite }) => {
    const { page } = await openSite({ path });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
    await saveScreenshot(page, `interface-${name}`);
  });

  test('on a village card of a phone, in the definition and in the layers', async ({
    openSite,
  }) => {
    const { page } = await openSite({ viewport: VIEWPORTS.phone });
    await page.locator('.unit-line').first().click();
    await page.locator('.village-line').first().click();
    await page.locator('.village-card').waitFor();
    expect(await violations(page)).toEqual([]);
    for (const name of [/^Cách tính:/, 'Lớp bản đồ']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

/** What axe objects to, one line each. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
