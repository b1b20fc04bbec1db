/** Where the headings of a table are: one row, two or three that belong together, or none. */
import type { SheetRow } from '../tabular/sheet.ts';
import { fieldOfHeading, type Vocabulary } from './vocabulary.ts';

/** Rows from `from` to before `to`; none, before the first row of the table, where both are the same. */
export interface HeadingBlock {
  readonly from: number;
  readonly to: number;
}

/** Rows that headings may take. */
const MOST_ROWS = 3;

/**
 * The heading rows among the first rows of a table. The first row of three headings or more that are known to the
 * vocabulary, and most of its texts, is one, else the row with most that are; without any known heading it is the first row that is about as wide as the
 * table and has texts only, unless that is a record: then there is none. Rows above and below join it where they stand over or under its cells as a wider heading over narrower
 * ones.
 */
export function headingBlock(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
  chosenLine: number | null,
): HeadingBlock {
  const chosen = rows.findIndex(({ line }) => line === chosenLine);
  const row = chosen >= 0 ? chosen : likeliest(rows, vocabulary);
  if (row < 0) {
    const first = Math.max(0, rows.findIndex(isAsWideAs(rows)));
    return { from: first, to: first };
  }
  let [from, to] = [row, row + 1];
  // Titles may stand side by side over headings; a row of headings has one at least that is known.
  while (
    from > 0 &&
    to - from < MOST_ROWS &&
    knownIn(rows[from - 1]!, vocabulary) > 0 &&
    standsOver(rows[from - 1]!, rows[from]!)
  ) {
    from--;
  }
  while (
    chosen < 0 &&
    to < rows.length &&
    to - from < MOST_ROWS &&
    standsOver(rows[to - 1]!, rows[to]!)
  )
    to++;
  return { from, to };
}

function likeliest(rows: readonly SheetRow[], vocabulary: Vocabulary): number {
  const known = rows.map((row) => (isWorded(row, vocabulary) ? knownIn(row, vocabulary) : 0));
  // Another table may stand below, with more headings: the first row that is mostly that begins the table.
  const first = rows.findIndex((row, i) => known[i]! >= 3 && 2 * known[i]! > textsOf(row).length);
  if (first >= 0) return first;
  const most = Math.max(...known);
  if (most >= 2) return known.indexOf(most);
  const isWide = isAsWideAs(rows);
  const wide = rows.findIndex(
    (row) => isWide(row) && textsOf(row).every(({ text }) => isWord(text)),
  );
  return wide >= 0 && isRecord(rows, wide, vocabulary) ? -1 : wide;
}

/** Tells rows that are about as wide as the table. */
function isAsWideAs(rows: readonly SheetRow[]): (row: SheetRow) => boolean {
  const width = Math.max(...rows.map((row) => textsOf(row).length));
  return (row) => textsOf(row).length >= Math.max(2, 0.6 * width);
}

/** Cells of a row that show it to be a record. */
const LEAST_SIGNS = 2;

/** Whether several texts of a row name places, or stand again below it: headings do neither. */
function isRecord(rows: readonly SheetRow[], at: number, { rows: words }: Vocabulary): boolean {
  const below = rows.slice(at + 1);
  const namesPlace = (text: string) =>
    /\s[\p{Lu}\d]/u.test(text) && (words.levelInFull(text) !== null || words.isSettlement(text));
  const comesAgain = (column: number, text: string) =>
    below.some(({ cells }) => String(cells[column] ?? '').trim() === text);
  const signs = textsOf(rows[at]!).filter(
    ({ at: column, text }) => namesPlace(text) || comesAgain(column, text),
  );
  return signs.length >= LEAST_SIGNS;
}

/** Whether the first and most other texts of a row could be headings: a record has numbers and codes. */
function isWorded(row: SheetRow, vocabulary: Vocabulary): boolean {
  const words = textsOf(row).map(
    ({ text }) => isWord(text) || fieldOfHeading(vocabulary, text) !== null, // X and Y are headings
  );
  return words[0] === true && words.filter(Boolean).length >= 0.8 * words.length;
}

/** How many different headings of a row the vocabulary knows. */
function knownIn(row: SheetRow, vocabulary: Vocabulary): number {
  const texts = new Set(textsOf(row).map(({ text }) => text));
  return [...texts].filter((text) => fieldOfHeading(vocabulary, text) !== null).length;
}

/**
 * Whether a row holds headings over those of the next: every text of the lower row is under an empty cell, under the same text
 * (merged downwards), or under a heading that goes on to the right (empty cells, or the same text again), and one at least is.
 */
function standsOver(upper: SheetRow, lower: SheetRow): boolean {
  const cellOf = (row: SheetRow, at: number) => String(row.cells[at] ?? '').trim();
  const lowerTexts = textsOf(lower);
  const different = new Set(textsOf(upper).map(({ text }) => text));
  if (different.size < 2 || lowerTexts.length === 0) return false;
  let narrower = 0;
  for (const { at, text } of lowerTexts) {
    if (!isWord(text)) return false;
    const above = cellOf(upper, at);
    if (above === text) continue;
    const isSpanned = above === '' ? hasLeft(upper, at) : goesOn(upper, at);
    if (!isSpanned) return false;
    narrower++;
  }
  return narrower > 0;
}

/** Whether a heading begins to the left of an empty cell. */
function hasLeft({ cells }: SheetRow, at: number): boolean {
  return cells.slice(0, at).some((cell) => String(cell).trim() !== '');
}

/** Whether the heading at a cell goes on: the next cell is empty or has the same text, or the one before has. */
function goesOn({ cells }: SheetRow, at: number): boolean {
  const text = String(cells[at] ?? '').trim();
  const [before, after] = [cells[at - 1], cells[at + 1]].map((cell) => String(cell ?? '').trim());
  return after === '' || after === text || before === text;
}

function textsOf({ cells }: SheetRow): { readonly at: number; readonly text: string }[] {
  return cells
    .map((cell, at) => ({ at, text: String(cell).trim() }))
    .filter(({ text }) => text !== '');
}

/** A heading is not a number; "2G", "4G" and "(1)" of a numbering row are told apart by the letter. */
function isWord(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\(?[A-ZĐ]\)?$/.test(text);
}
