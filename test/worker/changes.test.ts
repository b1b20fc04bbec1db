/** What became of the villages of the small dataset (`small-dataset.ts`), whole and in parts, told by the engine. */
import { describe, expect, it } from 'vitest';
import { ALL_PARTS } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import type { FoundChanges } from '../../src/core/engine.ts';
import { CHANGE_KINDS } from '../../src/core/village-changes.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { PARTED, partedFiles } from '../support/parted-dataset.ts';
import { type JsonRecord, layersOf, smallFiles, sourcesOf } from '../support/small-dataset.ts';

const NOW = DEFAULT_DEFINITION;
const THEN: Definition = { ...NOW, asOf: '2024-12-31' };

async function follow(
  files: Record<string, JsonRecord>,
  { before = THEN, after = NOW, part = '' }: Partial<FoundChanges> = {},
): Promise<FoundChanges> {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine.changes({ before, after, part }).result;
}

const kinds = (codes: Uint8Array | undefined) =>
  [...(codes ?? [])].map((code) => CHANGE_KINDS[code]);

/** The parted dataset with a list of 2024 for province 01 alone: village 1 without signal, and one that is gone since. */
function withEarlierPart(): Record<string, JsonRecord> {
  const files = partedFiles();
  const [first] = files[PARTED.south]!['features'] as { properties: JsonRecord }[];
  const before = (id: string) => ({
    ...first,
    properties: { ...first!.properties, id, '4G.alpha': 'none', '4G.beta': 'none' },
  });
  files['earlier-01.json'] = {
    type: 'FeatureCollection',
    features: [before('v1'), before('v0')],
  };
  layersOf(files).push({
    ...{ id: 'villages-24', kind: 'villages', date: '2024-06-30' },
    ...{ parts: { '01': 'earlier-01.json' }, spoken: ['4G.alpha', '4G.beta'] },
  });
  return files;
}

describe('changes', () => {
  it('are told from one date to another: village 1 is covered since, three were not on the list', async () => {
    const found = await follow(smallFiles());
    expect(kinds(found.codes?.later)).toEqual(['gained', 'new', 'new', 'new']);
    expect(kinds(found.codes?.earlier)).toEqual(['none']);
    expect([found.earlierLayer, found.laterLayer]).toEqual(['villages-24', 'villages-25']);
  });

  it('are the other way round in the other direction', async () => {
    const found = await follow(smallFiles(), { before: NOW, after: THEN });
    expect(kinds(found.codes?.later)).toEqual(['lost']);
    expect(kinds(found.codes?.earlier)).toEqual(['none', 'removed', 'removed', 'removed']);
  });

  it('say which coverage could not be used', async () => {
    const declared = { ...NOW, evidence: 'declared' } as const;
    const { 'alpha.geojson': _, ...files } = smallFiles();
    const { gaps, codes } = await follow(files, { before: NOW, after: declared });
    expect(new Set(gaps.map(({ file }) => file))).toEqual(new Set(['alpha.geojson']));
    expect(codes).not.toBe(null); // told by what there is
    expect((await follow(smallFiles(), { before: NOW, after: declared })).gaps).toEqual([]);
  });

  it('are of the definition alone between two definitions of one date', async () => {
    // Village 2 has weak signal of beta alone
    const found = await follow(smallFiles(), { before: NOW, after: { ...NOW, weakCounts: false } });
    expect(kinds(found.codes?.later)).toEqual(['none', 'uncounted', 'none', 'none']);
  });

  it('are of the ground where date and definition differ', async () => {
    const found = await follow(smallFiles(), { after: { ...NOW, technology: '4G' } });
    expect(kinds(found.codes?.later)[0]).toBe('gained');
  });

  it('are none between a side and itself', async () => {
    const found = await follow(smallFiles(), { before: NOW });
    expect(new Set(kinds(found.codes?.later))).toEqual(new Set(['none']));
  });

  it('are told of a part by its own lists', async () => {
    const found = await follow(withEarlierPart(), { part: '01' });
    expect(kinds(found.codes?.later)).toEqual(['gained', 'new', 'new']);
    expect(kinds(found.codes?.earlier)).toEqual(['none', 'removed']);
  });

  it('are told of all parts as one table', async () => {
    const found = await follow(partedFiles(), {
      ...{ before: NOW, after: { ...NOW, weakCounts: false }, part: ALL_PARTS },
    });
    expect(kinds(found.codes?.later)).toEqual(['none', 'uncounted', 'none', 'none']);
  });

  it('are told of no part that supplied only one of two lists', async () => {
    const found = await follow(withEarlierPart(), { part: ALL_PARTS });
    expect(kinds(found.codes?.later)).toEqual(['gained', 'new', 'new', 'none']); // the last is in part 02
  });

  it('are unknown without a list of either date, of a part that has none, and of a whole in parts', async () => {
    const tooEarly = { ...NOW, asOf: '2000-01-01' };
    const nothing = { codes: null };
    expect(await follow(smallFiles(), { before: tooEarly })).toMatchObject(nothing);
    expect(await follow(withEarlierPart(), { part: '02' })).toMatchObject({
      ...nothing,
      ...{ earlierLayer: '', laterLayer: 'villages' },
    });
    expect(await follow(withEarlierPart())).toMatchObject(nothing);
  });
});
