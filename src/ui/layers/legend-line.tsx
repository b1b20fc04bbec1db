/** A line of the legend: what a class or a status stands for, how many there are, and the two ways to leave things out by it. */
import type { ComponentChildren } from 'preact';
import type { LegendKey } from '../../state/view.ts';
import { formatCount } from '../format.ts';
import { layersWords } from '../i18n/layers.ts';
import { usePage } from '../page.ts';

/** A group of lines under a title. */
export function LegendGroup({
  title,
  class: className = '',
  beside,
  children,
}: {
  readonly title: string;
  readonly class?: string;
  /** What stands beside the title. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`legend-group ${className}`}>
      <div class="legend-head">
        <h3>{title}</h3>
        {beside}
      </div>
      <ul>{children}</ul>
    </div>
  );
}

/**
 * Pressed is shown. A line that is left out stays, struck and hollow, with its count; the second button leaves out all others of its kind,
 * and takes them in again.
 */
export function FilterLine({
  line: { key, isHidden },
  name,
  count,
  symbol,
}: {
  readonly line: { readonly key: LegendKey; readonly isHidden: boolean };
  readonly name: string;
  readonly count: number;
  readonly symbol: ComponentChildren;
}) {
  const { language, model } = usePage();
  const words = layersWords(language.value).legend;
  const isCounted = model.derived.figures.value !== null;
  return (
    <li class={`legend-line${isHidden ? ' is-hidden' : ''}`}>
      <button
        type="button"
        class="legend-toggle"
        aria-pressed={!isHidden}
        title={words.toggle}
        onClick={() => model.actions.hide(key, !isHidden)}
      >
        {symbol}
        <span class="legend-name">{name}</span>
        {isCounted && <span class="legend-count number">{formatCount(count, language.value)}</span>}
        {isHidden && <span class="visually-hidden">, {words.hidden}</span>}
      </button>
      <button type="button" class="legend-only" onClick={() => model.actions.showOnly(key)}>
        {words.only}
        <span class="visually-hidden">: {name}</span>
      </button>
    </li>
  );
}

/** A line that only explains. */
export function PlainLine({ swatch, name }: { readonly swatch: string; readonly name: string }) {
  return (
    <li>
      <span class={`swatch ${swatch}`} />
      <span class="legend-name">{name}</span>
    </li>
  );
}
