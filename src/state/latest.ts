/** One question of a kind at a time: a newer one cancels the older, whose answer is dropped. */
import { batch } from '@preact/signals-core';
import { EngineError, type Job, JobCancelled } from '../core/engine.ts';
import type { Store } from './store.ts';

interface AskOptions {
  /** What the job is about, so that the same is not asked twice. */
  readonly subject?: string;
  /** Takes a failure; otherwise it is shown in the one place for failures. */
  readonly failed?: (error: EngineError) => void;
}

/** Holds at most one job of a kind: asking again cancels the one before. */
export interface Latest {
  /** What the latest job was about; '' when there is none, or it failed. */
  subject(): string;
  ask<T>(job: Job<T>, done: (value: T) => void, options?: AskOptions): void;
  stop(): void;
}

/** A holder of jobs whose progress and failures go to the store. */
export function latest(store: Store): Latest {
  let current: Job<unknown> | null = null;
  let asked = '';
  return {
    subject: () => asked,
    ask(job, done, { subject = '', failed } = {}) {
      current?.cancel();
      current = job;
      asked = subject;
      job.progress((progress) => {
        if (current === job) store.progress.value = progress;
      });
      const finish = (then: () => void) => {
        if (current !== job) return; // a newer question has been asked
        batch(() => {
          store.progress.value = null;
          then();
        });
      };
      job.result.then(
        (value) => finish(() => done(value)),
        (error: unknown) =>
          finish(() => {
            asked = '';
            if (failed && !(error instanceof JobCancelled)) failed(asEngineError(error));
            else fail(store, error);
          }),
      );
    },
    stop() {
      current?.cancel();
      asked = '';
    },
  };
}

/** Cancellation is silent; everything else is shown in one place. */
export function fail(store: Store, error: unknown): void {
  if (!(error instanceof JobCancelled)) store.failure.value = asEngineError(error);
}

function asEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError('failed', '', String(error));
}
