/** Who says what of a village that imports tell of. */
import { describe, expect, it } from 'vitest';
import { memoryImports } from '../../support/memory-import-store.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import { pageOver, small, TABLE, takeIn, withPack } from './kept-pages.ts';

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
