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
import { COUNTRY_PACKS, publishCountry } from '../../scripts/dataset/publish-country.ts';
import { addToDataset, dataFile, smallerFile, writeDataset } from '../../scripts/dataset/write.ts';

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

describe('a written dataset', () => {
  it('names files by their checksum and says so in the manifest', () => {
    const file = dataFile('villages', { rows: 0 });
    const layers = [{ keys: { id: 'villages', kind: 'villages' }, file, rows: 0 }];
    const head = { id: 'made', asOf: '2026-09-30' };
    writeDataset(folder, head, layers);
    const overview = dataFile('overview', ['đ']);
    addToDataset(folder, { overview }, { head, layers });
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest).toMatchObject({
      format: 'phu-song-dataset',
      version: 1,
      ...head,
      overview: overview.name,
    });
    const [layer] = manifest.layers;
    expect(layer.sha256).toBe(createHash('sha256').update(read(layer.file)).digest('hex'));
    expect(layer.file).toBe(`villages.${layer.sha256.slice(0, 8)}.json`);
    expect(layer.bytes).toBe(Buffer.byteLength(read(layer.file)));
    expect(overview.bytes).toBe(6); // ["đ"], the letter in two bytes
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', overview.name, layer.file].sort());
  });

  it('takes the way of writing that is sent with fewer bytes', () => {
    const [long, short] = [Array.from({ length: 500 }, (_, i) => i * i), [1]];
    expect(smallerFile('x', [long, short]).text).toBe('[1]');
    expect(smallerFile('x', [short, long]).text).toBe('[1]');
  });
});

describe('a folder as a source', () => {
  it('reads its files and calls everything else not found', async () => {
    const source = folderSource(folder);
    const bytes = await source.read('manifest.json');
    expect(new TextDecoder().decode(bytes)).toBe(read('manifest.json'));
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
    expect(() => writeDataset(letters, { id: 'made' }, [])).toThrow(/holds dear\.txt/);
    expect(readFileSync(join(letters, 'dear.txt'), 'utf8')).toBe('Dear …');
  });
});
