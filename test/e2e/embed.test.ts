/** The page for frames on other sites: it tells one place with source, date and kind of data, and whether it still quotes the same. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { smallFiles } from '../support/small-dataset.ts';
import { answerDataset, HAND_MADE, MADE_PROVINCE } from './support/hand-made.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const FRAME = { viewport: { width: 400, height: 560 }, dataset: 'site' } as const;

/** A frame whose page can open the made province. */
const MADE_FRAME = { ...FRAME, dataset: 'made-province' } as const;

/** The embed beside the open page, with a query and hash. */
async function openEmbed(page: Page, address: string): Promise<void> {
  await page.goto(new URL(`embed.html${address}`, page.url()).href);
  await page.locator('.embed-sources').waitFor();
}

/** A dataset that an office vouches for. */
const official = () => {
  const files = smallFiles();
  const manifest = files['manifest.json']!;
  const source = { id: 'so', title: { vi: 'Sở KH&CN', en: 'The department' }, date: '2025-06-30' };
  Object.assign(manifest, { kind: 'official', boundaries: 'official', sources: [source] });
  return files;
};

describe('an embed', () => {
  test('tells a province from the small first files alone, without engine or map', async ({
    openSite,
  }) => {
    const asked: string[] = [];
    const { page } = await openSite({
      ...FRAME,
      path: '?data=datasets/none/',
      expectedProblems: [/404/],
      prepare: async (fresh) => {
        fresh.on('request', (request) => asked.push(request.url()));
      },
    });
    await page.waitForLoadState('networkidle');
    asked.length = 0;
    await openEmbed(page, '#place=08');
    await page.locator('.embed-figure').waitFor();
    await page.waitForLoadState('networkidle');
    const text = await page.locator('main').innerText();
    for (const expected of [
      'Tỉnh Tuyên Quang',
      'Theo dữ liệu mẫu:',
      'Dữ liệu mẫu',
      'Ranh giới minh hoạ',
      'Số liệu đến ngày 30/09/2026',
      'Quần đảo Hoàng Sa',
      'Quần đảo Trường Sa',
    ])
      expect(text).toContain(expected);
    expect(asked.filter((url) => /map-view|analysis\.worker|villages/.test(url))).toEqual([]);
    const link = page.getByRole('link', { name: /^Xem trên Phủ Sóng/ });
    expect(new URL((await link.getAttribute('href'))!).pathname).not.toContain('embed');
    expect(await link.getAttribute('href')).toContain('#place=08');
    await saveScreenshot(page, 'embed-province');
  });

  test('counts what the first files do not hold: a commune, another definition, another language', async ({
    openSite,
  }) => {
    const { page } = await openSite(MADE_FRAME);
    const hash = '#place=99004&def=4G.any.reported.weak.national.latest&lang=en&theme=dark';
    await openEmbed(page, `${MADE_PROVINCE}${hash}`);
    await page.locator('.embed-figure').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Sample data');
    expect(text).toContain('4G or better');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await saveScreenshot(page, 'embed-commune-dark-en');
  });

  test('opens the map when asked', async ({ openSite }) => {
    const { page } = await openSite({ ...MADE_FRAME, webgl: true });
    await openEmbed(page, MADE_PROVINCE);
    await page.getByRole('button', { name: 'Mở bản đồ' }).click();
    await page.locator('.embed-map.is-drawn canvas').waitFor();
    expect(await page.locator('.inset').innerText()).toContain('Hoàng Sa');
  });

  test('says that the figures have changed since the version it names, and is silent about its own', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      ...FRAME,
      dataset: 'made-province',
      path: HAND_MADE,
      prepare: answerDataset(official()),
    });
    await page.getByRole('button', { name: 'Nhúng, trích dẫn' }).click();
    const dialog = page.getByRole('dialog');
    const code = await dialog.getByRole('textbox', { name: 'Mã nhúng' }).inputValue();
    const address = await dialog.getByRole('link', { name: 'Xem thử' }).getAttribute('href');
    expect(code).toContain(address!.replaceAll('&', '&amp;'));
    const citation = await dialog.getByRole('textbox', { name: 'Câu trích dẫn' }).inputValue();
    expect(citation).toContain('Nguồn: Sở KH&CN.');
    expect(citation).toContain('Số liệu đến ngày 30/06/2025.');
    await page.goto(address!);
    await page.locator('.embed-sources').waitFor();
    expect(await page.locator('.embed-change').count()).toBe(0);
    await page.goto(address!.replace(/version=[^&#]*/, 'version=2025-01-31.00000000'));
    await page.getByText('Số liệu đã thay đổi từ bản 31/01/2025').waitFor();
  });

  test('has no citation of sample data, and says why', async ({ openSite }) => {
    const { page } = await openSite();
    await page.getByRole('button', { name: 'Nhúng, trích dẫn' }).click();
    await page.getByText('không có câu trích dẫn').waitFor();
    expect(await page.getByRole('textbox', { name: 'Câu trích dẫn' }).count()).toBe(0);
  });

  test('says so when there are no data, and leads to the site', async ({ openSite }) => {
    const { page } = await openSite({ ...FRAME, expectedProblems: [/404/] });
    await page.goto(new URL('embed.html?data=datasets/none/', page.url()).href);
    await page.getByText('Không đọc được số liệu').waitFor();
    expect(await page.getByRole('link', { name: /^Xem trên/ }).count()).toBe(1);
  });

  test('has a policy of its own that allows nothing from elsewhere', async ({ openSite }) => {
    const { page } = await openSite(FRAME);
    await openEmbed(page, '');
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
