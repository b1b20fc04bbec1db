/** The rows with what is done to them: filter, choose columns, download; and how many there are. */
import { batch } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { STATED_COMPLETENESS } from '../../core/choropleth.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { formatBound } from '../format.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { columnsToShow, type TableColumn, type TableColumns } from './columns.ts';
import { DataGrid } from './data-grid.tsx';
import { ExportChoice } from './export-choice.tsx';
import { FilterPanel } from './filter-panel.tsx';
import type { TableModel } from './table-model.ts';

export interface TableRowsProps {
  readonly dataset: OpenedDataset;
  readonly table: TableModel;
  readonly columns: TableColumns;
}

/** Room for columns before anything is measured, in rem: that of a phone. */
const FIRST_WIDTH = 21.5;

const TOOLS = ['filters', 'columns', 'exports'] as const;
type Tool = (typeof TOOLS)[number];

export function TableRows({ dataset, table, columns }: TableRowsProps) {
  const { language, model } = usePage();
  const [open, setOpen] = useState<Tool | null>(null);
  const id = useId();
  const { element, width } = useWidth();
  const words = tableWords(language.value);
  const view = model.store.view.value.table;
  const shown = columnsToShow(columns, view.columns, width);
  const conditions = table.conditions.value;
  const active = [...view.filters].filter(([column]) => conditions.has(column)).length;
  const labels = {
    filters: active > 0 ? words.filters.active(active) : words.filters.title,
    columns: words.columns.title,
    exports: words.exports.title,
  } satisfies Record<Tool, string>;
  const filterable = columns.all.filter(
    (column) => shown.includes(column) || view.filters.has(column.id),
  );
  return (
    <div ref={element} class="table-page">
      <div class="table-tools">
        <p class="button-row">
          {TOOLS.map((tool) => (
            <button
              key={tool}
              type="button"
              class="button button-plain"
              aria-expanded={open === tool}
              aria-controls={open === tool ? `${id}-${tool}` : undefined}
              onClick={() => setOpen(open === tool ? null : tool)}
            >
              {labels[tool]}
            </button>
          ))}
        </p>
        <ShownCount table={table} />
      </div>
      {open === 'filters' && (
        <FilterPanel id={`${id}-filters`} columns={filterable} conditions={conditions} />
      )}
      {open === 'columns' && <ColumnChoice id={`${id}-columns`} columns={columns} shown={shown} />}
      {open === 'exports' && (
        <ExportChoice
          id={`${id}-exports`}
          {...{ dataset, table, columns }}
          isChosen={view.columns !== null}
          shown={shown}
        />
      )}
      <Grid dataset={dataset} table={table} shown={shown} />
    </div>
  );
}

function Grid({
  dataset,
  table,
  shown,
}: {
  readonly dataset: OpenedDataset;
  readonly table: TableModel;
  readonly shown: readonly TableColumn[];
}) {
  const { text, language, nouns, model, ports, linked } = usePage();
  const words = tableWords(language.value);
  const isVillages = table.isVillages.value;
  const arranged = table.arranged.value;
  const sort = table.sort.value;
  const { actions, store, derived } = model;
  if (arranged.rows.length === 0) {
    const isEmpty = table.inside.value.length === 0;
    return <p class="block quiet">{isEmpty ? words.noRows : words.noneLeft}</p>;
  }
  const ids = derived.villages.value?.villages.ids;
  const { filters } = store.view.value.table;
  const sample = dataset.manifest.kind === 'sample' ? ` (${text.value.village.sample})` : '';
  const open = (row: number) =>
    batch(() => {
      actions.showPage('map');
      if (isVillages) actions.selectVillage(row);
      else actions.selectUnit(row);
    });
  return (
    <DataGrid
      label={words.name(table.noun.value, sample)}
      help={words.keys}
      class={isVillages ? 'grid-villages' : 'grid-units'}
      columns={shown}
      arranged={arranged}
      apartText={words.lacking(formatBound(STATED_COMPLETENESS, language.value), nouns.value)}
      sort={sort}
      listKey={JSON.stringify([derived.unit.value, table.level.value, sort, ...filters])}
      hovered={isVillages ? store.hoveredVillage.value : store.hoveredUnit.value}
      onHover={isVillages ? actions.hoverVillage : actions.hoverUnit}
      onSort={(column) => actions.setTable({ sort: nextSort(sort, column, shown) })}
      onOpen={open}
      hrefOf={(row) =>
        ports.addressOf({
          ...linked.value,
          page: 'map',
          camera: null,
          ...(isVillages
            ? { village: ids?.[row] ?? '' }
            : { place: dataset.units.codes[row]!, village: '' }),
        })
      }
    />
  );
}

/** The other way round when it is sorted by already; else numbers from the largest, everything else from the first. */
function nextSort(
  sort: TableModel['sort']['value'],
  column: string,
  columns: readonly TableColumn[],
): { column: string; isDescending: boolean } {
  if (sort?.column === column) return { column, isDescending: !sort.isDescending };
  const isNumber = columns.find(({ id }) => id === column)?.values.kind === 'number';
  return { column, isDescending: isNumber };
}

/** How many rows there are, and what keeps the others out. */
function ShownCount({ table }: { readonly table: TableModel }) {
  const { language, model } = usePage();
  const words = tableWords(language.value);
  const inside = table.inside.value.length;
  const listed = table.listed.value.length;
  const left = table.arranged.value.rows.length;
  const isFiltered = model.store.view.value.table.filters.size > 0 || listed < inside;
  const parts = [
    words.shown(left, inside, table.noun.value),
    listed < inside ? words.byLegend(inside - listed) : '',
    left < listed ? words.byFilters(listed - left) : '',
  ];
  return (
    <p class="table-count">
      <span role="status">{parts.filter((part) => part !== '').join(' · ')}</span>
      <SampleBadge />
      {isFiltered && (
        <button
          type="button"
          class="text-button"
          onClick={() =>
            batch(() => {
              model.actions.setTable({ filters: new Map() });
              model.actions.showAll();
            })
          }
        >
          {words.clear}
        </button>
      )}
    </p>
  );
}

/** The width of an element, in rem. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (element.current) setWidth(element.current.clientWidth / rem);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
