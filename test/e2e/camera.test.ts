/** Where the map looks beside a village card, in a real browser. Pictures are compared only with others of the same run. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CANVAS, difference, PATIENCE, RELABELLED, settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { test } from './support/site-test.ts';
import { someVillage } from './support/some-village.ts';

describe('a village card', () => {
  test('leaves the whole commune in view of a phone when it closes', async ({ openSite }) => {
    const { page } = await openSite({
      viewport: VIEWPORTS.phone,
      path: `#place=${someVillage().commune}`,
    });
    const whole = await uncovered(page);
    const change = async () => difference(page, whole, await uncovered(page));
    await page.locator('.village-line').first().click();
    await page.locator('.village-card').waitFor();
    await expect.poll(change, PATIENCE).toBeGreaterThan(0.1);
    await page.keyboard.press('Escape');
    await expect.poll(change, PATIENCE).toBeLessThan(RELABELLED);
  });

  test('does not shift the map that a link from beside it shows', async ({ openSite }) => {
    const { id, commune } = someVillage();
    const phone = { viewport: VIEWPORTS.phone };
    const { page } = await openSite({ ...phone, path: `#place=${commune}&village=${id}` });
    await settled(page);
    await page.locator(CANVAS).focus();
    await page.keyboard.press('+');
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toMatch(/map=/);
    await page.locator(CANVAS).blur();
    const there = await uncovered(page);
    const { page: again } = await openSite({ ...phone, path: new URL(page.url()).hash });
    const change = async () => difference(page, there, await uncovered(again));
    await expect.poll(change, PATIENCE).toBeLessThan(RELABELLED);
  });
});

/** A picture of what a phone's sheet leaves of the map. */
async function uncovered(page: Page): Promise<Buffer> {
  await settled(page);
  const map = (await page.locator(CANVAS).boundingBox())!;
  const sheet = (await page.locator('.panel').boundingBox())!;
  return page.screenshot({ clip: { ...map, height: sheet.y - map.y } });
}
