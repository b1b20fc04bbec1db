/** Rows that are points of their own, sites and measurements, ready to be taken in: positions in degrees, each row looked at. */
import type { Finding, TableRole } from '../../core/import-codes.ts';
import { measurementFindings, positionAt, siteFindings } from '../../io/import/check-points.ts';
import { finding } from '../../io/import/finding.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import type { JoinedUnits } from '../../io/import/join-units/join-units.ts';
import { placeRows } from '../../io/import/row-places.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import type { Joinable } from './joining.ts';
import { partFinder } from './part-finder.ts';

const ROWS_AT_ONCE = 200;

/** The table with positions in degrees and with what is wrong with its points. */
export async function pointRows(
  session: Session,
  kit: ImportKit,
  joinable: Joinable,
  control: JobControl,
): Promise<ImportTable> {
  const { role, subject } = joinable;
  const busyWith = { step: 'counting', subject } as const;
  const table = await inDegrees(session, kit, joinable, control);
  const check = CHECKS[role];
  const found = check ? await follow(check(table), control, busyWith) : [];
  const outside = await outsideFindings(session, table, control);
  return { ...table, findings: [...table.findings, ...found, ...outside] };
}

const CHECKS: Readonly<Partial<Record<TableRole, typeof siteFindings>>> = {
  sites: siteFindings,
  measurements: measurementFindings,
};

/**
 * Metres as degrees, by the unit that a row names. Where it names none, the zones of the dataset's units may tell, if all of these
 * lie in one province; else nothing does.
 */
async function inDegrees(
  { dataset }: Session,
  { joiner, places, rowOf }: ImportKit,
  { table, choices, subject }: Joinable,
  control: JobControl,
): Promise<ImportTable> {
  if (!table.columns.has('easting')) return table;
  const busyWith = { step: 'counting', subject } as const;
  const asked = { chosenVersion: choices.adminVersion, unitAt: null };
  const joined = await follow(joiner.join(table, asked), control, busyWith);
  const { units } = dataset;
  const provinces = units.codes.filter((_, row) => units.levels[row] === 1);
  const all = provinces.length === 1 ? [...rowOf.keys()] : [];
  const known: JoinedUnits = {
    ...joined,
    matches: joined.matches.map((match) =>
      match.kind === 'joined' || match.candidates.length > 0
        ? match
        : { kind: 'open', fault: 'place-missing', candidates: all },
    ),
  };
  const placed = await follow(placeRows(table, known, places), control, busyWith);
  return { ...placed.table, findings: [...table.findings, ...placed.findings] };
}

/** Points in degrees that lie in no unit, though within what a country's extent allows. */
async function outsideFindings(
  session: Session,
  table: ImportTable,
  control: JobControl,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const partAt = partFinder(session.dataset, null);
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await control.breathe();
    const at = positionAt(table, row);
    if (!at || partAt(at) !== null) continue;
    const value = `${at[1].toFixed(5)} ${at[0].toFixed(5)}`;
    findings.push(finding('position-outside', 'rejected', { line: table.lines[row]!, value }));
  }
  return findings;
}
