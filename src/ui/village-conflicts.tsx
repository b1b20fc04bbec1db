/** What imports and the dataset say differently of one village, side by side: the value in use, and the others with who says so. */
import type { OpenedDataset } from '../core/dataset.ts';
import type { SourcedValue } from '../core/overlay/sayings.ts';
import { formatDate } from './format.ts';
import { cardWords } from './i18n/card.ts';
import { usePage } from './page.ts';
import { fieldLabel, fieldValue } from './told-fields.ts';
import type { VillageProps } from './village-facts.ts';
import { sourceTitle } from './village-sources.tsx';

/** Nothing where all agree. */
export function ValueConflicts({ dataset, villages, told }: VillageProps) {
  const page = usePage();
  const { told: words } = cardWords(page.language.value);
  const conflicts = told?.fields.filter(({ isConflict }) => isConflict) ?? [];
  if (conflicts.length === 0) return null;
  const { operators } = villages;
  return (
    <section class="fact-group">
      <h2>{words.conflicts.title}</h2>
      <table class="comparison-table">
        <caption class="visually-hidden">{words.conflicts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.conflicts.what}</th>
            <th scope="col">{words.conflicts.used}</th>
            <th scope="col">{words.conflicts.other}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, values }) => {
            const [used, ...others] = values.toReversed();
            const shown = (each: SourcedValue) => fieldValue(page, operators, { field, ...each });
            const inUse = shown(used!);
            return (
              <tr key={field}>
                <th scope="row">{fieldLabel(page, operators, field)}</th>
                <td>
                  <Sourced dataset={dataset} value={used!} text={inUse} isUsed />
                </td>
                <td>
                  {others
                    .filter((each) => shown(each) !== inUse)
                    .map((each) => (
                      <Sourced
                        key={`${each.source} ${each.date} ${each.value}`}
                        dataset={dataset}
                        value={each}
                        text={shown(each)}
                      />
                    ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="fact-source">{words.conflicts.rule}</p>
    </section>
  );
}

function Sourced({
  dataset,
  value: { source, date },
  text,
  isUsed = false,
}: {
  readonly dataset: OpenedDataset;
  readonly value: SourcedValue;
  readonly text: string;
  readonly isUsed?: boolean;
}) {
  const { language } = usePage();
  const { conflicts } = cardWords(language.value).told;
  return (
    <div>
      {isUsed ? <strong>{text}</strong> : text}
      <span class="fact-source">
        {conflicts.from(
          sourceTitle(dataset, source, language.value),
          formatDate(date, language.value),
        )}
      </span>
    </div>
  );
}
