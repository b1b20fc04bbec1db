/** A visit over a slow link, and when what was there. Needs the built site. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { SlowLink } from './slow-link.ts';

/** Milliseconds from the start of the navigation, by the page's own clock; absent while it has not been seen. */
export type Milestones = Readonly<
  Partial<Record<'paint' | 'sentence' | 'figures' | 'drawn', number>>
>;

/** What was asked for over the link: path from the site's folder, and when by the visitor's clock. */
export interface Asked {
  readonly path: string;
  readonly startMs: number;
  /** `null` while it has not arrived. */
  readonly endMs: number | null;
}

export interface SlowVisit {
  readonly milestones: Milestones;
  readonly asked: readonly Asked[];
  /** Bytes that came down until the figures were seen, and until the map was drawn; headers and all. */
  readonly bytesToFigures: number;
  readonly bytesToMap: number;
}

/** Runs in the page as text, before its scripts: notes when each thing is first in the document. */
const WATCH = `
  window.milestones = {};
  const wanted = { sentence: '.sentence', figures: '.headline', drawn: '[data-map="drawn"]' };
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(wanted))
      if (!(name in window.milestones) && document.querySelector(selector))
        window.milestones[name] = Math.round(performance.now());
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;

/** Opens the site as a new visitor and waits until the map is drawn. */
export async function visitSlowly(
  browser: Browser,
  link: SlowLink,
  options: BrowserContextOptions,
  patienceMs: number,
): Promise<SlowVisit> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    const starts = new Map<string, number>();
    const ends = new Map<string, number>();
    const startedMs = performance.now();
    const before = link.bytesDown();
    const sinceStart = () => Math.round(performance.now() - startedMs);
    const pathOf = (url: string) => new URL(url).pathname.slice(1);
    context.on('request', (request) => {
      if (!starts.has(pathOf(request.url()))) starts.set(pathOf(request.url()), sinceStart());
    });
    context.on('requestfinished', (request) => ends.set(pathOf(request.url()), sinceStart()));
    await page.addInitScript(WATCH);
    await page.goto(link.url, { waitUntil: 'commit' });
    await page.locator('.headline').waitFor({ timeout: patienceMs });
    const bytesToFigures = link.bytesDown() - before;
    await page.locator('[data-map="drawn"]').waitFor({ timeout: patienceMs });
    const bytesToMap = link.bytesDown() - before;
    const milestones = (await page.evaluate(`({
      ...window.milestones,
      paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
    })`)) as Milestones;
    const asked = [...starts].map(([path, startMs]) => ({
      path,
      startMs,
      endMs: ends.get(path) ?? null,
    }));
    return { milestones, asked, bytesToFigures, bytesToMap };
  } finally {
    await context.close();
  }
}
