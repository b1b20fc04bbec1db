/**
 * The search under way: what is asked, how far it is, the answer. Made when somebody first searches; asks the engine that opens
 * the dataset, which need not have it open. Choosing a hit is a step of the view.
 */
import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { isOnePart } from '../core/dataset.ts';
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
  let job: { cancel(): void } | null = null;
  const stopAsking = effect(() => {
    const [asked, engine] = [question.value, store.opener.value];
    job?.cancel();
    job = asked && engine ? follow(asked, engine, state) : null;
    if (!asked) state.value = { phase: 'empty' };
    else if (!engine) state.value = { phase: 'waiting', progress: null, answer: null };
  });
  const ask = (text: string, everywhere = false) => {
    const part = isOnePart(derived.part.peek()) ? derived.part.peek() : '';
    const scope = everywhere ? 'everywhere' : part === '' ? 'units' : 'part';
    question.value = text.trim() === '' ? null : { text, part, scope };
  };
  return {
    state,
    ask: (text) => ask(text),
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
        const view = store.view.peek();
        const isStillThere = view.page === 'map' && view.place === place && view.village === '';
        if (whole && isStillThere) show(place, whole.id, { kind: 'village', hit: whole });
      });
    },
    stop() {
      stopAsking();
      job?.cancel();
    },
  };
}

/**
 * Keeps the state in step with a question, and asks further afield where the part has nothing of that name. What was found stays
 * until something better is: a list does not change under the finger without need.
 */
function follow(
  question: SearchQuestion,
  engine: AnalysisEngine,
  state: Signal<SearchState>,
): { cancel(): void } {
  const before = state.peek();
  let answer = 'answer' in before ? before.answer : null;
  let job: Job<SearchAnswer> | null = null;
  const start = (asked: SearchQuestion, near: SearchAnswer | null) => {
    const current = engine.search(asked);
    job = current;
    state.value = { phase: 'waiting', progress: null, answer };
    current.progress((progress) => {
      if (job === current) state.value = { phase: 'waiting', progress, answer };
    });
    current.result.then(
      (found) => {
        if (job !== current) return;
        answer =
          near && near.hits.length > 0 && !isMet(found) ? { ...near, parts: found.parts } : found;
        if (asked.scope === 'part' && !isMet(found)) start({ ...asked, scope: 'units' }, found);
        else state.value = { phase: 'answered', answer };
      },
      (error: unknown) => {
        if (job !== current || error instanceof JobCancelled) return;
        if (near && near.hits.length > 0) state.value = { phase: 'answered', answer: near };
        else state.value = { phase: 'failed', error: asEngineError(error) };
      },
    );
  };
  start(question, null);
  return {
    cancel() {
      job?.cancel();
      job = null;
    },
  };
}

/** Whether something is called as it was typed, marks aside. */
function isMet({ hits }: SearchAnswer): boolean {
  return hits.some(({ match }) => match !== 'similar');
}

function asEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError('failed', '', String(error));
}

/** A village that was found by name alone, with its id and status; `null` when they cannot be had: its commune is shown then. */
async function completed(
  engine: AnalysisEngine | null,
  { part, partRow }: Extract<SearchHit, { kind: 'village' }>,
) {
  const village = { part, row: partRow };
  try {
    const found = await engine?.search({ text: '', part, scope: 'part', village }).result;
    const [hit] = found?.hits ?? [];
    return hit?.kind === 'village' ? hit : null;
  } catch {
    return null;
  }
}
