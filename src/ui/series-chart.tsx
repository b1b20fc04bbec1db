/** A published series as bars from zero: the outline is the base, the filled part what is covered. Each is labelled directly. */
import { textIn } from '../core/country.ts';
import { type PublishedSeries, publishedShare } from '../core/published-series.ts';
import { formatCount, formatDate, formatShare } from './format.ts';
import { laterWords } from './i18n/later.ts';
import { usePage } from './page.ts';
import { type SeriesRow, seriesRows } from './series-rows.ts';

/** The chart; what it says in numbers is its text alternative too. */
export function SeriesChart({ series }: { readonly series: PublishedSeries }) {
  const { language } = usePage();
  const { rows, heightEm, barHeightEm } = seriesRows(series);
  const told = series.points.map(
    ({ figure }) =>
      `${formatDate(figure.asOf, language.value)}: ${formatShare(publishedShare(figure), language.value)}`,
  );
  return (
    <svg
      class="series-chart"
      width="100%"
      height={`${heightEm}em`}
      role="img"
      aria-label={`${textIn(series.title, language.value)}. ${told.join('; ')}`}
    >
      {rows.map((row) => (
        <Row key={row.figure.asOf} row={row} barHeightEm={barHeightEm} />
      ))}
    </svg>
  );
}

function Row({ row, barHeightEm }: { readonly row: SeriesRow; readonly barHeightEm: number }) {
  const { language } = usePage();
  const { figure, baseBefore, beforePercent } = row;
  const count = (value: number) => formatCount(value, language.value);
  const bar = { x: 0, y: `${row.barEm}em`, height: `${barHeightEm}em` };
  return (
    <g>
      <text y={`${row.textEm}em`}>{formatDate(figure.asOf, language.value)}</text>
      <text class="series-value" x="100%" y={`${row.textEm}em`} text-anchor="end">
        {formatShare(publishedShare(figure), language.value)}
      </text>
      <rect class="series-base" {...bar} width={`${row.basePercent}%`} />
      <rect class="series-covered" {...bar} width={`${row.coveredPercent}%`} />
      {beforePercent !== null && (
        <line
          class="series-before"
          x1={`${beforePercent}%`}
          x2={`${beforePercent}%`}
          y1={`${row.barEm - 0.2}em`}
          y2={`${row.barEm + barHeightEm + 0.2}em`}
        />
      )}
      {baseBefore !== null && (
        <text class="series-note" y={`${row.noteEm}em`}>
          {laterWords(language.value).published.baseChange(count(baseBefore), count(figure.base))}
        </text>
      )}
    </g>
  );
}
