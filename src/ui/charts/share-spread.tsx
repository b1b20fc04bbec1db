/**
 * The communes of the place by their share of covered villages, with the median of the country and the place's own value. Of a
 * commune those of the unit above it: where it stands among them.
 */
import { CLASS_BREAKS, STATED_COMPLETENESS } from '../../core/choropleth.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { DEFAULT_DEFINITION, sameDefinition } from '../../core/definition.ts';
import {
  coveredShares,
  type ShareDistribution,
  shareDistribution,
} from '../../core/distribution.ts';
import { coveredShare } from '../../core/figures.ts';
import { isTold, lowestShare } from '../../core/share.ts';
import { unitsWithin } from '../../core/units.ts';
import { formatBound, formatCount, formatLowest, formatPercent, isUnclear } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { listName, shortName } from '../names.ts';
import { type PageContext, usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import { ChartFoot, type ChartTable } from './chart-foot.tsx';
import { ShareChart } from './share-chart.tsx';
import type { Mark } from './share-layout.ts';

/** Fewer communes than this are a list, not a distribution. */
const LEAST = 5;

/** Nothing while a commune lacks its figures, and of a few communes. */
export function ShareSpread({ dataset }: { readonly dataset: OpenedDataset }) {
  const page = usePage();
  const { language, nouns, signal, model } = page;
  const words = chartWords(language.value).spread;
  const { units } = dataset;
  const unit = model.derived.unit.value;
  const isCommune = units.levels[unit] === units.communeLevel;
  const around = isCommune ? units.parents[unit]! : unit;
  const spread = spreadOf(page, dataset, around);
  if (!spread || spread.told + spread.lacking < LEAST || spread.median === null) return null;
  const told = sentence(page, spread);
  return (
    <section class="block chart-block">
      <h2>
        {words.title(nouns.value, signal.value)}
        <SampleBadge />
      </h2>
      {isCommune && (
        <p class="chart-fine">
          {words.within(shortName(dataset, around, language.value), nouns.value)}
        </p>
      )}
      <p class="chart-told">{told}</p>
      <ShareChart
        label={`${words.title(nouns.value, signal.value)}. ${told}`}
        spread={spread}
        marks={marksOf(page, dataset, spread.median)}
      />
      <ChartFoot dataset={dataset} name="spread" table={tableOf(page, spread)} />
    </section>
  );
}

/** Of the communes in a unit; `null` while not all of them have figures under one definition. */
function spreadOf(
  { model, counted }: PageContext,
  { units, shares }: OpenedDataset,
  unit: number,
): ShareDistribution | null {
  const { figures, recounting } = model.derived;
  const isDefault = sameDefinition(counted.value, DEFAULT_DEFINITION);
  const tables = [figures.value, isDefault ? shares : null];
  const rows = unitsWithin(units, unit, units.communeLevel);
  // Figures around the part may still be of the definition before.
  if (recounting.value) return null;
  const found = coveredShares(rows, tables, counted.value);
  return found && shareDistribution(found);
}

/** The median of the whole, and the place's own share where it is told. */
function marksOf(page: PageContext, dataset: OpenedDataset, median: number): readonly Mark[] {
  const { model, language, nouns, counted } = page;
  const words = chartWords(language.value).spread;
  const unit = model.derived.unit.value;
  const ofWhole = unit === 0 ? median : (spreadOf(page, dataset, 0)?.median ?? null);
  const figures = model.derived.unitFigures.value;
  const own = figures && coveredShare(figures, 'villages', counted.value);
  const marks: Mark[] = [];
  if (ofWhole !== null) {
    const share = formatPercent(ofWhole, language.value);
    const isNational = dataset.units.isNational && unit !== 0;
    const label = isNational ? words.nationalMedian(share, nouns.value) : words.median(share);
    marks.push({ id: 'median', share: ofWhole, label });
  }
  if (own && isTold(own) && !isUnclear(own)) {
    const label = words.own(
      listName(dataset, unit, language.value),
      formatLowest(own, language.value),
    );
    marks.push({ id: 'own', share: lowestShare(own) ?? 0, label });
  }
  return marks;
}

/** What the picture says. */
function sentence(
  { language, nouns, signal }: PageContext,
  { bins, low, lacking, median }: ShareDistribution,
): string {
  const words = chartWords(language.value).spread;
  const count = (value: number) => formatCount(value, language.value);
  const half =
    median === 1
      ? words.halfFull(nouns.value, signal.value)
      : words.half(formatPercent(median, language.value), nouns.value, signal.value);
  const full = count(bins.at(-1)?.count ?? 0);
  const bound = formatBound(CLASS_BREAKS[1], language.value);
  const rest = words.rest(full, count(low), bound, nouns.value);
  const apart = lacking > 0 ? words.lacking(count(lacking), nouns.value) : '';
  return [half, rest, apart].filter((part) => part !== '').join(' ');
}

function tableOf(
  { language, nouns, signal }: PageContext,
  { bins, lacking, empty }: ShareDistribution,
): ChartTable {
  const words = chartWords(language.value).spread;
  const bound = (share: number) => formatBound(share, language.value);
  const apart: readonly (readonly [string, number])[] = [
    [words.lackingRow(bound(STATED_COMPLETENESS), nouns.value), lacking],
    [words.emptyRow(nouns.value), empty],
  ];
  return {
    caption: words.title(nouns.value, signal.value),
    columns: [words.share(nouns.value), words.count(nouns.value)],
    rows: [
      ...bins.map(({ from, to, count }) => [
        to === null ? words.full : words.range(bound(from), bound(to)),
        count,
      ]),
      ...apart.filter(([, count]) => count > 0),
    ],
  };
}
