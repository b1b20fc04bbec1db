/** The server answers as the service worker and the slow networks need it to: what may be kept, compressed, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheControl } from '../../scripts/serve/static-files.ts';
import { type RunningSite, serveSite } from '../../scripts/serve.ts';

const TEXT = 'Bản Nậm Pắc. '.repeat(100);

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-files-'));
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site/assets/index-0s6fehOv.js'), TEXT);
  writeFileSync(join(folder, 'site/sw.js'), TEXT);
  writeFileSync(join(folder, 'site/a b%.json'), '{}');
  site = await serveSite(join(folder, 'site'), 4900);
});

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Without what `fetch` would do to the path and the encoding. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe('what may be kept', () => {
  test.each([
    'assets/index-0s6fehOv.js',
    'assets/map-view-BYDaP2aj.css',
    'assets/be-vietnam-pro-latin-400-normal-PpnXBOrz.woff2',
    'datasets/default/units.b97c1007.json',
  ])('is kept for good when its name holds its checksum: %s', (name) => {
    expect(cacheControl(name)).toMatch(/immutable/);
  });

  test.each([
    'sw.js',
    'index.html',
    'manifest.webmanifest',
    'datasets/default/manifest.json',
    'country/vn/country.json',
    'datasets/mine/villages.json',
    'datasets/mine/tay-bac-villages.json',
    'icon.svg',
  ])('is asked for anew otherwise: %s', (name) => {
    expect(cacheControl(name)).toBe('no-cache');
  });
});

describe('an answer', () => {
  test('comes compressed as the browser takes it, and whole', async () => {
    const brotli = await ask('/sw.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(TEXT);
    const gzip = await ask('/sw.js', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(TEXT);
    const plain = await ask('/sw.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(TEXT);
  });

  test('is 304 without a body when the browser has the file already, and new once it changed', async () => {
    const { headers } = await ask('/sw.js');
    const etag = String(headers['etag']);
    const again = await ask('/sw.js', { 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    writeFileSync(join(folder, 'site/changed.js'), 'one');
    const before = await ask('/changed.js');
    writeFileSync(join(folder, 'site/changed.js'), 'other');
    const after = await ask('/changed.js', { 'if-none-match': String(before.headers['etag']) });
    expect([after.status, after.body.toString()]).toEqual([200, 'other']);
  });

  test('names the type by which a browser takes modules and the web app manifest', async () => {
    expect((await ask('/assets/index-0s6fehOv.js')).headers['content-type']).toMatch(
      /^text\/javascript/,
    );
    expect((await ask('/')).headers['content-type']).toMatch(/^text\/html/);
  });

  test('finds a name with a space and a percent sign', async () => {
    expect((await ask('/a%20b%25.json')).status).toBe(200);
  });

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/%00',
    '/%',
    '//',
    '/assets',
    '/assets/',
    '/sw.js/',
  ])('is 404 outside the folder and for what is no file: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('is 405 to anything but reading', async () => {
    expect((await ask('/sw.js', {}, 'POST')).status).toBe(405);
    expect(await ask('/sw.js', {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });
});
