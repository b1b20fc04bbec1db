/**
 * `npm run bench`, end to end on small inputs: every way to find the same finds the same. Nothing here looks at a time. The peers
 * and the made inputs, on which the figures rest, are tried by themselves.
 */
import { describe, expect, it } from 'vitest';
import {
  featureCount,
  multiPolygonOf,
  PolygonBuilder,
  type PolygonColumns,
  type Ring,
} from '../../src/core/geometry.ts';
import { indexPolygon, isSimplePolygon } from '../../src/core/geometry-repair/simplicity.ts';
import { benchContext, type Suite } from '../bench/context.ts';
import { benchCountry } from '../bench/country.ts';
import { benchCoverageArea } from '../bench/coverage-area.ts';
import { benchCoverageChanges } from '../bench/coverage-changes.ts';
import { fewCommunes } from '../bench/inputs/communes.ts';
import { placesNear } from '../bench/inputs/discs.ts';
import { planeAreaKm2 } from '../bench/inputs/in-plane.ts';
import { rasterOutlines } from '../bench/inputs/raster-outlines.ts';
import { quantile } from '../bench/measure.ts';
import { benchNearest } from '../bench/nearest.ts';
import { clipperCoveredKm2, clipperQuestion } from '../bench/peers/clipper-areas.ts';
import { findShapely, geosAreas } from '../bench/peers/geos-areas.ts';
import { sampleCommunes } from '../bench/peers/local-question.ts';
import { turfCovered, turfQuestion } from '../bench/peers/turf-areas.ts';
import { agrees, formatSuite, formatTable } from '../bench/report.ts';
import { benchVillagesInCoverage } from '../bench/villages-in-coverage.ts';
import { square } from '../support/squares.ts';

const SUITES: readonly (readonly [string, Suite])[] = [
  ['coverage-area', benchCoverageArea],
  ['coverage-changes', benchCoverageChanges],
  ['villages-in-coverage', benchVillagesInCoverage],
  ['nearest', benchNearest],
  ['country', benchCountry],
];

const SECONDS = 1000;
/** Started two at a time on a machine with other work, Python alone takes a while. */
const PATIENCE = 120 * SECONDS;

function columnsOf(...features: readonly (readonly Ring[])[][]): PolygonColumns {
  const builder = new PolygonBuilder();
  for (const polygons of features) builder.add(polygons);
  return builder.finish();
}

describe('the bench', () => {
  const context = benchContext(true, () => {});

  it.each(SUITES)('%s finds the same in every way', { timeout: PATIENCE }, async (name, suite) => {
    const report = await suite(context);
    expect(report.agreements.filter((one) => !agrees(one))).toEqual([]);
    expect(report.agreements.length).toBeGreaterThan(0);
    for (const { head, rows } of report.tables)
      for (const row of rows) expect(row).toHaveLength(head.length);
    expect(formatSuite(report)).toContain(`## ${name}\n`);
  });

  it('is not content with a difference too large, nor with none known', () => {
    const agreement = { what: 'areas', limit: 1e-9, unit: '' };
    expect(agrees({ ...agreement, worst: 1e-9 })).toBe(true);
    expect(agrees({ ...agreement, worst: 1.1e-9 })).toBe(false);
    expect(agrees({ ...agreement, worst: Number.NaN })).toBe(false);
  });

  it('takes quantiles by the nearest rank', () => {
    expect([0, 0.5, 0.8, 0.81, 0.99].map((share) => quantile([5, 3, 1, 2, 4], share))).toEqual([
      1, 3, 4, 5, 5,
    ]);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('writes tables that line up, the first column to the left', () => {
    const rows = [
      ['areas', '12.5'],
      ['all', '3'],
    ];
    expect(formatTable({ title: 'T', head: ['what', 'ms'], rows, notes: ['N'] })).toBe(
      [
        '### T\n',
        '| what  |   ms |',
        '|:------|-----:|',
        '| areas | 12.5 |',
        '| all   |    3 |\n',
        'N',
      ].join('\n'),
    );
  });
});

/**
 *   2 ┌───┬───┐
 *     │   │ b │       the commune is [0, 2] × [0, 2]; a and b overlap and cover its right half
 *   1 │   ├───┼───┐
 *     │   │ab │ a │
 *   0 └───┴───┴───┘
 *     0   1   2   3
 */
describe('a peer', () => {
  const communes = columnsOf([square(0, 0, 2)], [square(9, 9, 1)]);
  const wide: Ring = [
    [1, 0],
    [3, 0],
    [3, 1],
    [1, 1],
    [1, 0],
  ];
  const tall: Ring = [
    [1, 0],
    [2, 0],
    [2, 2],
    [1, 2],
    [1, 0],
  ];
  const layer = columnsOf([[wide]], [[tall.toReversed()]], [[]]);
  const python = findShapely();

  it('counts land once that several features cover: clipper2-ts', () => {
    const question = clipperQuestion(communes, layer);
    expect([0, 1].map((commune) => clipperCoveredKm2(question, commune))).toEqual([2, 0]);
  });

  it('counts land once that several features cover: Turf', () => {
    const question = turfQuestion(communes, layer);
    const { geometry } = turfCovered(question, 0)!.land;
    expect(planeAreaKm2([geometry.coordinates as Ring[]])).toBe(2);
    expect(turfCovered(question, 1)).toBeNull();
  });

  it.skipIf(python === null)('counts land once that several features cover: GEOS', () => {
    const { areasKm2, failed } = geosAreas(python!, communes, layer, 1);
    expect({ areasKm2, failed }).toEqual({ areasKm2: [2, 0], failed: 0 });
  });

  it('is asked for a share of the work that its communes say', () => {
    // 5 corners of the first commune and 10 of the features near it, 5 of the other
    const all = sampleCommunes(communes, layer, { count: 2, seed: 1 });
    expect(all.share).toBe(1);
    const one = sampleCommunes(communes, layer, { count: 1, seed: 1 });
    expect(one.share).toBe(one.communes[0] === 0 ? 15 / 20 : 5 / 20);
  });
});

describe('a made input', () => {
  const communes = fewCommunes(3, 2);
  const outlines = rasterOutlines(placesNear(communes, 12, 5), 6);
  const polygonsOf = (columns: PolygonColumns) =>
    Array.from({ length: featureCount(columns) }, (_, f) => multiPolygonOf(columns, f)).flat();

  it('has simple outlines only, some of them with holes', () => {
    for (const columns of [communes, outlines])
      expect(polygonsOf(columns).filter((p) => !isSimplePolygon(indexPolygon(p)))).toEqual([]);
    expect(polygonsOf(outlines).some((rings) => rings.length > 1)).toBe(true);
  });

  it('lets neighbouring communes share every step of their border', () => {
    const edges = polygonsOf(communes).flatMap(([ring]) =>
      ring!.slice(1).map((to, i) => ({ one: `${ring![i]}|${to}`, back: `${to}|${ring![i]}` })),
    );
    const directed = new Set(edges.map(({ one }) => one));
    expect(directed.size).toBe(edges.length); // no two communes on one side of an edge
    // 7 of the 17 borders are between two of the six communes
    const shared = edges.filter(({ back }) => directed.has(back)).length / 2;
    const rim = edges.length - 2 * shared;
    expect(shared / (shared + rim)).toBeGreaterThan(0.35);
    expect(shared / (shared + rim)).toBeLessThan(0.47);
  });

  it('is the same every time', () => {
    expect(fewCommunes(3, 2)).toEqual(communes);
    expect(rasterOutlines(placesNear(communes, 12, 5), 6)).toEqual(outlines);
  });
});
