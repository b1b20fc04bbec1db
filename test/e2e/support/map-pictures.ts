/** Pictures of the map: taken when it has come to rest, to be compared with others of the same run. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long a test waits for the software renderer, and how often it looks, in milliseconds. */
export const PATIENCE = { timeout: 30_000, interval: 300 };

/** Waits until the map is drawn and then until two pictures of it, some time apart, are the same. */
export async function settled(page: Page): Promise<Buffer> {
  await page.locator('[data-map="drawn"]').waitFor();
  let before = await page.locator('.map-canvas').screenshot();
  await expect
    .poll(async () => {
      const now = await page.locator('.map-canvas').screenshot();
      const isStill = now.equals(before);
      before = now;
      return isStill;
    }, PATIENCE)
    .toBe(true);
  return before;
}
