/** What is compared, chosen in plain words or side by side, and what comes out of it. */
import { useId } from 'preact/hooks';
import { snapshotDates } from '../../core/dataset.ts';
import { COMPARISON_MODES } from '../../state/view.ts';
import { formatDate } from '../format.ts';
import { ChangeLegend, ChangeList, ChangeSentence } from './change-summary.tsx';
import { isShown, type Preset, presetsFor, withSides } from './presets.ts';
import { SideChoice } from './side-choice.tsx';
import { Figures } from './side-figures.tsx';
import { useComparison } from './use-comparison.ts';

export function CompareOptions() {
  const { page, words, comparison } = useComparison();
  return (
    <div class="compare-options">
      {!page.isWide.value && <Modes />}
      <Presets />
      <details class="compare-own">
        <summary>{words.own}</summary>
        <SideChoice side="left" />
        <SideChoice side="right" />
      </details>
      <Figures />
      {page.model.store.mapState.value === 'unavailable' && <p class="quiet">{words.noMap}</p>}
      <ChangeSentence />
      {comparison.mode === 'change' && !page.isWide.value && (
        <>
          <ChangeLegend />
          <ChangeList />
        </>
      )}
    </div>
  );
}

/** Both sides on the map, or what changed between them. */
export function Modes() {
  const { page, words, comparison } = useComparison();
  const name = useId();
  return (
    <fieldset class="compare-modes">
      <legend class="visually-hidden">{words.mode}</legend>
      {COMPARISON_MODES.map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            name={name}
            checked={comparison.mode === mode}
            onChange={() => page.model.actions.compare({ ...comparison, mode })}
          />
          <span>{words.modes[mode]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Presets() {
  const { page, words, view, manifest } = useComparison();
  const dates = snapshotDates(manifest);
  const day = (date: string) => formatDate(date, page.language.value);
  const name = ({ id }: Preset) => {
    if (id !== 'dates') return words[id];
    const [later = '', earlier = ''] = dates.toReversed();
    return words.dates(day(earlier), day(later));
  };
  return (
    <div>
      <h3>{words.presets}</h3>
      <div class="compare-presets">
        {presetsFor(manifest, view).map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="button button-plain"
            aria-pressed={isShown(preset, view)}
            onClick={() => {
              const { store, actions } = page.model;
              actions.showView(withSides(store.view.peek(), preset.left, preset.right));
            }}
          >
            {name(preset)}
          </button>
        ))}
      </div>
      {dates.length === 1 && <p class="faint">{words.oneDate(day(dates[0]!))}</p>}
    </div>
  );
}
