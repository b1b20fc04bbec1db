/** Changes the definition. Every choice counts at once; what it moved is said, and can be taken back. */
import { useId } from 'preact/hooks';
import type { OpenedDataset } from '../core/dataset.ts';
import {
  COUNTING_TECHNOLOGIES,
  type Definition,
  SCOPES,
  sameDefinition,
} from '../core/definition.ts';
import { moveOf, noteChange } from './definition-change.ts';
import { dateChoices, evidenceChoices, operatorRules } from './definition-choices.ts';
import { operatorPhrase, operatorText } from './definition-text.ts';
import { Dialog } from './dialog.tsx';
import { formatChange, formatDate } from './format.ts';
import { capitalised } from './names.ts';
import { usePage } from './page.ts';

/** The dialog; `onClose` takes it away. */
export function DefinitionDialog({
  dataset,
  onClose,
}: {
  readonly dataset: OpenedDataset;
  readonly onClose: () => void;
}) {
  const { text } = usePage();
  return (
    <Dialog title={text.value.definition.title} class="definition-dialog" onClose={onClose}>
      <p class="quiet">{text.value.definition.intro}</p>
      <div class="choices">
        <Choices dataset={dataset} />
      </div>
      <Moved />
    </Dialog>
  );
}

function Choices({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, model, definition, change } = usePage();
  const { definition: words, technologyFrom, evidence } = text.value;
  const { manifest } = dataset;
  const now = definition.value;
  const isUnused = now.scope === 'provincial';
  const set = (part: Partial<Definition>) => {
    const next = { ...now, ...part };
    const place = {
      unit: model.derived.unit.peek(),
      figures: model.derived.recounting.peek() ? null : model.derived.unitFigures.peek(),
    };
    change.value = noteChange(now, next, place);
    model.actions.setDefinition(next);
  };
  const shared = { now, set, isUnused };
  const dates = dateChoices(manifest);
  return (
    <>
      <Radios
        {...shared}
        legend={words.technology}
        options={COUNTING_TECHNOLOGIES.map((technology) => ({
          part: { technology },
          label: technologyFrom[technology],
        }))}
      />
      <Radios
        {...shared}
        legend={words.operator}
        options={operatorRules(manifest).map((operator) => ({
          part: { operator },
          label: operatorText(operatorPhrase(operator, manifest.operators), text.value),
        }))}
      />
      <Radios
        {...shared}
        legend={words.evidence}
        options={evidenceChoices(manifest).map((kind) => ({
          part: { evidence: kind },
          label: evidence[kind],
          note: words.evidenceNotes[kind],
        }))}
      />
      <Radios
        {...shared}
        legend={words.weak}
        options={[true, false].map((weakCounts) => ({
          part: { weakCounts },
          label: weakCounts ? words.weakCounts : words.weakDoesNot,
        }))}
      />
      <Radios
        {...shared}
        isUnused={false}
        legend={words.scope}
        options={SCOPES.map((scope) => ({
          part: { scope },
          label: words.scopes[scope],
          note: words.scopeNotes[scope],
        }))}
      />
      {dates.length > 1 && (
        <Radios
          {...shared}
          isUnused={false}
          legend={words.asOf}
          options={dates.map(({ asOf, date }) => {
            const day = formatDate(date, language.value);
            return { part: { asOf }, label: asOf === null ? words.latest(day) : day };
          })}
        />
      )}
    </>
  );
}

/** One choice: the part of the definition that it sets, and its words. */
interface Option {
  readonly part: Partial<Definition>;
  readonly label: string;
  readonly note?: string;
}

interface RadiosProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly now: Definition;
  readonly set: (part: Partial<Definition>) => void;
  /** The scope leaves this part without effect. */
  readonly isUnused: boolean;
}

/** Radio buttons for one part of the definition. */
function Radios({ legend, options, now, set, isUnused }: RadiosProps) {
  const { text } = usePage();
  const name = useId();
  return (
    <fieldset class="choice-group" disabled={isUnused}>
      <legend>{legend}</legend>
      {isUnused && <p class="faint">{text.value.definition.unused}</p>}
      {options.map(({ part, label, note }, index) => {
        const id = `${name}-${index}`;
        return (
          <div class="choice" key={label}>
            <input
              type="radio"
              id={id}
              name={name}
              checked={sameDefinition({ ...now, ...part }, now)}
              aria-describedby={note === undefined ? undefined : `${id}-note`}
              onChange={() => set(part)}
            />
            <label for={id}>{capitalised(label)}</label>
            {note !== undefined && (
              <p class="faint" id={`${id}-note`}>
                {note}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What the last change moved at the place shown, and the way back. */
function Moved() {
  const { text, language, nouns, change, counted, definition, model } = usePage();
  const words = text.value.definition;
  const last = change.value;
  const isRecounting = model.derived.recounting.value;
  const place = {
    unit: model.derived.unit.value,
    figures: isRecounting ? null : model.derived.unitFigures.value,
  };
  const isUndoable = last !== null && sameDefinition(definition.value, last.next);
  const move = last && moveOf(last, counted.value, place);
  const noun = nouns.value.settlement;
  const said = (value: number) => formatChange(value, language.value);
  if (!isRecounting && !isUndoable) return null;
  return (
    <div class="moved">
      <p role="status">
        {isRecounting && words.recounting}
        {isUndoable && move && move.covered === 0 && move.unknown === 0 && words.unmoved}
        {isUndoable && move && (move.covered !== 0 || move.unknown !== 0) && (
          <>
            <strong>{words.moved(said(move.covered), noun)}</strong>
            {move.unknown !== 0 && `; ${words.movedUnknown(said(move.unknown), noun)}`}
          </>
        )}
      </p>
      {isUndoable && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            change.value = null;
            model.actions.setDefinition(last.previous);
          }}
        >
          {words.undo}
        </button>
      )}
    </div>
  );
}
