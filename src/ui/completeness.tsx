/** How complete the data of the units below a place are: which supplied any, which none, and how much is known of each. */
import { STATED_COMPLETENESS } from '../core/choropleth.ts';
import {
  type Completeness as CompletenessOfUnits,
  completenessOf,
  supplied,
  type UnitCompleteness,
} from '../core/completeness.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { hasFigures } from '../core/figures.ts';
import { formatBound, formatPercent, formatShare } from './format.ts';
import { RangeBar } from './headline.tsx';
import { laterWords } from './i18n/later.ts';
import { UnitLink } from './links.tsx';
import { levelNoun, listName } from './names.ts';
import { usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { Unfolding } from './unfolding.tsx';
import { listedUnits } from './unit-rows.ts';

/** Where the units below hold units themselves; of a province's communes the missing ones are named elsewhere. */
export function Completeness({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model, counted } = usePage();
  const { units } = dataset;
  const table = model.derived.figures.value;
  const rows = listedUnits(units, model.derived.unit.value);
  const level = rows.length > 1 ? units.levels[rows[0]!]! : units.communeLevel;
  if (level >= units.communeLevel || !table || !hasFigures(table, rows)) return null;
  const completeness = completenessOf(rows, table, counted.value);
  return <Told dataset={dataset} level={level} completeness={completeness} />;
}

interface ToldProps {
  readonly dataset: OpenedDataset;
  readonly level: number;
  readonly completeness: CompletenessOfUnits;
}

function Told({ dataset, level, completeness }: ToldProps) {
  const { language, nouns, signal } = usePage();
  const words = laterWords(language.value).completeness;
  const { enough, short, silent } = completeness;
  const noun = levelNoun(dataset.country, level, language.value);
  const threshold = formatBound(STATED_COMPLETENESS, language.value);
  return (
    <section class="block">
      <h2>
        {words.title}
        <SampleBadge />
      </h2>
      <p>{words.supplied(formatShare(supplied(completeness), language.value), noun)}</p>
      {silent.length > 0 && (
        <p class="completeness-names">
          {words.silent} <Names dataset={dataset} rows={silent.map((row) => ({ row }))} />
        </p>
      )}
      {short.length > 0 && (
        <p class="completeness-names">
          {words.short(threshold, nouns.value)} <Names dataset={dataset} rows={short} />
        </p>
      )}
      <Skyline completeness={completeness} threshold={threshold} />
      <p class="faint completeness-caption">{words.caption(noun, nouns.value, signal.value)}</p>
      <Unfolding summary={words.each(noun)}>
        {() => (
          <ul class="unit-list">
            {[...silent.map((row) => ({ row, known: null })), ...short, ...enough].map((each) => (
              <Line key={each.row} dataset={dataset} {...each} />
            ))}
          </ul>
        )}
      </Unfolding>
    </section>
  );
}

/** Names as links, with the known share where there is one. */
function Names({
  dataset,
  rows,
}: {
  readonly dataset: OpenedDataset;
  readonly rows: readonly { readonly row: number; readonly known?: number }[];
}) {
  const { language } = usePage();
  return (
    <>
      {rows.map(({ row, known }, i) => (
        <span key={row}>
          {i > 0 && ', '}
          <UnitLink row={row}>{listName(dataset, row, language.value)}</UnitLink>
          {known !== undefined && ` (${formatPercent(known, language.value)})`}
        </span>
      ))}
    </>
  );
}

/** Width that the columns take, in percent; the name of the threshold stands beside them. */
const COLUMNS_PERCENT = 86;
const HEIGHT_EM = 4;

/** One column per unit from zero, the least known first; a unit that supplied nothing is an empty outline. */
function Skyline({
  completeness: { enough, short, silent },
  threshold,
}: Pick<ToldProps, 'completeness'> & { readonly threshold: string }) {
  const { model } = usePage();
  const columns: readonly (UnitCompleteness & { readonly isSilent?: boolean })[] = [
    ...silent.map((row) => ({ row, known: 1, isSilent: true })),
    ...short,
    ...enough,
  ];
  const stepPercent = COLUMNS_PERCENT / columns.length;
  const yEm = (known: number) => `${(1 - known) * HEIGHT_EM}em`;
  const at = yEm(STATED_COMPLETENESS);
  const hovered = model.store.hoveredUnit.value;
  return (
    <svg class="skyline" width="100%" height={`${HEIGHT_EM}em`} aria-hidden="true">
      {columns.map(({ row, known, isSilent }, i) => (
        <rect
          key={row}
          class={`skyline-${isSilent ? 'silent' : 'known'}${row === hovered ? ' is-hovered' : ''}`}
          x={`${i * stepPercent}%`}
          width={`${stepPercent * 0.72}%`}
          y={yEm(known)}
          height={`${known * HEIGHT_EM}em`}
        />
      ))}
      <line class="skyline-zero" x1="0" x2={`${COLUMNS_PERCENT}%`} y1="100%" y2="100%" />
      <line class="skyline-threshold" x1="0" x2={`${COLUMNS_PERCENT + 1}%`} y1={at} y2={at} />
      <text x="100%" y={at} dy="0.35em" text-anchor="end">
        {threshold}
      </text>
    </svg>
  );
}

function Line({
  dataset,
  row,
  known,
}: {
  readonly dataset: OpenedDataset;
  readonly row: number;
  readonly known: number | null;
}) {
  const { language } = usePage();
  return (
    <li>
      <UnitLink row={row} class="unit-line completeness-line">
        <span class="unit-name">{listName(dataset, row, language.value)}</span>
        {known !== null && <RangeBar share={{ count: known, unknown: 0, total: 1 }} />}
        <span class={`number${known === null ? ' completeness-none' : ''}`}>
          {formatPercent(known, language.value)}
        </span>
      </UnitLink>
    </li>
  );
}
