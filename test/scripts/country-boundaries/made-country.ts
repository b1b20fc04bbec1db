/** A made country for boundaries: two levels, land and centres small enough to draw in a comment. */
import type { Polygon } from 'geojson';
import { buildCatalogue, type Edition } from '../../../src/core/admin/catalogue.ts';
import type { UnitTable } from '../../../src/core/admin/catalogue-source.ts';
import type { Country, Level, MapLabel } from '../../../src/core/country.ts';

/** A unit of the lower level: code, centre in degrees, area in km², code of the unit above. */
export type MadeUnit = readonly [
  code: string,
  lon: number,
  lat: number,
  areaKm2?: number,
  parent?: string,
];

/** Parent of every unit that names none. */
export const ONE_PROVINCE = '1';

/** An edition with these units and the units above that they name. */
export function madeEdition(units: readonly MadeUnit[]): Edition {
  const parents = [...new Set(units.map(([, , , , parent]) => parent ?? ONE_PROVINCE))];
  const above = parents.map((code): MadeUnit => [code, Number.NaN, Number.NaN, Number.NaN, '']);
  const catalogue = buildCatalogue({
    file: 'made',
    language: 'vi',
    editions: [
      {
        from: 'tables',
        version: '2026-01-01',
        expected: {},
        levels: [levelOf('province'), levelOf('commune')],
        tables: [tableOf('province', above), tableOf('commune', units)],
      },
    ],
  });
  return catalogue.editions[0]!;
}

/** A country with these labels and nothing else that boundaries look at. */
export function madeCountry(labels: readonly MapLabel[] = []): Country {
  return {
    id: 'made',
    code: 'MD',
    name: {},
    levels: [levelOf('province'), levelOf('commune')],
    settlement: { name: {}, plural: {}, urbanKinds: [] },
    extent: [100, 5, 120, 25],
    firstView: [100, 5, 120, 25],
    labels,
    requiredUnits: [],
    coordinateSystems: [],
    publishedSeries: [],
    adminVersions: ['2026-01-01'],
  };
}

/** A box of land, with boxes cut out, in degrees. */
export function box(
  [west, south, east, north]: readonly [number, number, number, number],
  ...holes: readonly (readonly [number, number, number, number])[]
): Polygon['coordinates'] {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [ring, ...holes.map((hole) => box(hole)[0]!.toReversed())];
}

function levelOf(id: string): Level {
  return { id, name: {}, plural: {}, codePattern: '.*', kinds: {} };
}

function tableOf(level: string, units: readonly MadeUnit[]): UnitTable {
  return {
    file: `${level}.csv`,
    level,
    lines: units.map((_, i) => i + 2),
    codes: units.map(([code]) => code),
    names: units.map(([code]) => `Name of ${code}`),
    otherNames: new Map(),
    kinds: units.map(() => 'plain'),
    parents: units.map(([, , , , parent]) => parent ?? ONE_PROVINCE),
    successors: null,
    coordinateSystems: units.map(() => ''),
    population: Float64Array.from(units, () => Number.NaN),
    areaKm2: Float64Array.from(units, ([, , , area]) => area ?? Number.NaN),
    centreLon: Float64Array.from(units, ([, lon]) => lon),
    centreLat: Float64Array.from(units, ([, , lat]) => lat),
  };
}
