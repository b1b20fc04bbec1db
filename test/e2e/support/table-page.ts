/** What the tests of the table read of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve(import.meta.dirname, '../../../dist/datasets/default');
export const VILLAGES = '#page=table&rows=3';

export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
export const rows = (page: Page) => page.locator('.grid-body .grid-row');
/** Texts of a column of the rows in the document, in their order. */
export const column = async (page: Page, header: string) => {
  const at = await page.getByRole('columnheader', { name: header }).getAttribute('aria-colindex');
  const texts = await page
    .locator(`.grid-body .grid-row > [aria-colindex="${at}"]`)
    .allInnerTexts();
  return texts.map(plain);
};
export const asNumber = (text: string) =>
  /^\d/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : Number.NaN;
export const rowCount = async (page: Page) =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
export const count = (page: Page) => page.locator('.table-count [role=status]');
export const open = async (page: Page, tool: 'Lọc' | 'Cột') =>
  page.getByRole('button', { name: tool }).click();
/** Text of the cell that has the focus, with the numbers of its row and column. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement;
    const row = cell?.closest('[aria-rowindex]');
    return [row?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')].map(Number);
  });

/** A count stored for a unit when the dataset was built, by the engine that the golden tests hold to the known truth. */
export function storedFigure(code: string, key: string): number {
  const json = (file: string) => JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'));
  const { codes, columns } = json(json('manifest.json').stats) as {
    codes: string[];
    columns: Record<string, number[]>;
  };
  return columns[key]![codes.indexOf(code)]!;
}
