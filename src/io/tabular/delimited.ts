/**
 * Tables as text: CSV, TSV, and what is pasted from a spreadsheet. Nothing is converted and nothing is lost: every physical line
 * of the text is in a row, blank, or in a row that is reported as broken.
 */
import Papa from 'papaparse';
import { DELIMITERS, type Delimiter } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';
import { CellTexts, ownText } from './cell-texts.ts';
import { type BrokenRow, NOTHING_HIDDEN, type Sheet, type SheetRow } from './sheet.ts';
import { type TextWindow, unified } from './text-window.ts';

const OPTIONS = { newline: '\n', header: false, dynamicTyping: false } as const;

/** Characters that are read between two pauses. */
const SLICE_LENGTH = 200_000;

/** Lines that the guess of the delimiter looks at, and the most characters of them. */
const GUESS_LINES = 200;
const GUESS_LENGTH = 1_000_000;

/** Characters that a record may have: a quote that is open for longer closes at another cell. */
const LONGEST_RECORD = 2_000_000;

/** Quotes that are never closed and yet looked behind for more; after that many no quote is believed. */
const MOST_OPEN_QUOTES = 20;

/**
 * The delimiter that cuts most lines into equally many cells, more than one; of equals the one that makes more cells. A text of
 * one column gives ','.
 */
export function guessDelimiter(text: string): Delimiter {
  const sample = firstLines(unified(text.slice(0, GUESS_LENGTH)), GUESS_LINES);
  let best: { delimiter: Delimiter; lines: number; cells: number } = {
    delimiter: ',',
    lines: 0,
    cells: 1,
  };
  for (const delimiter of DELIMITERS) {
    const { lines, cells } = agreement(sample, delimiter);
    if (lines > best.lines || (lines === best.lines && cells > best.cells)) {
      best = { delimiter, lines, cells };
    }
  }
  return best.delimiter;
}

/** {@link guessDelimiter} of a text that is taken in as far as the guess looks. */
export function* delimiterSteps(window: TextWindow): Steps<Delimiter> {
  for (let length = SLICE_LENGTH; length <= GUESS_LENGTH; length += SLICE_LENGTH) {
    window.reach(length);
    if (window.isEnd || countLines(window.text.slice(0, length)) > GUESS_LINES) break;
    yield window.done;
  }
  return guessDelimiter(window.text);
}

/** Reads a table. The text has no byte order mark; line breaks in cells become \n. */
export function* readDelimited(window: TextWindow, delimiter: Delimiter): Steps<Sheet> {
  const rows: SheetRow[] = [];
  const broken: BrokenRow[] = [];
  const texts = new CellTexts();
  let [line, blank, openQuotes] = [1, 0, 0];
  while (window.reach(SLICE_LENGTH)) {
    const slice =
      openQuotes < MOST_OPEN_QUOTES ? nextSlice(window, delimiter) : plainSlice(window, delimiter);
    for (const record of slice.records) {
      const { cells } = record;
      if (record.isBroken)
        broken.push({ line, reason: 'quotes-broken', text: cells.join(delimiter) });
      else if (cells.every((cell) => cell.trim() === '')) blank += record.lines;
      else rows.push({ line, cells: cells.map((cell, column) => texts.kept(cell, column)) });
      line += record.lines;
    }
    window.readTo(slice.end);
    if (slice.hasOpenQuote) {
      // The quote swallowed everything behind it: its line is broken, the lines behind it are read again.
      openQuotes++;
      const { text, at } = window;
      const end = lineEnd(text, at);
      broken.push({
        line,
        reason: 'quotes-open',
        text: ownText(text.slice(at, end).replace(/\n$/, '')),
      });
      line++;
      window.readTo(end);
    }
    yield window.done;
  }
  return { name: '', rows, blank, broken, merged: [], hidden: NOTHING_HIDDEN };
}

/** Physical lines of a text; the break at its end begins no further one. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at)) lines++;
  return lines;
}

/** A record with the physical lines that it takes. */
interface TextRecord {
  readonly cells: readonly string[];
  readonly lines: number;
  readonly isBroken: boolean;
}

interface Slice {
  readonly records: readonly TextRecord[];
  /** Where the text of the window goes on: behind the last whole record, or at the line with the open quote. */
  readonly end: number;
  /** Whether a quote is open to the end of the text. */
  readonly hasOpenQuote: boolean;
}

/** The records of the next stretch of text, which ends between two of them. */
function nextSlice(window: TextWindow, delimiter: Delimiter): Slice {
  for (let length = SLICE_LENGTH; ; length = LONGEST_RECORD) {
    window.reach(length);
    const { text, at: start, isEnd } = window;
    const end = sliceEnd(text, start + length);
    const slice = parseSlice(text.slice(start, end), delimiter);
    // An open quote may close behind the slice: look at more, unless there are records to go on with.
    const isWhole =
      (isEnd && end === text.length) || (length === LONGEST_RECORD && slice.records.length === 0);
    if (!slice.hasOpenQuote || isWhole) return { ...slice, end: start + slice.end };
    if (slice.records.length > 0) {
      return { records: slice.records, end: start + slice.end, hasOpenQuote: false };
    }
  }
}

/** The next stretch of text where quotes mean nothing: a record a line, broken where it has one. */
function plainSlice({ text, at: start }: TextWindow, delimiter: Delimiter): Slice {
  const end = sliceEnd(text, start + SLICE_LENGTH);
  const lines = text.slice(start, end).replace(/\n$/, '').split('\n');
  const records = lines.map((line) => ({
    cells: line.split(delimiter),
    lines: 1,
    isBroken: line.includes('"'),
  }));
  return { records, end, hasOpenQuote: false };
}

function parseSlice(text: string, delimiter: Delimiter): Slice {
  const { data, errors } = Papa.parse(text, { ...OPTIONS, delimiter });
  const errorOf = new Map(errors.map(({ row, code }) => [row, code]));
  const records: TextRecord[] = [];
  let [at, quote] = [0, quoteFrom(text, 0)];
  for (let i = 0; i < data.length; i++) {
    const isLast = i === data.length - 1;
    if (isLast && at >= text.length) break; // what stands behind the last line break
    if (errorOf.get(i) === 'MissingQuotes') return { records, end: at, hasOpenQuote: true };
    const cells = data[i]!;
    if (quote < at) quote = quoteFrom(text, at);
    let [end, lines] = [lineEnd(text, at), 1];
    if (quote < end) {
      end = recordEnd(text, at, cells);
      lines = countLines(text.slice(at, end));
    }
    records.push({ cells, lines, isBroken: errorOf.has(i) });
    at = end;
  }
  return { records, end: text.length, hasOpenQuote: false };
}

/** Where the next quote stands; behind the text without any. A record before it is a line. */
function quoteFrom(text: string, start: number): number {
  const at = text.indexOf('"', start);
  return at < 0 ? text.length : at;
}

/** Where the record that begins at `start` ends, its line break included: one break more than its cells hold. */
function recordEnd(text: string, start: number, cells: readonly string[]): number {
  let end = start;
  let inside = 0;
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) inside++;
  for (let breaks = 0; breaks <= inside; breaks++) end = lineEnd(text, end);
  return end;
}

/** Behind the next line break, or at the end of the text. */
function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at + 1;
}

function sliceEnd(text: string, wished: number): number {
  return wished >= text.length ? text.length : lineEnd(text, wished);
}

function firstLines(text: string, count: number): string {
  let end = 0;
  for (let i = 0; i < count && end < text.length; i++) end = lineEnd(text, end);
  return text.slice(0, end);
}

/** How many lines the most common number of cells has, if that is more than one cell. */
function agreement(text: string, delimiter: Delimiter): { lines: number; cells: number } {
  const { data } = Papa.parse(text, { ...OPTIONS, delimiter });
  const counts = new Map<number, number>();
  for (const cells of data) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let [lines, most] = [0, 1];
  for (const [cells, count] of counts) {
    if (count > lines || (count === lines && cells > most)) [lines, most] = [count, cells];
  }
  return { lines, cells: most };
}
