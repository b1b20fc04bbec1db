/**
 * The panel of a place and the card of a village: charts say the same in picture, sentence, table and file; what is unfolded is read
 * then; a card gives its answer first, every group of facts its source, and two sources side by side where they contradict.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { collection, feature, smallFiles } from '../support/small-dataset.ts';
import { answerDataset, HAND_MADE, MADE_FOLDER } from './support/hand-made.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { testWithoutMap as test } from './support/site-test.ts';

/** A text with every gap as one space. */
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

const block = (page: Page, title: RegExp) =>
  page.locator('.chart-block', { has: page.getByRole('heading', { name: title }) });

/** Rows of the table behind a chart, as texts; it is unfolded first. */
async function tableOf(chart: Locator): Promise<string[][]> {
  await chart.locator('summary', { hasText: 'Bảng số liệu của hình này' }).click();
  await chart.locator('.chart-table tbody tr').first().waitFor();
  const rows = await chart.locator('.chart-table tbody tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map(plain)),
  );
}

const numberOf = (text: string) => Number(text.replaceAll('.', ''));

describe('the communes of a place', () => {
  test('are in columns that add up; picture, sentence, table and file say the same', async ({
    openSite,
  }) => {
    const { layers } = JSON.parse(readFileSync(resolve(MADE_FOLDER, 'manifest.json'), 'utf8')) as {
      layers: { id: string; rows: number }[];
    };
    const communes = layers.find(({ id }) => id === 'communes')!.rows;
    const { page } = await openSite();
    const chart = block(page, /theo tỷ lệ/);
    await chart.waitFor();
    const told = plain(await chart.locator('.chart-told').innerText());
    expect(plain(await chart.locator('svg.chart').getAttribute('aria-label'))).toContain(told);
    const rows = await tableOf(chart);
    const counts = rows.map(([, count]) => numberOf(count!));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(communes);
    const drawn = await chart.locator('.chart-count').allTextContents();
    const empty = rows.findIndex(([name]) => name!.startsWith('không có'));
    const shown = counts.filter((count, at) => count > 0 && at !== empty);
    expect(drawn.map(numberOf)).toEqual(shown);
    expect(told).toContain(`${counts[10]} xã đạt 100 %`);
    const address = (await chart.locator('.chart-save').getAttribute('href'))!;
    const lines = decodeURIComponent(address.split(',').slice(1).join(',')).split('\r\n');
    expect(lines.slice(1, 12).map((line) => Number(line.split(',').at(-1)))).toEqual(
      counts.slice(0, 11),
    );
    expect(lines.join('\n')).toContain('Dữ liệu giả định');
  });

  test('are those of the unit above a commune, which is marked among them', async ({
    openSite,
  }) => {
    const { page } = await openSite();
    const around = block(page, /theo tỷ lệ/);
    await around.waitFor();
    const before = plain(await around.locator('.chart-told').innerText());
    await page.locator('.unit-line').first().click();
    const name = plain(await page.locator('.panel h1').innerText());
    const own = around.locator('.chart-mark-own text');
    await expect.poll(async () => plain(await own.textContent())).toContain(`${name}:`);
    expect(plain(await around.locator('.chart-told').innerText())).toBe(before);
  });
});

describe('progress by survey round', () => {
  test('is read when it is unfolded, and every round adds up', async ({ openSite }) => {
    const read: string[] = [];
    const { page } = await openSite({
      prepare: async (fresh) => {
        fresh.on('request', (request) => read.push(request.url()));
      },
    });
    const chart = block(page, /Tiến độ/);
    await chart.waitFor();
    const earlier = () => read.filter((url) => url.includes('villages-2025-12-31'));
    expect(await chart.innerText()).toContain('sẽ đọc thêm một tệp');
    expect(earlier()).toEqual([]);
    await chart.locator('summary').first().click();
    await chart.locator('.cohort-chart').waitFor();
    const told = plain(await chart.locator('.chart-told').innerText());
    expect(told).toMatch(/^Từ 31\/12\/2025 đến 30\/09\/2026: /);
    expect(plain(await chart.locator('.cohort-chart').getAttribute('aria-label'))).toContain(told);
    const rows = await tableOf(chart);
    expect(rows.length).toBeGreaterThan(2);
    for (const [round, ...cells] of rows) {
      const [start, incoming, ...parts] = cells.map(numberOf);
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(`${round} ${start! + incoming!}`).toBe(`${round} ${sum}`);
    }
  });
});

/** The small dataset as real data: village 1 is reported covered by both operators, and lies outside what beta declares. */
function realFiles() {
  const files = smallFiles();
  files['manifest.json'] = {
    ...files['manifest.json'],
    ...{ kind: 'official', boundaries: 'official' },
    sources: [{ id: 'office', title: { vi: 'Sở', en: 'Office' }, licence: 'CC0-1.0' }],
  };
  const village = (id: string, at: readonly [number, number], facts: Record<string, unknown>) =>
    feature({ id, name: `Thôn ${id}`, households: 10, ...facts }, ['Point', at]);
  files['villages-25.geojson'] = collection(
    village('v1', [101, 1], { commune: 'A', '4G.alpha': 'covered', '4G.beta': 'covered' }),
    village('v2', [103, 3], { commune: 'A', '4G.alpha': 'none', population: 40 }),
    village('v3', [105, 1], {
      ...{ commune: 'B', '4G.alpha': 'none', '4G.beta': 'none', population: 300 },
      ...{ reason: 'chưa có điện lưới', plan_operator: 'alpha', plan_date: '2024-12-31' },
      ...{ source: 'Xã B báo cáo', date: '2025-05-01' },
    }),
    village('v5', [106, 1], { commune: 'B' }),
    village('v6', [106, 2], { commune: 'B', '4G.alpha': 'none', '4G.beta': 'none' }),
    village('v4', [101, 5], { commune: 'C' }),
  );
  return files;
}

const real = (hash: string) => ({
  path: `${HAND_MADE}${hash}`,
  prepare: answerDataset(realFiles()),
});

describe('the card of a village', () => {
  test('answers first, with reason, plan and source; every group of facts says where it is from', async ({
    openSite,
  }) => {
    const { page } = await openSite(real('#village=v3'));
    const card = page.locator('.village-card');
    await card.waitFor();
    expect(plain(await card.locator('.sentence').innerText())).toBe(
      'Thôn v3 (Xã B) không có sóng di động băng rộng. Nguyên nhân được nêu: chưa có điện lưới. Alpha dự kiến phủ sóng trước 31/12/2024 (quá hạn). Số liệu: Xã B báo cáo, 01/05/2025.',
    );
    const groups = await card.locator('.fact-group').all();
    expect(groups).toHaveLength(5);
    for (const group of groups) expect(await group.locator('.fact-source').count()).toBe(1);
    expect(plain(await groups[0]!.innerText())).toContain('Nguồn: Xã B báo cáo, 01/05/2025');
    const near = card.locator('.fact-group', { hasText: 'Trạm gần nhất' });
    await expect
      .poll(async () => plain(await near.innerText()))
      .toMatch(/Trạm gần nhất 35\d,\d km/);
    expect(plain(await near.innerText())).toMatch(/cáp quang gần nhất 0,00 km/);
  });

  test('tells a technology that an operator never reports from missing data', async ({
    openSite,
  }) => {
    const { page } = await openSite(real('#village=v2'));
    await page.locator('.matrix').waitFor();
    const alpha = page.locator('.matrix tbody tr').first();
    expect((await alpha.locator('td').allInnerTexts()).map((text) => plain(text)[0])).toEqual([
      ...['–', '–', 'K', '–'],
    ]);
    const beta = page.locator('.matrix tbody tr').nth(1).locator('td').nth(2);
    expect(plain(await beta.innerText())).toBe('Chưa có số liệu');
    expect(await page.locator('.matrix-key').innerText()).toContain('– nhà mạng không báo cáo');
  });

  test('puts report and operators’ map side by side where they contradict, once asked', async ({
    openSite,
  }) => {
    const { page } = await openSite(real('#village=v1'));
    const compare = page.locator('.comparison');
    await compare.locator('summary').click();
    await compare.locator('tbody tr').waitFor();
    expect(plain(await compare.innerText())).toContain('ở 1 trong 2 ô');
    expect(plain(await compare.locator('tbody tr').innerText())).toMatch(
      /^4G beta chưa rõ Có sóng Không có sóng$/,
    );
    expect((await compare.locator('thead th').allInnerTexts()).map(plain)).toEqual([
      ...['Sóng', 'Báo cáo 30/06/2025', 'Bản đồ nhà mạng 30/06/2025'],
    ]);
  });

  test('keeps the focus on the name while the card is fetched', async ({ openSite }) => {
    const { page } = await openSite(real('#place=B'));
    await page.locator('.village-line').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.village-card').waitFor();
    const focused = await page.evaluate(() => document.activeElement?.tagName ?? '');
    expect(focused).toBe('H1');
    await page.keyboard.press('Escape');
    await page.locator('.village-line').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className ?? ''))
      .toBe('village-line');
  });
});

describe('a commune', () => {
  test('counts its villages by operator, what nobody told apart, and names those with most people first', async ({
    openSite,
  }) => {
    const { page } = await openSite(real('#place=B'));
    const table = page.locator('.operator-table');
    await table.waitFor();
    const rows = await table.locator('tbody tr').all();
    expect(plain(await rows[0]!.locator('td').nth(2).innerText())).toBe('0/3 chưa rõ 1');
    expect(plain(await rows[0]!.locator('td').nth(1).innerText())).toMatch(/^–/);
    expect(await page.locator('.village-line .unit-name').allInnerTexts()).toEqual([
      ...['Thôn v3', 'Thôn v6', 'Thôn v5'],
    ]);
  });
});

test('the map hatches more communes than supplied nothing, and it is said why', async ({
  openSite,
}) => {
  // B knows two of three villages; C has one of which nothing is known, D none
  const { page } = await openSite(real(''));
  await page.getByText('Bản đồ gạch chéo 4 xã: 2 xã chưa gửi số liệu nào và 2 xã').waitFor();
});

test('axe finds nothing on a place and a village, unfolded and as narrow as can be, and nothing runs over', async ({
  openSite,
}) => {
  for (const hash of ['#theme=dark', '#lang=en']) {
    const { page } = await openSite({ path: hash, viewport: VIEWPORTS.smallest });
    await page.locator('.chart-block').nth(1).waitFor();
    await page.locator('.chart-block summary').nth(1).click();
    await page.locator('.cohort-chart').waitFor();
    for (const summary of await page.locator('.chart-block .chart-block summary').all())
      await summary.click();
    await check(page);
    await page.locator('.unit-line').first().click();
    await page.locator('.village-line').first().click();
    await page.locator('.comparison summary').click();
    await page.locator('.comparison > :nth-child(2)').waitFor();
    await check(page);
  }
});

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('.panel')
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
