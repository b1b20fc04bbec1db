/**
 * A table as CSV. For programs one header and one row each, in which the last columns say what the table is, the same in every
 * row: comments would break readers, and a second file gets lost. For Excel a block of notes above the header.
 */
import type { ExportCell, ExportTable } from '../../core/table/export-table.ts';
import { type Cell, csvOf, EXCEL_CSV } from './csv-writer.ts';

/** Decimals of what is not whole: a metre of a distance, a millionth of a share. */
const DECIMALS = 3;
const SHARE_DECIMALS = 6;
/** Of a percentage, so that none reads as 100 that is not. */
const PERCENT_DECIMALS = 4;
/** Decimals of a longitude or latitude: a decimetre. */
const DEGREE_DECIMALS = 6;

/** For programs. */
export function machineCsv({ columns, count, positions, facts }: ExportTable): string {
  const header = [
    ...columns.map(({ id }) => id),
    ...(positions ? ['lon', 'lat'] : []),
    ...Object.keys(facts),
  ];
  const trust = Object.values(facts);
  const rows = Array.from({ length: count }, (_, i) => [
    ...columns.map(({ at }) => machineCell(at(i))),
    ...(positions ? [degrees(positions[2 * i]!), degrees(positions[2 * i + 1]!)] : []),
    ...trust,
  ]);
  return csvOf(header, rows);
}

/** For Excel where decimals have a comma. */
export function excelCsv({ columns, count, notes }: ExportTable): string {
  const header = columns.map(({ title, at }) => {
    const cell = count > 0 ? at(0) : null;
    return cell?.kind === 'number' && cell.unit === 100 ? `${title} (%)` : title;
  });
  const rows = Array.from({ length: count }, (_, i) => columns.map(({ at }) => excelCell(at(i))));
  const [first = ['', ''], ...others] = notes;
  return csvOf(first, [...others, [], header, ...rows], EXCEL_CSV);
}

function machineCell(cell: ExportCell): Cell {
  switch (cell.kind) {
    case 'text':
    case 'code':
      return cell.text;
    case 'date':
      return cell.iso;
    case 'number':
      return cell.unit === 100 ? shareCell(cell.value, 1) : numberCell(cell.value);
  }
}

function excelCell(cell: ExportCell): Cell {
  switch (cell.kind) {
    case 'text':
      return cell.words;
    case 'code':
      return { code: cell.text };
    case 'date':
      return dayFirst(cell.iso);
    case 'number':
      return cell.unit === 100 ? shareCell(cell.value, 100) : numberCell(cell.value);
  }
}

function numberCell(number: number): Cell {
  return { number, decimals: Number.isInteger(number) ? 0 : DECIMALS };
}

/** A share (0..1), out of 1 or of 100; never rounded to nothing or to all unless it is (domain R10). */
function shareCell(share: number, whole: 1 | 100): Cell {
  const decimals = whole === 1 ? SHARE_DECIMALS : PERCENT_DECIMALS;
  const least = 10 ** -decimals;
  const number = share * whole;
  const isPart = share > 0 && share < 1;
  return { number: isPart ? Math.min(whole - least, Math.max(least, number)) : number, decimals };
}

function degrees(number: number): Cell {
  return { number, decimals: DEGREE_DECIMALS };
}

/** `2025-12-31` as `31/12/2025`; a month or a year likewise, anything else as it was written. */
function dayFirst(iso: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
}
