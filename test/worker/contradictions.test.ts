/** Reports against declared maps of the small dataset (`small-dataset.ts`), where they agree until a test makes them not. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { CONTRADICTION_KINDS } from '../../src/core/model.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { PARTED, partedFiles } from '../support/parted-dataset.ts';
import { type JsonRecord, smallFiles, sourcesOf } from '../support/small-dataset.ts';

const find = async (
  files: Record<string, JsonRecord>,
  part = '',
  definition = DEFAULT_DEFINITION,
) => {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return (await engine.contradictions({ definition, part }).result).found;
};
/** The small dataset with another answer about alpha's 4G in one village. */
const answering = (
  village: number,
  answer: string,
  files = smallFiles(),
  file = 'villages-25.geojson',
) => {
  const features = files[file]!['features'] as { properties: JsonRecord }[];
  features[village - 1]!.properties['4G.alpha'] = answer;
  return files;
};

describe('contradictions', () => {
  it('are none where reports and maps agree', async () => {
    expect((await find(smallFiles())).count).toBe(0);
  });

  it('are a village without signal inside, with the way to the edge', async () => {
    const found = await find(answering(1, 'none'));
    expect([found.count, found.villages[0], CONTRADICTION_KINDS[found.kinds[0]!]]).toEqual([
      1,
      0,
      'none-inside',
    ]);
    expect(found.distancesKm[0]).toBeCloseTo(111.18, 1); // one degree of longitude at 1° N: 111.195 × cos 1°
  });

  it('are a village with signal outside', async () => {
    const found = await find(answering(3, 'covered'));
    expect(CONTRADICTION_KINDS[found.kinds[0]!]).toBe('covered-outside');
    expect(found.distancesKm[0]).toBeCloseTo(3 * 111.18, 0); // from 105° E to 102° E along 1° N
  });

  it('are of the technologies that count alone', async () => {
    const definition = { ...DEFAULT_DEFINITION, technology: '5G' } as const;
    expect((await find(answering(1, 'none'), '', definition)).count).toBe(0);
  });

  it('are found in a part by itself, and in no whole in parts', async () => {
    const files = answering(1, 'none', partedFiles(), PARTED.south);
    expect((await find(files, '01')).count).toBe(1);
    expect((await find(files, '02')).count).toBe(0);
    expect((await find(files)).count).toBe(0);
  });
});
