/**
 * The sample of the country against its known truth: four provinces of it (mountains, a silent one, and those with Hoàng Sa and
 * Trường Sa), written as a dataset, read and counted by the product's engine; positions and maps judged by Turf. The boundaries are of
 * the whole country.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoundaryTopology } from '../../scripts/country-boundaries/boundary-topology.ts';
import type { CoverageData } from '../../scripts/dataset/country-data.ts';
import { folderSources } from '../../scripts/dataset/first-view.ts';
import { geometryFile } from '../../scripts/dataset/geometry-file.ts';
import { writeCountry } from '../../scripts/dataset/write-country.ts';
import {
  makeSampleCountry,
  type SampleCountry,
} from '../../scripts/sample-country/sample-country.ts';
import { LATER, SEED } from '../../scripts/sample-country/settings.ts';
import type { Classes } from '../../scripts/sample-country/truth.ts';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import { figuresAt } from '../../src/core/figures.ts';
import { findUnit } from '../../src/core/units.ts';
import type { CountryPack } from '../../src/io/country-pack.ts';
import { gatePolygons } from '../../src/io/geometry-gate.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import {
  bordersOf,
  type DrawnUnit,
  drawnUnits,
  twiceSteps,
} from '../scripts/country-boundaries/drawn-units.ts';
import { ofWhole } from '../support/questions.ts';
import {
  makeSampleUnderTest,
  provinceOf,
  type Row,
  rowsOf,
  type SampleUnderTest,
  SILENT,
  shownBy,
} from './sample-country.ts';
import { testVillages } from './sample-country-villages.ts';

const MAKING_MS = 120_000; // fifteen seconds on an idle core

const engine = createLocalEngine({ sources: folderSources, now: () => 0 });
let folder = '';
let world: SampleUnderTest;
let pack: CountryPack;
let fine: BoundaryTopology;
let sample: SampleCountry;
let dataset: OpenedDataset;
let communes: ReadonlyMap<string, DrawnUnit>;
let provinces: ReadonlyMap<string, DrawnUnit>;

beforeAll(async () => {
  world = await makeSampleUnderTest();
  ({ pack, fine, sample, communes, provinces } = world);
  folder = await mkdtemp(join(tmpdir(), 'sample-country-'));
  await writeCountry(folder, sample);
  dataset = await engine.open(folder).result;
}, MAKING_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the boundaries of the sample', () => {
  it('hold the centre of every commune in its own cell', () => {
    const { rowByCode, centreLon, centreLat } = world.edition;
    const astray = [...communes].filter(([code, unit]) => {
      const row = rowByCode.get(code)!;
      return !booleanPointInPolygon([centreLon[row]!, centreLat[row]!], unit);
    });
    expect(communes.size).toBe(3321);
    expect(astray.map(([code]) => code)).toEqual([]);
  });

  it('pass the gate without any repair', () => {
    const { extent } = pack.country;
    const repaired = [...communes, ...provinces].filter(([, { geometry }]) => {
      const gated = gatePolygons(geometry, extent);
      return !gated.ok || gated.repairs.length > 0 || gated.isApart;
    });
    expect(repaired.map(([code]) => code)).toEqual([]);
  });

  it('draw no land twice and dissolve into provinces of the same area, to the last step', () => {
    expect(bordersOf(communes.values()).repeated).toEqual([]);
    const sums = new Map<string, number>();
    for (const unit of communes.values()) {
      const { parent } = unit.properties;
      sums.set(parent, (sums.get(parent) ?? 0) + twiceSteps(unit));
    }
    expect(new Map([...provinces].map(([code, unit]) => [code, twiceSteps(unit)]))).toEqual(sums);
  });

  it('keep every cell about as large as it was drawn', () => {
    const before = drawnUnits(fine, 'communes');
    for (const [code, unit] of communes) {
      const ratio = twiceSteps(unit) / twiceSteps(before.get(code)!);
      expect(Math.abs(ratio - 1), code).toBeLessThan(0.35);
    }
  });

  it('are one file of at most 125 KB (brotli)', () => {
    expect(brotliCompressSync(JSON.stringify(sample.boundaries)).byteLength).toBeLessThan(125_000);
  });
});

testVillages(() => world);

describe('the coverage of the sample', () => {
  it('passes the gate without any repair, on a grid of 1e-3°', () => {
    for (const { features } of sample.coverage) {
      for (const { geometry } of [...features.values()].flat()) {
        const gated = gatePolygons(geometry, pack.country.extent);
        expect(gated.ok && gated.repairs.length === 0).toBe(true);
        const isOnGrid = (geometry as Polygon).coordinates
          .flat(2)
          .every((degrees) => degrees === Number(degrees.toFixed(3)));
        expect(isOnGrid).toBe(true);
      }
    }
  });

  it('takes at most 15 KB (brotli) for a layer and province', () => {
    for (const { features } of sample.coverage) {
      for (const part of features.values())
        expect(brotliCompressSync(geometryFile('part', part).text).byteLength).toBeLessThan(15_000);
    }
  });

  it('has islands and holes, and a weak band only in 4G', () => {
    const polygons = (layer: CoverageData) => [...layer.features.values()].flat();
    const ofA = sample.coverage.find(
      ({ operator, technology }) => operator === 'op-a' && technology === '4G',
    )!;
    expect(polygons(ofA).length).toBeGreaterThan(50);
    expect(polygons(ofA).some(({ geometry }) => (geometry as Polygon).coordinates.length > 1)).toBe(
      true,
    );
    const weak = sample.coverage.filter((layer) =>
      polygons(layer).some(({ properties }) => properties!['signal'] === 'weak'),
    );
    expect(new Set(weak.map(({ technology }) => technology))).toEqual(new Set(['4G']));
  });

  it('is what reports follow, but for a few per cent', () => {
    const rows = rowsOf(world, LATER).filter((row) => row['4G.op-a'] !== '');
    const agreed = rows.filter((row) => shownBy(world, ['op-a', '4G'], row) === row['4G.op-a']);
    expect(agreed.length / rows.length).toBeGreaterThan(0.93);
    expect(agreed.length / rows.length).toBeLessThan(0.999);
  });

  it('is worse in the mountains than by the sea', () => {
    const [mountains, coast] = ['12', '48'].map((code) => shareWithSignal(code));
    expect(mountains).toBeLessThan(coast! - 0.02);
  });

  it('contradicts the reports in the villages that the truth names, and in no other', () => {
    const rows = rowsOf(world, LATER);
    const maps = [
      ['op-a', '3G'],
      ['op-a', '4G'],
      ['op-a', '5G'],
      ['op-b', '3G'],
      ['op-b', '4G'],
      ['op-b', '5G'],
      ['op-c', '4G'],
    ] as const;
    const isAsked = (row: Row) => provinceOf(world, row) !== SILENT;
    const inside = (row: Row) => maps.some((map) => shownBy(world, map, row) !== 'none');
    const claims = (row: Row) =>
      maps.some(([o, t]) => ['covered', 'weak'].includes(String(row[`${t}.${o}`])));
    const { claimedOutside, deniedInside } = sample.truth.contradictions;
    const claimed = rows.filter((row) => isAsked(row) && claims(row) && !inside(row));
    expect(claimed.map((row) => row['id']).sort()).toEqual(claimedOutside);
    const denying = new Set(deniedInside);
    const denied = rows.filter((row) => denying.has(String(row['id'])));
    expect(denied.length).toBe(deniedInside.length);
    expect(denied.every((row) => isAsked(row) && !claims(row) && inside(row))).toBe(true);
    expect(Math.min(claimedOutside.length, deniedInside.length)).toBeGreaterThan(3);
  });
});

function shareWithSignal(unit: string): number {
  const [covered, weak, none, unknown] = sample.truth.counts[0]!.byUnit.get(unit)!;
  return (covered + weak) / (covered + weak + none + unknown);
}

describe('the truth of the sample', () => {
  it('is what the engine counts, unit by unit, under every definition', async () => {
    for (const { title, definition, byUnit } of sample.truth.counts) {
      const { figures } = await engine.count(ofWhole(definition)).result;
      const counted = [...byUnit.keys()].map((code): [string, Classes] => {
        const row = code === pack.country.code ? 0 : findUnit(dataset.units, code)!;
        const found = figuresAt(figures!, row);
        return [
          code,
          [
            found['villages.covered'],
            found['villages.weak'],
            found['villages.none'],
            found['villages.unknown'],
          ],
        ];
      });
      expect(new Map(counted), title).toEqual(byUnit);
    }
  });

  it('adds up from communes to provinces to the country, to the rows of the list', () => {
    for (const { title, definition, byUnit } of sample.truth.counts) {
      const sums = new Map<string, Classes>();
      for (const [code, classes] of byUnit) {
        const parent = communes.get(code)?.properties.parent ?? (provinces.has(code) ? 'VN' : null);
        if (parent) sums.set(parent, plus(sums.get(parent), classes));
      }
      for (const [code, sum] of sums) expect(byUnit.get(code), `${title}, ${code}`).toEqual(sum);
      const rows = rowsOf(world, definition.asOf ?? LATER).length;
      expect(byUnit.get('VN')!.reduce((a, b) => a + b)).toBe(rows);
    }
  });

  it('has every class of village, and figures that differ between definitions', () => {
    const [first, ...others] = sample.truth.counts.map(({ byUnit }) => byUnit.get('VN')!);
    expect(Math.min(...first!)).toBeGreaterThan(20);
    for (const other of others) expect(other).not.toEqual(first);
  });
});

function plus(a: Classes = [0, 0, 0, 0], b: Classes): Classes {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

describe('the sample made again', () => {
  const make = (seed: number) => makeSampleCountry(seed, { provinces: ['12'], boundaries: fine });

  it('is the same to the last digit, and other villages with another seed', {
    timeout: MAKING_MS,
  }, async () => {
    const [one, again, other] = [await make(SEED), await make(SEED), await make(SEED + 1)];
    expect(again).toEqual(one);
    expect(JSON.stringify(again) === JSON.stringify(one)).toBe(true);
    expect(other.villages[0]!.columns['lon']).not.toEqual(one.villages[0]!.columns['lon']);
    expect(other.truth.population).toEqual(one.truth.population);
  });
});
