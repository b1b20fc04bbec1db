/** Templates go out with what is known and come back without a question: every column, row, role and number as it was meant. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import { EngineError, JobCancelled } from '../../../src/core/engine.ts';
import type { ImportPlan, ReadSheet } from '../../../src/core/imports.ts';
import type { TemplatesQuestion } from '../../../src/core/templates.ts';
import { address } from '../../../src/io/export/xlsx/xml-text.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { PARTED, partedFiles } from '../../support/parted-dataset.ts';
import { type JsonRecord, smallFiles, sourcesOf } from '../../support/small-dataset.ts';

/** Villages 1 and 2 are in commune A, 3 in B, 4 in C; D has none. All that a template has is known of village 3. */
const FACTS: JsonRecord = {
  ...{ kind: 'bản', former_commune: 'Xã Cũ', households: 30, population: 121, fibre: 'yes' },
  ...{ power: 'unstable', plan_operator: 'beta', plan_date: '2026-12-31', '2G.alpha': 'covered' },
};

const known = (files: Record<string, JsonRecord>, list: string): Record<string, JsonRecord> => {
  const features = files[list]!['features'] as { properties: JsonRecord }[];
  Object.assign(features.find(({ properties }) => properties['id'] === 'v3')!.properties, FACTS);
  return { ...files, 'import.json': smallImportPack() };
};
const DATASETS = {
  'in one file': () => known(smallFiles(), 'villages-25.geojson'),
  'in parts': () => known(partedFiles(), PARTED.south),
};

async function engineOver(files: Record<string, JsonRecord>): Promise<AnalysisEngine> {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine;
}

const QUESTION: TemplatesQuestion = {
  ...{ unit: '01', per: 'unit', language: 'vi', date: '2026-11-23' },
};
const made = (engine: AnalysisEngine, more: Partial<TemplatesQuestion> = {}) =>
  engine.templates({ ...QUESTION, ...more }).result;

async function sheetsOf(engine: AnalysisEngine, bytes: ArrayBuffer): Promise<readonly ReadSheet[]> {
  const file = { name: 'mau.xlsx', modified: Number.NaN, content: new Blob([bytes]) };
  const [read] = await engine.readTables({ files: [file] }).result;
  if (read?.kind !== 'read') throw new Error(`expected a workbook, got ${JSON.stringify(read)}`);
  return read.sheets;
}

async function planOf(engine: AnalysisEngine, bytes: ArrayBuffer): Promise<ImportPlan> {
  const [sheet] = await sheetsOf(engine, bytes);
  return engine.planImport({
    ...{ sheetId: sheet!.sheetId, mapping: {}, remembered: [], numberFormats: {}, blanks: {} },
    ...{ role: null, adminVersion: null, answers: {}, date: '2026-11-24' },
  }).result;
}

/** What somebody enters, by the line and the heading. */
type Entries = readonly (readonly [line: number, heading: string, value: string | number])[];

/** The file with entries in its first sheet, as a spreadsheet program saves them: style and formula of a cell stay. */
function filledIn(bytes: ArrayBuffer, { columns }: ReadSheet, entries: Entries): ArrayBuffer {
  const parts = unzipSync(new Uint8Array(bytes));
  const name = 'xl/worksheets/sheet1.xml';
  const text = entries.reduce((xml, [line, heading, value]) => {
    const at = columns.find(({ path }) => path.join() === heading)!.at;
    const cell = new RegExp(`<c r="${address(line - 1, at)}" (s="\\d+")[^>]*?(?:/>|>(.*?)</c>)`);
    expect(xml).toMatch(cell);
    return xml.replace(cell, (_, style: string, inside = '') => {
      const formula = /<f>.*?<\/f>/.exec(inside)?.[0] ?? '';
      const type = typeof value === 'string' ? ' t="str"' : '';
      return `<c r="${address(line - 1, at)}" ${style}${type}>${formula}<v>${value}</v></c>`;
    });
  }, strFromU8(parts[name]!));
  return zipSync({ ...parts, [name]: strToU8(text) }).buffer as ArrayBuffer;
}

describe.each(Object.entries(DATASETS))('a template of a dataset %s', (_, files) => {
  it.each(['vi', 'en'])(
    'comes back in %s as it went out, and changes nothing',
    async (language) => {
      const engine = await engineOver(files());
      const { name, bytes } = await made(engine, { language });
      expect(name).toBe('01-nam.xlsx');
      const [villages, ...others] = await sheetsOf(engine, bytes);
      expect(others).toEqual([]); // how to fill it in, and lists, are no tables
      expect(villages).toMatchObject({ role: 'villages', rowsIn: 3, personal: [] });
      expect(villages!.columns.map(({ reason }) => reason)).toEqual(
        villages!.columns.map(() => 'heading'),
      );
      expect(villages!.columns.map(({ field }) => field)).toEqual([
        ...['id', 'commune_code', 'commune', 'name', 'kind', 'former_commune'],
        ...['households', 'population', 'signal_2G.alpha', 'signal_2G.beta'],
        ...['signal_4G.alpha', 'signal_4G.beta', 'fibre', 'power'],
        ...['plan_operator', 'plan_date', 'position', 'note'],
      ]);
      const plan = await planOf(engine, bytes);
      expect(plan).toMatchObject({ rowsIn: 3, kept: 3, rejected: 0, asked: 0, groups: [] });
      expect(plan.counts).toEqual({ add: 0, update: 0, same: 3 });
      expect(plan.edition).toMatchObject({ version: '2025-01-01', taken: '2025-01-01' });
    },
  );

  it('has all that is known of a village, and nothing where nothing is', async () => {
    const engine = await engineOver(files());
    const [sheet] = await sheetsOf(engine, (await made(engine)).bytes);
    const [first, , third] = sheet!.sample;
    const row = (cells: readonly string[]) =>
      Object.fromEntries(sheet!.columns.map(({ path }, i) => [path.join(), cells[i]]));
    expect(row(third!.cells)).toEqual({
      ...{ 'Mã thôn': 'v3', 'Mã xã': 'B', 'Tên xã': 'Bình Minh', 'Tên thôn': 'Thôn 3' },
      ...{ 'Loại thôn': 'bản', 'Xã cũ': 'Xã Cũ', 'Số hộ': '30', 'Số khẩu': '121' },
      ...{ '2G Alpha': 'Có sóng', '2G beta': '' },
      ...{ '4G Alpha': 'Không có sóng', '4G beta': 'Không có sóng' },
      ...{ 'Cáp quang': 'Có', 'Điện lưới': 'Không ổn định', 'Doanh nghiệp thực hiện': 'beta' },
      ...{ 'Thời gian hoàn thành': '31/12/2026', 'Toạ độ': '1.00000, 105.00000', 'Ghi chú': '' },
    });
    expect(row(first!.cells)).toMatchObject({
      '4G Alpha': 'Có sóng',
      'Điện lưới': '',
      'Cáp quang': '',
    });
  });

  it('brings back what was filled in, and a village that was missing, without a finding', async () => {
    const engine = await engineOver(files());
    const { bytes } = await made(engine, { unit: 'A', per: 'commune' });
    const [sheet] = await sheetsOf(engine, bytes);
    const [one, two] = sheet!.sample.map(({ line }) => line) as [number, number];
    const fresh = two + 1;
    const filled = filledIn(bytes, sheet!, [
      [one, 'Số khẩu', 41],
      [one, 'Điện lưới', 'Có'],
      [one, '4G beta', 'Sóng yếu'],
      [two, 'Doanh nghiệp thực hiện', 'Alpha'],
      [two, 'Thời gian hoàn thành', 'Quý II/2027'],
      [fresh, 'Mã xã', 'A'], // what its formula says once the row has a name
      [fresh, 'Tên xã', 'An Lạc'],
      [fresh, 'Tên thôn', 'Bản Mới'],
      [fresh, 'Số hộ', 12],
      [fresh, 'Toạ độ', '1.50000, 102.50000'],
    ]);
    const plan = await planOf(engine, filled);
    expect(plan).toMatchObject({ rowsIn: 3, kept: 3, asked: 0, rejected: 0, groups: [] });
    expect(plan.counts).toEqual({ add: 1, update: 2, same: 0 });
    await engine.applyImport({ planId: plan.planId, source: 'UBND xã' }).result;
    const again = await made(engine, { unit: 'A', per: 'commune' });
    const [next] = await sheetsOf(engine, again.bytes);
    const values = next!.sample.map((row) => row.values);
    expect(values[0]).toMatchObject({ population: 41, power: 'yes', '4G.beta': 'weak' });
    expect(values[1]).toMatchObject({ plan_operator: 'alpha', plan_date: '2027-06-30' });
    expect(values[2]).toMatchObject({ id: 'A-001', name: 'Bản Mới', households: 12, lat: 1.5 });
    expect((await planOf(engine, again.bytes)).counts).toEqual({ add: 0, update: 0, same: 3 });
  });

  it('is for a commune without known villages too: only with rows for them', async () => {
    const engine = await engineOver(files());
    const [sheet] = await sheetsOf(engine, (await made(engine, { unit: 'D' })).bytes);
    expect(sheet).toMatchObject({ rowsIn: 0, role: 'villages' });
  });

  it('is one file for each commune of a unit, the same as that of the commune alone', async () => {
    const engine = await engineOver(files());
    const { name, bytes } = await made(engine, { per: 'commune' });
    expect(name).toBe('01-nam.zip');
    const inside = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(inside)).toEqual(['01-a-an-lac.xlsx', '01-b-binh-minh.xlsx']);
    const alone = await made(engine, { unit: 'B' });
    expect(alone.name).toBe('01-b-binh-minh.xlsx');
    expect(inside['01-b-binh-minh.xlsx']).toEqual(new Uint8Array(alone.bytes));
  });
});

describe('templates', () => {
  it('say that sample data are sample, and only then', async () => {
    const titles = async (kind: string) => {
      const files = DATASETS['in one file']();
      files['manifest.json']!['kind'] = kind;
      const engine = await engineOver(files);
      const [sheet] = await sheetsOf(engine, (await made(engine, { unit: 'A' })).bytes);
      return sheet!.others.filter(({ role }) => role === 'title').map(({ text }) => text);
    };
    expect((await titles('official')).slice(0, 3)).toEqual([
      'PHIẾU RÀ SOÁT SÓNG DI ĐỘNG THEO THÔN',
      'An Lạc (A), Nam (01)',
      'Đơn vị hành chính theo danh mục ngày 01-01-2025. Lập ngày 23-11-2026 từ bộ dữ liệu “Nhỏ”.',
    ]);
    expect((await titles('official')).join()).not.toMatch(/MẪU/);
    expect((await titles('sample')).join()).toMatch(/DỮ LIỆU MẪU/);
  });

  it('are the same to the byte', async () => {
    const engine = await engineOver(DATASETS['in parts']());
    const again = await engineOver(DATASETS['in parts']());
    const all = { unit: 'SM', per: 'commune' } as const;
    expect(await made(engine, all)).toEqual(await made(again, all));
  });

  it('can be stopped', async () => {
    const engine = await engineOver(DATASETS['in parts']());
    const job = engine.templates(QUESTION);
    job.cancel();
    await expect(job.result).rejects.toThrow(JobCancelled);
  });

  it('are not to be had of a unit that there is not, nor without words', async () => {
    const engine = await engineOver(DATASETS['in parts']());
    await expect(made(engine, { unit: 'ZZ' })).rejects.toMatchObject({ code: 'failed' });
    const { template: _, ...wordless } = smallImportPack();
    const other = await engineOver({ ...DATASETS['in parts'](), 'import.json': wordless });
    await expect(made(other)).rejects.toThrow(EngineError);
    await expect(made(other)).rejects.toMatchObject({ code: 'dataset-unreadable' });
  });

  it('are read by words that the engine tells', async () => {
    const words = await (await engineOver(DATASETS['in parts']())).importWords().result;
    expect(words.headings['name']).toContain('Tên thôn');
    expect(words.choices.signal['weak']).toContain('Sóng yếu');
    expect(words.unknown).toContain('Chưa rõ');
  });
});
