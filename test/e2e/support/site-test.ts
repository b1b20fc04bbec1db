/**
 * The `test` of every e2e file: one browser for the file, and pages of the built site that are closed after the test and
 * fail it if anything went wrong on them that the test did not announce.
 */
import type { Browser } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { describeProblems, type OpenPage, openPage, type Visit } from './open-page.ts';

/** A visit whose problems may be known beforehand. */
export interface SiteVisit extends Visit {
  /** Problems this visit is meant to have, such as a 404 that the test plants. Default: none. */
  readonly expectedProblems?: readonly RegExp[];
}

/** Opens a page of the built site. Several may be open in one test. */
export type OpenSite = (visit?: SiteVisit) => Promise<OpenPage>;

/** `test('…', async ({ openSite }) => { const { page } = await openSite({ path: '#/…' }); … })`. */
export const test = testOf({});

/**
 * The same for what has nothing to do with the map: the overview takes its place, as where there is no WebGL. To draw a map in
 * software takes longer than everything else of a page together.
 */
export const testWithoutMap = testOf({ webgl: false });

/** A `test` whose visits are as given where they say nothing else. */
function testOf(usual: SiteVisit) {
  return (
    base
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's dependencies from its pattern, here none
      .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
        const browser = await launchBrowser();
        onCleanup(() => browser.close());
        return browser;
      })
      .extend('openSite', async ({ browser }, { onCleanup }): Promise<OpenSite> => {
        const opened: { readonly visit: SiteVisit; readonly page: OpenPage }[] = [];
        onCleanup(async () => {
          await Promise.all(opened.map(({ page }) => page.close()));
          expect(opened.flatMap(({ visit, page }) => unexpectedProblems(visit, page))).toEqual([]);
        });
        return async (visit = {}) => {
          const { expectedProblems: _, ...plain } = visit;
          const page = await openPage(browser, inject('siteUrl'), { ...usual, ...plain });
          opened.push({ visit, page });
          return page;
        };
      })
  );
}

/** Problems that the visit did not announce, and announced ones that did not happen. */
function unexpectedProblems(visit: SiteVisit, page: OpenPage): string[] {
  const expected = visit.expectedProblems ?? [];
  const happened = describeProblems(page.problems);
  return [
    ...happened.filter((text) => !expected.some((pattern) => pattern.test(text))),
    ...expected
      .filter((pattern) => !happened.some((text) => pattern.test(text)))
      .map((pattern) => `expected and did not happen: ${pattern}`),
  ];
}
