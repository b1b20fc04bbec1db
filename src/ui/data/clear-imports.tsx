/** Deletes everything that was taken in from this device: asked once more, because nothing brings it back but the files themselves. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { importsWords } from '../i18n/imports.ts';
import { clearAll } from './outcome.ts';
import { useFlow } from './use-flow.ts';

export function ClearImports() {
  const { flow, page } = useFlow();
  const { imports, asideImports } = page.model.store;
  const words = importsWords(page.language.value).kept;
  const [isAsking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) stay.current?.focus();
    else if (wasAsking.current) open.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const isBusy = flow.one.work.value !== null;
  if (!isAsking)
    return (
      <p>
        <button
          ref={open}
          type="button"
          class="button button-plain"
          disabled={isBusy}
          onClick={() => setAsking(true)}
        >
          {words.clear}
        </button>
      </p>
    );
  const ask = words.ask(imports.value.length + asideImports.value.length);
  return (
    <fieldset class="data-clear">
      <legend>{ask}</legend>
      <p class="data-next">
        <button
          ref={stay}
          type="button"
          class="button button-plain"
          onClick={() => setAsking(false)}
        >
          {words.stay}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => {
            setAsking(false);
            clearAll(page, flow);
          }}
        >
          {words.sure}
        </button>
      </p>
    </fieldset>
  );
}
