/**
 * Tables that stand beside each other on one sheet, each to be read by itself:
 *
 *     STT | Tên thôn | Số hộ | STT | Tên thôn | Số hộ      the headings begin again
 *     Tên thôn | Xã | Số hộ |  | Mã trạm | Xã | Kinh độ    a blank column, and headings that are there already or are of sites
 *
 * Read as one table, the right ones would be lost, or their positions be those of the villages to the left.
 */
import { plainText } from '../../core/search/fold.ts';
import type { Cell, MergedCells, Sheet, SheetRow } from '../tabular/sheet.ts';
import { headingBlock } from './heading-block.ts';
import { spreadMerged } from './merged-cells.ts';
import { columnsOf, MOST_TITLES, type TableColumn } from './table-shape.ts';
import { fieldOfHeading, type Vocabulary } from './vocabulary.ts';

/** A table of a sheet. */
export interface TableOfSheet {
  readonly sheet: Sheet;
  /** Its columns as a spreadsheet has them ("F:I"), where there are others beside it; else ''. */
  readonly span: string;
}

/** Columns that two tables must have alike. */
const LEAST_ALIKE = 2;

/** Columns that are looked at: a sheet with more of them is no row of tables. */
const MOST_COLUMNS = 300;

/** Fields that tables of anything have: that they come again says nothing. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['ordinal', 'note']);

/** Fields of which each is what a table is about. */
const SUBJECTS: readonly string[] = ['name', 'site_id', 'rsrp_dbm'];

/** The tables of a sheet from left to right, nearly always one. */
export function tablesOf(sheet: Sheet, vocabulary: Vocabulary): readonly TableOfSheet[] {
  const top = spreadMerged({ rows: sheet.rows.slice(0, MOST_TITLES), merged: sheet.merged });
  const { from, to } = headingBlock(top, vocabulary, null);
  const columns = columnsOf(top.slice(from, to))
    .slice(0, MOST_COLUMNS)
    .map((column) => headed(column, vocabulary));
  const starts = startsOf(columns, (at) => isBlank(sheet.rows, to, at));
  if (starts.length < 2) return [{ sheet, span: '' }];
  const first = sheet.rows[from]!.line;
  return starts.map((left, i) => {
    const right = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    const last = columns.findLast(({ at }) => at < right)!.at;
    return tableAt(sheet, { left, right, first }, `${letters(left)}:${letters(last)}`);
  });
}

/** A column by its heading. */
interface Headed {
  readonly at: number;
  readonly text: string;
  /** Whether it has one row of headings: of several the upper one makes another column of it ("before › commune"). */
  readonly isPlain: boolean;
  readonly field: string | null;
}

function headed({ at, path }: TableColumn, vocabulary: Vocabulary): Headed {
  const field = path
    .map((text) => fieldOfHeading(vocabulary, text))
    .findLast((each) => each !== null);
  const text = path.map(plainText).join('>');
  return { at, text, isPlain: path.length === 1, field: field ?? null };
}

/** Where tables begin: the first column, and those from which on there is another table. */
function startsOf(columns: readonly Headed[], isEmpty: (at: number) => boolean): readonly number[] {
  const starts = columns.length > 0 ? [0] : []; // indices of columns
  for (let i = LEAST_ALIKE; i + LEAST_ALIKE <= columns.length; i++) {
    const own = columns.slice(starts.at(-1), i);
    const beside = columns.slice(i);
    const isRepeated = isAlike(own[0]!, beside[0]!) && alike(own, beside).length >= LEAST_ALIKE;
    if (own.length >= LEAST_ALIKE && (isRepeated || isApart(own, beside, isEmpty))) starts.push(i);
  }
  return starts.map((i, n) => (n === 0 ? 0 : columns[i]!.at));
}

function isAlike(a: Headed, b: Headed): boolean {
  return a.text === b.text || (a.isPlain && b.isPlain && a.field !== null && a.field === b.field);
}

/** Columns that come again, each heading once. */
function alike(own: readonly Headed[], beside: readonly Headed[]): readonly Headed[] {
  const again = own.filter((column) => beside.some((other) => isAlike(column, other)));
  return [...new Map(again.map((column) => [column.text, column])).values()];
}

/** Behind a column that is blank from top to bottom: a field of the table comes again, or another subject has its own. */
function isApart(
  own: readonly Headed[],
  beside: readonly Headed[],
  isEmpty: (at: number) => boolean,
): boolean {
  const [end, begin] = [own.at(-1)!.at, beside[0]!.at];
  if (begin - end < 2) return false;
  const known = beside.filter(({ field }) => field !== null);
  const isAgain = alike(own, known).some(({ field }) => field !== null && !OF_ANYTHING.has(field));
  const has = (side: readonly Headed[], subject: string) =>
    side.some(({ field }) => field === subject);
  const isOther =
    SUBJECTS.some((subject) => has(own, subject)) &&
    SUBJECTS.some((subject) => has(beside, subject) && !has(own, subject));
  if (known.length < LEAST_ALIKE || !(isAgain || isOther)) return false;
  return Array.from({ length: begin - end - 1 }, (_, i) => end + 1 + i).every(isEmpty);
}

function isBlank(rows: readonly SheetRow[], from: number, at: number): boolean {
  return rows.every(({ cells }, i) => i < from || (cells[at] ?? '') === '');
}

/** The columns from `left` to before `right`; titles above the `first` line of headings are those of all tables. */
function tableAt(
  sheet: Sheet,
  { left, right, first }: { readonly left: number; readonly right: number; readonly first: number },
  span: string,
): TableOfSheet {
  const isLeftmost = left === 0;
  const cut = (cells: readonly Cell[]) => cells.slice(left, right);
  const rows = sheet.rows
    .map((row) => (row.line < first ? row : { line: row.line, cells: cut(row.cells) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const isOwn = ({ top, left: from }: MergedCells) =>
    top + 1 >= first && from >= left && from < right;
  const merged = sheet.merged.filter(isOwn).map((range) => ({
    ...range,
    left: range.left - left,
    right: Math.min(range.right, right - 1) - left,
  }));
  const columns = sheet.hidden.columns.filter((at) => at >= left && at < right);
  return {
    sheet: {
      ...sheet,
      ...{ name: `${sheet.name} ${span}`.trim(), rows, merged },
      broken: isLeftmost ? sheet.broken : [],
      hidden: { ...sheet.hidden, columns: columns.map((at) => at - left) },
    },
    span,
  };
}

/** "A", "Z", "AA": what a spreadsheet calls a column. */
function letters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (at % 26));
}
