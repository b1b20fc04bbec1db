/**
 * One piece of work at a time: another one, or stopping, drops it, but for a change, which is waited for. What failed or was stopped
 * can be tried again.
 */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type AnalysisEngine, EngineError, type Job, JobCancelled } from '../../core/engine.ts';

/** What is being done; `share` is how much of it is done, 0..1, NaN while that is not known. */
export interface Work {
  readonly kind: 'reading' | 'planning' | 'applying' | 'making';
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

/** @param engine `null` while there is none: what is started then waits for one */
export function createWork(engine: ReadonlySignal<AnalysisEngine | null>): OneWork {
  const work = signal<Work | null>(null);
  const failure = signal<EngineError | null>(null);
  const stopped = signal<Work['kind'] | null>(null);
  let current: Job<unknown> | null = null;
  let again = () => {};
  let stopWaiting = () => {};
  /** Asks a change to stop, where one is under way: whether that was in time the engine alone knows, and ends the work. */
  const stopChange = (): boolean => {
    const isChange = current !== null && work.peek()?.kind === 'applying';
    if (isChange) current?.cancel();
    return isChange;
  };
  const start = <T>(task: Task<T>) => {
    const { kind, subject } = task;
    if (stopChange()) {
      const next = () => start(task);
      current!.result.then(next, next);
      return;
    }
    current?.cancel();
    current = null;
    stopWaiting();
    again = () => start(task);
    batch(() => {
      failure.value = null;
      stopped.value = null;
      work.value = { kind, subject, share: Number.NaN };
    });
    const opened = engine.peek();
    if (opened) run(task, task.ask(opened));
    else stopWaiting = onceThere(engine, () => start(task));
  };
  const run = <T>({ kind, subject, done }: Task<T>, job: Job<T>) => {
    current = job;
    job.progress((progress) => {
      const share = progress.total > 0 ? progress.done / progress.total : Number.NaN;
      if (current === job) work.value = { kind, subject, share };
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
      (answer) => finish(() => done(answer)),
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
      if (!work.peek()) return;
      if (stopChange()) return;
      stopWaiting();
      current?.result.catch(() => {}); // told here already
      current?.cancel();
      current = null;
      batch(() => {
        stopped.value = work.peek()?.kind ?? null;
        work.value = null;
      });
    },
  };
}

/** Calls once there is an engine; returns what stops waiting for it. */
function onceThere(engine: ReadonlySignal<AnalysisEngine | null>, then: () => void): () => void {
  let isOver = false;
  const dispose = effect(() => {
    if (!engine.value || isOver) return;
    isOver = true;
    queueMicrotask(then); // not inside of the effect
  });
  return () => {
    isOver = true;
    dispose();
  };
}
