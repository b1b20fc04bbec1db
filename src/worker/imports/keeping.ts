/** Writes imports down and lays them over the dataset as it is then: communes are found again by their codes. */
import type { AsideImport, Keeping, UnplacedRows } from '../../core/applied-imports.ts';
import {
  infrastructureEntryAt,
  isInParts,
  partOf,
  type SitesEntry,
  type VillagesEntry,
  villagesEntryAt,
} from '../../core/dataset.ts';
import type { Overlay, OverlayRows } from '../../core/overlay/overlay.ts';
import { RECORD_SCHEMA, StoreError } from '../../io/kept-imports/import-store.ts';
import {
  type KeptRows,
  type KeptTables,
  readKept,
  writeKept,
} from '../../io/kept-imports/kept-tables.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { communeRows } from './commune-rows.ts';
import type { KeptImport } from './desk.ts';
import { placedSites, writtenSites } from './kept-sites.ts';

/** Keeps an import for the next page; says whether it does. The import counts all the same. */
export async function keepImport(
  session: Session,
  { summary, overlays, sites }: KeptImport,
): Promise<KeptImport> {
  const { imports, dataset } = session;
  const tables = tablesOf(session, { summary, overlays, sites });
  const content = writeKept(tables);
  const said = (keeping: Keeping, bytes: number): KeptImport => ({
    summary: { ...summary, keeping, bytes },
    ...{ overlays, sites },
  });
  const store = imports.keeping?.store();
  if (!store) return said('denied', 0);
  try {
    await store.write({
      id: summary.importId,
      dataset: dataset.manifest.id,
      schema: RECORD_SCHEMA,
      takenIn: imports.keeping!.clock(),
      content,
    });
    return said('kept', bytesOf(content));
  } catch (error) {
    if (error instanceof StoreError) return said(error.code, 0);
    throw error;
  }
}

/** Imports of records in the order in which they were taken in, and those that cannot be counted. */
export async function readRecords(
  session: Session,
  records: readonly unknown[],
  control: JobControl,
): Promise<{ readonly applied: readonly KeptImport[]; readonly aside: readonly AsideImport[] }> {
  const { manifest } = session.dataset;
  const lists = {
    villages: villagesEntryAt(manifest, null),
    sites: infrastructureEntryAt(manifest, 'sites', null),
  };
  const read: { readonly takenIn: number; readonly kept: KeptImport }[] = [];
  const aside: AsideImport[] = [];
  for (const record of records) {
    await control.breathe();
    const found = readKept(record);
    if ('reason' in found) aside.push(found);
    else {
      const kept = placed(session, lists, found.tables, keptBytes(record));
      if (kept) read.push({ takenIn: found.takenIn, kept });
      else aside.push({ source: found.tables.summary.source, reason: 'no-list' });
    }
  }
  const idOf = ({ summary }: KeptImport) => summary.importId;
  read.sort((a, b) => a.takenIn - b.takenIn || (idOf(a.kept) < idOf(b.kept) ? -1 : 1));
  return { applied: read.map(({ kept }) => kept), aside };
}

function keptBytes(record: unknown): number {
  return bytesOf((record as { readonly content: string }).content); // it was read from there
}

/** In UTF-8: how a browser lays a text down is its own matter. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function tablesOf({ dataset }: Session, { summary, overlays, sites }: KeptImport): KeptTables {
  const { codes, names } = dataset.units;
  const placeOf = new Map<number, number>();
  const place = (unit: number) => {
    const known = placeOf.get(unit) ?? placeOf.size;
    placeOf.set(unit, known);
    return known;
  };
  const { importId, file, sheet, source, date, counts, conflicts, inbox } = summary;
  const tables = overlays.map((overlay) => ({
    source: overlay.source,
    date: overlay.date,
    lists: [...overlay.parts.values()].map((rows) => ({
      ids: rows.ids,
      communes: Array.from(rows.communes, place),
      renamed: [...rows.renamed],
      added: [...rows.added],
      columns: rows.columns,
    })),
  }));
  return {
    summary: { importId, file, sheet, source, date, counts, conflicts, ...(inbox && { inbox }) },
    adminVersion: dataset.manifest.adminVersion,
    communes: [...placeOf.keys()].map((unit) => ({ code: codes[unit]!, name: names[unit]! })),
    tables,
    sites: sites.map(writtenSites),
  };
}

/** The layers that imports are laid over; `null` where the dataset has none. */
interface Lists {
  readonly villages: VillagesEntry | null;
  readonly sites: SitesEntry | null;
}

/** The tables over the lists as they are now; `null` where there is none for one of them. */
function placed(
  session: Session,
  lists: Lists,
  tables: KeptTables,
  bytes: number,
): KeptImport | null {
  const villages = tables.tables.length > 0 ? lists.villages : null;
  const sitesEntry = tables.sites.length > 0 ? lists.sites : null;
  if (tables.tables.length > 0 && !villages) return null;
  if (tables.sites.length > 0 && !sitesEntry) return null;
  const { importId } = tables.summary;
  const { overlays, unplaced } = villages
    ? placedVillages(session, villages, tables)
    : { overlays: [], unplaced: [] };
  const sites = sitesEntry
    ? tables.sites.map((table) => placedSites(session, sitesEntry, { importId, table }))
    : [];
  const touched = new Set([...overlays, ...sites].flatMap(({ parts }) => [...parts.keys()]));
  const layer = (villages ?? sitesEntry)?.id ?? '';
  return {
    summary: {
      ...tables.summary,
      ...{ layer, parts: [...touched].sort(), keeping: 'kept', bytes, unplaced },
    },
    ...{ overlays, sites },
  };
}

/** What tables say of communes that are no more is counted nowhere, and said. */
function placedVillages(
  session: Session,
  entry: VillagesEntry,
  tables: KeptTables,
): { readonly overlays: readonly Overlay[]; readonly unplaced: readonly UnplacedRows[] } {
  const { dataset } = session;
  const units = tables.communes.map(unitFinder(session, tables.adminVersion));
  const parts = units.map((unit) => (unit >= 0 && isInParts(entry) ? partOf(dataset, unit) : ''));
  const counts = new Map<number, number>(); // of communes that are no more
  for (const { lists } of tables.tables)
    for (const { communes } of lists)
      for (const commune of communes)
        if (units[commune]! < 0) counts.set(commune, (counts.get(commune) ?? 0) + 1);
  const overlays = tables.tables.flatMap(({ source, date, lists }) =>
    lists.map((rows): Overlay => {
      const laid = rowsByPart(rows, { units, parts });
      return { id: tables.summary.importId, source, date, layer: entry.id, parts: laid };
    }),
  );
  const unplaced = [...counts].map(
    ([commune, count]): UnplacedRows => ({ ...tables.communes[commune]!, rows: count }),
  );
  return { overlays, unplaced };
}

/** The row of a commune by its code; under another edition of the units only where its name is the same too. −1 for none. */
function unitFinder(
  { dataset: { units, manifest } }: Session,
  adminVersion: string,
): (commune: KeptTables['communes'][number]) => number {
  const rowOf = communeRows(units);
  const isSameEdition = adminVersion === manifest.adminVersion;
  return ({ code, name }) => {
    const row = rowOf.get(code) ?? -1;
    return row >= 0 && (isSameEdition || units.names[row] === name) ? row : -1;
  };
}

/** Rows of communes that are there, by their part. */
function rowsByPart(
  rows: KeptRows,
  { units, parts }: { readonly units: readonly number[]; readonly parts: readonly string[] },
): ReadonlyMap<string, OverlayRows> {
  const byPart = new Map<string, number[]>();
  for (const [row, commune] of rows.communes.entries()) {
    if (units[commune]! < 0) continue;
    const part = parts[commune]!;
    const at = byPart.get(part);
    if (at) at.push(row);
    else byPart.set(part, [row]);
  }
  return new Map([...byPart].map(([part, at]) => [part, pickRows(rows, at, units)]));
}

function pickRows(rows: KeptRows, at: readonly number[], units: readonly number[]): OverlayRows {
  const columns = [...rows.columns].map(
    ([field, values]) => [field, at.map((row) => values[row]!)] as const,
  );
  return {
    ids: at.map((row) => rows.ids[row]!),
    communes: Uint32Array.from(at, (row) => units[rows.communes[row]!]!),
    renamed: Uint8Array.from(at, (row) => rows.renamed[row]!),
    added: Uint8Array.from(at, (row) => rows.added[row]!),
    columns: new Map(columns),
  };
}
