/** A store of imports in memory, shared by the engines that are given it, as pages share that of a browser. */
import {
  type ImportRecord,
  type ImportStore,
  StoreError,
} from '../../src/io/kept-imports/import-store.ts';
import type { ImportKeeping } from '../../src/worker/imports/desk.ts';

export interface MemoryImports {
  /** What is kept, by id; may be changed, as other programs might. */
  readonly records: Map<string, unknown>;
  /** Keeping for one page; ids are the page's name and a number. */
  page(name: string): ImportKeeping;
  /** What writing fails with from now on; `null` for nothing. */
  fault: StoreError['code'] | null;
}

export function memoryImports(): MemoryImports {
  const records = new Map<string, unknown>();
  let hour = 0;
  const imports: MemoryImports = {
    records,
    fault: null,
    page(name) {
      let ids = 0;
      return {
        store: () => store,
        newId: () => `${name}-${++ids}`,
        clock: () => ++hour,
      };
    },
  };
  const check = () => {
    if (imports.fault) throw new StoreError(imports.fault);
  };
  const isOf = (record: unknown, dataset: string) =>
    (record as Partial<ImportRecord> | null)?.dataset === dataset;
  const store: ImportStore = {
    async read(dataset) {
      return [...records.values()].filter((record) => isOf(record, dataset));
    },
    async write(record) {
      check();
      records.set(record.id, structuredClone(record));
    },
    async remove(id) {
      check();
      records.delete(id);
    },
    async clear(dataset) {
      check();
      for (const [id, record] of records) if (isOf(record, dataset)) records.delete(id);
    },
  };
  return imports;
}
