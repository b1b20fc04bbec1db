/** An embed whose engine could not be had: it says so instead of waiting for ever, and a second try tells the place. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answerMadeProvince, MADE_PROVINCE } from './support/hand-made.ts';
import { test } from './support/site-test.ts';

const ENGINE = /analysis\.worker[^/]*\.js$/;

/** A definition that the small first files hold no figures for, in a frame that cannot fetch the engine. */
const withoutEngine = {
  viewport: { width: 400, height: 560 },
  dataset: 'site',
  path: `embed.html${MADE_PROVINCE}#def=4G.any.reported.weak.national.latest&lang=en`,
  prepare: async (page: Page) => {
    await answerMadeProvince(page.context());
    await page.context().route(ENGINE, (route) => route.abort());
  },
} as const;

/** Waits until the embed says that it failed, and gives the engine back. */
async function failedOnce(page: Page): Promise<void> {
  await page.getByRole('alert').getByText('The data could not be read').waitFor();
  expect(await page.locator('.embed-figure').count()).toBe(0);
  await page.context().unroute(ENGINE);
}

describe('an embed whose engine failed', () => {
  test('tells its place once the reader tries again', async ({ openSite }) => {
    const { page } = await openSite(withoutEngine);
    await failedOnce(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.embed-figure').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('tells its place by itself once there is a network again', async ({ openSite }) => {
    const { page } = await openSite(withoutEngine);
    await failedOnce(page);
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.locator('.embed-figure').waitFor();
  });
});
