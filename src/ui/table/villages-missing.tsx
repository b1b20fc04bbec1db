/** What stands where a table of villages would, while or because their list is not there: of a whole country the way to get it. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { ProgressLine } from '../progress.tsx';
import { VillageListState } from '../village-list-state.tsx';
import { villagesByPart } from './table-model.ts';

export function VillagesMissing({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, nouns, definition, model } = usePage();
  const words = tableWords(language.value).allVillages;
  const inParts = villagesByPart(dataset, definition.value.asOf);
  if (model.derived.villageList.value !== 'by-part' || !inParts) {
    return (
      <>
        <VillageListState />
        <ProgressLine />
      </>
    );
  }
  return (
    <>
      <p class="block quiet">{words.title(nouns.value)}</p>
      <p class="button-row villages-missing">
        <button
          type="button"
          class="button button-plain"
          onClick={() => model.actions.switchLayer('all-villages', true)}
        >
          {words.read(inParts.count, nouns.value, inParts.files)}
        </button>
      </p>
    </>
  );
}
