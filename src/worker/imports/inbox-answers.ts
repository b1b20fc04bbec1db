/** What each table of an inbox says of each commune, and which of it counts. */
import { type AnswerTime, compareTimes, weighAnswers } from '../../core/inbox/answers.ts';
import type { InboxAnswer } from '../../core/inbox/inbox.ts';
import type { MatchReport } from '../../io/import/match-report.ts';
import type { ImportKit } from './import-kit.ts';
import type { JoinedRows } from './joining.ts';
import { communeRowOf, idOf, isRenamed, saidColumns } from './overlay-rows.ts';
import { isRejected } from './plan.ts';

/** A table of the inbox whose rows are joined. */
export interface ToldTable {
  readonly sheetId: string;
  readonly time: AnswerTime;
  readonly joined: JoinedRows;
  /** Unit row of the commune of each row; −1 for none. */
  readonly communes: Int32Array;
  /** Rows that can be used, by unit row of their commune; none of a commune that is only named. */
  readonly kept: ReadonlyMap<number, readonly number[]>;
}

/** An answer that was weighed, before it is known what it would change. */
export type SettledAnswer = Omit<InboxAnswer, 'changes'>;

/** Sorts the rows of a table by commune. */
export function toldTable(
  { rowOf }: ImportKit,
  { sheetId, time, joined }: Pick<ToldTable, 'sheetId' | 'time' | 'joined'>,
  report: MatchReport,
): ToldTable {
  const { table } = joined;
  const communes = Int32Array.from({ length: table.count }, (_, row) =>
    communeRowOf(joined, rowOf, row),
  );
  const kept = new Map<number, number[]>();
  for (const [row, commune] of communes.entries()) {
    if (commune < 0) continue;
    const rows = kept.get(commune) ?? [];
    kept.set(commune, rows);
    if (!isRejected(table, report, row)) rows.push(row);
  }
  return { sheetId, time, joined, communes, kept };
}

/**
 * The answers of every commune that a table names, the latest first.
 * @param chosen sheet whose answer counts by a person's word, by unit row of the commune
 */
export function answersByCommune(
  tables: readonly ToldTable[],
  chosen: ReadonlyMap<number, string>,
): ReadonlyMap<number, readonly SettledAnswer[]> {
  const byCommune = new Map<number, ToldTable[]>();
  for (const table of tables)
    for (const commune of table.kept.keys())
      byCommune.set(commune, [...(byCommune.get(commune) ?? []), table]);
  return new Map(
    [...byCommune].map(([commune, told]) => [
      commune,
      communeAnswers(commune, told, chosen.get(commune) ?? ''),
    ]),
  );
}

function communeAnswers(
  commune: number,
  told: readonly ToldTable[],
  chosen: string,
): readonly SettledAnswer[] {
  const answering = told.filter(({ kept }) => kept.get(commune)!.length > 0);
  const isAlone = answering.length === 1;
  const given = answering.map((table) => {
    const rows = table.kept.get(commune)!;
    return {
      ...{ sheetId: table.sheetId, time: table.time },
      villages: new Set(rows.map((row) => idOf(table.joined, row))),
      content: isAlone ? '' : contentOf(table.joined, rows),
    };
  });
  const weighed = weighAnswers(given, chosen);
  return told
    .toSorted((a, b) => compareTimes(b.time, a.time))
    .map(({ sheetId, kept }): SettledAnswer => {
      const answer = weighed.get(sheetId) ?? { state: 'empty', because: 'empty', of: '' };
      return { sheetId, rows: kept.get(commune)!.length, ...answer };
    });
}

/** The same text for rows that say the same of the same villages, in whatever order rows and columns stand. */
function contentOf(joined: JoinedRows, rows: readonly number[]): string {
  const columns = [...saidColumns(joined)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map((row) => {
    const said = columns.flatMap(([field, values]) => {
      const value = values[row] ?? '';
      const isSilent = value === '' || (field === 'name' && !isRenamed(joined, row));
      return isSilent ? [] : [[field, value]];
    });
    return JSON.stringify([idOf(joined, row), said]);
  });
  return lines.sort().join('\n');
}
