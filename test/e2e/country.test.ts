/**
 * The sample of the whole country, as the site opens it: told at once from small files, its provinces read when they are entered
 * and let go when they are left, its archipelagos always there. Expected figures are those stored beside the dataset, which the
 * golden tests hold to the known truth; here the engine has to come to the same ones from the files of a province.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { difference, NOTICED, PATIENCE, settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

const FOLDER = resolve(import.meta.dirname, '../../dist/datasets/default');

interface StoredFigures {
  readonly codes: readonly string[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/** "82.281/88.856": villages covered for certain, of all, as stored for a unit. */
function headlineOf(code: string): string {
  const manifest = JSON.parse(readFileSync(resolve(FOLDER, 'manifest.json'), 'utf8')) as {
    stats: string;
  };
  const { codes, columns } = JSON.parse(
    readFileSync(resolve(FOLDER, manifest.stats), 'utf8'),
  ) as StoredFigures;
  const [covered, weak, none, unknown] = ['covered', 'weak', 'none', 'unknown'].map(
    (status) => columns[`villages.${status}`]![codes.indexOf(code)]!,
  ) as [number, number, number, number];
  const text = (n: number) => new Intl.NumberFormat('vi-VN').format(n);
  return `${text(covered + weak)}/${text(covered + weak + none + unknown)}`;
}

const headline = async (page: Page) =>
  (await page.locator('.headline-figure').innerText()).replace(/\s|thôn/g, '');
const asked = (page: Page) => {
  const files: string[] = [];
  page.context().on('request', (request) => files.push(new URL(request.url()).pathname));
  return files;
};

describe('the country', () => {
  test.for([
    ['desktop', VIEWPORTS.desktop, 'vi', ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa', 'Biển Đông']],
    ['phone', VIEWPORTS.phone, 'en', ['Hoàng Sa Archipelago', 'Trường Sa Archipelago', 'East Sea']],
  ] as const)(
    'names both archipelagos on the first view of a %s before the map is there, and draws it then',
    async ([device, viewport, language, names], { openSite }) => {
      let letMapCome = () => {};
      const held = new Promise<void>((resolve) => {
        letMapCome = resolve;
      });
      const { page } = await openSite({
        dataset: 'site',
        viewport,
        path: `#lang=${language}`,
        prepare: async (opened) => {
          await opened.context().route(/map-view[^/]*\.js$/, async (route) => {
            await held;
            await route.continue();
          });
        },
      });
      for (const name of names) await page.getByText(name, { exact: true }).first().waitFor();
      letMapCome();
      await settled(page);
      await saveScreenshot(page, `country-${device}-${language}`);
    },
  );

  test('gets its communes without an error where frames are a second apart', async ({
    openSite,
  }) => {
    let letUnitsCome = () => {};
    const held = new Promise<void>((resolve) => {
      letUnitsCome = resolve;
    });
    const { page } = await openSite({
      dataset: 'site',
      path: '#lang=en&theme=dark',
      prepare: async (opened) => {
        await opened.addInitScript(delayFramesWhenTold);
        await opened.context().route(/units\.[0-9a-f]+\.json$/, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    const provinces = await settled(page);
    await page.evaluate(() => Reflect.set(window, 'frameDelayMs', 1000));
    letUnitsCome();
    const change = async () => difference(page, provinces, await settled(page));
    await expect.poll(change, PATIENCE).toBeGreaterThan(NOTICED);
  });

  test('tells its figures without any list of villages, and that they come by province', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      dataset: 'site',
      prepare: async (opened) => {
        await opened.context().route(/villages-/, (route) => route.abort());
      },
    });
    await expect.poll(() => headline(page), PATIENCE).toBe(headlineOf('VN'));
    await page.locator('[data-map="drawn"]').waitFor();
    expect(await page.locator('.unit-list .unit-line').count()).toBeGreaterThan(5);
  });

  test('is recounted under another definition from its status file, which is said and undone', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', webgl: false });
    const files = asked(page);
    await expect.poll(() => headline(page), PATIENCE).toBe(headlineOf('VN'));
    await page.evaluate(() => {
      window.location.hash = 'def=5G.any.reported.weak.national.latest';
    });
    await expect.poll(() => headline(page), PATIENCE).not.toBe(headlineOf('VN'));
    expect(files.some((file) => /-status\./.test(file))).toBe(true);
    expect(files.filter((file) => /villages-\d{4}-\d\d-\d\d-\d\d\./.test(file))).toEqual([]);
    await page.goBack();
    await expect.poll(() => headline(page), PATIENCE).toBe(headlineOf('VN'));
    // The words are of the figures that are shown, too.
    expect(await page.locator('.sentence').innerText()).toMatch(/có sóng di động băng rộng/);
    expect(await page.locator('.legend').first().innerText()).not.toContain('5G');
  });
});

describe('a province', () => {
  test('that is entered is counted from its own files and comes to the stored figures', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08', webgl: false });
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Tuyên Quang' }).waitFor();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => headline(page), PATIENCE).toBe(headlineOf('08'));
    await page.locator('.unit-line').first().click();
    await page.locator('.village-line').first().waitFor();
  });

  test('that is left for another is let go, and its villages are read again on return', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08' });
    const read: string[] = [];
    page.context().on('requestfinished', (request) => {
      const [, place] = /villages-2026[^/]*-(79|96)\.[0-9a-f]+\.json$/.exec(request.url()) ?? [];
      if (place) read.push(place);
    });
    const goTo = async (place: string) => {
      await page.evaluate((code) => {
        window.location.hash = `place=${code}`;
      }, place);
      await expect.poll(() => headline(page), PATIENCE).toBe(headlineOf(place));
      await expect.poll(() => read.at(-1), PATIENCE).toBe(place);
    };
    await goTo('79');
    await goTo('96');
    await goTo('79');
    expect(read).toEqual(['79', '96', '79']);
  });

  test('is checked against the operators’ maps by a share, without km² on illustrative boundaries', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08', webgl: false });
    await page.getByText('Đo diện tích có sóng').click();
    await page.getByText(/nằm trong vùng phủ nhà mạng đó công bố/).waitFor();
    const told = await page
      .locator('section.block:has(> details.unfolding)', { hasText: 'Đối chiếu' })
      .innerText();
    expect(told).toMatch(/\d+,\d\s%/);
    expect(told).toContain('chỉ để minh hoạ');
    expect(told).not.toMatch(/\d km²/);
    await page.getByText(/nằm trong vùng phủ nhà mạng đó công bố/).click();
    await page.locator('.contradiction-line').first().click();
    await page.locator('.village-card').waitFor();
  });

  test('that supplied nothing says so and shows no figure as good or bad', async ({ openSite }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=20', webgl: false }); // Lạng Sơn
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Lạng Sơn' }).waitFor();
    await expect
      .poll(() => page.locator('.sentence').innerText(), PATIENCE)
      .toMatch(/^Theo dữ liệu mẫu: Chưa có số liệu/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.panel').innerText()).not.toMatch(/không có sóng:\s*0|100 %/);
  });
});

test('all villages of the country are read at once only when asked for', async ({ openSite }) => {
  const { page } = await openSite({ dataset: 'site' });
  const files = asked(page);
  const parts = () => new Set(files.filter((file) => /villages-2026[^/]*-\d\d\./.test(file))).size;
  await page.locator('[data-map="drawn"]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(parts()).toBe(0);
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
  const all = page.getByRole('switch', { name: 'Mọi thôn cùng lúc' });
  await all.click();
  await expect.poll(parts, PATIENCE).toBe(34);
  await page.locator('.layer', { has: all }).getByText('theo báo cáo').waitFor();
  expect(await headline(page)).toBe(headlineOf('VN'));
});

/** Runs in the page, before its scripts: from `frameDelayMs` on, frames come that much later, as on a phone that is busy. */
function delayFramesWhenTold(): void {
  const original = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    const delayMs = (Reflect.get(window, 'frameDelayMs') as number | undefined) ?? 0;
    return delayMs === 0
      ? original(draw)
      : window.setTimeout(() => draw(performance.now()), delayMs);
  };
}
