/** Where the figures come from: kind of data, date, sources with their licence, boundaries. */
import { textIn } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { isIsoDate } from '../core/definition.ts';
import { formatDate } from './format.ts';
import { PageLink } from './links.tsx';
import { usePage } from './page.ts';

/** The foot of the panel and of the method page. */
export function Sources({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language } = usePage();
  const { manifest } = dataset;
  const words = text.value.sources;
  const facts = [
    text.value.kinds[manifest.kind],
    manifest.asOf === '' ? '' : words.asOf(formatDate(manifest.asOf, language.value)),
    isIsoDate(manifest.adminVersion)
      ? words.admin(formatDate(manifest.adminVersion, language.value))
      : '',
    words.boundaries[manifest.boundaries],
  ].filter((fact) => fact !== '');
  return (
    <section class="block sources">
      <h2>{words.title}</h2>
      <p>
        {textIn(manifest.title, language.value)}. {facts.join('. ')}.
      </p>
      <ul class="source-list">
        {manifest.sources.map((source) => (
          <li key={source.id}>
            {/^https?:\/\//.test(source.url) ? (
              <a href={source.url} rel="noreferrer" target="_blank">
                {textIn(source.title, language.value)}
              </a>
            ) : (
              textIn(source.title, language.value)
            )}
            <span class="faint">
              {source.date !== '' && `, ${formatDate(source.date, language.value)}`}
              {source.licence !== '' && ` · ${source.licence}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <PageLink page="method">{words.how}</PageLink>
      </p>
    </section>
  );
}
