/** What is looked at in rows that are not about villages, once it is known what they are about. */
import type { Finding } from '../../core/import-codes.ts';
import { positionAt } from '../../io/import/check-points.ts';
import { finding } from '../../io/import/finding.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import { pointRows } from '../../io/import/point-rows.ts';
import { withoutRepeatedCommunes } from '../../io/import/repeated-communes.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import type { Joinable, JoinedRows } from './joining.ts';
import { partFinder } from './part-finder.ts';

const ROWS_AT_ONCE = 200;

export async function checkedRows(
  session: Session,
  kit: ImportKit,
  { joined, joinable }: { readonly joined: JoinedRows; readonly joinable: Joinable },
  control: JobControl,
): Promise<JoinedRows> {
  const { table, units } = joined;
  switch (joinable.role) {
    case 'commune-figures':
      return units ? { ...joined, table: withoutRepeatedCommunes(table, units) } : joined;
    case 'sites':
    case 'measurements':
      return { ...joined, table: await checkedPoints(session, kit, joinable, control) };
    case 'villages':
    case 'unknown':
      return joined;
    default:
      return joinable.role satisfies never;
  }
}

/** Where all units of the dataset lie in one province, points that name none lie there too. */
async function checkedPoints(
  session: Session,
  { joiner, places, rowOf }: ImportKit,
  { table, role, choices, subject }: Joinable,
  control: JobControl,
): Promise<ImportTable> {
  const { units } = session.dataset;
  const isOneProvince = units.levels.filter((level) => level === 1).length === 1;
  const around = isOneProvince ? [...rowOf.keys()] : [];
  const context = { joiner, places, chosenVersion: choices.adminVersion, around };
  const steps = pointRows(table, role, context);
  const checked = await follow(steps, control, { step: 'counting', subject });
  const outside = await outsideFindings(session, checked, control);
  return { ...checked, findings: [...checked.findings, ...outside] };
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
