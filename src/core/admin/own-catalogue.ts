/**
 * A catalogue of nothing but a dataset's own units: for one whose edition the country's catalogue does not have. It knows no former
 * units, no zones and no centres, so nothing is guessed from another edition, in which the same codes may be other units.
 */
import type { Country } from '../country.ts';
import type { Units } from '../units.ts';
import { buildCatalogue, type Catalogue } from './catalogue.ts';
import type { UnitTable } from './catalogue-source.ts';

/** @param version edition of the units, as their dataset names it */
export function ownCatalogue(
  { id, levels }: Pick<Country, 'id' | 'levels'>,
  units: Units,
  { version, language }: { readonly version: string; readonly language: string },
): Catalogue {
  const tables = levels.map((level, i) => tableOf(level.id, units, i + 1));
  const edition = { from: 'tables', version, expected: {}, levels, tables } as const;
  return buildCatalogue({ file: id, language, editions: [edition] });
}

/** The units of a level of the dataset, where the country itself is 0. */
function tableOf(level: string, units: Units, at: number): UnitTable {
  const rows = [...units.codes.keys()].filter((row) => units.levels[row] === at);
  const nothing = () => new Float64Array(rows.length).fill(Number.NaN);
  return {
    ...{ file: '', level, lines: rows, successors: null, otherNames: new Map() },
    codes: rows.map((row) => units.codes[row]!),
    names: rows.map((row) => units.names[row]!),
    kinds: rows.map((row) => units.kinds[row]!),
    parents: rows.map((row) => (at === 1 ? '' : (units.codes[units.parents[row]!] ?? ''))),
    coordinateSystems: rows.map(() => ''),
    ...{ population: nothing(), areaKm2: nothing() },
    ...{ centreLon: nothing(), centreLat: nothing() },
  };
}
