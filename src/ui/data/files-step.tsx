/** The first step: files are brought, each says what it is, one table of them is looked at. */
import { FileDrop } from './file-drop.tsx';
import { FileList } from './file-list.tsx';
import { StepHeading } from './heading.tsx';
import { TogetherOffer } from './inbox/offer.tsx';
import { useInbox } from './inbox/use-inbox.ts';
import { RoleChoice } from './role-choice.tsx';
import { SheetFacts } from './sheet-facts.tsx';

export function FilesStep() {
  const { flow, inbox, words, inboxText } = useInbox();
  const files = flow.files.value;
  const chosen = flow.chosen.value;
  const hasFiles = files.length > 0;
  const isOffered = inbox.offers.value.length > 0;
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>
        {hasFiles ? words.file.list(files.length) : words.steps.files}
      </StepHeading>
      <FileDrop isSmall={hasFiles} />
      {hasFiles && (
        <>
          <FileList />
          <TogetherOffer />
        </>
      )}
      {chosen && (
        <>
          {isOffered && <h3>{inboxText.offer.alone}</h3>}
          <SheetFacts {...chosen} />
          <RoleChoice sheet={chosen.sheet} />
          <p class="data-next">
            <button
              type="button"
              class={`button${isOffered ? ' button-plain' : ''}`}
              disabled={chosen.sheet.rowsIn === 0 || flow.one.work.value !== null}
              onClick={() => {
                inbox.leave();
                flow.goTo('columns');
              }}
            >
              {words.next.columns}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
