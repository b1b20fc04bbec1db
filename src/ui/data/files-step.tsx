/** The first step: files are brought, each says what it is, one table of them is looked at. */
import { FileCard } from './file-card.tsx';
import { FileDrop } from './file-drop.tsx';
import { StepHeading } from './heading.tsx';
import { RoleChoice } from './role-choice.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { useFlow } from './use-flow.ts';

export function FilesStep() {
  const { flow, words } = useFlow();
  const files = flow.files.value;
  const chosen = flow.chosen.value;
  const hasFiles = files.length > 0;
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>
        {hasFiles ? words.file.list(files.length) : words.steps.files}
      </StepHeading>
      <FileDrop isSmall={hasFiles} />
      {hasFiles && (
        <ul class="data-files">
          {files.map((file) => (
            <FileCard key={file.kind === 'read' ? file.fileId : file.name} file={file} />
          ))}
        </ul>
      )}
      {chosen && (
        <>
          <SheetFacts {...chosen} />
          <RoleChoice sheet={chosen.sheet} />
          <p class="data-next">
            <button
              type="button"
              class="button"
              disabled={chosen.sheet.rowsIn === 0 || flow.one.work.value !== null}
              onClick={() => flow.goTo('columns')}
            >
              {words.next.columns}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
