/** One piece of work at a time: another one or stopping drops it, and what fails can be tried again. */
import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import {
  type AnalysisEngine,
  EngineError,
  type Job,
  JobCancelled,
} from '../../../src/core/engine.ts';
import { createWork } from '../../../src/ui/data/work.ts';

/** A job that is answered by hand. */
function openJob() {
  let resolve!: (answer: string) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<string>((answer, fail) => {
    resolve = answer;
    reject = fail;
  });
  const state = { isCancelled: false };
  const job: Job<string> = {
    result: promise,
    progress: () => () => {},
    cancel: () => {
      state.isCancelled = true;
    },
  };
  return { job, state, resolve, reject };
}

const ENGINE = {} as AnalysisEngine;
const settle = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('one piece of work', () => {
  const task = (job: Job<string>, told: string[]) =>
    ({
      kind: 'reading',
      subject: 'a.csv',
      ask: () => job,
      done: (answer: string) => void told.push(answer),
    }) as const;

  test('waits for an engine, and is not lost meanwhile', async () => {
    const engine = signal<AnalysisEngine | null>(null);
    const [work, first, told] = [createWork(engine), openJob(), [] as string[]];
    work.start(task(first.job, told));
    expect(work.work.value?.subject).toBe('a.csv');
    engine.value = ENGINE;
    await settle();
    first.resolve('read');
    await settle();
    expect(told).toEqual(['read']);
    expect(work.work.value).toBeNull();
  });

  test('drops the one before', async () => {
    const [work, first, second] = [createWork(signal(ENGINE)), openJob(), openJob()];
    const told: string[] = [];
    work.start(task(first.job, told));
    work.start(task(second.job, told));
    expect(first.state.isCancelled).toBe(true);
    first.resolve('old');
    second.resolve('new');
    await settle();
    expect(told).toEqual(['new']);
  });

  test('is stopped at once, says so, and can be done again', async () => {
    const [work, first, told] = [createWork(signal(ENGINE)), openJob(), [] as string[]];
    work.start(task(first.job, told));
    work.stop();
    expect(first.state.isCancelled).toBe(true);
    expect([work.work.value, work.stopped.value]).toEqual([null, 'reading']);
    work.retry();
    expect([work.work.value?.kind, work.stopped.value]).toEqual(['reading', null]);
  });

  test('that fails says why', async () => {
    const [work, first] = [createWork(signal(ENGINE)), openJob()];
    work.start(task(first.job, []));
    first.reject(new EngineError('worker-died'));
    await settle();
    expect(work.failure.value?.code).toBe('worker-died');
    expect(work.work.value).toBeNull();
  });

  describe('that changes the figures', () => {
    const change = (job: Job<string>, told: string[]) => ({
      ...task(job, told),
      kind: 'applying' as const,
    });

    test('and is stopped too late is done, as the engine says', async () => {
      const [work, first, told] = [createWork(signal(ENGINE)), openJob(), [] as string[]];
      work.start(change(first.job, told));
      work.stop();
      expect(first.state.isCancelled).toBe(true);
      expect(work.work.value?.kind).toBe('applying');
      first.resolve('taken in');
      await settle();
      expect([told, work.work.value, work.stopped.value]).toEqual([['taken in'], null, null]);
    });

    test('is stopped when the engine says so', async () => {
      const [work, first, told] = [createWork(signal(ENGINE)), openJob(), [] as string[]];
      work.start(change(first.job, told));
      work.stop();
      first.reject(new JobCancelled());
      await settle();
      expect([told, work.work.value, work.stopped.value]).toEqual([[], null, 'applying']);
    });

    test('lets no other work begin before it is known what became of it', async () => {
      const [work, first, second] = [createWork(signal(ENGINE)), openJob(), openJob()];
      const told: string[] = [];
      work.start(change(first.job, told));
      work.start(task(second.job, told));
      second.resolve('read');
      await settle();
      expect(told).toEqual([]);
      first.resolve('taken in');
      await settle();
      expect(told).toEqual(['taken in', 'read']);
    });
  });
});
