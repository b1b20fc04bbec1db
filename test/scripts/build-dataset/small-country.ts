/**
 * The fictional country of `test/fixtures/country`, drawn on squared paper in steps of 0.2 degrees, as files for the builder:
 *
 *   Quays = quarters a and b      High Moor (no quarters)         South Shore = quarter a     Far Reef (required)
 *   ┌─────┬─────┬─────┐ -34.0                                     ┌─────┐ -37.0
 *   │  a  │  b  │ moor│                                           │  a  │            ▫ -37.5, an islet of 0.04
 *   └─────┴─────┴─────┘ -34.2                                     └─────┘ -37.2
 * -145.4      -145   -144.8                                    -147.0
 */
import { resolve } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import {
  type BuildContext,
  type Built,
  buildCountry,
} from '../../../scripts/build-dataset/build.ts';
import { type Description, parseDescription } from '../../../scripts/build-dataset/description.ts';
import type { Finding } from '../../../scripts/build-dataset/findings.ts';
import type { InputFolder } from '../../../scripts/build-dataset/input-files.ts';
import { folderSource } from '../../../scripts/dataset/folder-source.ts';
import { ReadError } from '../../../src/io/source.ts';
import { square } from '../../support/squares.ts';

/** The folder that holds the pack, under the id `country`. */
export const COUNTRIES_FOLDER = resolve(import.meta.dirname, '../../fixtures');
export const COUNTRIES = folderSource(COUNTRIES_FOLDER);

/** Files by path: texts, bytes, or anything else as JSON. */
export type Files = Readonly<Record<string, unknown>>;

export function unit(code: string, geometry: Geometry | null, name?: string): Feature {
  const properties = name === undefined ? { code } : { code, name };
  return { type: 'Feature', properties, geometry: geometry as Geometry };
}

export function polygon(x: number, y: number, side = 0.2): Geometry {
  return { type: 'Polygon', coordinates: square(x, y, side) };
}

export function collection(...features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

export const QUARTERS = [
  unit('N1AA001-a', polygon(-145.4, -34.2), 'Fish Market'),
  unit('N1AA001-b', polygon(-145.2, -34.2), 'Old Mole'),
  unit('S1AA001-a', polygon(-147, -37.2), 'Saltings'),
] as const;

export const PARISHES = [
  unit('N1AB001', polygon(-145, -34.2), 'High Moor'),
  unit('S1AA002', polygon(-147.52, -37.52, 0.04), 'Far Reef'),
] as const;

export const VILLAGES_CSV = `id,name,commune,lon,lat,households,4G.alpha
h1,Net Yard,N1AA001-a,-145.3,-34.1,12,covered
h2,Mole End,N1AA001-b,-145.1,-34.1,7,none
h3,Salt Row,S1AA001-a,-146.9,-37.1,,weak
`;

/** All files of a dataset without any fault. */
export const FILES: Files = {
  'quarters.geojson': collection(...QUARTERS),
  'parishes.geojson': collection(...PARISHES),
  'villages.csv': VILLAGES_CSV,
};

/** Its description. */
export const DESCRIPTION = {
  id: 'orsava',
  title: { en: 'Orsava', vi: 'Ooc-xa-va' },
  kind: 'sample',
  country: 'country',
  adminVersion: '2021-06-01',
  asOf: '2022-12-31',
  boundaries: 'made',
  licence: 'CC0-1.0',
  sources: [{ id: 'pen', title: { en: 'Drawn by hand' }, licence: 'CC0-1.0' }],
  operators: [{ id: 'alpha', name: 'Alpha' }],
  partLevel: 'county',
  units: [
    { level: 'quarter', files: 'quarters.geojson', source: 'pen' },
    { level: 'parish', files: 'parishes.geojson', source: 'pen' },
  ],
  villages: [{ files: 'villages.csv', source: 'pen' }],
} as const;

/** A folder in memory. */
export function memoryFolder(files: Files): InputFolder {
  return {
    name: 'memory',
    read(path) {
      if (!Object.hasOwn(files, path)) return Promise.reject(new ReadError('not-found', path));
      return Promise.resolve(bytesOf(files[path]));
    },
    list(path) {
      const names = Object.keys(files).filter((name) => name.startsWith(path));
      if (names.length === 0) throw new ReadError('not-found', path);
      return names.map((name) => name.slice(path.length)).sort();
    },
  };
}

export function bytesOf(content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** The description as parsed, with some of its fields changed. */
export function described(change: object = {}): Description {
  const { value, issues } = parseDescription({ ...DESCRIPTION, ...change }, 'dataset.json');
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
}

/** Builds the small country with some files and some fields of the description changed. */
export function buildSmall(files: Files = {}, change: object = {}): Promise<Built> {
  const context: BuildContext = {
    folder: memoryFolder({ ...FILES, ...files }),
    countries: COUNTRIES,
    progress: () => {},
  };
  return buildCountry(described(change), context);
}

/** Findings in short: action, code, file, row, id and value. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ action, code, file, row, id, value }) =>
    [action, code, `${file}${row === null ? '' : `#${row}`}`, id, value]
      .filter((part) => part !== '')
      .join(' | '),
  );
}
