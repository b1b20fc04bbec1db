/**
 * The search under way: what is asked, how far it is, the answer. Made when somebody first searches; asks the engine that opens
 * the dataset, which need not have it open. Choosing a hit is a step of the view.
 */
import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import {
  type AnalysisEngine,
  EngineError,
  type Job,
  JobCancelled,
  type Progress,
} from '../core/engine.ts';
import type { FoundUnit, SearchAnswer, SearchHit, SearchQuestion } from '../core/search/search.ts';
import type { FoundPlace } from './found.ts';
import type { PageModel } from './page-model.ts';

/** Where a search stands. */
export type SearchState =
  /** Nothing is asked. */
  | { readonly phase: 'empty' }
  /** `answer` is the one before, until there is another; `progress` is `null` until something is said of it. */
  | {
      readonly phase: 'waiting';
      readonly progress: Progress | null;
      readonly answer: SearchAnswer | null;
    }
  | { readonly phase: 'answered'; readonly answer: SearchAnswer }
  | { readonly phase: 'failed'; readonly error: EngineError };

export interface Search {
  readonly state: ReadonlySignal<SearchState>;
  /** Asks for a text; a blank one asks nothing. */
  ask(text: string): void;
  /** Asks the last text again, among all villages of the country. */
  askEverywhere(): void;
  /** Asks the same again, after a failure. */
  askAgain(): void;
  /** Shows what was found. Of a divided unit `now` is the one of today that is meant. */
  choose(hit: SearchHit, now?: FoundUnit): void;
  stop(): void;
}

export function createSearch({ store, derived, actions }: PageModel): Search {
  const state = signal<SearchState>({ phase: 'empty' });
  const question = signal<SearchQuestion | null>(null);
  const show = (place: string, village: string, found: FoundPlace | null) =>
    batch(() => {
      actions.showView({ ...store.view.peek(), page: 'map', place, village, camera: null });
      store.found.value = found;
    });
  let job: Job<SearchAnswer> | null = null;
  const stopAsking = effect(() => {
    const [asked, engine] = [question.value, store.opener.value];
    job?.cancel();
    job = asked && engine ? follow(engine.search(asked), state) : null;
    if (!asked) state.value = { phase: 'empty' };
    else if (!engine) state.value = { phase: 'waiting', progress: null, answer: null };
  });
  const ask = (text: string, isEverywhere: boolean) => {
    const part = derived.part.peek();
    question.value =
      text.trim() === '' ? null : { text, part: part === '*' ? '' : part, isEverywhere };
  };
  return {
    state,
    ask: (text) => ask(text, false),
    askEverywhere: () => ask(question.peek()?.text ?? '', true),
    askAgain() {
      const asked = question.peek();
      question.value = asked && { ...asked };
    },
    choose(hit, now) {
      if (hit.kind === 'unit') return show(hit.unit.code, '', null);
      if (hit.kind === 'former') {
        const target = now ?? hit.now[0];
        if (target) show(target.code, '', { kind: 'former', unit: hit.unit, now: hit.now });
        return;
      }
      const place = hit.commune?.code ?? '';
      if (hit.id !== '') return show(place, hit.id, { kind: 'village', hit });
      show(place, '', null); // its commune, until its id is known
      completed(store.opener.peek(), hit).then((whole) => {
        if (whole && store.view.peek().place === place)
          show(place, whole.id, { kind: 'village', hit: whole });
      });
    },
    stop() {
      stopAsking();
      job?.cancel();
    },
  };
}

function follow(job: Job<SearchAnswer>, state: Signal<SearchState>): Job<SearchAnswer> {
  const before = state.peek();
  const answer = 'answer' in before ? before.answer : null;
  let isLatest = true;
  state.value = { phase: 'waiting', progress: null, answer };
  const stop = job.progress((progress) => {
    if (isLatest) state.value = { phase: 'waiting', progress, answer };
  });
  job.result.then(
    (found) => {
      if (isLatest) state.value = { phase: 'answered', answer: found };
    },
    (error: unknown) => {
      if (!isLatest || error instanceof JobCancelled) return;
      const known =
        error instanceof EngineError ? error : new EngineError('failed', '', String(error));
      state.value = { phase: 'failed', error: known };
    },
  );
  return {
    ...job,
    cancel() {
      isLatest = false;
      stop();
      job.cancel();
    },
  };
}

/** A village that was found by name alone, with its id and status; `null` when they cannot be had: its commune is shown then. */
async function completed(
  engine: AnalysisEngine | null,
  { part, partRow }: Extract<SearchHit, { kind: 'village' }>,
) {
  const village = { part, row: partRow };
  try {
    const found = await engine?.search({ text: '', part, isEverywhere: false, village }).result;
    const [hit] = found?.hits ?? [];
    return hit?.kind === 'village' ? hit : null;
  } catch {
    return null;
  }
}
