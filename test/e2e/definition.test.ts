/**
 * The definition on the built site: its line is in sight on every page and in the tooltip of figures, what a change moved stays below it
 * until it is dismissed, and choices that cannot be fetched are told of in the place for failures.
 */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const OPENER = /^Cách tính:/;

const opener = (page: Page) => page.getByRole('button', { name: OPENER });
const note = (page: Page) => page.getByRole('region', { name: 'Đã đổi cách tính' });
const headline = (page: Page) => page.locator('.headline-number').innerText();

/** Changes to 4G and closes the dialog, by keys alone. */
async function changeByKeys(page: Page): Promise<void> {
  await page.locator('.headline').waitFor();
  await page.waitForLoadState('networkidle');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  const radio = page.getByRole('radio', { name: '3G trở lên' });
  await radio.waitFor();
  await radio.focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.moved strong').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('what a change of the definition moved', () => {
  test('stays below it in villages and people, and is taken back by a key', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    await page.locator('.headline').waitFor();
    const before = await headline(page);
    await changeByKeys(page);
    expect(await headline(page)).not.toBe(before);
    expect(await note(page).innerText()).toMatch(/[−+][\d.]+ thôn .*; [−+][\d.]+ người/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Quay lại cách tính trước',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => headline(page)).toBe(before);
    expect(await note(page).count()).toBe(0);
    expect(await opener(page).evaluate((line) => line === document.activeElement)).toBe(true);
  });

  test('stays on other pages and in other places until it is dismissed', async ({ openSite }) => {
    const { page } = await openSite({ viewport: VIEWPORTS.phone });
    await changeByKeys(page);
    await page.getByRole('link', { name: 'Bảng', exact: true }).click();
    await note(page).waitFor();
    await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
    await page.locator('.unit-line').first().click();
    await expect.poll(() => note(page).innerText()).toContain('Đã đổi cách tính');
    await note(page).getByRole('button', { name: 'Đóng' }).click();
    await note(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toContain('def=4G');
  });
});

describe('the definition in short', () => {
  test('is in sight on every page and the tooltip of figures and lists', async ({ openSite }) => {
    const { page } = await openSite({ path: '#def=4G.at-least-two.reported.weak.national.latest' });
    const short = '4G trở lên · ít nhất hai nhà mạng · theo báo cáo';
    await expect
      .poll(() => page.locator('.headline').getAttribute('title'))
      .toBe(`Cách tính: ${short}`);
    for (const figures of ['.headline', '.figure-grid', '.unit-list']) {
      const holder = page.locator(`:is(${figures}):is([title]), [title] > ${figures}`).first();
      await holder.waitFor();
    }
    for (const hash of ['page=table', 'page=method', '']) {
      await page.evaluate((to) => {
        window.location.hash = `${to}&def=4G.at-least-two.reported.weak.national.latest`;
      }, hash);
      await expect.poll(() => page.locator('.definition-text').innerText()).toBe(short);
      expect(await page.locator('.definition-text').isVisible()).toBe(true);
    }
  });
});

describe('choices that cannot be fetched', () => {
  test('are told of in the place for failures, not behind a dialog', async ({ openSite }) => {
    const { page } = await openSite({
      expectedProblems: [/definition-dialog/],
      prepare: async (opened) => {
        await opened.route(/definition-dialog[^/]*\.js/, (route) => route.abort());
      },
    });
    await page.locator('.headline').waitFor();
    await opener(page).click();
    await page.locator('.failure-note').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await opener(page).isEnabled()).toBe(true);
  });
});
