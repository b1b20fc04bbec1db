/** What became of every file of an inbox, and why: in the words that a plan, the board and the log share. */

/** What is known of when a table is of: a person said it, the table says it, the file does, or nothing does. */
export const DATINGS = ['stated', 'titled', 'modified', 'unknown'] as const;
export type Dating = (typeof DATINGS)[number];

/** What became of an answer; `empty` ones have no row that can be used. */
export const ANSWER_STATES = ['counts', 'duplicate', 'replaced', 'empty'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Why. */
export const ANSWER_REASONS = [
  'only', // nothing else of this commune tells of these villages
  'first', // others say the same
  'part', // others tell of other villages
  'same', // says what an earlier one says
  'chosen', // by a person
  'stated', // of two that differ the later one counts: by the dates that a person stated
  'titled', // … by the dates in the tables
  'modified', // … by when the files were changed
  'given', // … by the order in which they were brought, as nothing else tells
  'empty',
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** A commune that was asked, or that something was brought of. */
export interface BoardCommune {
  readonly code: string;
  readonly name: string;
  /** Code of the unit that it lies in. */
  readonly place: string;
}

/** How many communes and files an inbox is about. */
export interface InboxTally {
  readonly files: number;
  /** Files of which an answer counts. */
  readonly used: number;
  /** Communes that were asked, and those of them that answered. */
  readonly communes: number;
  readonly answered: number;
  /** Files none of whose answers counts, because they say nothing new or something newer came. */
  readonly duplicates: number;
  readonly replaced: number;
}

/** What is kept of an inbox that was taken in: every file with what became of it. */
export interface InboxRecord extends InboxTally {
  /** Asked, without an answer that counts. */
  readonly missing: readonly BoardCommune[];
  readonly entries: readonly InboxEntry[];
}

/** An answer as the log keeps it, with names in place of ids. */
export interface InboxEntry {
  /** The file, and the name of the table where the file has several. */
  readonly file: string;
  readonly rows: number;
  readonly state: AnswerState;
  readonly because: AnswerReason;
  /** File that it is a duplicate of, or replaced by; '' for none. */
  readonly of: string;
  /** ISO date. */
  readonly date: string;
  /** Code and name of the commune; '' for a file that names none. */
  readonly code: string;
  readonly commune: string;
}
