/** Measuring a distance: points by click or tap, by keys on the map, or by buttons. */
import { useEffect, useState } from 'preact/hooks';
import type { Position } from '../../core/geometry.ts';
import { legsKm, lengthText, sumKm, withPoint } from '../../state/measuring.ts';
import { toolsWords } from '../i18n/tools.ts';
import { usePage } from '../page.ts';
import { mapCanvas } from './map-canvas.ts';
import { ToolCard } from './tool-card.tsx';

/** Measures for as long as it is shown. */
export function MeasureCard({ onClose }: { readonly onClose: () => void }) {
  const { language, model } = usePage();
  const { store, actions } = model;
  const words = toolsWords(language.value).measure;
  const points = store.measured.value ?? [];
  const add = () => {
    const seen = store.seen.peek();
    if (seen) actions.measure(withPoint(store.measured.peek() ?? [], [seen.lon, seen.lat]));
  };
  const undo = () => actions.measure((store.measured.peek() ?? []).slice(0, -1));
  useEffect(() => {
    actions.measure([]);
    mapCanvas()?.focus({ preventScroll: true });
    return () => actions.measure(null);
  }, [actions]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== mapCanvas() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter') add();
      else if (event.key === 'Backspace') undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <ToolCard title={words.title} onClose={onClose}>
      <Lengths points={points} />
      <div class="button-row">
        <button type="button" class="button" onClick={add}>
          {words.add}
        </button>
        <button
          type="button"
          class="button button-plain"
          disabled={points.length === 0}
          onClick={undo}
        >
          {words.undo}
        </button>
        <button
          type="button"
          class="button button-plain"
          disabled={points.length === 0}
          onClick={() => actions.measure([])}
        >
          {words.clear}
        </button>
      </div>
      <p class="fine tool-keys">{words.keys}</p>
      <p class="fine">{words.method}</p>
    </ToolCard>
  );
}

/** The total and the last leg, or what to do next. The sentence for screen readers follows a point, not the language. */
function Lengths({ points }: { readonly points: readonly Position[] }) {
  const { language } = usePage();
  const words = toolsWords(language.value).measure;
  const legs = legsKm(points);
  const total = lengthText(sumKm(legs), language.value);
  const last = lengthText(legs.at(-1) ?? 0, language.value);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (legs.length > 0) setSaid(words.told(points.length, total, last));
    else setSaid(points.length === 0 ? words.begin : words.next);
  }, [points]);
  return (
    <>
      {legs.length === 0 ? (
        <p>{points.length === 0 ? words.begin : words.next}</p>
      ) : (
        <dl class="lengths">
          <div>
            <dt>{words.total}</dt>
            <dd class="number">{total}</dd>
          </div>
          <div>
            <dt>{words.last}</dt>
            <dd class="number">{last}</dd>
          </div>
        </dl>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
