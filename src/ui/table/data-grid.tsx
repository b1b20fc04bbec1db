/**
 * A grid of any number of rows of which only those in sight are in the document. Keys by the grid pattern of the ARIA Authoring
 * Practices Guide: one cell takes part in the tab order, arrows move from there. Knows columns and rows, not what they are of.
 */
import '../styles/table-grid.css';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TableView } from '../../state/table-view.ts';
import type { TableColumn } from './columns.ts';
import { GridHeader } from './grid-header.tsx';
import { type Cell, cellAfter } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import type { ArrangedRows } from './table-model.ts';
import { useGridWindow } from './use-grid-window.ts';

export interface DataGridProps {
  readonly label: string;
  /** What the keys do, for those who don't see the grid. */
  readonly help: string;
  readonly columns: readonly TableColumn[];
  readonly arranged: ArrangedRows;
  /** Says why the rows from `arranged.apart` on stand apart. */
  readonly apartText: string;
  readonly sort: TableView['sort'];
  /** Goes back to the top when it changes. */
  readonly listKey: string;
  /** Row that is highlighted, here and on the map; -1 is none. */
  readonly hovered: number;
  readonly onSort: (column: string) => void;
  readonly onHover: (row: number) => void;
  readonly onOpen: (row: number) => void;
  /** Address of what a row opens. */
  readonly hrefOf: (row: number) => string;
  readonly class?: string;
}

export function DataGrid(props: DataGridProps) {
  const { columns, arranged, listKey, onHover } = props;
  const { rows, apart } = arranged;
  const lineCount = rows.length + (apart < rows.length ? 1 : 0);
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const window = useGridWindow(lineCount, { scroller, header, probe });
  const { active, onKeyDown, onFocusIn } = useActiveCell(props, lineCount, {
    scroller,
    pageRows: Math.max(1, Math.floor((window.height - window.headerHeight) / window.rowHeight) - 1),
  });
  const help = useId();
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [listKey]);
  const template = columns.map(({ width }) => `minmax(${width}rem, ${width}fr)`).join(' ');
  const width = `${columns.reduce((sum, each) => sum + each.width, 0)}rem`;
  const lines = linesToDraw(window, active.row - 1, lineCount);
  const rowAt = (line: number) => (line === apart ? -1 : rows[line > apart ? line - 1 : line]!);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot be taken out of its flow
    <div
      ref={scroller}
      class={`grid ${props.class ?? ''}`}
      role="grid"
      aria-label={props.label}
      aria-describedby={help}
      aria-rowcount={lineCount + 1}
      aria-colcount={columns.length}
      tabIndex={-1}
      style={{ '--grid-columns': template, '--grid-name': `${columns[0]!.width}rem` }}
      onScroll={window.onScroll}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      onPointerOver={(event) => onHover(rowOf(event.target))}
      onPointerLeave={() => onHover(-1)}
    >
      <p id={help} hidden>
        {props.help}
      </p>
      <div ref={probe} class="grid-probe" aria-hidden="true" />
      <GridHeader
        element={header}
        columns={columns}
        sort={props.sort}
        active={active.row === 0 ? active.column : -1}
        width={width}
        onSort={props.onSort}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        class="grid-body"
        role="rowgroup"
        style={{ blockSize: `${lineCount * window.rowHeight}px`, minInlineSize: width }}
      >
        {lines.map((line) => (
          <GridRow
            key={line}
            line={line}
            row={rowAt(line)}
            top={line * window.rowHeight}
            columns={columns}
            active={active.row === line + 1 ? active.column : -1}
            isHovered={props.hovered >= 0 && rowAt(line) === props.hovered}
            apartText={props.apartText}
            hrefOf={props.hrefOf}
            onOpen={props.onOpen}
          />
        ))}
      </div>
    </div>
  );
}

/** Lines in sight, and the one that holds the active cell, lest the focus go with it. */
function linesToDraw(
  { from, to }: { readonly from: number; readonly to: number },
  active: number,
  count: number,
): number[] {
  const lines = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (active >= 0 && active < count && active < from) return [active, ...lines];
  return active >= to && active < count ? [...lines, active] : lines;
}

/** Which cell takes part in the tab order, and how keys move it. */
function useActiveCell(
  { columns, arranged, onSort, onOpen, onHover, hovered }: DataGridProps,
  lineCount: number,
  {
    scroller,
    pageRows,
  }: { readonly scroller: { current: HTMLDivElement | null }; readonly pageRows: number },
) {
  const [chosen, setActive] = useState<Cell>({ row: 0, column: 0 });
  const isMoved = useRef(false);
  const active = {
    row: Math.min(chosen.row, lineCount),
    column: Math.min(chosen.column, columns.length - 1),
  };
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const act = (key: string) => {
    if (active.row === 0) return onSort(columns[active.column]!.id);
    const line = active.row - 1;
    if (line === arranged.apart) return;
    const row = arranged.rows[line > arranged.apart ? line - 1 : line]!;
    if (key === 'Enter') onOpen(row);
    else onHover(hovered === row ? -1 : row);
  };
  return {
    active,
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.metaKey || event.defaultPrevented) return;
      const isLink = event.target instanceof HTMLAnchorElement;
      if ((event.key === 'Enter' && !isLink) || event.key === ' ') {
        event.preventDefault();
        act(event.key);
        return;
      }
      const size = { rows: lineCount, columns: columns.length, pageRows };
      const next = cellAfter(active, event, size);
      if (!next) return;
      event.preventDefault();
      isMoved.current = true;
      setActive(next);
    },
    onFocusIn(event: FocusEvent) {
      const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
      if (!cell) return;
      const { line, column } = cell.dataset;
      setActive({ row: Number(line) + 1, column: Number(column) });
    },
  };
}

function rowOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row ? Number(row.dataset['row']) : -1;
}
