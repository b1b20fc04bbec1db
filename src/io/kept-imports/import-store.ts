/** Where imports outlive the page: the port, and what is written down of one. `browser-store.ts` is the browser's. */

/** Which way records are written; one that is written another way is left alone. */
export const RECORD_SCHEMA = 1;

/** An import as it is written down. */
export interface ImportRecord {
  /** Id of the import: one record each. */
  readonly id: string;
  /** Id of the dataset that it was brought to: newer states of the same dataset keep it. */
  readonly dataset: string;
  readonly schema: number;
  /** When it was taken in, in milliseconds since 1970: of two records the later one is laid over last. */
  readonly takenIn: number;
  /** {@link KeptTables} as JSON. */
  readonly content: string;
}

/** What happens in one page is there for the next one that opens; of what two pages write at once, both stays. */
export interface ImportStore {
  /** What is there for a dataset, in no order, whoever wrote it. @throws {StoreError} */
  read(dataset: string): Promise<readonly unknown[]>;
  /** @throws {StoreError} */
  write(record: ImportRecord): Promise<void>;
  /** Nothing happens where there is none. @throws {StoreError} */
  remove(id: string): Promise<void>;
  /** Removes everything for a dataset. @throws {StoreError} */
  clear(dataset: string): Promise<void>;
}

/** The browser lets nothing be kept, or has no room for it. */
export class StoreError extends Error {
  readonly code: 'denied' | 'full';

  constructor(code: 'denied' | 'full', cause?: unknown) {
    super(`imports cannot be kept: ${code}`, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
