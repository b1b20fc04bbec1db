/**
 * The tools at the edge of the map, in a real browser: measuring by mouse, keys and touch, the own position and its refusals, help
 * with the keys, sources, what is told of moves. Lengths are those of the positions under the points, computed here again.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { distanceKm } from '../../src/core/geodesic.ts';
import type { Position } from '../../src/core/geometry.ts';
import { lengthText } from '../../src/state/measuring.ts';
import { CANVAS, difference, NOTICED, PATIENCE, settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';
import { someVillage } from './support/some-village.ts';

const ZOOM = 9;
/** Width of the whole world at that zoom, CSS pixels. */
const WORLD_PX = 512 * 2 ** ZOOM;
const VIEW = `#map=${ZOOM}.00/${someVillage().at}`;
const CARD = '.tool-card';

const tool = (page: Page, name: 'measure' | 'locate' | 'keys') =>
  page.locator(`.edge-tools [data-tool="${name}"]`);
const told = (page: Page) => page.locator(`${CARD} [role="status"]`);
const totalOf = (page: Page) => page.locator('.lengths dd').first();
const button = (page: Page, name: string) => page.locator(CARD).getByRole('button', { name });

/** The position under a point so many pixels right of and below the middle of the map, in Mercator's projection. */
function positionAt(right: number, below: number): Position {
  const [lat, lon] = someVillage().at.split('/').map(Number) as [number, number];
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) - (below / WORLD_PX) * 2 * Math.PI;
  return [lon + (right / WORLD_PX) * 360, (Math.atan(Math.sinh(y)) * 180) / Math.PI];
}

/** The length between two such points as it is to read, give or take what a pixel is worth. */
function isLength(text: string, from: Position, to: Position): boolean {
  const km = distanceKm(from, to);
  const pixel = (40_075 * Math.cos((from[1] * Math.PI) / 180)) / WORLD_PX;
  const [value, unit] = text.replace(',', '.').split('\u00a0');
  return Math.abs(Number(value) / (unit === 'm' ? 1000 : 1) - km) <= 1.5 * pixel + 0.05;
}

async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = (await page.locator(CANVAS).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

describe('measuring', () => {
  test('by mouse tells the total and the last leg, and takes points back', async ({ openSite }) => {
    const { page } = await openSite({ path: VIEW });
    const bare = await settled(page);
    await tool(page, 'measure').click();
    const { x, y } = await middleOf(page);
    await page.mouse.click(x, y - 150);
    await page.mouse.click(x + 200, y - 150);
    const first: [Position, Position] = [positionAt(0, -150), positionAt(200, -150)];
    await expect.poll(async () => isLength(await totalOf(page).innerText(), ...first)).toBe(true);
    await page.mouse.click(x + 200, y - 30);
    await expect.poll(() => told(page).innerText()).toMatch(/^Điểm 3\. Tổng cộng .+ Đoạn cuối .+/);
    await expect
      .poll(async () => difference(page, bare, await settled(page)), PATIENCE)
      .toBeGreaterThan(NOTICED);
    await saveScreenshot(page, 'measure-desktop');
    await button(page, 'Bỏ điểm cuối').click();
    await expect.poll(async () => isLength(await totalOf(page).innerText(), ...first)).toBe(true);
    await button(page, 'Xoá hết').click();
    await expect.poll(() => page.locator('.lengths').count()).toBe(0);
    await button(page, 'Đóng').click();
    expect(await page.locator(CARD).count()).toBe(0);
    await expect
      .poll(async () => difference(page, bare, await settled(page)), PATIENCE)
      .toBeLessThan(NOTICED);
    expect(new URL(page.url()).hash).not.toContain('place='); // its clicks chose nothing
  });

  test('by keys alone adds points at the cross, and Esc gives the focus back', async ({
    openSite,
  }) => {
    const { page } = await openSite({ path: VIEW });
    await settled(page);
    await tool(page, 'measure').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator(CANVAS).evaluate((e) => e === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter'); // the same point again is none
    await expect.poll(() => told(page).innerText()).toBe('Đặt điểm tiếp theo để biết khoảng cách.');
    await page.keyboard.press('ArrowRight'); // 100 px
    await settled(page);
    await page.keyboard.press('Enter');
    const leg: [Position, Position] = [positionAt(0, 0), positionAt(100, 0)];
    await expect.poll(async () => isLength(await totalOf(page).innerText(), ...leg)).toBe(true);
    await page.keyboard.press('Backspace');
    await expect.poll(() => page.locator('.lengths').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator(CARD).count()).toBe(0);
    expect(await tool(page, 'measure').evaluate((e) => e === document.activeElement)).toBe(true);
  });

  test('by touch and by buttons leaves the map free on a phone', async ({ openSite }) => {
    const { page } = await openSite({
      path: `${VIEW}&lang=en`,
      viewport: VIEWPORTS.phone,
      hasTouch: true,
      isMobile: true,
    });
    await settled(page);
    await tool(page, 'measure').tap();
    const { x, y } = await middleOf(page);
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x + 90, y);
    const leg: [Position, Position] = [positionAt(0, 0), positionAt(90, 0)];
    await expect.poll(async () => isLength(await totalOf(page).innerText(), ...leg)).toBe(true);
    await button(page, 'Add a point in the middle of the map').tap();
    await expect.poll(() => told(page).innerText()).toMatch(/^Point 3\. Total .+ Last leg .+/);
    const card = (await page.locator(CARD).boundingBox())!;
    const map = (await page.locator('.map-stage').boundingBox())!;
    expect(card.y).toBeGreaterThanOrEqual(map.y + map.height - 20);
    await saveScreenshot(page, 'measure-phone');
  });
});

describe('the own position', () => {
  const [lat, lon] = someVillage().at.split('/').map(Number) as [number, number];

  test('is asked for only by the button, marked with its accuracy, and forgotten by another', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      path: VIEW,
      permissions: ['geolocation'],
      prepare: async (one) => {
        await one.context().setGeolocation({ latitude: lat, longitude: lon, accuracy: 400 });
        await one.addInitScript(countQuestions);
      },
    });
    await settled(page);
    const asked = () => page.evaluate(() => Reflect.get(window, 'questions') as number);
    expect(await asked()).toBe(0);
    await tool(page, 'locate').click();
    await expect.poll(() => told(page).innerText()).toContain(lengthText(0.4, 'vi'));
    expect(await asked()).toBe(1);
    const text = await page.locator(CARD).innerText();
    expect(text).toContain('Chưa kết luận được'); // the made province's boundaries are invented
    expect(text).toContain(someVillage().name);
    const marked = await settled(page);
    await saveScreenshot(page, 'locate-desktop');
    await button(page, 'Xoá dấu vị trí').click();
    expect(await page.locator(CARD).count()).toBe(0);
    await expect
      .poll(async () => difference(page, marked, await settled(page)), PATIENCE)
      .toBeGreaterThan(NOTICED);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(VIEW); // it may be passed on
  });

  test('that may not be told says what to do, and can be asked for again', async ({ openSite }) => {
    const { page } = await openSite({ path: `${VIEW}&lang=en` });
    await settled(page);
    await tool(page, 'locate').click();
    await expect.poll(() => told(page).innerText(), PATIENCE).toContain('Allow “Location”');
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: lat, longitude: lon, accuracy: 30 });
    await button(page, 'Try again').click();
    await expect.poll(() => told(page).innerText(), PATIENCE).toContain('give or take 30\u00a0m');
  });

  test('outside the country is said and not marked', async ({ openSite }) => {
    const { page } = await openSite({
      path: VIEW,
      permissions: ['geolocation'],
      prepare: (one) =>
        one.context().setGeolocation({ latitude: 48.86, longitude: 2.35, accuracy: 20 }),
    });
    const before = await settled(page);
    await tool(page, 'locate').click();
    await expect.poll(() => told(page).innerText()).toContain('ngoài vùng bản đồ');
    await button(page, 'Đóng').click();
    await expect
      .poll(async () => difference(page, before, await settled(page)), PATIENCE)
      .toBeLessThan(NOTICED);
  });
});

describe('at the edge of the map', () => {
  test('sources and licences are named, and the keys by ? on the map alone', async ({
    openSite,
  }) => {
    const { page } = await openSite({ path: VIEW });
    await settled(page);
    await page.locator('.attribution').click();
    expect(await page.locator('.attribution-dialog').innerText()).toMatch(/CC0-1\.0/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.locator(CANVAS).focus();
    await page.keyboard.press('?');
    await page.locator('dialog[open] kbd').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator(CANVAS).evaluate((e) => e === document.activeElement)).toBe(true);
  });

  test('a move of the user’s is told in words, one of the page’s is not', async ({ openSite }) => {
    const { page } = await openSite({ path: `#place=${someVillage().commune}&lang=en` });
    await page.locator('[data-map="drawn"]').waitFor();
    const voice = page.locator('[data-voice="map"]');
    await voice.waitFor({ state: 'attached' });
    expect(await voice.innerText()).toBe('');
    await page.locator(CANVAS).focus();
    await page.keyboard.press('-');
    await expect
      .poll(() => voice.innerText(), PATIENCE)
      .toMatch(/^Map: .+ in the middle, \d+ .+ in view, .+\skm across\.$/);
  });
});

/** Runs in the page, before its scripts. */
function countQuestions(): void {
  Reflect.set(window, 'questions', 0);
  const original = Geolocation.prototype.getCurrentPosition;
  Geolocation.prototype.getCurrentPosition = function (this: Geolocation, ...rest) {
    Reflect.set(window, 'questions', (Reflect.get(window, 'questions') as number) + 1);
    Reflect.apply(original, this, rest);
  };
}
