/**
 * Many tables of one form, read as one of them is, joined to the same villages and weighed against each other: per commune it is
 * said which answer counts. Changes nothing.
 */
import { boardOf, placeOf } from '../../core/inbox/board.ts';
import type { InboxCommune, InboxPlan, InboxQuestion, InboxSheet } from '../../core/inbox/inbox.ts';
import type { AnswerState } from '../../core/inbox/record.ts';
import { type MatchReport, matchReport } from '../../io/import/match-report.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { type KeptInbox, type KeptPlan, nextId } from './desk.ts';
import type { ImportKit } from './import-kit.ts';
import { answersByCommune, type SettledAnswer, toldTable } from './inbox-answers.ts';
import { type BroughtTable, bringTables } from './inbox-tables.ts';
import { kitOf } from './kit.ts';
import { planJoined } from './plan.ts';

/** Answers the question; the plan stays with the session, the one before is forgotten. */
export async function planInbox(
  session: Session,
  question: InboxQuestion,
  control: JobControl,
): Promise<InboxPlan> {
  return (await makeInbox(session, question, control)).plan;
}

/** What is known of the answers of an inbox. */
interface Weighed {
  /** By unit row of the commune. */
  readonly answers: ReadonlyMap<number, readonly SettledAnswer[]>;
  /** The plan of each table, of the rows that count. */
  readonly plans: readonly KeptPlan[];
}

/** @throws {EngineError} when one of the sheets is not open */
export async function makeInbox(
  session: Session,
  question: InboxQuestion,
  control: JobControl,
): Promise<KeptInbox> {
  const kit = await kitOf(session);
  const { version } = session.imports;
  const tables = await bringTables(session, kit, question, control);
  const weighed = await weigh(session, kit, { question, tables }, control);
  const plan = inboxPlan(session, question, { tables, ...weighed });
  const overlays = weighed.plans.flatMap(({ overlay, sheet }) =>
    overlay ? [{ ...overlay, source: sheet.file }] : [],
  );
  const kept: KeptInbox = { plan, question, overlays, version };
  session.imports.inbox = kept;
  return kept;
}

/** Weighs the answers of every commune, and plans each table with the rows of those that count. */
async function weigh(
  session: Session,
  kit: ImportKit,
  {
    question,
    tables,
  }: { readonly question: InboxQuestion; readonly tables: readonly BroughtTable[] },
  control: JobControl,
): Promise<Weighed> {
  const reports: MatchReport[] = [];
  for (const { joined, sheet } of tables) {
    const steps = matchReport(joined.table, sheet.sheet, joined);
    reports.push(await follow(steps, control, { step: 'counting', subject: sheet.file }));
  }
  const told = tables.map(({ choices, time, joined }, i) =>
    toldTable(kit, { sheetId: choices.sheetId, time, joined }, reports[i]!),
  );
  await control.breathe();
  const answers = answersByCommune(told, chosenByRow(kit, question));
  const plans: KeptPlan[] = [];
  for (const [i, table] of tables.entries()) {
    const { sheetId } = table.choices;
    const { communes } = told[i]!;
    const counts = (row: number) =>
      answers
        .get(communes[row]!)
        ?.some((answer) => answer.sheetId === sheetId && answer.state === 'counts') ?? false;
    plans.push(await planJoined(session, kit, { ...table, report: reports[i]!, counts }, control));
    control.report({
      step: 'counting',
      subject: table.sheet.file,
      done: i + 1,
      total: tables.length,
    });
  }
  return { answers, plans };
}

function chosenByRow(
  { rowOf }: ImportKit,
  { winners }: InboxQuestion,
): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(winners).map(([code, sheetId]) => [rowOf.get(code) ?? -1, sheetId]),
  );
}

function inboxPlan(
  session: Session,
  { places }: InboxQuestion,
  { tables, answers, plans }: Weighed & { readonly tables: readonly BroughtTable[] },
): InboxPlan {
  const { units } = session.dataset;
  const changes = changesBy(plans);
  const communes = [...answers]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, given]): InboxCommune => ({
        ...{ code: units.codes[row]!, name: units.names[row]! },
        place: units.codes[placeOf(units, row)]!,
        answers: given.map((answer) => ({
          ...answer,
          changes: changes(answer.sheetId, units.codes[row]!),
        })),
      }),
    );
  const answered = communes.filter(({ answers: all }) =>
    all.some(({ state }) => state === 'counts'),
  );
  const sum = (of: (plan: KeptPlan['plan']) => number) =>
    plans.reduce((total, { plan }) => total + of(plan), 0);
  return {
    planId: nextId(session.imports, 'inbox-'),
    role: plans[0]?.plan.role ?? 'unknown',
    sheets: namedSheets(tables).map((table, i) => inboxSheet(table, plans[i]!, communes)),
    communes,
    ...boardOf(units, new Set(answered.map(({ code }) => code)), places),
    counts: {
      add: sum(({ counts }) => counts.add),
      update: sum(({ counts }) => counts.update),
      same: sum(({ counts }) => counts.same),
    },
    conflicts: sum(({ conflicts }) => conflicts),
    parts: [...new Set(plans.flatMap(({ plan }) => plan.parts))].sort(),
    isApplicable: plans.some(({ overlay }) => overlay !== null),
  };
}

/** Villages of a commune that a sheet adds or tells something new of. */
function changesBy(plans: readonly KeptPlan[]): (sheetId: string, commune: string) => number {
  const known = new Map(
    plans.flatMap(({ plan }) =>
      plan.communes.map(
        ({ code, add, update }) => [`${plan.sheetId} ${code}`, add + update] as const,
      ),
    ),
  );
  return (sheetId, commune) => known.get(`${sheetId} ${commune}`) ?? 0;
}

/** The tables, each with its own name where its file has several of them. */
function namedSheets(
  tables: readonly BroughtTable[],
): readonly (BroughtTable & { readonly name: string })[] {
  const byFile = new Map<string, number>();
  for (const { sheet } of tables) byFile.set(sheet.fileId, (byFile.get(sheet.fileId) ?? 0) + 1);
  return tables.map((table) => {
    const { fileId, sheet } = table.sheet;
    return { ...table, name: byFile.get(fileId) === 1 ? '' : sheet.name };
  });
}

/** States of the answers of a table, that which tells most of it first. */
const TELLING: readonly AnswerState[] = ['counts', 'replaced', 'duplicate'];

function inboxSheet(
  { choices: { sheetId }, time, sheet, name }: BroughtTable & { readonly name: string },
  { plan }: KeptPlan,
  communes: readonly InboxCommune[],
): InboxSheet {
  const states = new Set(
    communes.flatMap(({ answers }) =>
      answers.filter((answer) => answer.sheetId === sheetId).map(({ state }) => state),
    ),
  );
  const { planId, rowsIn, kept, rejected, asked, groups } = plan;
  return {
    ...{ sheetId, planId, file: sheet.file, sheet: name },
    ...{ rowsIn, kept, rejected, asked, groups },
    ...{ state: TELLING.find((state) => states.has(state)) ?? 'empty' },
    ...{ date: time.day, dating: time.dating },
  };
}
