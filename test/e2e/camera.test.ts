/** Where the map looks: beside a village card, between the buttons of a phone, beside what is compared. In a real browser. Pictures are compared only with others of the same run. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bothDrawn } from './support/comparison.ts';
import {
  CANVAS,
  difference,
  PATIENCE,
  pixelsOf,
  RELABELLED,
  settled,
} from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { test } from './support/site-test.ts';
import { someVillage } from './support/some-village.ts';

describe('a village card', () => {
  test('leaves the whole commune in view of a phone when it closes', async ({ openSite }) => {
    const { page } = await openSite({
      viewport: VIEWPORTS.phone,
      path: `#place=${someVillage().commune}`,
    });
    const whole = await uncovered(page);
    const change = async () => difference(page, whole, await uncovered(page));
    await page.locator('.village-line').first().click();
    await page.locator('.village-card').waitFor();
    await expect.poll(change, PATIENCE).toBeGreaterThan(0.1);
    await page.keyboard.press('Escape');
    await expect.poll(change, PATIENCE).toBeLessThan(RELABELLED);
  });

  test('does not shift the map that a link from beside it shows', async ({ openSite }) => {
    const { id, commune } = someVillage();
    const phone = { viewport: VIEWPORTS.phone };
    const { page } = await openSite({ ...phone, path: `#place=${commune}&village=${id}` });
    await settled(page);
    await page.locator(CANVAS).focus();
    await page.keyboard.press('+');
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toMatch(/map=/);
    await page.locator(CANVAS).blur();
    const there = await uncovered(page);
    const { page: again } = await openSite({ ...phone, path: new URL(page.url()).hash });
    const change = async () => difference(page, there, await uncovered(again));
    await expect.poll(change, PATIENCE).toBeLessThan(RELABELLED);
  });
});

describe.each([
  ['390 × 844', { width: 390, height: 844 }],
  ['360 × 640', { width: 360, height: 640 }],
])('in a window of %s pixels', (_, viewport) => {
  const phone = { viewport, dataset: 'site', hasTouch: true, isMobile: true } as const;

  test('the whole country lies clear of the buttons', async ({ openSite }) => {
    const { page } = await openSite({ ...phone, path: '#layers=communes' });
    const drawn = await drawnBox(page, (rgb, ground) => !isNear(rgb, ground));
    expect(drawn.bottom - drawn.top).toBeGreaterThan(150); // so that something was found
    expect(await buttonsOver(page, drawn)).toEqual([]);
  });

  test.for(['08', '40', '48', '96'])(
    'province %s lies clear of the buttons',
    async (place, { openSite }) => {
      const { page } = await openSite({ ...phone, path: `#layers=communes&place=${place}` });
      const outline = await drawnBox(page, (rgb) => isNear(rgb, SELECTION));
      expect(outline.bottom - outline.top).toBeGreaterThan(40); // so that something was found
      expect(await buttonsOver(page, outline)).toEqual([]);
    },
  );
});

test('a province lies clear of the folded card where large text leaves the map little width', async ({
  openSite,
}) => {
  const { page } = await openSite({
    dataset: 'site',
    path: '#layers=communes&place=08',
    prepare: async (opened) => {
      await opened.addInitScript(() => localStorage.setItem('phu-song.display', '32 system'));
    },
  });
  const outline = await drawnBox(page, (rgb) => isNear(rgb, SELECTION));
  expect(outline.bottom - outline.top).toBeGreaterThan(40); // so that something was found
  const title = (await page.locator('.layers-title').boundingBox())!;
  expect(title.height).toBeLessThan(100); // it is folded
  expect(outline.top).toBeGreaterThan(title.y + title.height);
});

test.for([
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 768, height: 1024 }],
] as const)(
  'a province lies clear of the names of the two sides of a %s window',
  async ([, viewport], { openSite }) => {
    const compared = 'vs=swipe&vs-def=4G.any.reported.weak.national.latest';
    const path = `#layers=communes&place=08&${compared}`;
    const { page } = await openSite({ dataset: 'site', viewport, path });
    await bothDrawn(page);
    const names = page.locator('.compare-label');
    const boxes = [await names.first().boundingBox(), await names.last().boundingBox()];
    const outline = await drawnBox(page, (rgb) => isNear(rgb, SELECTION));
    expect(outline.bottom - outline.top).toBeGreaterThan(40); // so that something was found
    for (const box of boxes) {
      const isAbove = box!.y + box!.height <= outline.top;
      expect(isAbove || box!.y >= outline.bottom).toBe(true);
    }
  },
);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `--map-selection` of the light theme. */
const SELECTION = [20, 35, 42] as const;

const isNear = (a: readonly number[], b: readonly number[]) =>
  a.every((channel, i) => Math.abs(channel - b[i]!) <= 2);

/** The box of the pixels that are meant, in the window; the ground is what the corner of the map shows. Hides what lies over the map. */
async function drawnBox(
  page: Page,
  isMeant: (rgb: readonly number[], ground: readonly number[]) => boolean,
): Promise<Box> {
  await settled(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.map-stage > :not(.map-canvas), .maplibregl-ctrl-bottom-right { visibility: hidden }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const canvas = page.locator('.map-canvas').first();
  const { x, y } = (await canvas.boundingBox())!;
  const { width, data } = await pixelsOf(page, await canvas.screenshot());
  const at = (pixel: number) => [...data.subarray(4 * pixel, 4 * pixel + 3)];
  const ground = at(0);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let pixel = 0; pixel < data.length / 4; pixel++) {
    if (!isMeant(at(pixel), ground)) continue;
    const [column, row] = [x + (pixel % width), y + Math.floor(pixel / width)];
    box.left = Math.min(box.left, column);
    box.right = Math.max(box.right, column);
    box.top = Math.min(box.top, row);
    box.bottom = Math.max(box.bottom, row);
  }
  return box;
}

/** The buttons in the window that cover a part of the box; the sign of the sources is a letter in the corner. */
function buttonsOver(page: Page, box: Box): Promise<string[]> {
  return page.evaluate(
    (of) =>
      [...document.querySelectorAll('.main button:not(.attribution), .panel, .map-foot')]
        .filter((element) => {
          const { left, right, top, bottom, width } = element.getBoundingClientRect();
          const isApart =
            left >= of.right || right <= of.left || top >= of.bottom || bottom <= of.top;
          return width > 1 && !isApart;
        })
        .map((element) => `${element.className} ${element.textContent}`.slice(0, 60)),
    box,
  );
}

/** A picture of what a phone's sheet leaves of the map. */
async function uncovered(page: Page): Promise<Buffer> {
  await settled(page);
  const map = (await page.locator(CANVAS).boundingBox())!;
  const sheet = (await page.locator('.panel').boundingBox())!;
  return page.screenshot({ clip: { ...map, height: sheet.y - map.y } });
}
