/** Writes tables as columnar JSON (`data/dataset-format.md`): repeated texts once, with an index per row. */

/** '' and `null` are unknown. */
export type Cell = string | number | null;

/**
 * The table as an object for `JSON.stringify`. A text column in which values repeat becomes a dictionary; columns without
 * any value are left out.
 * @throws when a column is not as long as the table
 */
export function encodeColumns(
  rows: number,
  columns: Readonly<Record<string, readonly Cell[]>>,
): unknown {
  const encoded: Record<string, unknown> = {};
  for (const [name, cells] of Object.entries(columns)) {
    if (cells.length !== rows)
      throw new Error(`column ${name}: expected ${rows} cells, got ${cells.length}`);
    if (cells.every((cell) => cell === '' || cell === null)) continue;
    encoded[name] = encodeColumn(cells);
  }
  return { format: 'columns', rows, columns: encoded };
}

function encodeColumn(cells: readonly Cell[]): unknown {
  if (!cells.every((cell) => typeof cell === 'string')) return cells;
  const values = [...new Set(['', ...cells])];
  if (values.length > cells.length / 2) return cells;
  const places = new Map(values.map((value, i) => [value, i]));
  return { values, index: cells.map((cell) => places.get(cell)!) };
}
