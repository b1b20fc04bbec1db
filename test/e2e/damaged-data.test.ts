/**
 * The files of a dataset missing, cut off, altered or nonsense: the page names the file, shows the rest, and throws nothing.
 * Each case damages one file of the made province on its way to the page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { MADE_FOLDER } from './support/hand-made.ts';
import { test } from './support/site-test.ts';

/** Name of the dataset's file that begins so. */
function fileOf(start: string): string {
  const name = readdirSync(MADE_FOLDER).find((file) => file.startsWith(start));
  if (!name) throw new Error(`no file ${start}… in ${MADE_FOLDER}`);
  return name;
}

/** Answers one file of the dataset in a way of its own; everything else comes from the site. */
function damaging(file: string, answer: (route: Route, text: string) => Promise<void>) {
  return async (page: Page) => {
    const text = readFileSync(resolve(MADE_FOLDER, file), 'utf8');
    await page.context().route(`**/datasets/made-province/${file}`, (route) => answer(route, text));
  };
}

const send = (body: string) => (route: Route) =>
  route.fulfill({ contentType: 'application/json', body });

describe('a damaged layer', () => {
  const villages = fileOf('villages-2026');
  const cases = [
    ['missing', (route: Route) => route.fulfill({ status: 404, body: '' })],
    ['cut off', (route: Route, text: string) => send(text.slice(0, 9_000))(route)],
    [
      'altered in a letter',
      (route: Route, text: string) => send(text.replace('mẫu', 'mâu'))(route),
    ],
    ['a web page', (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>' })],
  ] as const;

  test.for(cases)(
    'that is %s is named; units and map still show',
    async ([, answer], { openSite }) => {
      const { page } = await openSite({ prepare: damaging(villages, answer) });
      await page.getByText(villages).first().waitFor();
      await page.getByText('Mẫu', { exact: false }).first().waitFor();
      await page.locator('[data-map="drawn"]').waitFor();
    },
  );
});

describe('a damaged first file', () => {
  test('leaves the full layers to tell the same', async ({ openSite }) => {
    const { page } = await openSite({ prepare: damaging(fileOf('overview'), send('{"format":1')) });
    await page.locator('[data-map="drawn"]').waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(/\d+\/298/);
  });

  test.for([
    ['missing', (route: Route) => route.fulfill({ status: 404, body: '' }), [/404/, /404/]],
    ['not JSON', (route: Route) => send('oops')(route), []],
    [
      'of another kind',
      (route: Route) => send('{"type":"FeatureCollection","features":[]}')(route),
      [],
    ],
  ] as const)(
    'that is a manifest %s is said, with a way to try again that works',
    async (given, { openSite }) => {
      const [, answer, expectedProblems] = given;
      let isDamaged = true;
      const { page } = await openSite({
        expectedProblems,
        prepare: damaging('manifest.json', (route, text) =>
          isDamaged ? answer(route) : send(text)(route),
        ),
      });
      await page.getByText('manifest.json').first().waitFor();
      isDamaged = false;
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await expect.poll(() => page.getByRole('main').innerText()).toMatch(/\d+\/298/);
    },
  );
});

describe('any address', () => {
  test('gives a view and throws nothing', async ({ openSite }) => {
    const { page } = await openSite();
    await page.locator('[data-map="drawn"]').waitFor();
    const key = fc.constantFrom(
      'page',
      'place',
      'village',
      'def',
      'by',
      'layers',
      'map',
      'lang',
      'theme',
      '__proto__',
      'x',
    );
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('99004', '%E0%A4%A', '<img src=x>', '9/1/1', '0/0/0'),
    );
    const hashes = fc.sample(fc.array(fc.tuple(key, value), { maxLength: 5 }), {
      numRuns: 60,
      seed: 20261122,
    });
    for (const parts of hashes) {
      const hash = parts.map(([name, text]) => `${name}=${encodeURI(text)}`).join('&');
      await page.evaluate((next) => {
        window.location.hash = next;
      }, hash);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    }
    await page.evaluate(() => {
      window.location.hash = '';
    });
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(/\d+\/298/);
  });
});
