/** Rows and columns that a workbook hides: nobody who looks at the file sees them, so what is taken of them is said. */
import type { Finding } from '../../core/import-codes.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { finding } from './finding.ts';
import { HEADING_BREAK, type TableShape } from './table-shape.ts';

/** Of the columns those that are taken in, at the first row; of the rows those that are records. */
export function hiddenFindings(
  { hidden, records }: Pick<TableShape, 'hidden' | 'records'>,
  mapping: ColumnMapping,
): readonly Finding[] {
  const [rows, columns] = [new Set(hidden.rows), new Set(hidden.columns)];
  const first = records[0]?.line ?? 0;
  const ofColumns = mapping.flatMap(({ column: { at, path }, field }) =>
    field !== null && columns.has(at)
      ? [finding('column-hidden', 'noted', { line: first, column: path.join(HEADING_BREAK) })]
      : [],
  );
  const ofRows = records.flatMap(({ line }) =>
    rows.has(line) ? [finding('row-hidden', 'noted', { line })] : [],
  );
  return [...ofColumns, ...(rows.size > 0 ? ofRows : [])];
}
