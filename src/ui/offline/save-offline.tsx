/** The way to saving a place: one line that unfolds. What is in it is fetched then. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { offlineWords } from '../i18n/offline.ts';
import { later } from '../later.tsx';
import { usePage } from '../page.ts';
import { Unfolding } from '../unfolding.tsx';

const Panel = later(() => import('./saving-panel.tsx').then(({ SavingPanel }) => SavingPanel));

/** Saving the place that is shown, and what is saved of the dataset. */
export function SaveOffline({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language } = usePage();
  return (
    <Unfolding summary={offlineWords(language.value).title}>
      {() => <Panel dataset={dataset} />}
    </Unfolding>
  );
}
