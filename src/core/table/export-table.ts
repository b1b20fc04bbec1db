/** A table as it is given away: what it holds, and everything that says what it is. How it is written is for `io/export`. */

/** What stands in a cell. */
export type ExportCell =
  /** `text` as data have it, a choice by its id; `words` as people read it. */
  | { readonly kind: 'text'; readonly text: string; readonly words: string }
  /** A code that looks like a number and is none. */
  | { readonly kind: 'code'; readonly text: string }
  /** NaN is not known; `unit` 100 is a share (0..1) that people read in percent. */
  | { readonly kind: 'number'; readonly value: number; readonly unit: 1 | 100 }
  /** ISO, also of a month or a year alone; '' is not known. */
  | { readonly kind: 'date'; readonly iso: string };

export interface ExportColumn {
  /** For programs, in lower case with underscores. */
  readonly id: string;
  /** For people. */
  readonly title: string;
  /** The cell of the i-th row. */
  readonly at: (i: number) => ExportCell;
}

export interface ExportTable {
  /** Name of the file without its ending: lower-case ASCII, digits, dashes. */
  readonly fileName: string;
  readonly count: number;
  readonly columns: readonly ExportColumn[];
  /** Length 2 × count, lon then lat in degrees, NaN where not known; `null` of rows that are no places with a position. */
  readonly positions: Float64Array | null;
  /** What the table is, for people: what is said, and what of it. */
  readonly notes: readonly (readonly [label: string, text: string])[];
  /** The same for programs, by name: definition, filters, dataset, kind and date of the data, sources. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The ways to write a table. */
export const EXPORT_FORMATS = ['excel', 'csv', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
