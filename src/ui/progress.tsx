/** What is being worked on, in one quiet line; and the first moments, before anything is known. */
import { usePage } from './page.ts';

/** Nothing while nothing is under way. Shows itself only after a moment (styles), so that quick work does not flicker. */
export function ProgressLine() {
  const { text, model } = usePage();
  const progress = model.store.progress.value;
  if (!progress) return null;
  const { steps, of } = text.value.loading;
  const { step, subject, done, total } = progress;
  return (
    <p class="progress">
      {steps[step]} {subject} {total > 0 ? of(done, total) : ''}
      {total > 0 && (
        <span class="progress-bar" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * done) / total}%` }} />
        </span>
      )}
    </p>
  );
}

/** In place of the panel until the first figures are there. */
export function Loading() {
  const { text, model } = usePage();
  const { title, note, steps } = text.value.loading;
  const progress = model.store.progress.value;
  return (
    <div class="waiting">
      <h1>{title}</h1>
      <p>{progress ? `${steps[progress.step]} ${progress.subject}` : note}</p>
    </div>
  );
}
