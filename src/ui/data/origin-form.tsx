/** Who says what a table says, and the one button that takes it in. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { takeIn } from './outcome.ts';
import { useFlow } from './use-flow.ts';

interface Properties {
  /** Whether all but the source is settled. */
  readonly isReady: boolean;
  /** Of the plan of many tables, where they are brought in together. */
  readonly planId?: string;
  /** What else is asked, after the source. */
  readonly children?: ComponentChildren;
}

export function OriginForm({ isReady, planId, children }: Properties) {
  const { flow, words, page } = useFlow();
  const id = useId();
  const source = flow.source.value;
  const isNamed = source.trim() !== '';
  const canTakeIn = isReady && isNamed;
  return (
    <form
      class="data-origin"
      onSubmit={(event) => {
        event.preventDefault();
        if (canTakeIn) takeIn(page, flow, planId);
      }}
    >
      <fieldset>
        <legend>{words.confirm.origin}</legend>
        <label for={id}>{words.confirm.source}</label>
        <input
          id={id}
          type="text"
          value={source}
          maxLength={200}
          aria-invalid={!isNamed}
          onInput={(event) => {
            flow.source.value = event.currentTarget.value;
          }}
        />
        {!isNamed && <p class="data-warning">{words.confirm.sourceMissing}</p>}
        {children}
      </fieldset>
      <p class="data-next">
        <button type="submit" class="button" disabled={!canTakeIn}>
          {words.confirm.apply}
        </button>
        <span class="data-note">{words.confirm.applyNote}</span>
      </p>
    </form>
  );
}
