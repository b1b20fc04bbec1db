/** The site without a network: after one visit, with a saved province, and where nothing can be kept. On the sample country. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { type GatedSite, serveGated } from './support/gated-site.ts';
import { describeProblems, type OpenPage, openPage, type Visit } from './support/open-page.ts';
import { test as base } from './support/site-test.ts';

const PLACE = '#place=08'; // Tuyên Quang
const FIBRE = /fibre-08\.\w+\.json$/;

/** Pages of a server of the test's own, with service workers; nothing wrong may happen on them. */
const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's dependencies from its pattern, here none
  .extend('site', async ({}, { onCleanup }): Promise<GatedSite> => {
    const site = await serveGated();
    onCleanup(() => site.close());
    return site;
  })
  .extend('open', async ({ browser, site }, { onCleanup }) => {
    const opened: OpenPage[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map((page) => page.close()));
    });
    return async (visit: Visit = {}, url = site.url): Promise<OpenPage> => {
      const page = await openPage(browser, url, {
        dataset: 'site',
        serviceWorkers: 'allow',
        ...visit,
      });
      opened.push(page);
      return page;
    };
  });

const isDrawn = (page: Page) => page.locator('[data-map="drawn"]').waitFor();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

/** Resolves once the service worker answers for the page. */
const isControlled = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), {
      timeout: 30_000,
    })
    .toBe(true);

/** Paths of what is kept in the stores of a kind. */
const keptIn = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const names = (await caches.keys()).filter((name) => name.includes(wanted));
    const stores = await Promise.all(names.map((name) => caches.open(name)));
    const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
    return requests.map(({ url }) => url.slice(location.origin.length + 1));
  }, kind);

const unfold = (page: Page) => page.locator('summary', { hasText: 'Dùng khi mất mạng' }).click();
const saveButton = (page: Page) => page.getByRole('button', { name: /^Lưu Tuyên Quang/ });

describe('after one visit', () => {
  test('opens without a server, by its address too, with the provinces that were looked at', async ({
    site,
    open,
  }) => {
    const { page, problems } = await open();
    await isDrawn(page);
    await isControlled(page);
    await expect.poll(() => keptIn(page, 'visited')).toContainEqual(expect.stringMatching(/units/));
    await page.goto(site.url + PLACE);
    await expect.poll(() => keptIn(page, 'visited')).toContainEqual(expect.stringMatching(/-08\./));
    expect(describeProblems(problems)).toEqual([]);

    site.setDown(true);
    const offline = await page.context().newPage();
    await offline.goto(`${site.url}?from=somewhere${PLACE}`);
    await expect.poll(() => heading(offline)).toBe('Tỉnh Tuyên Quang');
    await isDrawn(offline);
    await expect
      .poll(() => offline.locator('.offline-notice').innerText())
      .toMatch(/Đang ngoại tuyến: dùng dữ liệu đã lưu ngày \d\d\/\d\d\/\d{4}/);
    await expect.poll(() => offline.getByRole('main').innerText()).toMatch(/2\.849/);
    expect(await offline.getByRole('alert').count()).toBe(0);

    site.setDown(false);
    await offline.reload();
    await isDrawn(offline);
    await expect.poll(() => offline.locator('.offline-notice').innerText()).toBe('');
  });

  test('has asked for no file twice that the browser may keep', async ({ site, open }) => {
    const { page } = await open();
    await isDrawn(page);
    await isControlled(page);
    await expect.poll(() => keptIn(page, 'visited')).toContainEqual(expect.stringMatching(/units/));
    const hashed = site.asked.filter((path) => /-[\w-]{8}\.\w+$|\.[0-9a-f]{8}\.json$/.test(path));
    expect(hashed.length).toBeGreaterThan(20);
    expect(hashed.filter((path, i) => hashed.indexOf(path) !== i)).toEqual([]);
    expect(site.asked.indexOf('sw.js')).toBeGreaterThan(
      site.asked.findIndex((path) => path.includes('map-view')),
    );
  });

  test('says that there is no network while the page is open, and no longer once it is back', async ({
    open,
  }) => {
    const { page } = await open({ webgl: false });
    await isControlled(page);
    await page.context().setOffline(true);
    await expect
      .poll(() => page.locator('.offline-notice').innerText())
      .toMatch(/Đang ngoại tuyến/);
    await page.context().setOffline(false);
    await expect.poll(() => page.locator('.offline-notice').innerText()).toBe('');
  });
});

describe('a saved province', () => {
  test('says what it takes, is saved with every layer, works without a server, and can be removed', async ({
    site,
    open,
  }) => {
    const { page } = await open({ path: PLACE, webgl: false });
    await unfold(page);
    await expect.poll(() => page.locator('.saving-cost').innerText()).toMatch(/khoảng \d,\d\sMB/);
    await saveButton(page).click();
    await expect
      .poll(() => page.locator('.saved-list').innerText())
      .toMatch(/Tuyên Quang: \d,\d\sMB, lưu ngày \d\d\/\d\d\/\d{4}/);
    expect(await keptIn(page, 'saved')).toContainEqual(expect.stringMatching(FIBRE));
    await isControlled(page);

    site.setDown(true);
    const offline = await page.context().newPage();
    await offline.goto(`${site.url}${PLACE}&layers=fibre`);
    await expect.poll(() => heading(offline)).toBe('Tỉnh Tuyên Quang');
    expect(await offline.getByRole('alert').count()).toBe(0);
    await unfold(offline);
    await offline.getByRole('button', { name: 'Xoá bản đã lưu: Tuyên Quang' }).click();
    await expect.poll(() => keptIn(offline, 'saved')).toEqual([]);
    expect(await offline.locator('.saved-list').count()).toBe(0);
  });

  test('can be stopped half way, and then holds nothing', async ({ site, open }) => {
    const { page } = await open({ path: PLACE, webgl: false });
    site.hold(FIBRE);
    await unfold(page);
    await saveButton(page).click();
    await expect.poll(() => page.locator('.saving').innerText()).toMatch(/Đang lưu: \d+\/\d+ tệp/);
    await expect.poll(() => site.asked.some((path) => FIBRE.test(path))).toBe(true);
    await page.getByRole('button', { name: 'Dừng' }).click();
    await saveButton(page).waitFor();
    await expect.poll(() => keptIn(page, 'saved')).toEqual([]);
    expect(await page.locator('.saving-failure').innerText()).toBe('');
    site.release();
  });

  test('says what to do when there is no room', async ({ open }) => {
    const { page } = await open({
      path: PLACE,
      webgl: false,
      prepare: async (opened) => {
        await opened.addInitScript(() => {
          navigator.storage.estimate = async () => ({ quota: 1_000_000, usage: 999_000 });
        });
      },
    });
    await unfold(page);
    await saveButton(page).click();
    await expect
      .poll(() => page.locator('.saving-failure').innerText())
      .toMatch(/Không đủ chỗ trên máy\. Hãy xoá/);
  });
});

describe('a newer version', () => {
  test('waits until it is asked for, and keeps the place', async ({ site, open }) => {
    const { page } = await open({ path: PLACE, webgl: false });
    await isControlled(page);
    site.replace('sw.js', `${readFileSync(resolve('dist/sw.js'), 'utf8')}\n// the next one`);
    await page.reload();
    await expect.poll(() => page.locator('.offline-notice').innerText()).toMatch(/Có bản mới/);
    await page.evaluate(() => Object.assign(window, { isBefore: true }));
    const address = page.url();
    await page.getByRole('button', { name: 'Tải lại' }).click();
    await page.waitForFunction(() => !('isBefore' in window));
    await expect.poll(() => heading(page)).toBe('Tỉnh Tuyên Quang');
    expect(page.url()).toBe(address);
    await isControlled(page);
    await expect.poll(() => page.locator('.offline-notice').innerText()).toBe('');
  });
});

describe('where nothing can be kept', () => {
  test('says so when it is asked, and works: storage is refused', async ({ open }) => {
    const { page, problems } = await open({
      path: PLACE,
      webgl: false,
      prepare: async (opened) => {
        await opened.addInitScript(() => {
          const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
          for (const name of ['has', 'open', 'match', 'keys'] as const)
            Object.defineProperty(CacheStorage.prototype, name, { value: refuse });
          Object.defineProperty(ServiceWorkerContainer.prototype, 'register', { value: refuse });
        });
      },
    });
    await expect.poll(() => heading(page)).toBe('Tỉnh Tuyên Quang');
    expect(await page.locator('.offline-notice').innerText()).toBe('');
    await unfold(page);
    await expect
      .poll(() => page.locator('.unfolding').last().innerText())
      .toMatch(/đang chặn lưu trữ/);
    expect(describeProblems(problems)).toEqual([]);
  });

  test('says so when it is asked, and works: plain HTTP', async ({ site }) => {
    const browser = await launchBrowser(['--host-resolver-rules=MAP intranet.test 127.0.0.1']);
    try {
      const url = site.url.replace('localhost', 'intranet.test');
      const visit = { dataset: 'site', path: PLACE, webgl: false } as const;
      const { page, problems } = await openPage(browser, url, visit);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await expect.poll(() => heading(page)).toBe('Tỉnh Tuyên Quang');
      await unfold(page);
      await expect.poll(() => page.locator('.unfolding').last().innerText()).toMatch(/https/);
      expect(describeProblems(problems)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
