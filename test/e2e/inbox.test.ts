/** Files of many communes on their way into the map: dropped together, mapped once, the missing communes named, taken in and back. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Commune, provinceCommunes } from '../support/commune-dataset.ts';
import { villagesOnTheMap } from './support/headline.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const DATA = '#page=data&place=08';
const COMMUNES = provinceCommunes();
const ANSWERING = COMMUNES.slice(0, 12);
const COLUMNS = ['Mã xã', 'Xã', 'Tên thôn', 'Số hộ', 'Sóng 4G'] as const;

/** A file of a commune: three villages that nobody knows yet, its columns turned by so many places. */
function answer({ code, name }: Commune, turn: number, day: number, households = 10): Buffer {
  const columns = COLUMNS.map((_, i) => COLUMNS[(i + turn) % COLUMNS.length]!);
  const rows = [1, 2, 3].map((n) => ({
    ...{ 'Mã xã': code, Xã: name, 'Tên thôn': `Bản Kiểm Tra ${n}` },
    ...{ 'Số hộ': households * n, 'Sóng 4G': 'có' },
  }));
  const lines = [
    `Xã ${name} ngày ${day} tháng 9 năm 2025${','.repeat(COLUMNS.length - 1)}`,
    columns.join(','),
    ...rows.map((row) => columns.map((column) => row[column]).join(',')),
  ];
  return Buffer.from(lines.join('\n'));
}

/** 12 communes, of which one sends the same again and one a later answer; a file that cannot be read, and a table of another form. */
function files() {
  const [first, second] = ANSWERING as [Commune, Commune];
  const of = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });
  return [
    of(`${second.code} moi.csv`, answer(second, 3, 15, 20)),
    ...ANSWERING.map((commune, i) => of(`${commune.code}.csv`, answer(commune, i, 2))),
    of(`${first.code} (1).csv`, answer(first, 4, 3)),
    of('cu.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    of('khac.csv', Buffer.from('Mã trạm,Kinh độ,Vĩ độ\nT1,105.1,22.1\n')),
  ];
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name });

async function toBoard(page: Page, words: { offer: RegExp; columns: string }): Promise<void> {
  await page.locator('.data-drop').waitFor();
  await page.locator('input[type=file]').setInputFiles(files());
  await press(page, words.offer);
  await press(page, words.columns);
  await page.locator('.inbox-board').waitFor();
}

const VI = { offer: /^Nhập chung 14 tệp/, columns: 'Tiếp: đối chiếu với bản đồ' };
const EN = { offer: /^Take 14 files/, columns: 'Next: check against the map' };

describe('files of many communes', () => {
  test('are mapped once, name the communes that are missing, and are taken in and back as one', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', path: DATA, acceptDownloads: true },
    });
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    const before = await villagesOnTheMap(page);
    await page.locator('input[type=file]').setInputFiles(files());
    await page.getByText('15 tệp đọc được · 1 tệp không đọc được').waitFor();
    expect(await page.locator('.data-file').allInnerTexts()).toEqual([
      expect.stringContaining('cu.xls'),
    ]);
    await page.getByText('1 bảng khác mẫu không nằm trong số này.').waitFor();
    await press(page, VI.offer);
    await page.getByText(/dùng cho cả 14 bảng/).waitFor();
    await press(page, VI.columns);

    await heading(page, 'Theo dõi từng xã').waitFor();
    await page
      .getByText('12/124 xã đã có số liệu · 1 tệp trùng · 1 tệp được thay · còn thiếu 112 xã')
      .waitFor();
    const missing = await page.locator('.inbox-names li').allInnerTexts();
    expect(missing.toSorted()).toEqual(
      COMMUNES.slice(12)
        .map(({ name }) => name)
        .toSorted(),
    );
    await saveScreenshot(page, 'inbox-board');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Tải bảng theo dõi (CSV)'),
    ]);
    const lines = readFileSync((await download.path())!, 'utf8').split('\r\n');
    expect(lines.filter((line) => line.includes('còn thiếu'))).toHaveLength(112 + 1); // and the summary

    // The commune whose file was replaced: the earlier one is chosen instead, and the choice taken back.
    await page.getByLabel('Hiện').selectOption('replaced');
    const row = page.locator('.inbox-board tbody tr');
    const { code } = ANSWERING[1]!;
    const used = () => row.locator('.is-counts .inbox-file').innerText();
    expect(await row.count()).toBe(1);
    expect(await used()).toBe(`${code} moi.csv`);
    const choice = row.getByRole('combobox');
    await choice.selectOption({ label: `${code}.csv` });
    await expect.poll(used).toBe(`${code}.csv`);
    await choice.selectOption('');
    await expect.poll(used).toBe(`${code} moi.csv`);

    await press(page, 'Tiếp: xem trước thay đổi');
    await page.getByText(/^12 tệp của 12 xã được đưa vào chung một lần/).waitFor();
    await press(page, 'Đưa vào bản đồ');
    await heading(page, /^Đã đưa vào/).waitFor();
    await page.getByText('Xem cả 14 tệp').click();
    await expect.poll(() => page.locator('.inbox-entries li').count()).toBe(14);
    await expect.poll(() => villagesOnTheMap(page)).toBe(before + 36);
    await press(page, 'Hoàn tác lần này');
    await heading(page, /Đã hoàn tác/).waitFor();
    await expect.poll(() => villagesOnTheMap(page)).toBe(before);
  });

  test('are followed on a phone too, in English and dark, without anything wider than its screen', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', path: `${DATA}&lang=en&theme=dark` },
      ...{ viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true },
    });
    await toBoard(page, EN);
    await page.getByText('12 of 124 communes have figures').waitFor();
    expect(await page.evaluate(() => document.querySelector('.page')!.scrollWidth)).toBe(390);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await saveScreenshot(page, 'inbox-board-phone');
  });
});
