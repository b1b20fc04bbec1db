/** What stands where the list of villages would, while or because it is not there. */
import { usePage } from './page.ts';

/** Nothing once the list is there. */
export function VillageListState() {
  const { text, nouns, model } = usePage();
  const state = model.derived.villageList.value;
  if (state === 'ready') return null;
  return <p class="block quiet">{text.value.list.states[state](nouns.value)}</p>;
}
