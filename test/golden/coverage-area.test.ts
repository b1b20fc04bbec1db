/**
 * Covered areas against GEOS: it unites whole layers and intersects them with the communes, in a plane computed by the printed
 * formulas. Tolerance 1e-9 of a commune's area, the promise of the kernel; the largest difference seen is 7e-13, because vertices
 * lie on a lattice of a nanometre here and not there. The command behind the files is in ../fixtures/README.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../src/core/coverage-area/covered-areas.ts';
import { createCoverage } from '../../src/core/coverage-area/live-coverage.ts';
import { PolygonBuilder, type PolygonColumns, type Ring } from '../../src/core/geometry.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/coverage-area');
const IBIZA = resolve(
  import.meta.dirname,
  '../../../shared/data/itu-ibiza/mobile_coverage_770.geojson',
);
const TOLERANCE = 1e-9;

interface Expected {
  readonly communes: readonly Ring[][][];
  readonly areasKm2: readonly number[];
}

interface Golden extends Expected {
  readonly layers: readonly {
    readonly name: string;
    readonly atLeast: number;
    readonly operators: readonly (readonly Ring[][][])[];
    readonly coveredKm2: readonly number[];
  }[];
}

interface Ibiza extends Expected {
  readonly sha256: string;
  readonly coveredKm2: readonly number[];
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(resolve(FIXTURES, file), 'utf8')) as T;
}

function columns(features: readonly Ring[][][]): PolygonColumns {
  const builder = new PolygonBuilder();
  for (const feature of features) builder.add(feature);
  return builder.finish();
}

/** The largest difference, as a share of the commune's area. */
function worst(
  found: Float64Array,
  expected: readonly number[],
  areasKm2: readonly number[],
): number {
  expect(found.length).toBe(expected.length);
  return Math.max(...expected.map((area, k) => Math.abs(found[k]! - area) / areasKm2[k]!));
}

const golden = read<Golden>('golden.json');
const communes = prepareCommunes(columns(golden.communes));

describe('the areas that GEOS finds', () => {
  test('of the communes', () => {
    expect(worst(communes.areasKm2, golden.areasKm2, golden.areasKm2)).toBeLessThan(TOLERANCE);
  });

  test.each(golden.layers)('covered by $name', ({ operators, atLeast, coveredKm2 }) => {
    const rasters = operators.map((features) => rasterCoverage(communes, columns(features)));
    const found = coveredAreas(communes, rasters, {
      operators: operators.map((_, k) => k),
      atLeast,
    });
    expect(worst(found, coveredKm2, golden.areasKm2)).toBeLessThan(TOLERANCE);
    // All the layers have something to say, but for the empty one.
    const isEmpty = operators.every((features) => features.length === 0);
    expect(coveredKm2.some((area) => area > 0)).toBe(!isEmpty);
  });

  test('covered by one feature after another, and again as they go', () => {
    const { operators, coveredKm2 } = golden.layers.find(({ name }) => name === 'discs')!;
    const { operators: more } = golden.layers.find(({ name }) => name.includes('three times'))!;
    const live = createCoverage(communes, columns(more[0]!));
    for (const feature of operators[0]!) live.add(columns([feature]));
    more[0]!.forEach((_, id) => {
      live.remove(id);
    });
    expect(worst(live.areas(), coveredKm2, golden.areasKm2)).toBeLessThan(TOLERANCE);
  });

  test.skipIf(!existsSync(IBIZA))('covered by 770 real outlines of a mobile network', () => {
    const expected = read<Ibiza>('ibiza.json');
    const file = readFileSync(IBIZA);
    expect(createHash('sha256').update(file).digest('hex')).toBe(expected.sha256);
    const { features } = JSON.parse(file.toString()) as {
      readonly features: readonly { readonly geometry: { readonly coordinates: Ring[][] } }[];
    };
    const land = prepareCommunes(columns(expected.communes));
    const coverage = columns(features.map(({ geometry }) => geometry.coordinates));
    const found = coveredAreas(land, [rasterCoverage(land, coverage)]);
    expect(worst(found, expected.coveredKm2, expected.areasKm2)).toBeLessThan(TOLERANCE);
    expect(expected.coveredKm2.filter((area) => area > 0).length).toBeGreaterThan(20);
  });
});
