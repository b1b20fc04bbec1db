/** The columns of a table of villages, in words. */
import type { OpenedDataset } from '../../core/dataset.ts';
import type { Answer, PowerState, Status } from '../../core/model.ts';
import {
  technologyOf,
  VILLAGE_COLUMNS,
  type VillageColumn,
  villageValues,
} from '../../core/table/village-values.ts';
import { countedDate } from '../definition-text.ts';
import { formatCount, formatDate, formatKm } from '../format.ts';
import { tableWords } from '../i18n/table.ts';
import { listName, shortName } from '../names.ts';
import type { PageContext } from '../page.ts';
import { StatusSymbol } from '../status-symbol.tsx';
import { operatorName, planOf, statusOf } from '../village-facts.ts';
import type { TableColumn, TableColumns } from './columns.ts';
import { differingTexts } from './differing-text.ts';

/** Room in rem. */
const WIDTHS: Partial<Record<VillageColumn, number>> = {
  name: 8,
  commune: 9.5,
  province: 7.5,
  former: 9,
  kind: 5.5,
  status: 9.25,
  people: 4.25,
  households: 6.5,
  operators: 10.5,
  power: 6,
  disadvantaged: 8,
  fibre: 5.5,
  'site-km': 5.75,
  'fibre-km': 5.75,
  'plan-operator': 8,
  'plan-date': 6.5,
  'plan-state': 8,
  reason: 16,
  round: 10,
  source: 12,
  date: 6.5,
  differing: 14,
  id: 8.5,
};

const USUAL: readonly VillageColumn[] = [
  ...([
    'name',
    'status',
    'people',
    'commune',
    'households',
    'operators',
    'power',
    'fibre',
  ] as const),
  ...(['disadvantaged', 'kind', 'former', 'date', 'differing'] as const),
];

/** The columns; `null` while the villages are not there. Reads signals. */
export function villageColumns(page: PageContext, dataset: OpenedDataset): TableColumns | null {
  const { model, text, language, counted: definition } = page;
  const counted = model.derived.villages.value;
  if (!counted) return null;
  const words = tableWords(language.value);
  const { villages, statuses } = counted;
  const { units, manifest } = dataset;
  const days = {
    today: model.store.today,
    data: countedDate(manifest, definition.value.asOf),
  };
  const values = villageValues({
    villages,
    statuses,
    definition: definition.value,
    distances: model.derived.distances.value,
    communeName: (unit) => listName(dataset, unit, language.value),
    provinceName: (unit) => shortName(dataset, units.parents[unit]!, language.value),
    operatorName: (id) => operatorName(villages.operators, id),
    noOperator: words.exports.noOperator,
    planState(row) {
      const { state } = planOf(villages, row, statusOf(statuses, row), days);
      return state === 'none' ? 'unknown' : state;
    },
    differing: differingTexts(page, dataset, villages),
  });
  const noData = text.value.noData;
  const isWaiting = model.derived.distances.value === null;
  const columnOf = (id: VillageColumn): TableColumn => {
    const own = values[id];
    const choiceLabel = choiceLabels(page, id);
    const cell = (row: number) => {
      if (own.kind === 'choice') {
        const choice = own.choices[own.at(row)]!;
        return isStatus(id)
          ? withSymbol(choice as Status, choiceLabel(choice))
          : choiceLabel(choice);
      }
      if (own.kind === 'date') return formatDate(own.at(row), language.value);
      if (own.kind === 'text') return own.at(row) || (id === 'differing' ? '' : noData);
      if (!id.endsWith('-km')) return formatCount(own.at(row), language.value);
      return isWaiting ? '…' : formatKm(own.at(row), language.value);
    };
    const note = words.villageNotes[id] ?? '';
    return {
      id,
      label: labelOf(page, id),
      note,
      values: own,
      width: WIDTHS[id] ?? 8.25,
      choiceLabel,
      cell,
    };
  };
  const unit = model.derived.unit.value;
  const isOneCommune = units.levels[unit] === units.communeLevel;
  const hasProvinces = units.communeLevel > 1 && units.levels[unit] === 0;
  return {
    all: VILLAGE_COLUMNS.filter(
      (id) =>
        (id !== 'province' || units.communeLevel > 1) && (id !== 'differing' || villages.differing),
    ).map(columnOf),
    usual: USUAL.flatMap((id) => {
      if (id !== 'commune') return id;
      if (isOneCommune) return [];
      return hasProvinces ? [id, 'province'] : id;
    }),
  };
}

function labelOf({ language, signal }: PageContext, id: VillageColumn): string {
  const { village, technology: ofTechnology } = tableWords(language.value);
  const technology = technologyOf(id);
  if (technology) return ofTechnology(technology);
  if (id === 'status') return village.status(signal.value);
  return village[id as Exclude<keyof typeof village, 'status'>];
}

function isStatus(id: VillageColumn): boolean {
  return id === 'status' || technologyOf(id) !== null;
}

function withSymbol(status: Status, label: string) {
  return (
    <>
      <StatusSymbol status={status} /> {label}
    </>
  );
}

function choiceLabels(page: PageContext, id: VillageColumn): (choice: string) => string {
  const { status } = page.text.value;
  const { plan, power, answers } = tableWords(page.language.value);
  if (id === 'status') return (choice) => page.statusLabels.value[choice as Status];
  if (isStatus(id)) return (choice) => status[choice as Status];
  if (id === 'power') return (choice) => power[choice as PowerState];
  if (id === 'plan-state') return (choice) => plan[choice as keyof typeof plan];
  return (choice) => answers[choice as Answer];
}
