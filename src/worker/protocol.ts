/**
 * The messages between a page and its worker. Every question carries a number; answers and progress repeat it, and whatever
 * arrives for a number that is no longer waited for is dropped. Arrays are copied unless said to be transferred.
 */
import type { AnalysisEngine, EngineErrorCode, Job, Progress } from '../core/engine.ts';

/** The questions of the engine port, with their arguments. */
export type Question = {
  [K in Exclude<keyof AnalysisEngine, 'close' | 'release'>]: {
    readonly ask: K;
    readonly argument: Parameters<AnalysisEngine[K]>[0];
  };
}[Exclude<keyof AnalysisEngine, 'close' | 'release'>];

/** What changes the figures: whether it was cancelled in time the engine alone can say, and does. */
export const CHANGES: ReadonlySet<Question['ask']> = new Set<Question['ask']>([
  'applyImport',
  'undoImport',
  'clearImports',
]);

/** What the page says. */
export type Request =
  | ({ readonly type: 'ask'; readonly id: number } & Question)
  /** A change is answered all the same. */
  | { readonly type: 'cancel'; readonly id: number; readonly isChange: boolean }
  | { readonly type: 'release'; readonly part: string }
  | { readonly type: 'close' };

/** What the worker says. */
export type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  /** The answer; the buffers of `figures` and `statuses` of a count, of an outline, of covered land, and of a file, are transferred. */
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  /** The engine gave the question up: by itself, because a newer one took its place, or a change, as it was asked to. */
  | { readonly type: 'cancelled'; readonly id: number }
  | {
      readonly type: 'error';
      readonly id: number;
      readonly code: EngineErrorCode;
      readonly file: string;
      readonly message: string;
    };

/** The answer to a question, by its name. */
export type Answer<K extends Question['ask']> = AnalysisEngine[K] extends (
  argument: never,
) => Job<infer T>
  ? T
  : never;

/** The end of a channel, as `Worker`, `MessagePort` and a worker's own scope all have it. */
export interface Channel {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
