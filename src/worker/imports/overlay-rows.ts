/** The kept rows of a table as an overlay, part by part. */
import type { Overlay, OverlayRows, SaidValue } from '../../core/overlay/overlay.ts';
import type { Steps } from '../../core/steps.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import type { JoinedRows } from './joining.ts';
import type { PartedRows, PlannedOverlay } from './planned-overlay.ts';

/** Rows between two pauses. */
const ROWS_AT_ONCE = 5000;

/** @param isKept whether a row of the table is kept */
export function* partedRows(
  { dataset }: Session,
  { rowOf }: ImportKit,
  joined: JoinedRows,
  isKept: (row: number) => boolean,
): Steps<PartedRows> {
  const { villages, known, table } = joined;
  const tableRows = new Map<string, number[]>();
  for (let row = 0; villages && known && row < table.count; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
    const { kind } = villages[row]!;
    if (!isKept(row) || (kind !== 'known' && kind !== 'new')) continue;
    const commune = communeRowOf(joined, rowOf, row);
    if (dataset.units.codes[commune] === undefined) continue;
    const part = known.partOf(commune);
    const rows = tableRows.get(part);
    if (rows) rows.push(row);
    else tableRows.set(part, [row]);
  }
  return { tableRows, saidOf: (part) => saidBy(joined, rowOf, tableRows.get(part) ?? []) };
}

/** The overlay of all parts. */
export function* wholeOverlay({
  date,
  layer,
  rows,
}: PlannedOverlay): Steps<Omit<Overlay, 'id' | 'source'>> {
  const parts = new Map<string, OverlayRows>();
  for (const part of rows.tableRows.keys()) parts.set(part, yield* rows.saidOf(part));
  return { date, layer, parts };
}

function* saidBy(
  joined: JoinedRows,
  rowOf: ImportKit['rowOf'],
  rows: readonly number[],
): Steps<OverlayRows> {
  const ids = rows.map((row) => idOf(joined, row));
  yield 0.1;
  const communes = Uint32Array.from(rows, (row) => communeRowOf(joined, rowOf, row));
  const renamed = Uint8Array.from(rows, (row) => (isRenamed(joined, row) ? 1 : 0));
  const added = Uint8Array.from(rows, (row) => (joined.villages![row]!.kind === 'new' ? 1 : 0));
  const columns = new Map<string, readonly SaidValue[]>();
  for (const [field, values] of saidColumns(joined)) {
    yield 0.2;
    columns.set(
      field,
      rows.map((row) => values[row] ?? null),
    );
  }
  return { ids, communes, renamed, added, columns };
}

/** Row of the commune that a row of the table is about: that of a village that is known, else the one that it names; −1 for none. */
export function communeRowOf(
  { units, villages, known }: JoinedRows,
  rowOf: ImportKit['rowOf'],
  row: number,
): number {
  const [match, unit] = [villages?.[row], units?.matches[row]];
  if (match?.kind === 'known') return known!.villages.communes[match.village]!;
  return unit?.kind === 'joined' ? (rowOf.get(unit.code) ?? -1) : -1;
}

/** The columns of the table, with the former commune that its rows name. */
export function saidColumns({ table }: JoinedRows): ReadonlyMap<string, readonly SaidValue[]> {
  const { formerCommune } = table.places;
  const columns = new Map(table.columns);
  columns.delete('id');
  if (formerCommune.some((name) => name !== '')) columns.set('former_commune', formerCommune);
  return columns;
}

/** Id of the village that a row is about; '' where it is about none. */
export function idOf({ villages, known }: JoinedRows, row: number): string {
  const match = villages![row]!;
  if (match.kind === 'known') return known!.index.known.ids[match.village]!;
  return match.kind === 'new' ? match.id : '';
}

/** A row that was joined otherwise than by its name may give the village another one. */
export function isRenamed({ villages, known, table }: JoinedRows, row: number): boolean {
  const match = villages![row]!;
  if (match.kind !== 'known' || match.way !== 'id') return false;
  const name = String(table.columns.get('name')?.[row] ?? '');
  const before = known!.index.known.names[match.village]!;
  const { villages: forms } = known!.index.names;
  return forms(name).exact !== forms(before).exact;
}
