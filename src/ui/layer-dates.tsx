/** How old the layers are that a place is judged by: those that are old or missing there at once, the rest unfolded. */
import type { LayerEntry, OpenedDataset } from '../core/dataset.ts';
import type { LayerAge } from '../core/layer-ages.ts';
import { formatDate } from './format.ts';
import { laterWords } from './i18n/later.ts';
import { usePage } from './page.ts';
import { Unfolding } from './unfolding.tsx';
import { operatorName } from './village-facts.ts';

export function LayerDates({
  dataset,
  ages,
}: {
  readonly dataset: OpenedDataset;
  readonly ages: readonly LayerAge[];
}) {
  const { language, nouns, text } = usePage();
  const words = laterWords(language.value).layers;
  if (ages.length === 0) return null;
  const nameOf = (entry: LayerEntry) => {
    if (entry.kind === 'coverage') {
      const operator = operatorName(dataset.manifest.operators, entry.operator);
      return words.coverage(entry.technology, operator, text.value.evidence[entry.evidence]);
    }
    return words[entry.kind](nouns.value);
  };
  const dated = (entry: LayerEntry) =>
    `${nameOf(entry)} (${formatDate(entry.date, language.value)})`;
  const old = ages.filter(({ isOld, isAbsent }) => isOld && !isAbsent);
  const absent = ages.filter(({ isAbsent }) => isAbsent);
  return (
    <>
      {absent.length > 0 && (
        <p class="completeness-names">
          {words.absent} {absent.map(({ entry }) => nameOf(entry)).join('; ')}.
        </p>
      )}
      {old.length > 0 && (
        <p class="completeness-names">
          {words.old} {old.map(({ entry }) => dated(entry)).join('; ')}.
        </p>
      )}
      <Unfolding summary={words.all}>
        {() => (
          <ul class="layer-dates">
            {ages.map(({ entry, isAbsent }) => (
              <li key={entry.id}>
                <span>{nameOf(entry)}</span>
                <span class={isAbsent ? 'is-missing' : 'number'}>
                  {isAbsent ? words.absentHere : formatDate(entry.date, language.value)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Unfolding>
    </>
  );
}
