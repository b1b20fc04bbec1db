/** Rows about a commune that an earlier row is about. */
import { finding } from './finding.ts';
import type { ImportTable } from './import-table.ts';
import type { JoinedUnits } from './join-units/join-units.ts';

/** Rejects the second row. It is told by the unit that it names: former communes that are one now are no repetition. */
export function withoutRepeatedCommunes(table: ImportTable, { matches }: JoinedUnits): ImportTable {
  const first = new Map<string, number>();
  const findings = matches.flatMap((match, row) => {
    if (match.kind !== 'joined' || table.rejected[row] === 1) return [];
    const unit = match.from || match.code;
    const line = table.lines[row]!;
    const before = first.get(unit);
    if (before === undefined) first.set(unit, line);
    const { commune, formerCommune, communeCode } = table.places;
    const value = `${formerCommune[row] || commune[row] || communeCode[row] || unit} ← ${before}`;
    return before === undefined ? [] : [finding('row-twice', 'rejected', { line, value })];
  });
  return { ...table, findings: [...table.findings, ...findings] };
}
