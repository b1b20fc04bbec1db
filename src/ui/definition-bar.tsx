/** The definition in one quiet line, always in sight; it opens the dialog that changes it, and what that moved stays below it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useDefinitionLine } from './definition-hint.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { later } from './later.tsx';
import { usePage } from './page.ts';

const DefinitionChoices = later(
  async () => (await import('./definition-dialog.tsx')).DefinitionChoices,
);
const MovedNote = later(async () => (await import('./definition-moved.tsx')).MovedNote);

/** Nothing to choose while no dataset is known, but the line is there. */
export function DefinitionBar() {
  const { text, model, change } = usePage();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const Waiting = useCallback(() => <Opening onFailure={() => setOpen(false)} />, []);
  const dataset = model.derived.dataset.value;
  const line = useDefinitionLine();
  return (
    <>
      <div class="definition-bar">
        <button
          ref={opener}
          type="button"
          class="definition-line"
          aria-haspopup="dialog"
          disabled={!dataset}
          title={text.value.definition.open}
          onClick={() => setOpen(true)}
        >
          <span class="definition-label">{text.value.definition.title}:</span>{' '}
          <span class="definition-text" id="definition-text">
            {line}
          </span>
          <Icon name="down" />
        </button>
        {isOpen && dataset && (
          <Dialog
            title={text.value.definition.title}
            class="definition-dialog"
            onClose={() => setOpen(false)}
          >
            <DefinitionChoices dataset={dataset} waiting={Waiting} />
          </Dialog>
        )}
      </div>
      {!isOpen && change.value && <MovedNote onDone={() => opener.current?.focus()} />}
    </>
  );
}

/** Until the choices are there. A failure is told in its own place, which the dialog would cover. */
function Opening({ onFailure }: { readonly onFailure: () => void }) {
  const { text, model } = usePage();
  const failure = model.store.failure.value;
  const before = useRef(failure);
  useEffect(() => {
    if (failure && failure !== before.current) onFailure();
  }, [failure, onFailure]);
  return (
    <p class="quiet" role="status">
      {text.value.definition.opening}
    </p>
  );
}
