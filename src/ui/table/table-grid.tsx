/** The grid of a table, wired to the view: what it sorts, highlights and opens. */
import { batch } from '@preact/signals';
import { STATED_COMPLETENESS } from '../../core/choropleth.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { formatBound } from '../format.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import type { TableColumn } from './columns.ts';
import { DataGrid } from './data-grid.tsx';
import type { TableModel } from './table-model.ts';

export function TableGrid({
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
