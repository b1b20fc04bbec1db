/** The one way on, and the way back. */
import type { Step } from './import-flow.ts';
import { STEPS } from './import-flow.ts';
import { useFlow } from './use-flow.ts';

export function NextStep({
  to,
  isReady,
}: {
  readonly to: Exclude<Step, 'files' | 'done'>;
  readonly isReady: boolean;
}) {
  const { flow, words } = useFlow();
  const before = STEPS[STEPS.indexOf(to) - 2] ?? 'files';
  return (
    <p class="data-next">
      <button type="button" class="button" disabled={!isReady} onClick={() => flow.goTo(to)}>
        {words.next[to]}
      </button>
      <button type="button" class="button button-plain" onClick={() => flow.goTo(before)}>
        {words.back}
      </button>
    </p>
  );
}
