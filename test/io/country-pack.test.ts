/** Country packs as files: what is read, what is set aside, what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCountry } from '../../src/io/country.ts';
import { type CountryPack, readCountryPack } from '../../src/io/country-pack.ts';
import { ReadError } from '../../src/io/source.ts';
import { altered, orsava, soundPack, vietnam } from '../core/admin/packs.ts';

const json = async (source = orsava): Promise<Record<string, unknown>> =>
  JSON.parse(new TextDecoder().decode(await source.read('country.json')));
const vietnamese = {
  ...(await json(vietnam)),
  publishedSeries: (await soundPack(vietnam)).country.publishedSeries,
};
const fictional = await json();

describe('country.json', () => {
  it.each([
    ['of Vietnam', vietnamese],
    ['of the fictional country', fictional],
  ])('%s is read whole, without findings', (_, file) => {
    const value = { publishedSeries: [], ...file };
    expect(parseCountry(file, 'country.json')).toEqual({ value, issues: [] });
  });

  it('reads any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        const { value, issues } = parseCountry(any, 'country.json');
        expect(value === null && issues.length > 0).toBe(true);
      }),
    );
  });

  it('reads a country with any one value replaced without throwing, and says so when it matters', () => {
    const paths = pathsOf(vietnamese);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, any) => {
        const { value, issues } = parseCountry(replaced(vietnamese, path, any), 'country.json');
        expect(value !== null || issues.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no levels', ['levels'], [], 'levels'],
    ['a level twice', ['levels', '1', 'id'], 'province', 'levels'],
    [
      'a dangerous code pattern',
      ['levels', '0', 'codePattern'],
      '^(\\d+)+$',
      'levels.0.codePattern',
    ],
    [
      'a kind without a name',
      ['levels', '0', 'kinds', 'tinh', 'name'],
      {},
      'levels.0.kinds.tinh.name',
    ],
    ['an extent with west and east swapped', ['extent'], [117, 7, 102, 23], 'extent'],
    ['an extent in metres', ['extent'], [1e5, 1e5, 2e5, 2e5], 'extent'],
    ['a version that is no date', ['adminVersions', '0'], '2025-06-31', 'adminVersions.0'],
    ['a number for a name', ['name', 'en'], 7, 'name.en'],
  ])('is refused with %s', (_, path, found, column) => {
    const { value, issues } = parseCountry(replaced(vietnamese, path, found), 'country.json');
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code: 'manifest-field-invalid', column }]);
  });

  it('loses a broken label or coordinate system only, and says which', () => {
    const broken = replaced(
      replaced(vietnamese, ['labels', '2', 'lon'], 200),
      ['coordinateSystems', '0', 'proj4'],
      undefined,
    );
    const { value, issues } = parseCountry(broken, 'country.json');
    expect(value!.labels).toHaveLength(2);
    expect(issues).toMatchObject([
      { code: 'manifest-field-invalid', column: 'labels.2.lon', value: '200' },
      { code: 'manifest-field-missing', column: 'coordinateSystems.0.proj4' },
    ]);
  });

  it.each([
    ['a day that does not exist', 'asOf', '2025-02-30', 'invalid'],
    ['more covered than there are', 'covered', 10_000, 'invalid'],
    ['a part of a thing', 'base', 3924.5, 'invalid'],
    ['words for what is left', 'remaining', 'about 7', 'invalid'],
    ['no word on what is left', 'remaining', undefined, 'missing'],
    ['no source', 'source', undefined, 'missing'],
    ['a source without words', 'source', {}, 'invalid'],
    ['no title', 'title', undefined, 'missing'],
    ['a number for a note', 'note', { vi: 1 }, 'invalid'],
  ])('loses a published figure with %s only, and says which', (_, key, found, kind) => {
    const broken = replaced(vietnamese, ['publishedSeries', '3', key], found);
    const { value, issues } = parseCountry(broken, 'country.json');
    expect(value!.publishedSeries).toEqual(vietnamese.publishedSeries.toSpliced(3, 1));
    expect(issues).toHaveLength(1);
    expect(issues[0]!.code).toBe(`manifest-field-${kind}`);
    expect(issues[0]!.column).toMatch(`publishedSeries.3.${key}`);
  });

  it('does without a published series that is no list, and says so', () => {
    const broken = replaced(vietnamese, ['publishedSeries'], 'none');
    const { value, issues } = parseCountry(broken, 'country.json');
    expect(value!.publishedSeries).toEqual([]);
    expect(issues).toMatchObject([{ code: 'manifest-field-invalid', column: 'publishedSeries' }]);
  });

  it('keeps a __proto__ key out of every prototype', () => {
    const text = JSON.stringify(vietnamese).replace('"name":{', '"name":{"__proto__":"x",');
    const { value } = parseCountry(JSON.parse(text), 'country.json');
    expect(Object.keys(value!.name)).toEqual(['__proto__', 'vi', 'en']);
    expect(Object.getPrototypeOf(value!.name)).toBe(Object.prototype);
  });
});

describe('a country pack', () => {
  it('of a fictional country goes through the same code without findings', async () => {
    const { value, issues } = await readCountryPack(orsava);
    expect(issues).toEqual([]);
    const { country, catalogue } = value as CountryPack;
    expect(country.levels.map((level) => level.id)).toEqual([
      'region',
      'county',
      'parish',
      'quarter',
    ]);
    expect(catalogue.editions.map((edition) => edition.count)).toEqual([4, 9, 12, 12]);
    expect(country.publishedSeries[1]).toEqual({
      asOf: '2022-12-31',
      indicator: 'hamlets-with-signal',
      title: { en: 'Hamlets with signal', vi: 'Xóm có sóng' },
      covered: 47,
      base: 60,
      remaining: null,
      note: { en: 'counted again, by post' },
      source: { en: 'Orsava Yearbook 2022' },
    });
  });

  it.each(['country.json', 'catalogue.json', 'parishes.csv', 'changes-2020.csv'])(
    'is refused without %s',
    async (file) => {
      const { value, issues } = await readCountryPack(altered(orsava, file, null));
      expect(value).toBeNull();
      expect(issues).toMatchObject([{ code: 'file-missing', file }]);
    },
  );

  it('does without the published series, and says so', async () => {
    const { value, issues } = await readCountryPack(altered(orsava, 'published-series.csv', null));
    expect(value!.country.publishedSeries).toEqual([]);
    expect(issues).toMatchObject([{ code: 'file-missing', file: 'published-series.csv' }]);
  });

  it.each([
    ['a date that does not exist', '2021-12-31', '2021-12-32', 'date-invalid', 'as_of'],
    ['a share for a count', ',41,', ',0.68,', 'number-invalid', 'covered'],
    ['a negative base', ',60,19', ',-60,19', 'number-invalid', 'base'],
    ['words for a remainder', ',19,', ',some,', 'number-invalid', 'remaining'],
    ['more covered than there are', ',41,60,', ',61,60,', 'number-invalid', 'covered'],
    ['no indicator', ',hamlets-with-signal,', ',,', 'name-missing', 'indicator'],
    ['no title', ',Hamlets with signal,Xóm có sóng,', ',,,', 'name-missing', 'title'],
    ['no source', 'Orsava Yearbook 2021', '', 'manifest-field-missing', 'source'],
  ])('leaves out a published figure with %s', async (...row) => {
    const [, before, after, code, column] = row;
    const source = altered(orsava, 'published-series.csv', (text) => text.replace(before, after));
    const { value, issues } = await readCountryPack(source);
    expect(value!.country.publishedSeries).toHaveLength(1);
    expect(issues).toMatchObject([{ code, column, row: 2 }]);
  });

  it.each([
    ['country.json', '{', '[', 'file-unreadable'],
    ['catalogue.json', '"regions.csv"', '"../regions.csv"', 'manifest-field-invalid'],
    ['catalogue.json', '"2021-06-01"', '"soon"', 'manifest-field-invalid'],
    ['catalogue.json', '"tables"', '"table"', 'manifest-field-missing'],
    ['parishes.csv', 'code,name', 'id,name', 'manifest-field-missing'],
  ])('is refused when %s has %s as %s', async (file, before, after, code) => {
    const { value, issues } = await readCountryPack(
      altered(orsava, file, (text) => text.replace(before, after)),
    );
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code, file }]);
  });

  it('is refused when the newest edition is not given by tables', async () => {
    const { value, issues } = await readCountryPack(
      altered(orsava, 'catalogue.json', (text) => {
        const index = JSON.parse(text);
        index.editions.pop();
        return JSON.stringify(index);
      }),
    );
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code: 'manifest-field-invalid', column: 'editions' }]);
  });

  it('reports a ragged row and the count it leaves', async () => {
    const { issues } = await readCountryPack(
      altered(orsava, 'quarters.csv', (text) => text.replace('Old Mole,', 'Old, Mole,')),
    );
    expect(issues).toMatchObject([
      { code: 'file-unreadable', file: 'quarters.csv', row: 3 },
      { code: 'count-mismatch', column: '2020-01-01 quarter quarter', value: '2 ≠ 3' },
      { code: 'count-mismatch', column: '2021-06-01 quarter quarter', value: '2 ≠ 3' },
    ]);
  });

  it('passes on the failure of a network', async () => {
    const failing = {
      name: 'far away',
      read: () => Promise.reject(new ReadError('network', 'country.json')),
    };
    await expect(readCountryPack(failing)).rejects.toThrow(ReadError);
  });
});

type Path = readonly string[];

/** Every path to a value inside a JSON value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

/** A copy of a JSON value with another value at a path. */
function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
