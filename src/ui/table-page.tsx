/** The table: the map's equal, with the same place and the same figures, one row per unit or village. */
import { useState } from 'preact/hooks';
import type { OpenedDataset } from '../core/dataset.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { DatasetFailure } from './failure.tsx';
import { capitalised, fullName, levelNoun } from './names.ts';
import { usePage } from './page.ts';
import { PlaceSentence } from './place-panel.tsx';
import { Loading } from './progress.tsx';
import { UnitTable, VillageTable } from './tables.tsx';
import { listedUnits } from './unit-rows.ts';

/** The page; waiting and failing look as they do in the panel. */
export function TablePage() {
  const { model } = usePage();
  const state = model.store.dataset.value;
  const dataset = model.derived.dataset.value;
  if (state.phase === 'failed') return <DatasetFailure error={state.error} />;
  if (!dataset) return <Loading />;
  return <PlaceTable key={model.derived.unit.value} dataset={dataset} />;
}

function PlaceTable({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, nouns, model } = usePage();
  const unit = model.derived.unit.value;
  const figures = model.derived.unitFigures.value;
  const table = model.derived.figures.value;
  const settlements = dataset.units.communeLevel + 1;
  const first = dataset.units.levels[unit]! + 1;
  const listed = listedUnits(dataset.units, unit)[0];
  const [level, setLevel] = useState(
    listed === undefined ? settlements : dataset.units.levels[listed]!,
  );
  const levels = Array.from({ length: settlements - first + 1 }, (_, i) => first + i);
  const nounAt = (each: number) =>
    each === settlements
      ? nouns.value.settlement
      : levelNoun(dataset.country, each, language.value);
  return (
    <>
      <Breadcrumb dataset={dataset} />
      <h1 tabIndex={-1}>{text.value.table.title(fullName(dataset, unit, language.value))}</h1>
      {figures && <PlaceSentence dataset={dataset} figures={figures} />}
      {levels.length > 1 && (
        <fieldset class="segments">
          <legend>{text.value.table.level}</legend>
          {levels.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="table-level"
                checked={each === level}
                onChange={() => setLevel(each)}
              />
              <span>{capitalised(nounAt(each).one)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {level === settlements ? (
        <VillageTable key={level} dataset={dataset} />
      ) : (
        table && <UnitTable key={level} dataset={dataset} table={table} level={level} />
      )}
    </>
  );
}
