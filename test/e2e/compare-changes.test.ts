/**
 * What became of villages between two sides on the built site, whose known truth is the generator's list of moves; and a comparison
 * as a whole: in a link, going back, chosen freely, without objections of axe.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bothDrawn, chooseMode, compare, DATES, hash, label, press } from './support/comparison.ts';
import { difference, NOTICED, PATIENCE, settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

describe('what changed', () => {
  /*
   * The generator's moves from 2025-12-31 to 2026-09-30 (`MOVES` of scripts/made-dataset/quotas.ts), where weak signal counts: by
   * commune 2+2+3+4+3+2 = 16 villages gained coverage, 2 lost it, 2 are new, 1 is gone, 1 was unknown. 210 + 16 - 2 + 2 + 1 = 227, and 297 + 2 - 1 = 298.
   */
  const COUNTS = { gained: 16, lost: 2, new: 2, removed: 1, revealed: 1, none: 277 };

  test('between two dates is counted as it is known', async ({ openSite }) => {
    const { page } = await openSite({ path: `#${DATES}&vs=change` });
    await settled(page);
    for (const [kind, count] of Object.entries(COUNTS)) {
      const entry = page.locator(`.compare-legend [data-change="${kind}"] > .number`);
      await expect.poll(() => entry.innerText(), { message: kind }).toBe(String(count));
    }
    expect(await page.locator('.compare-legend li').count()).toBe(Object.keys(COUNTS).length);
    expect(await page.locator('.compare-sentence').innerText()).toMatch(
      /^Theo dữ liệu mẫu: Từ 31\/12\/2025 đến 30\/09\/2026: thêm 16 thôn có sóng, 2 thôn mất sóng, 2 thôn mới trong danh sách, 1 thôn không còn trong danh sách, 1 thôn nay mới có số liệu\.$/,
    );
    expect(await page.locator('.compare-lists details').first().locator('li').count()).toBe(8);
    await settled(page);
    await saveScreenshot(page, 'compare-change-desktop-light');
  });

  test('is drawn, and a village of the list leads to its card', async ({ openSite }) => {
    const { page } = await openSite({ path: `#${DATES}&vs=change` });
    await page.locator('.compare-legend').waitFor();
    const changes = await settled(page);
    await chooseMode(page, 'Hai bên bản đồ');
    await bothDrawn(page);
    expect(await difference(page, changes, await settled(page))).toBeGreaterThan(NOTICED);
    await chooseMode(page, 'Nơi thay đổi');
    await page.locator('.compare-lists a').first().click();
    await expect.poll(() => hash(page)).toMatch(/village=/);
    await page.locator('.village-card').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.village-card').waitFor({ state: 'detached' });
    expect(hash(page)).toContain('vs=change'); // Esc closes what is nearer first
  });

  test('is of the definition alone between two definitions of one date', async ({ openSite }) => {
    const { page } = await openSite({
      path: '#vs=change&vs-def=4G.any.reported.weak.national.latest',
    });
    await expect
      .poll(() => page.locator('.compare-sentence').innerText(), PATIENCE)
      .toContain('19 thôn chỉ bên trái tính là có sóng');
    expect(await page.locator('[data-change="lost"]').count()).toBe(0);
  });

  test('of the country is told by province, and of a province from its own lists', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: `#${DATES}&vs=change` });
    await page.getByText('hiện khi chọn một tỉnh').waitFor();
    await page.evaluate(() => {
      location.hash += '&place=12';
    });
    await expect
      .poll(() => page.locator('.compare-sentence').innerText(), PATIENCE)
      .toMatch(/Từ 31\/12\/2025 đến 30\/09\/2026: thêm \d+ thôn có sóng/);
    const counts = await page.locator('.compare-legend li > .number').allInnerTexts();
    const all = counts.map((text) => Number(text.replaceAll('.', ''))).reduce((a, b) => a + b, 0);
    const removed = page.locator('[data-change="removed"] > .number');
    const gone = (await removed.count()) > 0 ? Number(await removed.innerText()) : 0;
    const shown = await page.getByRole('button', { name: 'Lựa chọn' }).isVisible();
    expect(shown).toBe(true);
    await press(page, 'Lựa chọn');
    // Every village of the later list has its line, and those that are gone beside it
    const figures = await page.locator('dialog .compare-figures').innerText();
    const later = Number(/\/([\d.]+)(?![\s\S]*\/)/.exec(figures)![1]!.replaceAll('.', ''));
    expect(all - gone).toBe(later);
  });
});

describe('a comparison', () => {
  test('is in the link, and left by Esc, the button and the back button', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    await press(page, 'Hiện bên phải');
    await expect.poll(() => hash(page)).toContain('vs-at=0');
    const [address, shown] = [hash(page), await label(page, 'right')];
    await page.reload();
    await expect.poll(() => label(page, 'right')).toBe(shown);
    expect(hash(page)).toBe(address);
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).not.toContain('vs=');
    await page.goBack();
    await expect.poll(() => hash(page)).toContain('vs=swipe');
    await press(page, 'Thôi so sánh');
    await expect.poll(() => hash(page)).not.toContain('vs=');
    expect(await page.locator('.compare-bar').count()).toBe(0);
    await page.locator('.compare-button:focus').waitFor(); // whence it was opened
  });

  test('of each side may be chosen freely', async ({ openSite }) => {
    const { page } = await openSite();
    await compare(page);
    await press(page, 'Lựa chọn');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Tự chọn từng bên').click();
    const right = dialog.getByRole('group', { name: 'Bên phải' });
    await right.getByLabel('Nhà mạng').selectOption({ label: 'Ít nhất hai nhà mạng' });
    await right.getByLabel('Công nghệ').selectOption({ label: '4G trở lên' });
    await right.getByLabel('Ngày').selectOption({ label: '31/12/2025' });
    const left = dialog.getByRole('group', { name: 'Bên trái' });
    await left.getByLabel('Công nghệ').selectOption({ label: '5G' });
    await expect.poll(() => hash(page)).toContain('def=5G.any');
    expect(hash(page)).toContain('vs-def=4G.at-least-two.reported.weak.national.2025-12-31');
  });

  test.for([
    ['light', 'swipe', 'desktop'],
    ['dark', 'change', 'desktop'],
    ['dark', 'swipe', 'phone'],
    ['light', 'change', 'phone'],
  ] as const)(
    'breaks no rule of accessibility (%s, %s, %s)',
    async ([theme, mode, device], { openSite }) => {
      const { page } = await openSite({
        viewport: VIEWPORTS[device],
        path: `#${DATES}&vs=${mode}&theme=${theme}&lang=en`,
      });
      await page.locator('.compare-bar').waitFor();
      if (mode === 'swipe') await bothDrawn(page);
      else await page.locator('.compare-sentence').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await saveScreenshot(page, `compare-${mode}-${device}-${theme}-en`);
      await page.getByRole('button', { name: /Options|Details/ }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );
});

/** What axe objects to, one line each. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
