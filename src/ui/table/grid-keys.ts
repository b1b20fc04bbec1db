/**
 * Where a key leads in a grid: the grid pattern of the ARIA Authoring Practices Guide (W3C), "Keyboard interaction for data grids".
 */

/** A cell: row 0 is the header, rows of data begin with 1; columns begin with 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is. `pageRows` is how far Page Up and Page Down go. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
}

/** The cell that a key leads to, the same where the grid ends; `null` for keys that lead nowhere. */
export function cellAfter(
  { row, column }: Cell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, pageRows }: GridSize,
): Cell | null {
  const at = (nextRow: number, nextColumn: number) => ({
    row: Math.max(0, Math.min(rows, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return ctrlKey ? at(Math.min(1, rows), 0) : at(row, 0);
    case 'End':
      return ctrlKey ? at(rows, columns - 1) : at(row, columns - 1);
    case 'PageUp':
      return at(Math.max(Math.min(1, rows), row - pageRows), column);
    case 'PageDown':
      return at(row + pageRows, column);
    default:
      return null;
  }
}
