/**
 * The engine against the golden world: files written by the generator, read by the product's reader, counted by its engine,
 * compared with sums made by hand. Declared maps are also judged by Turf on the GeoJSON, without the product's reader.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderSources } from '../../scripts/dataset/first-view.ts';
import { writeMadeDataset } from '../../scripts/made-dataset/main.ts';
import { QUOTAS } from '../../scripts/made-dataset/quotas.ts';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import type { Definition } from '../../src/core/definition.ts';
import { type Figures, figuresAt, uncoveredVillages } from '../../src/core/figures.ts';
import { findUnit } from '../../src/core/units.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { type RawDataset, readRaw } from '../scripts/raw-dataset.ts';
import { layerWhole, ofWhole } from '../support/questions.ts';
import {
  type Classes,
  COMMUNES,
  CONTRADICTIONS,
  PLANS,
  PROVINCE,
  PROVINCE_FIGURES,
  SMALL_COMMUNES,
  UNCOVERED_WEAK_NOT_COUNTED,
  VILLAGES_LATER,
  WEAK_NOT_COUNTED,
} from './made-province.ts';

const engine = createLocalEngine({ sources: folderSources, now: () => 0 });
let folder = '';
let dataset: OpenedDataset;
let raw: RawDataset;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'made-province-'));
  await writeMadeDataset(folder);
  dataset = await engine.open(folder).result;
  raw = readRaw(folder);
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function figuresOf(code: string, definition: Definition): Promise<Figures> {
  const { figures } = await engine.count(ofWhole(definition)).result;
  return figuresAt(figures!, findUnit(dataset.units, code)!);
}

function classesOf(figures: Figures): Classes {
  return [
    figures['villages.covered'],
    figures['villages.weak'],
    figures['villages.none'],
    figures['villages.unknown'],
  ];
}

describe('the golden province', () => {
  it('is dealt from quotas that add up to the villages of the table', () => {
    const counts = Object.values(QUOTAS).flatMap(({ villages }) => Object.values(villages));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(VILLAGES_LATER);
  });

  it('is read without a single finding', async () => {
    expect(dataset.issues).toEqual([]);
    expect(dataset.gaps).toEqual([]);
    for (const { id, kind } of dataset.manifest.layers) {
      if (kind !== 'units')
        expect(await engine.layer(layerWhole(id)).result).toMatchObject({ issues: [], gap: null });
    }
  });

  it.each(PROVINCE)('counts its villages under $title', async ({ definition, villages }) => {
    expect(classesOf(await figuresOf('99', definition))).toEqual(villages);
    expect(classesOf(await figuresOf('VN', definition))).toEqual(villages);
  });

  it.each(Object.entries(COMMUNES))('counts the villages of commune %s', async (code, villages) => {
    expect(classesOf(await figuresOf(code, PROVINCE[0]!.definition))).toEqual(villages);
  });

  it('counts operators, fibre, the double gap, the split and the reporting communes', async () => {
    expect(await figuresOf('99', PROVINCE[0]!.definition)).toMatchObject(PROVINCE_FIGURES);
  });

  it('counts weak villages as uncovered where weak does not count', async () => {
    const { definition } = PROVINCE.find(({ title }) => title === 'weak signal does not count')!;
    const figures = await figuresOf('99', definition);
    expect(figures).toMatchObject(WEAK_NOT_COUNTED);
    expect(uncoveredVillages(figures, definition)).toBe(UNCOVERED_WEAK_NOT_COUNTED);
  });

  it.each(Object.entries(SMALL_COMMUNES))(
    'adds up households and people of commune %s',
    async (code, sums) => {
      expect(await figuresOf(code, PROVINCE[0]!.definition)).toMatchObject(sums);
    },
  );

  it('adds up the households of the province as the file lists them', async () => {
    const figures = await figuresOf('99', PROVINCE[0]!.definition);
    const { covered, weak, none, unknown } = {
      covered: figures['households.covered'],
      weak: figures['households.weak'],
      none: figures['households.none'],
      unknown: figures['households.unknown'],
    };
    const listed = raw.villagesLater.map(({ households }) => households);
    const known = listed.filter((number) => typeof number === 'number');
    expect(covered + weak + none + unknown).toBe(known.reduce((sum, number) => sum + number, 0));
    expect(figures['households.missing']).toBe(listed.length - known.length);
  });
});

describe('the maps of the golden province, judged by Turf alone', () => {
  /** Layers that count for 3G or better on the later date. */
  const counting = () =>
    raw.coverage.filter(({ technology, date }) => technology !== '2G' && date === '2026-09-30');

  function signalAt(
    lon: number,
    lat: number,
    layers: RawDataset['coverage'],
  ): 'covered' | 'weak' | 'none' {
    const around = layers
      .flatMap(({ features }) => features)
      .filter(({ geometry }) => booleanPointInPolygon([lon, lat], geometry))
      .map(({ properties }) => properties?.['signal']);
    return around.includes('covered') ? 'covered' : around.includes('weak') ? 'weak' : 'none';
  }

  it('show as many villages inside, at the fringe and outside as the hand count says', () => {
    const signals = raw.villagesLater.map(({ lon, lat }) => signalAt(lon, lat, counting()));
    const count = (signal: string) => signals.filter((found) => found === signal).length;
    const golden = PROVINCE.find(({ title }) => title === 'declared maps')!.villages;
    expect([count('covered'), count('weak'), count('none'), 0]).toEqual(golden);
  });

  it('contradict the reports of exactly the promised villages', () => {
    const reported = raw.villagesLater.map((village) => {
      const answers = [
        '3G.op-a',
        '4G.op-a',
        '5G.op-a',
        '3G.op-b',
        '4G.op-b',
        '5G.op-b',
        '4G.op-c',
      ].map((key) => village[key]);
      if (answers.includes('covered') || answers.includes('weak')) return 'signal';
      return answers.every((answer) => answer === 'none') ? 'none' : 'unknown';
    });
    const shown = raw.villagesLater.map(({ lon, lat }) => signalAt(lon, lat, counting()));
    const pairs = reported.map((report, i) => `${report}/${shown[i]}`);
    expect(pairs.filter((pair) => pair === 'signal/none')).toHaveLength(
      CONTRADICTIONS.claimedOutside,
    );
    expect(pairs.filter((pair) => /^none\/(covered|weak)$/.test(pair))).toHaveLength(
      CONTRADICTIONS.deniedInside,
    );
  });

  it('never show 2G where somebody claims what no map shows', () => {
    const all = raw.coverage.filter(({ date }) => date === '2026-09-30');
    const claimed = raw.villagesLater.filter(
      (village) =>
        village['4G.op-a'] === 'covered' &&
        signalAt(village.lon, village.lat, counting()) === 'none',
    );
    expect(claimed.map(({ lon, lat }) => signalAt(lon, lat, all))).toEqual([
      'none',
      'none',
      'none',
    ]);
  });
});

describe('the plans of the golden province', () => {
  it('are as many, and as many overdue, as the hand count says', () => {
    const dates = raw.villagesLater
      .map((village) => village['plan_date'])
      .filter((date) => date !== '');
    expect(dates).toHaveLength(PLANS.total);
    expect(dates.filter((date) => String(date) < '2026-09-30')).toHaveLength(PLANS.overdue);
  });
});
