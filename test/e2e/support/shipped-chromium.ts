/**
 * The Chromium that comes inside the npm package `@sparticuz/chromium` (Linux, x64), for machines that have no browser.
 * The package is used as an archive only: its launch flags are for another environment. Unpacked once into a cache
 * folder, 200 MB; knows nothing of the other browsers in the chain.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { untar } from './untar.ts';

/** An executable that was seen to start, with the environment it needs for that. */
export interface StartableBrowser {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where it was found, for messages. */
  readonly from: string;
}

/** Whether `--version` answers with success within 20 seconds. */
export function starts(executablePath: string, env: NodeJS.ProcessEnv = process.env): boolean {
  return spawnSync(executablePath, ['--version'], { env, timeout: 20_000 }).status === 0;
}

/** Unpacks the shipped Chromium where needed; `null` on another platform, without the package, or if it does not start. */
export function findShippedChromium(repository: string): StartableBrowser | null {
  const shipped = join(repository, 'node_modules/@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(join(shipped, 'bin/chromium.br'))) return null;
  for (const cache of [join(repository, '.cache'), tmpdir()]) {
    const folder = unpackOnce(shipped, cache);
    if (folder === null) continue;
    const browser = browserIn(folder);
    if (browser !== null) return browser;
  }
  return null;
}

/** The folder with the unpacked browser, or `null` where the cache can't be written. */
function unpackOnce(shipped: string, cache: string): string | null {
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as {
    version: string;
  };
  // The user's number keeps a folder in the shared tmp apart from one that somebody else owns.
  const folder = join(cache, `chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  let aside: string | undefined;
  try {
    mkdirSync(cache, { recursive: true });
    aside = mkdtempSync(`${folder}.unpacking-`);
    unpack(join(shipped, 'bin'), aside);
    writeFileSync(join(aside, 'fonts.conf'), fontsConfiguration(folder));
    renameSync(aside, folder); // atomic: another process sees the whole browser or none
    return folder;
  } catch (error) {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
    if (existsSync(join(folder, 'chromium'))) return folder; // another process was first
    console.warn(`Chromium could not be unpacked into ${cache}: ${String(error)}`);
    return null;
  }
}

function unpack(archives: string, folder: string): void {
  const inflate = (name: string) => brotliDecompressSync(readFileSync(join(archives, name)));
  untar(inflate('swiftshader.tar.br'), folder); // the libraries of the software renderer lie beside the executable
  untar(inflate('fonts.tar.br'), join(folder, 'fonts'));
  untar(inflate('al2023.tar.br'), join(folder, 'libraries'));
  writeFileSync(join(folder, 'chromium'), inflate('chromium.br'), { mode: 0o755 });
}

function browserIn(folder: string): StartableBrowser | null {
  const executablePath = join(folder, 'chromium');
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  const from = `@sparticuz/chromium in ${folder}`;
  if (starts(executablePath, env)) return { executablePath, env, from };
  // A bare system lacks nss, nspr and expat; the package has copies, which must not shadow those of a system that has them.
  env['LD_LIBRARY_PATH'] = [join(folder, 'libraries/lib'), env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  return starts(executablePath, env)
    ? { executablePath, env, from: `${from}, with its own libraries` }
    : null;
}

function fontsConfiguration(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <dir>${folder}/fonts</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${folder}/font-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
