/** Pictures of the pages under test, for people to look at. Nothing is compared with them. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve(import.meta.dirname, '../../../.cache/screenshots');

/**
 * Writes `.cache/screenshots/<name>.png`, replacing an older one.
 * @param name lower case letters, digits and hyphens, such as `start-phone-dark`
 * @returns the path of the file
 * @throws when the name has other characters
 */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `"${name}" is no name for a screenshot: lower case letters, digits and hyphens`,
    );
  }
  mkdirSync(FOLDER, { recursive: true });
  const path = resolve(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
