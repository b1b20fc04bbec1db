/**
 * What the table lists: from the place, the level, the legend and the conditions of the view to rows in an order. Signals made once
 * for a page, so that each step is done again only when what it looks at changes.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import { isInParts, type OpenedDataset, villagesEntryAt } from '../../core/dataset.ts';
import { villagesByAttention } from '../../core/ranking.ts';
import type { Share } from '../../core/share.ts';
import { filterRows, sortRows } from '../../core/table/arrange-rows.ts';
import { type Condition, createForms, parseCondition } from '../../core/table/conditions.ts';
import { byCompleteness, type ShareColumn, shareBehind } from '../../core/table/unit-values.ts';
import { unitsWithin } from '../../core/units.ts';
import type { TableView } from '../../state/table-view.ts';
import { levelNoun, type Noun } from '../names.ts';
import type { PageContext } from '../page.ts';
import { listedUnits } from '../unit-rows.ts';
import type { TableColumns } from './columns.ts';
import { unitColumns } from './unit-columns.tsx';
import { villageColumns } from './village-columns.tsx';

/** Rows in their order; from index `apart` on they lack the data to be compared (their number where none do). */
export interface ArrangedRows {
  readonly rows: Uint32Array;
  readonly apart: number;
}

export interface TableModel {
  /** Levels that can be listed, highest first; the last is that of the villages. */
  readonly levels: ReadonlySignal<readonly number[]>;
  readonly level: ReadonlySignal<number>;
  readonly isVillages: ReadonlySignal<boolean>;
  /** What a row is. */
  readonly noun: ReadonlySignal<Noun>;
  /** `null` while there is nothing to make rows of. */
  readonly columns: ReadonlySignal<TableColumns | null>;
  /** Every row of the place; those that the legend leaves in; and of these those that meet every condition. */
  readonly inside: ReadonlySignal<Uint32Array>;
  readonly listed: ReadonlySignal<Uint32Array>;
  readonly arranged: ReadonlySignal<ArrangedRows>;
  /** Conditions by column: what they let through, or what is wrong with them. */
  readonly conditions: ReadonlySignal<ReadonlyMap<string, Condition>>;
  /** The column by which the rows are ordered, also where the view does not say; `null` for no column. */
  readonly sort: ReadonlySignal<TableView['sort']>;
}

/** A table with its columns, once there is something to make rows of. */
export interface ShownTable {
  readonly dataset: OpenedDataset;
  readonly table: TableModel;
  readonly columns: TableColumns;
}

/** The model of the table of a page. */
export function createTableModel(page: PageContext, dataset: OpenedDataset): TableModel {
  const { model, language, nouns } = page;
  const { derived, legend, store } = model;
  const { units } = dataset;
  const settlements = units.communeLevel + 1;
  const table = computed(() => store.view.value.table);
  const unit = computed(() => derived.unit.value);
  const levels = computed(() => {
    const first = units.levels[unit.value]! + 1;
    return Array.from({ length: settlements - first + 1 }, (_, i) => first + i);
  });
  const level = computed(() => {
    const asked = table.value.level;
    if (asked !== null && levels.value.includes(asked)) return asked;
    const listed = listedUnits(units, unit.value)[0];
    if (listed !== undefined) return units.levels[listed]!;
    // Communes that are still on their way will be listed: what is chosen must not change under the reader's finger.
    return store.dataset.value.phase === 'ready' ? settlements : levels.value[0]!;
  });
  const isVillages = computed(() => level.value === settlements);
  const unitsInside = computed(() =>
    isVillages.value ? [] : unitsWithin(units, unit.value, level.value),
  );
  const ofUnits = computed(() =>
    unitsInside.value.length === 0 ? null : unitColumns(page, dataset, unitsInside.value),
  );
  const columns = computed(() =>
    isVillages.value ? villageColumns(page, dataset) : ofUnits.value,
  );
  const inside = computed(() =>
    isVillages.value ? derived.unitVillages.value : Uint32Array.from(unitsInside.value),
  );
  const listed = computed(() =>
    isVillages.value ? legend.shownVillages.value : inside.value.filter(legend.isUnitShown.value),
  );
  const forms = createForms();
  const filters = computed(() => table.value.filters);
  const conditions = computed(() => {
    const parsed = new Map<string, Condition>();
    for (const { id, values } of columns.value?.all ?? []) {
      const condition = parseCondition(values, filters.value.get(id) ?? '', forms);
      if (condition) parsed.set(id, condition);
    }
    return parsed;
  });
  const filtered = computed(() =>
    filterRows(
      listed.value,
      [...conditions.value.values()].flatMap((each) => ('matches' in each ? each.matches : [])),
    ),
  );
  const sort = computed(() => {
    const asked = table.value.sort;
    if (asked && columns.value?.all.some(({ id }) => id === asked.column)) return asked;
    return isVillages.value ? null : { column: 'none', isDescending: true };
  });
  return {
    ...{ levels, level, isVillages, columns, inside, listed, conditions, sort },
    noun: computed(() =>
      isVillages.value
        ? nouns.value.settlement
        : levelNoun(dataset.country, level.value, language.value),
    ),
    arranged: computed(() =>
      arrange(filtered.value, sort.value, {
        columns: columns.value,
        language: language.value,
        statuses: isVillages.value ? (derived.villages.value?.statuses ?? null) : null,
        shares: ofUnits.value?.shares ?? null,
      }),
    ),
  };
}

interface Arranging {
  readonly columns: TableColumns | null;
  readonly language: string;
  /** Of a table of villages. */
  readonly statuses: Uint8Array | null;
  /** Of a table of units. */
  readonly shares: ((column: ShareColumn, unit: number) => Share) | null;
}

function arrange(
  rows: Uint32Array,
  sort: TableView['sort'],
  { columns, language, statuses, shares }: Arranging,
): ArrangedRows {
  const column = columns?.all.find(({ id }) => id === sort?.column);
  const ordered = (some: Uint32Array) =>
    sort && column
      ? sortRows(some, { values: column.values, isDescending: sort.isDescending, language })
      : some;
  const behind = shares && (sort ? shareBehind(sort.column) : 'share');
  if (shares && behind) {
    const { comparable, lacking } = byCompleteness(rows, (unit) => shares(behind, unit));
    const ranked = ordered(comparable);
    return { rows: Uint32Array.from([...ranked, ...lacking]), apart: ranked.length };
  }
  const listed =
    !sort && statuses ? Uint32Array.from(villagesByAttention(rows, statuses)) : ordered(rows);
  return { rows: listed, apart: listed.length };
}

/** Whether villages can be had only part by part here, and how many there are in how many files. */
export function villagesByPart(
  { manifest }: OpenedDataset,
  asOf: string | null,
): { readonly count: number | null; readonly files: number } | null {
  const entry = villagesEntryAt(manifest, asOf);
  return entry && isInParts(entry)
    ? { count: entry.rows, files: Object.keys(entry.parts).length }
    : null;
}
