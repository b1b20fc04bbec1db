/** The charts of a place, in a file of their own: they come after the first text. */
import '../styles/charts.css';
import type { OpenedDataset } from '../../core/dataset.ts';
import { usePage } from '../page.ts';
import { CohortProgress } from './cohort-progress.tsx';
import { CommuneOperators } from './commune-operators.tsx';
import { FormerUnits } from './former-units.tsx';
import { ShareSpread } from './share-spread.tsx';

/** In this order, whatever the place; each is there only where it has something to say. */
export function PlaceCharts({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model } = usePage();
  const { units } = dataset;
  const unit = model.derived.unit.value;
  const isCommune = units.levels[unit] === units.communeLevel;
  return (
    <>
      {isCommune && <CommuneOperators />}
      <ShareSpread dataset={dataset} />
      <CohortProgress dataset={dataset} />
      {isCommune && <FormerUnits dataset={dataset} />}
    </>
  );
}
