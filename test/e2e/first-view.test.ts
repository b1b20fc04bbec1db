/** What a first visit asks for: text and numbers from the small first files alone, and nothing that the size check does not weigh. */
import { resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { readFirstView } from '../../scripts/size/first-view.ts';
import { test } from './support/site-test.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const HEADLINE = /227\s*\/\s*298/;

describe('the first view', () => {
  test('asks for the files that the size check weighs, and for no other', async ({ openSite }) => {
    const asked = new Set<string>();
    const { page } = await openSite({
      dataset: 'site',
      prepare: async (opened) => {
        opened
          .context()
          .on('request', (request) =>
            asked.add(new URL(request.url()).pathname.slice(1) || 'index.html'),
          );
      },
    });
    await page.locator('[data-map="drawn"]').waitFor();
    await page.waitForLoadState('networkidle');
    const { firstText, map, calm, fonts, data } = readFirstView(DIST);
    const weighed = new Set([...firstText, ...map, ...calm, ...fonts, ...data, 'icon.svg']);
    expect([...asked].filter((path) => !weighed.has(path))).toEqual([]);
    expect([...map, ...data].filter((path) => !asked.has(path) && !path.endsWith('.css'))).toEqual(
      [],
    );
  });

  test('shows sentence, numbers and outline while neither the map nor the engine has arrived', async ({
    openSite,
  }) => {
    const { page } = await openSite({
      prepare: async (opened) => {
        // Neither ever arrives: the requests stay open.
        await opened.context().route(/(map-view|analysis\.worker)[^/]*\.js$/, () => {});
      },
    });
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(HEADLINE);
    expect(await page.locator('svg path').count()).toBeGreaterThan(12);
    await page.getByRole('link', { name: 'Mẫu', exact: false }).first().waitFor();
  });

  test('gives the same numbers before and after the engine has counted', async ({ openSite }) => {
    const { page } = await openSite();
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(HEADLINE);
    await page.locator('[data-map="drawn"]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('main').innerText()).toMatch(HEADLINE);
  });
});
