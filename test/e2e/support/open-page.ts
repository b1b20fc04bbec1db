/**
 * Opens one page of the built site in its own browser context (a fresh visitor: no storage, no cache) and keeps a list of
 * everything that should not happen there: errors in the console, uncaught errors, requests to any host but the site's.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { answerMadeProvince, MADE_PROVINCE } from './hand-made.ts';

/** How the visitor comes. Everything not named here is as on a desktop computer in Vietnam. */
export interface Visit
  extends Pick<
    BrowserContextOptions,
    | 'acceptDownloads'
    | 'colorScheme'
    | 'contrast'
    | 'deviceScaleFactor'
    | 'forcedColors'
    | 'hasTouch'
    | 'isMobile'
    | 'javaScriptEnabled'
    | 'locale'
    | 'permissions'
    | 'reducedMotion'
    | 'serviceWorkers'
    | 'viewport'
  > {
  /**
   * Query and hash after the site's address, such as `#place=99004`. Without a query the made province opens. Default: its start page.
   */
  readonly path?: string;
  /** `site` opens what the site opens by itself: the sample country. Default: the made province. */
  readonly dataset?: 'made-province' | 'site';
  /** `false` leaves the page without WebGL, as an old phone or a locked-down office computer does. Default: `true`. */
  readonly webgl?: boolean;
  /** Called with the new page before it goes anywhere: the place for `page.route`. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** What went wrong on a page, in the order in which it did. Filled while the page lives. */
export interface Problems {
  readonly consoleErrors: string[];
  readonly pageErrors: string[];
  /** Addresses asked for on a host other than the site's. */
  readonly foreignRequests: string[];
}

/** A page that has reached its load event. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: Problems;
  /** Closes the page with its context. Harmless when repeated. */
  close(): Promise<void>;
}

/** Window sizes of the tests: CSS pixels. The phone is the common width of 2020s handsets, the small one the least we serve. */
export const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  smallest: { width: 320, height: 568 },
} as const;

/**
 * Console messages that tell of the test machine, not of the site: two come from drawing and reading back in software, the last
 * from keeping the service worker out.
 */
const IGNORED_MESSAGES = [
  /GPU stall due to ReadPixels/,
  /is normalized/,
  /Service Worker registration blocked by Playwright/,
];

/**
 * Opens a page and waits for its load event (not for the map).
 * @param siteUrl address of the site, with a slash at the end
 */
export async function openPage(
  browser: Browser,
  siteUrl: string,
  visit: Visit = {},
): Promise<OpenPage> {
  const { path = '', dataset = 'made-province', webgl = true, prepare, ...rest } = visit;
  const query = dataset === 'site' || path.startsWith('?') ? '' : MADE_PROVINCE;
  const context = await browser.newContext({
    viewport: VIEWPORTS.desktop,
    locale: 'vi-VN',
    serviceWorkers: 'block', // it would answer in place of what a test plants
    ...rest,
  });
  try {
    const problems = watch(context, new URL(siteUrl).host);
    if (!webgl) await context.addInitScript(refuseWebGl);
    // Any route keeps the browser from using its cache, so there is none where none is needed.
    if (dataset !== 'site') await answerMadeProvince(context);
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(new URL(`${query}${path}`, siteUrl).href, { waitUntil: 'load' });
    return { page, problems, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** All problems as one list of sentences; empty when there are none. */
export function describeProblems(problems: Problems): string[] {
  return [
    ...problems.consoleErrors.map((text) => `console: ${text}`),
    ...problems.pageErrors.map((text) => `uncaught: ${text}`),
    ...problems.foreignRequests.map((url) => `request to another host: ${url}`),
  ];
}

function watch(context: BrowserContext, siteHost: string): Problems {
  const problems: Problems = { consoleErrors: [], pageErrors: [], foreignRequests: [] };
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (IGNORED_MESSAGES.some((ignored) => ignored.test(message.text()))) return;
    const { url } = message.location();
    problems.consoleErrors.push(url === '' ? message.text() : `${message.text()} (${url})`);
  });
  context.on('weberror', (error) => problems.pageErrors.push(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isInside = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isInside && url.host !== siteHost) problems.foreignRequests.push(request.url());
  });
  return problems;
}

/** Runs in the page, before its scripts. */
function refuseWebGl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
}
