/** The parts every dataset builder uses: columns, hashed names, the manifest, files on disk as a source, the country pack. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeColumns } from '../../scripts/dataset/columns.ts';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { geometryFile } from '../../scripts/dataset/geometry-file.ts';
import { COUNTRY_PACKS, publishCountry } from '../../scripts/dataset/publish-country.ts';
import { dataFile, writeDataset } from '../../scripts/dataset/write.ts';
import { rowsOf } from '../../src/io/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'dataset-writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('columns', () => {
  it('write repeated texts once, numbers and distinct texts as they are, and nothing of an empty column', () => {
    const columns = {
      id: ['a', 'b', 'c', 'd', 'e', 'f'],
      kind: ['thôn', 'bản', 'thôn', '', 'thôn', 'thôn'],
      households: [1, null, 3, 4, 5, 6],
      reason: ['', '', '', '', '', ''],
    };
    expect(encodeColumns(6, columns)).toEqual({
      format: 'columns',
      rows: 6,
      columns: {
        id: columns.id,
        kind: { values: ['', 'thôn', 'bản'], index: [1, 2, 1, 0, 1, 1] },
        households: columns.households,
      },
    });
  });

  it('refuse a column that is not as long as the table', () => {
    expect(() => encodeColumns(3, { id: ['a'] })).toThrow('column id: expected 3 cells, got 1');
  });
});

const made = join(folder, 'made');
const readMade = (name: string) => readFileSync(join(made, name), 'utf8');

describe('a written dataset', () => {
  it('names files by their checksum and says so in the manifest', () => {
    const file = dataFile('villages', { rows: 0 });
    const part = dataFile('villages-01', { rows: 1 });
    const status = dataFile('status', {});
    const overview = dataFile('overview', ['đ']);
    const whole = { keys: { id: 'villages', kind: 'villages' }, file, rows: 0 };
    const parts = {
      keys: { id: 'in-parts', kind: 'villages' },
      ...{ file: null, rows: null, parts: { '01': part }, extras: { status } },
    };
    const head = { id: 'made', asOf: '2026-09-30' };
    writeDataset(made, { head, layers: [whole, parts], files: { overview } });
    const manifest = JSON.parse(readMade('manifest.json'));
    expect(manifest).toEqual({
      ...{ format: 'phu-song-dataset', version: 1, ...head, overview: overview.name },
      layers: [
        {
          ...{ id: 'villages', kind: 'villages', file: file.name, rows: 0 },
          ...{ bytes: Buffer.byteLength(readMade(file.name)) },
          sha256: createHash('sha256').update(readMade(file.name)).digest('hex'),
        },
        { id: 'in-parts', kind: 'villages', status: status.name, parts: { '01': part.name } },
      ],
    });
    expect(file.name).toBe(`villages.${file.sha256.slice(0, 8)}.json`);
    expect(overview.bytes).toBe(6); // ["đ"], the letter in two bytes
    const names = [file, part, status, overview].map(({ name }) => name);
    expect(readdirSync(made).sort()).toEqual(['manifest.json', ...names].sort());
  });

  it('takes the place of the one before, of which nothing stays', () => {
    writeDataset(`${made}/`, { head: { id: 'next' }, layers: [], files: {} });
    expect(readdirSync(made)).toEqual(['manifest.json']);
    expect(JSON.parse(readMade('manifest.json'))).toMatchObject({ id: 'next', layers: [] });
  });

  it('that cannot be written leaves the one before as it is, and nothing beside it', () => {
    const file = { ...dataFile('x', {}), name: 'no/such/folder.12345678.json' };
    const layer = { keys: { id: 'x', kind: 'sites' }, file, rows: 0 };
    expect(() => writeDataset(made, { head: { id: 'bad' }, layers: [layer], files: {} })).toThrow();
    expect(JSON.parse(readMade('manifest.json'))).toMatchObject({ id: 'next' });
    expect(readdirSync(folder)).toEqual(['made']);
  });
});

describe('a file of features', () => {
  const read = (text: string) =>
    rowsOf(JSON.parse(text), { file: 'x', object: '', fields: {}, rows: null }).value!;

  it('has points as columns, to a metre', () => {
    const { name, text } = geometryFile('sites-01', [
      {
        type: 'Feature',
        properties: { id: 's1', operator: 'a' },
        geometry: { type: 'Point', coordinates: [105.123456789, 21] },
      },
    ]);
    expect(name).toMatch(/^sites-01\.[0-9a-f]{8}\.json$/);
    expect(JSON.parse(text)).toMatchObject({ format: 'columns' });
    expect(read(text).geometry(0)).toEqual({ type: 'Point', coordinates: [105.12346, 21] });
    expect(read(text).value(0, 'operator')).toBe('a');
  });

  it('has lines and polygons as a topology, and nothing where there is none', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [105, 21],
        [105.5, 21.0001],
      ],
    };
    const { text } = geometryFile('fibre', [
      { type: 'Feature', properties: { planned: 'yes' }, geometry: line },
    ]);
    expect(JSON.parse(text)).toMatchObject({ type: 'Topology' });
    expect(read(text).geometry(0)).toEqual(line);
    expect(read(text).value(0, 'planned')).toBe('yes');
    expect(read(geometryFile('none', []).text).count).toBe(0);
  });
});

describe('a folder as a source', () => {
  it('reads its files and calls everything else not found', async () => {
    const source = folderSource(made);
    const bytes = await source.read('manifest.json');
    expect(new TextDecoder().decode(bytes)).toBe(readMade('manifest.json'));
    await expect(source.read('none.json')).rejects.toMatchObject({
      code: 'not-found',
      path: 'none.json',
    });
  });

  it('refuses a path that leaves it', async () => {
    await expect(folderSource(folder).read('../x')).rejects.toMatchObject({
      code: 'path-outside-folder',
    });
  });
});

describe('a country pack', () => {
  it('is put where the site looks for it', async () => {
    await publishCountry('vn', folder);
    expect(JSON.parse(read('country/vn/country.json'))).toMatchObject({ id: 'vn' });
  });

  it('that lacks a unit every map must show is refused', async () => {
    const packs = join(folder, 'packs');
    cpSync(COUNTRY_PACKS, packs, { recursive: true });
    const table = join(packs, 'vn/communes.csv');
    const lines = readFileSync(table, 'utf8').split('\n');
    writeFileSync(table, lines.filter((line) => !line.startsWith('20333,')).join('\n'));
    await expect(publishCountry('vn', folder, packs)).rejects.toThrow(
      /country pack vn: \d+ findings/,
    );
  });
});

describe('a folder that holds a file that is none of a dataset', () => {
  it('is left as it is', () => {
    const letters = join(folder, 'letters');
    mkdirSync(letters);
    writeFileSync(join(letters, 'dear.txt'), 'Dear …');
    const dataset = { head: { id: 'made' }, layers: [], files: {} };
    expect(() => writeDataset(letters, dataset)).toThrow(/holds dear\.txt/);
    expect(readFileSync(join(letters, 'dear.txt'), 'utf8')).toBe('Dear …');
  });
});
