/**
 * What was published about the whole country: quoted with its source, clearly apart from the figures that are counted here and
 * never merged with them.
 */
import { textIn } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import {
  hasMovingBase,
  type PublishedSeries,
  publishedShare,
  type SeriesPoint,
  seriesOf,
} from '../core/published-series.ts';
import { formatCount, formatDate, formatShare } from './format.ts';
import { laterWords } from './i18n/later.ts';
import { usePage } from './page.ts';
import { SeriesChart } from './series-chart.tsx';
import { Unfolding } from './unfolding.tsx';

/** Only of a whole country of which something was published. */
export function PublishedFigures({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language } = usePage();
  const words = laterWords(language.value).published;
  const series = dataset.units.isNational ? seriesOf(dataset.country.publishedSeries) : [];
  if (series.length === 0) return null;
  const courses = series.filter(({ points }) => points.length > 1);
  const states = series.filter(({ points }) => points.length === 1);
  return (
    <section class="block published">
      <h2>{words.title}</h2>
      <p class="quiet published-lead">{words.lead}</p>
      {courses.map((each) => (
        <Course key={each.indicator} series={each} />
      ))}
      {states.map((each) => (
        <State key={each.indicator} series={each} />
      ))}
    </section>
  );
}

/** An indicator with several figures: the chart, and the table behind it. */
function Course({ series }: { readonly series: PublishedSeries }) {
  const { language } = usePage();
  const words = laterWords(language.value).published;
  return (
    <figure class="published-course">
      <figcaption>
        <h3>{textIn(series.title, language.value)}</h3>
        <p class="published-fine">
          {words.reading}
          {hasMovingBase(series) && ` ${words.movingBase}`}
        </p>
      </figcaption>
      <SeriesChart series={series} />
      <Unfolding summary={words.table}>{() => <SeriesTable series={series} />}</Unfolding>
    </figure>
  );
}

function SeriesTable({ series }: { readonly series: PublishedSeries }) {
  const { language } = usePage();
  const words = laterWords(language.value).published;
  return (
    <table class="published-table">
      <thead>
        <tr>
          <th scope="col">{words.asOf}</th>
          <th scope="col" class="number">
            {words.share}
          </th>
          <th scope="col" class="number">
            {words.remaining}
          </th>
        </tr>
      </thead>
      {series.points.map((point) => (
        <SeriesRows key={point.figure.asOf} point={point} />
      ))}
    </table>
  );
}

/** A figure and, below it, what belongs to it: note and source. */
function SeriesRows({ point: { figure } }: { readonly point: SeriesPoint }) {
  const { language } = usePage();
  const words = laterWords(language.value).published;
  const note = textIn(figure.note, language.value);
  return (
    <tbody>
      <tr>
        <th scope="row">{formatDate(figure.asOf, language.value)}</th>
        <td class="number">{formatShare(publishedShare(figure), language.value)}</td>
        <td class="number">{formatCount(figure.remaining ?? Number.NaN, language.value)}</td>
      </tr>
      <tr>
        <td colSpan={3} class="published-fine">
          {note !== '' && `${words.note(note)} `}
          {words.source(textIn(figure.source, language.value))}
        </td>
      </tr>
    </tbody>
  );
}

/** A single figure has no course to draw: a line of text. */
function State({ series }: { readonly series: PublishedSeries }) {
  const { language } = usePage();
  const { figure } = series.points[0]!;
  const words = laterWords(language.value).published;
  const note = textIn(figure.note, language.value);
  return (
    <div class="published-state">
      <h3>{textIn(series.title, language.value)}</h3>
      <p>
        {formatShare(publishedShare(figure), language.value)},{' '}
        {formatDate(figure.asOf, language.value)}
      </p>
      <p class="published-fine">
        {note !== '' && `${words.note(note)} `}
        {words.source(textIn(figure.source, language.value))}
      </p>
    </div>
  );
}
