/** One row, joined by the real catalogue of Viet Nam. */
import { readFile } from 'node:fs/promises';
import { finish } from '../../../../src/core/steps.ts';
import { readCountryPack } from '../../../../src/io/country-pack.ts';
import type { NamedPlaces } from '../../../../src/io/import/import-table.ts';
import { unitJoiner } from '../../../../src/io/import/join-units/join-units.ts';
import { names } from '../words.ts';

const read = async (path: string) => new Uint8Array(await readFile(`data/country/vn/${path}`));
export const { catalogue } = (await readCountryPack({ name: 'vn', read })).value!;
export const TODAY = catalogue.editions.at(-1)!.version;
const joiner = unitJoiner(catalogue, TODAY, names.units);

const PLACES = [
  'provinceCode',
  'province',
  'district',
  'communeCode',
  'commune',
  'formerCommuneCode',
  'formerCommune',
] as const;

/** What became of a row. @param version edition of its names; inferred without one */
export function join(row: Partial<NamedPlacesOfRow>, version: string | null = null) {
  const places = Object.fromEntries(
    PLACES.map((place) => [place, [row[place] ?? '']]),
  ) as unknown as NamedPlaces;
  const table = {
    count: 1,
    lines: Uint32Array.of(2),
    cells: [[]],
    columns: new Map(),
    places,
    rejected: new Uint8Array(1),
    findings: [],
  };
  return finish(joiner.join(table, { chosenVersion: version, unitAt: null })).matches[0]!;
}

export type NamedPlacesOfRow = Record<(typeof PLACES)[number], string>;
