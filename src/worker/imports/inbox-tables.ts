/** The tables of an inbox: each read as the pattern is, dated, and joined to the villages that all of them may be about. */
import type { ImportChoices } from '../../core/imports.ts';
import { type AnswerTime, compareTimes } from '../../core/inbox/answers.ts';
import { carriedChoices, provenColumns } from '../../core/inbox/forms.ts';
import type { InboxQuestion } from '../../core/inbox/inbox.ts';
import { newIds } from '../../io/import/join-villages/join-villages.ts';
import { titleDates } from '../../io/import/title-date.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import { type JoinedRows, joinKnown, joinPlaces, type PlacedRows } from './joining.ts';
import { knownVillages } from './known.ts';
import { readSheet, type SheetReading, sheetOf } from './plan.ts';

/** A table, read and joined. */
export interface BroughtTable extends SheetReading {
  readonly choices: ImportChoices;
  readonly time: AnswerTime;
  readonly joined: JoinedRows;
}

type PlacedTable = Omit<BroughtTable, 'joined'> & { readonly placed: PlacedRows };

/**
 * The tables in the order in which they were given.
 * @throws {EngineError} when one of the sheets is not open
 */
export async function bringTables(
  session: Session,
  kit: ImportKit,
  question: InboxQuestion,
  control: JobControl,
): Promise<readonly BroughtTable[]> {
  const placed: PlacedTable[] = [];
  const all = datedChoices(session, kit, question);
  for (const [i, { choices, time }] of all.entries()) {
    const busy = partOfWork(control, i / all.length, (i + 1) / all.length);
    const read = await readSheet(session, kit, choices, busy);
    const { table, role, sheet } = read;
    const joinable = { table, role, choices, subject: sheet.file };
    placed.push({
      ...{ ...read, choices, time },
      placed: await joinPlaces(session, kit, joinable, busy),
    });
  }
  return joinAll(session, kit, placed, control);
}

/** How each table is read and when it is of. */
function datedChoices(
  session: Session,
  { pack, words }: ImportKit,
  { pattern, sheetIds, answers, dates }: InboxQuestion,
): readonly { readonly choices: ImportChoices; readonly time: AnswerTime }[] {
  const titleDate = titleDates(pack.places, words.values.date);
  const sheets = sheetIds.map((sheetId) => sheetOf(session, sheetId));
  const columns = provenColumns(sheetOf(session, pattern.sheetId).columns, sheets);
  return sheets.map((sheet, given) => {
    const sheetId = sheetIds[given]!;
    const carried = carriedChoices(
      { columns, choices: pattern },
      { sheetId, columns: sheet.columns },
    );
    const modified = session.imports.files.get(sheet.fileId)?.modified ?? Number.NaN;
    const stated = dates[sheetId];
    const dated = stated
      ? ({ day: stated, dating: 'stated' } as const)
      : datingOf(titleDate(sheet.shape, pattern.date), modified, pattern.date);
    const time = { ...dated, modified, given };
    return {
      choices: { ...carried, answers: answers[sheetId] ?? {}, date: time.day },
      time,
    };
  });
}

function datingOf(
  titled: string | null,
  modified: number,
  latest: string,
): Pick<AnswerTime, 'day' | 'dating'> {
  if (titled !== null) return { day: titled, dating: 'titled' };
  if (Number.isNaN(modified)) return { day: latest, dating: 'unknown' };
  const day = localDay(modified);
  return { day: day < latest ? day : latest, dating: 'modified' };
}

/** ISO date of a time, where the computer stands: that is what its folders show. */
function localDay(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Joins the tables to villages: a new one that several of them tell of gets one id, whichever of them was brought first. */
async function joinAll(
  session: Session,
  kit: ImportKit,
  tables: readonly PlacedTable[],
  control: JobControl,
): Promise<readonly BroughtTable[]> {
  const about = tables.filter(({ placed }) => placed.hasVillages);
  const entry = about[0]?.placed.entry;
  if (!entry) return tables.map((table) => ({ ...table, joined: table.placed }));
  const matches = about.flatMap(({ placed }) => placed.units!.matches);
  const units = { matches };
  const known = await knownVillages(session, entry, { units, kit }, control);
  const ids = newIds(
    known.index,
    about.map(({ placed }) => placed.table),
  );
  const joined = new Map<PlacedTable, JoinedRows>();
  for (const table of tables.toSorted((a, b) => compareTimes(a.time, b.time))) {
    joined.set(table, await joinKnown(session, table.placed, { known, ids }, control));
    await control.breathe();
  }
  return tables.map((table) => ({ ...table, joined: joined.get(table)! }));
}

/** A control of one piece of work among several: `from` to `to` of the whole, 0..1. */
function partOfWork(control: JobControl, from: number, to: number): JobControl {
  return {
    ...control,
    report: (progress) => {
      const share = progress.total > 0 ? progress.done / progress.total : 0;
      control.report({ ...progress, done: from + share * (to - from), total: 1 });
    },
  };
}
