/** One row of a grid, at its place in the list; or the line that parts rows which lack data from the others. */
import { isPlain } from '../links.tsx';
import type { TableColumn } from './columns.ts';
import { cellClass } from './grid-header.tsx';

interface GridRowProps {
  /** Place in the list, from 0. */
  readonly line: number;
  /** What the row is of; -1 for the line between. */
  readonly row: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly columns: readonly TableColumn[];
  /** Column of the active cell, -1 when it is in another row. */
  readonly active: number;
  readonly isHovered: boolean;
  readonly apartText: string;
  readonly hrefOf: (row: number) => string;
  readonly onOpen: (row: number) => void;
}

export function GridRow(props: GridRowProps) {
  const { line, row, top, columns, active, isHovered } = props;
  const place = {
    role: 'row',
    'aria-rowindex': line + 2,
    style: { insetBlockStart: `${top}px` },
    tabIndex: -1,
  } as const;
  if (row < 0) {
    return (
      <div class="grid-row grid-apart" {...place}>
        {/* biome-ignore lint/a11y/useSemanticElements: see data-grid.tsx */}
        <div
          class="grid-cell"
          role="gridcell"
          aria-colspan={columns.length}
          tabIndex={active >= 0 ? 0 : -1}
          data-line={line}
          data-column={Math.max(0, active)}
        >
          <span class="grid-text">{props.apartText}</span>
        </div>
      </div>
    );
  }
  return (
    <div
      {...place}
      {...{ 'aria-selected': isHovered }}
      class={isHovered ? 'grid-row is-hovered' : 'grid-row'}
      data-row={row}
    >
      {columns.map(({ id, values, cell }, column) => (
        <div
          key={id}
          class={cellClass(values.kind)}
          {...{ role: column === 0 ? 'rowheader' : 'gridcell', 'aria-colindex': column + 1 }}
          tabIndex={active === column ? 0 : -1}
          data-line={line}
          data-column={column}
        >
          {column === 0 ? (
            <a
              class="grid-text"
              href={props.hrefOf(row)}
              tabIndex={-1}
              onClick={(event) => {
                if (!isPlain(event)) return;
                event.preventDefault();
                props.onOpen(row);
              }}
            >
              <bdi>{cell(row)}</bdi>
            </a>
          ) : (
            <span class="grid-text">
              {values.kind === 'text' ? <bdi>{cell(row)}</bdi> : cell(row)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
