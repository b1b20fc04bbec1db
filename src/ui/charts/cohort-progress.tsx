/**
 * What became of the villages without signal between two dates, by survey round. It takes another list of villages, so it is asked
 * for by unfolding it.
 */
import type { CohortKey } from '../../core/cohorts.ts';
import {
  isInParts,
  type OpenedDataset,
  snapshotDates,
  type VillagesEntry,
  villagesEntryAt,
} from '../../core/dataset.ts';
import type { FoundCohorts } from '../../core/engine.ts';
import { formatCount, formatDate } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { formatBytes } from '../offline/saved-size.ts';
import { type PageContext, usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import { ChartFoot, type ChartTable } from './chart-foot.tsx';
import { CohortChart } from './cohort-chart.tsx';
import { COHORT_PARTS, type CohortBar, cohortBars, sumOfBars } from './cohort-layout.ts';

/** Nothing where the dataset has no list before the one that is counted. */
export function CohortProgress({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, nouns, model, counted } = usePage();
  const words = chartWords(language.value).cohorts;
  const later = villagesEntryAt(dataset.manifest, counted.value.asOf);
  const earlier = later ? snapshotDates(dataset.manifest).filter((date) => date < later.date) : [];
  if (!later || earlier.length === 0) return null;
  return (
    <section class="block chart-block">
      <h2>
        {words.title}
        <SampleBadge />
      </h2>
      {model.derived.mapsPart.value === null ? (
        <p class="quiet">{words.choose(nouns.value)}</p>
      ) : (
        <Asked dataset={dataset} earlier={earlier} to={later.date} />
      )}
    </section>
  );
}

interface AskedProps {
  readonly dataset: OpenedDataset;
  /** Dates of the lists before the one that is counted, oldest first. */
  readonly earlier: readonly string[];
  readonly to: string;
}

function Asked({ dataset, earlier, to }: AskedProps) {
  const { language, model } = usePage();
  const words = chartWords(language.value).cohorts;
  const day = (iso: string) => formatDate(iso, language.value);
  const asked = model.store.cohortsFrom.value;
  const from = earlier.includes(asked) ? asked : earlier[0]!;
  const isOpen = asked !== '';
  return (
    <>
      <details
        class="unfolding"
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => {
          if (open !== isOpen) model.actions.followCohorts(open ? from : '');
        }}
      >
        <summary>{words.open(day(from), day(to))}</summary>
        {isOpen && earlier.length > 1 && <FromChoice dates={earlier} from={from} />}
        {isOpen && <Answer dataset={dataset} from={from} to={to} />}
      </details>
      {!isOpen && <LoadNote dataset={dataset} from={from} />}
    </>
  );
}

/** Says before it is unfolded what that will read. */
function LoadNote({ dataset, from }: Omit<AnswerProps, 'to'>) {
  const { language, nouns } = usePage();
  const words = chartWords(language.value).cohorts;
  const entry = villagesEntryAt(dataset.manifest, from);
  const bytes = entry && sizeOf(entry);
  const date = formatDate(from, language.value);
  return (
    <p class="chart-fine">
      {bytes === null
        ? words.load(date, nouns.value)
        : words.loadSized(date, formatBytes(bytes, language.value), nouns.value)}
    </p>
  );
}

/** Size of the one file of a list; of a list in parts the manifest has none. */
function sizeOf(entry: VillagesEntry): number | null {
  return isInParts(entry) ? null : entry.bytes;
}

function FromChoice({ dates, from }: { readonly dates: readonly string[]; readonly from: string }) {
  const { language, model } = usePage();
  return (
    <label class="chart-choice">
      {chartWords(language.value).cohorts.from}{' '}
      <select
        value={from}
        onChange={(event) => model.actions.followCohorts(event.currentTarget.value)}
      >
        {dates.map((date) => (
          <option key={date} value={date}>
            {formatDate(date, language.value)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AnswerProps {
  readonly dataset: OpenedDataset;
  readonly from: string;
  readonly to: string;
}

function Answer({ dataset, from, to }: AnswerProps) {
  const page = usePage();
  const { language, nouns, signal, model } = page;
  const words = chartWords(language.value).cohorts;
  const found = model.derived.cohorts.value;
  if (!found) return <p class="quiet">{words.working}</p>;
  if (!found.cohorts) return <p>{words.unreadable}</p>;
  const bars = cohortBars(found.cohorts);
  if (bars.length === 0) return <p>{words.nothing(nouns.value, signal.value)}</p>;
  const told = sentence(page, found.cohorts, { from, to });
  return (
    <>
      <p class="chart-told">{told}</p>
      <CohortChart label={`${words.title}. ${told}`} bars={bars} />
      <p class="chart-fine">{words.reading}</p>
      <ChartFoot dataset={dataset} name="cohorts" table={tableOf(page, bars, { from, to })} />
      <p class="chart-fine">{words.incoming}</p>
    </>
  );
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

/** What the picture says. */
function sentence(
  { language, nouns, signal }: PageContext,
  cohorts: NonNullable<FoundCohorts['cohorts']>,
  { from, to }: Dates,
): string {
  const words = chartWords(language.value).cohorts;
  const { settlement } = nouns.value;
  const total = (key: CohortKey) => cohorts.reduce((sum, { counts }) => sum + counts[key], 0);
  const sum = (key: CohortKey) => formatCount(total(key), language.value);
  const isMoreMoved = total('lost') + total('revealed') + total('obscured') > 0;
  const dates = words.dates(formatDate(from, language.value), formatDate(to, language.value));
  return [
    words.told(dates, sum('covered'), settlement),
    words.list(sum('found'), sum('removed'), settlement),
    isMoreMoved ? words.otherwise(sum('lost'), sum('revealed'), sum('obscured'), settlement) : '',
    words.left(sum('remaining'), settlement, signal.value),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function tableOf({ language }: PageContext, bars: readonly CohortBar[], dates: Dates): ChartTable {
  const words = chartWords(language.value).cohorts;
  const { columns } = words;
  const row = (name: string, { start, incoming, parts }: CohortBar) => [
    name,
    start,
    incoming,
    ...COHORT_PARTS.map((part) => parts[part]),
  ];
  const day = (iso: string) => formatDate(iso, language.value);
  return {
    caption: `${words.title}. ${words.dates(day(dates.from), day(dates.to))}`,
    columns: [
      words.round,
      columns.start,
      columns.incoming,
      ...COHORT_PARTS.map((part) => columns[part]),
    ],
    rows: [
      ...bars.map((bar) => row(bar.round || words.noRound, bar)),
      row(words.all, sumOfBars(bars)),
    ],
  };
}
