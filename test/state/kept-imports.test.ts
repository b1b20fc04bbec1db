/** What this device keeps, as the page opens with it: counted from the first count on, and no figure passes for one that has it. */
import { describe, expect, it } from 'vitest';
import type { AppliedImport, KeptImports } from '../../src/core/applied-imports.ts';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { type CountResult, EngineError, type Job } from '../../src/core/engine.ts';
import { emptyFigures } from '../../src/core/figures.ts';
import { openDataset } from '../../src/io/load.ts';
import { startLoading } from '../../src/state/loading.ts';
import { createPageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { fakeEngine, settled } from '../support/fake-engine.ts';
import { smallFiles, sourcesOf } from '../support/small-dataset.ts';

const dataset: OpenedDataset = await openDataset(sourcesOf(smallFiles()));

const IMPORT: AppliedImport = {
  ...{ importId: 'a', file: 'thon.csv', sheet: '', source: 'Sở', date: '2026-01-01' },
  ...{ layer: 'villages-25', parts: [''], counts: { add: 1, update: 0, same: 0 }, conflicts: 0 },
  ...{ keeping: 'kept', bytes: 9, unplaced: [] },
};

const jobOf = (result: Promise<KeptImports>): Job<KeptImports> => ({
  result,
  progress: () => () => {},
  cancel() {},
});

/** A page that opens the dataset with an engine that answers so of what is kept. */
async function opened(answer: () => Promise<KeptImports>, withKept = true) {
  const model = createPageModel(DEFAULT_VIEW, '2026-01-01');
  let questions = 0;
  const engine = {
    ...fakeEngine(),
    keptImports: () => {
      questions++;
      return jobOf(answer());
    },
  };
  startLoading(model.store, model.derived, engine, { address: 'here/', withKept });
  engine.asked('open')[0]!.answer(dataset);
  await settled();
  return { ...model, engine, questions: () => questions };
}

const countOf = (imports: readonly string[]): CountResult => ({
  ...{ definition: DEFAULT_DEFINITION, part: '', villagesLayer: '', statuses: new Uint8Array() },
  ...{ figures: emptyFigures(dataset.units.count), gaps: [], imports },
});

describe('imports that this device keeps', () => {
  it('are known before anything is counted, and figures without them are said to be counted anew', async () => {
    const aside = [{ source: 'x', reason: 'damaged' }] as const;
    const { store, derived, engine } = await opened(async () => ({ applied: [IMPORT], aside }));
    expect(store.imports.value).toEqual([IMPORT]);
    expect(store.asideImports.value).toEqual(aside);
    expect(engine.asked('count')).toHaveLength(1);
    expect(derived.hasImports.value).toBe(false);
    expect(derived.recounting.value).toBe(true);
    store.count.value = countOf([]);
    expect(derived.hasImports.value).toBe(false);
    engine.asked('count')[0]!.answer(countOf(['a']));
    await settled();
    expect(derived.hasImports.value).toBe(true);
    expect(derived.recounting.value).toBe(false);
  });

  it('are not asked for in a frame', async () => {
    const { store, derived, questions } = await opened(
      async () => ({ applied: [IMPORT], aside: [] }),
      false,
    );
    expect(questions()).toBe(0);
    expect(store.imports.value).toEqual([]);
    expect(store.dataset.value.phase).toBe('ready');
    expect(derived.hasImports.value).toBe(true);
  });

  it('that cannot be asked for leave the published data, and a failure that says so', async () => {
    const { store } = await opened(() => Promise.reject(new EngineError('failed')));
    expect(store.dataset.value.phase).toBe('ready');
    expect(store.imports.value).toEqual([]);
    expect(store.failure.value?.code).toBe('failed');
  });
});
