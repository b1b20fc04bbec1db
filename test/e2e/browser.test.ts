/** The browser chain: what the other e2e files stand on. Needs a browser, not the site. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, launchBrowser } from './support/browser.ts';
import { findShippedChromium } from './support/shipped-chromium.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the browser of the tests', () => {
  test('starts and draws WebGL2 in software', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      expect(await page.evaluate(webGlRenderer)).toMatch(/SwiftShader/);
    } finally {
      await browser.close();
    }
  });

  test('has no WebGL when started without it', async () => {
    const browser = await launchBrowser(['--disable-3d-apis']);
    try {
      const page = await browser.newPage();
      expect(await page.evaluate(webGlRenderer)).toBe('no WebGL2');
    } finally {
      await browser.close();
    }
  });

  test('is never another one than CHROME_PATH names', () => {
    vi.stubEnv('CHROME_PATH', import.meta.filename);
    expect(findBrowser).toThrow(/CHROME_PATH is ".*" *, which does not start/);
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'can come from npm alone',
    () => {
      const repository = new URL('../..', import.meta.url).pathname;
      expect(findShippedChromium(repository)?.from).toMatch(/@sparticuz\/chromium/);
    },
  );
});

/** Runs in the page. */
function webGlRenderer(): string {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return 'no WebGL2';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return info === null ? 'unnamed renderer' : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
}
