/** Answers a comparison: makes its right-hand side, counts it, and asks what changed. Fetched when something is first compared. */
import { computed, effect, signal, untracked } from '@preact/signals-core';
import { ALL_PARTS } from '../core/dataset.ts';
import { formatDefinition } from '../core/definition.ts';
import type { AnalysisEngine, FoundChanges } from '../core/engine.ts';
import { changesOf, isAskable } from './changes.ts';
import { importsKey } from './imports.ts';
import { latest } from './latest.ts';
import { keepAnswer, type Loading } from './loading.ts';
import type { Compared, PageModel } from './page-model.ts';
import { createSide, type Side } from './side.ts';

/** Puts what is compared beside the page, and keeps it in step; returns what takes it away. */
export function startCompared(page: PageModel): () => void {
  const side = createSide(page);
  const found = signal<FoundChanges | null>(null);
  const { store, derived: left } = page;
  const { derived: right } = side.model;
  const line = signal(50);
  const changes = changesOf({ store, left, right, found });
  const compared: Compared = { right: side.model, line, changes };
  page.compared.value = compared;
  const stops = [
    effect(() => {
      line.value = store.view.value.comparison?.at ?? 50;
    }),
    effect(() => {
      store.alsoNeeded.value = right.neededLayers.value;
    }),
    effect(() => {
      const { count, partCount } = side.answered;
      const answers = [found.value, count.value, partCount.value];
      store.comparedGaps.value = answers.flatMap((answer) => answer?.gaps ?? []);
    }),
    effect(() => {
      const engine = store.engine.value;
      if (!engine) return;
      const answers = untracked(() => [
        ...keepSide(side, engine),
        keepChanges(page, compared, { engine, done: (answer) => (found.value = answer) }),
      ]);
      return () => {
        for (const stop of answers) stop();
      };
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    store.alsoNeeded.value = [];
    store.comparedGaps.value = [];
    page.compared.value = null;
  };
}

/** Counts the right-hand side as the left one is counted, unless that is the same. */
function keepSide({ model, answered, isSame }: Side, engine: AnalysisEngine): (() => void)[] {
  const { derived } = model;
  const isOpen = computed(() => answered.engine.value === engine);
  const isOther = computed(() => isOpen.value && !isSame.value);
  const loading: Loading = { store: answered, derived, engine, isOpen };
  const counting: Loading = { ...loading, isOpen: isOther };
  return [
    keepAnswer(counting, {
      part: () => '',
      isWanted: () => derived.needsWholeCount.value,
      ask: (question) => engine.count(question),
      done: (count) => {
        answered.count.value = count;
      },
    }),
    keepAnswer(counting, {
      part: () => derived.part.value || null,
      isWanted: () => true,
      ask: (question) => engine.count(question),
      done: (count) => {
        answered.partCount.value = count;
      },
    }),
    keepAnswer(loading, {
      part: () => derived.part.value,
      isWanted: () => answered.view.value.layers.has('outside'),
      ask(question) {
        answered.outside.value = null;
        return engine.outsideCoverage(question);
      },
      done: (outside) => {
        answered.outside.value = outside;
      },
    }),
  ];
}

interface Asking {
  readonly engine: AnalysisEngine;
  readonly done: (found: FoundChanges) => void;
}

/** Asks what changed; of all parts at once only where it is what is looked at. */
function keepChanges(
  { store, derived }: PageModel,
  { changes }: Compared,
  { engine, done }: Asking,
): () => void {
  const asking = latest(store);
  const wanted = computed(() => {
    const question = changes.question.value;
    if (!question || !derived.dataset.value || !isAskable(question, derived.dataset.value))
      return '';
    if (question.part === ALL_PARTS && store.view.value.comparison?.mode !== 'change') return '';
    const { before, after, part } = question;
    const imports = importsKey(store.imports.value);
    return [formatDefinition(before), formatDefinition(after), part, imports].join('\n');
  });
  const dispose = effect(() => {
    const subject = wanted.value;
    if (subject === '') return asking.stop();
    if (subject === asking.subject()) return;
    asking.ask(engine.changes(changes.question.peek()!), done, { subject });
  });
  return () => {
    dispose();
    asking.stop();
  };
}
