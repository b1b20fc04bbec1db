/** Tables that are no lists of villages, on the page of data: sites are taken in and back, figures by commune only compared. */
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const PART = '08';
const DATA = `#page=data&place=${PART}`;

const next = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name });

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.locator('.data-drop').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('.data-file', { hasText: name }).waitFor();
}

async function tally(page: Page, label: string): Promise<number> {
  const cell = page.locator('.data-tally > div', { hasText: label }).locator('dd');
  return Number((await cell.innerText()).replaceAll('.', ''));
}

/** The village of the province that is farthest from any site, and its communes with what is counted of them. */
async function sampleFacts() {
  const sources = {
    dataset: folderSource(resolve(DIST, 'datasets/default')),
    countries: folderSource(resolve(DIST, 'country')),
  };
  const engine = createLocalEngine({ sources: () => sources, now: () => 0 });
  const { units, manifest } = await engine.open('').result;
  const question = { definition: DEFAULT_DEFINITION, part: PART };
  const { siteKm, villagesLayer } = await engine.distances(question).result;
  const { data } = await engine.layer({ layer: villagesLayer, part: PART }).result;
  if (data?.kind !== 'villages') throw new Error('expected villages');
  const { ids, communes, positions } = data.villages;
  const km = [...siteKm].map((each) => (Number.isNaN(each) ? -1 : each));
  const row = km.indexOf(Math.max(...km));
  const commune = communes[row]!;
  const count = communes.filter((each) => each === commune).length;
  const village = { id: ids[row]!, lon: positions[2 * row]!, lat: positions[2 * row + 1]! };
  const [operator] = manifest.operators;
  return {
    village,
    operator: operator!,
    commune: { code: units.codes[commune]!, name: units.names[commune]!, count },
  };
}

/** What the card of a village says of its nearest site, once it is measured. */
async function nearestSite(page: Page, address: string): Promise<string> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  const value = page.locator('.fact', { hasText: 'Trạm gần nhất' }).locator('dd');
  await value.filter({ hasText: 'km' }).waitFor();
  return value.innerText();
}

describe('a table of sites', () => {
  test('is in the distances and on the map once it is taken in, until it is taken back', async ({
    openSite,
  }) => {
    const { village, operator, commune } = await sampleFacts();
    const card = `place=${commune.code}&village=${village.id}`;
    const { page } = await openSite({ dataset: 'site', path: `#${card}` });
    const before = await nearestSite(page, card);
    expect(before).not.toMatch(/^0,00/);
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, DATA);
    const at = [village.lat, village.lon].map((degrees) => degrees.toFixed(6)).join(';');
    await give(
      page,
      'tram.csv',
      `Mã trạm;Nhà mạng;Công nghệ;Vĩ độ;Kinh độ\nKT-1;${operator.name};4G;${at}\nKT-2;${operator.name};4G;;\n`,
    );
    await page.getByText('Trạm được đưa vào lớp trạm').waitFor();
    await next(page, 'Tiếp: xem các cột');
    await next(page, 'Tiếp: đối chiếu với bản đồ');
    await heading(page, 'Kết quả đối chiếu').waitFor();
    expect(await tally(page, 'Dòng dùng được')).toBe(1);
    expect(await page.locator('.data-groups').innerText()).toContain('Không có vị trí dùng được');
    await next(page, 'Tiếp: xem trước thay đổi');
    expect(await tally(page, 'Trạm mới')).toBe(1);
    await next(page, 'Đưa vào bản đồ');
    await heading(page, /^Đã đưa vào/).waitFor();
    await page.getByText('1 trạm mới').first().waitFor();
    await saveScreenshot(page, 'import-sites-done');
    await page.getByRole('link', { name: 'Hiện trạm trên bản đồ' }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('sites');
    await expect.poll(() => nearestSite(page, card)).toMatch(/^0,00/);
    expect(await page.locator('.fact-group', { hasText: 'Trạm gần nhất' }).innerText()).toContain(
      'tram.csv',
    );

    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, DATA);
    await next(page, 'Hoàn tác lần này');
    await heading(page, /Đã hoàn tác/).waitFor();
    await expect.poll(() => nearestSite(page, card)).toBe(before);
  });
});

describe('a table of figures by commune', () => {
  const table = (commune: {
    readonly name: string;
    readonly code: string;
    readonly count: number;
  }) =>
    `STT;Xã;Mã xã;Tổng số thôn\n1;${commune.name};${commune.code};${commune.count + 5}\n;Tổng cộng;;${commune.count}\n`;

  test('is compared with its villages, and nothing of it is taken in', async ({ openSite }) => {
    const { commune } = await sampleFacts();
    const { page } = await openSite({
      ...{ dataset: 'site', path: DATA, acceptDownloads: true },
    });
    await give(page, 'xa.csv', table(commune));
    await next(page, 'Tiếp: xem các cột');
    await next(page, 'Tiếp: đối chiếu với bản đồ');
    expect(await page.locator('.data-groups').innerText()).toContain('Số tổng không khớp');
    const row = page.locator('.data-figures tbody tr');
    await row.waitFor();
    expect((await row.innerText()).replaceAll('.', '').split(/\t/).slice(1)).toEqual([
      ...['Số thôn', `${commune.count + 5}`, `${commune.count}`, '+5'],
    ]);
    await saveScreenshot(page, 'import-figures');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.target}`)).toEqual([]);
    await page.getByText('Không có gì được đưa vào').waitFor();
    expect(await page.getByRole('button', { name: 'Tiếp: xem trước thay đổi' }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      next(page, 'Tải bảng so sánh (CSV)'),
    ]);
    expect(download.suggestedFilename()).toBe('xa-so-voi-danh-sach-thon.csv');
  });

  test('fits a phone', async ({ openSite }) => {
    const { commune } = await sampleFacts();
    const { page } = await openSite({
      ...{ dataset: 'site', path: `${DATA}&lang=en` },
      ...{ viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true },
    });
    await give(page, 'communes.csv', table(commune));
    await next(page, 'Next: look at the columns');
    await next(page, 'Next: check against the map');
    await page.locator('.data-figures tbody tr').waitFor();
    expect(await page.evaluate(() => document.querySelector('.page')!.scrollWidth)).toBe(390);
    await saveScreenshot(page, 'import-figures-phone');
  });
});
