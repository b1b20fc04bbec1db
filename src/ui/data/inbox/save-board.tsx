/** Gives the board to the reader as a file. */
import { useState } from 'preact/hooks';
import type { InboxPlan } from '../../../core/inbox/inbox.ts';
import { boardTable } from './board-export.ts';
import { useInbox } from './use-inbox.ts';

export function SaveBoard({
  plan,
  summary,
}: {
  readonly plan: InboxPlan;
  readonly summary: string;
}) {
  const { inboxText: words, page } = useInbox();
  const [hasFailed, setFailed] = useState(false);
  const save = () => {
    const { today } = page.model.store;
    page.ports
      .saveTable(boardTable(plan, { words, nouns: page.nouns.value, summary, today }), 'excel')
      .then(
        () => setFailed(false),
        () => setFailed(true),
      );
  };
  return (
    <>
      <button type="button" class="button button-plain" onClick={save}>
        {words.board.save}
      </button>
      <span role="status" class="data-note">
        {hasFailed && words.board.saveFailed}
      </span>
    </>
  );
}
