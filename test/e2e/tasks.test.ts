/**
 * What people come for, one thing after the other on one page of the sample country: by mouse, by keys alone and on a phone in
 * Vietnamese, by mouse in English. Each step looks at what the page says, not at how it does it.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { HANDS, type Hand, MOUSE } from './support/hands.ts';
import { test } from './support/site-test.ts';

const PATIENCE = { timeout: 30_000, interval: 200 };

/** The words that a person looks for. */
const VI = {
  hash: '#',
  village: /^Bản mẫu 3/,
  commune: 'Xã Côn Lôn',
  close: 'Đóng',
  fourG: '4G trở lên',
  atLeastTwo: 'Ít nhất hai nhà mạng',
  map: 'Bản đồ',
  options: 'Lựa chọn',
  swipe: 'Vạch chia hai bên',
  right: 'Hiện bên phải',
  end: 'Thôi so sánh',
  earlier: /31\/12\/2025/,
  status: /Không có sóng|Có sóng|Sóng yếu|Chưa có số liệu/,
  plan: 'Kế hoạch',
} as const;

const EN: Record<keyof typeof VI, string | RegExp> = {
  hash: '#lang=en',
  village: /^Bản mẫu 3/,
  commune: /Côn Lôn/,
  close: 'Close',
  fourG: '4G or better',
  atLeastTwo: 'At least two operators',
  map: 'Map',
  options: 'Options',
  swipe: 'Line between the sides',
  right: 'Show the right side',
  end: 'Stop comparing',
  earlier: /31 (Dec|December) 2025|31\/12\/2025/,
  status: /Signal|Weak signal|No signal|No data/,
  plan: /plan/i,
};

const JOURNEYS: readonly (readonly [string, Hand, typeof VI | typeof EN])[] = [
  ...HANDS.map((hand) => [`${hand.name}, in Vietnamese`, hand, VI] as const),
  ['mouse, in English', MOUSE, EN],
];

const heading = (page: Page) => page.locator('.panel h1');
const number = (page: Page) => page.locator('.headline-number').innerText();
const hash = (page: Page) => new URL(page.url()).hash;
const countOf = (text: string) => Number(text.replace(/\D/g, ''));

describe.each(JOURNEYS)('by %s', (_, hand, words) => {
  test('the ten tasks are done', { timeout: 240_000 }, async ({ openSite }) => {
    const visit = { ...hand.visit, dataset: 'site', serviceWorkers: 'allow' } as const;
    const { page } = await openSite({ ...visit, path: String(words.hash) });
    await page.locator('[data-map="drawn"]').waitFor();
    const press = (target: Locator) => hand.press(page, target);
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

    // 1. Find a village by its name without marks.
    const search = page.getByRole('combobox').first();
    await hand.type(page, search, 'ban mau 3 con lon');
    const found = page.getByRole('option').filter({ hasText: 'Bản mẫu 3' }).first();
    await found.waitFor();
    if (hand.name === 'keys alone') {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    } else await press(found);
    await page.locator('.village-card').waitFor();
    await expect.poll(() => heading(page).innerText(), PATIENCE).toMatch(words.village);

    // 2. Read whether it has 4G, whose, and what is planned.
    const card = page.locator('.village-card');
    const row = card.locator('table').first();
    expect(await row.locator('thead').innerText()).toContain('4G');
    const operators = await row.locator('tbody th').allInnerTexts();
    expect(operators.length).toBeGreaterThanOrEqual(3);
    const fourG = row.locator('tbody tr').first().locator('td').nth(2);
    expect((await fourG.textContent()) ?? '').toMatch(words.status);
    expect(await card.innerText()).toMatch(words.plan);

    // 3. Count by 4G of at least two operators, and see the new count.
    await press(page.locator('.back-link').first());
    await expect.poll(() => heading(page).innerText(), PATIENCE).toMatch(words.commune);
    const before = countOf(await number(page));
    await press(page.locator('.definition-line'));
    await press(page.getByRole('radio', { name: words.fourG }));
    await press(page.getByRole('radio', { name: words.atLeastTwo }));
    await page.locator('.moved strong').first().waitFor();
    await press(page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }));
    await expect.poll(async () => countOf(await number(page)), PATIENCE).toBeLessThan(before);
    expect(hash(page)).toContain('def=4G.at-least-two');

    // 4. List its villages without that signal, most people first.
    await press(page.locator('.uncovered-link a'));
    const people = page.locator('[role="columnheader"][aria-sort="descending"]');
    await people.waitFor();
    expect(hash(page)).toContain('sort=-people');
    const listed = page.locator('[role="row"][aria-rowindex]:has([role="rowheader"])');
    await expect.poll(() => listed.count(), PATIENCE).toBeGreaterThan(0);
    const column = Number(await people.getAttribute('aria-colindex'));
    const counts = (
      await page.locator(`[role="gridcell"][aria-colindex="${column}"]`).allInnerTexts()
    ).map(countOf);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));

    // 5. Hide covered villages by the legend.
    await press(page.getByRole('link', { name: words.map, exact: true }).first());
    await page.locator('[data-map="drawn"]').waitFor();
    if (hand.isPhone) await press(page.locator('.legend-chip'));
    await press(page.locator('.legend-statuses .legend-toggle').first());
    await expect.poll(() => hash(page)).toContain('hide=covered');
    if (hand.isPhone) {
      await press(page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }));
    }

    // 6. Compare 3G with 4G by the line between them, and by a button.
    await press(page.locator('.compare-button'));
    await page.locator('.compared-map:not(.is-waiting)').waitFor();
    await press(button(words.options));
    await press(page.getByRole('dialog').getByRole('button', { name: '3G | 4G' }));
    await press(page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }));
    const line = page.getByRole('slider', { name: words.swipe });
    await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('50');
    if (hand.name === 'keys alone') {
      await press(line);
      await page.keyboard.press('ArrowLeft');
    } else {
      const { x, y, width, height } = (await line.boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 - 60, y + height / 2, { steps: 4 });
      await page.mouse.up();
    }
    await expect
      .poll(async () => Number(await line.getAttribute('aria-valuenow')))
      .toBeLessThan(50);
    await press(button(words.right));
    await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('0');
    await press(button(words.end));
    await page.locator('.compared-map').waitFor({ state: 'detached' });

    // 7. Move to the earlier date.
    await press(page.locator('.definition-line'));
    await press(page.getByRole('radio', { name: words.earlier }));
    await press(page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }));
    await expect.poll(() => hash(page)).toContain('2025-12-31');
    await expect.poll(() => page.locator('.definition-line').innerText()).toMatch(words.earlier);
    await page.locator('.recounting').waitFor({ state: 'detached' });

    // 8. Share the address and see the same again.
    const [address, told] = [page.url(), await number(page)];
    const { page: other } = await openSite({ ...visit, path: new URL(address).hash });
    await expect.poll(() => heading(other).innerText(), PATIENCE).toMatch(words.commune);
    await expect.poll(() => number(other), PATIENCE).toBe(told);
    expect(hash(other)).toBe(hash(page));

    // 9. Go on without a network.
    await expect
      .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), PATIENCE)
      .toBe(true);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.reload();
    await expect.poll(() => heading(page).innerText(), PATIENCE).toMatch(words.commune);
    await expect.poll(() => number(page), PATIENCE).toBe(told);

    // 10. Read how a figure is computed.
    await press(page.locator('.explain-line'));
    const method = page.getByRole('dialog');
    await method.waitFor();
    await expect.poll(() => method.innerText(), PATIENCE).toContain(told);
    await page.context().setOffline(false);
  });
});
