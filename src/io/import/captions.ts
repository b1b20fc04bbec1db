/** Titles of further tables below the first: rows of little text that stand directly above headings. */
import type { SheetRow } from '../tabular/sheet.ts';
import { textOf } from './even-text.ts';
import type { RowWords } from './row-words.ts';

/** Rows of titles that one table has. */
const MOST_TITLES = 10;

/** Different texts that stand side by side in a row of titles: an office and the state. */
const MOST_TEXTS = 2;

/** Whether a row is a title: it looks like one, and so do all rows from it down to the next headings. */
export function isCaptionAt(
  rows: readonly SheetRow[],
  at: number,
  { words, isHeading }: { readonly words: RowWords; isHeading(row: SheetRow): boolean },
): boolean {
  for (let i = at; i < rows.length && i <= at + MOST_TITLES; i++) {
    const row = rows[i]!;
    if (isCaption(row, words)) continue;
    return i > at && isHeading(row);
  }
  return false;
}

function isCaption({ cells }: SheetRow, words: RowWords): boolean {
  const texts = new Set<string>();
  for (const cell of cells) {
    const text = textOf(cell);
    if (text !== '') texts.add(text);
    if (texts.size > MOST_TEXTS) return false;
  }
  return [...texts].every((text) => words.levelInFull(text) === null && words.isCaption(text));
}
