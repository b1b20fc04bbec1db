/** What the figures of a place rest on too little for: communes without data, files that failed, findings in the data. */
import { useState } from 'preact/hooks';
import type { Gap, OpenedDataset } from '../core/dataset.ts';
import { type Figures, type FigureTable, hasFigures, totalOf } from '../core/figures.ts';
import type { Issue, IssueCode } from '../core/issue.ts';
import { communesWithoutData } from '../core/ranking.ts';
import { unitsWithin } from '../core/units.ts';
import { formatCount } from './format.ts';
import { issuePlace } from './issue-place.ts';
import { UnitLink } from './links.tsx';
import { listName, shortName } from './names.ts';
import { usePage } from './page.ts';
import { Unfolding } from './unfolding.tsx';

/** Names listed at once. */
const NAMES_AT_ONCE = 60;

/** Places of findings of one kind listed at once. */
const PLACES_AT_ONCE = 20;

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

function SilentCommunes({
  dataset,
  table,
}: {
  readonly dataset: OpenedDataset;
  readonly table: FigureTable | null;
}) {
  const { text, language, model } = usePage();
  const [limit, setLimit] = useState(NAMES_AT_ONCE);
  const unit = model.derived.unit.value;
  const { units } = dataset;
  const communes = unitsWithin(units, unit, units.communeLevel);
  if (!table || !hasFigures(table, communes))
    return <p class="quiet">{text.value.loading.steps.counting}…</p>;
  const rows = communesWithoutData(communes, table);
  const more = Math.min(NAMES_AT_ONCE, rows.length - limit);
  return (
    <>
      <ul class="names">
        {rows.slice(0, limit).map((row) => (
          <li key={row}>
            <UnitLink row={row}>{listName(dataset, row, language.value)}</UnitLink>
            {units.parents[row] !== unit && units.parents[row]! > 0 && (
              <span class="faint"> {shortName(dataset, units.parents[row]!, language.value)}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => setLimit(limit + NAMES_AT_ONCE)}>
          {text.value.app.showMore(more)}
        </button>
      )}
    </>
  );
}

/** Findings by kind, with how many there are of each and where. */
function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  const { text, language } = usePage();
  const kinds = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    const found = kinds.get(issue.code);
    if (found) found.push(issue);
    else kinds.set(issue.code, [issue]);
  }
  return (
    <ul class="findings">
      {[...kinds].map(([code, found]) => (
        <li key={code}>
          <span class="number">{formatCount(found.length, language.value)} ×</span>{' '}
          {text.value.issues[code]}
          <Places issues={found} />
        </li>
      ))}
    </ul>
  );
}

/** Where the findings of one kind are; as many as are asked for. */
function Places({ issues }: { readonly issues: readonly Issue[] }) {
  const { text } = usePage();
  const [limit, setLimit] = useState(PLACES_AT_ONCE);
  const more = Math.min(PLACES_AT_ONCE, issues.length - limit);
  return (
    <>
      <ul class="finding-places faint">
        {issues.slice(0, limit).map((issue, index) => (
          <li key={index}>{issuePlace(issue, text.value)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => setLimit(limit + PLACES_AT_ONCE)}>
          {text.value.app.showMore(more)}
        </button>
      )}
    </>
  );
}
