/** The columns of a table of units, in words. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { hasFigures, STATUS_ORDER } from '../../core/figures.ts';
import { isTold } from '../../core/share.ts';
import { unitAreasKm2 } from '../../core/table/unit-areas.ts';
import {
  SHARE_COLUMNS,
  type ShareColumn,
  UNIT_COLUMNS,
  type UnitColumn,
  type UnitValues,
  unitValues,
} from '../../core/table/unit-values.ts';
import {
  formatCount,
  formatFraction,
  formatFromZero,
  formatKm,
  formatLowest,
  isUnclear,
} from '../format.ts';
import { tableWords } from '../i18n/table.ts';
import { listName, shortName } from '../names.ts';
import type { PageContext } from '../page.ts';
import type { TableColumn, TableColumns } from './columns.ts';

/** Room in rem. */
const WIDTHS: Partial<Record<UnitColumn, number>> = {
  name: 9,
  within: 8,
  share: 7.5,
  'people-share': 11,
  fibre: 8.5,
  none: 5,
  weak: 5,
  covered: 5,
  unknown: 5,
  households: 6.5,
  people: 6.5,
  'one-operator': 8.5,
  'double-gap': 8.5,
};

const USUAL: readonly UnitColumn[] = [
  ...(['name', 'none', 'share', 'within', 'weak', 'covered', 'unknown'] as const),
  ...(['people-share', 'fibre', 'households', 'one-operator', 'double-gap', 'people'] as const),
];

/** Columns of units with the shares behind them. */
export interface UnitColumns extends TableColumns {
  readonly shares: UnitValues['shareOf'];
}

/** The columns; `null` where there are no figures of these units. Reads signals. */
export function unitColumns(
  page: PageContext,
  dataset: OpenedDataset,
  inside: readonly number[],
): UnitColumns | null {
  const { model, language, counted: definition } = page;
  const table = model.derived.figures.value;
  if (!table || !hasFigures(table, inside)) return null;
  const { units } = dataset;
  const isOfficial = dataset.manifest.boundaries === 'official'; // of other outlines no km² are given
  const values = unitValues({
    table,
    definition: definition.value,
    nameOf: (unit) => listName(dataset, unit, language.value),
    withinName: (unit) => shortName(dataset, units.parents[unit]!, language.value),
    codeOf: (unit) => units.codes[unit]!,
    areasKm2: isOfficial ? unitAreasKm2(units, dataset.shapes) : new Float64Array(),
  });
  const isNested = inside.some((unit) => units.parents[unit] !== model.derived.unit.value);
  return {
    shares: values.shareOf,
    all: UNIT_COLUMNS.filter((id) => id !== 'area' || isOfficial).map((id) =>
      columnOf(page, id, values),
    ),
    usual: USUAL.filter((id) => id !== 'within' || isNested),
  };
}

function columnOf(page: PageContext, id: UnitColumn, of: UnitValues): TableColumn {
  const { language, text } = page;
  const values = of.values[id];
  const share = SHARE_COLUMNS.find((each) => each === id);
  const cell = (unit: number) => {
    if (share) return <ShareText page={page} of={of} column={share} unit={unit} />;
    if (id === 'area') return formatKm(of.values.area.at(unit) as number, language.value);
    if (values.kind === 'number') return formatCount(values.at(unit), language.value);
    return values.kind === 'text' ? values.at(unit) || text.value.noData : '';
  };
  const label = labelOf(page, id);
  return {
    id,
    label,
    note: '',
    values,
    width: WIDTHS[id] ?? 5.5,
    choiceLabel: (choice) => choice,
    cell,
  };
}

/** The percentage; below it what it is made of, and whom it leaves out. */
function ShareText({
  page: { language, nouns },
  of,
  column,
  unit,
}: {
  readonly page: PageContext;
  readonly of: UnitValues;
  readonly column: ShareColumn;
  readonly unit: number;
}) {
  const words = tableWords(language.value);
  const share = of.shareOf(column, unit);
  const percent = (isUnclear(share) && isTold(share) ? formatFromZero : formatLowest)(
    share,
    language.value,
  );
  if (!isTold(share)) return <>{percent}</>;
  const unpeopled = column === 'people-share' ? of.figuresOf(unit)['population.missing'] : 0;
  const isOfOther = column !== 'share' && column !== 'people-share';
  return (
    <>
      {percent}
      <span class="cell-note">{formatFraction(share, language.value)}</span>
      {unpeopled > 0 && <span class="cell-note">{words.unpeopled(unpeopled, nouns.value)}</span>}
      {isOfOther && share.unknown > 0 && (
        <span class="cell-note">{words.unknownOf(share.unknown)}</span>
      )}
    </>
  );
}

function labelOf({ language, signal, nouns, statusLabels }: PageContext, id: UnitColumn): string {
  const status = STATUS_ORDER.find((each) => each === id);
  if (status) return statusLabels.value[status];
  const words = tableWords(language.value).unit;
  if (id === 'share' || id === 'people-share') return words[id](signal.value);
  if (id === 'fibre' || id === 'villages') return words[id](nouns.value);
  return words[id as Exclude<keyof typeof words, 'share' | 'people-share' | 'fibre' | 'villages'>];
}
