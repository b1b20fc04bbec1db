/** What the maps of the small dataset (`small-dataset.ts`) say of its four villages. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { STATUSES, TECHNOLOGIES } from '../../src/core/model.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { partedFiles } from '../support/parted-dataset.ts';
import { type JsonRecord, smallFiles, sourcesOf } from '../support/small-dataset.ts';

async function declared(files: Record<string, JsonRecord>, part: string, technology: '3G' | '5G') {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  const definition = { ...DEFAULT_DEFINITION, technology };
  const { villagesLayer, cube } = await engine.declared({ definition, part }).result;
  const rows = Array.from({ length: cube.length / 8 }, (_, v) =>
    [...cube.subarray(8 * v, 8 * v + 8)].map((status) => STATUSES[status]!),
  );
  const fourG = 2 * TECHNOLOGIES.indexOf('4G');
  return { villagesLayer, rows, fourG: rows.map((row) => row.slice(fourG, fourG + 2)) };
}

describe('the operators’ maps', () => {
  it('tell of every village what each operator declares, whatever the definition counts', async () => {
    for (const technology of ['3G', '5G'] as const) {
      const { villagesLayer, fourG, rows } = await declared(smallFiles(), '', technology);
      expect(villagesLayer).toBe('villages-25');
      expect(fourG).toEqual([
        ['covered', 'none'],
        ['none', 'covered'],
        ['none', 'none'],
        ['none', 'none'],
      ]);
      expect(rows[0]!.filter((status) => status !== 'unknown')).toHaveLength(2); // 4G alone was declared
    }
  });

  it('tell nothing of an operator that declared nothing in the part', async () => {
    expect((await declared(partedFiles(), '02', '3G')).fourG).toEqual([['unknown', 'none']]);
  });

  it('are not asked about all parts at once', async () => {
    expect(await declared(partedFiles(), '', '3G')).toMatchObject({ villagesLayer: '', rows: [] });
  });
});
