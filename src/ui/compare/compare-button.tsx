/** The way into comparing, and the place of what is fetched for it. */
import { useEffect, useRef } from 'preact/hooks';
import { EngineError } from '../../core/engine.ts';
import { Icon } from '../icons.tsx';
import { later } from '../later.tsx';
import { usePage } from '../page.ts';

const Area = later(async () => (await import('./compare-area.tsx')).CompareArea);

/** The button among the tools of the map; gone while something is compared. */
export function CompareButton() {
  const { text, model } = usePage();
  const { store, derived, actions } = model;
  if (store.view.value.comparison) return null;
  const compare = () =>
    import('./begin.ts').then(
      ({ begin }) => {
        const dataset = derived.dataset.peek();
        if (dataset) actions.compare(begin(store.view.peek(), dataset.manifest));
      },
      () => actions.reportFailure(new EngineError('network')),
    );
  return (
    <button
      type="button"
      class="button button-plain compare-button"
      title={text.value.map.compare}
      onClick={compare}
    >
      <Icon name="compare" />
      <span>{text.value.map.compare}</span>
    </button>
  );
}

/** What is compared, over the map; nothing while nothing is. */
export function Comparing() {
  const { model } = usePage();
  const isComparing = model.store.view.value.comparison !== null;
  const hadNone = useRef(false); // else a link brought the comparison, and the reader is elsewhere
  useEffect(() => {
    if (!isComparing) hadNone.current = true;
  }, [isComparing]);
  if (!isComparing || !model.derived.dataset.value) return null;
  return <Area isOpenedHere={hadNone.current} />;
}
