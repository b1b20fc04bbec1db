/** The way to saving a place: one line that unfolds. What is in it is fetched then. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { offlineWords } from '../i18n/offline.ts';
import { usePage } from '../page.ts';
import { Unfolding } from '../unfolding.tsx';
import { useFetchedPart } from './fetched-part.tsx';

const fetchPanel = () => import('./saving-panel.tsx').then(({ SavingPanel }) => SavingPanel);

/** Saving the place that is shown, and what is saved of the dataset. */
export function SaveOffline({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language } = usePage();
  return (
    <Unfolding summary={offlineWords(language.value).title}>
      {() => <FetchedPanel dataset={dataset} />}
    </Unfolding>
  );
}

function FetchedPanel({ dataset }: { readonly dataset: OpenedDataset }) {
  const Panel = useFetchedPart(fetchPanel, true);
  return Panel && <Panel dataset={dataset} />;
}
