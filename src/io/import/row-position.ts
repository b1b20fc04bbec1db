/** The position of a row, from whichever of its columns have it. */
import type { Bbox } from '../../core/country.ts';
import type { FindingCode } from '../../core/import-codes.ts';
import { positionOfOne, positionOfTwo, type ReadPosition } from '../coordinates/position.ts';
import type { Cell } from '../tabular/sheet.ts';
import type { ColumnReader, RowTarget } from './column-readers.ts';
import { withoutHidden } from './even-text.ts';
import { finding } from './finding.ts';
import type { TableRecord } from './table-shape.ts';

type Fault = readonly [code: FindingCode, severity: 'repaired' | 'noted'];
const HALVED: readonly Fault[] = [['position-halved', 'noted']];
const NONE: readonly Fault[] = [];

/**
 * Reads the position of a row: sets `lon` and `lat`, or `easting` and `northing` where the file has metres; says what was turned
 * round or cannot be read.
 */
export function positionReader(
  columns: readonly ColumnReader[],
  records: readonly Pick<TableRecord, 'cells'>[],
  extent: Bbox,
): (row: RowTarget, line: number, cells: readonly Cell[]) => void {
  const at = (field: string) => columns.find((column) => column.field === field);
  const [one, first, second] = [at('position'), at('lat') ?? at('x'), at('lon') ?? at('y')];
  const { values } = one ?? first ?? second ?? {};
  if (!values) return () => {};
  const context = { extent, angles: values.angles };
  const [wholeIn, aIn, bIn] = [one, first, second].map((column) => textReader(column, records));
  return (row, line, cells) => {
    const [whole, a, b] = [wholeIn!(cells), aIn!(cells), bIn!(cells)];
    const column = whole !== '' ? one : (first ?? second);
    if (!column) return;
    const isWhole = column === one;
    if (whole === '' && a === '' && b === '') return;
    const isHalved = !isWhole && (a === '' || b === '');
    const faults = isHalved
      ? HALVED
      : setPosition(row, isWhole ? positionOfOne(whole, context) : positionOfTwo(a, b, context));
    for (const [code, severity] of faults) {
      const value = isWhole ? whole : `${a} ${b}`.trim();
      column.note(finding(code, severity, { line, column: column.heading, value }));
    }
  };
}

/** What most cells of positions are, and no word for what is missing is. */
const BARE_NUMBER = /^\d[\d.,]*$/;

function textReader(
  column: ColumnReader | undefined,
  records: readonly Pick<TableRecord, 'cells'>[],
): (cells: readonly Cell[]) => string {
  if (!column) return () => '';
  const { at, values } = column;
  const places = placesOf(records, at);
  return (cells) => {
    const cell = withoutHidden(cells[at] ?? '');
    const isShort = typeof cell === 'number' && placesIn(cell) < places;
    const text = isShort ? cell.toFixed(places) : String(cell);
    return BARE_NUMBER.test(text) || !values.isMissing(cell) ? text : '';
  };
}

/** Records that tell how exact a column is, and decimals that are enough to be exact. */
const [LOOKED_AT, MOST_PLACES] = [1000, 6];

/** Numbers of workbooks and of JSON have lost the zeros behind them: each is as exact as the most exact of its column. */
function placesOf(records: readonly Pick<TableRecord, 'cells'>[], at: number): number {
  let most = 0;
  for (const { cells } of records.slice(0, LOOKED_AT)) {
    const cell = cells[at];
    if (typeof cell === 'number') most = Math.max(most, placesIn(cell));
  }
  return Math.min(most, MOST_PLACES);
}

function placesIn(number: number): number {
  return /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
}

/** Sets what was read; what is to be said of it. */
function setPosition(row: RowTarget, read: ReadPosition): readonly Fault[] {
  if (read.kind === 'unreadable') return [['position-unreadable', 'noted']];
  if (read.kind === 'outside') return [['position-outside', 'noted']];
  if (read.kind === 'metres') {
    row.set('easting', read.easting);
    row.set('northing', read.northing);
  }
  if (read.kind !== 'degrees') return NONE;
  row.set('lon', read.lon);
  row.set('lat', read.lat);
  if (!read.isSwapped && !read.isCoarse) return NONE;
  const swapped: readonly Fault[] = read.isSwapped ? [['position-swapped', 'repaired']] : NONE;
  return read.isCoarse ? [...swapped, ['position-coarse', 'noted']] : swapped;
}
