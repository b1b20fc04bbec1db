/** How a visitor compares two sides of the map. */
import type { Page } from 'playwright-core';

/** Canvas of the second map. */
export const SECOND = '.compared-map canvas.maplibregl-canvas';
/** The made province on the earlier date, with the later one beside it. */
export const DATES =
  'def=3G.any.reported.weak.national.2025-12-31&vs-def=3G.any.reported.weak.national.latest';

/** The line between the sides. */
export const line = (page: Page) => page.getByRole('slider', { name: 'Vạch chia hai bên' });
/** Presses a button by its name. */
export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
/** The hash of the address. */
export const hash = (page: Page) => new URL(page.url()).hash;
/** Share of the map on the left, as the line tells it. */
export const at = async (page: Page) => Number(await line(page).getAttribute('aria-valuenow'));
/** What a side says that it shows. */
export const label = (page: Page, side: 'left' | 'right') =>
  page.locator(`.compare-side-${side} .compare-label`).innerText();

/** Opens the comparison that the button begins with, and waits for both maps. */
export async function compare(page: Page): Promise<void> {
  await page.locator('[data-map="drawn"]').waitFor();
  await press(page, 'So sánh');
  await bothDrawn(page);
}

/** Waits until the second map is drawn. */
export async function bothDrawn(page: Page): Promise<void> {
  await page.locator('.compared-map:not(.is-waiting)').waitFor();
}

/** Chooses by a button in plain words. */
export async function choosePreset(page: Page, name: string): Promise<void> {
  await press(page, 'Lựa chọn');
  const dialog = page.getByRole('dialog', { name: 'So sánh' });
  await dialog.getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Looks at both sides, or at what changed. */
export const chooseMode = (page: Page, name: 'Hai bên bản đồ' | 'Nơi thay đổi') =>
  page.getByRole('radio', { name }).check();

/** A picture of the middle of the map, where nothing lies over it. */
export async function middle(page: Page): Promise<Buffer> {
  const { x, y, width, height } = (await page.locator('.map-stage').boundingBox())!;
  const clip = { x: x + width * 0.25, y: y + height * 0.3, width: width / 2, height: height * 0.4 };
  return page.screenshot({ clip });
}

/** Where the line is on screen. */
export async function lineX(page: Page): Promise<number> {
  const { x, width } = (await line(page).boundingBox())!;
  return x + width / 2;
}
