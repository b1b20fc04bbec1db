/** The board as rows: every commune that was asked or that something came from, with its files and what became of them in words. */
import { type InboxAnswer, type InboxPlan, titleOf } from '../../../core/inbox/inbox.ts';
import type { AnswerReason, AnswerState } from '../../../core/inbox/record.ts';
import { plainText } from '../../../core/search/fold.ts';
import type { InboxWords } from '../../i18n/inbox.ts';

/** An answer with the name of its file. */
export interface BoardAnswer extends InboxAnswer {
  readonly title: string;
  /** Why it is in its state; '' where nothing has to be said. */
  readonly why: string;
  /** ISO date. */
  readonly date: string;
}

export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly isAnswered: boolean;
  /** The latest first. */
  readonly answers: readonly BoardAnswer[];
  /** Whether it answered with nothing that is not known already, as a form that was sent back as it was. */
  readonly isUnchanged: boolean;
  /** Rows that the answers in use have less than one that they replace; 0 where they have not. */
  readonly fewer: number;
}

export const FILTERS = [
  ...(['all', 'answered', 'missing'] as const),
  ...(['duplicate', 'replaced', 'empty', 'unchanged'] as const),
] as const;
export type Filter = (typeof FILTERS)[number];

/** The rows in the order of the codes. */
export function boardRows(plan: InboxPlan, words: InboxWords): readonly BoardRow[] {
  const sheetOf = new Map(plan.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const title = (sheetId: string) => {
    const sheet = sheetOf.get(sheetId);
    return sheet ? titleOf(sheet) : '';
  };
  const told = plan.communes.map(
    ({ answers, ...commune }): BoardRow => ({
      ...commune,
      isAnswered: answers.some(({ state }) => state === 'counts'),
      answers: answers.map((answer) => ({
        ...answer,
        title: title(answer.sheetId),
        why: whyText(answer, title(answer.of), words),
        date: sheetOf.get(answer.sheetId)?.date ?? '',
      })),
      isUnchanged: isUnchanged(answers),
      fewer: fewerRows(answers),
    }),
  );
  const known = new Set(told.map(({ code }) => code));
  const silent = plan.missing
    .filter(({ code }) => !known.has(code))
    .map(
      (commune): BoardRow => ({
        ...commune,
        isAnswered: false,
        answers: [],
        isUnchanged: false,
        fewer: 0,
      }),
    );
  return [...told, ...silent].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The names of the communes that are missing, with their province where several were asked. */
export function missingNames({
  missing,
  places,
}: Pick<InboxPlan, 'missing' | 'places'>): readonly string[] {
  const asked = places.filter(({ isAsked }) => isAsked);
  const placeOf = new Map(asked.map(({ code, name }) => [code, name]));
  return missing.map(({ name, place }) =>
    asked.length > 1 ? `${name}, ${placeOf.get(place) ?? place}` : name,
  );
}

/** Why an answer is in its state. @param of name of the file that it gives way to */
export function whyText(
  { state, because }: { readonly state: AnswerState; readonly because: AnswerReason },
  of: string,
  words: InboxWords,
): string {
  switch (state) {
    case 'counts':
      return words.counts[because];
    case 'duplicate':
      return words.same(of);
    case 'replaced':
      return words.replaced(of);
    case 'empty':
      return words.empty;
    default:
      return state satisfies never;
  }
}

function isUnchanged(answers: readonly InboxAnswer[]): boolean {
  const used = answers.filter(({ state }) => state === 'counts');
  return used.length > 0 && used.every(({ changes }) => changes === 0);
}

function fewerRows(answers: readonly InboxAnswer[]): number {
  const rows = (state: AnswerState) => answers.filter((answer) => answer.state === state);
  const used = rows('counts').reduce((sum, answer) => sum + answer.rows, 0);
  return Math.max(0, ...rows('replaced').map((answer) => answer.rows - used));
}

export function isShown(row: BoardRow, filter: Filter, text: string): boolean {
  return matches(row, filter) && (text === '' || plainText(row.name).includes(plainText(text)));
}

function matches({ isAnswered, isUnchanged: isSame, answers }: BoardRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'answered':
      return isAnswered;
    case 'missing':
      return !isAnswered;
    case 'unchanged':
      return isSame;
    default:
      return answers.some(({ state }) => state === filter);
  }
}
