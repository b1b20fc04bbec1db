/**
 * A sheet from its cells to its report, without anybody to ask: what the import page does step by step and shows in between. The
 * command line uses it whole.
 */
import type { Bbox } from '../../core/country.ts';
import type { TableRole } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';
import type { Sheet } from '../tabular/sheet.ts';
import {
  type ColumnMapping,
  guessMapping,
  type MappingWords,
  personalColumns,
} from './column-mapping.ts';
import type { ImportTable } from './import-table.ts';
import { interpret } from './interpret.ts';
import type { JoinedUnits, UnitJoiner } from './join-units/join-units.ts';
import { joinVillages, type VillageMatch } from './join-villages/join-villages.ts';
import type { VillageIndex } from './join-villages/known-villages.ts';
import { type MatchReport, matchReport } from './match-report.ts';
import { pointRows } from './point-rows.ts';
import { withoutRepeatedCommunes } from './repeated-communes.ts';
import { guessRole, type RoleGuess } from './role.ts';
import { type PlaceContext, placeRows } from './row-places.ts';
import { shapeSteps, type TableColumn, type TableShape } from './table-shape.ts';

/** What sheets are checked with. */
export interface CheckContext {
  readonly words: MappingWords;
  readonly extent: Bbox;
  readonly operators: readonly string[];
  readonly joiner: UnitJoiner;
  readonly places: PlaceContext;
  readonly known: VillageIndex;
}

/** A sheet with everything that was found out about it. */
export interface CheckedSheet {
  readonly shape: TableShape;
  readonly mapping: ColumnMapping;
  readonly role: RoleGuess;
  /** Columns left out because they name persons. */
  readonly personal: readonly TableColumn[];
  readonly table: ImportTable;
  readonly units: JoinedUnits | null;
  readonly villages: readonly VillageMatch[] | null;
  readonly report: MatchReport;
}

/** Checks a sheet by what is guessed of it; `null` when it has no row. */
export function* checkSheet(
  sheet: Sheet,
  context: CheckContext,
): Generator<number, CheckedSheet | null> {
  const { words, extent, operators, places } = context;
  const shape = yield* shapeSteps(sheet, words.vocabulary);
  if (!shape) return null;
  const mapping = guessMapping(shape, words);
  const role = guessRole(new Set(mapping.flatMap(({ field }) => field ?? [])));
  const options = {
    ...{ values: words.values, extent, operators, role: role.role },
    numberFormats: new Map(),
    blanks: new Map(),
  };
  const read = yield* interpret(shape, mapping, options);
  const needsUnits = role.role === 'villages' || role.role === 'commune-figures';
  const choices = { chosenVersion: null, unitAt: places.unitAt };
  const units = needsUnits ? yield* context.joiner.join(read, choices) : null;
  const table = yield* checkedRows(read, role.role, { units, context });
  const villages =
    units && role.role === 'villages' ? yield* joinVillages(table, units, context.known) : null;
  const report = yield* matchReport(table, sheet, { units, villages });
  const personal = personalColumns(shape, words);
  return { shape, mapping, role, personal, table, units, villages, report };
}

function* checkedRows(
  table: ImportTable,
  role: TableRole,
  { units, context }: { readonly units: JoinedUnits | null; readonly context: CheckContext },
): Steps<ImportTable> {
  const { joiner, places } = context;
  if (role === 'sites' || role === 'measurements')
    return yield* pointRows(table, role, { joiner, places, chosenVersion: null, around: [] });
  if (!units) return table;
  const placed = yield* withPlaces(table, units, places);
  return role === 'commune-figures' ? withoutRepeatedCommunes(placed, units) : placed;
}

function* withPlaces(table: ImportTable, units: JoinedUnits, places: PlaceContext) {
  const placed = yield* placeRows(table, units, places);
  return { ...placed.table, findings: [...table.findings, ...placed.findings] };
}
