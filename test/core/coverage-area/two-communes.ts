/** Two communes in degrees, and their covered shares: what the tests of covered areas have in common. */
import { expect } from 'vitest';
import { type CommuneGrid, prepareCommunes } from '../../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../../src/core/coverage-area/covered-areas.ts';
import { PolygonBuilder, type PolygonColumns } from '../../../src/core/geometry.ts';

export type Ring = readonly (readonly [lon: number, lat: number])[];

export function columns(...features: readonly (readonly (readonly Ring[])[])[]): PolygonColumns {
  const builder = new PolygonBuilder();
  for (const feature of features) builder.add(feature);
  return builder.finish();
}

/** A closed box of degrees. */
export function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Two communes of 0.2° × 0.2° side by side; equal widths of longitude are equal areas. */
export const prepared = prepareCommunes(
  columns([[box(105, 21, 105.2, 21.2)]], [[box(105.2, 21, 105.4, 21.2)]]),
);

/** Covered share per commune, all columns one operator. */
export function shares(
  coverage: readonly PolygonColumns[],
  communes: CommuneGrid = prepared,
): number[] {
  const areas = coveredAreas(communes, [rasterCoverage(communes, coverage)]);
  return [...areas].map((area, k) => area / communes.areasKm2[k]!);
}

export function expectShares(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  found.forEach((share, k) => {
    expect(share).toBeCloseTo(expected[k]!, 11);
  });
}
