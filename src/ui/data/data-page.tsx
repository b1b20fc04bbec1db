/** Data in: files are dropped, understood, checked and taken in, one clear step at a time. Nothing leaves the computer. */
import '../styles/data.css';
import '../styles/data-files.css';
import '../styles/data-findings.css';
import '../styles/data-tables.css';
import { useEffect } from 'preact/hooks';
import { DATA_SECTIONS } from '../../state/data-sections.ts';
import { DatasetFailure } from '../failure.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { DataSection } from './data-section.tsx';
import { DoneStep } from './done-step.tsx';
import { FilesStep } from './files-step.tsx';
import type { Step } from './import-flow.ts';
import { ImportLog } from './import-log.tsx';
import { BoardStep } from './inbox/board-step.tsx';
import { ConfirmTogether } from './inbox/confirm-together.tsx';
import { lookAtPart } from './outcome.ts';
import { ReportStep } from './report-step.tsx';
import { StepsLine } from './steps-line.tsx';
import { useFlow } from './use-flow.ts';
import { WorkNote } from './work-note.tsx';

const BODIES = {
  files: FilesStep,
  columns: ColumnsStep,
  report: ReportStep,
  confirm: ConfirmStep,
  done: DoneStep,
} satisfies Record<Step, () => unknown>;

/** While many tables are brought in together. */
const TOGETHER = { ...BODIES, report: BoardStep, confirm: ConfirmTogether };

/** The page; files can be chosen once the dataset that they are checked against is there. */
export function DataPage() {
  const { page, flow, words } = useFlow();
  const dataset = page.model.store.dataset.value;
  const plan = flow.plan.value;
  useEffect(() => {
    if (plan) lookAtPart(page, plan.parts);
  }, [page, plan]);
  if (dataset.phase === 'failed') return <DatasetFailure error={dataset.error} />;
  const step = flow.step.value;
  const Body = (flow.isTogether.value ? TOGETHER : BODIES)[step];
  const isStart = step === 'files' && flow.files.value.length === 0;
  return (
    <div class="data-page">
      <h1 tabIndex={-1}>{words.title}</h1>
      {isStart ? <p class="sentence">{words.lead}</p> : <StepsLine />}
      <WorkNote one={flow.one} />
      <Body />
      <p class="visually-hidden" role="status">
        {plan && flow.isCurrent.value && words.said.planned(plan.kept, plan.rejected)}
      </p>
      {step !== 'files' && step !== 'done' && (
        <p>
          <button type="button" class="text-button" onClick={() => flow.startOver()}>
            {words.restart}
          </button>
        </p>
      )}
      {(step === 'files' || step === 'done') && <ImportLog />}
      {step === 'files' &&
        DATA_SECTIONS.map((section) => (
          <DataSection
            key={section}
            section={section}
            title={words.sections[section](page.nouns.value)}
          />
        ))}
    </div>
  );
}
