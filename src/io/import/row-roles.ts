/** What rows below the headings are: records, or what tables that were made for reading have between them. */
import type { RowRole } from '../../core/import-codes.ts';
import type { SheetRow } from '../tabular/sheet.ts';
import { textOf } from './even-text.ts';
import { remembered } from './remembered.ts';
import type { RowWords } from './row-words.ts';
import { fieldOfHeading, type Vocabulary } from './vocabulary.ts';

/** A column by its position in a row's cells, and the headings above it. */
interface HeadedColumn {
  readonly at: number;
  readonly path: readonly string[];
}

/** What rows are looked at with. */
export interface Body {
  readonly columns: readonly HeadedColumn[];
  /** Position of the cells that name what rows are about; −1 when no heading says. */
  readonly nameAt: number;
  /** Position of the communes in a table whose rows are about them; −1 in any other. */
  readonly communeAt: number;
  readonly words: RowWords;
  readonly isName: (text: string) => boolean;
  /** Field of a text that is a heading; `null` of any other. */
  readonly fieldOf: (text: string) => string | null;
}

export function bodyOf(columns: readonly HeadedColumn[], vocabulary: Vocabulary): Body {
  const at = (field: string) =>
    columns.find(({ path }) => path.some((text) => fieldOfHeading(vocabulary, text) === field))
      ?.at ?? -1;
  const isAboutCommunes = ['name', 'id', 'site_id', 'rsrp_dbm'].every((field) => at(field) < 0);
  const communeAt = isAboutCommunes ? at('commune') : -1;
  const fieldOf = remembered((text: string) => fieldOfHeading(vocabulary, text));
  const { rows } = vocabulary;
  const words = { ...rows, isTotal: remembered(rows.isTotal) };
  return { columns, nameAt: at('name'), communeAt, words, isName: remembered(isName), fieldOf };
}

/** What a row of the body is when it is no record: `null` for a record. */
export function roleOf(row: SheetRow, body: Body, index: number): RowRole | null {
  if (index < 2 && isNumbering(row)) return 'numbering';
  if (isHeading(row, body)) return 'heading';
  if (isTotal(row, body.words)) return 'total';
  return isGroup(row, body) ? 'group' : null;
}

/** The headings again, or those of another table. */
export function isHeading(row: SheetRow, { columns, fieldOf }: Body): boolean {
  return repeatsHeadings(row, columns) || isHeadings(row, fieldOf);
}

/** (1) (2) (3), or 1 2 3, or A B 1 2 3: at least three, each one more than the one before. */
function isNumbering({ cells }: SheetRow): boolean {
  const texts = cells.map(textOf).filter((text) => text !== '');
  if (texts.length < 3) return false;
  const numbers = texts.map((text) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1]);
  const letters = numbers.findIndex((number) => number !== undefined);
  if (letters < 0 || letters > 3) return false;
  if (!texts.slice(0, letters).every((text) => /^\(?[A-ZĐ]\)?$/.test(text))) return false;
  const rest = numbers.slice(letters).map(Number);
  return (
    rest.length >= 2 &&
    rest.every((number, i) => number === rest[0]! + i) &&
    rest[0]! <= 1 + letters
  );
}

/** Two headings at least, and most of them. */
function repeatsHeadings({ cells }: SheetRow, columns: readonly HeadedColumn[]): boolean {
  let others = 0;
  for (const { at, path } of columns)
    if (path.at(-1) !== textOf(cells[at]) && 2 * ++others >= columns.length) return false;
  return columns.length - others >= 2;
}

/** Three different ones at least, and nothing else: those of a second table. */
function isHeadings({ cells }: SheetRow, fieldOf: Body['fieldOf']): boolean {
  let fields: Set<string> | null = null;
  for (const cell of cells) {
    const text = textOf(cell);
    if (text === '') continue;
    const field = fieldOf(text);
    if (field === null) return false;
    fields = (fields ?? new Set()).add(field);
  }
  return fields !== null && fields.size >= 3;
}

/** The word stands first (but for an ordinal), and no name stands beside it: "120 thôn" is none. */
function isTotal({ cells }: SheetRow, { isTotal: isTotalWord }: RowWords): boolean {
  for (let at = 0, texts = 0; at < cells.length && texts < 3; at++) {
    const text = textOf(cells[at]);
    if (text === '') continue;
    if (isTotalWord(text))
      return !cells.some((cell, i) => i !== at && /^\D*\p{L}{3}/u.test(textOf(cell)));
    texts++;
  }
  return false;
}

/**
 * An ordinal of its own kind ("I", "A", "1.") or a word for a unit, and otherwise little: subtotals may stand behind it. Where a
 * name belongs a letter is a name; where communes belong one of them is a record.
 */
function isGroup({ cells }: SheetRow, body: Body): boolean {
  const { columns, nameAt, communeAt, words: known, isName: hasName } = body;
  let [texts, names, first, at] = [0, 0, 0, 0];
  for (let i = 0; i < cells.length && names < 2; i++) {
    const each = textOf(cells[i]);
    if (each === '') continue;
    if (texts++ === 0) first = i;
    if (hasName(each) && names++ === 0) at = i;
  }
  if (names !== 1) return false;
  const text = textOf(cells[at]);
  const level = known.levelInFull(text.replace(/^\d+[.)]\s*/, ''));
  if (at === communeAt && (level === null || level === 'commune')) return false;
  const isOrdinal =
    (first !== nameAt && /^(?:[IVXLC]{1,6}|[A-ZĐ])\.?$/.test(textOf(cells[first]))) ||
    /^[IVXLC]{1,6}[.\-)]\s/.test(text);
  // Both together may have a subtotal behind them however few columns there are: "I | Xã Sinh Long | 25".
  const most = isOrdinal && level !== null ? 3 : 2;
  if (texts > Math.max(most, columns.length / 2 + 1)) return false;
  return isOrdinal || level !== null;
}

/** Letters that are more than an ordinal. */
export function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^[IVXLC]{1,6}\.?$/.test(text);
}
