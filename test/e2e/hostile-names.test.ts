/** Names that a careless or malicious file may hold are text wherever they are shown: markup, other directions, emoji, endless words. */
import { describe, expect } from 'vitest';
import { smallFiles } from '../support/small-dataset.ts';
import { answerDataset, HAND_MADE } from './support/hand-made.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { test } from './support/site-test.ts';

const MARKUP = '<img src=x onerror="window.hacked=1"><b>xã</b>&amp;';
const RIGHT_TO_LEFT = '\u202eקָרְיָה\u202c العربية';
const EMOJI = '👩🏽‍🌾 Bản 🇻🇳';
const ENDLESS = 'Ẫ'.repeat(10_000);

/** The small dataset with such names: communes A–C, a village of A, the dataset and its source. */
function hostileFiles() {
  const files = smallFiles();
  const features = (name: string) =>
    files[name]!['features'] as { properties: Record<string, unknown> }[];
  [MARKUP, RIGHT_TO_LEFT, ENDLESS].forEach((name, row) => {
    features('communes.geojson')[row]!.properties['name'] = name;
  });
  features('villages-25.geojson')[0]!.properties['name'] = MARKUP;
  features('villages-25.geojson')[1]!.properties['name'] = EMOJI;
  Object.assign(files['manifest.json']!, {
    title: { vi: MARKUP, en: MARKUP },
    sources: [
      { id: 's', title: { vi: `Nguồn ${MARKUP}`, en: MARKUP }, url: 'javascript:hacked=1' },
    ],
  });
  return files;
}

const visit = { path: HAND_MADE, prepare: answerDataset(hostileFiles()) };

describe.each(['desktop', 'smallest'] as const)(
  'hostile names on a window of the size %s',
  (size) => {
    const viewport = VIEWPORTS[size];

    test('are text in panel, list, table, card, embed and dialogs', async ({ openSite }) => {
      const { page } = await openSite({ ...visit, viewport });
      await page.locator('.unit-line').first().waitFor();
      expect(await page.locator('h1').innerText()).toContain('<img src=x');
      await page.getByRole('button', { name: 'Nhúng, trích dẫn' }).click();
      await page.getByRole('dialog').waitFor();
      const code = await page.getByRole('textbox', { name: 'Mã nhúng' }).inputValue();
      expect(code.match(/<[a-z]/g)).toEqual(['<i']); // the frame itself, nothing inside it
      await page.keyboard.press('Escape');
      await page.goto(new URL(`${HAND_MADE}#place=A`, page.url()).href);
      await page.locator('.village-line').first().waitFor();
      expect(await page.locator('.panel').innerText()).toContain('👩🏽‍🌾');
      await page.locator('.village-line', { hasText: '<img' }).click();
      await page.locator('.village-card').waitFor();
      expect(await page.locator('h1').innerText()).toContain('onerror=');
      await page.goto(new URL(`embed.html${HAND_MADE}#place=A`, page.url()).href);
      await page.locator('.embed-figure').waitFor();
      expect(await page.locator('h1').innerText()).toContain('<img src=x');
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    });

    test('of ten thousand letters widen nothing', async ({ openSite }) => {
      const { page } = await openSite({ ...visit, viewport });
      await page.locator('.unit-line, .names a').first().waitFor();
      for (const path of ['#place=02', '#place=C', '#page=table', '#page=table&place=C']) {
        await page.goto(new URL(`${HAND_MADE}${path}`, page.url()).href);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const root = page.locator('html');
        expect(
          await root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
        ).toBe(0);
      }
    });

    test('from right to left leave the numbers beside them in their order', async ({
      openSite,
    }) => {
      const { page } = await openSite({ ...visit, path: `${HAND_MADE}#place=01`, viewport });
      const line = page.locator('.unit-line', { hasText: 'العربية' });
      await line.waitFor();
      const [name, number] = [line.locator('.unit-name'), line.locator('.number').first()];
      expect((await name.boundingBox())!.x).toBeLessThan((await number.boundingBox())!.x);
      expect(await name.evaluate((element) => getComputedStyle(element).unicodeBidi)).toMatch(
        /isolate|plaintext/,
      );
    });
  },
);
