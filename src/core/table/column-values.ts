/** What stands in a column of a table, by row, in one of four kinds that sorting, filtering and exporting tell apart. */

/** Values of a column. `at` takes a row of what the table lists: a unit row, a village row. */
export type ColumnValues =
  /** '' is not known. */
  | { readonly kind: 'text'; at(row: number): string }
  /** ISO dates, also of a month or a year alone; '' is not known. */
  | { readonly kind: 'date'; at(row: number): string }
  /** NaN is not known. Of a share (0..1) `typedUnit` is 100: it is typed in percent. */
  | { readonly kind: 'number'; at(row: number): number; readonly typedUnit: 1 | 100 }
  /** Index into `choices`, which are in the order of sorting; the choice `unknown` comes last in any order. */
  | { readonly kind: 'choice'; at(row: number): number; readonly choices: readonly string[] };

/** The choice that says that nothing is known. */
export const UNKNOWN_CHOICE = 'unknown';

/** Whether a value is known. */
export function isKnown(values: ColumnValues, row: number): boolean {
  switch (values.kind) {
    case 'number':
      return !Number.isNaN(values.at(row));
    case 'choice':
      return values.choices[values.at(row)] !== UNKNOWN_CHOICE;
    default:
      return values.at(row) !== '';
  }
}
