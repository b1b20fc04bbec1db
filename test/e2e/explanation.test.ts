/** How a figure was computed, asked for on the built site: by keyboard, with the numbers of the page, on the smallest screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cách tính con số này' });

/** Text of the line of the sum with this label. */
const side = (page: Page, label: string) =>
  dialog(page).locator('.explanation-sum > div', { hasText: label }).locator('dd').innerText();

/** First number of a text. */
const numberIn = (text: string) => Number(/\d[\d.]*/.exec(text)?.[0].replace(/\./g, ''));

async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

describe('the explanation of a figure', () => {
  test('opens from the headline by keyboard with the numbers of the page, and Esc goes back', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    const line = page.getByRole('button', { name: /^Cách tính con số này/ });
    await line.focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(await dialog(page).locator('p').first().innerText()).toMatch(/^Dữ liệu mẫu/);

    const headline = await page.locator('.headline-figure').innerText();
    const [count, total] = headline.split('/').map(numberIn);
    const counted = await side(page, 'Tử số');
    const out = await side(page, 'Mẫu số');
    expect([numberIn(counted), numberIn(out)]).toEqual([count, total]);
    for (const text of [counted, out]) {
      const [value, ...terms] = text.split(/ = | \+ /).map(numberIn);
      expect(terms.reduce((sum, term) => sum + term, 0)).toBe(value);
    }
    const percent = /\d+,\d/.exec(await page.locator('.headline-share').innerText())![0];
    expect(await side(page, 'Kết quả')).toContain(percent);

    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is reached from every label of the list, each leading to its own', async ({ openSite }) => {
    const { page } = await openSite({ path: '#lang=en' });
    const labels = page.locator('.figure-grid .explained, .figure-line .explained');
    await labels.first().waitFor();
    const seen = new Set<string>();
    for (const label of await labels.all()) {
      expect(await label.getAttribute('aria-haspopup')).toBe('dialog');
      await label.click();
      await page.getByRole('dialog', { name: 'How is this computed?' }).waitFor();
      seen.add(await page.locator('.explanation-name strong').innerText());
      expect(await page.locator('.explanation').innerText()).not.toMatch(/undefined|NaN/);
      await page.getByRole('button', { name: 'Close' }).click();
    }
    expect(seen.size).toBe(await labels.count());
    expect(seen.size).toBeGreaterThanOrEqual(8);
  });

  test('says of the covered area how it was measured', async ({ openSite }) => {
    const { page } = await openSite();
    await page.getByText('Đo diện tích có sóng').click();
    const label = page.getByRole('button', { name: /^Diện tích nằm trong vùng phủ/ });
    await label.click();
    await dialog(page).waitFor();
    const share = await page
      .locator('.figure-line', { has: label })
      .locator('dd')
      .evaluate((dd) => dd.textContent);
    expect(await side(page, 'Kết quả')).toContain(/\d+,\d/.exec(share!)![0]);
    const told = await dialog(page).innerText();
    expect(told).toContain('ellipsoid WGS 84');
    expect(told).toContain('Ranh giới ở đây chỉ gần đúng');
  });

  test('fits the smallest screen, and its labels a finger', async ({ openSite }) => {
    const { page } = await openSite({ viewport: VIEWPORTS.smallest, hasTouch: true });
    const label = page.locator('.figure-line .explained').first();
    await label.waitFor();
    expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.locator('.explain-line').click();
    await dialog(page).waitFor();
    const overflow = await page.evaluate(() => {
      const wide = [document.documentElement, document.querySelector('.explanation')!];
      return wide.map((element) => element.scrollWidth - element.clientWidth);
    });
    expect(overflow).toEqual([0, 0]);
    expect(await violations(page)).toEqual([]);
  });
});
