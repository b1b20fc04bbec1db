/** How many rows there are, what keeps the others out, and which conditions are not understood. */
import { batch } from '@preact/signals';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import type { TableColumns } from './columns.ts';
import type { TableModel } from './table-model.ts';

/** How many rows there are, and what keeps the others out. */
export function ShownCount({ table }: { readonly table: TableModel }) {
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

/** Conditions that filter nothing because they are not understood; a link may bring some. */
export function WrongFilters({
  columns,
  conditions,
}: {
  readonly columns: TableColumns;
  readonly conditions: TableModel['conditions']['value'];
}) {
  const { language } = usePage();
  const words = tableWords(language.value).filters;
  const wrong = columns.all.flatMap(({ id, label }) => {
    const condition = conditions.get(id);
    return condition && 'problem' in condition
      ? [words.wrong(label, words.problems[condition.problem])]
      : [];
  });
  return wrong.map((text) => (
    <p key={text} class="table-problem">
      {text}
    </p>
  ));
}
