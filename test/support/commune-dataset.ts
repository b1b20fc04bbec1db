/**
 * One province as it is, with all of its communes by their real codes and names, and three villages made for each: what an office
 * that asks every commune has before the answers come.
 */
import { readFileSync } from 'node:fs';
import { smallImportPack } from './import-pack.ts';
import { collection, feature, type JsonRecord, SMALL_COUNTRY } from './small-dataset.ts';
import { square } from './squares.ts';

/** Tuyên Quang. */
export const PROVINCE = '08';

/** Edition of the units. */
const VERSION = '2026-04-30';

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** The communes of the province, in the order of the catalogue. */
export function provinceCommunes(): readonly Commune[] {
  const [header = '', ...lines] = readFileSync('data/country/vn/communes.csv', 'utf8')
    .trim()
    .split('\n');
  const at = (name: string) => header.split(',').indexOf(name);
  return lines
    .map((line) => line.split(','))
    .filter((cells) => cells[at('parent')] === PROVINCE)
    .map((cells) => ({
      code: cells[at('code')]!,
      name: cells[at('name')]!,
      lon: Number(cells[at('centre_lon')]),
      lat: Number(cells[at('centre_lat')]),
    }));
}

/** Villages of a commune that the dataset has: 10, 20 and 30 households, nothing known of their signal. */
export const VILLAGES = [1, 2, 3].map((n) => ({ name: `Bản ${n}`, households: 10 * n }));

/** Every file of the dataset. */
export function communeFiles(): Record<string, JsonRecord> {
  const communes = provinceCommunes();
  const levels = SMALL_COUNTRY.levels.map((level, i) =>
    i === 1 ? { ...level, codePattern: '\\d{5}' } : level,
  );
  return {
    'manifest.json': {
      ...{ format: 'phu-song-dataset', version: 1, id: 'communes', kind: 'sample' },
      ...{ title: { vi: 'Các xã', en: 'Communes' }, country: 'country.json' },
      ...{ adminVersion: VERSION, asOf: '2025-06-30' },
      operators: [{ id: 'viettel', name: 'Viettel' }],
      layers: [
        { id: 'communes', kind: 'units', level: 'commune', file: 'communes.geojson' },
        { id: 'villages', kind: 'villages', file: 'villages.geojson', date: '2025-06-30' },
      ],
    },
    'country.json': {
      ...structuredClone(SMALL_COUNTRY),
      levels,
      extent: [102, 8, 110, 24],
      firstView: [102, 8, 110, 24],
      adminVersions: [VERSION],
    } as unknown as JsonRecord,
    'import.json': packOf(communes),
    'communes.geojson': collection(
      ...communes.map(({ code, name, lon, lat }) =>
        feature({ code, name, parent: PROVINCE, parent_name: 'Tuyên Quang' }, [
          'Polygon',
          square(lon, lat, 0.01),
        ]),
      ),
    ),
    'villages.geojson': collection(
      ...communes.flatMap(({ code, lon, lat }) =>
        VILLAGES.map((village, i) =>
          feature({ ...village, id: `${code}-00${i + 1}`, commune: code }, ['Point', [lon, lat]]),
        ),
      ),
    ),
  };
}

/** The words of Vietnam with a catalogue of this province alone. */
function packOf(communes: readonly Commune[]): JsonRecord {
  const list = (of: (commune: Commune) => string) => communes.map(of).join('\n');
  return {
    ...smallImportPack(),
    catalogue: {
      language: 'vi',
      editions: [
        {
          version: VERSION,
          expected: {},
          tables: { province: 'provinces.csv', commune: 'communes.csv' },
        },
      ],
    },
    tables: {
      'provinces.csv': { code: PROVINCE, name: 'Tuyên Quang', kind: 'tinh' },
      'communes.csv': {
        code: list(({ code }) => code),
        name: list(({ name }) => name),
        kind: list(() => 'xa'),
        parent: list(() => PROVINCE),
        centre_lon: list(({ lon }) => String(lon)),
        centre_lat: list(({ lat }) => String(lat)),
        area_km2: list(() => '100'),
      },
    },
  };
}
