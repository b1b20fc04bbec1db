/** Sites of imports on their way to what the device keeps, and back onto the dataset as it is then. */
import type { SitesEntry } from '../../core/dataset.ts';
import type { SiteRows, SitesOverlay } from '../../core/overlay/sites.ts';
import type { KeptSites } from '../../io/kept-imports/kept-sites.ts';
import type { Session } from '../session.ts';
import { partFinder } from './part-finder.ts';

/** The sites of all parts as one list. */
export function writtenSites({ source, date, parts }: SitesOverlay): KeptSites {
  const all = [...parts.values()];
  const coordinates = all.flatMap(({ positions }) => [...positions]);
  return {
    ...{ source, date },
    ids: all.flatMap(({ ids }) => ids),
    lons: coordinates.filter((_, i) => i % 2 === 0),
    lats: coordinates.filter((_, i) => i % 2 === 1),
    operators: all.flatMap(({ operators }) => operators),
    technologies: all.flatMap(({ technologies }) => [...technologies]),
  };
}

/** Each site in the part that it lies in now; one that lies in none any more is left out. */
export function placedSites(
  session: Session,
  entry: SitesEntry,
  { importId, table }: { readonly importId: string; readonly table: KeptSites },
): SitesOverlay {
  const partAt = partFinder(session.dataset, entry);
  const byPart = new Map<string, number[]>();
  for (const row of table.ids.keys()) {
    const part = partAt([table.lons[row]!, table.lats[row]!]);
    if (part === null) continue;
    const rows = byPart.get(part);
    if (rows) rows.push(row);
    else byPart.set(part, [row]);
  }
  const parts = new Map([...byPart].map(([part, rows]) => [part, pickSites(table, rows)]));
  return { id: importId, source: table.source, date: table.date, layer: entry.id, parts };
}

function pickSites(table: KeptSites, rows: readonly number[]): SiteRows {
  return {
    ids: rows.map((row) => table.ids[row]!),
    positions: Float64Array.from(rows.flatMap((row) => [table.lons[row]!, table.lats[row]!])),
    operators: rows.map((row) => table.operators[row]!),
    technologies: Uint8Array.from(rows, (row) => table.technologies[row]!),
  };
}
