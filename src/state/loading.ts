/**
 * Answers intent with work: opens the dataset, then keeps the layers, the count and the outside-coverage layer in step with the
 * view. A newer question cancels the older one of its kind; an answer to an older question is dropped.
 */
import { batch, effect } from '@preact/signals-core';
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
    (error) => {
      store.dataset.value = { phase: 'failed', error };
    },
  );
  const stops = [
    keepLayers(store, derived, engine),
    keepCount(store, derived, engine),
    keepOutside(store, engine),
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

function keepCount(store: Store, derived: Derived, engine: AnalysisEngine): () => void {
  const counting = latest(store);
  const dispose = effect(() => {
    if (store.dataset.value.phase !== 'ready' || !derived.dataset.value) return;
    const { definition } = store.view.value;
    if (counting.subject() === definition) return;
    counting.ask(
      engine.count(definition),
      (count) => {
        store.count.value = count;
      },
      undefined,
      definition,
    );
  });
  return () => {
    dispose();
    counting.stop();
  };
}

function keepOutside(store: Store, engine: AnalysisEngine): () => void {
  const outlining = latest(store);
  const dispose = effect(() => {
    const { layers, definition } = store.view.value;
    if (store.dataset.value.phase !== 'ready') return;
    if (!layers.has('outside')) return;
    if (outlining.subject() === definition) return;
    outlining.ask(
      engine.outsideCoverage(definition),
      (outside) => {
        store.outside.value = outside;
      },
      undefined,
      definition,
    );
  });
  return () => {
    dispose();
    outlining.stop();
  };
}

/** Holds at most one job of a kind: asking again cancels the one before. `subject` is what the latest was asked about. */
interface Latest {
  subject(): unknown;
  ask<T>(
    job: Job<T>,
    done: (value: T) => void,
    failed?: (error: EngineError) => void,
    subject?: unknown,
  ): void;
  stop(): void;
}

function latest(store: Store): Latest {
  let current: Job<unknown> | null = null;
  let asked: unknown;
  return {
    subject: () => asked,
    ask(job, done, failed, subject) {
      current?.cancel();
      current = job;
      asked = subject;
      job.progress((progress) => {
        if (current === job) store.progress.value = progress;
      });
      const finish = (then: () => void) => {
        if (current !== job) return;
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
