/**
 * Finds a Chromium on any machine and starts it with the same software renderer everywhere, so that a picture or a
 * WebGL answer doesn't depend on the graphics card. Knows nothing of the site.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findShippedChromium, type StartableBrowser, starts } from './shipped-chromium.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/**
 * SwiftShader draws WebGL2 in software, and nothing else: page and pictures are put together without it, which takes a third
 * of the time. The rest keeps the browser from talking to anyone but the site.
 */
const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
] as const;

const NAMES_ON_PATH = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
] as const;

const WELL_KNOWN_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/**
 * The first browser of the chain that starts: `CHROME_PATH`, Playwright's own download, an installed Chromium, Chrome or
 * Edge, the one shipped by npm.
 * @throws when `CHROME_PATH` is set and doesn't start, or when there is no browser at all
 */
export function findBrowser(): StartableBrowser {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!starts(chosen))
      throw new Error(`CHROME_PATH is "${chosen}", which does not start. Correct or unset it.`);
    return { executablePath: chosen, env: process.env, from: 'CHROME_PATH' };
  }
  const installed = installedCandidates().find((path) => existsSync(path) && starts(path));
  if (installed !== undefined)
    return { executablePath: installed, env: process.env, from: 'installed' };
  const shipped = findShippedChromium(REPOSITORY);
  if (shipped !== null) return shipped;
  throw new Error(
    'No Chromium found for the browser tests. Install chromium or Google Chrome, or run ' +
      '`npx playwright-core install chromium-headless-shell`, or set CHROME_PATH to an executable. ' +
      '(On Linux x64 `npm ci` brings one along.)',
  );
}

/**
 * Starts the browser that {@link findBrowser} finds, without a window.
 * @param extraFlags further command line flags, such as `--disable-3d-apis` for a browser without WebGL
 */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const isRoot = process.getuid?.() === 0; // Chromium refuses to sandbox for root
  return chromium.launch({
    executablePath,
    env: definedOnly(env),
    headless: true,
    args: [...FLAGS, ...(isRoot ? ['--no-sandbox'] : []), ...extraFlags],
  });
}

function installedCandidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...WELL_KNOWN_PATHS];
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
