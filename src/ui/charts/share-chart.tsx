/** Columns from zero with their counts on them, and marked values with their names: everything is labelled where it stands. */
import { useId } from 'preact/hooks';
import type { ShareDistribution } from '../../core/distribution.ts';
import { formatBound, formatCount } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { usePage } from '../page.ts';
import { type Column, type Mark, type PlacedMark, shareLayout } from './share-layout.ts';

/** @param label says in words what the picture says */
export function ShareChart({
  label,
  spread,
  marks,
}: {
  readonly label: string;
  readonly spread: ShareDistribution;
  readonly marks: readonly Mark[];
}) {
  const { language } = usePage();
  const hatch = useId();
  const layout = shareLayout(spread, marks);
  const { columns, zeroEm, heightEm, ticks } = layout;
  const last = columns.at(-1)!;
  return (
    <svg class="chart" width="100%" height={`${heightEm}em`} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {columns.map((column) => (
        <Bar key={column.x} column={column} hatch={hatch} />
      ))}
      <line class="chart-zero" x1="0" x2="100%" y1={`${zeroEm}em`} y2={`${zeroEm}em`} />
      {ticks.map(({ share, x }) => (
        <text
          key={share}
          x={`${x}%`}
          y={`${zeroEm + 1.15}em`}
          text-anchor={share === 0 ? 'start' : 'middle'}
        >
          {formatBound(share, language.value)}
        </text>
      ))}
      {last.kind === 'lacking' && (
        <text x="100%" y={`${zeroEm + 2.4}em`} text-anchor="end">
          {chartWords(language.value).spread.lackingAxis}
        </text>
      )}
      {layout.marks.map((mark) => (
        <MarkLine key={mark.id} mark={mark} zeroEm={zeroEm} />
      ))}
      {columns.map((column) => (
        <Count key={column.x} column={column} />
      ))}
    </svg>
  );
}

/** Slanted lines, for what is not known or no longer counted. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="chart-hatch" d="M-1 6 6 -1M-1 1 1 -1M4 6 6 4" />
      </pattern>
    </defs>
  );
}

function Bar({ column, hatch }: { readonly column: Column; readonly hatch: string }) {
  const { kind, count, x, width, topEm, heightEm } = column;
  if (count === 0) return null;
  return (
    <rect
      class={`chart-${kind}`}
      x={`${x}%`}
      width={`${width}%`}
      y={`${topEm}em`}
      height={`${heightEm}em`}
      fill={kind === 'lacking' ? `url(#${hatch})` : undefined}
    />
  );
}

/** Over the lines of the marks, so that it stays readable where one runs through it. */
function Count({ column: { count, middle, topEm } }: { readonly column: Column }) {
  const { language } = usePage();
  if (count === 0) return null;
  return (
    <text class="chart-count" x={`${middle}%`} y={`${topEm - 0.3}em`} text-anchor="middle">
      {formatCount(count, language.value)}
    </text>
  );
}

function MarkLine({ mark, zeroEm }: { readonly mark: PlacedMark; readonly zeroEm: number }) {
  const { id, x, anchor, textEm, fromEm, label } = mark;
  return (
    <g class={`chart-mark chart-mark-${id}`}>
      <line x1={`${x}%`} x2={`${x}%`} y1={`${fromEm}em`} y2={`${zeroEm}em`} />
      <text
        x={`${x}%`}
        y={`${textEm}em`}
        dx={anchor === 'start' ? '0.4em' : '-0.4em'}
        text-anchor={anchor}
      >
        {label}
      </text>
    </g>
  );
}
