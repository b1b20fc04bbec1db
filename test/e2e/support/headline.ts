/** How many villages the headline of the panel speaks of, in Vietnamese. */
import type { Page } from 'playwright-core';

/** On the page of the map: the number behind the stroke, or the only one. */
export async function headlineVillages(page: Page): Promise<number> {
  const text = await page.locator('.headline-figure').innerText();
  const [, total = ''] = /\/\s*([\d.]+)/.exec(text) ?? /([\d.]+)\D*$/.exec(text) ?? [];
  return Number(total.replaceAll('.', ''));
}

/** From the page of data, and back to it. */
export async function villagesOnTheMap(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
  const villages = await headlineVillages(page);
  await page.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
  return villages;
}
