/** The engine as seen by a page: asks a worker through a channel. Same port as the local engine. */
import {
  type AnalysisEngine,
  EngineError,
  type Job,
  JobCancelled,
  type Progress,
} from '../core/engine.ts';
import {
  type Answer,
  CHANGES,
  type Channel,
  type Question,
  type Reply,
  type Request,
} from './protocol.ts';

/** One question under way. */
interface Pending {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
  /** Fails it as cancelled, whether or not somebody listens. */
  readonly drop: () => void;
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
  const send = (request: Request, transfer: Transferable[] = []) =>
    channel.postMessage(request, transfer);

  channel.addEventListener('message', ({ data }) => receive(pending, data as Reply));

  const ask = <K extends Question['ask']>(
    question: Extract<Question, { ask: K }>,
    transfer: Transferable[] = [],
  ): Job<Answer<K>> => {
    const id = ++lastId;
    const listeners = new Set<(progress: Progress) => void>();
    const result = new Promise<Answer<K>>((resolve, fail) => {
      if (isDead) return fail(new EngineError('worker-died'));
      const answer = (value: unknown) => resolve(value as Answer<K>);
      const drop = () => {
        result.catch(() => {});
        fail(new JobCancelled());
      };
      pending.set(id, { answer, fail, drop, listeners });
      send({ type: 'ask', id, ...question }, transfer);
    });
    return {
      result,
      progress(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      cancel() {
        const waiting = pending.get(id);
        if (!waiting) return; // answered already
        const isChange = CHANGES.has(question.ask);
        send({ type: 'cancel', id, isChange });
        if (isChange) return;
        pending.delete(id);
        waiting.drop();
      },
    };
  };

  return {
    open: (argument) => ask({ ask: 'open', argument }),
    layer: (argument) => ask({ ask: 'layer', argument }),
    count: (argument) => ask({ ask: 'count', argument }),
    outsideCoverage: (argument) => ask({ ask: 'outsideCoverage', argument }),
    coveredLand: (argument) => ask({ ask: 'coveredLand', argument }),
    contradictions: (argument) => ask({ ask: 'contradictions', argument }),
    distances: (argument) => ask({ ask: 'distances', argument }),
    cohorts: (argument) => ask({ ask: 'cohorts', argument }),
    changes: (argument) => ask({ ask: 'changes', argument }),
    declared: (argument) => ask({ ask: 'declared', argument }),
    search: (argument) => ask({ ask: 'search', argument }),
    readTables: (argument) => ask({ ask: 'readTables', argument }),
    closeTables: (argument) => ask({ ask: 'closeTables', argument }),
    planImport: (argument) => ask({ ask: 'planImport', argument }),
    planInbox: (argument) => ask({ ask: 'planInbox', argument }),
    importFindings: (argument) => ask({ ask: 'importFindings', argument }),
    rejectedRows: (argument) => ask({ ask: 'rejectedRows', argument }),
    communeFigures: (argument) => ask({ ask: 'communeFigures', argument }),
    applyImport: (argument) => ask({ ask: 'applyImport', argument }),
    undoImport: (argument) => ask({ ask: 'undoImport', argument }),
    toldVillage: (argument) => ask({ ask: 'toldVillage', argument }),
    keptImports: () => ask({ ask: 'keptImports', argument: undefined }),
    clearImports: () => ask({ ask: 'clearImports', argument: undefined }),
    templates: (argument) => ask({ ask: 'templates', argument }),
    importWords: () => ask({ ask: 'importWords', argument: undefined }),
    release: (part) => send({ type: 'release', part }),
    close() {
      send({ type: 'close' });
      for (const { drop } of pending.values()) drop();
      pending.clear();
    },
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
  else if (reply.type === 'cancelled') waiting.drop();
  else waiting.fail(asError(reply));
}

/** The error as it was at the other end; its message names the file already. */
function asError({ code, file, message }: Extract<Reply, { type: 'error' }>): EngineError {
  const error = new EngineError(code, file);
  error.message = message;
  return error;
}
