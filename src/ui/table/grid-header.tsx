/** The header of a grid: it stays in sight, and each of its cells sorts. */
import type { Ref } from 'preact';
import type { TableView } from '../../state/table-view.ts';
import type { TableColumn } from './columns.ts';

export function GridHeader({
  element,
  columns,
  sort,
  active,
  width,
  onSort,
}: {
  readonly element: Ref<HTMLDivElement>;
  readonly columns: readonly TableColumn[];
  readonly sort: TableView['sort'];
  /** Column of the active cell, -1 when it is elsewhere. */
  readonly active: number;
  readonly width: string;
  readonly onSort: (column: string) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot be taken out of its flow
    <div ref={element} class="grid-header" role="rowgroup" style={{ minInlineSize: width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div class="grid-row" role="row" aria-rowindex={1} tabIndex={-1}>
        {columns.map(({ id, label, note, values }, column) => {
          const isSorted = sort?.column === id;
          const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers keys
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={id}
              class={cellClass(values.kind)}
              role="columnheader"
              aria-colindex={column + 1}
              aria-sort={order}
              title={note || undefined}
              tabIndex={active === column ? 0 : -1}
              data-line={-1}
              data-column={column}
              onClick={() => onSort(id)}
            >
              <span class="grid-label">{label}</span>
              <svg class="grid-order" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
                <path
                  d={order === 'ascending' ? UP : order === 'descending' ? DOWN : `${UP}${DOWN}`}
                />
              </svg>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const UP = 'M4 0 8 5H0z';
const DOWN = 'M4 12 8 7H0z';

/** Numbers stand at the end of their cell. */
export function cellClass(kind: TableColumn['values']['kind']): string {
  return kind === 'number' ? 'grid-cell number' : 'grid-cell';
}
