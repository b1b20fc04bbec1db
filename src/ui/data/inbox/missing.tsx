/** The communes that nothing usable came from, by name, to be copied into a letter. */
import { useState } from 'preact/hooks';
import type { InboxPlan } from '../../../core/inbox/inbox.ts';
import { missingNames } from './board-rows.ts';
import { useInbox } from './use-inbox.ts';

/** Nothing where none is missing. */
export function Missing({ plan }: { readonly plan: InboxPlan }) {
  const { inboxText: words, page } = useInbox();
  const { missing } = plan;
  if (missing.length === 0) return null;
  const names = missingNames(plan);
  return (
    <section class="inbox-missing" aria-labelledby="inbox-missing">
      <h3 id="inbox-missing">{words.board.missing(missing.length, page.nouns.value)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <ul class="inbox-names" tabIndex={0} aria-labelledby="inbox-missing">
        {missing.map(({ code }, i) => (
          <li key={code}>{names[i]}</li>
        ))}
      </ul>
    </section>
  );
}

/** Puts the names on the clipboard. Nothing where none is missing. */
export function CopyMissing({ plan }: { readonly plan: InboxPlan }) {
  const { inboxText: words, page } = useInbox();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  if (plan.missing.length === 0) return null;
  const copy = async () => {
    const isCopied = await page.ports.copyText(missingNames(plan).join('\n'));
    setOutcome(isCopied ? 'copied' : 'refused');
  };
  return (
    <>
      <button type="button" class="button button-plain" onClick={() => void copy()}>
        {words.board.copy}
      </button>
      <span role="status" class="data-note">
        {outcome === 'copied' && words.board.copied}
        {outcome === 'refused' && words.board.copyFailed}
      </span>
    </>
  );
}
