/** The cells of one sheet of a workbook. */
import type { Steps } from '../../../core/steps.ts';
import { FileFaultError } from '../file-fault.ts';
import type { Cell, Hidden, MergedCells, Sheet, SheetRow } from '../sheet.ts';
import { dateOfSerial } from './number-formats.ts';
import { tellXml, unmarked } from './xml.ts';

/** What cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Whether each cell style shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly isFrom1904: boolean;
  /** Cells that all sheets together may still have; counted down. */
  readonly room: { cells: number };
}

/** Cells that a workbook may have, empty ones to the left of others included: more do not come out of the largest file by themselves. */
export const MOST_CELLS = 20e6;

/** Columns that a row may have: those of the program that writes the format. */
const MOST_COLUMNS = 16_384;

/** Column of an address like "AB12", from 0; −1 when it is none. */
export function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}(?=\d|$)/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Reads the document of a sheet. Numbers stay numbers, dates become ISO texts, errors the text that the program shows.
 * @throws {FileFaultError} when it is not well formed, or its rows are far wider than what stands in them
 */
export function* readSheet(
  { name, isHidden }: { readonly name: string; readonly isHidden: boolean },
  text: string,
  context: CellContext,
): Steps<Sheet> {
  const rows: SheetRow[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const merged: MergedCells[] = [];
  let [blank, line] = [0, 0];
  let isRowHidden = false;
  let cells: Cell[] = [];
  let cell = { column: -1, type: '', style: 0 };
  let value = '';
  let isValue = false;
  yield* tellXml(
    text,
    {
      open(tag, attribute) {
        if (tag === 'row') {
          const given = Number(attribute('r'));
          line = Number.isInteger(given) && given > line ? given : line + 1;
          cells = [];
          cell = { ...cell, column: -1 };
          isRowHidden = isTrue(attribute('hidden'));
        } else if (tag === 'c') {
          const column = columnOf(attribute('r') ?? '');
          cell = {
            column: column >= 0 ? column : cell.column + 1,
            type: attribute('t') ?? '',
            style: Number(attribute('s') ?? 0),
          };
          value = '';
        } else if (tag === 'col') addHidden(hiddenColumns, attribute);
        else if (tag === 'v' || tag === 't') isValue = true;
        else if (tag === 'mergeCell') merged.push(...mergedRange(attribute('ref') ?? ''));
      },
      close(tag) {
        if (tag === 'v' || tag === 't') isValue = false;
        else if (tag === 'c') {
          const read = cellOf(value, cell, context);
          if (read !== '') {
            context.room.cells -= Math.max(0, cell.column + 1 - cells.length);
            const isTooWide = cell.column >= MOST_COLUMNS || context.room.cells < 0;
            if (isTooWide) throw new FileFaultError('archive-bomb', name);
            while (cells.length < cell.column) cells.push('');
            cells[cell.column] = read;
          }
        } else if (tag === 'row') {
          if (cells.length === 0) blank++;
          else {
            rows.push({ line, cells });
            if (isRowHidden) hiddenRows.push(line);
          }
        }
      },
      text(piece) {
        if (isValue) value += piece;
      },
    },
    name,
  );
  const width = rows.reduce((most, each) => Math.max(most, each.cells.length), 0);
  const columns = hiddenColumns.filter((column) => column < width);
  const hidden: Hidden = { sheet: isHidden, rows: hiddenRows, columns };
  return { name, rows, blank, broken: [], merged, hidden };
}

/** Columns that one entry of the list of widths hides. Entries go from left to right, and may go on to the last column there can be. */
function addHidden(columns: number[], attribute: (name: string) => string | null): void {
  if (!isTrue(attribute('hidden'))) return;
  const [first, last] = [Number(attribute('min')), Number(attribute('max'))];
  const from = Math.max(first - 1, (columns.at(-1) ?? -1) + 1);
  for (let each = from; each < Math.min(last, MOST_COLUMNS); each++) columns.push(each);
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function cellOf(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  { strings, dateStyles, isFrom1904 }: CellContext,
): Cell {
  if (type === 's') return value === '' ? '' : (strings[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr' || type === 'e')
    return unmarked(value).normalize('NFC');
  if (type === 'b') return value === '' ? '' : value === '1';
  if (type === 'd') return value.slice(0, 10);
  if (value.trim() === '') return '';
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return dateStyles[style] ? (dateOfSerial(number, isFrom1904) ?? number) : number;
}

function mergedRange(ref: string): MergedCells[] {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!match) return [];
  const [, left, top, right, bottom] = match as unknown as [string, string, string, string, string];
  return [
    {
      top: Number(top) - 1,
      left: columnOf(left),
      bottom: Number(bottom) - 1,
      right: columnOf(right),
    },
  ];
}
