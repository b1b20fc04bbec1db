/**
 * The words by which the reading of tables is told: codes for what files, columns and rows are and what was met in them. The
 * interface and the command line have one sentence per code, with the remedy.
 */

/** Kinds of files that are read. */
export const TABLE_FORMATS = ['text', 'workbook', 'geojson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Codings that are read. `twice` is UTF-8 that was read as Latin letters and written as UTF-8 again ("ThÃ´n"). */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'windows-1252',
  'tcvn3',
  'vni',
  'twice',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Those that a text may be in that is Unicode already: letters that were typed for a font. */
export const TEXT_CODINGS = [
  'utf-8',
  'twice',
  'tcvn3',
  'vni',
] as const satisfies readonly Encoding[];

/** What may stand between cells, in the order in which equals are preferred: a comma is in many a decimal, the others in few. */
export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Why a file cannot be read at all. */
export const FILE_FAULTS = [
  'empty', // no bytes, or no row
  'unreadable', // a folder, or a file that was changed or moved after it was given
  'too-large', // more bytes than a file may have
  'format-unknown',
  'format-old', // a workbook of before 2007 (.xls), or one with a password: both are the same kind of container
  'archive-damaged',
  'archive-bomb', // inflates to more than any table needs
  'xml-damaged',
  'xml-forbidden', // a document type or entities of its own: no spreadsheet program writes them
  'workbook-incomplete', // a zip archive that lacks the parts of a workbook
  'json-damaged',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What a table is about; `unknown` tables are shown and not used. */
export const TABLE_ROLES = [
  'villages',
  'sites',
  'measurements',
  'commune-figures',
  'unknown',
] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** Why a column was taken for a field; a computed one is no data, and left out. */
export type MappingReason =
  | 'heading'
  | 'part-of-heading'
  | 'cells'
  | 'computed'
  | 'chosen'
  | 'remembered';

/** What stands between thousands, and before decimals. */
export const NUMBER_FORMATS = ['comma-decimal', 'point-decimal'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** Why a row is not a record. */
export const ROW_ROLES = ['title', 'heading', 'numbering', 'group', 'total', 'signature'] as const;
export type RowRole = (typeof ROW_ROLES)[number];

/** Each kind of finding; the interface and the command line have one sentence per code, with the remedy. */
export const FINDING_CODES = [
  // Cells
  'choice-unknown', // a word that means nothing here: taken as not known
  'number-unreadable',
  'number-negative',
  'number-too-large', // more than any place can have
  'number-bound', // "<50": the bound is not a count, taken as not known
  'number-ambiguous', // the whole column can be read two ways: somebody has to say
  'date-unreadable',
  'operator-unknown',
  'text-cut',
  'letters-hidden', // control and format characters: taken out
  // Positions
  'position-unreadable',
  'position-outside',
  'position-swapped',
  'position-coarse',
  'position-halved', // one of two numbers only
  'position-zone', // metres: the zone was told by where it puts the row; the value names it
  'position-zone-unknown', // metres that no zone of the country puts near its commune
  'position-elsewhere', // outside of the commune that the row says
  // Rows
  'row-hidden', // the workbook does not show it; it is read
  'column-hidden', // likewise
  'headings-missing', // the table has none: what its columns are was told by their cells
  'name-missing',
  'quotes-broken',
  'headings-changed', // it stands in a second table, under other headings
  'row-twice', // an earlier row is about the same settlement
  'row-skipped', // a person said so
  'answered', // joined as a person said
  // The unit of a row
  'place-missing', // it names none
  'place-as-above', // blank, in a table that names each unit once: that of the row above
  'unit-unknown',
  'unit-ambiguous',
  'code-and-name-differ',
  'province-differs', // it names a unit of another province
  'province-unknown', // no province is called so
  'province-repaired', // a typing error or two in its name: the value shows both
  'former-commune-differs', // the former unit did not go to the one of today that is said beside it
  'code-unproved', // zeros were lost, and no name proves it
  'unit-divided', // the former unit went to several
  'unit-absent', // the dataset does not have it
  'code-repaired', // zeros put back, proved by the name
  'unit-unaccented', // found by a name without marks that only one unit has
  'unit-carried', // from a former unit to the one of today
  'unit-by-position', // part of a divided unit, told by the position
  // The settlement of a row
  'village-ambiguous',
  'village-unaccented',
  'village-similar', // new, and nearly the name of one that is known
  'commune-differs', // known by its id, in another commune
  // A site or a measurement
  'position-missing', // it has no position that can be used
  'operator-missing',
  'technology-missing',
  'site-joined', // an earlier row is about the same site: both are one
  'site-twice', // an earlier row has the same id and lies elsewhere
  'site-same-place', // an earlier row of the same operators lies at the same place under another id
  'level-missing',
  'level-impossible', // more or less than a receiver can report
  'time-missing',
  // Against what is known already
  'value-differs', // both are known and not alike: the later one counts, both are kept
  'total-mismatch', // a total row of the file that its rows do not add up to
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * What became of it: read all the same (`repaired`), left unknown (`noted`), kept until somebody answers (`asked`), or the row was
 * set aside (`rejected`).
 */
export const SEVERITIES = ['repaired', 'noted', 'asked', 'rejected'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** Physical line or row in the file. */
  readonly line: number;
  /** Heading of the column; '' when it is about the row. */
  readonly column: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The cell as it is written, cut to 80 letters. */
  readonly value: string;
}

/** Whether a finding is about its row; how the numbers of a column are written is asked once, and is of the column. */
export function isOfRow({ code }: Pick<Finding, 'code'>): boolean {
  return code !== 'number-ambiguous';
}
