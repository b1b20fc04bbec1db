/** Jobs that run where they are called: a long task reports its steps and lets others in between, so that it can be cancelled. */
import { type Job, JobCancelled, type Progress } from '../core/engine.ts';
import type { Steps } from '../core/steps.ts';

/** What a task is given to be a good neighbour. */
export interface JobControl {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  /**
   * Lets messages in (a cancel among them) when the task has run for a while.
   * @throws {JobCancelled} when the job was cancelled
   */
  breathe(): Promise<void>;
}

/** Longest stretch of work without letting messages in, in milliseconds: well below the 200 ms that a cancel may take. */
const STRETCH_MS = 40;

/** Takes the steps of long work one by one, says how far it is, and lets others in between. */
export async function follow<T>(
  steps: Steps<T>,
  control: JobControl,
  busyWith: Pick<Progress, 'step' | 'subject'>,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    control.report({ ...busyWith, done: step.value, total: 1 });
    await control.breathe();
  }
}

/**
 * Starts a task as a job. `now` is the clock, in milliseconds. Cancelled, it is over at once, whatever the task still does; one that
 * `isChange` comes to what the task comes to, which alone knows whether the cancel was in time.
 */
export function startJob<T>(
  task: (control: JobControl) => Promise<T>,
  now: () => number,
  { isChange = false }: { readonly isChange?: boolean } = {},
): Job<T> {
  const abort = new AbortController();
  const listeners = new Set<(progress: Progress) => void>();
  let rested = now();
  const control: JobControl = {
    signal: abort.signal,
    report(progress) {
      if (abort.signal.aborted) return;
      for (const listener of listeners) listener(progress);
    },
    async breathe() {
      if (now() - rested > STRETCH_MS) {
        await pause();
        rested = now();
      }
      if (abort.signal.aborted) throw new JobCancelled();
    },
  };
  // The task starts after the caller has had the chance to listen.
  const work = Promise.resolve().then(() => {
    if (abort.signal.aborted) throw new JobCancelled();
    return task(control);
  });
  const result = isChange ? work : Promise.race([work, whenAborted(abort.signal)]);
  return {
    result,
    progress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel() {
      result.catch(() => {}); // whoever cancels need not listen
      abort.abort();
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new JobCancelled()));
  });
}

/** Lets what has arrived in between. A message of our own comes behind it at once; browsers make timers wait 4 ms each. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
