/**
 * What heads the columns of a table that is given away. Brought back, data are known by it for what they are (by the words of the
 * country's `import/columns.json`), and what was computed here is known to be no data.
 */
import type { ExportColumn } from '../../core/table/export-table.ts';
import { VILLAGE_FIELDS, type VillageColumn } from '../../core/table/village-values.ts';
import { tableWords } from '../i18n/table.ts';
import { capitalised, levelNoun } from '../names.ts';
import type { PageContext } from '../page.ts';
import type { TableColumn } from './columns.ts';
import type { ShownTable } from './table-model.ts';

type Head = Pick<ExportColumn, 'id' | 'title'>;

/** Heads the columns of a table. Reads signals. */
export function exportHeads(
  page: PageContext,
  shown: Pick<ShownTable, 'dataset' | 'table'>,
): (column: Pick<TableColumn, 'id' | 'label'>) => Head {
  const { computed } = tableWords(page.language.value).exports;
  const dataHead = shown.table.isVillages.value ? villageHead(page) : unitHead(page, shown);
  return ({ id, label }) =>
    dataHead(id, label) ?? { id: `computed_${id.replaceAll('-', '_')}`, title: computed(label) };
}

/** The head of a column that holds data; `null` of any other. */
type DataHead = (id: string, label: string) => Head | null;

function villageHead({ nouns, language }: PageContext): DataHead {
  const { settlement, commune } = nouns.value;
  const titles: Partial<Record<VillageColumn, string>> = {
    id: tableWords(language.value).exports.code(settlement),
    commune: capitalised(commune.one),
  };
  return (column, label) => {
    const id = VILLAGE_FIELDS[column as VillageColumn];
    return id === undefined ? null : { id, title: titles[column as VillageColumn] ?? label };
  };
}

/** Of units only which they are is data, headed by the level. */
function unitHead(
  { language }: PageContext,
  { dataset, table }: Pick<ShownTable, 'dataset' | 'table'>,
): DataHead {
  const { country } = dataset;
  const level = table.level.value;
  const nameOf = (level: number, label: string): Head => {
    const { one } = levelNoun(country, level, language.value);
    return { id: country.levels[level - 1]?.id ?? 'country', title: capitalised(one) || label };
  };
  return (column, label) => {
    if (column === 'name') return nameOf(level, label);
    if (column === 'within') return nameOf(level - 1, label);
    if (column !== 'code') return null;
    const { code } = tableWords(language.value).exports;
    return { id: `${nameOf(level, '').id}_code`, title: code(table.noun.value) };
  };
}
