/** How the bounds of the colour classes are found: a line that unfolds. For planners; the fixed ones serve everybody else. */
import { useId, useRef, useState } from 'preact/hooks';
import { CLASS_BREAKS, CLASS_COUNT } from '../../core/choropleth.ts';
import { CLASSINGS } from '../../state/view.ts';
import { layersWords } from '../i18n/layers.ts';
import { usePage } from '../page.ts';
import { boundText, readBounds, type TypedBounds } from './manual-bounds.ts';

const CHOICES = [...CLASSINGS, 'manual'] as const;
type Choice = (typeof CHOICES)[number];

/** Says what is chosen; unfolded, the choices, what each means, and for one's own the bounds. */
export function ClassChoice() {
  const { language, nouns, model } = usePage();
  const words = layersWords(language.value).classing;
  const details = useRef<HTMLDetailsElement>(null);
  const name = useId();
  const { classing } = model.store.view.value;
  const [isTyping, setTyping] = useState(false);
  const chosen: Choice = typeof classing !== 'string' || isTyping ? 'manual' : classing;
  const choose = (choice: Choice) => {
    setTyping(choice === 'manual');
    if (choice !== 'manual') model.actions.setClassing(choice);
  };
  const empty = CLASS_COUNT + 1 - model.legend.shareClasses.value.length;
  return (
    <details
      ref={details}
      class="class-choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.preventDefault(); // nothing else closes by this key press
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {words.title}: {words.names[chosen]}
      </summary>
      <div class="class-choice-body">
        <fieldset class="choice-group">
          <legend class="visually-hidden">{words.title}</legend>
          {CHOICES.map((choice) => (
            <div class="choice" key={choice}>
              <input
                type="radio"
                id={`${name}-${choice}`}
                name={name}
                checked={choice === chosen}
                onChange={() => choose(choice)}
              />
              <label for={`${name}-${choice}`}>{words.names[choice]}</label>
            </div>
          ))}
        </fieldset>
        <p class="faint">{words.notes[chosen](nouns.value)}</p>
        {chosen === 'manual' && <ManualBounds />}
        {chosen !== 'manual' && empty > 0 && <p class="faint">{words.merged(empty)}</p>}
      </div>
    </details>
  );
}

/** Four fields that begin with the bounds that hold now; nothing changes before they are applied. */
function ManualBounds() {
  const { language, model } = usePage();
  const words = layersWords(language.value).classing;
  const id = useId();
  const [texts, setTexts] = useState(() => {
    const sign = language.peek() === 'vi' ? ',' : '.';
    return startingBounds(model.derived.classBreaks.peek()).map((bound) => boundText(bound, sign));
  });
  const [refused, setRefused] = useState<Exclude<TypedBounds, { bounds: unknown }> | null>(null);
  const apply = () => {
    const typed = readBounds(texts);
    setRefused('bounds' in typed ? null : typed);
    if ('bounds' in typed) model.actions.setClassing(typed.bounds);
    else document.getElementById(`${id}-${typed.index}`)?.focus();
  };
  return (
    <form
      class="manual-bounds"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {texts.map((text, i) => {
        const index = i + 1;
        const isRefused = refused?.index === index;
        return (
          <p key={index}>
            <label for={`${id}-${index}`}>{words.bound(index)}</label>
            <input
              id={`${id}-${index}`}
              type="text"
              inputMode="decimal"
              autocomplete="off"
              maxLength={8}
              value={text}
              aria-invalid={isRefused}
              aria-describedby={isRefused ? `${id}-problem` : undefined}
              onInput={({ currentTarget: { value } }) =>
                setTexts(texts.map((each, at) => (at === i ? value : each)))
              }
            />
            <span aria-hidden="true">{words.unit}</span>
          </p>
        );
      })}
      <p class="manual-problem" id={`${id}-problem`} role="alert">
        {refused && words.problems[refused.problem](refused.index)}
      </p>
      <button type="submit" class="button button-plain">
        {words.apply}
      </button>
    </form>
  );
}

/** The four bounds in use, the fixed ones where those in use don't ascend. */
function startingBounds(breaks: readonly number[]): readonly number[] {
  const bounds = breaks.slice(1);
  const isAscending = bounds.every((bound, i) => bound > (bounds[i - 1] ?? 0));
  return isAscending ? bounds : CLASS_BREAKS.slice(1);
}
