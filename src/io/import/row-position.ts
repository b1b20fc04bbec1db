/** The position of a row, from whichever of its columns have it. */
import type { Bbox } from '../../core/country.ts';
import type { FindingCode } from '../../core/import-codes.ts';
import { positionOfOne, positionOfTwo, type ReadPosition } from '../coordinates/position.ts';
import type { Cell } from '../tabular/sheet.ts';
import type { ColumnReader, RowTarget } from './column-readers.ts';
import { withoutHidden } from './even-text.ts';
import { finding } from './finding.ts';

type Note = (code: FindingCode, severity: 'repaired' | 'noted') => void;

/**
 * Reads the position of a row: sets `lon` and `lat`, or `easting` and `northing` where the file has metres; says what was turned
 * round or cannot be read.
 */
export function positionReader(
  columns: readonly ColumnReader[],
  extent: Bbox,
): (row: RowTarget, line: number, cells: readonly Cell[]) => void {
  const at = (field: string) => columns.find((column) => column.field === field);
  const [one, first, second] = [at('position'), at('lat') ?? at('x'), at('lon') ?? at('y')];
  const { values } = one ?? first ?? second ?? {};
  if (!values) return () => {};
  const context = { extent, angles: values.angles };
  return (row, line, cells) => {
    const [whole, a, b] = [textIn(one, cells), textIn(first, cells), textIn(second, cells)];
    const column = whole !== '' ? one : (first ?? second);
    if (!column) return;
    const isWhole = column === one;
    const value = isWhole ? whole : [a, b].join(' ').trim();
    if (value === '') return;
    const note: Note = (code, severity) =>
      column.note(finding(code, severity, { line, column: column.heading, value }));
    if (!isWhole && (a === '' || b === '')) note('position-halved', 'noted');
    else
      setPosition(
        row,
        isWhole ? positionOfOne(whole, context) : positionOfTwo(a, b, context),
        note,
      );
  };
}

/** What most cells of positions are, and no word for what is missing is. */
const BARE_NUMBER = /^\d[\d.,]*$/;

function textIn(column: ColumnReader | undefined, cells: readonly Cell[]): string {
  if (!column) return '';
  const cell = withoutHidden(cells[column.at] ?? '');
  const text = String(cell);
  return BARE_NUMBER.test(text) || !column.values.isMissing(cell) ? text : '';
}

function setPosition(row: RowTarget, read: ReadPosition, note: Note): void {
  if (read.kind === 'unreadable') note('position-unreadable', 'noted');
  else if (read.kind === 'outside') note('position-outside', 'noted');
  else if (read.kind === 'metres') {
    row.set('easting', read.easting);
    row.set('northing', read.northing);
  } else if (read.kind === 'degrees') {
    row.set('lon', read.lon);
    row.set('lat', read.lat);
    if (read.isSwapped) note('position-swapped', 'repaired');
    if (read.isCoarse) note('position-coarse', 'noted');
  }
}
