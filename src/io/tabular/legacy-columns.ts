/**
 * Cells of workbooks whose font did the work: a workbook stores the letters that were typed, so text in .VnTime or VNI-Times stands
 * in it as Latin letters. Told by the words of the whole workbook and put right column by column, because one table may have both.
 */
import type { Encoding } from '../../core/import-codes.ts';
import { codingOf, convert } from './decode-text.ts';
import type { Cell, Sheet } from './sheet.ts';
import { vietnameseShare } from './vietnamese-words.ts';

/** Letters that are looked at, of a workbook and of each column. */
const SAMPLE_LENGTH = 100_000;

export interface RecodedSheets {
  readonly sheets: readonly Sheet[];
  readonly encoding: Encoding;
  /** Whether it was inferred that the text is not what it seems. */
  readonly isGuess: boolean;
}

/** @param chosen the coding that a person chose; found without one */
export function withUnicode(sheets: readonly Sheet[], chosen?: Encoding): RecodedSheets {
  const encoding = chosen ?? codingOf(sheets.map((sheet) => sampleOf(sheet, null)).join('\n'));
  if (encoding === 'utf-8') return { sheets, encoding, isGuess: false };
  const recoded = sheets.map((sheet) => recodedSheet(sheet, encoding));
  return { sheets: recoded, encoding, isGuess: chosen === undefined };
}

function recodedSheet(sheet: Sheet, encoding: Encoding): Sheet {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isLegacy = Array.from({ length: width }, (_, column) => {
    const text = sampleOf(sheet, column);
    return vietnameseShare(convert(text, encoding)).share >= vietnameseShare(text).share;
  });
  const recode = (cell: Cell, column: number) =>
    typeof cell === 'string' && isLegacy[column] ? convert(cell, encoding).normalize('NFC') : cell;
  const rows = sheet.rows.map(({ line, cells }) => ({ line, cells: cells.map(recode) }));
  return { ...sheet, rows };
}

/** The first texts of a column, or of all of them. */
function sampleOf({ rows }: Sheet, column: number | null): string {
  const texts: string[] = [];
  let length = 0;
  for (const { cells } of rows) {
    if (length > SAMPLE_LENGTH) break;
    for (const cell of column === null ? cells : [cells[column]]) {
      if (typeof cell !== 'string') continue;
      texts.push(cell);
      length += cell.length;
    }
  }
  return texts.join('\n');
}
