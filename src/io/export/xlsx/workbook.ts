/**
 * A workbook as it is to be written: sheets of typed cells. A text is always a text, whatever it begins with; nothing that comes
 * from outside is ever a formula.
 */

/** What stands in a cell. A number that is NaN, and a text that is '', leave it empty. */
export type CellValue =
  | string
  | number
  /** An ISO date, shown as day/month/year. */
  | { readonly date: string }
  /** A text that shows once the cell of the same row in that column (from 0) is filled. */
  | { readonly text: string; readonly onceFilled: number };

export interface WorkbookCell {
  readonly value: CellValue;
  readonly style?: CellStyle;
}

/** How a cell looks, and whether it can be changed where its sheet is protected. */
export interface CellStyle {
  /** `text` keeps what somebody types as it is typed: leading zeros, dates. `whole` has marks between thousands. */
  readonly format?: 'text' | 'whole' | 'date';
  readonly isBold?: boolean;
  /** In points; 11 when not given. */
  readonly size?: number;
  /** Colours of text and ground as six hexadecimal digits, red first. */
  readonly ink?: string;
  readonly fill?: string;
  readonly hasBorder?: boolean;
  readonly wraps?: boolean;
  /** Not locked. */
  readonly isFree?: boolean;
}

export interface WorkbookColumn {
  /** In digits of the standard font. */
  readonly width: number;
  /** Of cells that are not there. */
  readonly style?: CellStyle;
  readonly isHidden?: boolean;
}

/** Cells in the order of the columns; `null` for none. A row without cells is empty. */
export type WorkbookRow = readonly (WorkbookCell | null)[];

/** What may be entered into the cells of a column, rows from 0, both ends included. */
export interface Validation {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly rule: /** One of the texts in a column of a sheet, rows from 0. */
    | {
        readonly kind: 'list';
        readonly sheet: string;
        readonly column: number;
        readonly from: number;
        readonly to: number;
      }
    /** A whole number from 0 up. */
    | { readonly kind: 'whole' };
  /** Refuses everything else, or only warns. */
  readonly isStrict: boolean;
  /** Shown when something else is entered; at most 32 and 255 letters are kept. */
  readonly title: string;
  readonly message: string;
}

export interface WorkbookSheet {
  /** At most 31 letters, none of `[]:*?/\`: others are changed. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly WorkbookRow[];
  /** Heights in points by row; rows left out have the usual one. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Cells that stay where they are: those above the row and left of the column, from 0. The row before is printed on every page. */
  readonly frozen?: { readonly row: number; readonly column: number };
  /** Rows and columns from 0, both ends included. */
  readonly merged?: readonly {
    readonly row: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly validations?: readonly Validation[];
  readonly isHidden?: boolean;
  /** Cells that are not free cannot be changed; there is no password. Columns and rows can still be made wider and higher. */
  readonly isProtected?: boolean;
  /** Printed across, as wide as the paper. */
  readonly isLandscape?: boolean;
}

export interface Workbook {
  /** The first one is shown; at least one is not hidden. */
  readonly sheets: readonly WorkbookSheet[];
}
