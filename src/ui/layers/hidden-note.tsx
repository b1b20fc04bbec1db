/** Says what the legend leaves out of map and lists where figures stand, because these still count everything. */
import { layersWords } from '../i18n/layers.ts';
import { capitalised } from '../names.ts';
import { usePage } from '../page.ts';

/** For when anything is left out; of the place shown. */
export function HiddenNote() {
  const { language, nouns, model } = usePage();
  const words = layersWords(language.value).legend;
  const [villages, communes] = [
    model.legend.hiddenVillages.value,
    model.legend.hiddenCommunes.value,
  ];
  const parts = [
    villages > 0 ? words.hiddenVillages(villages, nouns.value.settlement) : '',
    communes > 0 ? words.hiddenCommunes(communes, nouns.value.commune) : '',
  ].filter((part) => part !== '');
  const hidden = parts.length > 0 ? parts.join(', ') : words.hiddenNothing;
  return (
    <p class="hidden-note">
      <span>
        {capitalised(hidden)}; {words.stillCounted}
      </span>{' '}
      <button type="button" class="text-button" onClick={() => model.actions.showAll()}>
        {words.showAll}
      </button>
    </p>
  );
}
