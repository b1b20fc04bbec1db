/** What is being done and how far it is, with the way to stop it; what failed or was stopped, with the way to try again. */
import { useFlow } from './use-flow.ts';
import type { OneWork } from './work.ts';

export function WorkNote({ one }: { readonly one: OneWork }) {
  const { words, page } = useFlow();
  const { work, failure, stopped } = one;
  const now = work.value;
  if (now) {
    const label = now.kind === 'reading' ? words.reading(now.subject) : words[now.kind];
    const isKnown = !Number.isNaN(now.share);
    return (
      <div class="data-work">
        <p>
          {label}… {isKnown && <span class="number">{words.percent(now.share)}</span>}
        </p>
        <progress aria-label={label} max={1} {...(isKnown ? { value: now.share } : {})} />
        <button type="button" class="button button-plain" onClick={() => one.stop()}>
          {words.stop}
        </button>
      </div>
    );
  }
  const failed = failure.value;
  if (!failed && !stopped.value) return null;
  return (
    <div class="data-work is-failed" role={failed ? 'alert' : undefined}>
      <p>
        {failed ? (
          <>
            <strong>{words.failed.title}.</strong> {page.text.value.failures[failed.code].title}.{' '}
          </>
        ) : (
          `${words.said.stopped} `
        )}
        {words.failed.kept}
      </p>
      <button type="button" class="button button-plain" onClick={() => one.retry()}>
        {words.failed.retry}
      </button>
    </div>
  );
}
