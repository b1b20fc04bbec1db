/** What was taken in stays on the device: over a new visit, until it is deleted; and only for the page where storage is denied. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { headlineVillages } from './support/headline.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const DATA = '#page=data&place=08';
const MAP = '#place=08';
const ADDED = 3;

/** A village of the sample, whose households the table tells otherwise. */
const KNOWN = '00694-004';

/** Three new villages in two communes of the province, and one that is known. */
const TABLE = `Mã thôn,Tên thôn,Xã,Tỉnh,4G,Số hộ
,Bản Giữ Lại Một,Xã Côn Lôn,Tỉnh Tuyên Quang,không,11
,Bản Giữ Lại Hai,Xã Côn Lôn,Tỉnh Tuyên Quang,không,12
,Bản Giữ Lại Ba,Xã Thượng Nông,Tỉnh Tuyên Quang,có,13
${KNOWN},Bản mẫu 4,Phường Hà Giang 1,Tỉnh Tuyên Quang,,9999
`;

async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'giu-lai.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(TABLE),
  });
  const next = (name: string) => page.getByRole('button', { name }).click();
  await next('Tiếp: xem các cột');
  await next('Tiếp: đối chiếu với bản đồ');
  await next('Tiếp: xem trước thay đổi');
  await next('Đưa vào bản đồ');
  await page.getByRole('heading', { level: 2, name: /^Đã đưa vào/ }).waitFor();
}

/** Villages of the province before the table was taken in there. */
async function takenInFrom(page: Page): Promise<number> {
  await page.locator('.headline-figure').waitFor();
  const published = await headlineVillages(page);
  await page.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
  await takeIn(page);
  expect(await page.locator('.data-log').innerText()).toContain('Giữ trên máy này');
  return published;
}

const note = (page: Page) => page.locator('.ribbon-imports');

describe('a table that was taken in', () => {
  test('is counted by the next visit too, found by the search, and not in a frame', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: MAP });
    const published = await takenInFrom(page);

    await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
    await page.reload();
    await note(page).getByText('Số liệu đang gồm 1 bảng đưa vào từ máy này').waitFor();
    await expect.poll(() => headlineVillages(page)).toBe(published + ADDED);
    const frame = await page.context().newPage();
    await frame.goto(new URL(`embed.html${MAP}`, page.url()).href);
    await frame.locator('.embed-figure').waitFor();
    const framed = await frame.locator('.embed-figure').innerText();
    expect(framed.replaceAll('.', '')).toContain(String(published));
    await frame.close();
    await page.getByRole('combobox', { name: /^Tìm/ }).fill('ban giu lai mot');
    await page
      .getByRole('option', { name: /Bản Giữ Lại Một/ })
      .first()
      .click();
    const card = page.locator('.village-card');
    await card.getByText('4G không có sóng ở nhà mạng nào').waitFor();
    await card
      .getByText(/giu-lai\.csv, .*bảng đưa vào/)
      .first()
      .waitFor();
  });

  test('is said on every page, and deleted from the device after a question', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: MAP });
    const published = await takenInFrom(page);
    await page.getByRole('link', { name: 'Bảng', exact: true }).click();
    await page.getByRole('grid').waitFor();
    await note(page).waitFor();
    await saveScreenshot(page, 'import-kept-table');

    await note(page).getByRole('link').click();
    const log = page.locator('.data-log');
    await log.getByText('giu-lai.csv').first().waitFor();
    await saveScreenshot(page, 'import-kept');
    await page.getByRole('button', { name: 'Xoá khỏi máy này' }).click();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await expect.poll(focused).toBe('Giữ lại');
    await page.getByRole('button', { name: 'Giữ lại' }).click();
    await expect.poll(focused).toBe('Xoá khỏi máy này');
    await page.getByRole('button', { name: 'Xoá khỏi máy này' }).click();
    await page.getByRole('button', { name: 'Xoá hẳn' }).click();
    await page.getByText('Đã xoá khỏi máy này').waitFor();
    await note(page).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
    await expect.poll(() => headlineVillages(page)).toBe(published);
    await page.reload();
    await page.locator('.headline-figure').waitFor();
    expect(await headlineVillages(page)).toBe(published);
    expect(await note(page).count()).toBe(0);
  });

  test('shows what it says of a known village beside what was known, each with source and date', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: DATA });
    await takeIn(page);
    await page.evaluate((id) => {
      window.location.hash = `#place=08&village=${id}`;
    }, KNOWN);
    const row = page.locator('.comparison-table tr', { hasText: 'Số hộ' });
    await row.waitFor();
    const [used, other] = await row.locator('td').allInnerTexts();
    expect(used).toMatch(/^9\.999\s+giu-lai\.csv, /);
    expect(other).toMatch(/^[\d.]+\s+.*\(mẫu\).*, 30\/09\/2026/);
    await saveScreenshot(page, 'village-conflicts');
    await page.setViewportSize(VIEWPORTS.phone);
    await row.scrollIntoViewIfNeeded();
    await saveScreenshot(page, 'village-conflicts-phone');
  });

  test('leaves nothing behind in a browser that only reads', async ({ openSite }) => {
    const { page } = await openSite({ dataset: 'site', path: MAP });
    await page.getByRole('link', { name: 'Bảng', exact: true }).click();
    await page.getByRole('grid').waitFor(); // it has the dataset open, and asked what is kept
    const names = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(names).not.toContain('phu-song.imports');
  });

  test('holds until the page closes where the browser denies storage, and says so', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', path: DATA, viewport: VIEWPORTS.phone },
      prepare: async (opened) => {
        await opened.route(/analysis\.worker-.*\.js$/, async (route) => {
          const answer = await route.fetch();
          const deny =
            "Object.defineProperty(self,'indexedDB',{get(){throw new DOMException('denied','SecurityError')}});";
          await route.fulfill({ response: answer, body: deny + (await answer.text()) });
        });
      },
    });
    await takeIn(page);
    const log = await page.locator('.data-log').innerText();
    expect(log).toContain('chỉ còn đến khi đóng trang này');
    expect(log).not.toContain('Giữ trên máy này');
    await saveScreenshot(page, 'import-kept-denied');
    await page.reload();
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    expect(await page.locator('.data-log').count()).toBe(0);
    await page.unrouteAll({ behavior: 'wait' });
  });
});
