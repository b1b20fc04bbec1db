/** What was found in the rows of a table, as it crosses the engine's port: in groups, page by page, and as rows to be put right. */
import type { Finding, FindingCode, Severity } from './import-codes.ts';

/** Findings of one kind. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  /** The first few. */
  readonly first: readonly Finding[];
}

/** First places of a kind of finding that a plan carries. */
export const FIRST_PLACES = 3;

/** A page of the findings of a plan. */
export interface FindingsQuestion {
  readonly planId: string;
  /** `null` for all. */
  readonly code: FindingCode | null;
  /** Only those whose column, value or row has these words, marks or not; '' for all. */
  readonly text: string;
  readonly from: number;
  readonly count: number;
}

export interface FindingsPage extends FindingsQuestion {
  /** How many there are in all. */
  readonly total: number;
  readonly rows: readonly FoundFinding[];
}

/** A finding with its row, and with what a person may choose from where one is asked. */
export interface FoundFinding extends Finding {
  /** Cells of the row in the order of the sheet's columns; empty where the row could not be cut into cells. */
  readonly cells: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Something that a row may be about: its name, and the names of the units that it lies in, lowest first. */
export type Candidate =
  | {
      readonly kind: 'unit';
      readonly code: string;
      readonly name: string;
      readonly within: readonly string[];
    }
  | {
      readonly kind: 'village';
      readonly id: string;
      readonly name: string;
      readonly within: readonly string[];
    };

/** Asks for the rejected rows of a plan, told in the words of the page. */
export interface RejectedQuestion {
  readonly planId: string;
  readonly words: ReasonWords;
}

/** Headings of the columns that are added to rejected rows, and what stands in them. No heading of a table's own is one of them. */
export interface ReasonWords {
  readonly line: string;
  readonly what: string;
  readonly remedy: string;
  readonly column: string;
  readonly value: string;
  /** Stands before the number of a line. */
  readonly row: string;
  readonly codes: Readonly<Record<FindingCode, { readonly what: string; readonly remedy: string }>>;
}
