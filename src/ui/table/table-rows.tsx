/** The rows with what is done to them: filter, choose columns, download. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { ColumnChoice } from './column-choice.tsx';
import { columnsToShow } from './columns.ts';
import { ExportChoice, useSaving } from './export-choice.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { PrintButton, PrintPlace } from './printed-table.tsx';
import { ShownCount, WrongFilters } from './row-count.tsx';
import { TableGrid } from './table-grid.tsx';
import type { ShownTable } from './table-model.ts';

/** Room for columns before anything is measured, in rem: that of a phone. */
const FIRST_WIDTH = 21.5;

/** What opens below its button, one at a time. */
type Tool = 'filters' | 'columns' | 'exports';

export function TableRows(props: ShownTable) {
  const { dataset, table, columns } = props;
  const { language, model } = usePage();
  const [open, setOpen] = useState<Tool | null>(null);
  const id = useId();
  const { element, width } = useWidth();
  const saving = useSaving(props);
  const words = tableWords(language.value);
  const view = model.store.view.value.table;
  const shown = columnsToShow(columns, view.columns, width);
  const conditions = table.conditions.value;
  const active = [...conditions.values()].filter((each) => 'matches' in each).length;
  const labels = {
    filters: active > 0 ? words.filters.active(active) : words.filters.title,
    columns: words.columns.title,
    exports: words.exports.title,
  } satisfies Record<Tool, string>;
  const filterable = columns.all.filter(
    (column) => shown.includes(column) || view.filters.has(column.id),
  );
  const tool = (which: Tool) => (
    <button
      type="button"
      class="button button-plain"
      aria-expanded={open === which}
      aria-controls={open === which ? `${id}-${which}` : undefined}
      onClick={() => setOpen(open === which ? null : which)}
    >
      {labels[which]}
    </button>
  );
  return (
    <div ref={element} class="table-page">
      <div class="table-tools">
        <p class="button-row">
          {tool('filters')}
          {tool('columns')}
          <button
            type="button"
            class="button"
            disabled={saving.isWaiting}
            onClick={() => saving.save('excel')}
          >
            {saving.isWaiting ? words.exports.waiting : words.exports.now}
          </button>
          {tool('exports')}
          <PrintButton />
        </p>
        <ShownCount table={table} />
      </div>
      {open === 'filters' ? (
        <FilterPanel id={`${id}-filters`} columns={filterable} conditions={conditions} />
      ) : (
        <WrongFilters columns={columns} conditions={conditions} />
      )}
      {open === 'columns' && <ColumnChoice id={`${id}-columns`} columns={columns} shown={shown} />}
      {open === 'exports' && <ExportChoice id={`${id}-exports`} {...{ table, saving }} />}
      <TableGrid dataset={dataset} table={table} shown={shown} />
      <PrintPlace {...props} shown={shown} />
    </div>
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
