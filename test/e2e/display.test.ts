/** Text size, contrast and colours that a reader sets, and what is left where fonts or storage are missing. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const root = (page: Page, name: string) => page.locator('html').getAttribute(name);
const textPx = (page: Page) =>
  page
    .locator('.sentence')
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

async function openDisplay(page: Page): Promise<void> {
  await page.locator('.headline').waitFor();
  await page.getByRole('button', { name: 'Hiển thị' }).click();
  await page.getByRole('dialog', { name: 'Hiển thị' }).waitFor();
}

describe('the display settings', () => {
  test('make every text larger and smaller, and remember it without the address', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    await openDisplay(page);
    const usual = await textPx(page);
    const [smaller, larger] = ['Giảm cỡ chữ', 'Tăng cỡ chữ'].map((name) =>
      page.getByRole('button', { name }),
    );
    await larger!.click();
    await larger!.click();
    await expect.poll(() => textPx(page)).toBeCloseTo(usual * 1.25, 1);
    await page.reload();
    await page.locator('.headline').waitFor();
    expect(await textPx(page)).toBeCloseTo(usual * 1.25, 1);
    expect(page.url()).not.toMatch(/20|size|contrast/);
    await openDisplay(page);
    for (let i = 0; i < 3; i++) await smaller!.click();
    await expect.poll(() => textPx(page)).toBeCloseTo(usual * 0.875, 1);
    expect(await smaller!.getAttribute('aria-disabled')).toBe('true');
    expect(await smaller!.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('raise the contrast, also when the device asks for it', async ({ openSite }) => {
    const { page } = await openSite({ contrast: 'more' });
    await expect.poll(() => root(page, 'data-contrast')).toBe('more');
    await openDisplay(page);
    const contrast = page.getByRole('switch', { name: /^Tăng tương phản/ });
    expect(await contrast.isChecked()).toBe(true);
    await contrast.uncheck();
    await expect.poll(() => root(page, 'data-contrast')).toBe('normal');
    await page.reload();
    await page.locator('.headline').waitFor();
    expect(await root(page, 'data-contrast')).toBe('normal');
  });

  test('hold where the browser denies storage', async ({ openSite }) => {
    const { page } = await openSite({
      prepare: async (fresh) => {
        await fresh.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        });
      },
    });
    await openDisplay(page);
    const usual = await textPx(page);
    await page.getByRole('button', { name: 'Tăng cỡ chữ' }).click();
    await expect.poll(() => textPx(page)).toBeGreaterThan(usual);
  });

  test('hold the language on a phone, whose header has no room for it', async ({ openSite }) => {
    const { page } = await openSite({ viewport: VIEWPORTS.phone });
    await openDisplay(page);
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('dialog', { name: 'Display' }).waitFor();
    await page.keyboard.press('Escape');
    expect(
      await page
        .getByRole('button', { name: 'Display' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
  });
});

describe('the page', () => {
  test('is read in another font while its own does not come', async ({ openSite }) => {
    const { page } = await openSite({
      prepare: async (fresh) => {
        await fresh.route('**/*.woff2', (route) => route.abort());
      },
      expectedProblems: [/woff2|ERR_FAILED|Failed to load font/],
    });
    await page.locator('.headline').waitFor();
    const { width, isVisible } = await page.locator('.sentence').evaluate((element) => ({
      width: element.getBoundingClientRect().width,
      isVisible: getComputedStyle(element).visibility === 'visible',
    }));
    expect(isVisible && width > 200).toBe(true);
    // The letters are asked for after the figures.
    const asked = () =>
      page.evaluate(() => [...document.fonts].map(({ display, status }) => `${display} ${status}`));
    await expect.poll(async () => new Set(await asked())).toContain('swap error');
    expect((await asked()).filter((font) => !font.startsWith('swap'))).toEqual([]);
  });

  test('shows its switches and status symbols where colours are forced', async ({ openSite }) => {
    const { page } = await openSite({ forcedColors: 'active' });
    await page.locator('.headline').waitFor();
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.styleSheets].some(({ href }) => href?.includes('forced-colors')),
        ),
      )
      .toBe(true);
    await openDisplay(page);
    const seen = await page
      .getByRole('switch', { name: /^Tăng tương phản/ })
      .evaluate((element) => {
        const thumb = getComputedStyle(element, '::after').backgroundColor;
        return thumb !== getComputedStyle(element).backgroundColor;
      });
    expect(seen).toBe(true);
    const fills = await page
      .locator('.symbol-covered, .symbol-none')
      .evaluateAll(
        (symbols) => new Set(symbols.map((symbol) => getComputedStyle(symbol).fill)).size,
      );
    expect(fills).toBeGreaterThan(1);
  });
});

describe('the sheet of a phone', () => {
  const phone = { viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true };

  test('follows the hand by its handle and rests at a height; the map keeps what is left', async ({
    openSite,
  }) => {
    const { page } = await openSite({ ...phone, reducedMotion: 'reduce' }); // it rests at once
    await page.locator('.headline').waitFor();
    const handle = (await page.locator('.sheet-handle').boundingBox())!;
    const at = { x: handle.x + handle.width / 2, y: handle.y + 8 };
    const sheet = () => page.locator('.panel').getAttribute('data-sheet');
    const drag = async (from: number, to: number) => {
      await page.mouse.move(at.x, from);
      await page.mouse.down();
      await page.mouse.move(at.x, (from + to) / 2, { steps: 4 });
      await page.mouse.move(at.x, to, { steps: 4 });
      const { height } = (await page.locator('.panel').boundingBox())!;
      await page.mouse.up();
      return height;
    };
    const before = (await page.locator('.panel').boundingBox())!.height;
    const map = (await page.locator('.map-area').boundingBox())!;
    expect(await drag(at.y, at.y + 60)).toBeCloseTo(before - 60, 0);
    await page.mouse.move(0, 0);
    await drag((await page.locator('.sheet-handle').boundingBox())!.y + 8, 780);
    await expect.poll(sheet).toBe('low');
    await expect
      .poll(async () => (await page.locator('.map-area').boundingBox())!.height)
      .toBeGreaterThan(map.height);
  });

  test('scrolls its text like any other when that is what is dragged', async ({ openSite }) => {
    const { page } = await openSite(phone);
    await page.locator('.headline').waitFor();
    const touch = await page.locator('.sentence').evaluate((element) => {
      const actions: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        actions.push(getComputedStyle(at).touchAction);
      return actions;
    });
    expect(new Set(touch)).toEqual(new Set(['auto']));
  });
});
