/**
 * Tables that somebody brings, as they cross the engine's port: what a file holds, what it would change, what has been taken in.
 * Small and plain; the rows themselves stay with the engine, which hands them out page by page.
 */
import type {
  Delimiter,
  Encoding,
  FileFault,
  MappingReason,
  NumberFormat,
  RowRole,
  TableFormat,
  TableRole,
} from './import-codes.ts';
import type { FindingGroup } from './import-findings.ts';

/** As much of a browser's `Blob` as is needed: it goes to a worker without its bytes, which are read there. */
export interface FileContent {
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file as it is given. */
export interface GivenFile {
  readonly name: string;
  /** When the file was last changed, in milliseconds since 1970; NaN where that is not known, as of pasted text. */
  readonly modified: number;
  readonly content: FileContent;
}

/** A file that is open already, to be read another way; `null` leaves a choice to the reader. */
export interface ReopenedFile {
  readonly fileId: string;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

export interface TablesQuestion {
  readonly files: readonly (GivenFile | ReopenedFile)[];
}

/** What a file turned out to be. */
export type ReadFile = UnreadFile | OpenedFile;

/** There is no table to be had from it; `detail` names the part of the file or its size. */
export interface UnreadFile {
  readonly kind: 'fault';
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly fault: { readonly code: FileFault | 'failed'; readonly detail: string };
}

export interface OpenedFile {
  readonly kind: 'read';
  readonly name: string;
  readonly bytes: number;
  /** Changes when the file is read another way. */
  readonly fileId: string;
  readonly format: TableFormat;
  /** Of a workbook that of its fonts. */
  readonly encoding: Encoding;
  /** Whether the coding was inferred from the words that it makes: then a person should look. */
  readonly isGuess: boolean;
  /** Letters that could not be read. */
  readonly unreadable: number;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly ReadSheet[];
}

/** A column and what it was taken for. */
export interface SheetColumn {
  /** Position in a row's cells, from 0. */
  readonly at: number;
  /** Headings from the top row to the bottom one. */
  readonly path: readonly string[];
  /** Field of the country's `import/columns.json`, or a signal of one operator (`signal_4G.viettel`); `null` leaves it out. */
  readonly field: string | null;
  readonly reason: MappingReason | null;
  /** Whether it names persons: left out unless somebody chooses a field for it. */
  readonly isPersonal: boolean;
  /** How its numbers are written, as its cells prove; `null` when nothing proves it. */
  readonly numberFormat: NumberFormat | null;
  /** A cell that can be read both ways, when somebody has to say which; else ''. */
  readonly ambiguous: string;
}

/** Whether no column has a heading, so that all are told by their cells. */
export function isHeadless(columns: readonly Pick<SheetColumn, 'path'>[]): boolean {
  return columns.length > 0 && columns.every(({ path }) => path.length === 0);
}

/** A row before and after. */
export interface SampleRow {
  /** Physical line of a text file, row of a workbook's sheet, number of a feature: from 1. */
  readonly line: number;
  /** As the file has them, in the order of the sheet's columns. */
  readonly cells: readonly string[];
  /** What is made of them, by field; what is not known is left out. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** One table of a file, with what is guessed of it. */
export interface ReadSheet {
  readonly sheetId: string;
  /** '' where the file has only one table. */
  readonly name: string;
  /** Rows of data, broken ones among them. */
  readonly rowsIn: number;
  /** Lines that hold nothing. */
  readonly blank: number;
  /** Its columns ("F:I") where the sheet has other tables beside it; else ''. */
  readonly span: string;
  /** Whether the workbook hides it: then nobody but a person takes it up. */
  readonly isHidden: boolean;
  /** Rows that the workbook hides; they are read like any other. */
  readonly hidden: number;
  readonly columns: readonly SheetColumn[];
  readonly role: TableRole;
  /** Fields that the role was taken for. */
  readonly because: readonly string[];
  /** Headings of the columns that are left out because they name persons. */
  readonly personal: readonly string[];
  /** The first rows by the mapping that is guessed. */
  readonly sample: readonly SampleRow[];
  /** The same for tables of the same headings: what a mapping is remembered by. '' without headings. */
  readonly signature: string;
  /** Rows that are no data, the first {@link MOST_OTHERS} of each kind, and how many there are of all. */
  readonly others: readonly OtherRow[];
  readonly othersCount: number;
}

export interface OtherRow {
  readonly line: number;
  readonly role: RowRole;
  readonly text: string;
}

/** Rows before and after that are shown. */
export const SAMPLE_ROWS = 20;

/** Rows of one kind that are shown besides the data. */
export const MOST_OTHERS = 10;

/** What a person says of a row that could not be joined, or was joined wrongly. */
export type RowAnswer =
  /** Code of the commune. */
  | { readonly kind: 'unit'; readonly code: string }
  /** Id of a village that is known. */
  | { readonly kind: 'village'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' };

/** How a sheet is to be read, wherever it differs from what is guessed. */
export interface ImportChoices {
  readonly sheetId: string;
  /** Fields by the position of the column; `null` leaves the column out. */
  readonly mapping: Readonly<Record<number, string | null>>;
  /** Those columns of `mapping` whose field was remembered of an earlier table, not chosen now. */
  readonly remembered: readonly number[];
  readonly numberFormats: Readonly<Record<number, NumberFormat>>;
  /** What an empty cell of a signal means, by the position of the column. */
  readonly blanks: Readonly<Record<number, 'unknown' | 'none'>>;
  readonly role: TableRole | null;
  /** Edition of the units that the rows name, as an ISO date. */
  readonly adminVersion: string | null;
  /** By physical line. */
  readonly answers: Readonly<Record<number, RowAnswer>>;
  /** ISO date of what the table says: of two known values the later one counts. */
  readonly date: string;
}

/** Villages by what an import does to them. */
export interface ImportCounts {
  readonly add: number;
  readonly update: number;
  /** Known already, with nothing new said. */
  readonly same: number;
}

/** An edition of the administrative units with how many of the looked-at rows it explains. */
export interface EditionVotes {
  /** ISO date. */
  readonly version: string;
  /** Rows whose code has their name, or, without a code, whose name is in their province. */
  readonly rows: number;
}

/** Which edition of the units a table's codes and names seem to be of, with what speaks for it. */
export interface InferredEdition {
  readonly version: string;
  readonly votes: readonly EditionVotes[];
  readonly looked: number;
  /** Whether the table has districts, which the newest units no longer have. */
  readonly hasDistricts: boolean;
}

/** The edition that rows were read by. */
export interface ReadEdition extends InferredEdition {
  readonly taken: string;
  /** False where the country's catalogue lacks the edition of the dataset: then only the dataset's own units are known. */
  readonly hasFormerUnits: boolean;
}

/** What a table would change; nothing has changed yet. */
export interface ImportPlan {
  readonly planId: string;
  readonly sheetId: string;
  readonly role: TableRole;
  /** Rows of data = kept + rejected; `asked` of the rejected ones wait for an answer. */
  readonly rowsIn: number;
  readonly kept: number;
  readonly rejected: number;
  readonly asked: number;
  readonly counts: ImportCounts;
  /** Values that differ from known ones. */
  readonly conflicts: number;
  /** By code, those that need somebody first. */
  readonly groups: readonly FindingGroup[];
  readonly communes: readonly CommuneCounts[];
  /** The edition of the units that rows were read by; `null` where units do not matter. */
  readonly edition: ReadEdition | null;
  /** Operators that the dataset does not have yet, by id. */
  readonly newOperators: readonly string[];
  /** Codes of the parts of the dataset that would change; '' for one that is whole. */
  readonly parts: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly sample: readonly SampleRow[];
  /** Whether it can be taken in: it is about villages and keeps a row. */
  readonly isApplicable: boolean;
}

export interface CommuneCounts extends ImportCounts {
  readonly code: string;
  readonly name: string;
}

export interface ApplyQuestion {
  /** Of a table, or of an inbox. */
  readonly planId: string;
  /** Who says so: shown with the values. */
  readonly source: string;
}
