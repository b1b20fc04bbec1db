/** What the kept rows of a table would do to the villages that are known: added, changed, left alone; and where both say otherwise. */
import type { Finding } from '../../core/import-codes.ts';
import type { CommuneCounts, ImportChoices, ImportCounts, ImportPlan } from '../../core/imports.ts';
import { textAt } from '../../core/model.ts';
import { compareRows, OUTCOMES, type Outcome } from '../../core/overlay/compare.ts';
import { statusOf, UNNAMED_OPERATOR } from '../../core/overlay/overlay.ts';
import type { Steps } from '../../core/steps.ts';
import { finding } from '../../io/import/finding.ts';
import { CellTexts } from '../../io/tabular/cell-texts.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { JoinedRows } from './joining.ts';
import { listOf } from './overlaying.ts';
import type { PartedRows } from './planned-overlay.ts';

/** What the kept rows would do. */
export interface Effect {
  readonly counts: ImportCounts;
  readonly conflicts: ImportPlan['conflicts'];
  readonly communes: readonly CommuneCounts[];
  readonly findings: readonly Finding[];
}

/** Rows and differences that are gone through between two pauses. */
const AT_ONCE = 5000;

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
  const texts = new CellTexts();
  if (!known || !entry) return { counts, conflicts: 0, communes: [], findings };
  const { villages, index } = known;
  const { date } = listOf(session, { id: entry.id, part: '' });
  const dateOf = (row: number) => textAt(villages.dates, row) || date;
  const following = <T>(steps: Steps<T>) =>
    follow(steps, control, { step: 'counting', subject: entry.id });
  for (const [part, tableRows] of rows.tableRows) {
    const said = await following(rows.saidOf(part));
    const known = { villages, rowOf: index.byId, dateOf };
    const { outcomes, differences } = await following(compareRows(known, said, choices.date));
    for (let row = 0; row < outcomes.length; row++) {
      const outcome = OUTCOMES[outcomes[row]!]!;
      const commune = said.communes[row]!;
      const of = byCommune.get(commune) ?? { add: 0, update: 0, same: 0 };
      byCommune.set(commune, of);
      of[outcome]++;
      counts[outcome]++;
    }
    await control.breathe();
    for (let i = 0; i < differences.length; i++) {
      if (i % AT_ONCE === AT_ONCE - 1) await control.breathe();
      const { row, field, known: before, said: value } = differences[i]!;
      const line = table.lines[tableRows[row]!]!;
      const both = texts.kept(`${before} → ${value}`, 0);
      findings.push(finding('value-differs', 'noted', { line, column: field, value: both }));
    }
  }
  const { codes, names } = session.dataset.units;
  const communes = [...byCommune]
    .sort(([a], [b]) => a - b)
    .map(([row, of]) => ({ code: codes[row]!, name: names[row]!, ...of }));
  const conflicts = findings.length;
  const moved = await following(movedRows(session, joined));
  return { counts, conflicts, communes, findings: findings.concat(moved) };
}

/** Rows of villages that are known, by their id, in another commune than the row says. */
function* movedRows(
  { dataset }: Session,
  { villages, units, known, table }: JoinedRows,
): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [row, match] of (villages ?? []).entries()) {
    if (row % AT_ONCE === AT_ONCE - 1) yield row / table.count;
    const unit = units!.matches[row]!;
    if (match.kind !== 'known' || unit.kind !== 'joined') continue;
    const commune = dataset.units.codes[known!.villages.communes[match.village]!];
    if (commune === undefined || commune === unit.code) continue;
    const at = { line: table.lines[row]!, value: `${commune} → ${unit.code}` };
    findings.push(finding('commune-differs', 'noted', at));
  }
  return findings;
}

/** Operators that the table names and the dataset does not have, by id. */
export function newOperators({ table, known }: JoinedRows): readonly string[] {
  const has = new Set([UNNAMED_OPERATOR, ...(known?.villages.operators ?? []).map(({ id }) => id)]);
  const named = [...table.columns.keys()].flatMap((field) => statusOf(field)?.operator ?? []);
  return known ? [...new Set(named)].filter((id) => !has.has(id)).sort() : [];
}
