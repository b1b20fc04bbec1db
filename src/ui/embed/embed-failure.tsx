/** There are no figures to tell: what to do about it. */
import { embedWords } from '../i18n/embed.ts';
import { usePage } from '../page.ts';

/** In place of the figures that could not be had. */
export function EmbedFailure() {
  const { language, text, ports } = usePage();
  return (
    <div role="alert">
      <p>{embedWords(language.value).frame.failed}</p>
      <button type="button" class="button" onClick={() => ports.retry()}>
        {text.value.app.retry}
      </button>
    </div>
  );
}
