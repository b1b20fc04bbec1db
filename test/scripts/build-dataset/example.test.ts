/** The example of `data/build-dataset.md` is built as it stands there. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCountry } from '../../../scripts/build-dataset/build.ts';
import { parseDescription } from '../../../scripts/build-dataset/description.ts';
import { folderSource } from '../../../scripts/dataset/folder-source.ts';
import { COUNTRY_PACKS } from '../../../scripts/dataset/publish-country.ts';
import { memoryFolder } from './small-country.ts';

const TEXT = resolve(import.meta.dirname, '../../../data/build-dataset.md');

describe('the example of the builder', () => {
  it('is built as it is printed; all that is found is the communes that it leaves out', {
    timeout: 30_000,
  }, async () => {
    const text = readFileSync(TEXT, 'utf8');
    const blocks = text.matchAll(/`([\w.]+)`\n\n```(?:json|csv)\n([\s\S]*?\n)```/g);
    const files = Object.fromEntries([...blocks].map(([, name, content]) => [name!, content!]));
    expect(Object.keys(files)).toEqual([
      'dataset.json',
      'communes.geojson',
      'villages.csv',
      'coverage.geojson',
    ]);
    const parsed = parseDescription(JSON.parse(files['dataset.json']!), 'dataset.json');
    expect(parsed.issues).toEqual([]);
    const { data, findings } = await buildCountry(parsed.value!, {
      folder: memoryFolder(files),
      countries: folderSource(COUNTRY_PACKS),
      progress: () => {},
    });
    const missing = findings.list.filter(({ code }) => code === 'unit-missing');
    expect(missing).toHaveLength(3318);
    expect(findings.list).toHaveLength(missing.length);
    expect(data!.villages[0]!.columns).toMatchObject({
      name: ['Bản 1', 'Bản 2'],
      households: [46, 31],
      '4G.viettel': ['none', 'covered'],
    });
    expect([...data!.coverage[0]!.features.keys()]).toEqual(['08']);
  });
});
