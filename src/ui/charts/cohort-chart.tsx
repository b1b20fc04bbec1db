/** A bar per survey round from zero, divided into what became of its villages; the parts are named below it in their order. */
import { useId } from 'preact/hooks';
import { formatCount } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { usePage } from '../page.ts';
import { COHORT_PARTS, type CohortBar, type PlacedBar, placeBars } from './cohort-layout.ts';
import { Hatch } from './share-chart.tsx';

/** @param label says in words what the picture says */
export function CohortChart({
  label,
  bars,
}: {
  readonly label: string;
  readonly bars: readonly CohortBar[];
}) {
  return (
    <div class="cohort-chart" role="img" aria-label={label}>
      {placeBars(bars).map((placed) => (
        <Row key={placed.bar.round} placed={placed} />
      ))}
    </div>
  );
}

function Row({ placed: { bar, segments } }: { readonly placed: PlacedBar }) {
  const { language } = usePage();
  const hatch = useId();
  const words = chartWords(language.value).cohorts;
  const count = (value: number) => formatCount(value, language.value);
  const parts = COHORT_PARTS.filter((part) => bar.parts[part] > 0 || part === 'remaining');
  return (
    <div class="cohort-row">
      <p class="cohort-name">
        <span>{bar.round || words.noRound}</span>
        <span class="number">{count(bar.start + bar.incoming)}</span>
      </p>
      <svg class="cohort-bar" width="100%" height="0.9em" aria-hidden="true">
        <Hatch id={hatch} />
        {segments.map(({ part, x, width }) => (
          <rect
            key={part}
            class={`cohort-${part}`}
            x={`${x}%`}
            width={`${width}%`}
            height="100%"
            fill={part === 'removed' ? `url(#${hatch})` : undefined}
          />
        ))}
      </svg>
      <p>{parts.map((part) => words.parts[part](count(bar.parts[part]))).join(' · ')}</p>
    </div>
  );
}
