/** What every tabular file becomes before anybody asks what it means: rows of cells with the place each came from. */

/**
 * A cell as the file gives it: a text stays a text ("00001"), a number is one only where the file itself says so (a workbook
 * does, a text file never does). An empty cell is ''. A date of a workbook is its ISO text.
 */
export type Cell = string | number | boolean;

/** A row that holds something. */
export interface SheetRow {
  /** Physical line of a text file that it begins on, row of a workbook's sheet, number of a feature: from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A range of cells that a workbook shows as one: from the first cell, both ends included, from 0. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row that could not be read, in the file's own form. */
export interface BrokenRow {
  readonly line: number;
  readonly reason: 'quotes-open' | 'quotes-broken';
  readonly text: string;
}

/** A table as it stands in a file. */
export interface Sheet {
  /** Name of a workbook's sheet; '' where there is only one table. */
  readonly name: string;
  /** Rows in file order; blank ones are left out. */
  readonly rows: readonly SheetRow[];
  /** Lines (or rows) that hold nothing. */
  readonly blank: number;
  readonly broken: readonly BrokenRow[];
  /** Merged cells, rows by {@link SheetRow.line} − 1; only workbooks have any. */
  readonly merged: readonly MergedCells[];
  /** What the file itself hides; it is read like anything else, and said. */
  readonly hidden: Hidden;
}

/** Parts of a sheet that a workbook does not show. */
export interface Hidden {
  /** All of it. */
  readonly sheet: boolean;
  /** {@link SheetRow.line} of each row. */
  readonly rows: readonly number[];
  /** Positions in a row's cells, from 0. */
  readonly columns: readonly number[];
}

export const NOTHING_HIDDEN: Hidden = { sheet: false, rows: [], columns: [] };
