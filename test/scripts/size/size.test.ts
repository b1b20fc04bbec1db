/** The weighing of the site counts what a browser loads at first, no more and no less. Worked on made builds small enough to read. */
import { describe, expect, test } from 'vitest';
import { type BuildManifest, firstTextFiles, mapFiles } from '../../../scripts/size/build-files.ts';
import { firstViewDataFiles } from '../../../scripts/size/dataset-files.ts';
import { fetchedFonts } from '../../../scripts/size/font-files.ts';

/*
 * index.html ── a ── b            b is shared with the map and counted once
 *     ├╌╌ src/map/view.ts ── b, c   starts worker w
 *     │      └╌╌ src/map/deck.ts    loads when used
 *     └╌╌ src/ui/table.tsx          loads when used
 */
const BUILD: BuildManifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_a'],
    dynamicImports: ['src/map/view.ts', 'src/ui/table.tsx'],
    css: ['assets/index.css'],
    assets: ['assets/analysis.worker.js', 'assets/latin.woff2'],
  },
  _a: { file: 'assets/a.js', imports: ['_b'] },
  _b: { file: 'assets/b.js', css: ['assets/b.css'] },
  _c: { file: 'assets/c.js' },
  'src/map/view.ts': {
    file: 'assets/view.js',
    imports: ['_b', '_c'],
    dynamicImports: ['src/map/deck.ts'],
    css: ['assets/view.css'],
    assets: ['assets/w.mjs'],
  },
  'src/map/deck.ts': { file: 'assets/deck.js' },
  'src/ui/table.tsx': { file: 'assets/table.js' },
};

const WORKERS: Readonly<Record<string, string>> = {
  'assets/analysis.worker.js': 'import{a}from"./shared.js";import("./lazy.js");',
  'assets/shared.js': '',
  'assets/w.mjs': '',
};
const readWorker = (path: string) => WORKERS[path] ?? '';

describe('the files of a build', () => {
  test('before the first text are the page, its script with static imports, and their styles', () => {
    expect(firstTextFiles(BUILD).toSorted()).toEqual([
      'assets/a.js',
      'assets/b.css',
      'assets/b.js',
      'assets/index.css',
      'assets/index.js',
      'index.html',
    ]);
  });

  test('for the map are its lazy chunk, what that needs besides, and the workers, but nothing that loads when used', () => {
    expect(mapFiles(BUILD, readWorker).toSorted()).toEqual([
      'assets/analysis.worker.js',
      'assets/c.js',
      'assets/shared.js',
      'assets/view.css',
      'assets/view.js',
      'assets/w.mjs',
    ]);
  });

  test('are refused when the map is not loaded lazily', () => {
    const start = { file: 'assets/index.js', isEntry: true };
    expect(() => mapFiles({ 'index.html': start }, readWorker)).toThrow(/src\/map\/ lazily/);
  });

  test('are refused without an entry', () => {
    expect(() => firstTextFiles({})).toThrow(/no entry index\.html/);
  });
});

describe('the fonts of a style sheet', () => {
  const face = (name: string, range: string, weight = 400) =>
    `@font-face{font-family:F;font-style:normal;font-weight:${weight};` +
    `src:url(./${name}.woff2) format("woff2"),url(./${name}.woff) format("woff");unicode-range:${range}}`;
  const vietnamese = face('vietnamese', 'U+0102-0103,U+1EA0-1EF9');
  const wide = face('wide', 'U+100-2BA');
  const latin = face('latin', 'U+0-FF');

  test('are those whose range holds a letter of the text', () => {
    expect(fetchedFonts(vietnamese + latin, 'a')).toEqual(['./latin.woff2']);
    expect(fetchedFonts(vietnamese + latin, 'aạ')).toEqual(['./latin.woff2', './vietnamese.woff2']);
  });

  test('are the last of two whose ranges overlap, as in a browser', () => {
    expect(fetchedFonts(vietnamese + wide, 'ă')).toEqual(['./wide.woff2']);
    expect(fetchedFonts(wide + vietnamese, 'ă')).toEqual(['./vietnamese.woff2']);
  });

  test('are counted for every weight', () => {
    const bold = face('bold', 'U+0-FF', 600);
    expect(fetchedFonts(latin + bold, 'a')).toEqual(['./latin.woff2', './bold.woff2']);
  });

  test('hold every letter when no range is given, and the letters of a range with wildcards', () => {
    expect(fetchedFonts('@font-face{font-family:F;src:url(all.woff2)}', 'ạ')).toEqual([
      'all.woff2',
    ]);
    expect(fetchedFonts(face('some', 'U+1E??'), 'ạ')).toEqual(['./some.woff2']);
    expect(fetchedFonts(face('some', 'U+1E??'), 'a')).toEqual([]);
  });
});

describe('the files of a dataset', () => {
  const manifest = {
    country: 'vn',
    asOf: '2025-06-30',
    overview: 'overview.json',
    stats: '',
    layers: [
      { kind: 'units', file: 'units.json' },
      { kind: 'villages', file: 'old.json', date: '2024-12-31' },
      { kind: 'villages', file: 'new.json' },
      { kind: 'sites', file: 'sites.json' },
    ],
  };

  test('at first view are the manifest, the country, the overview, the units and the latest villages', () => {
    const files = firstViewDataFiles('datasets/made/manifest.json', () => JSON.stringify(manifest));
    expect(files).toEqual([
      'datasets/made/manifest.json',
      'country/vn/country.json',
      'datasets/made/overview.json',
      'datasets/made/units.json',
      'datasets/made/new.json',
    ]);
  });

  test('hold the country of the dataset itself when it brings one', () => {
    const own = JSON.stringify({ ...manifest, country: 'country.json' });
    expect(firstViewDataFiles('datasets/made/manifest.json', () => own)).toContain(
      'datasets/made/country.json',
    );
  });
});
