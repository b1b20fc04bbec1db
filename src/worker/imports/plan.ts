/** What a table would change: its rows joined, compared with what is known, counted. Changes nothing. */

import { EngineError } from '../../core/engine.ts';
import type { Finding, FindingCode } from '../../core/import-codes.ts';
import {
  type CommuneCounts,
  FIRST_PLACES,
  type FindingGroup,
  type ImportChoices,
  type ImportCounts,
  type ImportPlan,
} from '../../core/imports.ts';
import { textAt } from '../../core/model.ts';
import { compareRows, OUTCOMES, type Outcome } from '../../core/overlay/compare.ts';
import { statusOf, UNNAMED_OPERATOR } from '../../core/overlay/overlay.ts';
import { type ColumnMapping, personalColumns } from '../../io/import/column-mapping.ts';
import { finding } from '../../io/import/finding.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import { interpret } from '../../io/import/interpret.ts';
import { type MatchReport, matchReport, ROW_STATES } from '../../io/import/match-report.ts';
import { guessRole } from '../../io/import/role.ts';
import type { TableShape } from '../../io/import/table-shape.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { type ImportDesk, type KeptPlan, type KeptSheet, nextId } from './desk.ts';
import type { ImportKit } from './import-kit.ts';
import { type JoinedRows, joinRows } from './joining.ts';
import { kitOf } from './kit.ts';
import { overlayRows, type PartedRows } from './overlay-rows.ts';
import { listOf } from './overlaying.ts';
import { fieldsOf, sampleRows, sheetColumns } from './read-tables.ts';
import { chosenMapping, interpretOptions } from './reading-choices.ts';

/** Answers the question; the plan stays with the session, the one before of the same sheet is forgotten. */
export async function planImport(
  session: Session,
  choices: ImportChoices,
  control: JobControl,
): Promise<ImportPlan> {
  return (await makePlan(session, choices, control)).plan;
}

/** @throws {EngineError} when no such sheet is open, or it has no row */
export async function makePlan(
  session: Session,
  choices: ImportChoices,
  control: JobControl,
): Promise<KeptPlan> {
  const kit = await kitOf(session);
  const { version } = session.imports;
  const sheet = session.imports.sheets.get(choices.sheetId);
  if (!sheet?.shape) throw new EngineError('failed', choices.sheetId, 'no such sheet');
  const mapping = chosenMapping(sheet.shape, kit.words, choices);
  const table = await tableOf(session, kit, { sheet, mapping, choices }, control);
  const role = choices.role ?? guessRole(fieldsOf(mapping)).role;
  const joined = await joinRows(
    session,
    kit,
    { table, role, choices, subject: sheet.file },
    control,
  );
  await control.breathe();
  const report = matchReport(joined.table, sheet.sheet, joined);
  await control.breathe();
  const isKept = (row: number) => !isRejected(joined.table, report, row);
  const rows = overlayRows(session, kit, joined, isKept);
  await control.breathe();
  const effect = await effectOf(session, { joined, rows, choices }, control);
  const findings = inOrder([...report.findings, ...effect.findings]);
  const planId = nextId(session.imports, 'plan-');
  const plan: ImportPlan = {
    planId,
    sheetId: choices.sheetId,
    role,
    ...countsOf(joined.table, report),
    counts: effect.counts,
    conflicts: effect.conflicts,
    groups: groupsOf(findings),
    communes: effect.communes,
    edition: joined.units && { ...joined.units.inferred, taken: joined.units.version },
    newOperators: newOperators(joined),
    parts: [...rows.parts.keys()],
    columns: sheetColumns(sheet.shape, mapping, personalColumns(sheet.shape, kit.words)),
    sample: sampleRows(sheet.shape.columns, joined.table),
    isApplicable: rows.parts.size > 0,
  };
  const overlay = joined.entry &&
    rows.parts.size > 0 && { date: choices.date, layer: joined.entry.id, parts: rows.parts };
  const { units, villages, known } = joined;
  const kept: KeptPlan = {
    ...{ plan, choices, sheet, findings, units, villages, version },
    table: joined.table,
    known: known?.index ?? null,
    overlay: overlay || null,
  };
  keep(session.imports, kept);
  return kept;
}

/** Reads the cells, unless they were read so before. */
async function tableOf(
  session: Session,
  { words }: ImportKit,
  {
    sheet,
    mapping,
    choices,
  }: {
    readonly sheet: KeptSheet;
    readonly mapping: ColumnMapping;
    readonly choices: ImportChoices;
  },
  control: JobControl,
): Promise<ImportTable> {
  const options = interpretOptions(session, words.values, choices);
  const fields = mapping.map(({ field }) => field);
  const { numberFormats, blanks } = choices;
  const key = JSON.stringify([fields, numberFormats, blanks, options.operators]);
  if (sheet.table?.key === key) return sheet.table.value;
  const steps = interpret(sheet.shape as TableShape, mapping, options);
  const value = await follow(steps, control, { step: 'reading', subject: sheet.file });
  sheet.table = { key, value };
  return value;
}

function isRejected({ rejected }: ImportTable, { states }: MatchReport, row: number): boolean {
  const state = ROW_STATES[states[row]!];
  return rejected[row] === 1 || state === 'asked' || state === 'rejected';
}

function countsOf(
  table: ImportTable,
  report: MatchReport,
): Pick<ImportPlan, 'rowsIn' | 'kept' | 'rejected' | 'asked'> {
  const { rowsIn, kept, rejected, states } = report;
  const isAsked = (row: number) => ROW_STATES[states[row]!] === 'asked';
  let asked = 0;
  for (let row = 0; row < table.count; row++) if (isAsked(row)) asked++;
  return { rowsIn, kept, rejected, asked };
}

/** What the kept rows would do. */
interface Effect {
  readonly counts: ImportCounts;
  readonly conflicts: ImportPlan['conflicts'];
  readonly communes: readonly CommuneCounts[];
  readonly findings: readonly Finding[];
}

async function effectOf(
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

function newOperators({ table, known }: JoinedRows): readonly string[] {
  const has = new Set([UNNAMED_OPERATOR, ...(known?.villages.operators ?? []).map(({ id }) => id)]);
  const named = [...table.columns.keys()].flatMap((field) => statusOf(field)?.operator ?? []);
  return known ? [...new Set(named)].filter((id) => !has.has(id)).sort() : [];
}

/** In the order of the lines; of one line as they were found. */
function inOrder(findings: Finding[]): readonly Finding[] {
  return findings.sort((a, b) => a.line - b.line);
}

/** What somebody has to do something about comes first. */
const ORDER = ['asked', 'rejected', 'noted', 'repaired'];

function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { count: number; first: Finding[]; code: FindingCode }>();
  for (const found of findings) {
    const key = `${found.severity} ${found.code}`;
    const group = groups.get(key) ?? { count: 0, first: [], code: found.code };
    groups.set(key, group);
    group.count++;
    if (group.first.length < FIRST_PLACES) group.first.push(found);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, severity: group.first[0]!.severity }))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count);
}

function keep({ plans }: ImportDesk, kept: KeptPlan): void {
  for (const [id, { plan }] of plans) if (plan.sheetId === kept.plan.sheetId) plans.delete(id);
  plans.set(kept.plan.planId, kept);
}
