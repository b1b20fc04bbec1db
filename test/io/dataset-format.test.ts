/** The example of `data/dataset-format.md` is read as it stands there, without a finding. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset, readLayer } from '../../src/io/load.ts';
import { memorySource } from '../support/memory-source.ts';

const DATA = resolve(import.meta.dirname, '../../data');

describe('the example of the dataset format', () => {
  it('opens as it is printed, and nothing is found wrong with it', async () => {
    const text = readFileSync(resolve(DATA, 'dataset-format.md'), 'utf8');
    const blocks = text.matchAll(/`([\w.]+)`\n\n```json\n([\s\S]*?)\n```/g);
    const files = Object.fromEntries([...blocks].map(([, name, json]) => [name!, json!]));
    expect(Object.keys(files)).toEqual(['manifest.json', 'communes.geojson', 'villages.geojson']);
    const pack = readFileSync(resolve(DATA, 'country/vn/country.json'), 'utf8');
    const dataset = memorySource(files);
    const opened = await openDataset({
      dataset,
      countries: memorySource({ 'vn/country.json': pack }),
    });
    expect(opened.issues).toEqual([]);
    expect(opened.units.names).toEqual(['VN', 'Tuyên Quang', 'Ngọc Long']);
    const entry = opened.manifest.layers.find(({ kind }) => kind === 'villages')!;
    if (entry.kind !== 'villages') throw new Error('no villages');
    const layer = await readLayer(dataset, { entry, part: '' }, opened);
    expect(layer.issues).toEqual([]);
    expect(layer.data?.kind === 'villages' && layer.data.villages.names).toEqual([
      'Bản 1',
      'Bản 2',
    ]);
  });
});
