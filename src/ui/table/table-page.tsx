/** The table: the map's equal, with the same place and the same figures, one row per unit or village. */
import '../styles/table.css';
import { useMemo } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { DEFAULT_TABLE } from '../../state/table-view.ts';
import { Breadcrumb } from '../breadcrumb.tsx';
import { DatasetFailure } from '../failure.tsx';
import { tableWords } from '../i18n/table.ts';
import { capitalised, fullName, levelNoun } from '../names.ts';
import { usePage } from '../page.ts';
import { PlaceSentence } from '../place-panel.tsx';
import { Loading, ProgressLine } from '../progress.tsx';
import { UnitNameList } from '../unit-list.tsx';
import { createTableModel, type TableModel } from './table-model.ts';
import { TableRows } from './table-rows.tsx';
import { UncoveredLink } from './uncovered-link.tsx';
import { VillagesMissing } from './villages-missing.tsx';

/** The page; waiting and failing look as they do in the panel. */
export function TablePage() {
  const { model } = usePage();
  const state = model.store.dataset.value;
  const dataset = model.derived.dataset.value;
  if (state.phase === 'failed') return <DatasetFailure error={state.error} />;
  if (!dataset) return <Loading />;
  return <PlaceTable dataset={dataset} />;
}

function PlaceTable({ dataset }: { readonly dataset: OpenedDataset }) {
  const page = usePage();
  const { text, language, model } = page;
  const table = useMemo(() => createTableModel(page, dataset), [page, dataset]);
  const unit = model.derived.unit.value;
  const figures = model.derived.unitFigures.value;
  const columns = table.columns.value;
  return (
    <>
      <Breadcrumb dataset={dataset} />
      <h1 tabIndex={-1}>{text.value.table.title(fullName(dataset, unit, language.value))}</h1>
      {figures && <PlaceSentence dataset={dataset} figures={figures} />}
      <UncoveredLink dataset={dataset} />
      <Levels dataset={dataset} table={table} />
      {columns ? (
        <TableRows dataset={dataset} table={table} columns={columns} />
      ) : table.isVillages.value ? (
        <VillagesMissing dataset={dataset} />
      ) : (
        <UnitsUntold dataset={dataset} rows={[...table.inside.value]} />
      )}
    </>
  );
}

/** Units without figures: names alone, unless they are on their way or just being counted. */
function UnitsUntold(props: { readonly dataset: OpenedDataset; readonly rows: readonly number[] }) {
  const { text, model } = usePage();
  const isComing = props.rows.length === 0 && model.store.dataset.value.phase === 'overview';
  const isCounting = model.derived.needsWholeCount.value && model.store.count.value === null;
  if (!isComing && !isCounting) return <UnitNameList {...props} />;
  return (
    <>
      <p class="block quiet">{text.value.loading.title}</p>
      <ProgressLine />
    </>
  );
}

/** Which level the rows are of. */
function Levels({
  dataset,
  table,
}: {
  readonly dataset: OpenedDataset;
  readonly table: TableModel;
}) {
  const { language, nouns, model } = usePage();
  const levels = table.levels.value;
  if (levels.length < 2) return null;
  const nounAt = (level: number) =>
    level > dataset.units.communeLevel
      ? nouns.value.settlement
      : levelNoun(dataset.country, level, language.value);
  return (
    <fieldset class="segments">
      <legend>{tableWords(language.value).level}</legend>
      {levels.map((level) => (
        <label key={level}>
          <input
            type="radio"
            name="table-level"
            checked={level === table.level.value}
            onChange={() => model.actions.setTable({ ...DEFAULT_TABLE, level })}
          />
          <span>{capitalised(nounAt(level).one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
