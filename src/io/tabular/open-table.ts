/**
 * Opens a file that holds a table, whatever it is called: each format is known by its first bytes. A new format is one more entry
 * of the list.
 */
import type { Delimiter, Encoding, TableFormat } from '../../core/import-codes.ts';
import { type Steps, shareOf } from '../../core/steps.ts';
import {
  codingSteps,
  type DecodedText,
  decodedPieces,
  decodeText,
  decodeTextSteps,
} from './decode-text.ts';
import { delimiterSteps, readDelimited } from './delimited.ts';
import { FileFaultError } from './file-fault.ts';
import { readGeoJsonRows } from './geojson-rows.ts';
import { withUnicode } from './legacy-columns.ts';
import type { Sheet } from './sheet.ts';
import { TextWindow } from './text-window.ts';
import { readWorkbook } from './xlsx/workbook.ts';

/** Largest file that is read: what a browser can hold six times over beside the map. */
export const LARGEST_FILE_BYTES = 100e6;

/** What is known of a file, or was chosen by a person instead of what is found. */
export interface ReadingChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** An opened file, and how it was read. */
export interface OpenedTable {
  readonly format: TableFormat;
  readonly sheets: readonly Sheet[];
  /** Its coding (of a workbook that of its fonts), whether that was inferred, letters that could not be read. */
  readonly text: Omit<DecodedText, 'text'>;
  /** Of delimited text; else `null`. */
  readonly delimiter: Delimiter | null;
}

interface Format {
  readonly format: TableFormat;
  /** Whether a file begins like one of this format. */
  is(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array, choices: ReadingChoices): Steps<OpenedTable>;
}

const FORMATS: readonly Format[] = [
  { format: 'workbook', is: (bytes) => beginsWith(bytes, [0x50, 0x4b, 3, 4]), read: openWorkbook },
  { format: 'geojson', is: isJson, read: openGeoJson },
  { format: 'text', is: isText, read: openText },
];

/** Control characters that no text has: all but tab, line feed, form feed and carriage return. */
const CONTROLS = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/gu;

/** Documents that begin as text and are no table of cells: PDF, RTF, and what web systems give away as .xls: HTML and XML. */
const OTHER_DOCUMENT = /^\s*(?:%PDF-|\{\\rtf|<(?:!doctype|html|head|table|\?xml|\?mso))/i;

/** Container of workbooks before 2007, and of later ones that have a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** @param size of a file, in bytes @throws {FileFaultError} when nothing of it should be read */
export function refuseTooLarge(size: number): void {
  if (size > LARGEST_FILE_BYTES)
    throw new FileFaultError('too-large', `${Math.round(size / 1e6)} MB`);
}

/**
 * Reads a file.
 * @throws {FileFaultError} when there is no table to be had from it
 */
export function openTable(bytes: Uint8Array, choices: ReadingChoices = {}): Steps<OpenedTable> {
  if (bytes.length === 0) throw new FileFaultError('empty');
  refuseTooLarge(bytes.length);
  if (beginsWith(bytes, COMPOUND_FILE)) throw new FileFaultError('format-old');
  const format = FORMATS.find(({ is }) => is(bytes));
  if (!format) throw new FileFaultError('format-unknown', hexOf(bytes));
  return format.read(bytes, choices);
}

function* openWorkbook(bytes: Uint8Array, choices: ReadingChoices): Steps<OpenedTable> {
  const read = yield* readWorkbook(bytes);
  const { sheets, encoding, isGuess } = withUnicode(read, choices.encoding);
  return {
    format: 'workbook',
    sheets,
    text: { encoding, isGuess, unreadable: 0 },
    delimiter: null,
  };
}

function* openGeoJson(bytes: Uint8Array, { encoding }: ReadingChoices): Steps<OpenedTable> {
  const { text, ...how } = yield* shareOf(decodeTextSteps(bytes, encoding), 0, 0.5);
  return { format: 'geojson', sheets: [readGeoJsonRows(text)], text: how, delimiter: null };
}

function* openText(bytes: Uint8Array, choices: ReadingChoices): Steps<OpenedTable> {
  const coding = yield* shareOf(codingSteps(bytes, choices.encoding), 0, 0.1);
  const window = new TextWindow(decodedPieces(bytes, coding));
  const delimiter = choices.delimiter ?? (yield* shareOf(delimiterSteps(window), 0.1, 0.1));
  const sheet = yield* shareOf(readDelimited(window, delimiter), 0.1, 1);
  if (sheet.rows.length === 0 && sheet.broken.length === 0) throw new FileFaultError('empty');
  const { encoding, isGuess } = coding;
  const text = { encoding, isGuess, unreadable: window.unreadable };
  return { format: 'text', sheets: [sheet], text, delimiter };
}

function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^(?:\{\s*(?:"|$)|\[\s*\{)/.test(start);
}

/** Text has no control characters but blanks, whatever its coding: those of UTF-16 are told from its letters, not from its bytes. */
function isText(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, 4096));
  if (OTHER_DOCUMENT.test(text)) return false;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls <= text.length * 0.01;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
