/** Which columns are shown. */
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import type { TableColumn, TableColumns } from './columns.ts';

/** A checkbox per column; the names are always there. */
export function ColumnChoice({
  id,
  columns,
  shown,
}: {
  readonly id: string;
  readonly columns: TableColumns;
  readonly shown: readonly TableColumn[];
}) {
  const { language, model } = usePage();
  const words = tableWords(language.value).columns;
  const choose = (chosen: readonly string[] | null) => model.actions.setTable({ columns: chosen });
  const isShown = (column: TableColumn) => shown.includes(column);
  return (
    <section id={id} class="table-columns" aria-label={words.title}>
      <p class="quiet">{words.intro}</p>
      <div class="table-choices">
        {columns.all.slice(1).map((column) => (
          <label key={column.id} title={column.note || undefined}>
            <input
              type="checkbox"
              checked={isShown(column)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                const next = columns.all.filter((each) => (each === column ? on : isShown(each)));
                choose(next.map((each) => each.id));
              }}
            />
            <span>{column.label}</span>
          </label>
        ))}
      </div>
      <p class="button-row">
        <button type="button" class="text-button" onClick={() => choose(null)}>
          {words.usual}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => choose(columns.all.map((column) => column.id))}
        >
          {words.all}
        </button>
      </p>
    </section>
  );
}
