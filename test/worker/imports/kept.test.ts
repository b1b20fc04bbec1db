/** Imports that outlive the page: what pages that open one after the other, or at once, over one store count and keep. */
import { describe, expect, it } from 'vitest';
import { JobCancelled } from '../../../src/core/engine.ts';
import { type ImportRecord, StoreError } from '../../../src/io/kept-imports/import-store.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { memoryImports } from '../../support/memory-import-store.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import { sourcesOf } from '../../support/small-dataset.ts';
import { figuresOf, namesOf, pageOver, small, TABLE, takeIn, withPack } from './kept-pages.ts';
import { planOf } from './support.ts';

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
    const { content } = device.records.get('a-1') as ImportRecord;
    expect(applied.bytes).toBe(Buffer.byteLength(content)); // letters with marks take several
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

describe('an import that is stopped', () => {
  it('before it is written down leaves nothing, and can be taken in after all', async () => {
    const device = memoryImports();
    const { engine } = await pageOver(small(), device.page('a'));
    const published = await figuresOf(engine);
    const { planId } = await planOf(engine, TABLE);
    const job = engine.applyImport({ planId, source: 'Sở' });
    job.cancel();
    await expect(job.result).rejects.toThrow(JobCancelled);
    expect(device.records.size).toBe(0);
    expect(await figuresOf(engine)).toEqual(published);
    expect(await engine.applyImport({ planId, source: 'Sở' }).result).toHaveLength(1);
  });

  it('while it is written down is taken in, and said to be', async () => {
    const device = memoryImports();
    const page = device.page('a');
    const store = page.store()!;
    let cancel = () => {};
    const write: typeof store.write = (record) => {
      cancel();
      return store.write(record);
    };
    const { engine } = await pageOver(small(), { ...page, store: () => ({ ...store, write }) });
    const { planId } = await planOf(engine, TABLE);
    const job = engine.applyImport({ planId, source: 'Sở' });
    cancel = () => job.cancel();
    const [applied] = await job.result;
    expect((await figuresOf(engine)).imports).toEqual([applied!.importId]);
    expect([...device.records.keys()]).toEqual([applied!.importId]);
  });

  it('back is back, however soon somebody stops that', async () => {
    const { engine } = await pageOver(small(), memoryImports().page('a'));
    const published = await figuresOf(engine);
    const { importId } = await takeIn(engine, TABLE);
    const job = engine.undoImport(importId);
    await Promise.resolve();
    job.cancel();
    const left = await job.result.catch(() => null);
    expect((await figuresOf(engine)).imports ?? []).toEqual(left === null ? [importId] : []);
    if (left !== null) expect((await figuresOf(engine)).values).toEqual(published.values);
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
