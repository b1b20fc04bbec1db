/** The harness notices what it is there to notice: tried on a small page that does each wrong thing on demand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSite, serveSite } from '../../../scripts/serve.ts';
import { launchBrowser } from './browser.ts';
import { describeProblems, openPage, VIEWPORTS } from './open-page.ts';
import { untar } from './untar.ts';

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<link rel="icon" href="data:,"><p>Ố Ặ</p><script src="wrong.js"></script></html>`;

const SCRIPT = `({
  '#console-error': () => console.error('planted'),
  '#gpu-stall': () => console.warn('GPU stall due to ReadPixels'),
  '#uncaught': () => { throw new Error('planted'); },
  '#missing-file': () => fetch('missing.json'),
  '#foreign': () => fetch('http://elsewhere.invalid/tile.png').catch(() => {}),
  '#foreign-in-worker': () => new Worker('worker.js'),
})[location.hash]?.();`;

let folder: string;
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'harness-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'wrong.js'), SCRIPT);
  writeFileSync(
    join(folder, 'worker.js'),
    "fetch('http://elsewhere.invalid/data').catch(() => {});",
  );
  site = await serveSite(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the server', () => {
  const status = async (path: string, method: 'GET' | 'HEAD') =>
    (await fetch(new URL(path, site.url), { method })).status;

  test.each(['GET', 'HEAD'] as const)(
    'answers %s with a file, or with 404 when it is missing',
    async (method) => {
      expect(await status('', method)).toBe(200);
      expect(await status('wrong.js', method)).toBe(200);
      expect(await status('missing.json', method)).toBe(404);
      expect(await status('datasets/missing/', method)).toBe(404);
    },
  );

  test('takes another port when the first is taken', async () => {
    const second = await serveSite(folder, Number(new URL(site.url).port));
    expect(second.url).not.toBe(site.url);
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
  });

  test('says what to do when the site is not built', async () => {
    await expect(serveSite(join(folder, 'dist'))).rejects.toThrow(/npm run build/);
  });
});

describe('a page', () => {
  const problemsAt = async (path: string, patience?: (text: string[]) => boolean) => {
    const open = await openPage(browser, site.url, { path, dataset: 'site' });
    await expect.poll(() => patience?.(describeProblems(open.problems)) ?? true).toBe(true);
    await open.close();
    return describeProblems(open.problems);
  };

  test('without a fault has no problems', async () => {
    expect(await problemsAt('')).toEqual([]);
  });

  test('with a message about the test machine only has no problems', async () => {
    expect(await problemsAt('#gpu-stall')).toEqual([]);
  });

  test.each([
    ['#console-error', /^console: planted/],
    ['#uncaught', /^uncaught: Error: planted/],
    ['#missing-file', /^console: .*404.*missing\.json/],
    ['#foreign', /^request to another host: .*elsewhere\.invalid\/tile\.png/],
    ['#foreign-in-worker', /^request to another host: .*elsewhere\.invalid\/data/],
  ])('with the fault %s has it in the list', async (path, expected) => {
    const isThere = (texts: string[]) => texts.some((text) => expected.test(text));
    expect(isThere(await problemsAt(path, isThere))).toBe(true);
  });

  test('comes with the window, language, colours and WebGL that were asked for', async () => {
    const open = await openPage(browser, site.url, {
      dataset: 'site',
      viewport: VIEWPORTS.phone,
      locale: 'en-US',
      colorScheme: 'dark',
      webgl: false,
    });
    const seen = await open.page.evaluate(() => ({
      width: innerWidth,
      language: navigator.language,
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      hasWebGl: document.createElement('canvas').getContext('webgl2') !== null,
      has2d: document.createElement('canvas').getContext('2d') !== null,
    }));
    await open.close();
    expect(seen).toEqual({
      width: 390,
      language: 'en-US',
      isDark: true,
      hasWebGl: false,
      has2d: true,
    });
  });
});

describe('the archive reader', () => {
  test('refuses an entry that would leave its folder', () => {
    const header = Buffer.alloc(1024);
    header.write('../outside', 0);
    header.write('0', 156);
    expect(() => untar(header, folder)).toThrow('tar entry "../outside" leaves its folder');
  });
});
