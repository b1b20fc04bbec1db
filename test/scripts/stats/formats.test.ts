/** Whatever format the files are in, and whatever they are called, the rows are the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { partedFiles } from '../../support/parted-dataset.ts';
import { collection, type JsonRecord, smallFiles } from '../../support/small-dataset.ts';
import {
  BOUNDARIES,
  COVERAGE,
  EVERYTHING,
  polygon,
  recordsOf,
  rectangle,
  run,
  TO_STDOUT,
  VILLAGES,
  worldFiles,
} from './small-world.ts';

const CSV = `id,name,xa,lon,lat,households,4G.alpha,4G.beta
v1,Village 1,A,0.01,0.05,10,covered,none
v2,Village 2,A,0.08,0.05,20,covered,weak
v3,Village 3,B,0.12,0.05,,none,none
v4,Village 4,B,0.19,0.05,40,none,
`;
const COLUMNS = {
  format: 'columns',
  rows: 4,
  columns: {
    id: ['v1', 'v2', 'v3', 'v4'],
    name: ['Village 1', 'Village 2', 'Village 3', 'Village 4'],
    commune: { values: ['A', 'B'], index: [0, 0, 1, 1] },
    lon: [0.01, 0.08, 0.12, 0.19],
    lat: [0.05, 0.05, 0.05, 0.05],
    households: [10, 20, null, 40],
    '4G.alpha': ['covered', 'covered', 'none', 'none'],
    '4G.beta': ['none', 'weak', 'none', ''],
  },
};

describe('the same rows come', () => {
  const asGeoJson = run(worldFiles(), ...EVERYTHING);

  it('of boundaries and coverage in TopoJSON', async () => {
    const files = worldFiles();
    const { 'communes.geojson': communes, 'alpha-4g.geojson': alpha } = files as Record<
      string,
      FeatureCollection
    >;
    const other = collection(polygon({}, rectangle(0, 0, 1, 1))) as unknown as FeatureCollection;
    files['communes.geojson'] = topology({ other, communes: communes! });
    files['alpha-4g.geojson'] = topology({ coverage: alpha! });
    const read = await run(files, ...EVERYTHING, '--boundaries-object', 'communes');
    expect(read.out).toBe((await asGeoJson).out);
  });

  it.each([
    ['a CSV table', CSV, ['--fields', 'villages.commune=xa']],
    ['a CSV table, gzipped', gzipSync(CSV), ['--fields', 'villages.commune=xa']],
    ['a CSV table with a byte order mark', `\ufeff${CSV}`, ['--fields', 'villages.commune=xa']],
    ['columnar JSON', COLUMNS, []],
    ['columnar JSON, gzipped', gzipSync(JSON.stringify(COLUMNS)), []],
  ])('of villages in %s, under a name that tells nothing', async (_, villages, argv) => {
    const read = await run(
      { ...worldFiles(), 'villages.geojson': villages },
      ...EVERYTHING,
      ...argv,
    );
    expect(read.err).not.toContain('set aside');
    expect(read.out).toBe((await asGeoJson).out);
  });

  it('of coverage in several files of one operator and technology', async () => {
    const files = {
      ...worldFiles(),
      'west.geojson': collection(polygon({}, rectangle(0.025, 0, 0.09, 0.1))),
      'east.geojson': collection(polygon({}, rectangle(0.09, 0, 0.15, 0.1))),
    };
    const beta = (file: string) => `${file}:operator=beta:technology=4g`;
    const coverage = ['alpha-4g.geojson', beta('west.geojson'), beta('east.geojson')];
    const argv = [...BOUNDARIES, ...VILLAGES, ...TO_STDOUT, '--coverage', ...coverage];
    const sites = ['--sites', 'sites.geojson', '--fibre', 'fibre.geojson'];
    expect((await run(files, ...argv, ...sites)).out).toBe((await asGeoJson).out);
  });
});

describe('a field', () => {
  it('has the name that --fields gives it', async () => {
    const files = worldFiles();
    files['communes.geojson'] = collection(
      polygon({ ma_xa: 'A', ten: 'Aa', tinh: 'P' }, rectangle(0, 0, 0.1, 0.1)),
      polygon({ ma_xa: 'B', ten: 'Bb', tinh: 'P' }, rectangle(0.1, 0, 0.2, 0.1)),
    );
    const fields = 'communes.code=ma_xa, communes.name=ten,communes.parent=tinh';
    const read = await run(files, ...EVERYTHING, '--fields', fields);
    expect(read.out).toBe((await run(worldFiles(), ...EVERYTHING)).out);
  });

  it('that a spreadsheet would take for a formula is guarded, and quotes and commas are kept', async () => {
    const files = worldFiles();
    const names = ['=1+1', '+1', '-1', '@x', 'a "b", c', 'Đồng Văn'];
    files['communes.geojson'] = collection(
      ...names.map((name, i) =>
        polygon({ code: `C${i}`, name }, rectangle(i / 10, 0, (i + 1) / 10, 0.1)),
      ),
    );
    const argv = [...BOUNDARIES, ...TO_STDOUT, '--coverage', 'alpha-4g.geojson:operator==x'];
    const { out, rows } = await run(files, ...argv);
    const guarded = ["'=1+1", "'+1", "'-1", "'@x", 'a "b", c', 'Đồng Văn'];
    expect(rows.map(({ name }) => name)).toEqual(guarded);
    expect(out.split('\n')[0]).toContain('covered_km2_=x_4G'); // not at the start of the cell
  });
});

/** A dataset whose boundaries may be measured in km². */
const official = <F extends Record<string, JsonRecord>>(files: F): F => {
  files['manifest.json']!['boundaries'] = 'official';
  return files;
};

describe('a dataset', () => {
  it('gives the rows of its files one by one, and what kind of data they are', async () => {
    const files = official(smallFiles());
    const whole = await run(files, '--dataset', '.', ...TO_STDOUT);
    expect(whole.code).toBe(0);
    const coverage = ['alpha.geojson:technology=4G', 'beta.geojson:technology=4G'];
    const argv = ['--boundaries', 'communes.geojson', '--villages', 'villages-25.geojson'];
    const infrastructure = ['--sites', 'sites.geojson', '--fibre', 'fibre.geojson'];
    const one = await run(
      files,
      ...argv,
      '--coverage',
      ...coverage,
      ...infrastructure,
      ...TO_STDOUT,
    );
    expect(whole.rows).toHaveLength(4);
    const untrusted = whole.rows.map(({ data_kind, boundaries, ...row }) => {
      expect([data_kind, boundaries]).toEqual(['sample', 'official']);
      return row;
    });
    expect(untrusted).toEqual(one.rows);
  });

  it('with boundaries that are not official has shares, but no km²', async () => {
    const { rows } = await run(smallFiles(), '--dataset', '.', ...TO_STDOUT);
    expect(rows[0]).toMatchObject({ boundaries: 'approximate', area_km2: '', covered_km2_any: '' });
    expect(Number(rows[0]!['covered_share_any'])).toBeCloseTo(0.5, 6);
  });

  it('is counted as of a date', async () => {
    const { rows } = await run(
      smallFiles(),
      ...['--dataset', '.', ...TO_STDOUT],
      ...['--definition', '3G.any.reported.weak.national.2024-12-31'],
    );
    expect(rows.map((row) => row['villages'])).toEqual(['1', '0', '0', '0']);
    expect(Object.keys(rows[0]!)).not.toContain('covered_km2_any'); // coverage is of 2025
  });

  it('in parts is measured part by part, and a layer without a file there is unknown there', async () => {
    const { code, rows } = await run(official(partedFiles()), '--dataset', '.', ...TO_STDOUT);
    expect(code).toBe(0);
    const alpha = rows.map((row) => [row['covered_km2_alpha_4G'] === '', row['coverage_complete']]);
    expect(alpha).toEqual([
      [false, 'yes'],
      [false, 'yes'],
      [true, 'no'],
      [true, 'no'],
    ]);
    expect(rows.map((row) => row['villages'])).toEqual(['2', '1', '1', '0']);
    // The outlines of the part are 3.9° wide, of which alpha covers 2° × 2°.
    expect(Number(rows[0]!['area_km2'])).toBeLessThan(188_000);
  });

  it.each([
    ['without a manifest', { 'manifest.json': '{}' }, 'data/dataset-format.md'],
    ['with a file missing', { 'alpha.geojson': '' }, 'alpha.geojson: file-truncated'],
  ])('%s is refused with a message', async (_, files, message) => {
    const { code, out, err } = await run(
      { ...smallFiles(), ...files },
      '--dataset',
      '.',
      ...TO_STDOUT,
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });
});

describe('the command', () => {
  const MAIN = resolve(import.meta.dirname, '../../../scripts/stats/main.ts');

  it('writes nothing but the table to standard output, and tells by its exit code how it went', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'stats-'));
    for (const [name, file] of Object.entries(worldFiles()))
      writeFileSync(join(cwd, name), JSON.stringify(file));
    const start = (...argv: string[]) =>
      spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN, ...argv], {
        ...{ cwd, encoding: 'utf8' },
      });
    const good = start(...BOUNDARIES, ...COVERAGE, ...TO_STDOUT);
    expect([good.status, recordsOf(good.stdout).length]).toEqual([0, 2]);
    expect(good.stderr).toContain('reading communes.geojson');
    const bad = start('--boundaries', 'none.geojson', ...COVERAGE, ...TO_STDOUT);
    expect([bad.status, bad.stdout]).toEqual([1, '']);
    expect(bad.stderr).toContain('error: none.geojson: file-missing');
    rmSync(cwd, { recursive: true });
  }, 60_000);
});
