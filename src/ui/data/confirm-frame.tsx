/** The fourth step, of one table and of many: its heading, what would change, and the way back to the report. */
import type { ComponentChildren } from 'preact';
import { StepHeading } from './heading.tsx';
import { useFlow } from './use-flow.ts';

export function ConfirmFrame({ children }: { readonly children: ComponentChildren }) {
  const { flow, words } = useFlow();
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>{words.confirm.title}</StepHeading>
      {children}
      <p class="data-next">
        <button type="button" class="button button-plain" onClick={() => flow.goTo('report')}>
          {words.back}
        </button>
      </p>
    </section>
  );
}
