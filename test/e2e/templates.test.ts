/** Templates on the built site: given out for the communes of a province, brought back as they are, and nothing is asked or changed. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const TEMPLATES = '#page=data&section=templates&place=08';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Communes of Tuyên Quang. */
const COMMUNES = 124;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Chooses how the templates are made, and downloads them. */
async function made(page: Page, kind: RegExp): Promise<Download> {
  await page.getByRole('radio', { name: kind }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Tải biểu mẫu'),
  ]);
  await page.getByText(`Đã lập ${download.suggestedFilename()}`).waitFor();
  return download;
}

describe('templates', () => {
  test('of all communes of a province come back together without a question', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', path: TEMPLATES, acceptDownloads: true },
    });
    const download = await made(page, /Mỗi xã một tệp/);
    expect(download.suggestedFilename()).toBe('08-tinh-tuyen-quang.zip');
    await saveScreenshot(page, 'templates');
    const files = unzipSync(readFileSync((await download.path())!));
    expect(Object.keys(files)).toHaveLength(COMMUNES);
    const given = Object.entries(files).map(([name, bytes]) => ({
      ...{ name, mimeType: XLSX, buffer: Buffer.from(bytes) },
    }));
    await page.locator('input[type=file]').setInputFiles(given);
    await press(page, new RegExp(`^Nhập chung ${COMMUNES} tệp`));
    await page.getByText(new RegExp(`dùng cho cả ${COMMUNES} bảng`)).waitFor();
    expect(await page.getByText('khác mẫu').count()).toBe(0);
    await press(page, 'Tiếp: đối chiếu với bản đồ');
    await page.getByText(new RegExp(`^${COMMUNES}/${COMMUNES} xã đã có số liệu`)).waitFor();
  });

  test('of one commune come back and would change nothing', async ({ openSite }) => {
    const { page } = await openSite({
      ...{ dataset: 'site', acceptDownloads: true, viewport: VIEWPORTS.phone },
      path: '#page=data&section=templates&place=00859',
    });
    const download = await made(page, /Chỉ một xã/);
    expect(download.suggestedFilename()).toBe('08-00859-xa-ngoc-long.xlsx');
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: download.suggestedFilename(), mimeType: XLSX },
      buffer: readFileSync((await download.path())!),
    });
    await press(page, 'Tiếp: xem các cột');
    await press(page, 'Tiếp: đối chiếu với bản đồ');
    await page.getByText('Mọi dòng đều khớp, không có gì phải sửa.').waitFor();
    await press(page, 'Tiếp: xem trước thay đổi');
    await page.getByText('Không có gì để thay đổi', { exact: false }).waitFor();
  });
});

test('the specification has a link of its own, and a dictionary to keep', async ({ openSite }) => {
  const { page } = await openSite({ path: '#page=data', acceptDownloads: true });
  await page.getByText('Quy cách tệp và từ điển dữ liệu').click();
  await page.locator('.data-dictionary').waitFor();
  expect(new URL(page.url()).hash).toBe('#page=data&section=specification');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Tải từ điển dữ liệu (CSV)'),
  ]);
  const text = readFileSync((await download.path())!, 'utf8');
  expect(text).toContain(';signal_4G;');
  await page.reload();
  await page.locator('.data-dictionary').waitFor();
  await saveScreenshot(page, 'specification');
  await page.getByText('Quy cách tệp và từ điển dữ liệu').click();
  await page.locator('.data-dictionary').waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toBe('#page=data');
});
