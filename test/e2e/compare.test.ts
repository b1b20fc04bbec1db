/**
 * Two sides of the map on the built site: by mouse, keyboard, finger, and by buttons without dragging; a second map that is given back
 * and can be done without.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  at,
  bothDrawn,
  chooseMode,
  choosePreset,
  compare,
  DATES,
  hash,
  label,
  line,
  lineX,
  middle,
  press,
  SECOND,
} from './support/comparison.ts';
import { difference, NOTICED, PATIENCE, RELABELLED, settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

describe('two sides', () => {
  test('begin with any operator and at least two, in the middle of what is seen of the map', async ({
    openSite,
  }) => {
    const { page } = await openSite({ viewport: { width: 1440, height: 800 } });
    const card = (await page.locator('.layers-panel').boundingBox())!; // open, for there is room
    await compare(page);
    expect(await label(page, 'left')).toContain('bất kỳ nhà mạng nào');
    expect(await label(page, 'right')).toContain('ít nhất hai nhà mạng');
    const [left, right] = [await figureOf(page, 'left'), await figureOf(page, 'right')];
    expect(right).toBeLessThan(left);
    const stage = (await page.locator('.map-stage').boundingBox())!;
    const percent = stage.width / 100; // the line stands on a whole one
    expect(Math.abs((await lineX(page)) - (stage.x + card.x) / 2)).toBeLessThanOrEqual(percent);
    await press(page, 'Hiện bên phải');
    await press(page, 'Chia đôi');
    expect(Math.abs((await lineX(page)) - (stage.x + card.x) / 2)).toBeLessThanOrEqual(percent);
  });

  test('3G and 4G stand beside each other with their figures, two clicks away', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    await compare(page);
    await choosePreset(page, '3G | 4G');
    await expect.poll(() => label(page, 'right')).toContain('4G trở lên');
    // Of 298 villages 19 have 3G alone: 227 and 208 (test/golden/made-province.ts)
    await expect.poll(() => label(page, 'left')).toMatch(/3G trở lên[^≥]*≥\s76,2\s%/);
    await expect.poll(() => label(page, 'right')).toMatch(/4G trở lên[^≥]*≥\s69,8\s%/);
    expect(await page.locator('.headline-number').innerText()).toBe('227'); // the panel still tells the left side
    expect(await label(page, 'right')).toContain('Vùng phủ 4G');
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
    await choosePreset(page, '3G | 4G');
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
    const before = (await page.locator('.map-stage').boundingBox())!;
    await page.getByRole('button', { name: 'So sánh', exact: true }).tap();
    await bothDrawn(page);
    await settled(page); // the sheet makes room
    const { height: roomy } = (await page.locator('.map-stage').boundingBox())!;
    expect(roomy).toBeGreaterThan(1.4 * before.height);
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

/** The headline figure of a side, in percent. */
async function figureOf(page: Page, side: 'left' | 'right'): Promise<number> {
  await expect.poll(() => label(page, side), PATIENCE).toMatch(/\d\s%/);
  const text = await label(page, side);
  return Number(/([\d,]+)\s%/.exec(text)![1]!.replace(',', '.'));
}
