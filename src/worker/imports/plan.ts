/** What a table would change: its rows joined, compared with what is known, counted. Changes nothing. */
import { EngineError } from '../../core/engine.ts';
import type { Finding, TableRole } from '../../core/import-codes.ts';
import { FIRST_PLACES, type FindingGroup } from '../../core/import-findings.ts';
import type { ImportChoices, ImportPlan } from '../../core/imports.ts';
import type { Steps } from '../../core/steps.ts';
import { type ColumnMapping, personalColumns } from '../../io/import/column-mapping.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import { interpret } from '../../io/import/interpret.ts';
import { inLineOrder } from '../../io/import/line-order.ts';
import { type MatchReport, matchReport, ROW_STATES } from '../../io/import/match-report.ts';
import { guessRole } from '../../io/import/role.ts';
import type { TableShape } from '../../io/import/table-shape.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { checkedRows } from './checked-rows.ts';
import { type ImportDesk, type KeptPlan, type KeptSheet, nextId } from './desk.ts';
import { effectOf, newOperators } from './effect.ts';
import type { ImportKit } from './import-kit.ts';
import { type JoinedRows, joinRows } from './joining.ts';
import { kitOf } from './kit.ts';
import { partedRows } from './overlay-rows.ts';
import { fieldsOf, sampleRows, sheetColumns } from './read-tables.ts';
import { chosenMapping, interpretOptions } from './reading-choices.ts';
import { siteEffect } from './site-effect.ts';

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
  const read = await readSheet(session, kit, choices, control);
  const { table, role } = read;
  const joinable = { table, role, choices, subject: read.sheet.file };
  const rows = await joinRows(session, kit, joinable, control);
  const joined = await checkedRows(session, kit, { joined: rows, joinable }, control);
  return planJoined(session, kit, { ...read, joined, choices }, control);
}

/** A sheet, read as somebody says. */
export interface SheetReading {
  readonly sheet: KeptSheet & { readonly shape: TableShape };
  readonly mapping: ColumnMapping;
  readonly table: ImportTable;
  readonly role: TableRole;
}

/** @throws {EngineError} when no such sheet is open, or it has no row */
export async function readSheet(
  session: Session,
  kit: ImportKit,
  choices: ImportChoices,
  control: JobControl,
): Promise<SheetReading> {
  const sheet = sheetOf(session, choices.sheetId);
  const mapping = chosenMapping(sheet.shape, kit.words, choices);
  const role = choices.role ?? guessRole(fieldsOf(mapping)).role;
  const table = await tableOf(session, kit, { sheet, mapping, role, choices }, control);
  return { sheet, mapping, table, role };
}

/** @throws {EngineError} when no such sheet is open, or it has no row */
export function sheetOf({ imports }: Session, sheetId: string): SheetReading['sheet'] {
  const sheet = imports.sheets.get(sheetId);
  if (!sheet?.shape) throw new EngineError('failed', sheetId, 'no such sheet');
  return sheet as SheetReading['sheet'];
}

/** A reading whose rows are joined. */
export interface JoinedSheet extends SheetReading {
  readonly choices: ImportChoices;
  readonly joined: JoinedRows;
  /** What became of the rows, where that is known already. */
  readonly report?: MatchReport;
  /** Whether a kept row is to be taken in; all are where nothing is said. */
  readonly counts?: (row: number) => boolean;
}

/** What the joined rows of a sheet would change; the plan stays with the session. */
export async function planJoined(
  session: Session,
  kit: ImportKit,
  { sheet, mapping, role, choices, joined, ...given }: JoinedSheet,
  control: JobControl,
): Promise<KeptPlan> {
  const { version } = session.imports;
  const counting = <T>(steps: Steps<T>) =>
    follow(steps, control, { step: 'counting', subject: sheet.file });
  const report = given.report ?? (await counting(matchReport(joined.table, sheet.sheet, joined)));
  const isTaken = (row: number) =>
    !isRejected(joined.table, report, row) && (given.counts?.(row) ?? true);
  const rows = await counting(partedRows(session, kit, joined, isTaken));
  const { date } = choices;
  const said = { table: joined.table, isKept: isTaken, date };
  const sites = role === 'sites' ? await siteEffect(session, said, control) : null;
  const effect = sites
    ? { ...sites, communes: [] }
    : await effectOf(session, { joined, rows, choices }, control);
  const all = report.findings.concat(effect.findings);
  const findings = await counting(inLineOrder(all));
  const parts = [...(sites?.overlay?.parts ?? rows.tableRows).keys()];
  const personal = personalColumns(sheet.shape, kit.words);
  const planId = nextId(session.imports, 'plan-');
  const plan: ImportPlan = {
    planId,
    sheetId: choices.sheetId,
    role,
    ...countsOf(joined.table, report),
    counts: effect.counts,
    conflicts: effect.conflicts,
    groups: await counting(groupsOf(findings)),
    communes: effect.communes,
    edition: joined.units && {
      ...joined.units.inferred,
      taken: joined.units.version,
      hasFormerUnits: kit.hasFormerUnits,
    },
    newOperators: newOperators(joined),
    parts,
    columns: await counting(sheetColumns(kit, sheet.shape, mapping, personal)),
    sample: sampleRows(sheet.shape.columns, joined.table),
    isApplicable: parts.length > 0,
  };
  const overlay = joined.entry &&
    rows.tableRows.size > 0 && { date: choices.date, layer: joined.entry.id, rows };
  const { units, villages, known } = joined;
  const kept: KeptPlan = {
    ...{ plan, choices, sheet, findings, units, villages, version },
    table: joined.table,
    known: known?.index ?? null,
    overlay: overlay || null,
    sites: sites?.overlay ?? null,
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
    role,
    choices,
  }: Pick<SheetReading, 'sheet' | 'mapping' | 'role'> & Pick<JoinedSheet, 'choices'>,
  control: JobControl,
): Promise<ImportTable> {
  const options = interpretOptions(session, words.values, { role, choices });
  const fields = mapping.map(({ field }) => field);
  const { numberFormats, blanks } = choices;
  const key = JSON.stringify([role, fields, numberFormats, blanks, options.operators]);
  if (sheet.table?.key === key) return sheet.table.value;
  const steps = interpret(sheet.shape, mapping, options);
  const value = await follow(steps, control, { step: 'reading', subject: sheet.file });
  sheet.table = { key, value };
  return value;
}

/** Whether a row is not kept. */
export function isRejected(
  { rejected }: ImportTable,
  { states }: MatchReport,
  row: number,
): boolean {
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

/** What somebody has to do something about comes first. */
const ORDER = ['asked', 'rejected', 'noted', 'repaired'];

/** Findings that are grouped between two pauses. */
const AT_ONCE = 10_000;

function* groupsOf(findings: readonly Finding[]): Steps<readonly FindingGroup[]> {
  const groups = new Map<string, { -readonly [key in keyof FindingGroup]: FindingGroup[key] }>();
  for (const [i, { code, severity }] of findings.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield i / findings.length;
    const key = `${severity} ${code}`;
    const group = groups.get(key) ?? { code, severity, count: 0, first: [] };
    groups.set(key, group);
    group.count++;
    if (group.count <= FIRST_PLACES) group.first = [...group.first, findings[i]!];
  }
  return [...groups.values()].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count,
  );
}

function keep({ plans }: ImportDesk, kept: KeptPlan): void {
  for (const [id, { plan }] of plans) if (plan.sheetId === kept.plan.sheetId) plans.delete(id);
  plans.set(kept.plan.planId, kept);
}
