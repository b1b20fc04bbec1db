/**
 * Legend and layers on the built site: what is left out goes from the map, the lists and from under the pointer, and no figure moves;
 * classes, coverage and operators are drawn as chosen. By mouse, by keys and by touch.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Rgb, rgbOf } from '../../src/map/palette.ts';
import { tokensOf } from '../support/tokens.ts';
import {
  CANVAS,
  difference,
  NOTICED,
  PATIENCE,
  pixelsOf,
  settled,
} from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { test } from './support/site-test.ts';
import { someVillage } from './support/some-village.ts';

const PHONE = { viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true } as const;
const COVERED = rgbOf(tokensOf('light').get('--status-covered')!);
const NONE = rgbOf(tokensOf('light').get('--status-none')!);

/** Villages as symbols on bare land. */
const village = someVillage();
const AROUND = `#layers=villages&map=9.20/${village.at}`;

test.for([
  [1024, 'vi'],
  [1024, 'en'],
  [1280, 'vi'],
  [1280, 'en'],
] as const)(
  'every class lies clear of the archipelagos at %i px, %s',
  async ([width, language], { openSite }) => {
    const viewport = { width, height: 768 };
    const path = `#place=08&lang=${language}`;
    const { page } = await openSite({ dataset: 'site', viewport, path });
    await page.locator('.legend-bar .legend-classes').waitFor();
    const inset = (await page.locator('.inset').boundingBox())!;
    const lines = await page.locator('.legend-bar li').all();
    expect(lines.length).toBe(10); // five classes, four statuses, and what has too few data
    for (const line of lines) {
      const box = (await line.boundingBox())!;
      expect(box.x + box.width <= inset.x || box.y + box.height <= inset.y).toBe(true);
    }
  },
);

describe('covered villages, hidden by the legend', () => {
  test('with the mouse leave map and list, and every figure stays', async ({ openSite }) => {
    const { page } = await openSite({ path: AROUND });
    await settled(page);
    const before = { covered: await painted(page, COVERED), none: await painted(page, NONE) };
    expect(Math.min(before.covered, before.none)).toBeGreaterThan(50);
    const headline = await page.locator('.headline-number').innerText();
    const line = page.getByRole('button', { name: /^Có sóng/ });
    const count = await line.locator('.legend-count').innerText();
    await line.click();
    await expect.poll(() => painted(page, COVERED), PATIENCE).toBeLessThan(before.covered / 20);
    expect(await painted(page, NONE)).toBeGreaterThan(before.none * 0.8);
    expect(await line.getAttribute('aria-pressed')).toBe('false');
    expect(await line.locator('.legend-count').innerText()).toBe(count);
    expect(hashOf(page)).toContain('hide=covered');
    expect(await page.locator('.headline-number').innerText()).toBe(headline);
    expect(await page.locator('.headline .hidden-note').innerText()).toContain(`ẩn ${count} thôn`);
    await page.locator('.headline').getByRole('button', { name: 'hiện lại tất cả' }).click();
    await expect.poll(() => painted(page, COVERED), PATIENCE).toBeGreaterThan(before.covered * 0.8);
    expect(hashOf(page)).not.toContain('hide=');
  });

  test('are not in the list of villages, which says so', async ({ openSite }) => {
    const { page } = await openSite({ path: `#place=${village.commune}`, webgl: false });
    const listed = page.locator('.village-line .symbol-covered');
    await listed.first().waitFor();
    const before = await page.locator('.village-line').count();
    await page.getByRole('button', { name: /^Có sóng/ }).click();
    await expect.poll(() => listed.count()).toBe(0);
    expect(await page.locator('.village-line').count()).toBeLessThan(before);
    expect(await page.locator('.hidden-note').count()).toBe(3); // by the figures, over the list, in the legend
  });

  test('with keys alone, and only one status with the second button', async ({ openSite }) => {
    const { page } = await openSite({ path: AROUND });
    await settled(page);
    const before = await painted(page, COVERED);
    await tabTo(page, '.legend-statuses .legend-toggle');
    await page.keyboard.press('Space');
    await expect.poll(() => painted(page, COVERED), PATIENCE).toBeLessThan(before / 20);
    await page.keyboard.press('Space');
    await expect.poll(() => hashOf(page)).not.toContain('hide=');
    for (const _ of ['only covered', 'weak', 'only weak', 'none', 'only none']) {
      await page.keyboard.press('Tab');
    }
    const name = await page.evaluate(() => document.activeElement?.textContent);
    expect(name).toBe('chỉ mục này: Không có sóng');
    await page.keyboard.press('Enter');
    await expect.poll(() => hashOf(page)).toContain('hide=covered.weak.unknown');
    await expect.poll(() => painted(page, COVERED), PATIENCE).toBeLessThan(before / 20);
    expect(await painted(page, NONE)).toBeGreaterThan(50);
  });

  test('by touch, from the folded legend of a phone', async ({ openSite }) => {
    const { page } = await openSite({ ...PHONE, path: AROUND });
    await settled(page);
    const before = await painted(page, COVERED);
    const chip = page.locator('.legend-chip');
    expect(await chip.innerText()).toContain('Thôn theo tình trạng');
    await chip.tap();
    const line = page.getByRole('dialog').getByRole('button', { name: /^Có sóng/ });
    for (const target of [
      chip,
      line,
      page.getByRole('button', { name: /^chỉ mục này ?: Có sóng/ }),
    ])
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await line.tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).tap();
    await expect.poll(() => painted(page, COVERED), PATIENCE).toBeLessThan(before / 20);
    expect(hashOf(page)).toContain('hide=covered');
  });

  // Without what is hidden the same click selects the village: `map.test.ts`.
  test('are not hit by a click', async ({ openSite }) => {
    const { commune, at } = village;
    const { page } = await openSite({ path: `#map=13.00/${at}&hide=covered.weak.none.unknown` });
    await settled(page);
    const { x, y, width, height } = (await page.locator(CANVAS).boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect.poll(() => hashOf(page), PATIENCE).toContain(`place=${commune}`);
    expect(hashOf(page)).not.toContain('village=');
  });
});

describe('the classes of communes', () => {
  test('left out are land, and gone from the list of communes', async ({ openSite }) => {
    const { page } = await openSite({ path: '#layers=communes' });
    const before = await settled(page);
    const listed = await page.locator('.unit-line').count();
    const line = page.locator('.legend-classes .legend-line').first();
    const count = Number(await line.locator('.legend-count').innerText());
    expect(count).toBeGreaterThan(0);
    await line.getByRole('button').first().click();
    const change = async () => difference(page, before, await settled(page));
    await expect.poll(change, PATIENCE).toBeGreaterThan(NOTICED);
    await page.getByText(`Đang ẩn ${count} xã`).first().waitFor();
    expect(await page.locator('.unit-line').count()).toBeLessThanOrEqual(listed);
  });

  test('follow the values when asked to, on map and legend alike', async ({ openSite }) => {
    const { page } = await openSite({ path: '#layers=communes' });
    const fixed = await settled(page);
    const names = () => page.locator('.legend-classes .legend-name').allInnerTexts();
    const counts = async () =>
      (await page.locator('.legend-classes .legend-count').allInnerTexts()).map(Number);
    const [namesBefore, countsBefore] = [await names(), await counts()];
    await page.locator('.class-choice summary').click();
    await page.getByRole('radio', { name: 'khoảng đều' }).check();
    await expect.poll(() => hashOf(page)).toContain('classes=equal');
    expect(await names()).not.toEqual(namesBefore);
    const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
    expect(sum(await counts())).toBe(sum(countsBefore));
    await page.keyboard.press('Escape');
    const change = async () => difference(page, fixed, await settled(page));
    await expect.poll(change, PATIENCE).toBeGreaterThan(NOTICED);
  });

  test('take the bounds that are typed, and say what is wrong with others', async ({
    openSite,
  }) => {
    const { page } = await openSite({ path: '#layers=communes' });
    await page.locator('.class-choice summary').click();
    await page.getByRole('radio', { name: 'tự đặt' }).check();
    const field = (index: number) => page.getByRole('textbox', { name: `Ranh giới ${index}` });
    await field(2).fill('30');
    await page.keyboard.press('Enter');
    await page.getByText('Ranh giới 2 phải lớn hơn ranh giới 1.').waitFor();
    expect(await field(2).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(hashOf(page)).not.toContain('classes=');
    for (const [i, text] of ['20', '40,5', '60', '90'].entries()) await field(i + 1).fill(text);
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    await expect.poll(() => hashOf(page)).toContain('classes=20_40.5_60_90');
    expect(await page.locator('.legend-classes .legend-name').allInnerTexts()).toEqual(
      [
        'từ 90 %',
        '60–dưới 90 %',
        '40,5–dưới 60 %',
        '20–dưới 40,5 %',
        'dưới 20 %',
        'chưa đủ số liệu',
      ].map((name) => name.replace(' %', '\u00a0%')),
    );
    const { page: again } = await openSite({ path: hashOf(page) });
    await again.getByRole('button', { name: /^20–dưới 40,5/ }).waitFor();
  });
});

describe('coverage', () => {
  const path = '#layers=coverage-4G';

  test('is as strong as its slider and its number say', async ({ openSite }) => {
    const { page } = await openSite({ path });
    const full = await settled(page);
    await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
    const [slider, number] = [page.getByRole('slider'), page.getByRole('spinbutton')];
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => hashOf(page)).toContain('opacity=95');
    expect(await number.inputValue()).toBe('95');
    await number.fill('3');
    await page.keyboard.press('Tab');
    await expect.poll(() => hashOf(page)).toContain('opacity=10');
    expect(await slider.inputValue()).toBe('10');
    await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
    const change = async () => difference(page, full, await settled(page));
    await expect.poll(change, PATIENCE).toBeGreaterThan(NOTICED);
  });

  test('is of the operator that is chosen, and says what that one did not supply', async ({
    openSite,
  }) => {
    const { page } = await openSite({ path });
    const all = await settled(page);
    await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
    const choice = page.getByRole('combobox', { name: 'Vẽ vùng phủ của' });
    await choice.waitFor();
    const offered = await choice.locator('option').allInnerTexts();
    expect(offered.length).toBeGreaterThan(2);
    await choice.selectOption({ index: 1 });
    await expect.poll(() => hashOf(page)).toMatch(/operator=./);
    await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
    const change = async () => difference(page, all, await settled(page));
    await expect.poll(change, PATIENCE).toBeGreaterThan(NOTICED);
  });
});

function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

/** How many pixels of the map have a colour, within what smoothing and colour spaces do. */
async function painted(page: Page, colour: Rgb): Promise<number> {
  const { data } = await pixelsOf(page, await page.locator('.map-canvas').screenshot());
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (colour.every((value, channel) => Math.abs(data[i + channel]! - value) <= 12)) count++;
  }
  return count;
}

/** Presses Tab until an element of the kind has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((kind) => document.activeElement?.matches(kind), selector)) return;
  }
  throw new Error(`80 presses of Tab did not reach ${selector}`);
}
