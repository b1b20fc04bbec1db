/** Pictures of the map: taken when it has come to rest, to be compared with others of the same run. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The map's own canvas. */
export const CANVAS = '.map-canvas canvas.maplibregl-canvas';

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

/** Share of differing pixels from which two pictures count as different: what a handful of small symbols covers. */
export const NOTICED = 0.0005;

/** The same for two pictures of one view reached by two ways: names on other sides of their places, centres a pixel apart. */
export const RELABELLED = 0.02;

/** Share of the pixels of two pictures that differ by more than smoothing does; 1 when the pictures differ in size. */
export async function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  if (a.equals(b)) return 0;
  const [one, two] = [await pixelsOf(page, a), await pixelsOf(page, b)];
  if (one.width !== two.width || one.data.length !== two.data.length) return 1;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const away = (channel: number) => Math.abs(one.data[i + channel]! - two.data[i + channel]!);
    if (Math.max(away(0), away(1), away(2)) > 32) differing++;
  }
  return (4 * differing) / one.data.length;
}

/** A PNG as red, green, blue and alpha per pixel, decoded by the browser. */
export async function pixelsOf(
  page: Page,
  png: Buffer,
): Promise<{ readonly width: number; readonly data: Uint8Array }> {
  const { width, base64 } = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let i = 0; i < data.length; i += 8192) {
      text += String.fromCharCode(...data.subarray(i, i + 8192));
    }
    return { width: image.width, base64: btoa(text) };
  }, png.toString('base64'));
  return { width, data: Buffer.from(base64, 'base64') };
}
