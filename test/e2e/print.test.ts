/** A place on paper: what a reader of the print needs is on it, and nothing that only a screen can use. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

/** A4 at 96 pixels to the inch. */
const PAPER = { width: 794, height: 1123 };

async function print(page: Page): Promise<void> {
  await page.locator('.place-tools').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.print-head .map-picture').waitFor();
}

describe('a printed place', () => {
  test('tells sentence, figures, definition, date, sources and kind of data, with a picture and both archipelagos', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      dataset: 'site',
      path: '#place=08&theme=dark',
      viewport: PAPER,
    });
    await page.locator('.overview-fill').first().waitFor({ state: 'attached' });
    await page.locator('.unit-line').first().waitFor(); // the communes are there
    await print(page);
    const text = await page.locator('body').innerText();
    for (const expected of [
      'Dữ liệu mẫu — không phải hiện trạng',
      'Tỉnh Tuyên Quang',
      'Theo dữ liệu mẫu: Ít nhất',
      '3G trở lên · bất kỳ nhà mạng nào · theo báo cáo',
      'Số liệu đến ngày 30/09/2026',
      'Nguồn và căn cứ',
      'Ranh giới chỉ có giá trị minh hoạ',
      'Quần đảo Hoàng Sa',
      'Quần đảo Trường Sa',
      '#place=08',
    ])
      expect(text).toContain(expected);
    expect(await page.locator('.map-picture .overview-fill').count()).toBeGreaterThan(0);
    expect(await page.locator('.print-list tbody tr').count()).toBeGreaterThan(50);
    expect(await page.locator('button:visible, .button:visible, nav:visible').count()).toBe(
      await page.locator('button.explained:visible').count(),
    );
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await saveScreenshot(page, 'print-province');
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.print-head > *').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('of the whole country has the archipelagos in the picture itself', async ({ openSite }) => {
    const { page } = await openSite({ dataset: 'site', viewport: PAPER, webgl: false });
    await print(page);
    const labels = await page.locator('.map-picture .overview-labels').textContent();
    expect(labels).toContain('Hoàng Sa');
    expect(labels).toContain('Trường Sa');
  });

  test('is a document of upright A4 pages', async ({ openSite }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08', webgl: false });
    await page.locator('.place-tools').waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    expect(boxes.length).toBeGreaterThan(1);
    for (const [, width, height] of boxes) {
      expect(Number(width)).toBeCloseTo(595, -1); // points of 1/72 inch
      expect(Number(height)).toBeCloseTo(842, -1);
    }
  });

  test('of a commune lists its villages with their status in words', async ({ openSite }) => {
    const { page } = await openSite({ viewport: PAPER, webgl: false });
    await page.locator('.unit-line').first().click();
    await page.locator('.village-line').first().waitFor();
    const villages = await page.locator('.village-line .unit-name').first().innerText();
    await print(page);
    const list = await page.locator('.print-list').innerText();
    expect(list).toContain(villages);
    expect(list).toMatch(/Có sóng|Không có sóng/);
  });
});

describe('a printed table', () => {
  test('has every row that the filters leave, under its definition and filters, on wide paper', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      dataset: 'site',
      webgl: false,
      path: '#page=table&place=08&rows=3&sort=-people&cols=name.people.plan-date&where-status=none&theme=dark',
    });
    await page.locator('.grid [role=row]').nth(5).waitFor();
    const rowCount = Number(await page.locator('.grid').getAttribute('aria-rowcount')) - 1;
    const inSight = await page.locator('.grid-body [role=row]').count();
    expect(inSight).toBeLessThan(rowCount);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!;
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.print-rows tbody tr').count()).toBe(rowCount);
    const text = await page.locator('body').innerText();
    expect(text).toContain('3G trở lên · bất kỳ nhà mạng nào · theo báo cáo');
    expect(text).toContain('Tình trạng sóng di động băng rộng: Không có sóng');
    expect(await page.locator('.grid:visible, button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.print-rows > *').count()).toBe(0);
  });
});
