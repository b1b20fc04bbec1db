/** Definition, date and sources of an embed, always in view. */
import { textIn } from '../../core/country.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { countedDate, definitionLine } from '../definition-text.ts';
import { formatDate } from '../format.ts';
import { embedWords } from '../i18n/embed.ts';
import { usePage } from '../page.ts';

/** Sources by their titles; their licences and addresses are on the site. */
export function EmbedSources({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, counted } = usePage();
  const words = embedWords(language.value).frame;
  const { manifest } = dataset;
  const asOf = countedDate(manifest, counted.value.asOf);
  const titles = manifest.sources.map(({ id, title }) => textIn(title, language.value) || id);
  const line = definitionLine(counted.value, {
    operators: manifest.operators,
    text: text.value,
    language: language.value,
  });
  return (
    <dl class="embed-sources">
      <div>
        <dt>{words.definition}</dt>
        <dd>{line}</dd>
      </div>
      <div>
        <dt>{words.sources}</dt>
        <dd>
          {[
            asOf === '' ? '' : text.value.sources.asOf(formatDate(asOf, language.value)),
            text.value.kinds[manifest.kind],
            titles.join('; '),
          ]
            .filter((part) => part !== '')
            .join('. ')}
        </dd>
      </div>
    </dl>
  );
}
