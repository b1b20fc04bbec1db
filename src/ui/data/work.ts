/** One piece of work at a time: another one, or stopping, drops it. What failed or was stopped can be tried again. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type AnalysisEngine, EngineError, type Job, JobCancelled } from '../../core/engine.ts';

/** What is being done; `share` is how much of it is done, 0..1, NaN while that is not known. */
export interface Work {
  readonly kind: 'reading' | 'planning' | 'applying';
  readonly subject: string;
  readonly share: number;
}

/** What is asked of the engine, and what becomes of its answer. */
export interface Task<T> extends Pick<Work, 'kind' | 'subject'> {
  readonly ask: (engine: AnalysisEngine) => Job<T>;
  readonly done: (answer: T) => void;
}

export interface OneWork {
  /** `null` while nothing is under way. */
  readonly work: ReadonlySignal<Work | null>;
  /** Why the last piece of work came to nothing; `null` when it did not. */
  readonly failure: ReadonlySignal<EngineError | null>;
  /** The kind of what was stopped, until something else is started; `null` for none. */
  readonly stopped: ReadonlySignal<Work['kind'] | null>;
  start<T>(task: Task<T>): void;
  /** Does again what failed or was stopped. */
  retry(): void;
  stop(): void;
}

/** @param engine `null` while there is none: then nothing is started */
export function createWork(engine: ReadonlySignal<AnalysisEngine | null>): OneWork {
  const work = signal<Work | null>(null);
  const failure = signal<EngineError | null>(null);
  const stopped = signal<Work['kind'] | null>(null);
  let current: Job<unknown> | null = null;
  let again = () => {};
  const start = <T>(task: Task<T>) => {
    const opened = engine.peek();
    if (!opened) return;
    current?.cancel();
    const { kind, subject } = task;
    const job = task.ask(opened);
    current = job;
    again = () => start(task);
    batch(() => {
      failure.value = null;
      stopped.value = null;
      work.value = { kind, subject, share: Number.NaN };
    });
    job.progress(({ done, total }) => {
      if (current === job)
        work.value = { kind, subject, share: total > 0 ? done / total : Number.NaN };
    });
    const finish = (then: () => void) => {
      if (current !== job) return; // dropped
      current = null;
      batch(() => {
        work.value = null;
        then();
      });
    };
    job.result.then(
      (answer) => finish(() => task.done(answer)),
      (error: unknown) =>
        finish(() => {
          if (error instanceof JobCancelled) stopped.value = kind;
          else failure.value = error instanceof EngineError ? error : new EngineError('failed');
        }),
    );
  };
  return {
    ...{ work, failure, stopped, start },
    retry: () => again(),
    stop() {
      const job = current;
      if (!job) return;
      current = null;
      job.cancel();
      job.result.catch(() => {}); // told here already
      batch(() => {
        stopped.value = work.peek()?.kind ?? null;
        work.value = null;
      });
    },
  };
}
