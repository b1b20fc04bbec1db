/** The weighing of the site counts what a browser loads at first, no more and no less. Worked on made builds small enough to read. */
import { describe, expect, test } from 'vitest';
import { type BuildManifest, firstTextFiles, mapFiles } from '../../../scripts/size/build-files.ts';
import { datasetFiles } from '../../../scripts/size/dataset-files.ts';
import { fetchedFonts } from '../../../scripts/size/font-files.ts';
import { heaviestPart } from '../../../scripts/size/heaviest-part.ts';
import { total, weigh } from '../../../scripts/size/weigh.ts';

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
  const PATH = 'datasets/made/manifest.json';
  const head = {
    ...{ format: 'phu-song-dataset', version: 1, id: 'made', title: { en: 'Made' } },
    ...{ kind: 'sample', adminVersion: 'made', country: 'vn', asOf: '2025-06-30' },
    operators: [{ id: 'a' }, { id: 'b' }],
  };
  const whole = {
    ...{ ...head, overview: 'overview.json', stats: '' },
    layers: [
      { id: 'u', kind: 'units', level: 'commune', file: 'units.json' },
      { id: 'old', kind: 'villages', file: 'old.json', date: '2024-12-31' },
      { id: 'new', kind: 'villages', file: 'new.json' },
      { id: 'sites', kind: 'sites', file: 'sites.json' },
    ],
  };
  const coverage = (operator: string, technology: string, more = {}) => ({
    ...{ id: `${operator}${technology}`, kind: 'coverage', operator, technology, ...more },
    parts: { '01': `${operator}${technology}-01.json` },
  });
  const inParts = {
    ...{ ...head, partLevel: 'province' },
    ...{ overview: 'overview.json', stats: 'stats.json', shares: 'shares.json' },
    layers: [
      { id: 'p', kind: 'units', level: 'province', file: 'units.json' },
      {
        id: 'c',
        kind: 'units',
        level: 'commune',
        file: 'units.json',
        parts: { '01': 'c-01.json' },
      },
      {
        ...{ id: 'new', kind: 'villages', status: 'status.json', names: 'names.json' },
        parts: { '01': 'v-01.json', '02': 'v-02.json' },
      },
      { id: 'old', kind: 'villages', date: '2024-12-31', parts: { '01': 'old-01.json' } },
      coverage('a', '4G'),
      coverage('b', '4G'),
      coverage('a', '3G'),
      { ...coverage('a', '5G', { evidence: 'estimated' }) },
      { ...coverage('a', '4G', { date: '2024-12-31' }), id: 'a4G-old' },
      { id: 'sites', kind: 'sites', parts: { '01': 'sites-01.json' } },
    ],
  };
  const filesOf = (manifest: unknown) => datasetFiles(PATH, () => JSON.stringify(manifest));
  const at = (...names: string[]) => names.map((name) => `datasets/made/${name}`);

  test('that is whole are at first view the manifest, the country, the overview, the units and the latest villages', () => {
    expect(filesOf(whole)).toEqual({
      firstText: [PATH, 'country/vn/country.json', ...at('overview.json')],
      map: at('units.json', 'new.json'),
      parts: new Map(),
    });
  });

  test('that is in parts are at first view those of all units, without any village', () => {
    const { firstText, map } = filesOf(inParts);
    expect(firstText.slice(2)).toEqual(at('overview.json', 'stats.json'));
    expect(map).toEqual(at('units.json', 'shares.json'));
  });

  test('when a part is entered are its units, its latest villages and the declared coverage of a technology', () => {
    expect([...filesOf(inParts).parts]).toEqual([
      [
        '01',
        {
          always: at('c-01.json', 'v-01.json'),
          coverage: { '3G': at('a3G-01.json'), '4G': at('a4G-01.json', 'b4G-01.json') },
        },
      ],
      ['02', { always: at('v-02.json'), coverage: { '3G': [], '4G': [] } }],
    ]);
  });

  test('hold the country of the dataset itself when it brings one', () => {
    const { firstText } = filesOf({ ...whole, country: 'country.json' });
    expect(firstText[1]).toBe('datasets/made/country.json');
  });

  test('are refused when there is no manifest', () => {
    expect(() => filesOf({})).toThrow(`${PATH} is no manifest of a dataset`);
  });
});

describe('the heaviest part', () => {
  /** `x7` weighs 7 bytes. */
  const weighAll = (paths: readonly string[]) =>
    paths.map((name) => ({ name, brotliBytes: Number(name.slice(1)), gzipBytes: 0 }));

  test('is the one that takes most with its heaviest technology', () => {
    const parts = new Map([
      ['01', { always: ['u9', 'v9'], coverage: { '3G': ['a2'], '4G': ['a1', 'b2'] } }], // 18 + 3
      ['02', { always: ['u2', 'v8'], coverage: { '3G': ['a4', 'b8'], '4G': ['a11'] } }], // 10 + 12
      ['03', { always: ['v20'], coverage: {} }],
    ]);
    const part = heaviestPart(parts, weighAll)!;
    expect(part.code).toBe('02');
    expect(part.files.map(({ name }) => name)).toEqual(['u2', 'v8', 'a4', 'b8']);
  });

  test('is none where there are no parts', () => {
    expect(heaviestPart(new Map(), weighAll)).toBeNull();
  });
});

test('a file weighs what a host sends: text compressed, a typeface as it is', () => {
  const content = Buffer.from('ạ'.repeat(1000));
  const [text, font] = [weigh('a.js', content), weigh('a.woff2', content)];
  expect(text.brotliBytes).toBeLessThan(100);
  expect(text.gzipBytes).toBeLessThan(100);
  expect(total('both', [font, font])).toEqual({
    ...{ name: 'both', brotliBytes: 6000, gzipBytes: 6000 },
  });
});
