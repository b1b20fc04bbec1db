/** The card with the switches of the layers. */
import { useId, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { LayerSwitches } from './legend.tsx';
import { usePage } from './page.ts';

/** From this width on the card starts unfolded: a narrower map has no room beside the country. */
const ROOMY = '(min-width: 1400px)';

/** The card at the edge of a wide map; it folds away. */
export function LayersPanel() {
  const { text } = usePage();
  const [isOpen, setOpen] = useState(() => window.matchMedia(ROOMY).matches);
  const body = useId();
  const { title } = text.value.layers;
  return (
    <section class="layers-panel" aria-label={title}>
      <h2>
        <button
          type="button"
          class="layers-title"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </h2>
      <div id={body} hidden={!isOpen}>
        {isOpen && <LayerSwitches />}
      </div>
    </section>
  );
}
