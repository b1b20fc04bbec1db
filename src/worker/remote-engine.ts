/** The engine as seen by a page: asks a worker through a channel. Same port as the local engine. */
import {
  type AnalysisEngine,
  EngineError,
  type Job,
  JobCancelled,
  type Progress,
} from '../core/engine.ts';
import type { Answer, Channel, Question, Reply, Request } from './protocol.ts';

/** One question under way. */
interface Pending {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly listeners: Set<(progress: Progress) => void>;
}

/** An engine at the other end of a channel; `dead` is called by whoever notices that the other end is gone. */
export interface RemoteEngine extends AnalysisEngine {
  /** Fails everything under way and everything asked from now on. */
  dead(): void;
}

export function createRemoteEngine(channel: Channel): RemoteEngine {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isDead = false;
  const send = (request: Request) => channel.postMessage(request, []);

  channel.addEventListener('message', ({ data }) => receive(pending, data as Reply));

  const ask = <K extends Question['ask']>(
    question: Extract<Question, { ask: K }>,
  ): Job<Answer<K>> => {
    const id = ++lastId;
    const listeners = new Set<(progress: Progress) => void>();
    let fail: (error: Error) => void = () => {};
    const result = new Promise<Answer<K>>((resolve, reject) => {
      fail = reject;
      if (isDead) return reject(new EngineError('worker-died'));
      pending.set(id, { answer: (value) => resolve(value as Answer<K>), fail: reject, listeners });
      send({ type: 'ask', id, ...question });
    });
    return {
      result,
      progress(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      cancel() {
        if (!pending.delete(id)) return; // answered already
        send({ type: 'cancel', id });
        fail(new JobCancelled());
      },
    };
  };

  return {
    open: (argument) => ask({ ask: 'open', argument }),
    layer: (argument) => ask({ ask: 'layer', argument }),
    count: (argument) => ask({ ask: 'count', argument }),
    outsideCoverage: (argument) => ask({ ask: 'outsideCoverage', argument }),
    close: () => send({ type: 'close' }),
    dead() {
      isDead = true;
      for (const { fail } of pending.values()) fail(new EngineError('worker-died'));
      pending.clear();
    },
  };
}

/** Hands a reply to whoever waits for it; nobody does when the job was cancelled. */
function receive(pending: Map<number, Pending>, reply: Reply): void {
  const waiting = pending.get(reply.id);
  if (!waiting) return;
  if (reply.type === 'progress') {
    for (const listener of waiting.listeners) listener(reply.progress);
    return;
  }
  pending.delete(reply.id);
  if (reply.type === 'answer') waiting.answer(reply.value);
  else waiting.fail(new EngineError(reply.code, reply.file, reply.message));
}
