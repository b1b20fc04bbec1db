/** Searching on the built site, in the sample of the country: by mouse, keys and touch, as it is typed, over a line that hardly is one. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readFirstView } from '../../scripts/size/first-view.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';
import { compressed, type Sent, slowLine } from './support/slow-line.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const PATIENCE = { timeout: 30_000, interval: 200 };

const input = (page: Page) => page.getByRole('combobox', { name: /Tìm thôn|Search for/ });
const options = (page: Page) => page.getByRole('option');
const heading = (page: Page) => page.locator('.panel h1');
const place = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('place');

describe('searching', () => {
  test('by mouse leads from an unaccented name to the unit, and the focus to its heading', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site' });
    await input(page).click();
    await page.getByText('Gõ tên thôn').waitFor();
    await input(page).fill('tuyen quang');
    await options(page).filter({ hasText: 'Tỉnh Tuyên Quang' }).first().click();
    await expect.poll(() => place(page), PATIENCE).toBe('08');
    await expect.poll(() => heading(page).innerText(), PATIENCE).toBe('Tỉnh Tuyên Quang');
    expect(await heading(page).evaluate((h1) => h1 === document.activeElement)).toBe(true);
    expect(await options(page).count()).toBe(0);
    expect(await input(page).inputValue()).toBe('');
  });

  test('by keys alone leads from a misspelt name of a former commune to a village in it', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08' });
    await heading(page).waitFor();
    await page.keyboard.press('Control+/');
    await page.keyboard.type('ban mau 3 sinh logn');
    const first = options(page).first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(
      /Bản mẫu 3\s*Xã Côn Lôn, Tuyên Quang · trước đây: Sinh Long/,
    );
    expect(await first.locator('mark').allInnerTexts()).toEqual(['Bản mẫu 3']);
    await page.keyboard.press('ArrowDown');
    expect(await input(page).getAttribute('aria-activedescendant')).toBe(
      await first.getAttribute('id'),
    );
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('.village-card').waitFor();
    expect(await heading(page).innerText()).toMatch(/^Bản mẫu 3/);
    expect(await heading(page).evaluate((h1) => h1 === document.activeElement)).toBe(true);
    expect(page.url()).toContain('village=02245-003');
  });

  test('closes by Esc, first the list, then empties the input, and leaves the village alone', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      dataset: 'site',
      path: '#place=02245&village=02245-003',
    });
    await page.locator('.village-card').waitFor();
    await input(page).fill('sinh');
    await options(page).first().waitFor();
    expect(await input(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await input(page).getAttribute('aria-expanded')).toBe('false');
    expect(await input(page).inputValue()).toBe('sinh');
    await page.keyboard.press('Escape');
    expect(await input(page).inputValue()).toBe('');
    expect(page.url()).toContain('village=02245-003');
  });

  test('by touch on a phone leads from a former commune to that of today, with a note', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', viewport: VIEWPORTS.phone },
      ...{ hasTouch: true, isMobile: true },
    });
    await input(page).tap();
    await input(page).fill('xã Sinh Long');
    const option = options(page).filter({ hasText: 'Xã Sinh Long (cũ)' }).first();
    await option.waitFor();
    expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await option.tap();
    await expect.poll(() => place(page), PATIENCE).toBe('02245');
    await page.getByText('Xã Sinh Long (cũ) nay thuộc Xã Côn Lôn, Tuyên Quang.').waitFor();
  });

  test('says what to try when nothing is called so, and looks in all provinces when asked', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#lang=en' });
    await input(page).fill('qqzz');
    await page.getByText('Nothing found for “qqzz”.').waitFor();
    await input(page).fill('buôn mẫu 1 ');
    await page.getByRole('button', { name: /in all provinces/ }).click();
    await options(page).filter({ hasText: 'Buôn mẫu 1' }).first().click();
    await expect.poll(() => page.url(), PATIENCE).toContain('village=');
    await expect.poll(() => heading(page).innerText(), PATIENCE).toMatch(/^Buôn mẫu 1/);
  });

  test('says that names could not be loaded, and does so when tried again', async ({
    openSite,
  }) => {
    let isDown = true;
    const { page } = await openSite({
      dataset: 'site',
      prepare: async (opened) => {
        await opened
          .context()
          .route('**/search.*.json', (route) => (isDown ? route.abort() : route.continue()));
      },
    });
    await input(page).fill('sinh long');
    await page
      .getByRole('alert')
      .getByText(/Chưa tải được danh mục tên/)
      .waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await options(page).first().waitFor();
  });

  test('shows whatever is typed as text', async ({ openSite }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08' });
    for (const text of ['<img src=x onerror=alert(1)>', '📶🇻🇳', '\u202eabc', 'a'.repeat(10_000)]) {
      await input(page).fill(text);
      await page
        .locator('.search-popup')
        .getByText(/Không tìm thấy|Tìm thôn ở mọi/)
        .first()
        .waitFor();
      expect(await page.locator('.search-popup img').count()).toBe(0);
      expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  test('a code of before in the address leads to the unit of today, with a note', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=02227' });
    await expect.poll(() => place(page), PATIENCE).toBe('02245');
    await page.getByText(/Xã Sinh Long \(cũ\) nay thuộc/).waitFor();
  });
});

describe('at 100 kbps and 800 ms, without WebGL', () => {
  const LINE = { kilobitsPerSecond: 100, latencyMs: 800 };
  const slow = async (open: (prepare: (page: Page) => Promise<void>) => Promise<unknown>) => {
    let sent: readonly Sent[] = [];
    await open(async (page) => {
      sent = await slowLine(page.context(), LINE);
    });
    return () => sent;
  };

  test('a misspelt name of a village in a former commune leads to its answer before the units are read', async ({
    openSite,
  }) => {
    let page!: Page;
    const sent = await slow(async (prepare) => {
      ({ page } = await openSite({ dataset: 'site', path: '#place=08', prepare }));
    });
    await expect
      .poll(() => heading(page).innerText(), { timeout: 90_000 })
      .toContain('Tuyên Quang');
    await input(page).fill('ban mau 3 sinh logn');
    await options(page).first().waitFor({ timeout: 90_000 });
    await options(page).filter({ hasText: 'Côn Lôn' }).first().click();
    await page.locator('.village-status').waitFor({ timeout: 90_000 });
    expect(await heading(page).innerText()).toMatch(/^Bản mẫu 3/);
    expect(await page.locator('.village-status').innerText()).toContain('sóng');
    expect(sent().some(({ path }) => /search-08\./.test(path))).toBe(true);
  }, 180_000);

  test('from the page of the country the same takes at most 60 KB', async ({ openSite }) => {
    const sizes: Sent[] = [];
    const { page } = await openSite({ dataset: 'site' });
    await heading(page).waitFor();
    await page.waitForLoadState('networkidle');
    page.context().on('requestfinished', async (request) => {
      const response = await request.response();
      const body = await response?.body().catch(() => Buffer.alloc(0));
      const path = new URL(request.url()).pathname;
      if (body) sizes.push({ path, bytes: compressed(body) });
    });
    await input(page).fill('ban mau 3 sinh logn');
    await options(page).filter({ hasText: 'Côn Lôn' }).first().click();
    await page.locator('.village-status').waitFor();
    await page.waitForLoadState('networkidle');
    // Neither what any first visit brings, nor the card that follows the answer, and what it measures.
    const { map, calm, fonts, data } = readFirstView(DIST);
    const ofOthers = new Set([...map, ...calm, ...fonts, ...data].map((path) => `/${path}`));
    const ofSearch = sizes.filter(
      ({ path }) =>
        !ofOthers.has(path) &&
        !/\/(villages|coverage|fibre|sites|village-card|village-sources|card|distances|segments)-/.test(
          path,
        ),
    );
    expect(ofSearch.length).toBeGreaterThan(3);
    const listed = ofSearch.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
    expect(
      ofSearch.reduce((sum, { bytes }) => sum + bytes, 0),
      listed,
    ).toBeLessThanOrEqual(60_000);
  });
});
