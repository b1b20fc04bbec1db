/** Where the panel asks whether a search, or the address, has more to say of the place: the words for it are fetched then. */
import type { OpenedDataset } from '../../core/dataset.ts';
import type { VillageHit } from '../../core/search/search.ts';
import { isShown } from '../../state/found.ts';
import type { PageModel } from '../../state/page-model.ts';
import { later } from '../later.tsx';
import { usePage } from '../page.ts';

/** What the names tell of a village, in place of its card while that is not there. */
export const FoundAnswer = later(async () => (await import('./found-answer.tsx')).FoundAnswer);

const FormerNote = later(async () => (await import('./former-note.tsx')).FormerNote);
const FormerPlace = later(async () => (await import('./former-note.tsx')).FormerPlace);

/** The selected village as a search found it; `null` when it was not found by one. Reads signals. */
export function foundVillage({ store }: Pick<PageModel, 'store'>): VillageHit | null {
  const found = store.found.value;
  return found?.kind === 'village' && isShown(found, store.view.value) ? found.hit : null;
}

/** A note that the place that was looked for is of before: found by a search, or by its code in the address. */
export function FoundNote({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model } = usePage();
  const { store, derived } = model;
  const view = store.view.value;
  const found = store.found.value;
  if (found?.kind === 'former' && isShown(found, view)) return <FormerNote found={found} />;
  const isUnknown = store.engine.value !== null && view.place !== '' && derived.unit.value === 0;
  return isUnknown && dataset.manifest.search ? <FormerPlace code={view.place} /> : null;
}
