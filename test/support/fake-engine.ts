/** An engine that answers when the test says so, and remembers what it was asked. */
import type { LayerRef } from '../../src/core/dataset.ts';
import {
  type AnalysisEngine,
  type ChangeQuestion,
  type CountQuestion,
  type Job,
  JobCancelled,
  type Progress,
} from '../../src/core/engine.ts';

type Question = Exclude<keyof AnalysisEngine, 'close' | 'release'>;

/** One question that the engine was asked. */
export interface Asked {
  readonly argument: unknown;
  readonly isCancelled: boolean;
  /** Answers, also when the job was cancelled a moment ago, as an engine might that was already done. */
  answer(value: unknown): void;
  fail(error: Error): void;
  report(progress: Progress): void;
}

export interface FakeEngine extends AnalysisEngine {
  asked(question: Question): readonly Asked[];
  /** Every question in order, with an address, a layer and its part, or the technology of a definition and the part. */
  readonly log: readonly string[];
}

export function fakeEngine(): FakeEngine {
  const all: { question: Question; asked: Asked }[] = [];
  const log: string[] = [];
  const ask =
    (question: Question) =>
    (argument: unknown): Job<never> => {
      log.push(`${question} ${subjectOf(argument)}`);
      const { asked, job } = openQuestion(argument);
      all.push({ question, asked });
      return job;
    };
  return {
    open: ask('open'),
    layer: ask('layer'),
    count: ask('count'),
    outsideCoverage: ask('outsideCoverage'),
    coveredLand: ask('coveredLand'),
    contradictions: ask('contradictions'),
    distances: ask('distances'),
    cohorts: ask('cohorts'),
    changes: ask('changes'),
    declared: ask('declared'),
    search: ask('search'),
    readTables: ask('readTables'),
    closeTables: ask('closeTables'),
    planImport: ask('planImport'),
    planInbox: ask('planInbox'),
    importFindings: ask('importFindings'),
    rejectedRows: ask('rejectedRows'),
    communeFigures: ask('communeFigures'),
    applyImport: ask('applyImport'),
    undoImport: ask('undoImport'),
    toldVillage: ask('toldVillage'),
    keptImports: () => ({
      result: Promise.resolve({ applied: [], aside: [] }),
      progress: () => () => {},
      cancel() {},
    }),
    clearImports: () => ask('clearImports')(''),
    templates: ask('templates'),
    importWords: () => ask('importWords')(''),
    release(part) {
      log.push(`release ${part}`);
    },
    close() {},
    asked: (question) => all.filter((one) => one.question === question).map(({ asked }) => asked),
    log,
  };
}

function subjectOf(argument: unknown): string {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'object' && argument !== null && 'text' in argument)
    return String(argument.text);
  if (Array.isArray(argument)) return argument.join(' ');
  const { sheetId, planId, files, sheetIds, unit } = argument as Record<string, unknown>;
  if (files) return '';
  if (sheetIds) return String(sheetIds);
  if (sheetId ?? planId ?? unit) return String(sheetId ?? planId ?? unit);
  const { part, ...of } = argument as LayerRef | CountQuestion | ChangeQuestion;
  if ('before' in of) return `${of.before.technology} ${of.after.technology} ${part}`.trim();
  return `${'layer' in of ? of.layer : of.definition.technology} ${part}`.trim();
}

function openQuestion(argument: unknown): { asked: Asked; job: Job<never> } {
  const listeners = new Set<(progress: Progress) => void>();
  const state = { argument, isCancelled: false };
  let resolve: (value: never) => void;
  let reject: (error: Error) => void;
  const result = new Promise<never>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  const asked = Object.assign(state, {
    answer: (value: unknown) => resolve(value as never),
    fail: (error: Error) => reject(error),
    report: (progress: Progress) => {
      for (const listener of listeners) listener(progress);
    },
  });
  const job: Job<never> = {
    result,
    progress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel() {
      state.isCancelled = true;
      queueMicrotask(() => queueMicrotask(() => reject(new JobCancelled())));
    },
  };
  return { asked, job };
}

/** Resolves when everything that was waiting for an answer has had it. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
