/** The picture of the map that a reader takes along: a PNG that holds the map as drawn, and says by itself what it shows. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './support/map-pictures.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

const PICTURE = 'Tải ảnh bản đồ';

test('the picture of the country holds the drawn map, larger by title, islands, key and sources', async ({
  openSite,
}) => {
  const { page } = await openSite({ acceptDownloads: true });
  await page.locator('[data-map="drawn"]').waitFor(PATIENCE);
  await page.waitForLoadState('networkidle');
  const map = (await page.locator('.map-canvas').boundingBox())!;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: PICTURE }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^phu-song-.+\.png$/);
  const png = readFileSync(await download.path());
  const { width, height, colours } = await lookAt(page, png);
  expect(width).toBe(Math.round(map.width));
  expect(height).toBeGreaterThan(map.height + 150);
  expect(colours).toBeGreaterThan(200); // a blank canvas has a handful: letters and the key
  await saveScreenshot(page, 'map-picture');
});

test('without WebGL there is none, and the page says what there is instead', async ({
  openSite,
}) => {
  const { page } = await openSite({ webgl: false });
  await page.getByRole('button', { name: PICTURE }).click();
  await page.getByText('Bản in có hình tóm tắt').waitFor();
});

/** Size of a PNG and how many colours its upper two thirds have; shows it in place of the page. */
async function lookAt(page: Page, png: Buffer) {
  await page.goto('about:blank');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    document.body.append(image);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, Math.round((image.height * 2) / 3));
    const colours = new Set(new Uint32Array(data.buffer)).size;
    return { width: image.width, height: image.height, colours };
  }, png.toString('base64'));
}
