/**
 * All villages of a country at once: as dots by deck.gl where a graphics card draws, which a driver's name stands in for here, and
 * else by the colours of the units, said under the switch. And a graphics context that is lost comes back within 3 seconds.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { partedFiles } from '../support/parted-dataset.ts';
import { answerDataset, HAND_MADE } from './support/hand-made.ts';
import { CANVAS, difference, NOTICED, PATIENCE, settled } from './support/map-pictures.ts';
import { test } from './support/site-test.ts';

/** What issue 5 allows from the return of the context to the last layer drawn. */
const BACK_WITHIN_MS = 3000;

const dots = (page: Page) => page.locator('.map-canvas').getAttribute('data-dots');
const layers = (...on: string[]) => `layers=${['communes', 'villages', ...on].join('.')}`;

/** Visits the parted dataset; `card` names who draws. */
const visit = (hash: string, card = '') => ({
  path: `${HAND_MADE}#${hash}`,
  prepare: async (page: Page) => {
    await answerDataset(partedFiles())(page);
    if (card !== '') await page.addInitScript(nameRenderer, card);
  },
});

describe('all villages at once', () => {
  test('are drawn as dots by a graphics card, as the legend filters them', async ({ openSite }) => {
    const { page } = await openSite(visit(layers(), 'NVIDIA GeForce'));
    const without = await settled(page);
    expect(await dots(page)).toBeNull();
    await go(page, layers('all-villages'));
    await expect.poll(() => dots(page), PATIENCE).toBe('4');
    const change = async () => difference(page, without, await settled(page));
    await expect.poll(change, PATIENCE).toBeGreaterThan(0);
    await go(page, `${layers('all-villages')}&hide=unknown`);
    await expect.poll(() => dots(page), PATIENCE).toBe('3');
    await go(page, layers());
    await expect.poll(() => dots(page), PATIENCE).toBeNull();
    await expect.poll(change, PATIENCE).toBeLessThan(NOTICED);
  });

  test('are no dots where the processor draws, and the switch says so', async ({ openSite }) => {
    const { page } = await openSite(visit(`${layers('all-villages')}&lang=en`));
    await settled(page);
    await expect.poll(() => page.locator('body').innerText(), PATIENCE).toMatch(/4 villages|of 4/);
    expect(await dots(page)).toBeNull();
    expect(await page.locator('.maplibregl-canvas-container canvas').count()).toBe(1);
    const isOpen = await page.locator('.layers-title').getAttribute('aria-expanded');
    if (isOpen === 'false') await page.locator('.layers-title').click();
    await expect
      .poll(() => page.locator('.layers-panel').innerText(), PATIENCE)
      .toContain('without a graphics card');
  });
});

describe('a lost graphics context', () => {
  test('brings map, dots and people back within 3 seconds of its return', async ({ openSite }) => {
    const { page } = await openSite(visit(layers('all-villages', 'people'), 'NVIDIA GeForce'));
    await expect.poll(() => dots(page), PATIENCE).toBe('4');
    const whole = await settled(page);
    const lost = await page.evaluate(loseAll, CANVAS);
    expect(lost).toBe(3); // MapLibre's, the dots' and the people's
    await page.locator('[data-map="lost"]').waitFor();
    expect(await dots(page)).toBeNull();
    await page.locator('a[href*="page=table"]').first().click(); // the table carries on meanwhile
    await page.locator('.page-body table, .page-body [role="grid"]').first().waitFor();
    await page.goBack();
    expect(await page.evaluate(timeReturn)).toBeLessThan(BACK_WITHIN_MS);
    const change = async () => difference(page, whole, await settled(page));
    await expect.poll(change, PATIENCE).toBeLessThan(NOTICED);
  });

  test('of the dots alone brings them back by themselves', async ({ openSite }) => {
    const { page } = await openSite(visit(layers('all-villages'), 'NVIDIA GeForce'));
    await expect.poll(() => dots(page), PATIENCE).toBe('4');
    await page.evaluate(() => {
      const own = document.querySelector('.map-canvas canvas:not(.maplibregl-canvas)');
      const context = (own as HTMLCanvasElement).getContext('webgl2')!;
      context.getExtension('WEBGL_lose_context')!.loseContext();
      Reflect.set(window, 'lostCanvas', own);
    });
    await expect
      .poll(
        () => page.evaluate(() => (Reflect.get(window, 'lostCanvas') as Element).isConnected),
        PATIENCE,
      )
      .toBe(false);
    await expect.poll(() => dots(page), PATIENCE).toBe('4');
    expect(await page.locator('[data-map="drawn"]').count()).toBe(1);
  });
});

/** Changes the view as a link would. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Runs in the page, before its scripts: WebGL says that this draws. */
function nameRenderer(name: string): void {
  const original = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function (
    this: WebGL2RenderingContext,
    what: number,
  ) {
    const unmaskedRenderer = 0x9246;
    return what === unmaskedRenderer ? name : (Reflect.apply(original, this, [what]) as unknown);
  };
}

/** Runs in the page: loses every graphics context of the map, says how many. */
function loseAll(selector: string): number {
  const main = document.querySelector<HTMLCanvasElement>(selector)!;
  const all = document.querySelectorAll<HTMLCanvasElement>('.map-canvas canvas');
  const losses = [main, ...[...all].filter((canvas) => canvas !== main)].map(
    (canvas) => canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!,
  );
  for (const loss of losses) loss.loseContext();
  Reflect.set(window, 'bringBack', () => losses[0]!.restoreContext());
  return losses.length;
}

/** Runs in the page: gives the map's context back, and the milliseconds until map, dots and people are drawn again. */
async function timeReturn(): Promise<number> {
  const begin = performance.now();
  (Reflect.get(window, 'bringBack') as () => void)();
  const isBack = () =>
    document.querySelector('[data-map="drawn"]') !== null &&
    document.querySelector('.map-canvas[data-dots="4"]') !== null &&
    document.querySelector('.maplibregl-ctrl-top-left canvas') !== null;
  while (!isBack()) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begin;
}
