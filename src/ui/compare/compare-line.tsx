/** The line between the sides: dragged, moved by keys (the ARIA slider pattern), or put in place by buttons without dragging. */
import { useRef } from 'preact/hooks';
import { formatBound } from '../format.ts';
import { seenMiddle } from './begin.ts';
import { swapped } from './presets.ts';
import { useComparison } from './use-comparison.ts';

/** Steps of the keys, in percent of the map's width. */
const STEP = 2;
const LONG_STEP = 10;

/** Where a key moves the line to; `null` for every other key. */
export function lineAfterKey(key: string, at: number): number | null {
  const within = (next: number) => Math.min(100, Math.max(0, next));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - STEP);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + STEP);
    case 'PageDown':
      return within(at - LONG_STEP);
    case 'PageUp':
      return within(at + LONG_STEP);
    case 'Home':
      return 0;
    case 'End':
      return 100;
    default:
      return null;
  }
}

export function CompareLine() {
  const { page, words, comparison, compared } = useComparison();
  const element = useRef<HTMLDivElement>(null);
  const grip = useRef(0);
  if (!compared || compared.right.store.mapState.value === 'unavailable') return null;
  const { line } = compared;
  const { actions, store } = page.model;
  const keep = (at: number) =>
    actions.compare({ ...(store.view.peek().comparison ?? comparison), at });
  const boxOfMap = () => element.current?.parentElement?.getBoundingClientRect();
  const drag = (event: PointerEvent) => {
    const box = boxOfMap();
    if (!box || !element.current?.hasPointerCapture(event.pointerId)) return;
    const at = (100 * (event.clientX - grip.current - box.left)) / box.width;
    line.value = Math.round(10 * Math.min(100, Math.max(0, at))) / 10;
  };
  const at = Math.round(line.value);
  return (
    <div
      ref={element}
      class="compare-line"
      role="slider"
      tabIndex={0}
      aria-label={words.line}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      aria-valuetext={words.lineAt(formatBound(at / 100, page.language.value))}
      style={{ insetInlineStart: `${line.value}%` }}
      onPointerDown={(event) => {
        const box = boxOfMap();
        if (!box || event.button !== 0) return;
        grip.current = event.clientX - (box.left + (line.peek() / 100) * box.width);
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onPointerUp={() => keep(Math.round(line.peek()))}
      onPointerCancel={() => keep(Math.round(line.peek()))}
      onKeyDown={(event) => {
        const next = lineAfterKey(event.key, Math.round(line.peek()));
        if (next === null) return;
        event.preventDefault();
        keep(next);
      }}
    >
      <span class="compare-handle" aria-hidden="true" />
    </div>
  );
}

/** Puts the line in place; where only one map can be drawn, exchanges what it shows. */
export function LineButtons() {
  const { page, words, comparison, compared } = useComparison();
  const { actions, store } = page.model;
  if (compared?.right.store.mapState.value === 'unavailable') return <SwapButton />;
  const places = [
    { at: 100, label: words.showLeft, class: 'left' },
    { at: seenMiddle(), label: words.showBoth, class: 'both' },
    { at: 0, label: words.showRight, class: 'right' },
  ];
  return (
    <fieldset class="compare-places">
      <legend class="visually-hidden">{words.line}</legend>
      {places.map(({ at, label, class: name }) => (
        <button
          key={name}
          type="button"
          class="icon-button"
          title={label}
          aria-pressed={comparison.at === at}
          onClick={() => actions.compare({ ...(store.view.peek().comparison ?? comparison), at })}
        >
          <span class={`compare-place compare-place-${name}`} aria-hidden="true" />
          <span class="visually-hidden">{label}</span>
        </button>
      ))}
    </fieldset>
  );
}

export function SwapButton() {
  const { page, words } = useComparison();
  const { actions, store } = page.model;
  return (
    <button
      type="button"
      class="button button-plain"
      onClick={() => actions.showView(swapped(store.view.peek()))}
    >
      {words.swap}
    </button>
  );
}
