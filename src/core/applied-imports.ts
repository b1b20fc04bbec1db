/** Imports that have been taken in, as they cross the engine's port: what counts with the dataset, and what this device keeps of it. */
import type { ImportCounts } from './imports.ts';
import type { InboxRecord } from './inbox/record.ts';

/** Whether this device keeps an import: or why it holds only until the page closes. */
export type Keeping = 'kept' | 'denied' | 'full';

/** Rows about villages of a commune that the dataset no longer has: counted nowhere. */
export interface UnplacedRows {
  readonly code: string;
  readonly name: string;
  readonly rows: number;
}

/** An import that has been taken in. */
export interface AppliedImport {
  /** Unlike that of any other import, of other pages and days too. */
  readonly importId: string;
  readonly file: string;
  /** '' where the file has only one table. */
  readonly sheet: string;
  readonly source: string;
  /** ISO date. */
  readonly date: string;
  /** Layer id of the list of villages that it changes. */
  readonly layer: string;
  /** Codes of the parts that it touches; '' for a dataset that is whole. */
  readonly parts: readonly string[];
  readonly counts: ImportCounts;
  readonly conflicts: number;
  readonly keeping: Keeping;
  /** About what it takes on the device, in bytes; 0 where it is not kept. */
  readonly bytes: number;
  readonly unplaced: readonly UnplacedRows[];
  /** What became of every file, where many were brought together. */
  readonly inbox?: InboxRecord;
}

/** Why something that this device keeps cannot be counted: it was not written whole, by a newer page, or there is no list for it. */
export type AsideReason = 'damaged' | 'newer' | 'no-list';

/** An import that is kept as it is, and not counted. */
export interface AsideImport {
  /** Who says so; '' where that cannot be read. */
  readonly source: string;
  readonly reason: AsideReason;
}

/** What this device keeps for a dataset. */
export interface KeptImports {
  /** Counted from now on, the latest last. */
  readonly applied: readonly AppliedImport[];
  readonly aside: readonly AsideImport[];
}
