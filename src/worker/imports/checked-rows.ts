/** What is looked at in rows that are not about villages, once it is known what they are about. */
import { finding } from '../../io/import/finding.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import type { Joinable, JoinedRows } from './joining.ts';
import { pointRows } from './point-rows.ts';

export async function checkedRows(
  session: Session,
  kit: ImportKit,
  { joined, joinable }: { readonly joined: JoinedRows; readonly joinable: Joinable },
  control: JobControl,
): Promise<JoinedRows> {
  switch (joinable.role) {
    case 'commune-figures':
      return withoutRepeatedCommunes(joined);
    case 'sites':
    case 'measurements':
      return { ...joined, table: await pointRows(session, kit, joinable, control) };
    case 'villages':
    case 'unknown':
      return joined;
    default:
      return joinable.role satisfies never;
  }
}

/** The second row about a commune: told by the unit that it names, so that former communes that are one now are no repetition. */
function withoutRepeatedCommunes(joined: JoinedRows): JoinedRows {
  const { table, units } = joined;
  if (!units) return joined;
  const first = new Map<string, number>();
  const findings = units.matches.flatMap((match, row) => {
    if (match.kind !== 'joined' || table.rejected[row] === 1) return [];
    const unit = match.from || match.code;
    const line = table.lines[row]!;
    const before = first.get(unit);
    if (before === undefined) first.set(unit, line);
    const { commune, formerCommune, communeCode } = table.places;
    const value = `${formerCommune[row] || commune[row] || communeCode[row] || unit} ← ${before}`;
    return before === undefined ? [] : [finding('row-twice', 'rejected', { line, value })];
  });
  return { ...joined, table: { ...table, findings: [...table.findings, ...findings] } };
}
