/** What was met in a table while it was read: by row and column, so that a person can find it, fix it and bring it again. */
import type { Cell } from '../tabular/sheet.ts';

/** Each kind of finding; the interface and the command line have one sentence per code, with the remedy. */
export const FINDING_CODES = [
  // Cells
  'choice-unknown', // a word that means nothing here: taken as not known
  'number-unreadable',
  'number-negative',
  'number-bound', // "<50": the bound is not a count, taken as not known
  'number-ambiguous', // the whole column can be read two ways: somebody has to say
  'date-unreadable',
  'operator-unknown',
  'text-cut',
  // Positions
  'position-unreadable',
  'position-outside',
  'position-swapped',
  'position-coarse',
  'position-halved', // one of two numbers only
  // Rows
  'name-missing',
  'quotes-broken',
  'row-twice', // an earlier row is about the same settlement
  // The unit of a row
  'place-missing', // it names none
  'unit-unknown',
  'unit-ambiguous',
  'code-and-name-differ',
  'code-unproved', // zeros were lost, and no name proves it
  'unit-divided', // the former unit went to several
  'code-repaired', // zeros put back, proved by the name
  'unit-unaccented', // found by a name without marks that only one unit has
  'unit-carried', // from a former unit to the one of today
  'unit-by-position', // part of a divided unit, told by the position
  // The settlement of a row
  'village-ambiguous',
  'village-unaccented',
  'village-similar', // new, and nearly the name of one that is known
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
  /** The cell as it is written, cut to {@link LONGEST_VALUE} letters. */
  readonly value: string;
}

/** Letters kept of a cell that something was found in. */
export const LONGEST_VALUE = 80;

/** A finding about a cell. */
export function finding(
  code: FindingCode,
  severity: Severity,
  at: { readonly line: number; readonly column?: string; readonly value?: Cell },
): Finding {
  const value = String(at.value ?? '');
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
  return { line: at.line, column: at.column ?? '', code, severity, value: cut };
}
