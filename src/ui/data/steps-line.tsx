/** Where one is on the way: the steps in a line, those behind to go back to. */
import { STEPS } from './import-flow.ts';
import { useFlow } from './use-flow.ts';

export function StepsLine() {
  const { flow, words } = useFlow();
  const now = STEPS.indexOf(flow.step.value);
  const isDone = flow.step.value === 'done';
  return (
    <nav aria-label={words.progress}>
      <ol class="data-steps">
        {STEPS.map((step, i) => (
          <li
            key={step}
            class={i < now ? 'is-behind' : undefined}
            aria-current={i === now ? 'step' : undefined}
          >
            {i < now && !isDone ? (
              <button type="button" class="text-button" onClick={() => flow.goTo(step)}>
                {words.steps[step]}
              </button>
            ) : (
              <span>{words.steps[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
