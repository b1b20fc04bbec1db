/** At 320 CSS pixels (a small phone, or 400 % zoom on a desktop) and with text of twice the size nothing scrolls sideways or is cut off. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testWithoutMap as test } from './support/site-test.ts';

const SCREENS = [
  ['the country', '', 'site'],
  ['a province', '#place=08', 'site'],
  ['the made province in English', '#lang=en', 'made-province'],
  ['the method', '#page=method', 'made-province'],
  ['the table', '#page=table', 'made-province'],
] as const;

const WINDOWS = [
  ['a small phone', { width: 320, height: 568 }],
  ['a desktop at 400 %', { width: 320, height: 256 }],
] as const;

describe.each(WINDOWS)('in the window of %s', (_, viewport) => {
  test.for(SCREENS)('%s fits', async ([, path, dataset], { openSite }) => {
    const { page } = await openSite({ path, dataset, viewport });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await sticksOut(page)).toEqual([]);
  });
});

/** Twice the usual size (`state/preferences.ts`). */
async function withLargestText(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('phu-song.display', '32 more'));
}

describe.each([
  ['a phone', { width: 390, height: 844 }],
  ['a small phone', { width: 360, height: 740 }],
  ['a desktop', { width: 1280, height: 800 }],
])('with the largest text in the window of %s', (_, viewport) => {
  test.for(SCREENS)('%s fits', async ([, path, dataset], { openSite }) => {
    const { page } = await openSite({ path, dataset, viewport, prepare: withLargestText });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await sticksOut(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    const search = (await page.getByRole('combobox').first().boundingBox())!;
    expect(search.width).toBeGreaterThanOrEqual(200);
    const header = (await page.locator('.header').boundingBox())!;
    expect(header.height).toBeLessThanOrEqual(0.3 * viewport.height);
  });
});

/** Words of the navigation, the definition and the buttons of the header that are wider or higher than their place. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav a, .definition-text, .header button')]
      .filter((element) => element.checkVisibility())
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((element) => `${element.className} ${element.textContent}`),
  );
}

/** Visible texts and controls beyond the right edge, but in the map and in what scrolls sideways by itself (tables). */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrollsSideways = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (at.classList.contains('map-stage') || at.classList.contains('visually-hidden'))
          return true;
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const found = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return (
        right > window.innerWidth + 1 &&
        width > 1 &&
        height > 1 &&
        element.checkVisibility() &&
        !scrollsSideways(element)
      );
    });
    const page = document.documentElement;
    return [
      ...(page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : []),
      ...found.map((element) => `${element.tagName}.${element.className}`),
    ];
  });
}
