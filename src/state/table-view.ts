/** How the table is looked at: which rows, which columns, in which order. Part of the view, so that a link carries it. */

/** Ids of columns are the table's own business; here they are words of letters, digits and dashes. */
export interface TableView {
  /** Level of the units that are listed, the one below the communes for villages; `null` the first below the place. */
  readonly level: number | null;
  /** Column that orders the rows; `null` as the table finds best. */
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
  /** Columns that are shown, in their order; `null` those that the table shows by itself. */
  readonly columns: readonly string[] | null;
  /** What a column must hold, as it was typed, by column. */
  readonly filters: ReadonlyMap<string, string>;
}

export const DEFAULT_TABLE: TableView = {
  level: null,
  sort: null,
  columns: null,
  filters: new Map(),
};

/** Columns of villages whose values have to be found by the engine: km to the nearest site, to the nearest fibre in service. */
export const DISTANCE_COLUMNS = ['site-km', 'fibre-km'] as const;

/** Whether the table shows, orders by or filters by a distance. */
export function tellsDistances({ sort, columns, filters }: TableView): boolean {
  return DISTANCE_COLUMNS.some(
    (id) => columns?.includes(id) || sort?.column === id || (filters.get(id) ?? '') !== '',
  );
}

/** Longest condition that an address may carry, in characters. */
const LONGEST_FILTER = 200;

/** Parts of the address; none for the default. */
export function formatTable({ level, sort, columns, filters }: TableView): [string, string][] {
  const parts: [string, string][] = [];
  if (level !== null) parts.push(['rows', String(level)]);
  if (sort) parts.push(['sort', `${sort.isDescending ? '-' : ''}${sort.column}`]);
  if (columns) parts.push(['cols', columns.join('.')]);
  for (const [column, text] of filters) if (text !== '') parts.push([`where-${column}`, text]);
  return parts;
}

/** Reads parts of the address; what is not understood takes its default. */
export function parseTable(parts: ReadonlyMap<string, string>): TableView {
  const level = /^[0-9]$/.exec(parts.get('rows') ?? '');
  const sort = /^(-?)([a-z0-9][a-z0-9-]{0,40})$/i.exec(parts.get('sort') ?? '');
  const columns = parts.get('cols')?.split('.').filter(isColumn).slice(0, 40) ?? [];
  const filters = new Map<string, string>();
  for (const [key, text] of parts) {
    const column = key.startsWith('where-') ? key.slice('where-'.length) : '';
    if (isColumn(column) && filters.size < 40) filters.set(column, text.slice(0, LONGEST_FILTER));
  }
  return {
    level: level ? Number(level[0]) : null,
    sort: sort ? { column: sort[2]!, isDescending: sort[1] === '-' } : null,
    columns: columns.length > 0 ? columns : null,
    filters,
  };
}

function isColumn(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,40}$/i.test(text);
}
