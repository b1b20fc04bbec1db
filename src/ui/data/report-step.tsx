/** The third step: what became of every row, by kind, with what helps; what is not certain is asked. */
import type { ImportPlan } from '../../core/imports.ts';
import { formatCount } from '../format.ts';
import { AskedRows } from './asked-rows.tsx';
import { CommuneFigures } from './commune-figures.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { StepHeading } from './heading.tsx';
import { NextStep } from './next-step.tsx';
import { isLookedAt, RoleEnd } from './role-end.tsx';
import { SaveRejected } from './save-rejected.tsx';
import { useFlow } from './use-flow.ts';

export function ReportStep() {
  const { flow, words } = useFlow();
  const plan = flow.plan.value;
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>{words.report.title}</StepHeading>
      {plan && <Report plan={plan} />}
      {plan && isLookedAt(plan.role) ? (
        <RoleEnd role={plan.role} />
      ) : (
        <NextStep to="confirm" isReady={flow.isCurrent.value} />
      )}
    </section>
  );
}

function Report({ plan }: { readonly plan: ImportPlan }) {
  const { flow, words } = useFlow();
  return (
    <>
      <p class="sentence">{words.report.sentence(plan.rowsIn, plan.kept)}</p>
      <Tally plan={plan} />
      <EditionChoice plan={plan} />
      {plan.asked > 0 && (
        <AskedRows
          key={plan.planId}
          plan={plan}
          answer={(given) => flow.answer(given)}
          note={(given) => flow.note(given)}
        />
      )}
      {plan.groups.length === 0 ? (
        <p>{words.report.clean}</p>
      ) : (
        <FindingGroups key={plan.planId} plan={plan} />
      )}
      {plan.role === 'commune-figures' && <CommuneFigures key={plan.planId} plan={plan} />}
      <SaveRejected plan={plan} file={flow.chosen.value?.file.name ?? ''} />
    </>
  );
}

/** Rows that can be used, wait, or are set aside; and the places that were mended. */
function Tally({ plan }: { readonly plan: ImportPlan }) {
  const { words, page } = useFlow();
  const count = (value: number) => formatCount(value, page.language.value);
  const repaired = plan.groups
    .filter(({ severity }) => severity === 'repaired')
    .reduce((sum, group) => sum + group.count, 0);
  const parts = [
    { key: 'kept', value: plan.kept },
    { key: 'repaired', value: repaired },
    { key: 'asked', value: plan.asked },
    { key: 'rejected', value: plan.rejected - plan.asked },
  ] as const;
  return (
    <dl class="data-tally">
      {parts.map(({ key, value }) => (
        <div key={key} class={`is-${key}${value === 0 ? ' is-nothing' : ''}`}>
          <dt>{words.report.tally[key]}</dt>
          <dd class="number">{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
