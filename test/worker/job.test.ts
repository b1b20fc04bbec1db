/** Jobs: progress in order, cancelled within one stretch of work, silent afterwards. The clock is a number that the test sets. */
import { describe, expect, it } from 'vitest';
import { JobCancelled, type Progress } from '../../src/core/engine.ts';
import { type JobControl, startJob } from '../../src/worker/job.ts';
import { settled } from '../support/fake-engine.ts';
import { catchUnhandled } from '../support/unhandled.ts';

const unhandled = catchUnhandled();
const step = (done: number): Progress => ({ step: 'counting', subject: '', done, total: 9 });

/** Work of `steps` steps that take so many milliseconds each by the test's clock. */
const counting = (steps: number, millisecondsPerStep: number) => {
  const clock = { now: 0 };
  const progress: number[] = [];
  const job = startJob(
    async (control: JobControl) => {
      for (let done = 1; done <= steps; done++) {
        clock.now += millisecondsPerStep;
        control.report(step(done));
        await control.breathe();
      }
      return 'done';
    },
    () => clock.now,
  );
  job.progress(({ done }) => progress.push(done));
  return { job, progress, clock };
};

describe('a job', () => {
  it('starts after its caller could listen, reports in order and answers', async () => {
    const { job, progress, clock } = counting(3, 10);
    expect(clock.now).toBe(0);
    expect(await job.result).toBe('done');
    expect(progress).toEqual([1, 2, 3]);
  });

  it('reports to every listener until that one has heard enough', async () => {
    const { job, progress } = counting(3, 10);
    const other: number[] = [];
    const stop = job.progress(({ done }) => {
      other.push(done);
      if (done === 2) stop();
    });
    await job.result;
    expect([progress, other]).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
  });

  it('fails as its work fails', async () => {
    const error = new Error('broken');
    await expect(
      startJob(
        () => Promise.reject(error),
        () => 0,
      ).result,
    ).rejects.toBe(error);
    const throwing = startJob(
      () => {
        throw error;
      },
      () => 0,
    );
    await expect(throwing.result).rejects.toBe(error);
  });

  it('lets others in after every 40 ms of work, and only then', async () => {
    const { job, progress } = counting(10, 15);
    const seen: number[] = [];
    const look = () => {
      seen.push(progress.length);
      if (progress.length < 10) setImmediate(look);
    };
    setImmediate(look);
    await job.result;
    expect([...new Set(seen)].slice(0, 3)).toEqual([3, 6, 9]); // 45, 90, 135 ms
  });
});

describe('a cancelled job', () => {
  it('rejects at once, stops within one stretch and reports nothing more', async () => {
    const { job, progress, clock } = counting(1000, 15);
    const result = job.result.catch((error: unknown) => error);
    setImmediate(() => job.cancel());
    expect(await result).toBeInstanceOf(JobCancelled);
    expect(progress).toEqual([1, 2, 3]);
    const stopped = clock.now;
    await settled();
    await settled();
    expect(progress).toEqual([1, 2, 3]);
    expect(clock.now - stopped).toBeLessThanOrEqual(60);
  });

  it('reports nothing more although its work goes on', async () => {
    const heard: number[] = [];
    const job = startJob(
      async (control) => {
        control.report(step(1));
        await settled();
        control.report(step(2));
      },
      () => 0,
    );
    job.progress(({ done }) => heard.push(done));
    setTimeout(() => job.cancel(), 0);
    await expect(job.result).rejects.toBeInstanceOf(JobCancelled);
    await settled();
    await settled();
    expect(heard).toEqual([1]);
  });

  it('before it starts does no work at all', async () => {
    const { job, clock } = counting(3, 10);
    job.cancel();
    await expect(job.result).rejects.toBeInstanceOf(JobCancelled);
    await settled();
    expect(clock.now).toBe(0);
  });

  it('tells its work through a signal', async () => {
    let signal: AbortSignal | undefined;
    const job = startJob(
      (control) => {
        signal = control.signal;
        return new Promise<never>(() => {});
      },
      () => 0,
    );
    await settled();
    expect(signal!.aborted).toBe(false);
    job.cancel();
    expect(signal!.aborted).toBe(true);
  });

  it('is silent when nobody listens, also when its work fails later', async () => {
    const job = startJob(
      async (control) => {
        await new Promise((resolve) => control.signal.addEventListener('abort', resolve));
        throw new Error('too late');
      },
      () => 0,
    );
    await settled();
    job.cancel();
    job.cancel();
    await settled();
    expect(unhandled).toEqual([]);
  });

  it('has answered already when it is cancelled too late', async () => {
    const { job } = counting(1, 10);
    expect(await job.result).toBe('done');
    job.cancel();
    await settled();
    expect(await job.result).toBe('done');
    expect(unhandled).toEqual([]);
  });
});
