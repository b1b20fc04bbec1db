/**
 * The page of a whole country: what was published stands apart from what is counted, incomplete provinces are named, and a
 * sample says what of it is real. On the small dataset (see test/support/small-dataset.ts) with A as the unit that every map of
 * its country must show, and figures published about the country.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect } from 'vitest';
import type { PublishedFigure } from '../../src/core/country.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { answerDataset, HAND_MADE } from './support/hand-made.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';

const figure = (given: Partial<PublishedFigure>): PublishedFigure => ({
  asOf: '2024-12-31',
  indicator: 'signal',
  title: { vi: 'Thôn đã phủ sóng', en: 'Villages now covered' },
  covered: 1200,
  base: 2000,
  remaining: 800,
  note: {},
  source: { vi: 'Niên giám 2024', en: 'Yearbook 2024' },
  ...given,
});

const PUBLISHED = [
  figure({}),
  figure({
    asOf: '2025-12-31',
    covered: 1210,
    base: 1500,
    remaining: null,
    note: { vi: 'đếm lại', en: 'counted again' },
    source: { vi: 'Niên giám 2025', en: 'Yearbook 2025' },
  }),
  figure({
    indicator: 'fibre',
    title: { vi: 'Xã có cáp', en: 'Communes with fibre' },
    covered: 9,
    base: 9,
  }),
];

/** The small dataset as a whole country, with other keys of the manifest where given. */
function nationalFiles(manifest: Record<string, unknown> = {}) {
  const files = smallFiles();
  files['country.json'] = {
    ...files['country.json'],
    requiredUnits: [{ level: 'commune', code: 'A', name: 'Xã A' }],
    publishedSeries: PUBLISHED,
  };
  files['manifest.json'] = { ...files['manifest.json'], boundaries: 'approximate', ...manifest };
  return files;
}

const visit = (files = nationalFiles(), hash = '') => ({
  path: `${HAND_MADE}${hash}`,
  prepare: answerDataset(files),
});

/** A text with every gap, also one that keeps a number and its sign together, as one space. */
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

describe('what was published about a country', () => {
  test('is drawn with its base and stands with note and source in the table behind', async ({
    openSite,
  }) => {
    const { page } = await openSite(visit());
    const published = page.locator('.published');
    await published.waitFor();
    expect(plain(await published.locator('svg').getAttribute('aria-label'))).toBe(
      'Thôn đã phủ sóng. 31/12/2024: 1.200/2.000 (60,0 %); 31/12/2025: 1.210/1.500 (80,7 %)',
    );
    const widths = await published
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    const whole = widths[0]!; // base 2,000, covered 1,200, base 1,500, covered 1,210
    expect(widths.map((width) => Math.round((width / whole) * 200) / 200)).toEqual([
      1, 0.6, 0.75, 0.605,
    ]);
    expect(await published.innerText()).toContain('Số gốc thay đổi giữa các mốc');
    await published.locator('summary').click();
    await published.locator('tbody').first().waitFor();
    const rows = await published.locator('tbody').allInnerTexts();
    expect(rows.map(plain)).toEqual([
      '31/12/2024 1.200/2.000 (60,0 %) 800 Nguồn: Niên giám 2024.',
      '31/12/2025 1.210/1.500 (80,7 %) chưa có số liệu Ghi chú: đếm lại. Nguồn: Niên giám 2025.',
    ]);
  });

  test('only once is a line of text, of its own', async ({ openSite }) => {
    const { page } = await openSite(visit(nationalFiles(), '#lang=en'));
    const state = page.locator('.published-state');
    await state.waitFor();
    expect(await state.innerText()).toMatch(
      /^Communes with fibre\s+9\/9 \(100%\), 31 Dec 2024\s+Source: Yearbook 2024\.$/,
    );
  });

  test('is not repeated of a place inside it, nor of data that are not of the whole country', async ({
    openSite,
  }) => {
    const inside = await openSite(visit(nationalFiles(), '#place=01'));
    const part = nationalFiles();
    part['country.json'] = { ...part['country.json'], requiredUnits: [] };
    const partial = await openSite(visit(part));
    for (const { page } of [inside, partial]) {
      await page.locator('.source-list').waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.published').count()).toBe(0);
    }
  });
});

describe('the provinces of a country', () => {
  test('that supplied nothing are named, and left out of the ranking', async ({ openSite }) => {
    const { page } = await openSite(visit());
    const block = page.locator('section.block:has(> .skyline)');
    await block.waitFor();
    const told = plain(await block.innerText());
    expect(told).toContain('Tỉnh đã có số liệu: 1/2 (50,0 %).');
    expect(told).toContain('Chưa có số liệu nào: Tỉnh 02');
    expect(await page.locator('.unit-list .unit-name').allInnerTexts()).toEqual(['Tỉnh 01']);
    await page.getByRole('link', { name: /^Bảng tỉnh/ }).click();
    await page.locator('.grid-apart').waitFor();
    expect((await page.locator('.grid-body .grid-row').allInnerTexts()).map(plain)).toEqual([
      expect.stringMatching(/^Tỉnh 01/),
      expect.stringMatching(/^Chưa đủ số liệu để xếp hạng \(dưới 80 %/),
      expect.stringMatching(/^Tỉnh 02/),
    ]);
  });
});

describe('a sample', () => {
  test('says what of it is real, approximate and sample, and marks every list', async ({
    openSite,
  }) => {
    const { page } = await openSite(visit());
    await page.locator('.published').waitFor();
    const lines = await page.locator('.trust-note dl > div').allInnerTexts();
    expect(lines.map(plain)).toEqual([
      'Thật tên và mã đơn vị hành chính, số liệu đã công bố',
      'Gần đúng ranh giới',
      'Mẫu thôn, số dân từng thôn và mọi con số tính từ thôn, vùng phủ sóng, tuyến cáp quang, trạm',
    ]);
    expect(await page.locator('section:has(> .unit-list) h2 .badge').allInnerTexts()).toEqual([
      'dữ liệu mẫu',
    ]);
  });

  test('is told from official data, which carry neither note nor mark', async ({ openSite }) => {
    const { page } = await openSite(
      visit(nationalFiles({ kind: 'official', boundaries: 'official' })),
    );
    await page.locator('.published').waitFor();
    await page.locator('.unit-list').first().waitFor();
    expect(await page.locator('.trust-note, .badge, .ribbon').count()).toBe(0);
  });
});

test('axe finds nothing on it, unfolded and as narrow as can be, and nothing runs over', async ({
  openSite,
}) => {
  for (const hash of ['', '#theme=dark']) {
    const { page } = await openSite({
      ...visit(nationalFiles(), hash),
      viewport: VIEWPORTS.smallest,
    });
    await page.locator('.published').waitFor();
    for (const summary of await page.locator('.panel summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target}`)),
    ).toEqual([]);
    const overflow = await page
      .locator('.panel')
      .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBe(0);
  }
});
