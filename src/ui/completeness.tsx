/** How complete the data of a place are: which units below it supplied any, how much is known of each, how old the layers are. */
import { NO_CLASS, STATED_COMPLETENESS } from '../core/choropleth.ts';
import {
  type Completeness as CompletenessOfUnits,
  completenessOf,
  supplied,
  type UnitCompleteness,
} from '../core/completeness.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { hasFigures } from '../core/figures.ts';
import { layerAges } from '../core/layer-ages.ts';
import { unitsWithin } from '../core/units.ts';
import { formatBound, formatCount, formatPercent, formatShare } from './format.ts';
import { RangeBar } from './headline.tsx';
import { laterWords } from './i18n/later.ts';
import { LayerDates } from './layer-dates.tsx';
import { UnitLink } from './links.tsx';
import { levelNoun, listName } from './names.ts';
import { usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { Unfolding } from './unfolding.tsx';
import { listedUnits } from './unit-rows.ts';

/** Of every place: what was supplied of the units below it, which communes the map hatches and why, how old the layers are. */
export function Completeness({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model, language, counted } = usePage();
  const { units } = dataset;
  const unit = model.derived.unit.value;
  const ages = layerAges(dataset.manifest, {
    asOf: counted.value.asOf,
    part: model.derived.part.value,
    today: model.store.today,
  });
  const isCommune = units.levels[unit] === units.communeLevel;
  if (isCommune && !ages.some(({ isOld, isAbsent }) => isOld || isAbsent)) return null;
  return (
    <section class="block">
      <h2>
        {laterWords(language.value).completeness.title}
        <SampleBadge />
      </h2>
      <UnitsBelow dataset={dataset} />
      {!isCommune && <Hatched dataset={dataset} />}
      <LayerDates dataset={dataset} ages={ages} />
    </section>
  );
}

/** Where the units below hold units themselves; of a province's communes the missing ones are named elsewhere. */
function UnitsBelow({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model, counted } = usePage();
  const { units } = dataset;
  const table = model.derived.figures.value;
  const rows = listedUnits(units, model.derived.unit.value);
  const level = rows.length > 1 ? units.levels[rows[0]!]! : units.communeLevel;
  if (level >= units.communeLevel || !table || !hasFigures(table, rows)) return null;
  const completeness = completenessOf(rows, table, counted.value);
  return <Told dataset={dataset} level={level} completeness={completeness} />;
}

/** Why the map hatches more communes than supplied nothing. */
function Hatched({ dataset: { units } }: { readonly dataset: OpenedDataset }) {
  const { model, language, nouns, counted } = usePage();
  const { unit, classes, unitFigures } = model.derived;
  const words = laterWords(language.value).completeness;
  const figures = unitFigures.value;
  const communes = unitsWithin(units, unit.value, units.communeLevel);
  const hatched = communes.filter((row) => classes.value[row] === NO_CLASS).length;
  if (!figures || communes.some((row) => classes.value[row] === undefined)) return null;
  const silent = figures['communes.total'] - figures['communes.reporting'];
  if (hatched === 0 || hatched === silent) return null;
  const count = (value: number) => formatCount(value, language.value);
  const threshold = formatBound(STATED_COMPLETENESS, language.value);
  // By the operators' maps something may be known of a commune that itself supplied nothing.
  const isSplit = counted.value.evidence === 'reported' && silent > 0 && silent < hatched;
  return (
    <p class="completeness-caption">
      {isSplit
        ? words.hatched(
            [count(hatched), count(silent), count(hatched - silent)],
            threshold,
            nouns.value,
          )
        : words.hatchedOnly(count(hatched), threshold, nouns.value)}
    </p>
  );
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
    <>
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
    </>
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
