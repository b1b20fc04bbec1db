/**
 * Searching a written country (`scripts/small-country.ts`) of which this device keeps imports: a village that was added, one of
 * another name, one in a province without a list; and all of it as it was published once they are taken back.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { writeCountry } from '../../scripts/dataset/write-country.ts';
import type { AnalysisEngine } from '../../src/core/engine.ts';
import type { SearchHit, SearchScope } from '../../src/core/search/search.ts';
import { RECORD_SCHEMA } from '../../src/io/kept-imports/import-store.ts';
import { type KeptRows, writeKept } from '../../src/io/kept-imports/kept-tables.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { smallCountry } from '../scripts/small-country.ts';
import { memoryImports } from '../support/memory-import-store.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { smallFiles, sourcesOf } from '../support/small-dataset.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'search-imports-')), 'country');
const COUNTRIES = smallCatalogue();

beforeAll(() => writeCountry(folder, smallCountry(), undefined, COUNTRIES));
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** Rows about villages of A and C: one is added in each, A2 has another name. */
const ROWS: KeptRows = {
  ids: ['A-001', 'A2', 'C-001'],
  communes: [0, 0, 1],
  renamed: [1, 1, 1],
  added: [1, 0, 1],
  columns: new Map([['name', ['Khe Mới', 'Suối Thầu', 'Nà Xa']]]),
};

/** An engine over sources, with these rows kept on the device for the dataset of the id. */
async function engineOver(
  sources: Parameters<typeof createLocalEngine>[0]['sources'],
): Promise<AnalysisEngine> {
  const device = memoryImports();
  const engine = createLocalEngine({ sources, now: () => 0, keeping: device.page('a') });
  const { manifest } = await engine.open('here/').result;
  const summary = {
    ...{ importId: 'kept', file: 'bang.csv', sheet: '', source: 'Sở', date: '2026-01-01' },
    ...{ counts: { add: 2, update: 1, same: 0 }, conflicts: 0 },
  };
  const communes = ['A', 'C'].map((code) => ({ code, name: `Xã ${code}` }));
  const tables = [{ source: 'Sở', date: '2026-01-01', lists: [ROWS] }];
  const { adminVersion } = manifest;
  device.records.set('kept', {
    ...{ id: 'kept', dataset: manifest.id, schema: RECORD_SCHEMA, takenIn: 1 },
    content: writeKept({ summary, adminVersion, communes, tables, sites: [] }),
  });
  return engine;
}

const written = () => engineOver(() => ({ dataset: folderSource(folder), countries: COUNTRIES }));

const said = (hit: SearchHit) =>
  hit.kind === 'village'
    ? `${hit.id} ${hit.name}${hit.otherName && ` (${hit.otherName})`}, ${hit.commune?.name}, ${hit.status}`
    : hit.name;

const looking =
  (engine: AnalysisEngine) => async (text: string, part: string, scope: SearchScope) =>
    (await engine.search({ text, part, scope }).result).hits.map(said);

describe('villages of imports', () => {
  test('are found in their parts once they count, by new names and by those of before, and gone with the import', async () => {
    const engine = await written();
    const look = looking(engine);
    expect(await look('khe mới', '01', 'part')).toEqual([]);
    const published = await look('bản a', '01', 'part');
    await engine.keptImports().result;
    expect(await look('khe moi', '01', 'part')).toEqual(['A-001 Khe Mới, Xã A, null']);
    expect(await look('suối thầu', '01', 'part')).toEqual(['A2 Suối Thầu, Xã A, null']);
    expect((await look('bản a2', '01', 'part'))[0]).toMatch(
      /^A2 Bản A2 \(.*Suối Thầu.*\)|^A2 Bản A2/,
    );
    expect((await look('bản a1', '01', 'part'))[0]).toBe('A1 Bản A1, Xã A, covered');
    await engine.undoImport('kept').result;
    expect(await look('khe mới', '01', 'part')).toEqual([]);
    expect(await look('suối thầu', '01', 'part')).toEqual([]);
    expect(await look('bản a', '01', 'part')).toEqual(published);
  });

  test('are found from afar where the text names their part, and everywhere', async () => {
    const engine = await written();
    await engine.keptImports().result;
    const look = looking(engine);
    expect((await look('nà xa tỉnh 2', '', 'units'))[0]).toBe('C-001 Nà Xa, Xã C, null');
    expect((await look('na xa', '', 'everywhere'))[0]).toBe('C-001 Nà Xa, Xã C, null');
    const all = await engine.search({ text: 'bản', part: '', scope: 'everywhere' }).result;
    expect(all.total).toBe(7); // A2 by its name of before
    await engine.clearImports().result;
    expect(await look('na xa', '', 'everywhere')).toEqual([]);
  });

  test('of a dataset without files for searching are found as it is read, and gone with the import', async () => {
    const engine = await engineOver(() => sourcesOf(smallFiles()));
    const look = looking(engine);
    expect(await look('khe mới', '', 'part')).toEqual([]);
    await engine.keptImports().result;
    expect(await look('khe mới', '', 'part')).toEqual(['A-001 Khe Mới, Xã A, null']);
    await engine.undoImport('kept').result;
    expect(await look('khe mới', '', 'part')).toEqual([]);
  });
});
