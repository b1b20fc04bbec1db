/** What the site is given of a country: its country.json and the published series, in one small file. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { COUNTRY_PACKS, publishCountry } from '../../scripts/dataset/publish-country.ts';
import { parseCountry } from '../../src/io/country.ts';
import { readCountryPack } from '../../src/io/country-pack.ts';
import { readImportPack } from '../../src/io/import-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-country-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
await publishCountry('vn', folder);
const text = readFileSync(join(folder, 'country/vn/country.json'), 'utf8');
const country = parseCountry(JSON.parse(text), 'country.json');

describe('a published country', () => {
  it('is all of its country.json, and nothing that the site would not read', () => {
    const written = JSON.parse(readFileSync(join(COUNTRY_PACKS, 'vn/country.json'), 'utf8'));
    expect(country.issues).toEqual([]);
    expect(country.value).toMatchObject(written);
    expect(country.value).toEqual(JSON.parse(text));
  });

  it('carries the published series with it, in the order of its table', () => {
    const told = country.value!.publishedSeries.map(
      ({ asOf, covered, base }) => `${asOf} ${covered}/${base}`,
    );
    expect(told).toEqual([
      '2021-01-01 0/2418',
      '2022-06-30 477/832',
      '2022-09-30 2152/2418',
      '2023-06-30 2416/3924',
      '2024-09-30 2549/3310',
      '2025-03-31 2593/3310',
      '2024-08-09 10035/10035',
    ]);
  });

  it('is written the same twice, and small: it comes before the first text', async () => {
    await publishCountry('vn', folder);
    expect(readFileSync(join(folder, 'country/vn/country.json'), 'utf8')).toBe(text);
    expect(brotliCompressSync(text).length).toBeLessThan(3000);
  });
});

describe('what a published country has for reading tables', () => {
  const packed = readFileSync(join(folder, 'country/vn/import.json'), 'utf8');

  it('is its catalogue, unit by unit, edition by edition, and its words', async () => {
    const countries = folderSource(join(folder, 'country'));
    const pack = await readImportPack({ dataset: countries, countries }, 'vn', country.value!);
    const whole = (await readCountryPack(folderSource(join(COUNTRY_PACKS, 'vn')))).value!.catalogue;
    for (const [i, edition] of whole.editions.entries()) {
      const { population: _, otherNames: __, ...kept } = edition;
      expect(pack.catalogue.editions[i]).toMatchObject(kept);
    }
    expect(pack.columns.fields['name']).toContain('Thôn');
    expect(pack.values.signal.covered.length).toBeGreaterThan(3);
  });

  it('is fetched by those alone who bring a table, and then in one small file', () => {
    expect(brotliCompressSync(packed).length).toBeLessThan(100_000);
  });
});
