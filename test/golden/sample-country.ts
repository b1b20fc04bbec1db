/** The sample of the country as the golden tests look at it: made for four provinces, with its cells and rows at hand. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, Polygon } from 'geojson';
import type { BoundaryTopology } from '../../scripts/country-boundaries/boundary-topology.ts';
import { countryBoundaries } from '../../scripts/country-boundaries/country-boundaries.ts';
import { readLand } from '../../scripts/country-boundaries/land.ts';
import type { Cell } from '../../scripts/dataset/columns.ts';
import {
  makeSampleCountry,
  type SampleCountry,
} from '../../scripts/sample-country/sample-country.ts';
import { LATER, SEED } from '../../scripts/sample-country/settings.ts';
import type { Edition } from '../../src/core/admin/catalogue.ts';
import type { CountryPack } from '../../src/io/country-pack.ts';
import { soundPack, vietnam } from '../core/admin/packs.ts';
import { type DrawnUnit, drawnUnits } from '../scripts/country-boundaries/drawn-units.ts';

/** Mountains, a silent province, and those with Hoàng Sa and Trường Sa. */
export const PROVINCES = ['12', '20', '48', '56'];
export const SILENT = '20';

/** A village of a list as its row. */
export type Row = Readonly<Record<string, Cell>>;

export interface SampleUnderTest {
  readonly pack: CountryPack;
  readonly edition: Edition;
  /** Boundaries of the whole country as they were drawn. */
  readonly fine: BoundaryTopology;
  readonly sample: SampleCountry;
  readonly communes: ReadonlyMap<string, DrawnUnit>;
  readonly provinces: ReadonlyMap<string, DrawnUnit>;
}

/** Draws and makes everything. */
export async function makeSampleUnderTest(): Promise<SampleUnderTest> {
  const pack = await soundPack(vietnam);
  const edition = pack.catalogue.editions.at(-1)!;
  const fine = countryBoundaries(edition, readLand(), pack.country).topology;
  const sample = await makeSampleCountry(SEED, { provinces: PROVINCES, boundaries: fine });
  return {
    pack,
    edition,
    fine,
    sample,
    communes: drawnUnits(sample.boundaries, 'communes'),
    provinces: drawnUnits(sample.boundaries, 'provinces'),
  };
}

/** The list of a date. */
export function rowsOf({ sample }: SampleUnderTest, date: string): Row[] {
  const { rows, columns } = sample.villages.find((table) => table.date === date)!;
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[i]!])),
  );
}

/** Code of the province of a village. */
export function provinceOf({ communes }: SampleUnderTest, row: Row): string {
  return communes.get(String(row['commune']))!.properties.parent;
}

/** What a map shows at a village, judged by Turf on the features. */
export function shownBy(
  given: SampleUnderTest,
  [operator, technology]: readonly [operator: string, technology: string],
  row: Row,
): string {
  const layer = given.sample.coverage.find(
    (one) => one.operator === operator && one.technology === technology && one.date === LATER,
  )!;
  const features = (layer.features.get(provinceOf(given, row)) ?? []) as Feature<Polygon>[];
  const at = [Number(row['lon']), Number(row['lat'])];
  const around = features.filter((feature) => booleanPointInPolygon(at, feature));
  if (around.length === 0) return 'none';
  return around.some(({ properties }) => !properties!['signal']) ? 'covered' : 'weak';
}
