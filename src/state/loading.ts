/**
 * Answers intent with work: opens the dataset, then keeps the layers, the count and the outside-coverage layer in step with the
 * view. A newer question cancels the older one of its kind; an answer to an older question is dropped.
 */
import { batch, effect } from '@preact/signals-core';
import type { Definition } from '../core/definition.ts';
import { type AnalysisEngine, EngineError, type Job, JobCancelled } from '../core/engine.ts';
import type { Derived } from './derived.ts';
import type { LayerState, Store } from './store.ts';

/** Starts loading the dataset at `address` into the store; returns what stops it. */
export function startLoading(
  store: Store,
  derived: Derived,
  engine: AnalysisEngine,
  address: string,
): () => void {
  const opening = latest(store);
  if (store.dataset.peek().phase === 'failed') store.dataset.value = { phase: 'loading' };
  opening.ask(
    engine.open(address),
    (dataset) => {
      store.dataset.value = { phase: 'ready', dataset };
    },
    {
      failed: (error) => {
        store.dataset.value = { phase: 'failed', error };
      },
    },
  );
  const stops = [
    keepLayers(store, derived, engine),
    keepAnswer(store, {
      isWanted: () => true,
      ask: (definition) => engine.count(definition),
      done: (count) => {
        store.count.value = count;
      },
    }),
    keepAnswer(store, {
      isWanted: () => store.view.value.layers.has('outside'),
      ask: (definition) => engine.outsideCoverage(definition),
      done: (outside) => {
        store.outside.value = outside;
      },
    }),
  ];
  return () => {
    opening.stop();
    for (const stop of stops) stop();
  };
}

function keepLayers(store: Store, derived: Derived, engine: AnalysisEngine): () => void {
  const jobs = new Map<string, Job<unknown>>();
  const dispose = effect(() => {
    for (const id of derived.neededLayers.value) {
      if (jobs.has(id)) continue;
      const job = engine.layer(id);
      jobs.set(id, job);
      setLayer(store, id, { phase: 'loading' });
      job.result.then(
        (layer) => setLayer(store, id, { phase: 'read', layer }),
        (error: unknown) => {
          jobs.delete(id);
          fail(store, error);
        },
      );
    }
  });
  return () => {
    dispose();
    for (const job of jobs.values()) job.cancel();
  };
}

/** A question about the dataset under a definition. */
interface Question<T> {
  /** Whether the view needs the answer; read as a signal. */
  readonly isWanted: () => boolean;
  readonly ask: (definition: Definition) => Job<T>;
  readonly done: (answer: T) => void;
}

/** Asks again whenever the definition changes while the answer is wanted. */
function keepAnswer<T>(store: Store, { isWanted, ask, done }: Question<T>): () => void {
  const asking = latest(store);
  const dispose = effect(() => {
    const { definition } = store.view.value;
    if (store.dataset.value.phase !== 'ready' || !isWanted()) return;
    if (asking.subject() !== definition) asking.ask(ask(definition), done, { subject: definition });
  });
  return () => {
    dispose();
    asking.stop();
  };
}

interface AskOptions {
  /** What the job is about, so that the same is not asked twice. */
  readonly subject?: unknown;
  /** Takes a failure; otherwise it is shown in the one place for failures. */
  readonly failed?: (error: EngineError) => void;
}

/** Holds at most one job of a kind: asking again cancels the one before. */
interface Latest {
  /** What the latest job was about. */
  subject(): unknown;
  ask<T>(job: Job<T>, done: (value: T) => void, options?: AskOptions): void;
  stop(): void;
}

function latest(store: Store): Latest {
  let current: Job<unknown> | null = null;
  let asked: unknown;
  return {
    subject: () => asked,
    ask(job, done, { subject, failed } = {}) {
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
            asked = undefined;
            if (failed && error instanceof EngineError) failed(error);
            else fail(store, error);
          }),
      );
    },
    stop: () => current?.cancel(),
  };
}

function setLayer(store: Store, id: string, state: LayerState): void {
  store.layers.value = new Map(store.layers.peek()).set(id, state);
}

/** Cancellation is silent; everything else is shown in one place. */
function fail(store: Store, error: unknown): void {
  if (error instanceof JobCancelled) return;
  store.failure.value =
    error instanceof EngineError ? error : new EngineError('failed', '', String(error));
}
