/**
 * Progress of the small dataset (`small-dataset.ts`) between its two snapshots. In 2024 it knew villages 1, 2 and 5 without signal and
 * village 3 with it, all but village 5 of the round of 2023; in 2025 village 1 is covered, 5 is gone, 4 (commune C) is new.
 */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import type { CohortQuestion } from '../../src/core/engine.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { partedFiles } from '../support/parted-dataset.ts';
import { collection, type JsonRecord, smallFiles, sourcesOf } from '../support/small-dataset.ts';

const village = (id: string, commune: string, status: string, round = '2023') => ({
  type: 'Feature',
  properties: {
    ...{ id, name: id, commune, survey_round: round },
    '4G.alpha': status,
    '4G.beta': status,
  },
  geometry: null,
});

const BEFORE = [
  village('v1', 'A', 'none'),
  village('v2', 'A', 'none'),
  village('v3', 'B', 'covered'),
  village('v5', 'A', 'none', ''),
];
const AFTER = [
  village('v1', 'A', 'covered'),
  village('v2', 'A', 'none'),
  village('v3', 'B', 'covered'),
];

function twoSnapshots(): Record<string, JsonRecord> {
  return {
    ...smallFiles(),
    'villages-24.geojson': collection(...BEFORE),
    'villages-25.geojson': collection(...AFTER, village('v4', 'C', 'none', '2025')),
  };
}

async function follow(
  files: Record<string, JsonRecord>,
  question: Partial<CohortQuestion> = {},
): Promise<Record<string, Record<string, number>> | null> {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  const asked = { definition: DEFAULT_DEFINITION, part: '', place: '', from: '2024-06-30' };
  const { cohorts, gaps: _, ...answered } = await engine.cohorts({ ...asked, ...question }).result;
  expect(answered).toEqual({ ...asked, ...question });
  if (!cohorts) return null;
  const told = cohorts.map(({ round, counts }) => [
    round,
    Object.fromEntries(
      Object.entries(counts).filter(([key, count]) => count > 0 && !/[A-Z]/.test(key)),
    ),
  ]);
  return Object.fromEntries(told);
}

describe('progress between two snapshots', () => {
  it('is counted by round over all villages', async () => {
    expect(await follow(twoSnapshots())).toEqual({
      '': { start: 1, removed: 1 },
      '2023': { start: 2, covered: 1, remaining: 1 },
      '2025': { found: 1, remaining: 1 },
    });
  });

  it('says which coverage could not be used', async () => {
    const { 'beta.geojson': _, ...files } = twoSnapshots();
    const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
    await engine.open('here/').result;
    const definition = { ...DEFAULT_DEFINITION, evidence: 'declared' } as const;
    const asked = { definition, part: '', place: '', from: '2024-06-30' };
    const { gaps } = await engine.cohorts(asked).result;
    expect(new Set(gaps.map(({ file }) => file))).toEqual(new Set(['beta.geojson']));
  });

  it('is counted of the place that is asked for', async () => {
    expect(await follow(twoSnapshots(), { place: '02' })).toEqual({
      '2025': { found: 1, remaining: 1 },
    });
    expect(await follow(twoSnapshots(), { place: 'B' })).toEqual({ '2023': {} });
  });

  it('judges both snapshots by the definition', async () => {
    const named = {
      ...DEFAULT_DEFINITION,
      operator: { kind: 'named', id: 'stranger' },
    } as const;
    expect(await follow(twoSnapshots(), { definition: named })).toEqual({
      ...{ '': {}, '2023': {}, '2025': {} }, // nothing is known of an operator that is not there
    });
  });

  it('is not told before there was any list, nor of a list that cannot be read, nor of a place that is not there', async () => {
    expect(await follow(twoSnapshots(), { from: '2020-01-01' })).toBeNull();
    const { 'villages-24.geojson': _, ...without } = twoSnapshots();
    expect(await follow(without)).toBeNull();
    expect(await follow(twoSnapshots(), { place: 'nowhere' })).toBeNull();
  });
});

describe('of a dataset in parts, progress', () => {
  const parted = () => {
    const files = partedFiles();
    const { layers } = files['manifest.json'] as { layers: JsonRecord[] };
    const villages = layers.find(({ id }) => id === 'villages')!;
    layers.push({
      ...{ id: 'villages-24', kind: 'villages', date: '2024-06-30' },
      ...{ spoken: villages['spoken'], parts: { '01': 'before.json' } },
    });
    files['before.json'] = collection(...BEFORE);
    return files;
  };

  it('is told by part', async () => {
    expect(await follow(parted(), { part: '01', place: '01' })).toEqual({
      '': { start: 1, removed: 1 },
      // 2 has weak signal of beta, and weak counts; 3 keeps the round that it had
      '2023': { start: 2, covered: 2, lost: 1, remaining: 1 },
    });
  });

  it('is not told of the whole', async () => {
    expect(await follow(parted())).toBeNull();
  });
});
