/**
 * The map as it is drawn, in a real browser: every layer shows and goes, names stand where they belong, a click selects, panning is
 * remembered, and a lost graphics context comes back whole. Pictures are compared only with other pictures of the same run.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { MAP_LAYERS } from '../../src/state/view.ts';
import { answerDataset, HAND_MADE } from './support/hand-made.ts';
import {
  CANVAS,
  difference,
  NOTICED,
  PATIENCE,
  pixelsOf,
  settled,
} from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';
import { someVillage } from './support/some-village.ts';

// One technology stands for the others; all villages at once are for a dataset in parts.
const LAYERS = MAP_LAYERS.filter((layer) => !/[235]G|all-villages/.test(layer));
/** Changes the view as a link would. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function clickMiddle(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator(CANVAS).boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
}

describe('the map', () => {
  test.for([
    ['desktop', 'light', VIEWPORTS.desktop],
    ['phone', 'dark', VIEWPORTS.phone],
  ] as const)(
    'is drawn on a %s in the %s theme',
    async ([device, theme, viewport], { openSite }) => {
      const { page } = await openSite({ viewport, path: `#theme=${theme}` });
      await settled(page);
      await saveScreenshot(page, `map-${device}-${theme}`);
      const name = await page.locator(CANVAS).getAttribute('aria-label');
      expect(name?.length).toBeGreaterThan(3);
    },
  );

  test('shows and hides every layer', { timeout: 120_000 }, async ({ openSite }) => {
    const view = `map=9.20/${someVillage().at}`;
    const { page } = await openSite({ path: `#${view}&layers=` });
    const bare = await settled(page);
    for (const layer of LAYERS) {
      await go(page, `${view}&layers=${layer}`);
      const change = async () => difference(page, bare, await settled(page));
      await expect.poll(change, { ...PATIENCE, message: `with ${layer}` }).toBeGreaterThan(NOTICED);
      await go(page, `${view}&layers=`);
      await expect.poll(change, { ...PATIENCE, message: `without ${layer}` }).toBeLessThan(NOTICED);
    }
  });

  test('is in another language and theme at once', async ({ openSite }) => {
    const { page } = await openSite();
    const light = await settled(page);
    const name = await page.locator(CANVAS).getAttribute('aria-label');
    await go(page, 'theme=dark&lang=en');
    await expect.poll(async () => (await settled(page)).equals(light), PATIENCE).toBe(false);
    expect(await page.locator(CANVAS).getAttribute('aria-label')).not.toBe(name);
  });

  test('is no error where there is no WebGL', async ({ openSite }) => {
    const { page } = await openSite({ webgl: false });
    await page.locator('[data-map="unavailable"]').waitFor();
    expect(await page.locator(CANVAS).count()).toBe(0);
  });
});

describe('names', () => {
  test.for([
    ['vi', 'Quần đảo Hoàng Sa', 'Quần đảo Trường Sa', 'Biển Đông'],
    ['en', 'Hoàng Sa Archipelago', 'Trường Sa Archipelago', 'East Sea'],
  ] as const)(
    'of both archipelagos and the sea are there with every layer off (%s)',
    async ([language, ...names], { openSite }) => {
      const { page } = await openSite({
        path: `#map=4.60/14.0000/111.5000&layers=&lang=${language}`,
      });
      await settled(page);
      const drawn = () => page.locator('.map-canvas').getAttribute('data-names');
      await expect
        .poll(async () => (await drawn())?.split('|').sort(), PATIENCE)
        .toEqual(names.toSorted());
      await saveScreenshot(page, `map-archipelagos-${language}`);
    },
  );

  test('with Ố Ồ Ẫ Ễ Ẵ stand on the same line as names without', async ({ openSite }) => {
    const { page } = await openSite({
      path: `${HAND_MADE}#map=7.00/10.5000/105.0000&layers=labels`,
      prepare: answerDataset(twoNames('ỐỒẪỄẴ', 'OOAEA')),
    });
    await settled(page);
    const { x, y, width, height } = (await page.locator(CANVAS).boundingBox())!;
    // At zoom 7 a degree of longitude is 512 × 2⁷ / 360 = 182 px wide: the names are 91 px left and right of the middle.
    const lowest = (side: number) =>
      lowestInk(page, {
        x: x + width / 2 + side * 91 - 40,
        y: y + height / 2 - 20,
        width: 80,
        height: 40,
      });
    const [marked, plain] = [await lowest(-1), await lowest(1)];
    expect(plain).toBeGreaterThan(10);
    expect(Math.abs(marked - plain)).toBeLessThanOrEqual(1);
  });
});

describe('the user', () => {
  test('selects a commune by a click', async ({ openSite }) => {
    const { commune, at } = someVillage();
    const { page } = await openSite({ path: `#map=9.00/${at}&layers=communes` });
    await settled(page);
    await clickMiddle(page);
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toContain(`place=${commune}`);
  });

  test('selects a village before the commune around it', async ({ openSite }) => {
    const { id, commune, at } = someVillage();
    const { page } = await openSite({ path: `#place=${commune}&map=13.00/${at}` });
    await settled(page);
    await clickMiddle(page);
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toContain(`village=${id}`);
  });

  test('finds the map where it was left', async ({ openSite }) => {
    const { page } = await openSite();
    await settled(page);
    await page.locator(CANVAS).focus();
    await page.keyboard.press('+');
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toMatch(/map=/);
    const there = await settled(page);
    const { page: again } = await openSite({ path: new URL(page.url()).hash });
    await settled(again);
    expect(new URL(again.url()).hash).toBe(new URL(page.url()).hash);
    expect(there.length).toBeGreaterThan(0);
  });
});

describe('a lost graphics context', () => {
  test('is said, and brings every layer back', async ({ openSite }) => {
    const { page } = await openSite({
      path: '#layers=communes.villages.people.fibre.coverage-4G', // a name may come back on another side of its place
    });
    const whole = await settled(page);
    await page.evaluate((selector) => {
      const canvases = [
        document.querySelector<HTMLCanvasElement>(selector)!,
        ...document.querySelectorAll<HTMLCanvasElement>('.maplibregl-ctrl-top-left canvas'),
      ];
      const losses = canvases.map(
        (canvas) => canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!,
      );
      for (const loss of losses) loss.loseContext();
      setTimeout(() => losses[0]!.restoreContext(), 1500);
    }, CANVAS);
    await page.locator('[data-map="lost"]').waitFor();
    await page.locator('[data-map="drawn"]').waitFor();
    const change = async () => difference(page, whole, await settled(page));
    await expect.poll(change, PATIENCE).toBeLessThan(NOTICED);
    await go(page, 'layers=communes.villages.people.fibre.coverage-4G.labels');
    await expect.poll(change, PATIENCE).toBeGreaterThan(NOTICED);
  });
});

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Row, from the top of the clip, of the lowest pixel that is dark like a letter; -1 when there is none. */
async function lowestInk(page: Page, clip: Clip): Promise<number> {
  const { width, data } = await pixelsOf(page, await page.screenshot({ clip }));
  for (let i = data.length - 4; i >= 0; i -= 4) {
    if (data[i]! + data[i + 1]! + data[i + 2]! < 300) return Math.floor(i / 4 / width);
  }
  return -1;
}

/** Two communes of one degree side by side, 104..106 E, 10..11 N, with the given names. */
function twoNames(west: string, east: string): Record<string, unknown> {
  const commune = (code: string, name: string, lon: number) => ({
    type: 'Feature',
    properties: { code, name, parent: '08', parent_name: 'T' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon, 10],
          [lon + 1, 10],
          [lon + 1, 11],
          [lon, 11],
          [lon, 10],
        ],
      ],
    },
  });
  return {
    'manifest.json': {
      format: 'phu-song-dataset',
      version: 1,
      id: 'two-names',
      title: { vi: 'Hai tên', en: 'Two names' },
      kind: 'sample',
      country: 'vn',
      adminVersion: '2026-04-30',
      asOf: '2026-04-30',
      boundaries: 'made',
      layers: [{ id: 'communes', kind: 'units', level: 'commune', file: 'communes.geojson' }],
    },
    'communes.geojson': {
      type: 'FeatureCollection',
      features: [commune('00001', west, 104), commune('00002', east, 105)],
    },
  };
}
