/**
 * What is what in a table that was made for reading: titles above, headings in several rows, a row that numbers the columns,
 * rows that begin a group, totals, signatures below. What is left are the records.
 *
 *     SỞ KHOA HỌC VÀ CÔNG NGHỆ                          title
 *     DANH SÁCH THÔN CHƯA CÓ SÓNG                       title
 *     STT | Tên thôn | Tình trạng phủ sóng | Ghi chú    heading
 *         |          | 3G       | 4G       |            heading
 *     (1) | (2)      | (3)      | (4)      | (5)        numbering
 *     I   | Xã Sinh Long                                group
 *     1   | Bản Lá   | x        |          |            record
 *         | Tổng cộng| 1        | 0        |            total
 *         NGƯỜI LẬP BIỂU                                signature
 */
import type { RowRole } from '../../core/import-codes.ts';
import { finish, type Steps } from '../../core/steps.ts';
import type { Cell, Hidden, Sheet, SheetRow } from '../tabular/sheet.ts';
import { isCaptionAt } from './captions.ts';
import { textOf } from './even-text.ts';
import { headingBlock } from './heading-block.ts';
import { spreadMerged } from './merged-cells.ts';
import { amountsIn, type NamedAmount } from './named-amounts.ts';
import { PLACE_LEVELS, type PlaceLevel } from './place-words.ts';
import { type Body, bodyOf, isHeading, isName, roleOf } from './row-roles.ts';
import type { RowWords } from './row-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A column by the texts above it. */
export interface TableColumn {
  /** Position in a row's cells. */
  readonly at: number;
  /** Headings from the top row to the bottom one, each once; none of any column in a table without headings. */
  readonly path: readonly string[];
}

/** A row of data. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Texts of the groups that it stands in, outermost first: "Huyện Na Hang", "Xã Sinh Long". */
  readonly groups: readonly string[];
}

/** A sheet, understood. */
export interface TableShape {
  readonly columns: readonly TableColumn[];
  readonly records: readonly TableRecord[];
  /** Every other row with what it is. */
  readonly others: readonly OtherRecord[];
  /** Levels of the units that groups are, by their texts. */
  readonly groupLevels: ReadonlyMap<string, PlaceLevel>;
  /** What the file hides of it. */
  readonly hidden: Hidden;
}

/** A row that is no data. */
export interface OtherRecord {
  readonly line: number;
  readonly role: RowRole;
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Of totals and groups: what their texts state. */
  readonly amounts: readonly NamedAmount[];
}

/** Stands between the rows of a heading where they are written in one, and parts them again when that is read. */
export const HEADING_BREAK = ' › ';

/** Stands between the cells of a row that is no record, where they are written in one. */
export const CELL_BREAK = ' | ';

/** Most rows that are looked through for the headings. */
export const MOST_TITLES = 40;

/** Reads the shape; `headingLine` is the line of the (lowest) heading row when a person chose it. `null` without any row. */
export function shapeOf(
  sheet: Sheet,
  vocabulary: Vocabulary,
  headingLine: number | null = null,
): TableShape | null {
  return finish(shapeSteps(sheet, vocabulary, headingLine));
}

/** Rows that are looked at between two pauses. */
const ROWS_AT_ONCE = 2000;

/** {@link shapeOf} in steps. */
export function* shapeSteps(
  sheet: Sheet,
  vocabulary: Vocabulary,
  headingLine: number | null = null,
): Steps<TableShape | null> {
  const rows = spreadMerged(sheet);
  if (rows.length === 0) return null;
  const block = headingBlock(rows.slice(0, MOST_TITLES), vocabulary, headingLine);
  const others: OtherRecord[] = [];
  const note = (row: SheetRow, role: RowRole) => {
    const text = textOfRow(row);
    const amounts = role === 'total' || role === 'group' ? amountsIn(text, vocabulary) : [];
    others.push({ line: row.line, role, text, cells: row.cells, amounts });
  };
  for (const row of rows.slice(0, block.from)) note(row, 'title');
  for (const row of rows.slice(block.from, block.to)) note(row, 'heading');
  const columns =
    block.from === block.to ? bareColumns(rows) : columnsOf(rows.slice(block.from, block.to));
  const about = bodyOf(columns, vocabulary);
  const captions = { words: about.words, isHeading: (row: SheetRow) => isHeading(row, about) };
  const body = { first: block.to, about, captions };
  const records: TableRecord[] = [];
  const groups = new GroupPath(vocabulary.rows);
  const end = signatureStart(rows, block.to, vocabulary.rows);
  for (let i = block.to; i < rows.length; i++) {
    if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield i / rows.length;
    const row = rows[i]!;
    const role = i >= end ? 'signature' : bodyRole(rows, i, body);
    if (role === null) records.push({ line: row.line, cells: row.cells, groups: groups.now });
    else note(row, role);
    if (role === 'group') groups.enter(row);
    if (role === 'title') groups.leave();
  }
  return { columns, records, others, groupLevels: groups.levels, hidden: sheet.hidden };
}

/** What a row below the headings is; a title begins another table. */
function bodyRole(
  rows: readonly SheetRow[],
  at: number,
  { first, about, captions }: BodyRows,
): RowRole | null {
  return isCaptionAt(rows, at, captions) ? 'title' : roleOf(rows[at]!, about, at - first);
}

/** The rows below the headings. */
interface BodyRows {
  /** Of the first one. */
  readonly first: number;
  readonly about: Body;
  readonly captions: Parameters<typeof isCaptionAt>[2];
}

/** The columns that rows of headings stand over. */
export function columnsOf(headings: readonly SheetRow[]): TableColumn[] {
  const width = Math.max(0, ...headings.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const texts = headings
      .flatMap(({ cells }) => textOf(cells[at]).split(HEADING_BREAK))
      .filter((text) => text !== '');
    return { at, path: texts.filter((text, i) => text !== texts[i - 1]) };
  });
  return columns.filter(({ path }) => path.length > 0);
}

/** Of a table without headings: all that have a cell. */
function bareColumns(rows: readonly SheetRow[]): TableColumn[] {
  const used = new Set<number>();
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) if (cell !== '') used.add(at);
  return [...used].sort((a, b) => a - b).map((at) => ({ at, path: [] }));
}

/** Depth of a group by what it begins with: letters and Roman numbers above Arabic ones, provinces above communes. */
class GroupPath {
  readonly #words: RowWords;
  #path: readonly { readonly depth: number; readonly text: string }[] = [];

  /** Texts from the outermost one: the same list for all rows of a group. */
  now: readonly string[] = [];
  /** Levels of all groups that were entered, by their texts. */
  readonly levels = new Map<string, PlaceLevel>();

  constructor(words: RowWords) {
    this.#words = words;
  }

  /** Rows from here on stand in no group of those above. */
  leave(): void {
    this.#path = [];
    this.now = [];
  }

  enter(row: SheetRow): void {
    const texts = row.cells.map(textOf).filter((text) => text !== '');
    const words = texts.find(isName) ?? '';
    const own = words.replace(/^(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3})\s*[.\-)]\s*/, '').trim();
    const text = this.#words.withoutAmounts(own);
    const level = this.#words.levelOf(text) ?? 'commune';
    const depth = PLACE_LEVELS.indexOf(level);
    this.levels.set(text, level);
    this.#path = [...this.#path.filter((group) => group.depth < depth), { depth, text }];
    this.now = this.#path.map((group) => group.text);
  }
}

/** Rows at the end of a table that may be signatures. */
const MOST_SIGNED = 30;

/** The first of the last rows, none of them before `first`, that are all signatures, notes and dates; behind the last one without any. */
function signatureStart(
  rows: readonly SheetRow[],
  first: number,
  { isSignature }: RowWords,
): number {
  for (let i = Math.max(first, rows.length - MOST_SIGNED); i < rows.length; i++) {
    const texts = rows[i]!.cells.map(textOf).filter((text) => text !== '');
    if (texts.length <= 3 && texts.some(isSignature)) return i;
  }
  return rows.length;
}

function textOfRow({ cells }: SheetRow): string {
  return cells
    .map(textOf)
    .filter((text, i, all) => text !== '' && text !== all[i - 1])
    .join(CELL_BREAK);
}
