/** Which rows a total or a group row may be the sum of: rows from `from` to before `to`. */
import type { OtherRecord, TableRecord } from './table-shape.ts';

export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

export interface StatedRow extends OtherRecord {
  /** The likeliest first; none where no row of data is about it. */
  readonly spans: readonly RowSpan[];
}

type Groups = readonly Pick<TableRecord, 'line' | 'groups'>[];

/**
 * A group row is about the rows of its group. A total below rows is about those since the total before, or since a group began, or
 * about all; directly under the name of a group about that group; above all rows, or last of all totals, likeliest about all.
 */
export function spansOf(records: Groups, stated: readonly OtherRecord[]): readonly StatedRow[] {
  if (stated.length === 0) return [];
  const reach = reachOf(records);
  const lastTotal = stated.findLastIndex(({ role }) => role === 'total');
  const all = { from: 0, to: records.length };
  let at = 0;
  let afterTotal = 0;
  let begunAt = -1; // where the group began whose name stood last
  return stated.map((row, i) => {
    while (at < records.length && records[at]!.line < row.line) at++;
    const begun = reach.flatMap(({ first, end }) =>
      at < records.length && first[at] === at ? [{ from: at, to: end[at]! }] : [],
    );
    if (row.role === 'group') {
      begunAt = at;
      const level = (records[at]?.groups ?? []).findLastIndex((group) => row.text.includes(group));
      const of = reach[level];
      const isBegun = of !== undefined && of.first[at] === at;
      return { ...row, spans: isBegun ? [{ from: at, to: of.end[at]! }] : [] };
    }
    const above = at === 0 ? [] : reach.map(({ first }) => ({ from: first[at - 1]!, to: at }));
    const since = { from: afterTotal, to: at };
    afterTotal = at;
    const isUnderGroup = begunAt === at && begun.length > 0;
    const near = isUnderGroup ? begun.reverse() : [since, ...above.reverse()];
    const spans = i === lastTotal || at === 0 ? [all, ...near] : [...near, all];
    return { ...row, spans: spans.filter(({ from, to }) => from < to) };
  });
}

/** Of every row, by the depth of groups, the first row of its group and the end of it. */
interface Reach {
  readonly first: Uint32Array;
  readonly end: Uint32Array;
}

function reachOf(records: Groups): readonly Reach[] {
  const depth = records.reduce((most, { groups }) => Math.max(most, groups.length), 0);
  return Array.from({ length: depth }, (_, level) => {
    const first = Uint32Array.from(records, (_record, row) => row);
    const end = Uint32Array.from(records, (_record, row) => row + 1);
    for (let row = 1; row < records.length; row++)
      if (areTogether(records, row, level)) first[row] = first[row - 1]!;
    for (let row = records.length - 1; row > 0; row--)
      if (areTogether(records, row, level)) end[row - 1] = end[row]!;
    return { first, end };
  });
}

/** Whether a row is in the same group as the one before it, down to a depth. */
function areTogether(records: Groups, row: number, level: number): boolean {
  const [before, own] = [records[row - 1]!.groups, records[row]!.groups];
  if (own.length <= level || before.length <= level) return false;
  return own.slice(0, level + 1).every((group, i) => group === before[i]);
}
