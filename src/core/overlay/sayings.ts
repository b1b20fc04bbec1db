/** What a list and the overlays on it say of each village, from the oldest to the latest; which village a row is about. */
import { textAt, type Villages } from '../model.ts';
import type { KnownValue, VillageField } from './fields.ts';
import type { Overlay, OverlayRows } from './overlay.ts';

/** The list that overlays are laid over. */
export interface OverlaidList {
  /** Code of the part, '' for a list that is whole. */
  readonly part: string;
  /** ISO date of villages that have none of their own, and their source. */
  readonly date: string;
  readonly source: string;
  /** Kinds that are urban. */
  readonly urbanKinds: readonly string[];
}

/** A value with who says it; `date` is an ISO date, '' where not given. */
export interface SourcedValue {
  readonly value: KnownValue;
  readonly source: string;
  readonly date: string;
}

/** What one overlay says of one village. */
export interface Saying {
  readonly overlay: Overlay;
  readonly rows: OverlayRows;
  readonly row: number;
  readonly date: string;
}

/** Source and date of what the list itself says of a village; of one that it has not, none. */
export function ownOf(
  villages: Villages,
  row: number,
  list: OverlaidList,
): Pick<SourcedValue, 'source' | 'date'> {
  if (row >= villages.count) return { source: '', date: '' };
  return {
    source: textAt(villages.sources, row) || list.source,
    date: textAt(villages.dates, row) || list.date,
  };
}

/** Known values of a field from the oldest to the latest. */
export function sayingsOf(
  { said, known }: VillageField,
  {
    field,
    row,
    of,
    own,
  }: {
    readonly field: string;
    readonly row: number;
    readonly of: readonly Saying[];
    readonly own: Pick<SourcedValue, 'source' | 'date'>;
  },
): SourcedValue[] {
  const values: SourcedValue[] = [];
  const before = known(row);
  for (const { overlay, rows, row: at, date } of of) {
    const value = said(rows.columns, at);
    const isName = field === 'name' && rows.renamed[at] === 0;
    if (value === null || (isName && (before !== null || values.length > 0))) continue;
    values.push({ value, source: sourceOf({ overlay, rows, row: at, date }), date });
  }
  if (before === null) return values;
  const later = values.findIndex(({ date }) => date >= own.date);
  values.splice(later < 0 ? values.length : later, 0, { value: before, ...own });
  return values;
}

/** Who says it: the row itself, else whoever brought the table. */
export function sourceOf({ overlay, rows, row }: Saying): string {
  return String(rows.columns.get('source')?.[row] ?? overlay.source);
}

/** Ids and communes with the added villages behind, and what is said of each row, the latest last. */
export function gathered(villages: Villages, overlays: readonly Overlay[], part: string) {
  const ids = [...villages.ids];
  const communes = [...villages.communes];
  const rowOf = villageFinder(villages, ids);
  const sayings = new Map<number, Saying[]>();
  for (const overlay of overlays) {
    const rows = overlay.parts.get(part);
    for (let at = 0; at < (rows?.ids.length ?? 0); at++) {
      const row = rowOf(rows!, at);
      if (row === communes.length) communes.push(rows!.communes[at]!);
      const date = String(rows!.columns.get('date')?.[at] ?? overlay.date);
      const saying = { overlay, rows: rows!, row: at, date };
      const known = sayings.get(row);
      if (known) known.push(saying);
      else sayings.set(row, [saying]);
    }
  }
  for (const of of sayings.values())
    of.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { ids, communes, sayings };
}

/**
 * Finds the village that a row is about, and puts the id of one that is not there yet behind `ids`. Two pages, or a page and a newer
 * list, may have given one id to two villages: a row that adds one under a name of its own gets an id of its own.
 */
function villageFinder(
  { names }: Villages,
  ids: string[],
): (rows: OverlayRows, at: number) => number {
  const rowsOf = new Map(ids.map((id, row) => [id, [row]]));
  const nameOf = new Map<number, string>();
  return ({ ids: said, added, columns }, at) => {
    const id = said[at]!;
    const name = asNamed(columns.get('name')?.[at]);
    const known = rowsOf.get(id) ?? [];
    const isNamed = (row: number) => name === (nameOf.get(row) ?? asNamed(names[row]));
    const alike = known.length > 1 || added[at] === 1 ? known.find(isNamed) : known[0];
    const found = alike ?? (added[at] === 1 && name !== '' ? undefined : known[0]);
    if (found !== undefined) return found;
    let own = id;
    for (let n = 2; rowsOf.has(own); n++) own = `${id}~${n}`;
    const row = ids.push(own) - 1;
    nameOf.set(row, name);
    if (own !== id) rowsOf.set(own, [row]);
    rowsOf.set(id, [...known, row]);
    return row;
  };
}

function asNamed(name: unknown): string {
  return String(name ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();
}
