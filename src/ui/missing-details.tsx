/** What unfolds below "what is missing": which communes supplied nothing, and what is to be checked in the data, place by place. */
import { useState } from 'preact/hooks';
import type { OpenedDataset } from '../core/dataset.ts';
import { communesReporting, type FigureTable, figuresAt, hasFigures } from '../core/figures.ts';
import type { Issue, IssueCode } from '../core/issue.ts';
import { communesWithoutData } from '../core/ranking.ts';
import { unitsWithin } from '../core/units.ts';
import { formatCount } from './format.ts';
import { issuePlace } from './issue-place.ts';
import { UnitLink } from './links.tsx';
import { listName, shortName } from './names.ts';
import { usePage } from './page.ts';
import { listedUnits } from './unit-rows.ts';

/** Names listed at once. */
const NAMES_AT_ONCE = 60;

/** Places of findings of one kind listed at once. */
const PLACES_AT_ONCE = 20;

/** The communes of the place that supplied no data, by name. */
export function SilentCommunes({
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
  if (!table || !hasFigures(table, communes)) {
    const above = listedUnits(units, unit);
    if (table && above.length > 0 && hasFigures(table, above))
      return <SilentByUnit dataset={dataset} table={table} rows={above} />;
    return <p class="quiet">{text.value.loading.steps.counting}…</p>;
  }
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

/** Where the figures end above the communes, how many of them supplied nothing in each unit above. */
function SilentByUnit({
  dataset,
  table,
  rows,
}: {
  readonly dataset: OpenedDataset;
  readonly table: FigureTable;
  readonly rows: readonly number[];
}) {
  const { language } = usePage();
  const silent = rows.map((row) => {
    const { count, total } = communesReporting(figuresAt(table, row));
    return { row, count: total - count };
  });
  return (
    <ul class="names">
      {silent
        .filter(({ count }) => count > 0)
        .map(({ row, count }) => (
          <li key={row}>
            <UnitLink row={row}>{listName(dataset, row, language.value)}</UnitLink>
            <span class="faint"> {formatCount(count, language.value)}</span>
          </li>
        ))}
    </ul>
  );
}

/** Findings by kind, with how many there are of each and where. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }) {
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
