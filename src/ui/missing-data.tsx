/** What the figures of a place rest on too little for: communes without data, files that failed, findings in the data. */
import type { Gap, OpenedDataset } from '../core/dataset.ts';
import { type Figures, totalOf } from '../core/figures.ts';
import { later } from './later.tsx';
import { usePage } from './page.ts';
import { Unfolding } from './unfolding.tsx';

const fetchDetails = () => import('./missing-details.tsx');
const SilentCommunes = later(async () => (await fetchDetails()).SilentCommunes);
const Issues = later(async () => (await fetchDetails()).Issues);

/** Always there, so that "nothing is missing" is said too. `figures` are `null` while there are none to judge by. */
export function MissingData({
  dataset,
  figures,
}: {
  readonly dataset: OpenedDataset;
  readonly figures: Figures | null;
}) {
  const { text, nouns, signal, model } = usePage();
  const words = text.value.missing;
  const gaps = model.derived.gaps.value;
  const issues = model.derived.issues.value;
  const silent = figures ? figures['communes.total'] - figures['communes.reporting'] : 0;
  const unknown = figures ? figures['villages.unknown'] : 0;
  const isMissing = silent > 0 || unknown > 0 || gaps.length > 0;
  const hasVillages = figures !== null && totalOf(figures, 'villages') > 0;
  if (!isMissing && !hasVillages && issues.length === 0) return null;
  return (
    <section class="block">
      <h2>{words.title}</h2>
      {!isMissing && hasVillages && <p class="quiet">{words.nothing(nouns.value.settlement)}</p>}
      {unknown > 0 && (
        <p class="missing-line">{words.villages(unknown, nouns.value.settlement, signal.value)}</p>
      )}
      {silent > 0 && (
        <Unfolding summary={words.communes(silent, nouns.value.commune)}>
          {() => <SilentCommunes dataset={dataset} table={model.derived.figures.value} />}
        </Unfolding>
      )}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      {issues.length > 0 && (
        <Unfolding summary={words.issues(issues.length)}>
          {() => <Issues issues={issues} />}
        </Unfolding>
      )}
    </section>
  );
}

/** Files that could not be used: named at once, not folded away. */
function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { text } = usePage();
  const words = text.value.missing;
  return (
    <>
      <h3>{words.gaps(gaps.length)}</h3>
      <ul class="findings">
        {gaps.map((gap) => (
          <li key={gap.layer + gap.file}>
            <code>{gap.file}</code> {text.value.issues[gap.reason.code]}
          </li>
        ))}
      </ul>
      <p class="quiet findings-rest">{words.rest}</p>
    </>
  );
}
