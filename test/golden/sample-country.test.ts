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
import type { Feature, Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoundaryTopology } from '../../scripts/country-boundaries/boundary-topology.ts';
import { countryBoundaries } from '../../scripts/country-boundaries/country-boundaries.ts';
import { readLand } from '../../scripts/country-boundaries/land.ts';
import type { Cell } from '../../scripts/dataset/columns.ts';
import type { CoverageData } from '../../scripts/dataset/country-data.ts';
import { folderSources } from '../../scripts/dataset/first-view.ts';
import { geometryFile } from '../../scripts/dataset/geometry-file.ts';
import { writeCountry } from '../../scripts/dataset/write-country.ts';
import {
  makeSampleCountry,
  type SampleCountry,
} from '../../scripts/sample-country/sample-country.ts';
import { EARLIER, LATER, SEED } from '../../scripts/sample-country/settings.ts';
import type { Classes } from '../../scripts/sample-country/truth.ts';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import { figuresAt } from '../../src/core/figures.ts';
import { findUnit } from '../../src/core/units.ts';
import type { CountryPack } from '../../src/io/country-pack.ts';
import { gatePolygons } from '../../src/io/geometry-gate.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { soundPack, vietnam } from '../core/admin/packs.ts';
import {
  bordersOf,
  type DrawnUnit,
  drawnUnits,
  twiceSteps,
} from '../scripts/country-boundaries/drawn-units.ts';
import { ofWhole } from '../support/questions.ts';

const PROVINCES = ['12', '20', '48', '56'];
const SILENT = '20';
const MAKING_MS = 120_000; // fifteen seconds on an idle core

const engine = createLocalEngine({ sources: folderSources, now: () => 0 });
let folder = '';
let pack: CountryPack;
let fine: BoundaryTopology;
let sample: SampleCountry;
let dataset: OpenedDataset;
let communes: ReadonlyMap<string, DrawnUnit>;
let provinces: ReadonlyMap<string, DrawnUnit>;

beforeAll(async () => {
  pack = await soundPack(vietnam);
  fine = countryBoundaries(edition(), readLand(), pack.country).topology;
  sample = await makeSampleCountry(SEED, { provinces: PROVINCES, boundaries: fine });
  communes = drawnUnits(sample.boundaries, 'communes');
  provinces = drawnUnits(sample.boundaries, 'provinces');
  folder = await mkdtemp(join(tmpdir(), 'sample-country-'));
  await writeCountry(folder, sample);
  dataset = await engine.open(folder).result;
}, MAKING_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

function edition() {
  return pack.catalogue.editions.at(-1)!;
}

/** A village of a list as its row. */
type Row = Readonly<Record<string, Cell>>;

function rowsOf(date: string): Row[] {
  const { rows, columns } = sample.villages.find((table) => table.date === date)!;
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[i]!])),
  );
}

function provinceOf(commune: Cell): string {
  return communes.get(String(commune))!.properties.parent;
}

describe('the boundaries of the sample', () => {
  it('hold the centre of every commune in its own cell', () => {
    const { rowByCode, centreLon, centreLat } = edition();
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

describe('the villages of the sample', () => {
  it('share the published population of their commune, to the person, on both lists', () => {
    const { rowByCode, population } = edition();
    for (const date of [LATER, EARLIER]) {
      const people = new Map<string, number>();
      for (const row of rowsOf(date)) {
        const code = String(row['commune']);
        if (row['population'] === null) continue;
        people.set(code, (people.get(code) ?? 0) + Number(row['population']));
      }
      const published = [...communes].flatMap(([code, unit]): [string, number][] => {
        const known = population[rowByCode.get(code)!]!;
        return PROVINCES.includes(unit.properties.parent) && !Number.isNaN(known)
          ? [[code, known]]
          : [];
      });
      expect([...people].sort()).toEqual(published.sort());
    }
  });

  it('do not invent people where none are published, and nobody on Hoàng Sa', () => {
    const { rowByCode, population } = edition();
    const rows = rowsOf(LATER);
    const unpublished = rows.filter((row) =>
      Number.isNaN(population[rowByCode.get(String(row['commune']))!]!),
    );
    expect(unpublished.length).toBeGreaterThan(20);
    expect(unpublished.every((row) => row['population'] === null)).toBe(true);
    expect(rows.filter((row) => row['commune'] === '20333')).toEqual([]);
    expect(rows.filter((row) => row['commune'] === '22736').map((row) => row['kind'])).toEqual([
      'đảo',
      'đảo',
      'đảo',
    ]);
  });

  it('lie inside the cell of their commune', () => {
    const astray = rowsOf(LATER).filter(
      (row) =>
        !booleanPointInPolygon(
          [Number(row['lon']), Number(row['lat'])],
          communes.get(String(row['commune']))!,
        ),
    );
    expect(astray).toEqual([]);
  });

  it('have sample names, and ids that last from one list to the next', () => {
    const [later, earlier] = [rowsOf(LATER), rowsOf(EARLIER)];
    const isProper = (row: Row) =>
      / mẫu \d+$/.test(String(row['name'])) &&
      new RegExp(`^${row['commune']}-\\d{3}$`).test(String(row['id']));
    expect(later.filter((row) => !isProper(row))).toEqual([]);
    expect(new Set(later.map((row) => row['id'])).size).toBe(later.length);
    const names = new Map(later.map((row) => [row['id'], row['name']]));
    const { added, removed } = sample.truth.changes;
    const stayed = earlier.filter((row) => names.has(row['id']!));
    expect(stayed.every((row) => names.get(row['id']!) === row['name'])).toBe(true);
    expect(later.length - stayed.length).toBe(added.length);
    expect(earlier.length - stayed.length).toBe(removed.length);
    expect(Math.min(added.length, removed.length)).toBeGreaterThan(5);
  });

  it('of the province that supplied nothing have a place and people, and nothing else', () => {
    const silent = rowsOf(LATER).filter((row) => provinceOf(row['commune']!) === SILENT);
    expect(silent.length).toBeGreaterThan(500);
    const told = new Set(
      silent.flatMap((row) =>
        Object.keys(row).filter((field) => row[field] !== '' && row[field] !== null),
      ),
    );
    expect([...told].sort()).toEqual(
      ['commune', 'id', 'kind', 'lat', 'lon', 'name', 'population'].sort(),
    );
  });

  it('are dealt into survey rounds in the proportion of the published bases', () => {
    const share = sharesOfCountry();
    const { rounds } = sample.truth;
    expect(rounds.get('2021–2022')![0]).toBe(Math.round(2_040 * share));
    expect(rounds.get('2022–2023')![0]).toBe(Math.round(1_270 * share));
    const listed = rowsOf(LATER).filter((row) => row['survey_round'] === '2021–2022');
    expect(listed.length).toBe(rounds.get('2021–2022')![0]);
  });

  it('without signal have plans, some of them overdue, only where there is power', () => {
    const planned = rowsOf(LATER).filter((row) => row['plan_date'] !== '');
    expect(planned.some((row) => String(row['plan_date']) < LATER)).toBe(true);
    expect(planned.some((row) => String(row['plan_date']) > LATER)).toBe(true);
    expect(planned.filter((row) => row['power'] === 'no')).toEqual([]);
  });
});

function sharesOfCountry(): number {
  const made = [...communes.values()].filter(({ properties }) =>
    PROVINCES.includes(properties.parent),
  );
  return made.length / communes.size;
}

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
    const rows = rowsOf(LATER).filter((row) => row['4G.op-a'] !== '');
    const agreed = rows.filter((row) => shownBy('op-a', '4G', row) === row['4G.op-a']);
    expect(agreed.length / rows.length).toBeGreaterThan(0.93);
    expect(agreed.length / rows.length).toBeLessThan(0.999);
  });

  it('is worse in the mountains than by the sea', () => {
    const [mountains, coast] = ['12', '48'].map((code) => shareWithSignal(code));
    expect(mountains).toBeLessThan(coast! - 0.02);
  });

  it('contradicts the reports in the villages that the truth names, and in no other', () => {
    const rows = rowsOf(LATER);
    const maps = [
      ['op-a', '3G'],
      ['op-a', '4G'],
      ['op-a', '5G'],
      ['op-b', '3G'],
      ['op-b', '4G'],
      ['op-b', '5G'],
      ['op-c', '4G'],
    ] as const;
    const isAsked = (row: Row) => provinceOf(row['commune']!) !== SILENT;
    const inside = (row: Row) => maps.some(([o, t]) => shownBy(o, t, row) !== 'none');
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

/** What a map shows at a village, judged by Turf on the features. */
function shownBy(operator: string, technology: string, row: Row): string {
  const layer = sample.coverage.find(
    (one) => one.operator === operator && one.technology === technology && one.date === LATER,
  )!;
  const features = (layer.features.get(provinceOf(row['commune']!)) ?? []) as Feature<Polygon>[];
  const at = [Number(row['lon']), Number(row['lat'])];
  const around = features.filter((feature) => booleanPointInPolygon(at, feature));
  if (around.length === 0) return 'none';
  return around.some(({ properties }) => !properties!['signal']) ? 'covered' : 'weak';
}

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
      const rows = rowsOf(definition.asOf ?? LATER).length;
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
