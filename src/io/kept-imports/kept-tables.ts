/**
 * An import as it is written down and read again. It names communes by their codes and names, because the next state of the dataset
 * may have them in other rows or not at all. Reading trusts nothing: another program, or half a page, may have written it.
 */
import type { AppliedImport } from '../../core/applied-imports.ts';
import type { SaidColumns, SaidValue } from '../../core/overlay/overlay.ts';
import { isObject, type JsonObject, own } from '../json-node.ts';
import { RECORD_SCHEMA } from './import-store.ts';
import { inboxOf } from './kept-inbox.ts';
import { type KeptSites, keptSitesOf } from './kept-sites.ts';

/** What is written of an import besides the figures of {@link KeptTables.summary}. */
type Summary = Pick<
  AppliedImport,
  'importId' | 'file' | 'sheet' | 'source' | 'date' | 'counts' | 'conflicts' | 'inbox'
>;

/** n rows about villages, those of one part when they were brought. */
export interface KeptRows {
  readonly ids: readonly string[];
  /** Index into {@link KeptTables.communes} of each. */
  readonly communes: readonly number[];
  /** As in `OverlayRows`, a number each. */
  readonly renamed: readonly number[];
  readonly added: readonly number[];
  readonly columns: SaidColumns;
}

export interface KeptTables {
  readonly summary: Summary;
  /** Of the units that the codes are of, as an ISO date. */
  readonly adminVersion: string;
  readonly communes: readonly { readonly code: string; readonly name: string }[];
  /** One for every table, in the order in which they are laid over. */
  readonly tables: readonly {
    readonly source: string;
    readonly date: string;
    readonly lists: readonly KeptRows[];
  }[];
  /** One for every table of sites. */
  readonly sites: readonly KeptSites[];
}

/** A record that cannot be used. */
export interface UnreadRecord {
  readonly reason: 'damaged' | 'newer';
  readonly source: string;
}

/** @see readKept */
export function writeKept({ tables, ...rest }: KeptTables): string {
  const written = tables.map(({ lists, ...table }) => ({
    ...table,
    lists: lists.map((rows) => ({ ...rows, columns: [...rows.columns] })),
  }));
  return JSON.stringify({ ...rest, tables: written });
}

/** What a record of the store holds, and when it was taken in. */
export function readKept(
  record: unknown,
): { readonly tables: KeptTables; readonly takenIn: number } | UnreadRecord {
  if (!isObject(record)) return { reason: 'damaged', source: '' };
  const [schema, takenIn, content] = ['schema', 'takenIn', 'content'].map((key) =>
    own(record, key),
  );
  if (typeof schema === 'number' && schema > RECORD_SCHEMA) return { reason: 'newer', source: '' };
  const parsed = typeof content === 'string' ? parseJson(content) : null;
  const tables = schema === RECORD_SCHEMA && isObject(parsed) ? tablesOf(parsed) : null;
  if (tables && typeof takenIn === 'number' && own(record, 'id') === tables.summary.importId)
    return { tables, takenIn };
  const summary = isObject(parsed) ? own(parsed, 'summary') : null;
  const source = isObject(summary) ? own(summary, 'source') : '';
  return { reason: 'damaged', source: typeof source === 'string' ? source : '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function tablesOf(of: JsonObject): KeptTables | null {
  const summary = summaryOf(own(of, 'summary'));
  const adminVersion = own(of, 'adminVersion');
  const communes = listOf(own(of, 'communes'), communeOf);
  const tables = listOf(own(of, 'tables'), (each) => tableOf(each, communes?.length ?? 0));
  const sites = listOf(own(of, 'sites'), keptSitesOf);
  if (!summary || typeof adminVersion !== 'string' || !communes || !tables || !sites) return null;
  return { summary, adminVersion, communes, tables, sites };
}

function summaryOf(value: unknown): Summary | null {
  if (!isObject(value)) return null;
  const [importId, file, sheet, source, date] = textsOf(value, [
    ...['importId', 'file', 'sheet', 'source', 'date'],
  ]);
  const counts = own(value, 'counts');
  const conflicts = own(value, 'conflicts');
  if (!isObject(counts) || !isAmount(conflicts) || date === undefined) return null;
  const [add, update, same] = [own(counts, 'add'), own(counts, 'update'), own(counts, 'same')];
  if (!isAmount(add) || !isAmount(update) || !isAmount(same)) return null;
  const written = own(value, 'inbox');
  const inbox = written === undefined ? undefined : inboxOf(written);
  if (inbox === null) return null;
  return {
    ...{ importId: importId!, file: file!, sheet: sheet!, source: source!, date },
    ...{ counts: { add, update, same }, conflicts },
    ...(inbox && { inbox }),
  };
}

function communeOf(value: unknown): KeptTables['communes'][number] | null {
  if (!isObject(value)) return null;
  const [code, name] = textsOf(value, ['code', 'name']);
  return code !== undefined && name !== undefined ? { code, name } : null;
}

function tableOf(value: unknown, communes: number): KeptTables['tables'][number] | null {
  if (!isObject(value)) return null;
  const [source, date] = textsOf(value, ['source', 'date']);
  const lists = listOf(own(value, 'lists'), (rows) => rowsOf(rows, communes));
  return source !== undefined && date !== undefined && lists ? { source, date, lists } : null;
}

function rowsOf(value: unknown, communeCount: number): KeptRows | null {
  if (!isObject(value)) return null;
  const ids = listOf(own(value, 'ids'), (id) => (typeof id === 'string' && id !== '' ? id : null));
  if (!ids || new Set(ids).size < ids.length) return null;
  const numbers = (key: string, end: number) => {
    const list = listOf(own(value, key), (each) => (isAmount(each) && each < end ? each : null));
    return list?.length === ids.length ? list : null;
  };
  const communes = numbers('communes', communeCount);
  const [renamed, added] = [numbers('renamed', 2), numbers('added', 2)];
  const columns = listOf(own(value, 'columns'), (each) => columnOf(each, ids.length));
  if (!communes || !renamed || !added || !columns) return null;
  return { ids, communes, renamed, added, columns: new Map(columns) };
}

function columnOf(value: unknown, count: number): readonly [string, readonly SaidValue[]] | null {
  const [field, cells] = Array.isArray(value) ? (value as unknown[]) : [];
  const isCell = (cell: unknown): cell is SaidValue =>
    cell === null || typeof cell === 'string' || typeof cell === 'number';
  if (typeof field !== 'string' || !Array.isArray(cells) || cells.length !== count) return null;
  return cells.every(isCell) ? [field, cells] : null;
}

/** Every member, or `null` when one is not what it should be. */
function listOf<T>(value: unknown, read: (member: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const list: T[] = [];
  for (const member of value as unknown[]) {
    const known = read(member);
    if (known === null) return null;
    list.push(known);
  }
  return list;
}

/** The texts by key; none at all when one is missing. */
function textsOf(object: JsonObject, keys: readonly string[]): (string | undefined)[] {
  const texts = keys.map((key) => own(object, key));
  return texts.every((text): text is string => typeof text === 'string') ? texts : [];
}

/** A whole number from 0. */
function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
