/** Metres become degrees by the zone that puts a row where it says it is; what lies elsewhere is said, and never moved. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bbox, CoordinateSystem } from '../../../src/core/country.ts';
import type { Position } from '../../../src/core/geometry.ts';
import { finish } from '../../../src/core/steps.ts';
import type { ImportTable } from '../../../src/io/import/import-table.ts';
import type { JoinedUnits, UnitMatch } from '../../../src/io/import/join-units/join-units.ts';
import { type PlaceContext, placeRows } from '../../../src/io/import/row-places.ts';

const { coordinateSystems } = JSON.parse(readFileSync('data/country/vn/country.json', 'utf8')) as {
  readonly extent: Bbox;
  readonly coordinateSystems: readonly CoordinateSystem[];
};
const systems = ['EPSG:5899', 'EPSG:9218', 'EPSG:9211'].map(
  (id) => coordinateSystems.find((each) => each.id === id)!,
);
const nameOf = (id: string) => coordinateSystems.find((each) => each.id === id)!.name;

/** Đà Lạt, 108.44 E 11.94 N, in the zone of 107°45′ (PROJ 9.1.1). */
const METRES = { easting: 574_958.536, northing: 1_320_522.045 };
const DA_LAT: Position = [108.44, 11.94];

type Row = Partial<Record<'lon' | 'lat' | 'easting' | 'northing', number>>;

const tableOf = (rows: readonly Row[]): ImportTable => {
  const none = rows.map(() => '');
  const column = (field: keyof Row) => rows.map((row) => row[field] ?? null);
  return {
    count: rows.length,
    lines: Uint32Array.from(rows, (_, i) => i + 2),
    cells: rows.map(() => []),
    columns: new Map((['lon', 'lat', 'easting', 'northing'] as const).map((f) => [f, column(f)])),
    places: {
      ...{ provinceCode: none, province: none, district: none, commune: none },
      ...{ communeCode: none, formerCommune: none, formerCommuneCode: none },
    },
    rejected: new Uint8Array(rows.length),
    findings: [],
  };
};
const joined = (code: string): UnitMatch => ({
  ...{ kind: 'joined', code, way: 'code', from: '', byPosition: false, notes: [] },
});
const open = (...candidates: string[]): UnitMatch => ({
  ...{ kind: 'open', fault: 'unit-divided', candidates },
});
const CENTRES: Readonly<Record<string, Position>> = { here: DA_LAT, there: [105.35, 22.63] };

/** Units of about 5 km around, on approximate boundaries; only the first two zones are in use around Đà Lạt. */
const context: PlaceContext = {
  systems,
  unitAt: null,
  centreOf: (code) => (CENTRES[code] ? { at: CENTRES[code], radiusKm: 5 } : null),
  systemsOf: (code) => (code === 'here' ? ['EPSG:5899', 'EPSG:9218'] : []),
};
function place(row: Row, match: UnitMatch, more: Partial<PlaceContext> = {}) {
  const units = { inferred: null!, version: '', matches: [match] } as unknown as JoinedUnits;
  const placed = finish(placeRows(tableOf([row]), units, { ...context, ...more }));
  const [lon, lat] = ['lon', 'lat'].map((field) => placed.table.columns.get(field)?.[0] ?? null);
  const found = placed.findings.map(({ code, value }) => `${code} ${value}`);
  return { lon, lat, found, isNew: placed.isNew, fields: [...placed.table.columns.keys()] };
}

describe('metres of a row', () => {
  it('are read in the zone that puts them near the centre of its commune, and it is said', () => {
    const { lon, lat, found, fields } = place(METRES, joined('here'));
    expect(lon).toBeCloseTo(108.44, 5);
    expect(lat).toBeCloseTo(11.94, 5);
    expect(found).toEqual([`position-zone ${nameOf('EPSG:5899')}`]);
    expect(fields).toEqual(['lon', 'lat']);
  });

  it('are read in the zone that puts them inside of it, where boundaries can tell', () => {
    const unitAt = (lon: number) => (lon > 109 ? 'here' : 'other'); // 109.19: as the zone of 108°30′ has it
    const { lon, found } = place(METRES, joined('here'), { unitAt });
    expect(lon).toBeCloseTo(109.19, 2);
    expect(found).toEqual([`position-zone ${nameOf('EPSG:9218')}`]);
  });

  it('tell which of several communes a row without one is in', () => {
    const { lon, isNew } = place(METRES, open('there', 'here'));
    expect(lon).toBeCloseTo(108.44, 5);
    expect(isNew).toBe(true);
  });

  it('that no zone puts near have none, and no position is made up', () => {
    const { lon, lat, found } = place(METRES, joined('there'));
    expect([lon, lat]).toEqual([null, null]);
    expect(found).toEqual(['position-zone-unknown 574958.536 1320522.045']);
  });

  it('just outside of an official boundary are read by the nearest zone, and said to lie elsewhere', () => {
    const { lat, found } = place(METRES, joined('here'), { unitAt: () => 'other' });
    expect(lat).toBeCloseTo(11.94, 5);
    expect(found).toEqual([
      `position-zone ${nameOf('EPSG:5899')}`,
      'position-elsewhere 11.94000 108.44000',
    ]);
  });

  it('of a row without any commune have no zone, and no position is made up', () => {
    const { lon, lat, found } = place(METRES, open());
    expect([lon, lat]).toEqual([null, null]);
    expect(found).toEqual(['position-zone-unknown 574958.536 1320522.045']);
  });
});

describe('degrees of a row', () => {
  it('stay as they are', () => {
    const { lon, lat, found } = place({ lon: 108.45, lat: 11.95 }, joined('here'));
    expect([lon, lat, found]).toEqual([108.45, 11.95, []]);
  });

  it('are said to lie elsewhere beyond three radii and 10 km of the centre: 25 km here', () => {
    const near = DA_LAT[1] + 24 / 110.6; // km of a degree of latitude there
    const far = DA_LAT[1] + 26 / 110.6;
    expect(place({ lon: 108.44, lat: near }, joined('here')).found).toEqual([]);
    const { lat, found } = place({ lon: 108.44, lat: far }, joined('here'));
    expect(lat).toBe(far);
    expect(found).toEqual([`position-elsewhere ${far.toFixed(5)} 108.44000`]);
  });

  it('are said to lie elsewhere at once where official boundaries tell', () => {
    const { found } = place({ lon: 108.44, lat: 11.94 }, joined('here'), { unitAt: () => 'other' });
    expect(found).toEqual(['position-elsewhere 11.94000 108.44000']);
  });

  it('of a commune whose centre is not known are taken as they are', () => {
    expect(place({ lon: 1, lat: 1 }, joined('nowhere')).found).toEqual([]);
  });
});
