/** The address bar: going back leads to another place in the language one reads in; a new address brings its own. */
import { expect } from 'vitest';
import { testWithoutMap as test } from './support/site-test.ts';

test('going back keeps language and theme, a new address brings its own', async ({ openSite }) => {
  const { page } = await openSite({ path: '#place=99' });
  const html = page.locator('html');
  await page.getByRole('heading', { level: 1, name: 'Tỉnh Mẫu' }).waitFor();
  await page.getByRole('link', { name: 'Xã Mẫu Thuỷ' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Xã Mẫu Thuỷ' }).waitFor();
  await page.getByRole('button', { name: 'EN', exact: false }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Mẫu Thuỷ Commune' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Mẫu Province' }).waitFor();
  expect(await html.getAttribute('lang')).toBe('en');
  expect(page.url()).toContain('lang=en');
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Mẫu Thuỷ Commune' }).waitFor();
  await page.evaluate(() => {
    window.location.hash = 'place=99004&theme=dark';
  });
  await page.getByRole('heading', { level: 1, name: 'Xã Mẫu Giang' }).waitFor();
  await expect.poll(() => html.getAttribute('data-theme')).toBe('dark');
});
