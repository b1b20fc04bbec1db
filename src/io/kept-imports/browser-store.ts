/**
 * Imports in the browser's IndexedDB, a record each. The database is opened for each question and closed after it, so that no page
 * stands in another one's way; a page that keeps nothing makes none.
 */
import { type IDBPDatabase, openDB } from 'idb';
import { type ImportRecord, type ImportStore, StoreError } from './import-store.ts';

const NAME = 'phu-song.imports';
const RECORDS = 'records';
const BY_DATASET = 'dataset';

/** `null` where the browser denies storage outright; where it denies it later, the questions fail. */
export function browserStore(): ImportStore | null {
  if (!isThere()) return null;
  return {
    read: (dataset) =>
      opened(false, [], (database) =>
        database.getAllFromIndex(RECORDS, BY_DATASET, IDBKeyRange.only(dataset)),
      ),
    write: (record) =>
      opened(true, undefined, async (database) => {
        await database.put(RECORDS, record satisfies ImportRecord);
      }),
    remove: (id) => opened(false, undefined, (database) => database.delete(RECORDS, id)),
    clear: (dataset) =>
      opened(false, undefined, async (database) => {
        const transaction = database.transaction(RECORDS, 'readwrite');
        const keys = await transaction.store.index(BY_DATASET).getAllKeys(dataset);
        for (const key of keys) await transaction.store.delete(key);
        await transaction.done;
      }),
  };
}

/** Asking for it is enough to fail where it is denied. */
function isThere(): boolean {
  try {
    return Boolean(globalThis.indexedDB);
  } catch {
    return false;
  }
}

/**
 * Uses the database, whatever version it is of.
 * @param isMade whether it is made where there is none; else `nothing` is the answer then
 */
async function opened<T>(
  isMade: boolean,
  nothing: T,
  use: (database: IDBPDatabase) => Promise<T>,
): Promise<T> {
  let isAbsent = false;
  try {
    const database = await openDB(NAME, undefined, {
      upgrade(fresh, _before, _version, transaction) {
        isAbsent = !isMade;
        if (isAbsent) {
          transaction.done.catch(() => {}); // the opening fails with it, and that is the answer
          transaction.abort(); // which leaves no database behind
          return;
        }
        fresh.createObjectStore(RECORDS, { keyPath: 'id' }).createIndex(BY_DATASET, 'dataset');
      },
    });
    try {
      return await use(database);
    } finally {
      database.close();
    }
  } catch (cause) {
    if (isAbsent) return nothing;
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new StoreError(isFull ? 'full' : 'denied', cause);
  }
}
