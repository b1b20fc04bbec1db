/** What the service worker is told to keep, what the builder says that saving takes, and what a phone needs to install the site. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savingSizes } from '../../scripts/dataset/saving-sizes.ts';
import { drawIcon, ICONS } from '../../scripts/offline/icon.ts';
import { encodePng } from '../../scripts/offline/png.ts';
import { laterFiles, offlineFiles } from '../../scripts/offline/shell-files.ts';
import { parseManifest } from '../../src/io/manifest.ts';

const PUBLIC = resolve(import.meta.dirname, '../../public');

/** The start imports the map, which imports an overlay when it is used; `shared` is of both, `deck` of the overlay alone. */
const MANIFEST = {
  'index.html': {
    file: 'assets/index-11111111.js',
    isEntry: true,
    css: ['assets/index-11111111.css'],
    dynamicImports: ['src/map/map-view.ts', 'src/worker/local-engine.ts'],
  },
  'src/map/map-view.ts': {
    file: 'assets/map-22222222.js',
    imports: ['_shared.js'],
    dynamicImports: ['src/map/people-overlay.ts'],
    assets: ['assets/map-worker-33333333.js'],
  },
  'src/map/people-overlay.ts': {
    file: 'assets/people-44444444.js',
    imports: ['_shared.js', '_deck.js'],
    dynamicImports: ['node_modules/webgl.js'],
  },
  'src/worker/local-engine.ts': { file: 'assets/engine-55555555.js', imports: ['_shared.js'] },
  'node_modules/webgl.js': { file: 'assets/webgl-66666666.js' },
  '_shared.js': { file: 'assets/shared-77777777.js' },
  '_deck.js': { file: 'assets/deck-88888888.js' },
};
const LATER = [
  'assets/deck-88888888.js',
  'assets/engine-55555555.js',
  'assets/people-44444444.js',
  'assets/webgl-66666666.js',
];

describe('the shell', () => {
  let dist: string;
  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'shell-'));
    mkdirSync(join(dist, '.vite'));
    mkdirSync(join(dist, 'assets'));
    mkdirSync(join(dist, 'datasets'));
    writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(MANIFEST));
    const built = Object.values(MANIFEST).flatMap(({ file, ...more }) => [
      file,
      ...('css' in more ? more.css : []),
      ...('assets' in more ? more.assets : []),
    ]);
    const unlisted = ['assets/analysis-99999999.js', 'assets/index-11111111.js.map'];
    const top = ['index.html', 'embed.html', 'manifest.webmanifest', 'icon.svg', 'preview.png'];
    for (const path of [...built, ...unlisted, ...top]) writeFileSync(join(dist, path), path);
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  test('is the pages and all code but what only the parts left out import', () => {
    const { shell, later } = offlineFiles(dist);
    expect(shell.map(({ url }) => url)).toEqual([
      'assets/analysis-99999999.js',
      'assets/index-11111111.css',
      'assets/index-11111111.js',
      'assets/map-22222222.js',
      'assets/map-worker-33333333.js',
      'assets/shared-77777777.js',
      'embed.html',
      'icon.svg',
      'index.html',
      'manifest.webmanifest',
    ]);
    expect(later).toEqual(LATER);
  });

  test('has a checksum, which changes with the content, for names that hold none', () => {
    const revisionOf = (name: string) =>
      offlineFiles(dist).shell.find(({ url }) => url === name)?.revision;
    const before = revisionOf('index.html');
    writeFileSync(join(dist, 'index.html'), 'another');
    expect(revisionOf('index.html')).not.toBe(before);
    expect(revisionOf('assets/index-11111111.js')).toBeNull();
  });

  test('cannot be made when a part that should be left out is not there', () => {
    expect(() => laterFiles(MANIFEST, [/^src\/map\/renamed\.ts$/])).toThrow(/renamed/);
  });
});

describe('the sizes in a manifest', () => {
  test('are those of the files that saving takes: the latest villages’ whole, every date of the part', () => {
    const { value } = parseManifest({
      format: 'phu-song-dataset',
      version: 1,
      id: 'a',
      title: { vi: 'A' },
      kind: 'sample',
      country: 'vn',
      adminVersion: '1',
      asOf: '2026-09-30',
      partLevel: 'province',
      overview: 'o',
      layers: [
        { id: 'p', kind: 'units', level: 'province', file: 'u' },
        { id: 'c', kind: 'units', level: 'commune', file: 'u' },
        {
          id: 'v1',
          kind: 'villages',
          date: '2025-01-01',
          status: 's1',
          parts: { '01': 'a1', '02': 'b1' },
        },
        {
          id: 'v2',
          kind: 'villages',
          date: '2026-01-01',
          status: 's2',
          names: 'n2',
          parts: { '01': 'a2' },
        },
      ],
    });
    const bytes = { o: 1, u: 10, s1: 100, s2: 1000, n2: 10_000, a1: 2, b1: 30, a2: 400 };
    const files = new Map(Object.entries(bytes).map(([name, size]) => [name, { bytes: size }]));
    expect(savingSizes(value!, files)).toEqual({ common: 11_011, parts: { '01': 402, '02': 30 } });
  });
});

describe('the installable site', () => {
  const manifest = JSON.parse(readFileSync(resolve(PUBLIC, 'manifest.webmanifest'), 'utf8')) as {
    readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
    readonly [key: string]: unknown;
  };

  test('lives in any folder: every address of its manifest is relative', () => {
    const { id, start_url, scope, icons } = manifest;
    for (const address of [id, start_url, scope, ...icons.map(({ src }) => src)])
      expect(address).toMatch(/^\.\//);
    expect(readFileSync(resolve(PUBLIC, '../index.html'), 'utf8')).toContain(
      'href="./manifest.webmanifest"',
    );
  });

  test('has icons of 192 and 512 pixels and a maskable one, of the size that it says', () => {
    const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pngs.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of pngs) {
      const file = readFileSync(resolve(PUBLIC, src));
      expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  test.each(ICONS.map((icon) => [icon.file, icon] as const))(
    'has the pixels that the script draws: %s',
    (file, icon) => {
      const drawn = pixelsOf(encodePng(icon.size, drawIcon(icon)), icon.size);
      expect(pixelsOf(readFileSync(resolve(PUBLIC, file)), icon.size).equals(drawn)).toBe(true);
    },
  );

  test('has its colour in the middle, and a maskable icon keeps its circles within 80 %', () => {
    const maskable = ICONS.find(({ ground }) => ground === 'white')!;
    const pixels = drawIcon(maskable);
    const at = (x: number, y: number) => [
      ...pixels.subarray(4 * (y * maskable.size + x)).subarray(0, 4),
    ];
    expect(at(256, 256)).toEqual([0x0f, 0x66, 0x74, 255]);
    expect(at(Math.floor(256 - 0.8 * 256), 256)).toEqual([255, 255, 255, 255]);
    expect(at(0, 0)).toEqual([255, 255, 255, 255]);
  });
});

/** Filtered rows of a PNG of ours: its compressed bytes may differ from one zlib to the next. */
function pixelsOf(png: Buffer, size: number): Buffer {
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  expect(rows.length).toBe((4 * size + 1) * size);
  return rows;
}
