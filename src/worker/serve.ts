/** Answers the questions of a remote engine with a local one: the worker's side of the protocol. */
import {
  type AnalysisEngine,
  type CountResult,
  type CoveredLand,
  EngineError,
  type Job,
  JobCancelled,
  type OutsideCoverage,
} from '../core/engine.ts';
import type { MadeFile } from '../core/templates.ts';
import type { Channel, Reply, Request } from './protocol.ts';

/** Serves until the channel closes. What the page cancelled answers nothing, unless it is a change. */
export function serve(engine: AnalysisEngine, channel: Channel): void {
  const jobs = new Map<number, Job<unknown>>();
  const reply = (message: Reply, transfer: Transferable[] = []) =>
    channel.postMessage(message, transfer);
  const start = (request: Extract<Request, { type: 'ask' }>) => {
    const { id } = request;
    const job = ask(engine, request);
    jobs.set(id, job);
    job.progress((progress) => reply({ type: 'progress', id, progress }));
    job.result.then(
      (value) =>
        jobs.delete(id) && reply({ type: 'answer', id, value }, transferable(request.ask, value)),
      (error: unknown) => jobs.delete(id) && replyError(reply, id, error),
    );
  };
  channel.addEventListener('message', ({ data }) => {
    const request = data as Request;
    switch (request.type) {
      case 'ask':
        start(request);
        break;
      case 'cancel':
        jobs.get(request.id)?.cancel();
        if (!request.isChange) jobs.delete(request.id);
        break;
      case 'release':
        engine.release(request.part);
        break;
      case 'close':
        for (const job of jobs.values()) job.cancel();
        jobs.clear();
        engine.close();
        break;
      default:
        request satisfies never;
    }
  });
}

function ask(engine: AnalysisEngine, request: Extract<Request, { type: 'ask' }>): Job<unknown> {
  switch (request.ask) {
    case 'open':
      return engine.open(request.argument);
    case 'layer':
      return engine.layer(request.argument);
    case 'count':
      return engine.count(request.argument);
    case 'outsideCoverage':
      return engine.outsideCoverage(request.argument);
    case 'coveredLand':
      return engine.coveredLand(request.argument);
    case 'contradictions':
      return engine.contradictions(request.argument);
    case 'distances':
      return engine.distances(request.argument);
    case 'cohorts':
      return engine.cohorts(request.argument);
    case 'changes':
      return engine.changes(request.argument);
    case 'declared':
      return engine.declared(request.argument);
    case 'search':
      return engine.search(request.argument);
    case 'readTables':
      return engine.readTables(request.argument);
    case 'closeTables':
      return engine.closeTables(request.argument);
    case 'planImport':
      return engine.planImport(request.argument);
    case 'planInbox':
      return engine.planInbox(request.argument);
    case 'importFindings':
      return engine.importFindings(request.argument);
    case 'rejectedRows':
      return engine.rejectedRows(request.argument);
    case 'communeFigures':
      return engine.communeFigures(request.argument);
    case 'applyImport':
      return engine.applyImport(request.argument);
    case 'undoImport':
      return engine.undoImport(request.argument);
    case 'toldVillage':
      return engine.toldVillage(request.argument);
    case 'keptImports':
      return engine.keptImports();
    case 'clearImports':
      return engine.clearImports();
    case 'templates':
      return engine.templates(request.argument);
    case 'importWords':
      return engine.importWords();
    default:
      throw new Error(`unknown question ${JSON.stringify(request satisfies never)}`);
  }
}

/** Buffers made for one answer alone; what the engine keeps (units, layers) is copied instead. */
function transferable(question: string, value: unknown): Transferable[] {
  if (question === 'count') {
    const { figures, statuses } = value as CountResult;
    return buffersOf(figures ? [figures.values, statuses] : [statuses]);
  }
  if (question === 'coveredLand') {
    const { areaKm2, coveredKm2 } = value as CoveredLand;
    return buffersOf([areaKm2, coveredKm2]);
  }
  if (question === 'templates') return [(value as MadeFile).bytes];
  if (question !== 'outsideCoverage') return [];
  const { polygons, units } = value as OutsideCoverage;
  const { positions, ringStarts, polygonStarts, featureStarts } = polygons;
  return buffersOf([positions, ringStarts, polygonStarts, featureStarts, units]);
}

function buffersOf(arrays: readonly ArrayBufferView[]): ArrayBuffer[] {
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

function replyError(reply: (message: Reply) => void, id: number, error: unknown): void {
  if (error instanceof JobCancelled) {
    reply({ type: 'cancelled', id });
    return;
  }
  const known = error instanceof EngineError;
  reply({
    type: 'error',
    id,
    code: known ? error.code : 'failed',
    file: known ? error.file : '',
    message: error instanceof Error ? error.message : String(error),
  });
}
