/** Keys in a grid of 3 rows of data and 4 columns, two rows to a page; row 0 is the header. */
import { describe, expect, it } from 'vitest';
import { cellAfter } from '../../../src/ui/table/grid-keys.ts';
import { windowOf } from '../../../src/ui/table/row-window.ts';

const SIZE = { rows: 3, columns: 4, pageRows: 2 };
const led = (row: number, column: number, key: string, ctrlKey = false) => {
  const cell = cellAfter({ row, column }, { key, ctrlKey }, SIZE);
  return cell && [cell.row, cell.column];
};

describe('a key', () => {
  it.each([
    ['ArrowDown', [0, 1], [1, 1]],
    ['ArrowDown', [3, 1], [3, 1]],
    ['ArrowUp', [1, 2], [0, 2]],
    ['ArrowUp', [0, 2], [0, 2]],
    ['ArrowLeft', [1, 0], [1, 0]],
    ['ArrowRight', [1, 3], [1, 3]],
    ['Home', [2, 3], [2, 0]],
    ['End', [2, 0], [2, 3]],
    ['PageDown', [0, 1], [2, 1]],
    ['PageDown', [2, 1], [3, 1]],
    ['PageUp', [3, 1], [1, 1]],
    ['PageUp', [2, 1], [1, 1]],
  ] as const)('%s leads from %o to %o', (key, [row, column], to) => {
    expect(led(row, column, key)).toEqual(to);
  });

  it('with Ctrl leads to the first cell of data and to the last', () => {
    expect(led(2, 2, 'Home', true)).toEqual([1, 0]);
    expect(led(1, 1, 'End', true)).toEqual([3, 3]);
  });

  it('of another kind leads nowhere', () => {
    expect([led(1, 1, 'a'), led(1, 1, 'Tab')]).toEqual([null, null]);
  });
});

describe('the rows in the document', () => {
  it('are those in sight with eight to spare, never beyond the list', () => {
    expect(windowOf(100_000, { top: 4000, height: 400, rowHeight: 40 })).toEqual({
      from: 92,
      to: 118,
    });
    expect(windowOf(100_000, { top: 0, height: 400, rowHeight: 40 })).toEqual({ from: 0, to: 18 });
    expect(windowOf(5, { top: 0, height: 400, rowHeight: 40 })).toEqual({ from: 0, to: 5 });
    expect(windowOf(5, { top: 4000, height: 400, rowHeight: 40 })).toEqual({ from: 5, to: 5 });
  });
});
