/** Imports that outlive the page: pages that open one after the other, or at once, over one store; newer data; damaged records. */
import { describe, expect, it } from 'vitest';
import type { AppliedImport } from '../../../src/core/applied-imports.ts';
import { ALL_PARTS } from '../../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import { StoreError } from '../../../src/io/kept-imports/import-store.ts';
import type { ImportKeeping } from '../../../src/worker/imports/desk.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { memoryImports } from '../../support/memory-import-store.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import { type JsonRecord, smallFiles, sourcesOf } from '../../support/small-dataset.ts';

type Files = Record<string, JsonRecord>;
const withPack = (files: Files): Files => ({ ...files, 'import.json': smallImportPack() });
const small = () => withPack(smallFiles());

/** A page that has opened the dataset and asked for what is kept. */
async function pageOver(files: Files, keeping?: ImportKeeping) {
  const engine = createLocalEngine({
    sources: () => sourcesOf(files),
    now: () => 0,
    ...(keeping ? { keeping } : {}),
  });
  await engine.open('here/').result;
  return { engine, kept: await engine.keptImports().result };
}

async function takeIn(engine: AnalysisEngine, text: string): Promise<AppliedImport> {
  const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
  const file = { name: 'bang.csv', modified: Number.NaN, content: new Blob([bytes]) };
  const [read] = await engine.readTables({ files: [file] }).result;
  if (read?.kind !== 'read') throw new Error(`expected a table, got ${JSON.stringify(read)}`);
  const { planId } = await engine.planImport({
    ...{ sheetId: read.sheets[0]!.sheetId, mapping: {}, remembered: [], numberFormats: {} },
    ...{ blanks: {}, role: null, adminVersion: null, answers: {}, date: '2026-01-01' },
  }).result;
  return (await engine.applyImport({ planId, source: 'Sở' }).result).at(-1)!;
}

async function figuresOf(engine: AnalysisEngine) {
  const { figures, imports } = await engine.count({ definition: DEFAULT_DEFINITION, part: '' })
    .result;
  return { values: [...figures!.values], imports };
}

async function namesOf(engine: AnalysisEngine, layer = 'villages-25', part = '') {
  const { data } = await engine.layer({ layer, part }).result;
  if (data?.kind !== 'villages') throw new Error('no villages');
  return Object.fromEntries(data.villages.ids.map((id, row) => [id, data.villages.names[row]]));
}

/** Village 3 has 33 households, one is added in B, one in C. */
const TABLE = `Mã xã,Xã,Tên thôn,Số hộ
B,Bình Minh,Thôn 3,33
B,Bình Minh,Thôn Mới,5
C,Cam Lộ,Thôn Xa,6
`;

describe.each([
  ['in one file', small],
  ['in parts', () => withPack(partedFiles())],
])('what a page takes in over a dataset %s', (_, files) => {
  it('is counted by the next page from its first count on, to the last digit, until it is taken back there', async () => {
    const device = memoryImports();
    const { engine, kept } = await pageOver(files(), device.page('a'));
    expect(kept).toEqual({ applied: [], aside: [] });
    const published = await figuresOf(engine);
    const applied = await takeIn(engine, TABLE);
    expect(applied).toMatchObject({ importId: 'a-1', keeping: 'kept', unplaced: [] });
    expect(applied.bytes).toBeGreaterThan(100);
    const after = await figuresOf(engine);
    const next = await pageOver(files(), device.page('b'));
    expect(next.kept).toEqual({ applied: [applied], aside: [] });
    expect(await figuresOf(next.engine)).toEqual(after);
    expect(after.imports).toEqual(['a-1']);
    expect(await next.engine.keptImports().result).toEqual(next.kept);
    expect(await next.engine.undoImport('a-1').result).toEqual([]);
    expect(await figuresOf(next.engine)).toEqual(published);
    expect((await pageOver(files(), device.page('c'))).kept.applied).toEqual([]);
  });
});

describe('a village that imports tell of', () => {
  it.each([
    ['in one file', small(), 'villages-25', ''],
    ['in parts', withPack(partedFiles()), 'villages', '01'],
  ])('tells who says what of it, of a dataset %s', async (_, files, layer, part) => {
    const device = memoryImports();
    const { engine } = await pageOver(files, device.page('a'));
    const told = (village: string) => engine.toldVillage({ layer, part, village }).result;
    expect(await told('v3')).toBeNull();
    await takeIn(engine, TABLE);
    const said = { source: 'Sở', date: '2026-01-01' };
    expect(await told('v3')).toEqual({
      own: { source: '', date: expect.stringMatching(/^2025/) },
      fields: [
        {
          ...{ field: 'households', isConflict: true },
          values: [expect.objectContaining({ value: 30 }), { value: 33, ...said }],
        },
      ],
    });
    expect((await told('B-001'))!.own).toBeNull();
    expect(await told('v1')).toBeNull();
  });
});

describe('what a device keeps', () => {
  it('is not counted by an engine that nobody asked for it, as in a frame', async () => {
    const device = memoryImports();
    const { engine } = await pageOver(small(), device.page('a'));
    const published = await figuresOf(engine);
    await takeIn(engine, TABLE);
    const frame = createLocalEngine({
      ...{ sources: () => sourcesOf(small()), now: () => 0, keeping: device.page('b') },
    });
    await frame.open('here/').result;
    expect(await figuresOf(frame)).toEqual(published);
  });

  it('belongs to its dataset alone', async () => {
    const device = memoryImports();
    await takeIn((await pageOver(small(), device.page('a'))).engine, TABLE);
    const other = small();
    other['manifest.json'] = { ...other['manifest.json'], id: 'other' };
    const { engine, kept } = await pageOver(other, device.page('b'));
    expect(kept.applied).toEqual([]);
    await engine.clearImports().result;
    expect(device.records.size).toBe(1);
  });

  it('is cleared as a whole, with what could not be counted', async () => {
    const device = memoryImports();
    const { engine } = await pageOver(small(), device.page('a'));
    const published = await figuresOf(engine);
    await takeIn(engine, TABLE);
    await takeIn(engine, 'Mã xã,Tên thôn,Số hộ\nD,Bản Xa,7\n');
    device.records.set('x', { id: 'x', dataset: 'small', schema: 1, takenIn: 1, content: '{' });
    const next = await pageOver(small(), device.page('b'));
    expect(next.kept.applied).toHaveLength(2);
    expect(next.kept.aside).toEqual([{ source: '', reason: 'damaged' }]);
    expect(await next.engine.clearImports().result).toEqual({ applied: [], aside: [] });
    expect(device.records.size).toBe(0);
    expect(await figuresOf(next.engine)).toEqual(published);
  });

  it('is laid over in the order in which it was taken in, whichever page did', async () => {
    const device = memoryImports();
    const households = async () => {
      const { engine } = await pageOver(small(), device.page('last'));
      const { data } = await engine.layer({ layer: 'villages-25', part: '' }).result;
      return data?.kind === 'villages' ? data.villages.households[2] : null;
    };
    const [z, a] = [
      await pageOver(small(), device.page('z')),
      await pageOver(small(), device.page('a')),
    ];
    await takeIn(z.engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn 3,31\n');
    await takeIn(a.engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn 3,32\n');
    expect(await households()).toBe(32);
    await takeIn(z.engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn 3,34\n');
    expect(await households()).toBe(34);
    expect(device.records.size).toBe(3);
  });

  it('holds two villages apart that two pages gave one id, and what was said of each later', async () => {
    const device = memoryImports();
    const [one, two] = [
      await pageOver(small(), device.page('a')),
      await pageOver(small(), device.page('b')),
    ];
    await takeIn(one.engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn Đông,5\n');
    await takeIn(two.engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn Tây,6\n');
    await takeIn(two.engine, 'Mã xã,Tên thôn,Số hộ\nB,Thôn Tây,7\n');
    expect(await namesOf(one.engine)).toMatchObject({ 'B-001': 'Thôn Đông' });
    expect(await namesOf(two.engine)).toMatchObject({ 'B-001': 'Thôn Tây' });
    const { engine } = await pageOver(small(), device.page('c'));
    const names = await namesOf(engine);
    expect(names).toMatchObject({ 'B-001': 'Thôn Đông', 'B-001~2': 'Thôn Tây' });
    expect(Object.keys(names)).toHaveLength(6);
    const { data } = await engine.layer({ layer: 'villages-25', part: '' }).result;
    expect(data?.kind === 'villages' && [...data.villages.households.slice(4)]).toEqual([5, 7]);
  });

  it('holds for the page alone where the device has no room or denies it, and counts there all the same', async () => {
    for (const fault of ['full', 'denied'] as const) {
      const device = memoryImports();
      device.fault = fault;
      const { engine } = await pageOver(small(), device.page('a'));
      const applied = await takeIn(engine, TABLE);
      expect(applied).toMatchObject({ keeping: fault, bytes: 0 });
      expect((await figuresOf(engine)).imports).toEqual(['a-1']);
      expect(await engine.undoImport('a-1').result).toEqual([]);
    }
    const { engine } = await pageOver(small());
    expect(await takeIn(engine, TABLE)).toMatchObject({ keeping: 'denied' });
    expect(await engine.clearImports().result).toEqual({ applied: [], aside: [] });
  });

  it('that cannot be deleted goes on counting, and it is said', async () => {
    const device = memoryImports();
    const { engine } = await pageOver(small(), device.page('a'));
    await takeIn(engine, TABLE);
    device.fault = 'denied';
    await expect(engine.undoImport('a-1').result).rejects.toBeInstanceOf(StoreError);
    await expect(engine.clearImports().result).rejects.toBeInstanceOf(StoreError);
    expect((await figuresOf(engine)).imports).toEqual(['a-1']);
  });
});

describe('newer data of the same dataset', () => {
  const COMMUNES = 'communes.geojson';
  const features = (files: Files) =>
    files[COMMUNES]!['features'] as { properties: Record<string, unknown> }[];

  it('keep what was taken in, over the latest list, whatever rows their communes are in', async () => {
    const device = memoryImports();
    await takeIn((await pageOver(small(), device.page('a'))).engine, TABLE);
    const newer = small();
    features(newer).reverse();
    const layers = newer['manifest.json']!['layers'] as JsonRecord[];
    layers.find(({ id }) => id === 'villages-25')!['id'] = 'villages-26';
    const { engine, kept } = await pageOver(newer, device.page('b'));
    expect(kept.applied).toMatchObject([{ layer: 'villages-26', unplaced: [] }]);
    const dataset = await engine.open('here/').result;
    await engine.keptImports().result;
    const { data } = await engine.layer({ layer: 'villages-26', part: '' }).result;
    const villages = data?.kind === 'villages' ? data.villages : null;
    expect(villages?.names.slice(4)).toEqual(['Thôn Mới', 'Thôn Xa']);
    const codes = [...villages!.communes.slice(4)].map((row) => dataset.units.codes[row]);
    expect(codes).toEqual(['B', 'C']);
  });

  it('in parts keep what was taken in when the dataset was whole', async () => {
    const device = memoryImports();
    await takeIn((await pageOver(small(), device.page('a'))).engine, TABLE);
    const { engine, kept } = await pageOver(withPack(partedFiles()), device.page('b'));
    expect(kept.applied[0]!.parts).toEqual(['01', '02']);
    expect(Object.values(await namesOf(engine, 'villages', ALL_PARTS))).toEqual([
      ...['Thôn 1', 'Thôn 2', 'Thôn 3', 'Thôn Mới', 'Thôn 4', 'Thôn Xa'],
    ]);
  });

  it('without a commune say what of the import is counted nowhere', async () => {
    const device = memoryImports();
    await takeIn((await pageOver(small(), device.page('a'))).engine, TABLE);
    const newer = small();
    const communes = features(newer);
    communes.splice(1, 1);
    const { engine, kept } = await pageOver(newer, device.page('b'));
    expect(kept.applied[0]!.unplaced).toEqual([{ code: 'B', name: 'Xã B', rows: 2 }]);
    expect(Object.values(await namesOf(engine))).toContain('Thôn Xa');
    expect(Object.values(await namesOf(engine))).not.toContain('Thôn Mới');
  });

  it('of another edition of the units take a code only with its name: it may be another unit by now', async () => {
    const device = memoryImports();
    await takeIn((await pageOver(small(), device.page('a'))).engine, TABLE);
    const newer = small();
    newer['manifest.json'] = { ...newer['manifest.json'], adminVersion: '2027-01-01' };
    features(newer).find(({ properties }) => properties['code'] === 'B')!.properties['name'] =
      'Xã Khác';
    const { kept } = await pageOver(newer, device.page('b'));
    expect(kept.applied[0]!.unplaced).toEqual([{ code: 'B', name: 'Xã B', rows: 2 }]);
    expect(kept.applied[0]!.parts).toEqual(['']);
  });
});

describe('a record', () => {
  it('of a newer page, or damaged, is left alone and said, and the others count', async () => {
    const device = memoryImports();
    const { engine } = await pageOver(small(), device.page('a'));
    await takeIn(engine, TABLE);
    await takeIn(engine, 'Mã xã,Tên thôn,Số hộ\nD,Bản Xa,7\n');
    const whole = device.records.get('a-1') as { readonly content: string };
    device.records.set('newer', { ...whole, id: 'newer', schema: 2 });
    const torn = JSON.parse(whole.content) as { tables: { lists: { ids: string[] }[] }[] };
    torn.tables[0]!.lists[0]!.ids.pop();
    device.records.set('torn', { ...whole, id: 'torn', content: JSON.stringify(torn) });
    const { kept } = await pageOver(small(), device.page('b'));
    expect(kept.applied.map(({ importId }) => importId)).toEqual(['a-1', 'a-2']);
    expect(kept.aside).toEqual([
      { source: '', reason: 'newer' },
      { source: 'Sở', reason: 'damaged' },
    ]);
    expect(device.records.has('torn')).toBe(true);
  });

  it('for a dataset without villages is said to have no list', async () => {
    const device = memoryImports();
    await takeIn((await pageOver(small(), device.page('a'))).engine, TABLE);
    const bare = small();
    const manifest = bare['manifest.json']!;
    const layers = manifest['layers'] as JsonRecord[];
    bare['manifest.json'] = {
      ...manifest,
      layers: layers.filter(({ kind }) => kind !== 'villages'),
    };
    const { kept } = await pageOver(bare, device.page('b'));
    expect(kept).toEqual({ applied: [], aside: [{ source: 'Sở', reason: 'no-list' }] });
  });
});
