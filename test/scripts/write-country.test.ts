/**
 * A whole country in parts: what is written opens without findings, its parts add up to its status file and its stored figures,
 * and what is wrong is refused before anything is touched.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountryData } from '../../scripts/dataset/country-data.ts';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { type WrittenCountry, writeCountry } from '../../scripts/dataset/write-country.ts';
import { COLOUR_KEYS } from '../../src/core/choropleth.ts';
import type { LayerEntry, VillagesEntry } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { FIGURE_KEYS, type Figures, figuresAt } from '../../src/core/figures.ts';
import { countVillages } from '../../src/core/indicators.ts';
import { COVERED, NONE, statusIndex, UNKNOWN } from '../../src/core/model.ts';
import { asReported } from '../../src/core/village-status.ts';
import { openDataset, readLayer } from '../../src/io/load.ts';
import { parseOverview } from '../../src/io/overview.ts';
import { parseShares, parseStats } from '../../src/io/stats.ts';
import { readDeclaredFile, readStatusFile } from '../../src/io/village-status.ts';
import { polygon, smallCountry, smallPack, snapshot } from './small-country.ts';

const root = mkdtempSync(join(tmpdir(), 'write-country-'));
const folder = join(root, 'country');
let written: WrittenCountry;

beforeAll(async () => {
  written = await writeCountry(folder, smallCountry(), undefined, smallPack());
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const source = folderSource(folder);
const open = () => openDataset({ dataset: source, countries: smallPack() });
const layer = <K extends LayerEntry['kind']>(kind: K, date?: string) =>
  written.dataset.manifest.layers.find(
    (entry): entry is Extract<LayerEntry, { kind: K }> =>
      entry.kind === kind && (!date || entry.date === date),
  )!;
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const villagesOf = async (entry: VillagesEntry, part: string) => {
  const { data, issues } = await readLayer(source, { entry, part }, written.dataset);
  expect(issues).toEqual([]);
  return data?.kind === 'villages' ? data.villages : null;
};
const statusOf = async (entry: VillagesEntry) => {
  const read = await readStatusFile(source, entry, written.dataset);
  expect(read.issues).toEqual([]);
  return read.value!;
};

describe('a written country', () => {
  it('opens without findings, as it was said to', async () => {
    const opened = await open();
    expect(opened).toEqual(written.dataset);
    expect(opened).toMatchObject({ issues: [], gaps: [] });
    expect(opened.units.codes).toEqual(['SM', '01', '02', 'A', 'B', 'C', 'D']);
    expect(readdirSync(folder).sort()).toEqual([...written.files.keys()].sort());
  });

  it('has the villages of each part, by commune and then as given', async () => {
    const entry = layer('villages', '2025-06-30');
    expect(Object.keys(entry.parts)).toEqual(['01', '02']);
    expect((await villagesOf(entry, '01'))!.ids).toEqual(['A1', 'A2', 'B2', 'B1']);
    const second = (await villagesOf(entry, '02'))!;
    expect(second.ids).toEqual(['C1', 'C2', 'D1']);
    expect([...second.positions.slice(0, 2)]).toEqual([101.5, 6]);
    expect((await villagesOf(layer('villages', '2024-06-30'), '01'))!.ids).toEqual([]);
  });

  it('has one row of status, declared statuses and names for each village of its parts, in their order', async () => {
    const entry = layer('villages', '2025-06-30');
    const status = await statusOf(entry);
    const { codes } = written.dataset.units;
    expect([...status.communes].map((row) => codes[row])).toEqual([...'AABBCCD']);
    expect([...status.households]).toEqual([10, 15, 25, 20, 30, Number.NaN, 40]);
    expect(json(entry.status).columns).not.toHaveProperty('name');
    expect(json(entry.names)).toMatchObject({
      columns: { name: ['A1', 'A2', 'B2', 'B1', 'C1', 'C2', 'D1'].map((id) => `Bản ${id}`) },
    });
    const declared = (await readDeclaredFile(source, entry, status)).value!;
    const of = (operator: number) =>
      Array.from({ length: 7 }, (_, v) => declared[statusIndex(status, v, 2, operator)]);
    expect(of(0)).toEqual([COVERED, COVERED, NONE, NONE, COVERED, COVERED, NONE]);
    // Beta declares that it has nothing in 01; of 02 it says nothing.
    expect(of(1)).toEqual([NONE, NONE, NONE, NONE, UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  it('has no declared statuses of a day before anything was declared', () => {
    expect(layer('villages', '2024-06-30').declared).toBe('');
  });

  it('says which statuses are filled anywhere, and keeps nothing of those that are not', async () => {
    expect(layer('villages', '2025-06-30').spoken).toEqual(['4G.alpha', '4G.beta']);
    expect(json(layer('villages', '2025-06-30').status).columns).not.toHaveProperty('3G.beta');
  });

  it('counts the same from its parts, from its status file and in its stored figures', async () => {
    const { units, manifest } = written.dataset;
    const entry = layer('villages', '2025-06-30');
    const status = await statusOf(entry);
    const { figures } = countVillages(units, asReported(status), DEFAULT_DEFINITION);
    expect(parseStats(json(manifest.stats), units.codes)).toEqual(figures);
    const parts = await Promise.all(['01', '02'].map((part) => villagesOf(entry, part)));
    const counted = parts.map((villages) =>
      figuresAt(countVillages(units, asReported(villages!), DEFAULT_DEFINITION).figures, 0),
    );
    const whole = figuresAt(figures, 0);
    for (const key of FIGURE_KEYS) {
      if (key.startsWith('communes.')) continue; // each count tells of all communes
      expect([key, sumOf(counted, key)]).toEqual([key, whole[key]]);
    }
    expect(whole).toMatchObject({
      ...{ 'villages.covered': 3, 'villages.weak': 1, 'villages.none': 2, 'villages.unknown': 1 },
      ...{ 'households.covered': 60, 'households.none': 40, 'households.missing': 1 },
    });
  });

  it('has the figures behind the colours of every unit', () => {
    const { manifest, units } = written.dataset;
    const shares = parseShares(json(manifest.shares), units.codes)!;
    units.codes.forEach((code, row) => {
      const [stored, counted] = [figuresAt(shares, row), figuresAt(written.figures, row)];
      for (const key of COLOUR_KEYS)
        expect([code, key, stored[key]]).toEqual([code, key, counted[key]]);
    });
  });

  it('has an overview that says whether it is of the whole country', async () => {
    const national = () => parseOverview(json(written.dataset.manifest.overview))!.units.isNational;
    expect(national()).toBe(false); // this country requires no unit, so nobody knows
    const pack = smallPack({ requiredUnits: [{ level: 'commune', code: 'D', name: 'Xã D' }] });
    const other = join(root, 'national');
    const { dataset, files } = await writeCountry(other, smallCountry(), undefined, pack);
    const overview = JSON.parse(files.get(dataset.manifest.overview)!.text);
    expect(parseOverview(overview)!.units.isNational).toBe(true);
  });

  it('has coverage, sites and detailed units by part', async () => {
    const read = async (entry: LayerEntry, part: string) =>
      (await readLayer(source, { entry, part }, written.dataset)).data;
    expect(await read(layer('coverage'), '02')).toMatchObject({
      coverage: { operator: 'alpha', isComplete: true },
    });
    expect(await read(layer('sites'), '01')).toMatchObject({ sites: { count: 1, ids: ['s1'] } });
    const communes = written.dataset.manifest.layers.find(({ id }) => id === 'communes')!;
    const [a] = [await read(communes, '02')];
    expect(a).toMatchObject({ kind: 'units', shapes: { units: Uint32Array.of(5, 6) } });
  });

  it('comes out the same to the byte', async () => {
    const again = join(root, 'again');
    await writeCountry(again, smallCountry(), undefined, smallPack());
    expect(readdirSync(again)).toEqual(readdirSync(folder));
    for (const name of readdirSync(again)) {
      const [first, second] = [folder, again].map((at) => readFileSync(join(at, name)));
      expect(second!.equals(first!), name).toBe(true);
    }
  });
});

function sumOf(figures: readonly Figures[], key: keyof Figures): number {
  return figures.reduce((sum, one) => sum + one[key], 0);
}

describe('a country is refused', () => {
  const village = (id: string) => snapshot('2025-06-30', [[id, 'covered', 1]]);
  const far = snapshot('2025-06-30');
  const outside = { ...far, columns: { ...far.columns, lon: far.columns['lon']!.map(() => 10) } };
  const beyond = polygon({}, [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 1],
  ]);
  const coverage = (part: string) => [
    { ...smallCountry().coverage[0]!, features: new Map([[part, [beyond]]]) },
  ];
  const twice = snapshot('2025-06-30', [
    ['A1', '', 1],
    ['A1', '', 2],
  ]);

  it.each<[string, Partial<CountryData>, RegExp]>([
    ['with a village in no commune', { villages: [village('X1')] }, /village X1 is in commune X/],
    ['with two villages of one id', { villages: [twice] }, /two villages have the id A1/],
    ['with a village elsewhere', { villages: [outside] }, /part 01: 4 findings.*outside-country/],
    ['with polygons elsewhere', { coverage: coverage('01') }, /coverage-alpha-4g.*part 01: 1 find/],
    ['with a part that is none', { coverage: coverage('03') }, /features for 03, which is no part/],
    ['without villages', { villages: [] }, /no villages to count/],
    ['split by a level that it lacks', { partLevel: 'region' }, /no level region/],
  ])('%s, and the folder stays as it was', async (_, change, reason) => {
    const before = readdirSync(folder);
    const data = { ...smallCountry(), ...change };
    await expect(writeCountry(folder, data, undefined, smallPack())).rejects.toThrow(reason);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('without a unit that every map of it must show', async () => {
    const pack = smallPack({ requiredUnits: [{ level: 'commune', code: 'E', name: 'Quần đảo' }] });
    const target = join(root, 'lacking');
    await expect(writeCountry(target, smallCountry(), undefined, pack)).rejects.toThrow(
      /lack .*Quần đảo \(E\)/,
    );
    expect(existsSync(target)).toBe(false);
  });

  it('where the detailed boundaries have other units', async () => {
    const { boundaries, ...rest } = smallCountry();
    const communes = boundaries.objects['communes']!;
    const fewer = { ...communes, geometries: communes.geometries.slice(1) };
    const detail = { ...boundaries, objects: { ...boundaries.objects, communes: fewer } };
    const data = { ...rest, boundaries, detail };
    await expect(writeCountry(folder, data, undefined, smallPack())).rejects.toThrow(
      /detailed boundaries have other units: A/,
    );
  });

  it('into a folder that is somebody else’s', async () => {
    const letters = mkdtempSync(join(root, 'letters-'));
    writeFileSync(join(letters, 'dear.txt'), 'Dear …');
    await expect(writeCountry(letters, smallCountry(), undefined, smallPack())).rejects.toThrow(
      /holds dear\.txt/,
    );
    expect(readdirSync(letters)).toEqual(['dear.txt']);
  });
});
