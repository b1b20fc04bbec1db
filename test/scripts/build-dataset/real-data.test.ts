/**
 * Real files: 3,321 communes of the administrative map of 2025 (5 % of its vertices) and 40,635 populated places, with the faults
 * that they have. Needs the data folder next to the repository, which a stranger does not have: skipped there, and said.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Geodesic } from 'geographiclib-geodesic';
import type { FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DONE, run } from '../../../scripts/build-dataset/main.ts';
import { folderSources } from '../../../scripts/dataset/first-view.ts';
import { writeCountry } from '../../../scripts/dataset/write-country.ts';
import { openDataset, readLayer } from '../../../src/io/load.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const DESCRIPTION = resolve(import.meta.dirname, '../../fixtures/real-data/dataset.json');
const COMMUNES = join(DATA, 'boundaries/vn_communes_2025_s5.topojson');
const MINUTES_MS = 60_000;

const suite = describe.skipIf(!existsSync(COMMUNES));

suite('real files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'real-data-'));
  const out = join(folder, 'one');
  const said: string[] = [];
  const build = (target: string) =>
    run(['--from', DESCRIPTION, '--root', DATA, '--out', target], {
      say: (line) => void said.push(line),
      fetcher: () => Promise.reject(new Error('no network in this test')),
      write: writeCountry,
    });

  beforeAll(async () => {
    expect(await build(out)).toBe(DONE);
  }, 5 * MINUTES_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('open as a dataset of the whole country without a finding', async () => {
    const { units, shapes, issues, gaps } = await openDataset(folderSources(out));
    expect(issues).toEqual([]);
    expect(gaps).toEqual([]);
    expect(shapes.map((level) => level.units.length)).toEqual([34, 3321]);
    expect(units.isNational).toBe(true);
  });

  it('bring each place that has a commune of today, and say the others', async () => {
    const opened = await openDataset(folderSources(out));
    const entry = opened.manifest.layers.find(({ kind }) => kind === 'villages')!;
    let count = 0;
    for (const part of Object.keys(entry.parts)) {
      const { data, issues } = await readLayer(folderSources(out).dataset, { entry, part }, opened);
      expect(issues).toEqual([]);
      count += data?.kind === 'villages' ? data.villages.count : 0;
    }
    expect(count).toBe(40_635 - 272);
    expect(said).toContain('set aside: commune-missing (272)');
  });

  it('keep the area of every province to a thousandth, by an independent measure of what was given and what was written', {
    timeout: MINUTES_MS,
  }, () => {
    const given = JSON.parse(readFileSync(COMMUNES, 'utf8')) as Topology;
    const parts = readdirSync(out).filter((name) => /^communes-\d\d\./.test(name));
    expect(parts).toHaveLength(34);
    const areasGiven = areasBy(given, 'tlq_ward', 'prov');
    for (const name of parts) {
      const written = JSON.parse(readFileSync(join(out, name), 'utf8')) as Topology;
      const [[code, area]] = [...areasBy(written, 'communes', 'parent')] as [[string, number]];
      expect(Math.abs(area / areasGiven.get(code)! - 1)).toBeLessThan(1e-3);
    }
  });

  it(
    'fit the web: the country under 220 KB, the largest province under 60 KB, compressed',
    () => {
      const kilobytes = (name: string) =>
        brotliCompressSync(readFileSync(join(out, name))).byteLength / 1000;
      const names = readdirSync(out);
      expect(kilobytes(names.find((name) => name.startsWith('units.'))!)).toBeLessThan(220);
      const provinces = names.filter((name) => /^communes-\d\d\./.test(name));
      const bytes = (name: string) => readFileSync(join(out, name)).byteLength;
      const largest = provinces.toSorted((a, b) => bytes(b) - bytes(a))[0]!;
      expect(kilobytes(largest)).toBeLessThan(60);
    },
    MINUTES_MS,
  );

  it(
    'make the same bytes again',
    async () => {
      const again = join(folder, 'two');
      expect(await build(again)).toBe(DONE);
      expect(readdirSync(again).sort()).toEqual(readdirSync(out).sort()); // names hold checksums
      const manifest = (of: string) => readFileSync(join(of, 'manifest.json'), 'utf8');
      expect(manifest(again)).toBe(manifest(out));
    },
    5 * MINUTES_MS,
  );
});

/** Sums of the areas of units by a property, km², by Karney's geodesic polygons. */
function areasBy(topology: Topology, object: string, property: string): Map<string, number> {
  const { features } = feature(topology, topology.objects[object]!) as FeatureCollection;
  const sums = new Map<string, number>();
  for (const { properties, geometry } of features) {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : (geometry as { readonly coordinates: Position[][][] }).coordinates;
    const key = String(properties![property]);
    for (const rings of polygons)
      rings.forEach((ring, i) => {
        const area = Geodesic.WGS84.Polygon(false);
        for (const [lon, lat] of ring.slice(0, -1)) area.AddPoint(lat!, lon!);
        const km2 = Math.abs(area.Compute(false, true).area!) / 1e6;
        sums.set(key, (sums.get(key) ?? 0) + (i === 0 ? km2 : -km2));
      });
  }
  return sums;
}
