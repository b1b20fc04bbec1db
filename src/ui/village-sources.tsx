/** Where the facts of a village come from, under each group of them. */
import { textIn } from '../core/country.ts';
import { type OpenedDataset, villagesEntryAt } from '../core/dataset.ts';
import { textAt } from '../core/model.ts';
import type { Language } from '../state/view.ts';
import { countedDate } from './definition-text.ts';
import { formatDate } from './format.ts';
import { cardWords } from './i18n/card.ts';
import { usePage } from './page.ts';
import { fieldLabel } from './told-fields.ts';
import { importedSources, type VillageProps } from './village-facts.ts';

type Sourced = Pick<VillageProps, 'dataset' | 'villages' | 'row' | 'told'>;

/**
 * Where the row of the village comes from: its own source and date, else those of the list; and before that whose values count of
 * some of these fields, where imports told them.
 */
export function RowSource({
  dataset,
  villages,
  row,
  told,
  isAsked,
}: Sourced & { readonly isAsked: (field: string) => boolean }) {
  const page = usePage();
  const { language, counted } = page;
  const words = cardWords(language.value);
  const { asOf } = counted.value;
  const entry = villagesEntryAt(dataset.manifest, asOf);
  const line = (source: string, date: string) =>
    words.source(
      sourceTitle(dataset, source || (entry?.source ?? ''), language.value),
      formatDate(date || countedDate(dataset.manifest, asOf), language.value),
    );
  if (!told)
    return (
      <SourceLines lines={[line(textAt(villages.sources, row), textAt(villages.dates, row))]} />
    );
  const imported = importedSources(told, isAsked).map(({ fields, source, date }) =>
    words.told.fieldsSource(
      fields.map((field) => fieldLabel(page, villages.operators, field)).join(', '),
      source,
      formatDate(date, language.value),
    ),
  );
  const own = told.own ? [line(told.own.source, told.own.date)] : [];
  return <SourceLines lines={[...imported, ...own]} />;
}

export function SourceLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="fact-source" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/**
 * The title of a source of the dataset by its id; what somebody wrote stays as it is. What is a sample is said to be, and its own long
 * title stands once, at the foot.
 */
export function sourceTitle({ manifest }: OpenedDataset, id: string, language: Language): string {
  const source = manifest.sources.find((each) => each.id === id);
  if (id !== '' && !source) return id;
  if (manifest.kind === 'sample') return cardWords(language).sampleSource;
  return textIn(source?.title ?? manifest.title, language) || id;
}
