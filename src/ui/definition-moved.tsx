/** What the last change of the definition moved, and the way back: in the dialog, and under the definition once that is closed. */
import './styles/definition.css';
import { sameDefinition } from '../core/definition.ts';
import { coveredShare } from '../core/figures.ts';
import { type Move, moveOf } from './definition-change.ts';
import { formatChange, formatCount, formatFraction, formatShare } from './format.ts';
import { definitionWords } from './i18n/definition.ts';
import { fullName } from './names.ts';
import { type PageContext, usePage } from './page.ts';

/** Under the definition until it is taken back or dismissed; `onDone` has to look after the focus. Nothing when there is nothing to take back. */
export function MovedNote({ onDone }: { readonly onDone: () => void }) {
  const page = usePage();
  const words = definitionWords(page.language.value);
  if (!isUndoable(page)) return null;
  return (
    <section class="moved moved-note" aria-label={words.changed}>
      <Moved onDone={onDone} />
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          page.change.value = null;
          onDone();
        }}
      >
        {words.dismiss}
      </button>
    </section>
  );
}

/** The figure of the place shown, for as long as there is nothing that moved it. */
export function Standing() {
  const page = usePage();
  const { language, counted, signal, model } = page;
  const dataset = model.derived.dataset.value;
  const figures = model.derived.unitFigures.value;
  if (isUndoable(page) || model.derived.recounting.value || !dataset || !figures) return null;
  const name = fullName(dataset, model.derived.unit.value, language.value);
  const share = coveredShare(figures, 'villages', counted.value);
  return (
    <p class="quiet">
      {name}, {signal.value}: {formatShare(share, language.value)}
    </p>
  );
}

/** What moved at the place shown, and the way back. */
export function Moved({ onDone }: { readonly onDone?: () => void }) {
  const page = usePage();
  const { text, language, change, counted, model } = page;
  const words = definitionWords(language.value);
  const last = change.value;
  const isRecounting = model.derived.recounting.value;
  const place = {
    unit: model.derived.unit.value,
    figures: isRecounting ? null : model.derived.unitFigures.value,
  };
  const move = last && isUndoable(page) ? moveOf(last, counted.value, place) : null;
  const isElsewhere = last !== null && !isRecounting && last.unit !== place.unit;
  return (
    <>
      <p role="status">
        {isRecounting && text.value.definition.recounting}
        {move && <MoveText move={move} />}
        {isElsewhere && isUndoable(page) && words.changed}
      </p>
      {last && isUndoable(page) && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            change.value = null;
            model.actions.setDefinition(last.previous);
            onDone?.();
          }}
        >
          {words.undo}
        </button>
      )}
    </>
  );
}

function MoveText({ move }: { readonly move: Move }) {
  const { language, nouns } = usePage();
  const words = definitionWords(language.value);
  const noun = nouns.value.settlement;
  const said = (value: number) => formatChange(value, language.value);
  const isMoved = move.covered !== 0 || move.unknown !== 0 || (move.people ?? 0) !== 0;
  if (!isMoved) return <>{words.unmoved}</>;
  return (
    <>
      <strong>
        {words.moved(
          said(move.covered),
          noun,
          formatCount(move.before.count, language.value),
          formatFraction(move.after, language.value),
        )}
      </strong>
      {move.people !== null && move.people !== 0 && `; ${words.movedPeople(said(move.people))}`}
      {move.unknown !== 0 && `; ${words.movedUnknown(said(move.unknown), noun)}`}
    </>
  );
}

/** Whether the last change still holds: another one, from a link or the browser's history, can't be taken back by it. */
function isUndoable({ change, definition }: PageContext): boolean {
  return change.value !== null && sameDefinition(definition.value, change.value.next);
}
