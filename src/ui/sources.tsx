/** Where the figures come from: kind of data, date, sources with their licence, boundaries. */
import { textIn } from '../core/country.ts';
import type { DataSource, OpenedDataset } from '../core/dataset.ts';
import { isIsoDate } from '../core/definition.ts';
import { countedDate } from './definition-text.ts';
import { formatDate } from './format.ts';
import { PageLink } from './links.tsx';
import { usePage } from './page.ts';

/** The foot of the panel and of the method page. */
export function Sources({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, counted } = usePage();
  const { manifest } = dataset;
  const asOf = countedDate(manifest, counted.value.asOf);
  const words = text.value.sources;
  const facts = [
    textIn(manifest.title, language.value),
    text.value.kinds[manifest.kind],
    asOf === '' ? '' : words.asOf(formatDate(asOf, language.value)),
    isIsoDate(manifest.adminVersion)
      ? words.admin(formatDate(manifest.adminVersion, language.value))
      : '',
    words.boundaries[manifest.boundaries],
  ].filter((fact) => fact !== '');
  return (
    <section class="block sources">
      <h2>{words.title}</h2>
      <p>{facts.join('. ')}.</p>
      <ul class="source-list">
        {manifest.sources.map((source) => (
          <Source key={source.id} source={source} />
        ))}
      </ul>
      <p>
        <PageLink page="method">{words.how}</PageLink>
      </p>
    </section>
  );
}

/** A source by its title, or its id where it has none. */
function Source({ source }: { readonly source: DataSource }) {
  const { language } = usePage();
  const title = textIn(source.title, language.value) || source.id;
  const more = [
    source.date === '' ? '' : formatDate(source.date, language.value),
    source.licence,
  ].filter((part) => part !== '');
  return (
    <li>
      {/^https?:\/\//.test(source.url) ? (
        <a href={source.url} rel="noreferrer" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}
      {more.length > 0 && <span class="faint"> · {more.join(' · ')}</span>}
    </li>
  );
}
