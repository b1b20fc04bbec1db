/** Switches for the layers of the map and the choice of what communes are coloured by. */
import { useId, useState } from 'preact/hooks';
import { INDICATOR_IDS, type Indicator } from '../core/choropleth.ts';
import { isInParts, layerKey } from '../core/dataset.ts';
import { formatDate } from './format.ts';
import { Icon } from './icons.tsx';
import { type LayerChoice, layerChoices } from './layer-choices.ts';
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

/** The switches alone, for the card and for the dialog of a phone. */
export function LayerSwitches() {
  const { definition, model } = usePage();
  const dataset = model.derived.dataset.value;
  const mapState = model.store.mapState.value;
  if (!dataset) return null;
  const isDrawable = mapState === 'drawn' || mapState === 'starting';
  return (
    <>
      <IndicatorChoice />
      {isDrawable && (
        <ul class="layer-list">
          {layerChoices(dataset.manifest, definition.value.asOf).map((choice) => (
            <LayerSwitch key={choice.layer} choice={choice} />
          ))}
        </ul>
      )}
    </>
  );
}

function IndicatorChoice() {
  const { text, nouns, signal, model } = usePage();
  const id = useId();
  const { indicator, indicators } = text.value.layers;
  return (
    <p class="indicator-choice">
      <label for={id}>{indicator}</label>
      <select
        id={id}
        value={model.store.view.value.indicator}
        onChange={(event) => {
          const chosen = INDICATOR_IDS.find((each) => each === event.currentTarget.value);
          if (chosen) model.actions.setIndicator(chosen satisfies Indicator);
        }}
      >
        {INDICATOR_IDS.map((each) => (
          <option key={each} value={each}>
            {indicators[each](nouns.value, signal.value)}
          </option>
        ))}
      </select>
    </p>
  );
}

function LayerSwitch({ choice }: { readonly choice: LayerChoice }) {
  const { text, nouns, signal, model } = usePage();
  const id = useId();
  const { layer } = choice;
  const isOn = model.store.view.value.layers.has(layer);
  const note = useLayerNote(choice, isOn);
  return (
    <li class="layer">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={note === '' ? undefined : `${id}-note`}
        onChange={(event) => model.actions.switchLayer(layer, event.currentTarget.checked)}
      />
      <label for={id}>{text.value.layers.names[layer](nouns.value, signal.value)}</label>
      {note !== '' && (
        <span class="layer-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </li>
  );
}

/** Evidence and date of a layer that is on, or what stands in its way. */
function useLayerNote({ layer, entries }: LayerChoice, isOn: boolean): string {
  const { text, language, nouns, model } = usePage();
  const words = text.value.layers;
  if (!isOn || entries.length === 0) return '';
  const refs = model.derived.neededLayers.value.filter((ref) =>
    entries.some(({ id }) => id === ref.layer),
  );
  if (entries.every(isInParts) && model.derived.part.value === '') return words.byPart(nouns.value);
  if (layer !== 'outside') {
    const states = refs.map((ref) => model.store.layers.value.get(layerKey(ref)));
    if (states.some((state) => state?.phase === 'loading')) return words.reading;
    if (states.some((state) => state?.phase === 'read' && state.layer.gap)) return words.unreadable;
  }
  const date = entries.reduce((latest, entry) => (entry.date > latest ? entry.date : latest), '');
  const first = entries[0]!;
  const parts = [
    layer === 'outside' ? words.outsideNote : '',
    layer === 'all-villages' ? words.allNote : '',
    first.kind === 'coverage' ? text.value.evidence[first.evidence] : '',
    first.kind === 'villages' ? text.value.evidence.reported : '',
    date === '' ? '' : formatDate(date, language.value),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
