/** What axe finds on every screen of the built site, in both themes. A new screen is a line of {@link SCREENS}. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { type SiteVisit, test } from './support/site-test.ts';

/** A screen: how it is opened, and what is done there before it is looked at. */
interface Screen {
  readonly name: string;
  /** Whether it is looked at with the map drawn, whose tools are there only then. Default: `false`. */
  readonly hasMap?: boolean;
  readonly visit?: SiteVisit;
  readonly go?: (page: Page) => Promise<unknown>;
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();

const openDialog = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await page.getByRole('dialog').waitFor();
};

const openTool = (tool: string) => async (page: Page) => {
  await page.locator(`.edge-tools [data-tool="${tool}"]`).click();
  await page.locator('.tool-card, dialog[open]').waitFor();
};

const toVillage = async (page: Page) => {
  await page.locator('.unit-line').first().click();
  await page.locator('.village-line').first().click();
  await page.locator('.village-card').waitFor();
};

/** Words of the buttons are Vietnamese: the language is what a visitor without a choice gets. */
const SCREENS: readonly Screen[] = [
  { name: 'map', hasMap: true },
  { name: 'map-en', hasMap: true, visit: { path: '#lang=en' } },
  { name: 'map-phone', hasMap: true, visit: { viewport: VIEWPORTS.phone } },
  { name: 'table', visit: { path: '#page=table' } },
  { name: 'table-phone', visit: { path: '#page=table', viewport: VIEWPORTS.phone } },
  { name: 'table-villages', visit: { path: '#page=table&rows=3&where-people=abc&theme=dark' } },
  { name: 'method', visit: { path: '#page=method' } },
  {
    name: 'method-section',
    visit: { path: '#page=method&section=words', viewport: VIEWPORTS.phone },
  },
  { name: 'village-phone', visit: { viewport: VIEWPORTS.phone }, go: toVillage },
  { name: 'data', visit: { path: '#page=data' } },
  { name: 'data-phone', visit: { path: '#page=data', viewport: VIEWPORTS.phone } },
  {
    name: 'data-templates',
    visit: { path: '#page=data&section=templates' },
    go: (page) => page.locator('.data-template').waitFor(),
  },
  {
    name: 'data-specification-phone',
    visit: { path: '#page=data&section=specification', viewport: VIEWPORTS.phone },
    go: (page) => page.locator('.data-dictionary').waitFor(),
  },
  {
    name: 'search',
    visit: { dataset: 'site' },
    go: async (page) => {
      await page.getByRole('combobox').first().fill('tuyen quang');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'definition', go: openDialog(/^Cách tính:/) },
  {
    name: 'definition-term',
    go: async (page) => {
      await openDialog(/^Cách tính:/)(page);
      await press('Căn cứ là gì?')(page);
      await page.getByText('Điều làm cho ta biết').waitFor();
    },
  },
  { name: 'measure', hasMap: true, go: openTool('measure') },
  {
    name: 'measure-phone',
    hasMap: true,
    visit: { viewport: VIEWPORTS.phone },
    go: openTool('measure'),
  },
  { name: 'locate', hasMap: true, go: openTool('locate') },
  { name: 'keys', hasMap: true, go: openTool('keys') },
  {
    name: 'attribution',
    hasMap: true,
    go: async (page) => {
      await page.locator('.attribution').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'layers-phone',
    hasMap: true,
    visit: { viewport: VIEWPORTS.phone },
    go: openDialog('Lớp bản đồ'),
  },
  { name: 'display', go: openDialog('Hiển thị') },
  { name: 'display-phone', visit: { viewport: VIEWPORTS.phone }, go: openDialog('Hiển thị') },
  { name: 'cite', go: openDialog('Nhúng, trích dẫn') },
  { name: 'explanation', go: openDialog('Cách tính con số này') },
  {
    name: 'embed',
    go: async (page) => {
      const { search, hash } = new URL(page.url());
      await page.goto(new URL(`embed.html${search}${hash}`, page.url()).href);
      await page.locator('.embed-figure').waitFor();
    },
  },
  {
    name: 'high-contrast',
    hasMap: true,
    visit: { contrast: 'more' },
    go: (page) => page.locator('[data-contrast="more"]').waitFor(),
  },
];

describe.each(['light', 'dark'] as const)('axe finds nothing in %s colours', (colorScheme) => {
  test.for(SCREENS)(
    'on the screen $name',
    async ({ name, hasMap = false, visit, go }, { openSite }) => {
      const { page } = await openSite({ webgl: hasMap, ...visit, colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (hasMap) await page.locator('[data-map="drawn"]').waitFor();
      await page.waitForLoadState('networkidle');
      await go?.(page);
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      await saveScreenshot(page, `screen-${name}-${colorScheme}`);
    },
  );
});

describe('the focus', () => {
  test('is never under the bar of the sheet, nor in what nobody sees', async ({ openSite }) => {
    const { page } = await openSite({ viewport: VIEWPORTS.phone });
    await page.locator('.unit-line').first().waitFor();
    await page.locator('.panel h1').focus();
    const hidden: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(focusedUnderSomething);
      if (name !== '') hidden.push(name);
    }
    expect(hidden).toEqual([]);
  });
});

/** Runs in the page: the focused element when another lies over all of it; '' otherwise. */
function focusedUnderSomething(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over !== null && (focused.contains(over) || over.contains(focused));
  });
  return isSeen ? '' : `${focused.tagName} ${focused.textContent?.slice(0, 40)}`;
}

/** What axe objects to, one line each. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
