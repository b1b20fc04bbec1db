/**
 * Administrative units from the files of a description, checked against the catalogue of the country pack: a feature counts when
 * its code is one of the edition's and its geometry can be used. Names, kinds and parents are the catalogue's.
 */
import type { Position } from 'geojson';
import type { Catalogue, Edition } from '../../src/core/admin/catalogue.ts';
import { codeMatcher } from '../../src/core/admin/code-pattern.ts';
import { fullName, unitOfRow } from '../../src/core/admin/lookup.ts';
import type { Country } from '../../src/core/country.ts';
import { plainText } from '../../src/core/search/fold.ts';
import { RowReader } from '../../src/io/row-reader.ts';
import type { UnitsInput } from './description.ts';
import type { Findings } from './findings.ts';
import { type InputFolder, type InputRows, readInput } from './input-files.ts';
import { repairUnit } from './repair-geometry.ts';

/** What is known of the country, in the edition that the dataset is about. */
export interface Pack {
  readonly country: Country;
  readonly catalogue: Catalogue;
  readonly edition: Edition;
}

/** One unit as a file gives it. */
export interface GivenUnit {
  /** Row of the edition. */
  readonly row: number;
  /** `MultiPolygon` coordinates. */
  readonly polygons: Position[][][];
  readonly file: string;
  /** Feature or line in the file, from 1. */
  readonly place: number;
}

/** Usable units by row of the edition, in the order of the edition. */
export async function readUnits(
  folder: InputFolder,
  inputs: readonly UnitsInput[],
  { pack, findings }: { readonly pack: Pack; readonly findings: Findings },
): Promise<ReadonlyMap<number, GivenUnit>> {
  const units = new Map<number, GivenUnit>();
  for (const input of inputs) {
    const level = pack.edition.levels.findIndex(({ id }) => id === input.level);
    if (level < 0) {
      const [file] = input.files;
      const at = { file: file!, column: 'level', value: input.level };
      findings.add('reference-unknown', 'refused', at);
      continue;
    }
    for (const rows of await readInput(folder, input, findings))
      readFile(rows, { pack, findings, level, units });
  }
  return new Map([...units].sort(([a], [b]) => a - b));
}

interface FileContext {
  readonly pack: Pack;
  readonly findings: Findings;
  /** Index into the levels of the edition. */
  readonly level: number;
  readonly units: Map<number, GivenUnit>;
}

function readFile(input: InputRows, { pack, findings, level, units }: FileContext): void {
  const { edition, country } = pack;
  const isCode = codeMatcher(edition.levels[level]!);
  const reader = new RowReader(input.rows, input.file);
  for (let i = 0; i < input.rows.count; i++) {
    const code = reader.text(i, 'code');
    const at = { file: input.file, row: input.place(i), id: code };
    const row = edition.rowByCode.get(code);
    if (!isCode(code)) {
      findings.add('code-invalid', 'set aside', { ...at, column: 'code', value: code });
    } else if (row === undefined || edition.levelRows[row] !== level) {
      const value = explainCode(pack, code);
      findings.add('code-unknown', 'set aside', { ...at, column: 'code', value });
    } else if (units.has(row)) {
      findings.add('code-duplicate', 'set aside', { ...at, column: 'code', value: code });
    } else {
      const polygons = repairUnit(reader.geometry(i), country.extent);
      if (!polygons.ok) {
        findings.add(polygons.code, 'set aside', at);
        continue;
      }
      for (const repair of polygons.repairs) findings.add(repair, 'repaired', at);
      compareName(reader.text(i, 'name'), row, { pack, findings, at });
      units.set(row, { row, polygons: polygons.value, file: at.file, place: at.row });
    }
  }
}

/** The code with why it may be there: the level that it is of though nothing is drawn of it, or the newest edition that had it. */
export function explainCode({ catalogue, edition }: Pack, code: string): string {
  const row = edition.rowByCode.get(code);
  if (row !== undefined)
    return `${code} (a ${edition.levels[edition.levelRows[row]!]!.id}, not drawn)`;
  const other = catalogue.editions.findLast((known) => known.rowByCode.has(code));
  return other ? `${code} (a code of ${other.version})` : code;
}

interface NamedPlace {
  readonly pack: Pack;
  readonly findings: Findings;
  readonly at: { readonly file: string; readonly row: number; readonly id: string };
}

/** The catalogue's name is used; that the file has another one is reported, apart from mere spelling. */
function compareName(given: string, row: number, { pack, findings, at }: NamedPlace): void {
  if (given === '') return;
  const unit = unitOfRow(pack.catalogue, pack.edition, row);
  const names = Object.keys(unit.names).flatMap((language) => [
    unit.names[language]!,
    fullName(pack.catalogue, unit, language),
  ]);
  if (names.includes(given)) return;
  const isSpelling = names.some((name) => plainText(name) === plainText(given));
  const value = `${given} / ${names[1]!}`;
  findings.add(isSpelling ? 'name-spelling' : 'name-differs', 'reported', {
    ...{ ...at, column: 'name' },
    value,
  });
}
