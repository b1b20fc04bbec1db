/**
 * Many tables of one form, as they cross the engine's port: how they are read together, which commune answered with what, and what
 * taking all of it in would change. Small and plain, like `core/imports.ts`.
 */
import type { TableRole } from '../import-codes.ts';
import type { FindingGroup } from '../import-findings.ts';
import type { ImportChoices, ImportCounts } from '../imports.ts';
import type {
  AnswerReason,
  AnswerState,
  BoardCommune,
  Dating,
  InboxEntry,
  InboxRecord,
  InboxTally,
} from './record.ts';

/** How many tables of one form are to be read. */
export interface InboxQuestion {
  /** How one of them is read: the others as it is, by their headings. Its date is that of tables that tell none. */
  readonly pattern: ImportChoices;
  /** In the order in which they were brought, the pattern's among them. */
  readonly sheetIds: readonly string[];
  /** What a person said of rows, by sheet. */
  readonly answers: Readonly<Record<string, ImportChoices['answers']>>;
  /** ISO dates that a person stated, by sheet. */
  readonly dates: Readonly<Record<string, string>>;
  /** Sheet whose answer counts, by code of the commune, where a person chose one. */
  readonly winners: Readonly<Record<string, string>>;
  /** Codes of the units above communes that were asked; `null` takes those that answered most. */
  readonly places: readonly string[] | null;
}

/** What a table says of a commune. */
export interface InboxAnswer {
  readonly sheetId: string;
  /** Rows that can be used. */
  readonly rows: number;
  readonly state: AnswerState;
  readonly because: AnswerReason;
  /** Sheet that it is a duplicate of, or replaced by; '' for none. */
  readonly of: string;
  /** Villages that it adds or tells something new of; 0 where it does not count. */
  readonly changes: number;
}

/** A commune that something was brought of. */
export interface InboxCommune extends BoardCommune {
  /** The latest first. */
  readonly answers: readonly InboxAnswer[];
}

/** A unit above communes, with how many of its communes answered. */
export interface InboxPlace {
  readonly code: string;
  readonly name: string;
  readonly communes: number;
  readonly answered: number;
  /** Whether its communes were asked: those without an answer are missing. */
  readonly isAsked: boolean;
}

/** One table of the inbox. */
export interface InboxSheet {
  readonly sheetId: string;
  /** Of the table by itself: pages of its findings are asked for by it. */
  readonly planId: string;
  readonly file: string;
  /** '' where the file has only one table of the form. */
  readonly sheet: string;
  readonly rowsIn: number;
  readonly kept: number;
  readonly rejected: number;
  readonly asked: number;
  /** What was found in it, by kind, that which needs somebody first. */
  readonly groups: readonly FindingGroup[];
  /** That of its answers, the one that matters most. */
  readonly state: AnswerState;
  /** ISO date of what it says. */
  readonly date: string;
  readonly dating: Dating;
}

/** What the tables would change together; nothing has changed yet. */
export interface InboxPlan {
  readonly planId: string;
  readonly role: TableRole;
  readonly sheets: readonly InboxSheet[];
  /** In the order of their codes. */
  readonly communes: readonly InboxCommune[];
  /** Asked, without an answer that counts. */
  readonly missing: readonly BoardCommune[];
  readonly places: readonly InboxPlace[];
  /** Of the answers that count. */
  readonly counts: ImportCounts;
  readonly conflicts: number;
  /** Codes of the parts of the dataset that would change; '' for one that is whole. */
  readonly parts: readonly string[];
  readonly isApplicable: boolean;
}

/** Counts of a plan. */
export function tallyOf({ sheets, places }: Pick<InboxPlan, 'sheets' | 'places'>): InboxTally {
  const asked = places.filter(({ isAsked }) => isAsked);
  const inState = (state: AnswerState) => sheets.filter((sheet) => sheet.state === state).length;
  const sum = (of: 'communes' | 'answered') => asked.reduce((total, place) => total + place[of], 0);
  return {
    files: sheets.length,
    used: inState('counts'),
    communes: sum('communes'),
    answered: sum('answered'),
    duplicates: inState('duplicate'),
    replaced: inState('replaced'),
  };
}

/** What the log keeps of a plan. */
export function recordOf(
  plan: Pick<InboxPlan, 'sheets' | 'places' | 'communes' | 'missing'>,
): InboxRecord {
  const sheetOf = new Map(plan.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const nameOf = (sheetId: string) => {
    const sheet = sheetOf.get(sheetId);
    return sheet ? titleOf(sheet) : '';
  };
  const entries = plan.communes.flatMap(({ code, name, answers }) =>
    answers.map(
      ({ sheetId, of, rows, state, because }): InboxEntry => ({
        ...{ rows, state, because, file: nameOf(sheetId), of: nameOf(of) },
        ...{ code, commune: name },
        date: sheetOf.get(sheetId)?.date ?? '',
      }),
    ),
  );
  const told = new Set(plan.communes.flatMap(({ answers }) => answers.map((each) => each.sheetId)));
  const silent = plan.sheets
    .filter(({ sheetId }) => !told.has(sheetId))
    .map(
      (sheet): InboxEntry => ({
        ...{ code: '', commune: '', file: titleOf(sheet), date: sheet.date },
        ...{ rows: 0, state: 'empty', because: 'empty', of: '' },
      }),
    );
  return { ...tallyOf(plan), missing: plan.missing, entries: [...entries, ...silent] };
}

/** What a table is called: its file, and its own name where the file has several. */
export function titleOf({ file, sheet }: Pick<InboxSheet, 'file' | 'sheet'>): string {
  return sheet === '' ? file : `${file}, ${sheet}`;
}
