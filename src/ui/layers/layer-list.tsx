/** Switches for the layers of the map in their groups, and the choice of what communes are coloured by. */
import { useId } from 'preact/hooks';
import { INDICATOR_IDS } from '../../core/choropleth.ts';
import { layersWords } from '../i18n/layers.ts';
import { LAYER_GROUP_IDS, LAYER_GROUPS, type LayerChoice, layerChoices } from '../layer-choices.ts';
import { usePage } from '../page.ts';
import { CoverageChoices } from './coverage-choices.tsx';
import { layerNote } from './layer-note.ts';

/** For the card at the edge of a wide map and for the dialog of a phone. Groups that the dataset has nothing for are left out. */
export function LayerSwitches() {
  const { language, nouns, definition, model } = usePage();
  const words = layersWords(language.value);
  const dataset = model.derived.dataset.value;
  const mapState = model.store.mapState.value;
  if (!dataset) return null;
  const isDrawable = mapState === 'drawn' || mapState === 'starting';
  if (!isDrawable) return <IndicatorChoice />;
  const choices = layerChoices(dataset.manifest, definition.value.asOf);
  return (
    <>
      {LAYER_GROUP_IDS.map((group) => {
        const members: readonly string[] = LAYER_GROUPS[group];
        const own = choices.filter(({ layer }) => members.includes(layer));
        if (own.length === 0) return null;
        return (
          <section key={group} class="layer-group">
            <h3>{words.groups[group](nouns.value)}</h3>
            <ul class="layer-list">
              {own.map((choice) => (
                <LayerSwitch key={choice.layer} choice={choice} />
              ))}
            </ul>
            {group === 'units' && <IndicatorChoice />}
            {group === 'coverage' && <CoverageChoices dataset={dataset} />}
          </section>
        );
      })}
    </>
  );
}

/** Each by its full name on as many lines as it takes. */
function IndicatorChoice() {
  const { language, nouns, signal, model } = usePage();
  const name = useId();
  const { indicator, indicators } = layersWords(language.value);
  const chosen = model.store.view.value.indicator;
  return (
    <fieldset class="choice-group indicator-choice">
      <legend>{indicator}</legend>
      {INDICATOR_IDS.map((each) => (
        <div class="choice" key={each}>
          <input
            type="radio"
            id={`${name}-${each}`}
            name={name}
            checked={each === chosen}
            onChange={() => model.actions.setIndicator(each)}
          />
          <label for={`${name}-${each}`}>{indicators[each](nouns.value, signal.value)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function LayerSwitch({ choice }: { readonly choice: LayerChoice }) {
  const page = usePage();
  const { language, nouns, signal, model } = page;
  const id = useId();
  const { layer } = choice;
  const isOn = model.store.view.value.layers.has(layer);
  const note = isOn ? layerNote(page, choice) : [];
  return (
    <li class="layer">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={note.length === 0 ? undefined : `${id}-note`}
        onChange={(event) => model.actions.switchLayer(layer, event.currentTarget.checked)}
      />
      <label for={id}>{layersWords(language.value).names[layer](nouns.value, signal.value)}</label>
      {note.length > 0 && (
        <span class="layer-note" id={`${id}-note`}>
          {note.map((line) => (
            <span key={line} title={line}>
              {line}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
