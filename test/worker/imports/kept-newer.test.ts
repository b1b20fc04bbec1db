/** Imports that a device kept, over newer data of their dataset; records that are damaged, or of a newer page. */
import { describe, expect, it } from 'vitest';
import { ALL_PARTS } from '../../../src/core/dataset.ts';
import { memoryImports } from '../../support/memory-import-store.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import type { JsonRecord } from '../../support/small-dataset.ts';
import { type Files, namesOf, pageOver, small, TABLE, takeIn, withPack } from './kept-pages.ts';

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
