/** The board as a table to be given away: for the office that has to ask again. A line for each file, and one for each missing commune. */
import type { InboxPlan } from '../../../core/inbox/inbox.ts';
import type { ExportCell, ExportTable } from '../../../core/table/export-table.ts';
import type { InboxWords } from '../../i18n/inbox.ts';
import type { Nouns } from '../../names.ts';
import { type BoardAnswer, type BoardRow, boardRows } from './board-rows.ts';

interface Line {
  readonly row: BoardRow;
  readonly answer: BoardAnswer | null;
}

/** @param today ISO date */
export function boardTable(
  plan: InboxPlan,
  {
    words,
    nouns,
    summary,
    today,
  }: {
    readonly words: InboxWords;
    readonly nouns: Nouns;
    readonly summary: string;
    readonly today: string;
  },
): ExportTable {
  const placeOf = new Map(plan.places.map(({ code, name }) => [code, name]));
  const lines = boardRows(plan, words).flatMap((row): readonly Line[] =>
    row.answers.length > 0
      ? row.answers.map((answer) => ({ row, answer }))
      : [{ row, answer: null }],
  );
  const { exported: titles, table, states } = words;
  const column = (id: string, title: string, of: (line: Line) => ExportCell) => ({
    ...{ id, title },
    at: (i: number) => of(lines[i]!),
  });
  return {
    fileName: `phu-song-${titles.name}-${today}`,
    count: lines.length,
    columns: [
      column('commune_code', titles.code(nouns), ({ row }) => ({ kind: 'code', text: row.code })),
      column('commune', titles.commune(nouns), ({ row }) => plain(row.name)),
      column('province', titles.place(nouns), ({ row }) => plain(placeOf.get(row.place) ?? '')),
      column('state', titles.state, ({ row }) =>
        choice(
          row.isAnswered ? 'answered' : 'missing',
          row.isAnswered ? table.isAnswered : table.isMissing,
        ),
      ),
      column('file', titles.file, ({ answer }) => plain(answer?.title ?? '')),
      column('file_state', titles.fileState, ({ answer }) =>
        answer ? choice(answer.state, states[answer.state]) : plain(''),
      ),
      column('why', titles.why, ({ answer }) =>
        answer ? choice(answer.because, answer.why) : plain(''),
      ),
      column('rows', titles.rows, ({ answer }) => ({
        ...{ kind: 'number', unit: 1 },
        value: answer?.rows ?? Number.NaN,
      })),
      column('date', titles.date, ({ answer }) => ({ kind: 'date', iso: answer?.date ?? '' })),
    ],
    positions: null,
    notes: [[titles.note, summary]],
    facts: {},
  };
}

function plain(text: string): ExportCell {
  return choice(text, text);
}

function choice(text: string, words: string): ExportCell {
  return { kind: 'text', text, words };
}
