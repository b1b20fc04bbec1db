/** What failed and what to do: the whole dataset in place of the panel, anything later as a note above it. */
import type { EngineError } from '../core/engine.ts';
import { usePage } from './page.ts';

/** The dataset could not be opened. */
export function DatasetFailure({ error }: { readonly error: EngineError }) {
  const { text, ports } = usePage();
  const { title, remedy } = text.value.failures[error.code];
  return (
    <div class="waiting" role="alert">
      <h1>{title}</h1>
      <Details error={error} />
      <p>{remedy}</p>
      <button type="button" class="button" onClick={() => ports.retry()}>
        {text.value.app.retry}
      </button>
    </div>
  );
}

/** Something failed later; what was shown stays. Nothing while all is well. */
export function FailureNote() {
  const { text, ports, model } = usePage();
  const error = model.store.failure.value;
  if (!error) return null;
  const { title, remedy } = text.value.failures[error.code];
  return (
    <div class="failure-note" role="alert">
      <p>
        <strong>{title}</strong> {remedy}
      </p>
      <Details error={error} />
      <p class="button-row">
        <button type="button" class="button" onClick={() => ports.retry()}>
          {text.value.app.retry}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => model.actions.dismissFailure()}
        >
          {text.value.failure.dismiss}
        </button>
      </p>
    </div>
  );
}

function Details({ error }: { readonly error: EngineError }) {
  const { failure } = usePage().text.value;
  if (error.file !== '')
    return (
      <p class="failure-detail">
        {failure.file}: <code>{error.file}</code>
      </p>
    );
  return error.code === 'failed' ? (
    <p class="failure-detail">
      <code>{error.message}</code>
    </p>
  ) : null;
}
