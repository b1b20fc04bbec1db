/** Tables from their bytes to figures that count them, and back to the figures of before: over a dataset in one and in parts. */
import { describe, expect, it } from 'vitest';
import { ALL_PARTS } from '../../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import { figuresAt } from '../../../src/core/figures.ts';
import type { ImportChoices, ImportPlan, ReadSheet } from '../../../src/core/imports.ts';
import { enDataFindings } from '../../../src/ui/i18n/en-data-findings.ts';
import { viDataFindings } from '../../../src/ui/i18n/vi-data-findings.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import { type JsonRecord, layersOf, smallFiles, sourcesOf } from '../../support/small-dataset.ts';

const DECLARED: Definition = { ...DEFAULT_DEFINITION, evidence: 'declared' };

const withPack = (files: Record<string, JsonRecord>) => ({
  ...files,
  'import.json': smallImportPack(),
});
const DATASETS = {
  'in one file': () => withPack(smallFiles()),
  'in parts': () => withPack(partedFiles()),
};

async function engineOver(files: Record<string, JsonRecord | undefined>): Promise<AnalysisEngine> {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine;
}

const given = (name: string, bytes: ArrayBuffer) => ({
  ...{ name, modified: Number.NaN },
  content: new Blob([bytes]),
});

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

async function sheetOf(engine: AnalysisEngine, text: string): Promise<ReadSheet> {
  const [file] = await engine.readTables({ files: [given('bang.csv', bytesOf(text))] }).result;
  if (file?.kind !== 'read') throw new Error(`expected a table, got ${JSON.stringify(file)}`);
  return file.sheets[0]!;
}

const choicesOf = ({ sheetId }: ReadSheet, more: Partial<ImportChoices> = {}): ImportChoices => ({
  sheetId,
  mapping: {},
  remembered: [],
  numberFormats: {},
  blanks: {},
  role: null,
  adminVersion: null,
  answers: {},
  date: '2026-01-01',
  ...more,
});

async function planOf(
  engine: AnalysisEngine,
  text: string,
  more: Partial<ImportChoices> = {},
): Promise<ImportPlan> {
  return engine.planImport(choicesOf(await sheetOf(engine, text), more)).result;
}

const countsOf = async (engine: AnalysisEngine, definition = DEFAULT_DEFINITION, part = '') => {
  const { figures, statuses } = await engine.count({ definition, part }).result;
  const rows = Array.from({ length: figures!.rows }, (_, row) => figuresAt(figures!, row));
  return { rows, statuses: [...statuses] };
};

/** Village 3 (none) is covered now, village 4 (unknown) has none, a new one in B has, one row names no commune that there is. */
const TABLE = `Mã xã,Xã,Tên thôn,Số hộ,4G Alpha,Kinh độ,Vĩ độ
B,Bình Minh,Thôn 3,33,có,,
C,Cam Lộ,Thôn 4,40,không,,
B,Bình Minh,Thôn Mới,5,có,105.5000,1.5000
,Nơi Khác,Thôn 9,5,có,,
`;

/** A sum over all classes: villages, or households. */
const totalOf = (figures: object, of: 'villages' | 'households') =>
  Object.entries(figures)
    .filter(([key]) => new RegExp(`^${of}\\.(covered|weak|none|unknown)$`).test(key))
    .reduce((sum, [, value]) => sum + value, 0);

describe.each(Object.entries(DATASETS))('a table brought to a dataset %s', (_, files) => {
  const alpha = { mapping: { 4: 'signal_4G.alpha' } };

  it('is understood column by column, with rows before and after', async () => {
    const sheet = await sheetOf(await engineOver(files()), TABLE);
    expect(sheet.role).toBe('villages');
    expect(sheet.rowsIn).toBe(4);
    expect(sheet.columns.map(({ field }) => field)).toEqual([
      'commune_code',
      'commune',
      'name',
      'households',
      'signal_4G.alpha',
      'lon',
      'lat',
    ]);
    expect(sheet.sample[0]!.cells.slice(0, 4)).toEqual(['B', 'Bình Minh', 'Thôn 3', '33']);
    expect(sheet.sample[0]!.values).toMatchObject({ commune_code: 'B', households: 33 });
  });

  it('says what it would change before anything does', async () => {
    const engine = await engineOver(files());
    const before = await countsOf(engine);
    const plan = await planOf(engine, TABLE, alpha);
    expect(plan.counts).toEqual({ add: 1, update: 2, same: 0 });
    expect(plan).toMatchObject({ rowsIn: 4, kept: 3, rejected: 1, asked: 0, isApplicable: true });
    expect(plan.conflicts).toBe(2); // 30 → 33 households, none → covered
    expect(plan.communes).toEqual([
      { code: 'B', name: expect.any(String), add: 1, update: 1, same: 0 },
      { code: 'C', name: expect.any(String), add: 0, update: 1, same: 0 },
    ]);
    expect(await countsOf(engine)).toEqual(before);
  });

  it('changes the figures once it is taken in, and not a digit stays when it is taken back', async () => {
    const engine = await engineOver(files());
    const asked = [
      [DEFAULT_DEFINITION, ''],
      [DECLARED, ''],
      [{ ...DEFAULT_DEFINITION, technology: '5G' } as Definition, ''],
    ] as const;
    const all = () =>
      Promise.all(asked.map(([definition, part]) => countsOf(engine, definition, part)));
    const before = await all();
    const { planId } = await planOf(engine, TABLE, alpha);
    const [applied] = await engine.applyImport({ planId, source: 'Sở' }).result;
    expect(applied).toMatchObject({
      file: 'bang.csv',
      source: 'Sở',
      date: '2026-01-01',
      layer: expect.stringMatching(/^villages/),
    });
    const after = await all();
    const { rows } = after[0]!;
    expect(totalOf(rows[0]!, 'villages')).toBe(5);
    expect(rows[0]!['villages.covered']).toBe(before[0]!.rows[0]!['villages.covered']! + 2);
    expect(totalOf(rows[0]!, 'households')).toBe(10 + 20 + 33 + 40 + 5);
    expect(totalOf(after[1]!.rows[0]!, 'villages')).toBe(5);
    expect(await engine.undoImport(applied!.importId).result).toEqual([]);
    expect(await all()).toEqual(before);
  });

  it('counts the same from the files about all villages as from all lists', async () => {
    const bare = files();
    for (const layer of layersOf(bare)) for (const key of ['status', 'declared']) delete layer[key];
    const engines = [await engineOver(files()), await engineOver(bare)];
    const counts = [];
    for (const engine of engines) {
      const { planId } = await planOf(engine, TABLE, alpha);
      await engine.applyImport({ planId, source: 'Sở' }).result;
      counts.push([await countsOf(engine), await countsOf(engine, DECLARED)]);
    }
    expect(counts[0]).toEqual(counts[1]);
  });

  it.each(Object.entries({ vi: viDataFindings, en: enDataFindings }))(
    'hands rejected rows back as they were, with why in the language of the page (%s), and takes them once they are right',
    async (_language, { check, codes }) => {
      const engine = await engineOver(files());
      const { planId } = await planOf(engine, TABLE, alpha);
      const text = await engine.rejectedRows({ planId, words: { ...check, codes } }).result;
      const { what, remedy } = codes['unit-unknown'];
      const lines = text.replace('\ufeff', '').trim().split('\r\n');
      expect(lines).toEqual([
        `Mã xã;Xã;Tên thôn;Số hộ;4G Alpha;Kinh độ;Vĩ độ;${check.line};${check.what};${check.remedy};${check.column};${check.value}`,
        `;Nơi Khác;Thôn 9;5;có;;;${check.row} 5;${what};${remedy};;“Nơi Khác”`,
      ]);
      const fixed = await planOf(engine, text.replace(';Nơi Khác;', ';Đông Sơn;'), alpha);
      expect(fixed).toMatchObject({ rowsIn: 1, rejected: 0, counts: { add: 1 } });
      const added = fixed.columns.slice(7).map(({ field }) => field);
      expect(added).toEqual([null, null, null, null, null]);
    },
  );

  it('hands rejected rows back with the commune that stood above them', async () => {
    const engine = await engineOver(files());
    const { check, codes } = viDataFindings;
    const rejectedOf = async (text: string) => {
      const { planId } = await planOf(engine, text);
      const csv = await engine.rejectedRows({ planId, words: { ...check, codes } }).result;
      return csv
        .slice(1)
        .split('\r\n')
        .map((line) => line.split(';').slice(0, 4).join(';'));
    };
    const grouped = 'STT;Tên thôn;Số hộ\nI;Xã Bình Minh;\n1;;33\n2;Thôn 3;34';
    expect((await rejectedOf(grouped)).slice(0, 2)).toEqual([
      'STT;Tên thôn;Số hộ;Xã',
      '1;;33;Xã Bình Minh',
    ]);
    const blank = 'Xã;Tên thôn;Số hộ;4G\nBình Minh;Thôn 3;33;\n;;34;\n;Thôn Mới;35;';
    expect((await rejectedOf(blank))[1]).toBe('Bình Minh;;34;');
  });

  it('answers row by row', async () => {
    const engine = await engineOver(files());
    const plan = await planOf(engine, TABLE, {
      ...alpha,
      answers: { 2: { kind: 'skip' }, 5: { kind: 'unit', code: 'D' } },
    });
    expect(plan).toMatchObject({ kept: 3, rejected: 1, counts: { add: 2, update: 1, same: 0 } });
    const page = await engine.importFindings({
      ...{ planId: plan.planId, code: null, text: 'nơi khác', from: 0, count: 10 },
    }).result;
    expect(page.rows.map(({ code, line }) => [code, line])).toEqual([['answered', 5]]);
    const merged = await planOf(engine, TABLE, {
      ...alpha,
      answers: { 4: { kind: 'village', id: 'v3' } },
    });
    expect(merged.groups.find(({ code }) => code === 'row-twice')?.first[0]).toMatchObject({
      line: 4,
    });
  });

  it('keeps a second table apart from the first, whichever of them goes', async () => {
    const engine = await engineOver(files());
    const before = await countsOf(engine);
    const totals = async () => {
      const [whole] = (await countsOf(engine)).rows;
      return [totalOf(whole!, 'villages'), totalOf(whole!, 'households')];
    };
    const one = await planOf(engine, TABLE, alpha);
    const two = await planOf(engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn Mới,6\nD,Bản Xa,7\n', {
      date: '2026-02-01',
    });
    expect(two.counts).toEqual({ add: 2, update: 0, same: 0 });
    const [first] = await engine.applyImport({ planId: one.planId, source: 'một' }).result;
    const both = await engine.applyImport({ planId: two.planId, source: 'hai' }).result;
    expect(both[1]!.counts).toEqual({ add: 1, update: 1, same: 0 }); // made anew: the first one added it
    expect(await totals()).toEqual([6, 10 + 20 + 33 + 40 + 6 + 7]);
    const left = await engine.undoImport(first!.importId).result;
    expect(await totals()).toEqual([6, 10 + 20 + 30 + 40 + 6 + 7]);
    await engine.undoImport(left[0]!.importId).result;
    expect(await countsOf(engine)).toEqual(before);
  });

  it('says which cannot be opened, and reads nothing of one that is too large', async () => {
    const engine = await engineOver(files());
    const denied = { size: 4096, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    const huge = { size: 2_340_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
    const read = await engine.readTables({
      files: [denied, huge].map((content) => ({ name: 'a', modified: Number.NaN, content })),
    }).result;
    expect(read).toEqual([
      { kind: 'fault', name: 'a', bytes: 4096, fault: { code: 'unreadable', detail: '' } },
      {
        ...{ kind: 'fault', name: 'a', bytes: 2_340_000_000 },
        fault: { code: 'too-large', detail: '2340 MB' },
      },
    ]);
  });

  it('says what cannot be read, and reads the others', async () => {
    const engine = await engineOver(files());
    const read = await engine.readTables({
      files: [
        given('hong.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]).buffer),
        given('bang.csv', bytesOf(TABLE)),
      ],
    }).result;
    expect(read.map((file) => (file.kind === 'fault' ? file.fault.code : file.delimiter))).toEqual([
      'format-old',
      ',',
    ]);
    const [again] = await engine.readTables({
      files: [{ fileId: (read[1] as { fileId: string }).fileId, encoding: null, delimiter: ';' }],
    }).result;
    expect(again).toMatchObject({ kind: 'read', name: 'bang.csv', delimiter: ';' });
  });
});

describe('a table brought to a dataset in parts', () => {
  it('is in the lists of its parts, in that of all, and in a part that had none', async () => {
    const files = DATASETS['in parts']();
    delete (layersOf(files).find(({ id }) => id === 'villages')!['parts'] as JsonRecord)['02'];
    for (const key of ['status', 'declared'])
      delete layersOf(files).find(({ id }) => id === 'villages')![key];
    const engine = await engineOver(files);
    const { planId, parts } = await planOf(engine, TABLE);
    expect(parts).toEqual(['01', '02']);
    await engine.applyImport({ planId, source: 'Sở' }).result;
    const idsOf = async (part: string) => {
      const { data } = await engine.layer({ layer: 'villages', part }).result;
      return data?.kind === 'villages' ? data.villages.ids : null;
    };
    expect(await idsOf('01')).toEqual(['v1', 'v2', 'v3', 'B-001']);
    expect(await idsOf('02')).toEqual(['C-001']);
    expect(await idsOf(ALL_PARTS)).toEqual(['v1', 'v2', 'v3', 'B-001', 'C-001']);
  });
});
