/** A table brought to a dataset of an edition that the country's catalogue does not have: read by the dataset's own units, and said. */
import { expect, test } from 'vitest';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { type JsonRecord, smallFiles, sourcesOf } from '../../support/small-dataset.ts';

test('rows are joined by the codes and names of the dataset itself; those of the catalogue mean nothing there', async () => {
  const files: Record<string, JsonRecord> = { ...smallFiles(), 'import.json': smallImportPack() };
  files['manifest.json'] = { ...files['manifest.json'], adminVersion: 'test/2031' };
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  const dataset = await engine.open('here/').result;
  expect(dataset.manifest.adminVersion).toBe('test/2031');
  const table = `Mã xã,Xã,Tỉnh,Tên thôn,Số hộ
,Xã C,Tỉnh 02,Thôn Mới,5
B,Xã B,Tỉnh 01,Thôn 3,33
,Bình Minh,Nam,Thôn 9,6
`;
  const bytes = new TextEncoder().encode(table).buffer as ArrayBuffer;
  const given = { name: 'bang.csv', modified: Number.NaN, content: new Blob([bytes]) };
  const [read] = await engine.readTables({ files: [given] }).result;
  if (read?.kind !== 'read') throw new Error(`expected a table, got ${JSON.stringify(read)}`);
  const plan = await engine.planImport({
    ...{ sheetId: read.sheets[0]!.sheetId, mapping: {}, remembered: [], numberFormats: {} },
    ...{ blanks: {}, role: null, adminVersion: null, answers: {}, date: '2026-01-01' },
  }).result;
  expect(plan.edition).toMatchObject({ taken: 'test/2031', hasFormerUnits: false });
  expect(plan).toMatchObject({ rowsIn: 3, kept: 2, counts: { add: 1, update: 1, same: 0 } });
  expect(plan.groups.map(({ code }) => code)).toContain('unit-unknown');
});
