/** A department's table on its way into the map: dropped, understood, five rows rejected, mended, taken in, taken back. */
import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ADDED, departmentTable, WRONG } from './support/department-table.ts';
import { villagesOnTheMap } from './support/headline.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const DATA = '#page=data&place=08';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name });
const next = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Gives files as somebody chooses them. */
async function give(page: Page, name: string, bytes: Uint8Array, mimeType = XLSX): Promise<void> {
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await page.locator('.data-file', { hasText: name }).waitFor();
}

/** Drops a file onto the window. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await page.evaluate(
    ([fileName, data]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], fileName));
      const say = (kind: string) =>
        window.dispatchEvent(
          new DragEvent(kind, { dataTransfer: transfer, cancelable: true, bubbles: true }),
        );
      say('dragover');
      say('drop');
    },
    [name, [...bytes]] as const,
  );
  await page.locator('.data-file', { hasText: name }).waitFor();
}

/** Number under a label of the figures of a step. */
async function tally(page: Page, label: string): Promise<number> {
  const cell = page.locator('.data-tally > div', { hasText: label }).locator('dd');
  return Number((await cell.innerText()).replaceAll('.', ''));
}

describe('a table of a department', () => {
  test('is understood, rejected in part with reasons, mended, taken in and taken back', async ({
    openSite,
  }) => {
    const sent: Request[] = [];
    const { page } = await openSite({
      dataset: 'site',
      path: DATA,
      acceptDownloads: true,
      prepare: async (opened) => {
        opened.on('request', (request) => sent.push(request));
      },
    });
    await drop(page, 'phu-luc-1.xlsx', departmentTable(false));
    await page.getByText('Danh sách thôn', { exact: true }).first().waitFor({ state: 'attached' });
    await next(page, 'Tiếp: xem các cột');
    await heading(page, 'Mỗi cột là gì').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    const field = (column: string) => page.getByLabel(`Cột ${column} là`).inputValue();
    expect(await field('Tên thôn/bản')).toBe('name');
    expect(await field('Tình trạng phủ sóng › 4G')).toBe('signal_4G');
    expect(await field('Trưởng thôn')).toBe('');
    expect(await page.locator('.data-page').innerText()).not.toContain('Nguyễn Văn A');
    await saveScreenshot(page, 'import-columns');
    await next(page, 'Tiếp: đối chiếu với bản đồ');
    await heading(page, 'Kết quả đối chiếu').waitFor();
    expect(await tally(page, 'Dòng dùng được')).toBe(ADDED);
    expect(await tally(page, 'Dòng bị loại')).toBe(WRONG);
    const report = await page.locator('.data-groups').innerText();
    for (const title of ['Không có tên thôn', 'Không tìm thấy xã', 'Dòng trùng'])
      expect(report).toContain(title);
    await saveScreenshot(page, 'import-report');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      next(page, 'Tải 5 dòng chưa dùng'),
    ]);
    expect(readFileSync((await download.path())!, 'utf8')).toContain('Xã Qwzjfx Wqqzz');

    await next(page, 'Bỏ, chọn tệp khác');
    const before = await villagesOnTheMap(page);
    await give(page, 'phu-luc-1-da-sua.xlsx', departmentTable(true));
    await next(page, 'Tiếp: xem các cột');
    await next(page, 'Tiếp: đối chiếu với bản đồ');
    expect(await tally(page, 'Dòng bị loại')).toBe(0);
    await next(page, 'Tiếp: xem trước thay đổi');
    expect(await tally(page, 'Thôn mới')).toBe(ADDED + WRONG);
    await next(page, 'Đưa vào bản đồ');
    await heading(page, /^Đã đưa vào/).waitFor();
    await expect.poll(() => villagesOnTheMap(page)).toBe(before + ADDED + WRONG);
    await saveScreenshot(page, 'import-done');
    await next(page, 'Hoàn tác lần này');
    await heading(page, /Đã hoàn tác/).waitFor();
    await expect.poll(() => villagesOnTheMap(page)).toBe(before);
    expect(sent.filter((request) => request.method() !== 'GET')).toEqual([]);
    expect(sent.filter((request) => /Kiểm|Kiem|phu-luc/.test(decodeURI(request.url())))).toEqual(
      [],
    );
  });

  test('that cannot be read says why and what helps, and leaves everything as it is', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: DATA });
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await give(page, 'bao-cao.xls', old);
    const card = page.locator('.data-file');
    expect(await card.innerText()).toContain('.xlsx');
    await page.getByRole('button', { name: 'Bỏ bao-cao.xls' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByText('Thả tệp vào đây').waitFor();
  });

  test('is brought in by a phone too, without anything wider than its screen', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', path: `${DATA}&lang=en` },
      ...{ viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true },
    });
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'a.xlsx', mimeType: XLSX },
      buffer: Buffer.from(departmentTable(false)),
    });
    await next(page, 'Next: look at the columns');
    await next(page, 'Next: check against the map');
    await heading(page, 'What the check found').waitFor();
    expect(await page.evaluate(() => document.querySelector('.page')!.scrollWidth)).toBe(390);
    await saveScreenshot(page, 'import-phone');
  });
});
