/** What the kept rows of a table would do to the villages that are known: added, changed, left alone; and where both say otherwise. */
import type { Finding } from '../../core/import-codes.ts';
import type { CommuneCounts, ImportChoices, ImportCounts, ImportPlan } from '../../core/imports.ts';
import { textAt } from '../../core/model.ts';
import { compareRows, OUTCOMES, type Outcome } from '../../core/overlay/compare.ts';
import { statusOf, UNNAMED_OPERATOR } from '../../core/overlay/overlay.ts';
import { finding } from '../../io/import/finding.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { JoinedRows } from './joining.ts';
import type { PartedRows } from './overlay-rows.ts';
import { listOf } from './overlaying.ts';

/** What the kept rows would do. */
export interface Effect {
  readonly counts: ImportCounts;
  readonly conflicts: ImportPlan['conflicts'];
  readonly communes: readonly CommuneCounts[];
  readonly findings: readonly Finding[];
}

/** Compares the rows with what is known of their villages, commune by commune. */
export async function effectOf(
  session: Session,
  {
    joined,
    rows,
    choices,
  }: {
    readonly joined: JoinedRows;
    readonly rows: PartedRows;
    readonly choices: ImportChoices;
  },
  control: JobControl,
): Promise<Effect> {
  const { known, entry, table } = joined;
  const counts = { add: 0, update: 0, same: 0 };
  const byCommune = new Map<number, Record<Outcome, number>>();
  const findings: Finding[] = [];
  const differing = new Set<string>();
  if (!known || !entry)
    return { counts, conflicts: { values: 0, villages: 0 }, communes: [], findings };
  const { villages, index } = known;
  const { date } = listOf(session, { id: entry.id, part: '' });
  const dateOf = (row: number) => textAt(villages.dates, row) || date;
  for (const [part, said] of rows.parts) {
    const steps = compareRows({ villages, rowOf: index.byId, dateOf }, said, choices.date);
    const busyWith = { step: 'counting', subject: entry.id } as const;
    const { outcomes, differences } = await follow(steps, control, busyWith);
    outcomes.forEach((code, row) => {
      const outcome = OUTCOMES[code]!;
      const commune = said.communes[row]!;
      const of = byCommune.get(commune) ?? { add: 0, update: 0, same: 0 };
      byCommune.set(commune, of);
      of[outcome]++;
      counts[outcome]++;
    });
    for (const { row, field, known: before, said: value } of differences) {
      const line = table.lines[rows.tableRows.get(part)![row]!]!;
      const both = `${before} → ${value}`;
      findings.push(finding('value-differs', 'noted', { line, column: field, value: both }));
      differing.add(said.ids[row]!);
    }
  }
  const { codes, names } = session.dataset.units;
  const communes = [...byCommune]
    .sort(([a], [b]) => a - b)
    .map(([row, of]) => ({ code: codes[row]!, name: names[row]!, ...of }));
  const conflicts = { values: findings.length, villages: differing.size };
  return { counts, conflicts, communes, findings: [...findings, ...movedRows(session, joined)] };
}

/** Rows of villages that are known, by their id, in another commune than the row says. */
function movedRows({ dataset }: Session, joined: JoinedRows): Finding[] {
  const { villages, units, known, table } = joined;
  return (villages ?? []).flatMap((match, row) => {
    const unit = units!.matches[row]!;
    if (match.kind !== 'known' || unit.kind !== 'joined') return [];
    const commune = dataset.units.codes[known!.villages.communes[match.village]!];
    if (commune === undefined || commune === unit.code) return [];
    const at = { line: table.lines[row]!, value: `${commune} → ${unit.code}` };
    return [finding('commune-differs', 'noted', at)];
  });
}

/** Operators that the table names and the dataset does not have, by id. */
export function newOperators({ table, known }: JoinedRows): readonly string[] {
  const has = new Set([UNNAMED_OPERATOR, ...(known?.villages.operators ?? []).map(({ id }) => id)]);
  const named = [...table.columns.keys()].flatMap((field) => statusOf(field)?.operator ?? []);
  return known ? [...new Set(named)].filter((id) => !has.has(id)).sort() : [];
}
