/** The table as the map's equal: every village of a country without a document of 90,000 rows, by keyboard, in the address. */
import { describe, expect } from 'vitest';
import { type JsonRecord, smallFiles } from '../support/small-dataset.ts';
import { answerDataset, HAND_MADE } from './support/hand-made.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';
import {
  asNumber,
  column,
  count,
  focused,
  open,
  plain,
  rowCount,
  rows,
  storedFigure,
  VILLAGES,
} from './support/table-page.ts';

test('lists the communes of a province from the start, before they are there', async ({
  openSite,
}) => {
  let letUnitsCome = () => {};
  const held = new Promise<void>((resolve) => {
    letUnitsCome = resolve;
  });
  const { page } = await openSite({
    dataset: 'site',
    path: '#page=table&place=08',
    prepare: async (opened) => {
      await opened.context().route(/units\.[0-9a-f]+\.json$/, async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  const level = (name: string) => page.getByRole('radio', { name, exact: true });
  await level('Xã').waitFor();
  expect(await level('Xã').isChecked()).toBe(true);
  await level('Thôn').check(); // a choice that is made now holds
  letUnitsCome();
  await page.getByRole('grid').waitFor();
  expect(await level('Thôn').isChecked()).toBe(true);
  expect(await rowCount(page)).toBeGreaterThan(2000);
});

describe('all villages of the country', () => {
  test('are one table of which only the rows in sight are in the document', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: VILLAGES });
    await page.getByRole('button', { name: /^Đọc tất cả [\d.]+ thôn/ }).click();
    const total = ['covered', 'weak', 'none', 'unknown']
      .map((status) => storedFigure('VN', `villages.${status}`))
      .reduce((sum, each) => sum + each);
    await page.getByRole('grid').waitFor({ timeout: 45_000 });
    expect(await rowCount(page)).toBe(total);
    expect(total).toBeGreaterThan(80_000);
    expect(await rows(page).count()).toBeLessThan(60);

    await page.getByRole('columnheader', { name: 'Số dân' }).click();
    await expect.poll(() => page.locator('[aria-sort=descending]').innerText()).toBe('Số dân');
    const people = (await column(page, 'Số dân')).map(asNumber);
    expect(people).toEqual([...people].sort((a, b) => b - a));

    await page.keyboard.press('Control+End');
    await expect.poll(() => focused(page)).toEqual([total + 1, expect.any(Number)]);
    expect(await rows(page).count()).toBeLessThan(60);
    expect(await rows(page).last().innerText()).toContain('chưa có số liệu'); // what is not known comes last
  });
});

describe('the table of villages', () => {
  test.for([
    ['desktop', '', VIEWPORTS.desktop],
    ['phone', '', VIEWPORTS.phone],
    ['phone', '&lang=en', VIEWPORTS.phone],
  ] as const)(
    'on a %s%s shows the columns that fit',
    async ([name, more, viewport], { openSite }) => {
      const { page } = await openSite({ path: `${VILLAGES}${more}`, viewport });
      await rows(page).first().waitFor();
      const room = await page
        .getByRole('grid')
        .evaluate((grid) => grid.scrollWidth - grid.clientWidth);
      expect(room).toBe(0);
      const headers = await page.getByRole('columnheader').allInnerTexts();
      expect(headers.length).toBeGreaterThanOrEqual(name === 'phone' ? 3 : 8);
      await saveScreenshot(page, `table-villages-${name}${more.slice(-2)}`);
    },
  );

  test('is walked through by the keys of a grid, and opens a village', async ({ openSite }) => {
    const { page } = await openSite({ path: VILLAGES });
    await rows(page).first().waitFor();
    await page.getByRole('columnheader').first().focus();
    for (const [key, to] of [
      ['ArrowDown', [2, 1]],
      ['ArrowRight', [2, 2]],
      ['End', [2, await page.getByRole('columnheader').count()]],
      ['Home', [2, 1]],
      ['PageUp', [2, 1]],
      ['Control+End', [(await rowCount(page)) + 1, await page.getByRole('columnheader').count()]],
      ['Control+Home', [2, 1]],
      ['ArrowUp', [1, 1]],
      ['ArrowDown', [2, 1]],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toEqual(to);
    }
    await page.keyboard.press('PageDown');
    const [after] = await focused(page);
    expect(after).toBeGreaterThan(5);
    // One cell alone takes part in the tab order.
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1);

    const name = plain(await page.locator(':focus').innerText());
    await page.keyboard.press('Space');
    expect(await page.locator('[aria-selected=true]').innerText()).toContain(name);
    await page.keyboard.press('Enter');
    await page.locator('.village-card').waitFor();
    expect(await page.locator('.panel').innerText()).toContain(name);
  });

  test('is sorted by a click on a header, and the other way by another', async ({ openSite }) => {
    const { page } = await openSite({ path: VILLAGES });
    const header = page.getByRole('columnheader', { name: 'Số hộ' });
    await header.click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    const down = (await column(page, 'Số hộ')).map(asNumber);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await header.click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    const up = (await column(page, 'Số hộ')).map(asNumber);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(up[0]).toBeLessThan(down[0]!);
  });

  test('is filtered as one types, says what it does not understand, and keeps it in the address', async ({
    openSite,
  }) => {
    const { page } = await openSite({ path: VILLAGES });
    await rows(page).first().waitFor();
    const total = await rowCount(page);
    await open(page, 'Lọc');
    const field = page.getByLabel('Số dân', { exact: true });
    await field.fill('nhiều');
    expect(await page.locator('.table-problem').innerText()).toMatch(/^Không hiểu điều kiện này/);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await rowCount(page)).toBe(total);

    await field.fill('>500');
    await expect.poll(() => rowCount(page)).toBeLessThan(total);
    const left = await rowCount(page);
    for (const people of await column(page, 'Số dân'))
      expect(asNumber(people)).toBeGreaterThan(500);
    expect(await count(page).innerText()).toContain('không qua bộ lọc');
    await page.getByLabel('Không có sóng').setChecked(false);
    await page.getByRole('columnheader', { name: 'Tên' }).click();
    await expect.poll(() => page.url()).toContain('where-people=%3E500');
    await expect.poll(() => page.url()).toContain('sort=name');
    const names = await column(page, 'Tên');
    const told = await count(page).innerText();
    expect(await rowCount(page)).toBeLessThan(left);

    const again = await openSite({ path: new URL(page.url()).hash });
    await rows(again.page).first().waitFor();
    expect(await column(again.page, 'Tên')).toEqual(names);
    expect(await count(again.page).innerText()).toBe(told);
    await again.page.getByRole('button', { name: 'Hiện tất cả' }).click();
    await expect.poll(() => rowCount(again.page)).toBe(total);
  });

  test('shows the columns that are chosen', async ({ openSite }) => {
    const { page } = await openSite({ path: VILLAGES, viewport: VIEWPORTS.phone });
    await rows(page).first().waitFor();
    await open(page, 'Cột');
    await page.getByLabel('Nguồn', { exact: true }).check();
    await page.getByLabel('Số dân', { exact: true }).uncheck();
    const headers = page.getByRole('columnheader');
    await expect.poll(() => headers.count()).toBe(3);
    expect((await headers.allInnerTexts()).map(plain)).toEqual([
      'Tên',
      expect.stringMatching(/^Tình trạng/),
      'Nguồn',
    ]);
    await page.getByRole('button', { name: 'Tất cả các cột' }).click();
    await expect.poll(() => headers.count()).toBeGreaterThan(20);
    const grid = page.getByRole('grid');
    await grid.evaluate((element) => {
      element.scrollLeft = 1000;
    });
    const name = await headers.first().boundingBox();
    expect(name!.x).toBeCloseTo((await grid.boundingBox())!.x, 0); // names stay in sight
  });

  test('leaves out what the legend does, and takes it in again', async ({ openSite }) => {
    const { page } = await openSite({
      path: `${VILLAGES}&hide=covered.weak.unknown`,
    });
    await rows(page).first().waitFor();
    const none = await rowCount(page);
    for (const status of await column(page, 'Tình trạng')) expect(status).toBe('Không có sóng');
    expect(plain(await count(page).innerText())).toMatch(
      /^Hiện \d+\/[\d.]+ thôn · [\d.]+ ẩn theo chú giải$/,
    );
    await page.getByRole('button', { name: 'Hiện tất cả' }).click();
    await expect.poll(() => rowCount(page)).toBeGreaterThan(none);
    await expect.poll(() => page.url()).not.toContain('hide=');
  });

  test('shows any name as text, in a row as high as the others', async ({ openSite }) => {
    const files = smallFiles();
    const names = ['<img src=x onerror=alert(1)>', 'قرية 🏔️', 'x'.repeat(10_000), '=1+1'];
    const villages = files['villages-25.geojson']!['features'] as { properties: JsonRecord }[];
    villages.forEach(({ properties }, i) => {
      properties['name'] = names[i];
    });
    const { page } = await openSite({
      path: `${HAND_MADE}${VILLAGES}`,
      prepare: answerDataset(files),
    });
    await rows(page).first().waitFor();
    expect((await column(page, 'Tên')).sort()).toEqual([...names].sort());
    expect(await page.locator('.grid img').count()).toBe(0);
    const heights = await rows(page).evaluateAll((all) => all.map((row) => row.clientHeight));
    expect(new Set(heights).size).toBe(1);
  });
});
