/** Real, approximate, sample: what is what in a sample, in three lines. */
import type { OpenedDataset } from '../core/dataset.ts';
import { dataTrust, TRUST_GRADES } from './data-trust.ts';
import { usePage } from './page.ts';

/** Nothing for data that are no sample. */
export function TrustNote({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, nouns } = usePage();
  const trust = dataTrust(dataset);
  if (!trust) return null;
  const words = text.value.trust;
  return (
    <section class="trust-note" aria-label={words.title}>
      <dl>
        {TRUST_GRADES.filter((grade) => trust[grade].length > 0).map((grade) => (
          <div key={grade}>
            <dt>{words.grades[grade]}</dt>
            <dd>
              {trust[grade].map((subject) => words.subjects[subject](nouns.value)).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
