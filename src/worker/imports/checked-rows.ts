/** What is looked at in rows that are not about villages, once it is known what they are about. */
import { finding } from '../../io/import/finding.ts';
import type { JoinedRows } from './joining.ts';

/** The second row about a commune: told by the unit that it names, so that former communes that are one now are no repetition. */
export function withoutRepeatedCommunes(joined: JoinedRows): JoinedRows {
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
