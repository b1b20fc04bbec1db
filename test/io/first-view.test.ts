/** The first view of a built dataset: there before any layer is read, or not at all. */
import { describe, expect, it } from 'vitest';
import { emptyFigures } from '../../src/core/figures.ts';
import { readOverview } from '../../src/io/first-view.ts';
import { openDataset } from '../../src/io/load.ts';
import { encodeOverview } from '../../src/io/overview.ts';
import { encodeStats } from '../../src/io/stats.ts';
import { memorySource } from '../support/memory-source.ts';
import { smallFiles, sourcesOf } from '../support/small-dataset.ts';

const dataset = await openDataset(sourcesOf(smallFiles()));
const OVERVIEW = encodeOverview(dataset);
const FIGURES = emptyFigures(dataset.units.count);
const STATS = encodeStats(dataset.units, FIGURES);

/** The small dataset with the two files of its first view. */
const built = (overview: unknown, stats: unknown) => {
  const files = smallFiles();
  Object.assign(files['manifest.json']!, { overview: 'o.json', stats: 's.json' });
  return memorySource({ ...files, 'o.json': overview, 's.json': stats });
};
const read = (source: ReturnType<typeof built>) =>
  readOverview({ dataset: source, countries: memorySource({}) });

describe('the first view', () => {
  it('needs two small files besides the manifest and the country pack', async () => {
    const source = built(OVERVIEW, STATS);
    const overview = await read(source);
    expect(overview).toMatchObject({ figures: FIGURES, gaps: [], issues: [] });
    expect(overview!.units).toEqual(dataset.units);
    expect([...source.reads].sort()).toEqual(['country.json', 'manifest.json', 'o.json', 's.json']);
  });

  it.each([
    ['missing', undefined],
    ['damaged', '{"format":'],
    ['of another dataset', encodeStats({ ...dataset.units, codes: ['XX'] }, FIGURES)],
  ])('is there without figures when those are %s', async (_, stats) => {
    expect(await read(built(OVERVIEW, stats))).toMatchObject({
      figures: null,
      units: dataset.units,
    });
  });

  it.each([
    ['missing', undefined],
    ['damaged', '{"format":'],
    ['something else', { format: 'other' }],
  ])('is none when the overview is %s', async (_, overview) => {
    expect(await read(built(overview, STATS))).toBeNull();
  });

  it('is none where the dataset was not built', async () => {
    expect(await readOverview(sourcesOf(smallFiles()))).toBeNull();
  });
});
