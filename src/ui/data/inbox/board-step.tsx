/** The third step of many tables: which commune answered with which file, which are missing, and what of each file cannot be used. */
import '../../styles/inbox.css';
import { useEffect } from 'preact/hooks';
import { type InboxPlan, tallyOf } from '../../../core/inbox/inbox.ts';
import { StepHeading } from '../heading.tsx';
import { NextStep } from '../next-step.tsx';
import { lookAtPart } from '../outcome.ts';
import { AskedPlaces } from './asked-places.tsx';
import { BoardTable } from './board-table.tsx';
import { InboxSheets } from './inbox-sheets.tsx';
import { CopyMissing, Missing } from './missing.tsx';
import { SaveBoard } from './save-board.tsx';
import { useInbox } from './use-inbox.ts';

export function BoardStep() {
  const { flow, inbox, inboxText: words, page } = useInbox();
  const plan = inbox.plan.value;
  const isCurrent = inbox.isCurrent.value;
  useEffect(() => inbox.ensure(), [inbox]);
  useEffect(() => {
    if (plan) lookAtPart(page, plan.parts);
  }, [page, plan]);
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>{words.board.title(page.nouns.value)}</StepHeading>
      {plan && <Board plan={plan} />}
      <NextStep to="confirm" isReady={isCurrent} />
    </section>
  );
}

function Board({ plan }: { readonly plan: InboxPlan }) {
  const { inboxText: words, page } = useInbox();
  const summary = words.board.line(tallyOf(plan), plan.missing.length, page.nouns.value);
  return (
    <>
      <p class="sentence" role="status">
        {summary}
      </p>
      <AskedPlaces plan={plan} />
      <Missing plan={plan} />
      <div class="data-next">
        <CopyMissing plan={plan} />
        <SaveBoard plan={plan} summary={summary} />
      </div>
      <BoardTable plan={plan} />
      <InboxSheets plan={plan} />
    </>
  );
}
