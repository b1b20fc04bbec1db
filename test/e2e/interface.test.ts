/**
 * The interface on the built site: selecting, going back, languages, appearance, the definition, the keyboard. It speaks of the
 * default dataset (the made province) only where a name is needed to click on.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const HEADLINE = /(\d[\d.]*)\s*\/\s*(\d[\d.]*)\s+thôn/;

/** The big number of the panel: villages with signal. */
async function covered(page: Page): Promise<number> {
  const text = await page.locator('.headline-number').innerText();
  return Number(text.replace(/[.,]/g, ''));
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const panel = (page: Page) => page.locator('.panel');

/** Waits until the first commune of the list can be chosen, and gives its name. */
async function firstCommune(page: Page): Promise<string> {
  const line = page.locator('.unit-line .unit-name').first();
  await line.waitFor();
  return line.innerText();
}

describe('the panel', () => {
  test('begins with a sentence and a headline that says what it is told of', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    await page.locator('.headline').waitFor();
    expect(await page.locator('.sentence').innerText()).toMatch(/^Theo dữ liệu mẫu:/);
    expect(await page.locator('.headline-figure').innerText()).toMatch(HEADLINE);
    expect(await page.locator('.headline').innerText()).toMatch(/ít nhất .*\s%/);
    expect(await page.locator('.ribbon').innerText()).toContain('không phải hiện trạng');
  });

  test('selects by the list, returns by breadcrumb and by the back button', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    const name = await firstCommune(page);
    const whole = await heading(page).innerText();
    await page.locator('.unit-line').first().click();
    await expect.poll(() => heading(page).innerText()).toBe(name);
    expect(page.url()).toContain('place=');
    await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').first().click();
    await expect.poll(() => heading(page).innerText()).toBe(whole);
    await page.goBack();
    await expect.poll(() => heading(page).innerText()).toBe(name);
    expect(await page.title()).toBe(`${name} · Phủ Sóng`);
    await page.goBack();
    await expect.poll(() => heading(page).innerText()).toBe(whole);
  });

  test('shows a village of the sample without an answer and without anything to cite', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    await firstCommune(page);
    await page.locator('.unit-line').first().click();
    await page.locator('.village-line').first().click();
    await page.locator('.village-card').waitFor();
    const card = await page.locator('.village-card').innerText();
    expect(card).toContain('dữ liệu mẫu');
    expect(card).not.toContain('Số liệu:');
    expect(await page.locator('.village-card .sentence').count()).toBe(0);
    expect(await page.locator('.matrix tbody tr').count()).toBeGreaterThan(1);
    expect(page.url()).toContain('village=');
  });

  test('copies the address of what is shown at that moment', async ({ openSite }) => {
    const { page } = await openSite({
      prepare: async (fresh) => {
        await fresh.addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
        });
      },
    });
    await firstCommune(page);
    await page.locator('.unit-line').first().click();
    await page.locator('.village-line').first().click();
    await page.locator('.village-card').waitFor();
    await page.evaluate(() => {
      window.location.hash += '&layers=communes&map=9.00/22.5000/105.0000';
    });
    await expect.poll(() => page.url()).toContain('map=9');
    await page.locator('.copy-link button').click();
    expect(await page.locator('.copy-address').inputValue()).toBe(page.url());
  });

  test('says so when a linked village is not in the data', async ({ openSite }) => {
    const { page } = await openSite({ path: '#village=not-there' });
    await page.getByText('Không tìm thấy thôn này').waitFor();
  });
});

describe('language and appearance', () => {
  test('change every text, the numbers, and the language of the document', async ({ openSite }) => {
    const { page } = await openSite();
    await page.locator('.headline').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.sentence').innerText()).toMatch(/^In the sample data:/);
    expect(await page.locator('.headline').innerText()).toMatch(/\d\.\d%/);
    expect(await page.getByRole('navigation', { name: 'Pages' }).innerText()).toContain('Method');
    const inset = await page.locator('.inset').innerText();
    expect(inset).toContain('Hoàng Sa');
    expect(inset).toContain('Trường Sa');
  });

  test('follow the device until chosen', async ({ openSite }) => {
    const { page } = await openSite({ colorScheme: 'dark' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    await expect.poll(theme).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
    await page.getByRole('button', { name: 'Hiển thị' }).click();
    await page.getByRole('radio', { name: 'Tối' }).check();
    await expect.poll(theme).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await theme()).toBe('dark');
  });
});

describe('the definition', () => {
  test('moves the figures, says by how much, and is taken back', async ({ openSite }) => {
    const { page } = await openSite();
    await page.locator('.village-line, .unit-line').first().waitFor();
    await page.waitForLoadState('networkidle');
    const before = await covered(page);
    await page.getByRole('button', { name: /^Cách tính:/ }).click();
    await page.getByRole('radio', { name: '4G trở lên' }).check();
    await page.getByText(/thôn được tính là có sóng so với cách tính trước/).waitFor();
    const after = await covered(page);
    expect(after).toBeLessThan(before);
    const said = await page.locator('.moved strong').innerText();
    expect(said).toContain(`−${before - after} thôn`);
    expect(said).toContain(`${before} → ${after}/`);
    await page.getByRole('button', { name: 'Quay lại cách tính trước' }).click();
    await expect.poll(() => covered(page)).toBe(before);
    expect(await page.getByRole('radio', { name: '3G trở lên' }).isChecked()).toBe(true);
  });

  test('offers only what the dataset has data for', async ({ openSite }) => {
    const { page } = await openSite();
    await page.locator('.unit-line').first().waitFor();
    await page.getByRole('button', { name: /^Cách tính:/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio').first().waitFor();
    expect(await dialog.getByRole('radio', { name: 'Theo báo cáo' }).count()).toBe(1);
    expect(await dialog.getByRole('radio', { name: 'Theo bản đồ nhà mạng' }).count()).toBe(1);
    expect(await dialog.getByRole('radio', { name: 'Đo kiểm' }).count()).toBe(0);
  });
});

describe('the keyboard', () => {
  test('reaches a village card, closes it by Esc and returns to its line', async ({ openSite }) => {
    const { page } = await openSite();
    await firstCommune(page);
    const line = page.locator('.unit-line').first();
    await page.waitForLoadState('networkidle');
    await tabTo(page, '.unit-line');
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.village-line').first().waitFor();
    const isHeadingActive = () => heading(page).evaluate((h1) => h1 === document.activeElement);
    await expect.poll(isHeadingActive).toBe(true);
    await tabTo(page, '.village-line');
    await page.keyboard.press('Enter');
    await page.locator('.village-card').waitFor();
    await expect.poll(isHeadingActive).toBe(true);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toBe('village-line');
  });

  test('finds the skip link first, and the dialog gives the focus back', async ({ openSite }) => {
    const { page } = await openSite();
    await firstCommune(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await heading(page).evaluate((h1) => h1 === document.activeElement)).toBe(true);
    const definition = page.getByRole('button', { name: /^Cách tính:/ });
    await definition.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await definition.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('without the map', () => {
  test('an overview takes its place, and pointing at a commune selects it', async ({
    openSite,
  }) => {
    const { page } = await openSite({ webgl: false });
    await page.getByText('thiếu WebGL').waitFor();
    const before = await heading(page).innerText();
    await page.locator('.overview-target').nth(2).click();
    await expect.poll(() => heading(page).innerText()).not.toBe(before);
  });
});

describe('a phone', () => {
  const phone = { viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true };

  test('changes the height of its sheet by buttons and keeps the archipelagos in view', async ({
    openSite,
  }) => {
    const { page } = await openSite(phone);
    await page.locator('.headline').waitFor();
    const height = async () => (await panel(page).boundingBox())!.height;
    const half = await height();
    const inset = (await page.locator('.inset').boundingBox())!;
    const sheet = (await panel(page).boundingBox())!;
    expect(inset.y + inset.height).toBeLessThanOrEqual(sheet.y + 1);
    await page.getByRole('button', { name: 'Mở rộng bảng thông tin' }).click();
    await expect.poll(height).toBeGreaterThan(half);
    await page.getByRole('button', { name: 'Thu gọn bảng thông tin' }).click();
    await page.getByRole('button', { name: 'Thu gọn bảng thông tin' }).click();
    await expect.poll(height).toBeLessThan(half);
  });

  test('opens layers and legend in one dialog', async ({ openSite }) => {
    const { page } = await openSite({ ...phone, webgl: true });
    await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch', { name: /^Thôn theo tình trạng/ }).waitFor();
    expect(await dialog.innerText()).toContain('chưa đủ số liệu');
  });

  test.for([
    [320, 568],
    [320, 256],
    [360, 740],
  ])('of %d × %d pixels never scrolls sideways', async ([width, height], { openSite }) => {
    const { page } = await openSite({ viewport: { width: width!, height: height! } });
    for (const path of ['', '#page=table', '#page=method']) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, path);
      await heading(page).waitFor();
      expect(await page.evaluate(whatSticksOut)).toEqual([]);
    }
  });
});

/** Presses Tab until an element of the kind has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((kind) => document.activeElement?.matches(kind), selector)) return;
  }
  throw new Error(`80 presses of Tab did not reach ${selector}`);
}

/** Runs in the page: where it scrolls sideways, the elements that reach beyond its right edge. */
function whatSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth,
  );
  return [
    `${scrollWidth - clientWidth} px`,
    ...beyond.map(({ outerHTML }) => outerHTML.slice(0, 80)),
  ];
}
