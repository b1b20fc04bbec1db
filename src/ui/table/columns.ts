/** What a column of the table needs to be shown, sorted, filtered and exported. */
import type { ComponentChildren } from 'preact';
import type { ColumnValues } from '../../core/table/column-values.ts';

/** A column of units or of villages. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** What the label leaves out; '' for nothing. */
  readonly note: string;
  readonly values: ColumnValues;
  /** Room that its usual values need, in rem; the column of names takes what is left. */
  readonly width: number;
  /** Words of a choice. */
  readonly choiceLabel: (choice: string) => string;
  /** What stands in the cell of a row. */
  readonly cell: (row: number) => ComponentChildren;
}

/** The columns of a table. */
export interface TableColumns {
  /** In the order in which they are offered and stand; the first holds the names. */
  readonly all: readonly TableColumn[];
  /** Those that are shown by themselves as far as there is room, most important first. */
  readonly usual: readonly string[];
}

/** How many of the first usual columns are shown however little room there is. */
const ALWAYS = 3;

/** Columns to show: the chosen ones, else the usual ones that fit into a width in rem. The first column is always there. */
export function columnsToShow(
  { all, usual }: TableColumns,
  chosen: readonly string[] | null,
  width: number,
): TableColumn[] {
  const columnOf = (id: string) => all.find((column) => column.id === id);
  const names = all[0]!;
  if (chosen) {
    const known = [...new Set(chosen)].map(columnOf).filter((column) => column !== undefined);
    if (known.length > 0) return [names, ...known.filter((column) => column !== names)];
  }
  const fitting = new Set<TableColumn>();
  let left = width;
  for (const id of usual) {
    const column = columnOf(id);
    if (!column) continue;
    left -= column.width;
    if (left < 0 && fitting.size >= ALWAYS) break;
    fitting.add(column);
  }
  return all.filter((column) => fitting.has(column));
}
