/**
 * A first visit over slow 3G (400 kbps, 400 ms): in which order things come and how much before what. How many seconds it takes is
 * measured, not tested: `npm run bench -- slow-network`.
 */
import { describe, expect, inject } from 'vitest';
import { openSlowLink, SLOW_3G } from '../support/slow-link.ts';
import { visitSlowly } from '../support/slow-visit.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { test } from './support/site-test.ts';

const PATIENCE_MS = 100_000;

/** The budgets of code and data before the first figures (60 KB and 20 KB), pressed a little less hard than the budgets weigh, with headers. */
const MOST_BYTES_TO_FIGURES = 110_000;

describe('over slow 3G', () => {
  test('sentence and figures come before the map, its letters and the engine take anything of the line', {
    timeout: 2 * PATIENCE_MS,
  }, async ({ browser }) => {
    const link = await openSlowLink(inject('siteUrl'), SLOW_3G);
    try {
      const visit = await visitSlowly(
        browser,
        link,
        { viewport: VIEWPORTS.phone, locale: 'vi-VN' },
        PATIENCE_MS,
      );
      const { asked, milestones } = visit;
      const startOf = (pattern: RegExp) => asked.find(({ path }) => pattern.test(path))?.startMs;
      const stats = asked.find(({ path }) => /\/stats\./.test(path))!;
      expect(stats.endMs).not.toBeNull();
      for (const heavy of [/map-view.*\.js/, /maplibre.*worker/, /\.woff2$/, /analysis\.worker/])
        expect(startOf(heavy)).toBeGreaterThanOrEqual(stats.endMs!);
      expect(milestones.figures).toBeLessThan(milestones.drawn!);
      expect(visit.bytesToFigures).toBeLessThan(MOST_BYTES_TO_FIGURES);
    } finally {
      await link.close();
    }
  });

  test('the first text takes three scripts at most, so that one round of requests brings it', {
    timeout: PATIENCE_MS,
  }, async ({ openSite }) => {
    const { page } = await openSite();
    const scripts = await page.locator('script[src], link[rel="modulepreload"]').count();
    // Lazy parts may have been preloaded since; those of the page itself come first.
    const ofPage = await page.evaluate(async () => {
      const html = await (await fetch(location.pathname)).text();
      return html.match(/(<script type="module"|rel="modulepreload")/g)?.length ?? 0;
    });
    expect(ofPage).toBeLessThanOrEqual(3);
    expect(scripts).toBeGreaterThanOrEqual(ofPage);
  });
});
