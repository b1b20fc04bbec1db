/**
 * Which edition of the administrative units a table's codes and names are of. The same code means other units before and after a
 * reform, so it is inferred from all rows, shown with what speaks for it, and a person may say otherwise.
 */
import type { EditionVotes, InferredEdition } from '../../../core/imports.ts';
import type { Steps } from '../../../core/steps.ts';
import type { NamedPlaces } from '../import-table.ts';
import { type EditionNames, rowOfCode, unitsNamed } from './edition-names.ts';
import type { NamedProvince, SaidProvince } from './said-province.ts';

/** Rows that are looked at, spread over the table. */
const MOST_ROWS = 500;

/** Rows that are looked at between two pauses. */
const ROWS_AT_ONCE = 50;

/**
 * The edition that explains most rows; of equals the dataset's own, except that a table with districts is of an edition that had
 * them.
 * @param editions oldest first
 */
export function* inferVersion(
  editions: readonly EditionNames[],
  places: NamedPlaces,
  {
    datasetVersion,
    provinceOf,
  }: {
    readonly datasetVersion: string;
    readonly provinceOf: (names: EditionNames, said: NamedProvince) => SaidProvince;
  },
): Steps<InferredEdition> {
  const count = places.commune.length;
  const step = Math.max(1, Math.floor(count / MOST_ROWS));
  const rows = Array.from({ length: Math.min(count, Math.ceil(count / step)) }, (_, i) => i * step);
  const said = rows.filter((row) => places.commune[row] !== '' || places.communeCode[row] !== '');
  const votes: EditionVotes[] = [];
  for (const names of editions) {
    let explained = 0;
    for (const [i, row] of said.entries()) {
      if (i % ROWS_AT_ONCE === 0) yield 0;
      if (explains(names, places, row, provinceOf)) explained++;
    }
    votes.push({ version: names.edition.version, rows: explained });
  }
  const hasDistricts = said.some((row) => places.district[row] !== '');
  const most = Math.max(...votes.map((vote) => vote.rows));
  const best = votes.filter((vote) => vote.rows === most).map(({ version }) => version);
  const oldest = editions[0]!.edition.version;
  const preferred = hasDistricts ? oldest : datasetVersion;
  const version = best.includes(preferred) ? preferred : (best.at(-1) ?? datasetVersion);
  return { version, votes, looked: said.length, hasDistricts };
}

function explains(
  names: EditionNames,
  places: NamedPlaces,
  row: number,
  provinceOf: (names: EditionNames, said: NamedProvince) => SaidProvince,
): boolean {
  const [code, name] = [places.communeCode[row]!, places.commune[row]!];
  const at = code === '' ? null : rowOfCode(names, code, names.lowest);
  if (at !== null && name !== '') return names.forms[at]!.exact === names.units.forms(name).exact;
  if (code !== '') return at !== null;
  const said = { provinceCode: places.provinceCode[row]!, province: places.province[row]! };
  const { scopes } = provinceOf(names, said);
  const isIn = (within: ((row: number) => boolean) | null) =>
    unitsNamed(names, name, { level: names.lowest, within }).isExact;
  return scopes.length === 0 ? isIn(null) : scopes.some(isIn);
}
