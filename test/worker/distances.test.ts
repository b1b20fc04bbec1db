/** Distances in the small dataset (`small-dataset.ts`), whole and in parts, where one site stands on the corner of all communes. */
import { describe, expect, it } from 'vitest';
import { ALL_PARTS } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { PARTED, partedFiles } from '../support/parted-dataset.ts';
import {
  collection,
  feature,
  type JsonRecord,
  layersOf,
  smallFiles,
  sourcesOf,
} from '../support/small-dataset.ts';

const engineOver = async (files: Record<string, JsonRecord | undefined>) => {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine;
};
const ask = async (files: Record<string, JsonRecord | undefined>, part = '') =>
  (await engineOver(files)).distances({ definition: DEFAULT_DEFINITION, part }).result;
/** The small dataset in parts, with fibre as the whole one has it, and a site of its own in province 02. */
const parted = () => {
  const files = partedFiles();
  const site = (id: string, at: readonly [number, number]) =>
    feature({ id, operator: 'beta' }, ['Point', at]);
  layersOf(files).find(({ id }) => id === 'sites')!['parts'] = {
    '01': 'sites-01.json',
    '02': 'sites-02.json',
  };
  layersOf(files).push({
    id: 'fibre',
    kind: 'fibre',
    parts: { '01': 'fibre-01.json', '02': 'fibre-02.json' },
  });
  files['sites-01.json'] = collection(site('s1', [105, 0.5]));
  files['sites-02.json'] = collection(site('s2', [101, 4.5]), site('s3', [103, 4.1]));
  files['fibre-01.json'] = smallFiles()['fibre.geojson']!;
  files['fibre-02.json'] = collection();
  return files;
};
const round = (km: Float64Array) => [...km].map((each) => Math.round(each));

describe('distances', () => {
  it('are those of the nearest site and of the fibre line itself', async () => {
    const { siteKm, fibreKm, villagesLayer, gaps } = await ask(smallFiles());
    // The site is at 104/4. Village 2 at 103/3: one degree each way, √2 × 111.2; the others 3° one way and 3°, 1° or 1° the other; village 1 and 3 on the ends of the line along 1° N.
    expect(round(siteKm)).toEqual([472, 157, 352, 351]);
    // 2° and 4° north of the line, whose arc bulges towards them by under 70 m.
    expect(round(fibreKm)).toEqual([0, 222, 0, 445]);
    expect([villagesLayer, gaps]).toEqual(['villages-25', []]);
  });

  it('of a part are measured across its border where something is nearer there', async () => {
    const { siteKm } = await ask(parted(), '01');
    // Village 2 (103/3) is 1.1° from the site of province 02 at 103/4.1, 3.2° from its own; village 3 is 0.5° from its own.
    expect(round(siteKm)).toEqual([389, 122, 56]);
  });

  it('of a part whose file is empty are those to what its neighbours have', async () => {
    const { fibreKm } = await ask(parted(), '02');
    expect(round(fibreKm)).toEqual([445]);
  });

  it('of all parts are those of each part', async () => {
    const files = parted();
    const [whole, south, north] = [
      await ask(files, ALL_PARTS),
      await ask(files, '01'),
      await ask(files, '02'),
    ];
    expect([...whole.siteKm]).toEqual([...south.siteKm, ...north.siteKm]);
    expect([...whole.fibreKm]).toEqual([...south.fibreKm, ...north.fibreKm]);
  });

  it('are to the sites of neighbours where a part has none, and unknown where the dataset has no such layer', async () => {
    const { siteKm, fibreKm } = await ask(partedFiles(), '02');
    expect(round(siteKm)).toEqual([351]); // s1 on 104/4: a part without a file has no sites (data/dataset-format.md)
    expect([...fibreKm]).toEqual([Number.NaN]);
  });

  it('are unknown where a file across the border that might have something nearer cannot be used, which is said', async () => {
    const { siteKm, gaps } = await ask({ ...parted(), 'sites-02.json': undefined }, '01');
    expect(gaps.map(({ file }) => file)).toEqual(['sites-02.json']);
    // Village 3 (105/1) has a site 56 km away, nearer than the border on 4° N.
    expect(round(siteKm)).toEqual([Number.NaN, Number.NaN, 56]);
  });

  it('are found once for as long as the part is looked at', async () => {
    const engine = await engineOver(parted());
    const definition = DEFAULT_DEFINITION;
    const first = await engine.distances({ definition, part: '01' }).result;
    const again = await engine.distances({
      definition: { ...definition, technology: '5G' },
      part: '01',
    }).result;
    expect(again.siteKm).toBe(first.siteKm);
    engine.release('01');
    const anew = await engine.distances({ definition, part: '01' }).result;
    expect(anew.siteKm).not.toBe(first.siteKm);
    expect(anew.siteKm).toEqual(first.siteKm);
  });

  it('are none of a whole in parts, which has no list of villages, and none of a list that cannot be read', async () => {
    expect(await ask(parted())).toMatchObject({ villagesLayer: '', siteKm: new Float64Array() });
    const broken = await ask({ ...parted(), [PARTED.south]: undefined }, '01');
    expect(broken).toMatchObject({ villagesLayer: '', gaps: [{ file: PARTED.south }] });
  });
});
