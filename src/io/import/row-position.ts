/** The position of a row, from whichever of its columns have it. */
import type { Bbox } from '../../core/country.ts';
import type { FindingCode } from '../../core/import-codes.ts';
import { positionOfOne, positionOfTwo, type ReadPosition } from '../coordinates/position.ts';
import { finding } from './finding.ts';
import type { ColumnReader, RowTarget } from './row-cells.ts';
import type { TableRecord } from './table-shape.ts';

type Note = (code: FindingCode, severity: 'repaired' | 'noted') => void;

/** Sets `lon` and `lat`, or `easting` and `northing` where the file has metres; says what was turned round or cannot be read. */
export function readPosition(
  row: RowTarget,
  { line, cells }: TableRecord,
  columns: readonly ColumnReader[],
  extent: Bbox,
): void {
  const at = (field: string) => columns.find((column) => column.field === field);
  const text = (column: ColumnReader | undefined) => {
    const cell = column ? (cells[column.at] ?? '') : '';
    return !column || column.values.isMissing(cell) ? '' : String(cell);
  };
  const [one, first, second] = [at('position'), at('lat') ?? at('x'), at('lon') ?? at('y')];
  const column = text(one) !== '' ? one : (first ?? second);
  if (!column) return;
  const value = column === one ? text(one) : [text(first), text(second)].join(' ').trim();
  const read =
    column === one
      ? positionOfOne(value, extent)
      : positionOfTwo(text(first), text(second), extent);
  const isHalf = column !== one && value !== '' && (text(first) === '' || text(second) === '');
  const note: Note = (code, severity) =>
    column.note(finding(code, severity, { line, column: column.heading, value }));
  if (isHalf) note('position-halved', 'noted');
  else setPosition(row, read, note);
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
