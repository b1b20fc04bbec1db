/** Rows that are points of their own, sites and measurements: positions in degrees, each row looked at. */
import type { TableRole } from '../../core/import-codes.ts';
import { type Steps, shareOf } from '../../core/steps.ts';
import { measurementFindings, siteFindings } from './check-points.ts';
import type { ImportTable } from './import-table.ts';
import type { JoinedUnits, UnitJoiner } from './join-units/join-units.ts';
import { type PlaceContext, placeRows } from './row-places.ts';

/** What metres of a plane are read with. */
export interface PointContext {
  readonly joiner: UnitJoiner;
  readonly places: PlaceContext;
  /** Edition of the units that rows name, when a person chose it. */
  readonly chosenVersion: string | null;
  /** Codes of units, in one of which every row lies that names none; empty where that is not known. */
  readonly around: readonly string[];
}

const CHECKS: Readonly<Partial<Record<TableRole, typeof siteFindings>>> = {
  sites: siteFindings,
  measurements: measurementFindings,
};

/** The table with positions in degrees and with what is wrong with its points. */
export function* pointRows(
  table: ImportTable,
  role: TableRole,
  context: PointContext,
): Steps<ImportTable> {
  const placed = yield* shareOf(inDegrees(table, context), 0, 0.7);
  const check = CHECKS[role];
  const found = check ? yield* shareOf(check(placed), 0.7, 1) : [];
  return { ...placed, findings: [...placed.findings, ...found] };
}

/** Metres as degrees, by the unit that a row names or by those that it must lie in. */
function* inDegrees(
  table: ImportTable,
  { joiner, places, chosenVersion, around }: PointContext,
): Steps<ImportTable> {
  if (!table.columns.has('easting')) return table;
  const joined = yield* joiner.join(table, { chosenVersion, unitAt: null });
  const known: JoinedUnits = {
    ...joined,
    matches: joined.matches.map((match) =>
      match.kind === 'joined' || match.candidates.length > 0
        ? match
        : { kind: 'open', fault: 'place-missing', candidates: around },
    ),
  };
  const placed = yield* placeRows(table, known, places);
  return { ...placed.table, findings: [...table.findings, ...placed.findings] };
}
