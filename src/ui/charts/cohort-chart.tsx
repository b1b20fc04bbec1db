/** A bar per survey round from zero, divided into what became of its villages; the parts are named below it in their order. */
import { useId } from 'preact/hooks';
import { formatCount } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { usePage } from '../page.ts';
import { COHORT_PARTS, type CohortBar, cohortLayout, type PlacedBar } from './cohort-layout.ts';
import { Hatch } from './share-chart.tsx';

/** @param label says in words what the picture says */
export function CohortChart({
  label,
  bars,
}: {
  readonly label: string;
  readonly bars: readonly CohortBar[];
}) {
  const hatch = useId();
  const layout = cohortLayout(bars);
  return (
    <svg class="chart" width="100%" height={`${layout.heightEm}em`} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {layout.bars.map((placed) => (
        <Row
          key={placed.bar.round}
          placed={placed}
          barHeightEm={layout.barHeightEm}
          hatch={hatch}
        />
      ))}
    </svg>
  );
}

function Row({
  placed: { bar, nameEm, barEm, labelEm, segments },
  barHeightEm,
  hatch,
}: {
  readonly placed: PlacedBar;
  readonly barHeightEm: number;
  readonly hatch: string;
}) {
  const { language } = usePage();
  const words = chartWords(language.value).cohorts;
  const count = (value: number) => formatCount(value, language.value);
  const parts = COHORT_PARTS.filter((part) => bar.parts[part] > 0 || part === 'remaining');
  return (
    <g>
      <text class="chart-name" y={`${nameEm}em`}>
        {bar.round || words.noRound}
      </text>
      <text class="chart-value" x="100%" y={`${nameEm}em`} text-anchor="end">
        {count(bar.start + bar.incoming)}
      </text>
      {segments.map(({ part, x, width }) => (
        <rect
          key={part}
          class={`cohort-${part}`}
          x={`${x}%`}
          width={`${width}%`}
          y={`${barEm}em`}
          height={`${barHeightEm}em`}
          fill={part === 'removed' ? `url(#${hatch})` : undefined}
        />
      ))}
      <text y={`${labelEm}em`}>
        {parts.map((part) => words.parts[part](count(bar.parts[part]))).join(' · ')}
      </text>
    </g>
  );
}
