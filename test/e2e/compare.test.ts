/**
 * Comparing two sides on the built site: by mouse, keyboard, finger, and by buttons without dragging; two dates and what became of
 * the villages between them, whose known truth is the generator's list of moves; a link, going back, a second map that is given back.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { difference, NOTICED, PATIENCE, RELABELLED, settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

const SECOND = '.compared-map canvas.maplibregl-canvas';
/** The made province on the earlier date, with the later one beside it. */
const DATES =
  'def=3G.any.reported.weak.national.2025-12-31&vs-def=3G.any.reported.weak.national.latest';

const line = (page: Page) => page.getByRole('slider', { name: 'Vạch chia hai bên' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const hash = (page: Page) => new URL(page.url()).hash;
/** Share of the map on the left, as the line tells it. */
const at = async (page: Page) => Number(await line(page).getAttribute('aria-valuenow'));
const label = (page: Page, side: 'left' | 'right') =>
  page.locator(`.compare-side-${side} .compare-label`).innerText();

/** Opens the comparison that the button begins with, and waits for both maps. */
async function compare(page: Page): Promise<void> {
  await page.locator('[data-map="drawn"]').waitFor();
  await press(page, 'So sánh');
  await bothDrawn(page);
}

async function bothDrawn(page: Page): Promise<void> {
  await page.locator('.compared-map:not(.is-waiting)').waitFor();
}

/** Chooses by a button in plain words. */
async function choosePreset(page: Page, name: string): Promise<void> {
  await press(page, 'Lựa chọn');
  const dialog = page.getByRole('dialog', { name: 'So sánh' });
  await dialog.getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Looks at both sides, or at what changed. */
const chooseMode = (page: Page, name: 'Hai bên bản đồ' | 'Nơi thay đổi') =>
  page.getByRole('radio', { name }).check();

/** A picture of the middle of the map, where nothing lies over it. */
async function middle(page: Page): Promise<Buffer> {
  const { x, y, width, height } = (await page.locator('.map-stage').boundingBox())!;
  const clip = { x: x + width * 0.25, y: y + height * 0.3, width: width / 2, height: height * 0.4 };
  return page.screenshot({ clip });
}

/** Where the line is on screen. */
async function lineX(page: Page): Promise<number> {
  const { x, width } = (await line(page).boundingBox())!;
  return x + width / 2;
}

describe('two sides', () => {
  test('3G and 4G stand beside each other with their figures, from one click', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    await compare(page);
    // Of 298 villages 19 have 3G alone: 227 and 208 (test/golden/made-province.ts)
    expect(await label(page, 'left')).toMatch(/3G trở lên\s*≥\s76,2\s%/);
    expect(await label(page, 'right')).toMatch(/4G trở lên\s*≥\s69,8\s%/);
    expect(await page.locator('.headline-number').innerText()).toBe('227'); // the panel still tells the left side
    await choosePreset(page, '3G | 4G');
    await expect.poll(() => label(page, 'right')).toContain('Vùng phủ 4G');
    expect(await label(page, 'left')).toContain('Vùng phủ 3G');
    await settled(page);
    await saveScreenshot(page, 'compare-swipe-desktop-light');
  });

  test('are drawn apart: moving the line changes what is seen', async ({ openSite }) => {
    const { page } = await openSite({
      path: '#layers=coverage-3G&vs=swipe&vs-layers=coverage-4G&vs-at=100',
    });
    await bothDrawn(page);
    const left = await settled(page);
    await press(page, 'Hiện bên phải');
    await expect
      .poll(async () => difference(page, left, await settled(page)), PATIENCE)
      .toBeGreaterThan(10 * NOTICED);
  });

  test('are moved apart by the mouse', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    const stage = (await page.locator('.map-stage').boundingBox())!;
    const middle = await lineX(page);
    expect(middle).toBeCloseTo(stage.x + stage.width / 2, 0);
    await page.mouse.move(middle, stage.y + stage.height / 2);
    await page.mouse.down();
    await page.mouse.move(middle - stage.width / 4, stage.y + stage.height / 2, { steps: 5 });
    expect(await at(page)).toBe(25); // before the button is let go
    expect(hash(page)).toContain('vs-at=50');
    await page.mouse.up();
    await expect.poll(() => hash(page)).toContain('vs-at=25');
    const clip = await page.locator('.compared-map').evaluate(({ style }) => style.clipPath);
    expect(clip).toBe('inset(0px 0px 0px 25%)');
  });

  test('are moved apart by the keyboard', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    await line(page).focus();
    for (const [key, to] of [
      ['ArrowRight', 52],
      ['ArrowLeft', 50],
      ['PageUp', 60],
      ['PageDown', 50],
      ['Home', 0],
      ['End', 100],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => at(page), { message: key }).toBe(to);
    }
    expect(await line(page).getAttribute('aria-valuetext')).toContain('100');
  });

  test('are chosen by buttons, without dragging', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    for (const [name, to] of [
      ['Hiện bên trái', 100],
      ['Hiện bên phải', 0],
      ['Chia đôi', 50],
    ] as const) {
      await press(page, name);
      await expect.poll(() => at(page), { message: name }).toBe(to);
    }
    await press(page, 'Đổi hai bên');
    await expect.poll(() => label(page, 'left')).toContain('4G trở lên');
    await expect.poll(() => page.locator('.headline-number').innerText()).toBe('208');
  });

  test('look at the same place, whichever map is moved', async ({ openSite }) => {
    const { page } = await openSite({
      path: '#layers=communes&vs=swipe&vs-layers=communes&vs-at=100', // both sides show the same
    });
    await bothDrawn(page);
    await page.locator(SECOND).focus();
    await page.keyboard.press('+');
    await expect.poll(() => hash(page), PATIENCE).toMatch(/map=/); // the move on the right is the page's
    await settled(page);
    const left = await middle(page);
    await press(page, 'Hiện bên phải');
    await expect
      .poll(async () => difference(page, left, await middle(page)), PATIENCE)
      .toBeLessThan(RELABELLED);
    await page.locator(SECOND).focus();
    await page.keyboard.press('+');
    await expect
      .poll(async () => difference(page, left, await middle(page)), PATIENCE)
      .toBeGreaterThan(RELABELLED); // so that the pictures could have differed
  });

  test('are one place and one selection', async ({ openSite }) => {
    const { page } = await openSite({
      path: '#vs=swipe&vs-at=0&layers=communes&vs-layers=communes',
    });
    await bothDrawn(page);
    const { x, y, width, height } = (await page.locator(SECOND).boundingBox())!;
    await page.mouse.click(x + width * 0.6, y + height * 0.55);
    await expect.poll(() => hash(page), PATIENCE).toMatch(/place=99\d/);
  });

  test('work under a finger on a phone', async ({ openSite }) => {
    const { page } = await openSite({
      ...{ viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true },
    });
    await settled(page);
    await page.getByRole('button', { name: 'So sánh', exact: true }).tap();
    await bothDrawn(page);
    const box = (await line(page).boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const y = box.y + box.height / 2;
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    await touch('touchStart', 195);
    await touch('touchMove', 240);
    await touch('touchMove', 293);
    await touch('touchEnd', 293);
    await expect.poll(() => at(page)).toBe(75); // (293 − 195) of 390 px to the right of the middle
    for (const button of await page.locator('.compare-bar button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole('button', { name: 'Hiện bên phải' }).tap();
    await expect.poll(() => at(page)).toBe(0);
    await page.getByRole('button', { name: 'Chia đôi' }).tap();
    await settled(page);
    await saveScreenshot(page, 'compare-swipe-phone-light');
  });
});

describe('the second map', () => {
  test('is there only while two sides are swiped, and is given back', async ({ openSite }) => {
    const { page } = await openSite({ path: '#vs=swipe' });
    await bothDrawn(page);
    const contexts = () => page.locator('canvas').count();
    expect(await contexts()).toBe(2);
    await chooseMode(page, 'Nơi thay đổi');
    await expect.poll(contexts).toBe(1);
    await chooseMode(page, 'Hai bên bản đồ');
    await expect.poll(contexts).toBe(2);
    await press(page, 'Thôi so sánh');
    await expect.poll(contexts).toBe(1);
    expect(await page.locator('.compared-map').count()).toBe(0);
  });

  test('is done without where there is no second graphics context', async ({ openSite }) => {
    const { page } = await openSite({
      prepare: async (fresh) => {
        await fresh.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = function (
            this: HTMLCanvasElement,
            kind: string,
            ...rest: unknown[]
          ) {
            const isSecond = kind.startsWith('webgl') && this.closest('.compared-map') !== null;
            return isSecond ? null : Reflect.apply(original, this, [kind, ...rest]);
          } as typeof original;
        });
      },
    });
    await settled(page);
    await press(page, 'So sánh');
    await page.getByText('Thiết bị này chỉ vẽ được một bản đồ').waitFor();
    expect(await line(page).count()).toBe(0);
    const left = await settled(page);
    await choosePreset(page, '3G | 4G');
    await press(page, 'Đổi hai bên');
    await expect.poll(() => label(page, 'left')).toContain('4G trở lên');
    await expect
      .poll(async () => difference(page, left, await settled(page)), PATIENCE)
      .toBeGreaterThan(NOTICED);
  });

  test('is missed nowhere where there is no map: the figures and the changes are told', async ({
    openSite,
  }) => {
    const { page } = await openSite({ webgl: false, path: `#${DATES}&vs=swipe` });
    const panel = page.locator('.compare-panel');
    await expect.poll(() => panel.innerText()).toMatch(/210\/297[\s\S]*227\/298/);
    await expect.poll(() => panel.innerText()).toContain('thêm 16 thôn có sóng');
  });
});

describe('what changed', () => {
  /*
   * The generator's moves from 2025-12-31 to 2026-09-30 (`MOVES` of scripts/made-dataset/quotas.ts), where weak signal counts: by
   * commune 2+2+3+4+3+2 = 16 villages gained coverage, 2 lost it, 2 are new, 1 is gone, 1 was unknown. 210 + 16 - 2 + 2 + 1 = 227, and 297 + 2 - 1 = 298.
   */
  const COUNTS = { gained: 16, lost: 2, new: 2, removed: 1, revealed: 1, none: 277 };

  test('between two dates is counted as it is known', async ({ openSite }) => {
    const { page } = await openSite({ path: `#${DATES}&vs=change` });
    await settled(page);
    for (const [kind, count] of Object.entries(COUNTS)) {
      const entry = page.locator(`.compare-legend [data-change="${kind}"] > .number`);
      await expect.poll(() => entry.innerText(), { message: kind }).toBe(String(count));
    }
    expect(await page.locator('.compare-legend li').count()).toBe(Object.keys(COUNTS).length);
    expect(await page.locator('.compare-sentence').innerText()).toMatch(
      /^Theo dữ liệu mẫu: Từ 31\/12\/2025 đến 30\/09\/2026: thêm 16 thôn có sóng, 2 thôn mất sóng, 2 thôn mới trong danh sách, 1 thôn không còn trong danh sách, 1 thôn nay mới có số liệu\.$/,
    );
    expect(await page.locator('.compare-lists details').first().locator('li').count()).toBe(8);
    await settled(page);
    await saveScreenshot(page, 'compare-change-desktop-light');
  });

  test('is drawn, and a village of the list leads to its card', async ({ openSite }) => {
    const { page } = await openSite({ path: `#${DATES}&vs=change` });
    await page.locator('.compare-legend').waitFor();
    const changes = await settled(page);
    await chooseMode(page, 'Hai bên bản đồ');
    await bothDrawn(page);
    expect(await difference(page, changes, await settled(page))).toBeGreaterThan(NOTICED);
    await chooseMode(page, 'Nơi thay đổi');
    await page.locator('.compare-lists a').first().click();
    await expect.poll(() => hash(page)).toMatch(/village=/);
    await page.locator('.village-card').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.village-card').waitFor({ state: 'detached' });
    expect(hash(page)).toContain('vs=change'); // Esc closes what is nearer first
  });

  test('is of the definition alone between two definitions of one date', async ({ openSite }) => {
    const { page } = await openSite({
      path: '#vs=change&vs-def=4G.any.reported.weak.national.latest',
    });
    await expect
      .poll(() => page.locator('.compare-sentence').innerText(), PATIENCE)
      .toContain('19 thôn chỉ bên trái tính là có sóng');
    expect(await page.locator('[data-change="lost"]').count()).toBe(0);
  });

  test('of the country is told by province, and of a province from its own lists', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: `#${DATES}&vs=change` });
    await page.getByText('hiện khi chọn một tỉnh').waitFor();
    await page.evaluate(() => {
      location.hash += '&place=12';
    });
    await expect
      .poll(() => page.locator('.compare-sentence').innerText(), PATIENCE)
      .toMatch(/Từ 31\/12\/2025 đến 30\/09\/2026: thêm \d+ thôn có sóng/);
    const counts = await page.locator('.compare-legend li > .number').allInnerTexts();
    const all = counts.map((text) => Number(text.replaceAll('.', ''))).reduce((a, b) => a + b, 0);
    const removed = page.locator('[data-change="removed"] > .number');
    const gone = (await removed.count()) > 0 ? Number(await removed.innerText()) : 0;
    const shown = await page.getByRole('button', { name: 'Lựa chọn' }).isVisible();
    expect(shown).toBe(true);
    await press(page, 'Lựa chọn');
    // Every village of the later list has its line, and those that are gone beside it
    const figures = await page.locator('dialog .compare-figures').innerText();
    const later = Number(/\/([\d.]+)(?![\s\S]*\/)/.exec(figures)![1]!.replaceAll('.', ''));
    expect(all - gone).toBe(later);
  });
});

describe('a comparison', () => {
  test('is in the link, and left by Esc, the button and the back button', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    await press(page, 'Hiện bên phải');
    await expect.poll(() => hash(page)).toContain('vs-at=0');
    const [address, shown] = [hash(page), await label(page, 'right')];
    await page.reload();
    await expect.poll(() => label(page, 'right')).toBe(shown);
    expect(hash(page)).toBe(address);
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).not.toContain('vs=');
    await page.goBack();
    await expect.poll(() => hash(page)).toContain('vs=swipe');
    await press(page, 'Thôi so sánh');
    await expect.poll(() => hash(page)).not.toContain('vs=');
    expect(await page.locator('.compare-bar').count()).toBe(0);
    await page.locator('.compare-button:focus').waitFor(); // whence it was opened
  });

  test('of each side may be chosen freely', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    await press(page, 'Lựa chọn');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Tự chọn từng bên').click();
    const right = dialog.getByRole('group', { name: 'Bên phải' });
    await right.getByLabel('Nhà mạng').selectOption({ label: 'Ít nhất hai nhà mạng' });
    await right.getByLabel('Ngày').selectOption({ label: '31/12/2025' });
    const left = dialog.getByRole('group', { name: 'Bên trái' });
    await left.getByLabel('Công nghệ').selectOption({ label: '5G' });
    await expect.poll(() => hash(page)).toContain('def=5G.any');
    expect(hash(page)).toContain('vs-def=4G.at-least-two.reported.weak.national.2025-12-31');
  });

  test.for([
    ['light', 'swipe', 'desktop'],
    ['dark', 'change', 'desktop'],
    ['dark', 'swipe', 'phone'],
    ['light', 'change', 'phone'],
  ] as const)(
    'breaks no rule of accessibility (%s, %s, %s)',
    async ([theme, mode, device], { openSite }) => {
      const { page } = await openSite({
        viewport: VIEWPORTS[device],
        path: `#${DATES}&vs=${mode}&theme=${theme}&lang=en`,
      });
      await page.locator('.compare-bar').waitFor();
      if (mode === 'swipe') await bothDrawn(page);
      else await page.locator('.compare-sentence').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await saveScreenshot(page, `compare-${mode}-${device}-${theme}-en`);
      await page.getByRole('button', { name: /Options|Details/ }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );
});

/** What axe objects to, one line each. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
