/** Merged cells of a workbook: what the program shows once stands in every cell that it covers. */
import type { Cell, Sheet, SheetRow } from '../tabular/sheet.ts';

/** Cells that one merged range may fill: a table has no larger one that says anything. */
const MOST_CELLS = 20_000;

/** Cells that all ranges together may fill. */
const MOST_IN_ALL = 2_000_000;

/**
 * The rows with the text of each merged range in all of its cells; rows that hold nothing else stay out. A number stays in the
 * first row: of households that two villages share each has not as many.
 */
export function spreadMerged({
  rows,
  merged,
}: Pick<Sheet, 'rows' | 'merged'>): readonly SheetRow[] {
  if (merged.length === 0) return rows;
  const indexOf = new Map(rows.map(({ line }, i) => [line, i]));
  const filled = new Map<number, Cell[]>();
  let room = MOST_IN_ALL;
  for (const { top, left, bottom, right } of merged) {
    const source = rows[indexOf.get(top + 1) ?? -1]?.cells[left];
    const cells = (bottom - top + 1) * (right - left + 1);
    if (source === undefined || source === '' || cells > MOST_CELLS) continue;
    room -= cells;
    if (room < 0) break;
    const last = typeof source === 'number' ? top : bottom;
    for (let row = top; row <= last; row++) {
      const index = indexOf.get(row + 1);
      if (index === undefined) continue;
      const copy = filled.get(index) ?? [...rows[index]!.cells];
      filled.set(index, copy);
      while (copy.length <= right) copy.push('');
      copy.fill(source, left, right + 1);
    }
  }
  return rows.map((row, i) => (filled.has(i) ? { line: row.line, cells: filled.get(i)! } : row));
}
