/**
 * Answers intent with work: opens the dataset, then keeps the layers, the count and the outside-coverage layer in step with the
 * view. A newer question cancels the older one of its kind; an answer to an older question is dropped.
 */
import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import type { KeptImports } from '../core/applied-imports.ts';
import { layerKey, type OpenedDataset } from '../core/dataset.ts';
import { formatDefinition } from '../core/definition.ts';
import type { AnalysisEngine, CountQuestion, Job } from '../core/engine.ts';
import type { Derived } from './derived.ts';
import { countWithKept, importsKey } from './imports.ts';
import { fail, latest } from './latest.ts';
import type { LayerState, Store } from './store.ts';

/** What the parts of the loading share. */
export interface Loading {
  readonly store: Store;
  readonly derived: Derived;
  readonly engine: AnalysisEngine;
  /** Whether this engine has the dataset open; the store may still hold what an engine before it read. */
  readonly isOpen: ReadonlySignal<boolean>;
}

const NOTHING_KEPT: KeptImports = { applied: [], aside: [] };

/** What is opened. */
export interface Opening {
  readonly address: string;
  /** Whether what this device keeps is laid over it: then everything is counted with it from the first on. */
  readonly withKept: boolean;
}

/** Starts loading a dataset into the store; returns what stops it. What is shown stays until it is replaced. */
export function startLoading(
  store: Store,
  derived: Derived,
  engine: AnalysisEngine,
  { address, withKept }: Opening,
): () => void {
  const opening = latest(store);
  const isOpen = computed(() => store.engine.value === engine);
  const loading = { store, derived, engine, isOpen };
  if (store.dataset.peek().phase === 'failed') store.dataset.value = { phase: 'loading' };
  store.failure.value = null;
  const job = engine.open(address);
  store.opener.value = engine;
  const show = (dataset: OpenedDataset, kept: KeptImports) => {
    const before = store.dataset.peek();
    // Figures that came with the dataset go by row: they hold only while its units are those of the overview.
    const isAsForetold =
      'dataset' in before &&
      before.dataset.units.codes.every((code, row) => dataset.units.codes[row] === code);
    if (!isAsForetold) store.storedFigures.value = null;
    countWithKept(store, kept);
    store.dataset.value = { phase: 'ready', dataset };
    store.engine.value = engine;
  };
  opening.ask(
    job,
    (dataset) => {
      if (!withKept) return show(dataset, NOTHING_KEPT);
      opening.ask(engine.keptImports(), (kept) => show(dataset, kept), {
        failed(error) {
          show(dataset, NOTHING_KEPT);
          store.failure.value = error; // what is kept stays where it is
        },
      });
    },
    {
      failed(error) {
        // What the first small files told stays, with a note; nothing told is a page of its own.
        if (store.dataset.peek().phase === 'loading')
          store.dataset.value = { phase: 'failed', error };
        else store.failure.value = error;
      },
    },
  );
  const stops = [keepLayers(loading), ...keepAnswers(loading)];
  return () => {
    opening.stop();
    for (const stop of stops) stop();
    if (store.engine.peek() === engine) store.engine.value = null;
    if (store.opener.peek() === engine) store.opener.value = null;
  };
}

/** Reads what the view needs, and lets go of a part that it has left. */
function keepLayers({ store, derived, engine, isOpen }: Loading): () => void {
  const jobs = new Map<string, Job<unknown>>();
  const leave = (part: string) => {
    const kept = [...store.layers.peek()].filter(([key]) => !isOfPart(key, part));
    if (kept.length < store.layers.peek().size) store.layers.value = new Map(kept);
    for (const [key, job] of jobs) {
      if (!isOfPart(key, part)) continue;
      job.cancel();
      jobs.delete(key);
    }
    if (store.partCount.peek()?.part === part) store.partCount.value = null;
    if (store.distances.peek()?.part === part) store.distances.value = null;
    store.hoveredVillage.value = -1; // a row of the list that goes
    engine.release(part);
  };
  let before = '';
  let imports = '';
  const dispose = effect(() => {
    if (!isOpen.value) return;
    const part = derived.part.value;
    const counted = importsKey(store.imports.value);
    if (imports !== counted) forgetLists(store, jobs);
    imports = counted;
    const needed = [...derived.neededLayers.value, ...store.alsoNeeded.value];
    if (before !== '' && before !== part) leave(before);
    before = part;
    for (const ref of needed) {
      const key = layerKey(ref);
      if (jobs.has(key)) continue;
      const job = engine.layer(ref);
      jobs.set(key, job);
      if (!store.layers.peek().has(key)) setLayer(store, key, { phase: 'loading' });
      job.result.then(
        (layer) => {
          if (jobs.get(key) !== job) return; // its part was left
          setLayer(store, key, { phase: 'read', layer });
          if (layer.gap) jobs.delete(key); // asked for again when the view next changes what it needs
        },
        (error: unknown) => {
          if (jobs.get(key) !== job) return; // its part was left
          jobs.delete(key); // asked for again when the view next changes what it needs
          if (store.layers.peek().get(key)?.phase === 'loading') setLayer(store, key, null);
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

/** Has lists of villages and of sites read again, which imports change; those that are shown stay until then. */
function forgetLists(store: Store, jobs: Map<string, Job<unknown>>): void {
  const state = store.dataset.peek();
  const layers = state.phase === 'ready' ? state.dataset.manifest.layers : [];
  for (const [key, job] of jobs) {
    const { kind } = layers.find(({ id }) => id === key.split('\n')[0]) ?? {};
    if (kind !== 'villages' && kind !== 'sites') continue;
    job.cancel();
    jobs.delete(key);
  }
}

/** Whether a file was read of this part. */
function isOfPart(key: string, part: string): boolean {
  return key.endsWith(layerKey({ layer: '', part }));
}

/** Counts the whole and the part that is looked at, and outlines, each anew when the view asks for something else. */
function keepAnswers(loading: Loading): (() => void)[] {
  const { store, derived, engine } = loading;
  return [
    keepAnswer(loading, {
      part: () => '',
      isWanted: () => derived.needsWholeCount.value,
      ask: (question) => engine.count(question),
      done: (count) => {
        store.count.value = count;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.part.value || null,
      isWanted: () => true,
      ask: (question) => engine.count(question),
      done: (count) => {
        store.partCount.value = count;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.part.value,
      isWanted: () => store.view.value.layers.has('outside'),
      ask(question) {
        store.outside.value = null; // better no outline than that of another definition
        return engine.outsideCoverage(question);
      },
      done: (outside) => {
        store.outside.value = outside;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.mapsPart.value,
      isWanted: () => store.isCheckingMaps.value,
      ask: (question) => engine.coveredLand(question),
      done: (land) => {
        store.coveredLand.value = land;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.mapsPart.value,
      isWanted: () => store.isCheckingMaps.value,
      ask: (question) => engine.contradictions(question),
      done: (found) => {
        store.contradictions.value = found;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.part.value,
      isWanted: () => derived.needsDistances.value,
      ask: (question) => engine.distances(question),
      done: (distances) => {
        store.distances.value = distances;
      },
    }),
    ...keepPlaceAnswers(loading),
  ];
}

/** What is asked of a place only when somebody unfolds it. */
function keepPlaceAnswers(loading: Loading): (() => void)[] {
  const { store, derived, engine } = loading;
  return [
    keepAnswer(loading, {
      part: () => derived.mapsPart.value,
      about: () => [store.cohortsFrom.value, derived.placeCode.value],
      isWanted: () => store.cohortsFrom.value !== '',
      ask: (question, [from = '', place = '']) => engine.cohorts({ ...question, from, place }),
      done: (found) => {
        store.cohorts.value = found;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.mapsPart.value,
      isWanted: () => store.isComparingMaps.value,
      ask: (question) => engine.declared(question),
      done: (declared) => {
        store.declared.value = declared;
      },
    }),
  ];
}

/** A question about the dataset under a definition. */
interface Question<T> {
  /** The part it is about, '' for the whole, `null` for none; read as a signal. */
  readonly part: () => string | null;
  /** What else it is about; read as signals. */
  readonly about?: () => readonly string[];
  /** Whether the view needs the answer; read as a signal. */
  readonly isWanted: () => boolean;
  readonly ask: (question: CountQuestion, about: readonly string[]) => Job<T>;
  readonly done: (answer: T) => void;
}

/** Asks again whenever the definition, the part or what else it is about changes while the answer is wanted. */
export function keepAnswer<T>({ store, isOpen }: Loading, question: Question<T>): () => void {
  const asking = latest(store);
  const wanted = computed(() => {
    const part = isOpen.value && question.isWanted() ? question.part() : null;
    if (part === null) return '';
    const definition = formatDefinition(store.view.value.definition);
    const imports = importsKey(store.imports.value);
    return [definition, part, imports, ...(question.about?.() ?? [])].join('\n');
  });
  const dispose = effect(() => {
    const subject = wanted.value; // so that what failed is not tried again by moving the map
    if (subject === '') return asking.stop();
    if (subject === asking.subject()) return;
    const [, part = '', , ...about] = subject.split('\n');
    const definition = store.view.peek().definition;
    asking.ask(question.ask({ definition, part }, about), question.done, { subject });
  });
  return () => {
    dispose();
    asking.stop();
  };
}

/** `null` forgets that the layer was asked for. */
function setLayer(store: Store, key: string, state: LayerState | null): void {
  const layers = new Map(store.layers.peek());
  if (state) layers.set(key, state);
  else layers.delete(key);
  store.layers.value = layers;
}
