/** The fourth step of many tables: what all of them would change as one import, and who says so. */
import { type InboxPlan, tallyOf } from '../../../core/inbox/inbox.ts';
import { ConfirmFrame } from '../confirm-frame.tsx';
import { Changes } from '../confirm-step.tsx';
import { OriginForm } from '../origin-form.tsx';
import { useInbox } from './use-inbox.ts';

export function ConfirmTogether() {
  const { inbox } = useInbox();
  const plan = inbox.plan.value;
  return <ConfirmFrame>{plan && <Confirm plan={plan} />}</ConfirmFrame>;
}

function Confirm({ plan }: { readonly plan: InboxPlan }) {
  const { inbox, words, inboxText, page } = useInbox();
  const rejected = plan.sheets.reduce((sum, sheet) => sum + sheet.rejected, 0);
  const used = plan.sheets.filter(({ state }) => state === 'counts').length;
  const answered = plan.communes.filter(({ answers }) =>
    answers.some(({ state }) => state === 'counts'),
  ).length;
  const { missing, counts, isApplicable } = plan;
  const nouns = page.nouns.value;
  return (
    <>
      <p>{inboxText.board.line(tallyOf(plan), missing.length, nouns)}</p>
      <Changes plan={{ ...plan, rejected }} />
      {!isApplicable || counts.add + counts.update === 0 ? (
        <p class="data-warning">{words.confirm.none}</p>
      ) : (
        <>
          <p>
            {inboxText.confirm.files(used, answered, nouns)} {inboxText.confirm.dates}
          </p>
          <OriginForm isReady={inbox.isCurrent.value} planId={plan.planId} />
        </>
      )}
    </>
  );
}
