/** A first visit to the built site over slow networks: when text, figures and the map are there, and after how many bytes. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type RunningSite, serveSite } from '../../scripts/serve.ts';
import { launchBrowser } from '../e2e/support/browser.ts';
import { VIEWPORTS } from '../e2e/support/open-page.ts';
import { type LinkSpeed, openSlowLink, SLOW_3G } from '../support/slow-link.ts';
import { visitSlowly } from '../support/slow-visit.ts';
import type { BenchContext } from './context.ts';
import type { SuiteReport } from './report.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const DATASET = 'datasets/default';

/** The slow 3G of the budgets, and a network at the edge of one. */
const SPEEDS: readonly LinkSpeed[] = [SLOW_3G, { kilobitsPerSecond: 100, roundTripMs: 800 }];
const PATIENCE_MS = 300_000;

export async function benchSlowNetwork({ isQuick, say }: BenchContext): Promise<SuiteReport> {
  const nothing = { name: 'slow network', tables: [], agreements: [] };
  if (isQuick) return { ...nothing, skipped: ['it waits for a network; nothing of it is quick'] };
  if (!existsSync(resolve(DIST, DATASET, 'manifest.json')))
    return { ...nothing, skipped: ['the site is not built with its sample: `npm run build`'] };
  const site = await serveSite(DIST, undefined, 11);
  const browser = await launchBrowser();
  try {
    await pressAll(site);
    const rows: string[][] = [];
    for (const speed of SPEEDS) {
      say(`slow network, ${nameOf(speed)}`);
      const link = await openSlowLink(site.url, speed);
      const options = { viewport: VIEWPORTS.phone, locale: 'vi-VN' };
      const { milestones, bytesToFigures, bytesToMap } = await visitSlowly(
        browser,
        link,
        options,
        PATIENCE_MS,
      );
      await link.close();
      const { paint, sentence, figures, drawn } = milestones;
      rows.push([
        nameOf(speed),
        ...[paint, sentence, figures, drawn].map(seconds),
        kilobytes(bytesToFigures),
        kilobytes(bytesToMap),
      ]);
    }
    return { ...nothing, tables: [tableOf(rows)], skipped: [] };
  } finally {
    await browser.close();
    await site.close();
  }
}

function tableOf(rows: readonly (readonly string[])[]) {
  const head = [
    'network',
    'first paint',
    'sentence',
    'figures',
    'map drawn',
    'to figures',
    'to map',
  ];
  return {
    title: 'A first visit, 390 × 844, nothing kept from before',
    head,
    rows,
    notes: [
      'Seconds from the start of the navigation; bytes over the line until then, headers and all. All connections share the line; every request waits a round trip, a new connection one more (HTTP/1.1 without encryption, brotli 11). The map is drawn in software on the machine above.',
    ],
  };
}

/** Asks for everything of a first visit once, so that the server has it pressed before the clock starts. */
async function pressAll(site: RunningSite): Promise<void> {
  const data = readdirSync(resolve(DIST, DATASET)).filter(
    (name) => !/-\d\d\.\w+\.json$/.test(name),
  );
  const code = readdirSync(resolve(DIST, 'assets'));
  const paths = [
    '',
    ...data.map((name) => `${DATASET}/${name}`),
    ...code.map((name) => `assets/${name}`),
  ];
  for (const path of paths) {
    const response = await fetch(site.url + path, { headers: { 'accept-encoding': 'br' } });
    await response.arrayBuffer();
  }
}

function nameOf({ kilobitsPerSecond, roundTripMs }: LinkSpeed): string {
  return `${kilobitsPerSecond} kbps, ${roundTripMs} ms`;
}

function seconds(ms: number | undefined): string {
  return ms === undefined || Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(1)} s`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}
