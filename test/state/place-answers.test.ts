/** What is asked of a place when somebody unfolds it, with an engine whose answers the test gives when it likes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import type { CohortQuestion, CountQuestion } from '../../src/core/engine.ts';
import { openDataset } from '../../src/io/load.ts';
import { startLoading } from '../../src/state/loading.ts';
import { createPageModel, type PageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { type FakeEngine, fakeEngine, settled } from '../support/fake-engine.ts';
import { partedFiles } from '../support/parted-dataset.ts';
import { smallFiles, sourcesOf } from '../support/small-dataset.ts';

let model: PageModel;
let engine: FakeEngine;

const start = async (files = smallFiles()) => {
  model = createPageModel(DEFAULT_VIEW, '2026-01-01');
  engine = fakeEngine();
  startLoading(model.store, model.derived, engine, { address: 'here/', withKept: true });
  engine.asked('open')[0]!.answer(await openDataset(sourcesOf(files)));
  await settled();
};
const rowOf = (code: string) => model.derived.dataset.value!.units.codes.indexOf(code);
const questions = () =>
  engine.asked('cohorts').map(({ argument }) => {
    const { from, place, part } = argument as CohortQuestion;
    return { from, place, part };
  });

beforeEach(() => start());

describe('progress by survey round', () => {
  it('is asked for once it is unfolded, again for another place, and no more once it is folded', async () => {
    expect(questions()).toEqual([]);
    model.actions.followCohorts('2024-06-30');
    model.actions.selectUnit(rowOf('A'));
    model.actions.followCohorts('');
    model.actions.selectUnit(rowOf('B'));
    expect(questions()).toEqual([
      { from: '2024-06-30', place: '', part: '' },
      { from: '2024-06-30', place: 'A', part: '' },
    ]);
    expect(engine.asked('cohorts').every(({ isCancelled }) => isCancelled)).toBe(true);
  });

  it('is shown only of the place, the date and the definition that it was counted for', async () => {
    model.actions.followCohorts('2024-06-30');
    const { argument, answer } = engine.asked('cohorts')[0]!;
    answer({ ...(argument as CohortQuestion), cohorts: [] });
    await settled();
    expect(model.derived.cohorts.value?.cohorts).toEqual([]);
    model.actions.selectUnit(rowOf('A'));
    expect(model.derived.cohorts.value).toBeNull();
    model.actions.selectUnit(0);
    expect(model.derived.cohorts.value).not.toBeNull();
    model.actions.setDefinition({ ...DEFAULT_DEFINITION, technology: '5G' });
    expect(model.derived.cohorts.value).toBeNull();
  });

  it('is asked of a part, never of a whole in parts', async () => {
    await start(partedFiles());
    model.actions.followCohorts('2024-06-30');
    expect(questions()).toEqual([]);
    model.actions.selectUnit(rowOf('A'));
    expect(questions()).toEqual([{ from: '2024-06-30', place: 'A', part: '01' }]);
  });
});

describe('what the maps say of villages', () => {
  it('is asked for while villages are compared, once for all places of a part', async () => {
    await start(partedFiles());
    model.actions.selectUnit(rowOf('A'));
    expect(engine.asked('declared')).toEqual([]);
    model.actions.compareMaps(true);
    model.actions.selectUnit(rowOf('B'));
    const parts = engine.asked('declared').map(({ argument }) => (argument as CountQuestion).part);
    expect(parts).toEqual(['01']);
    model.actions.selectUnit(rowOf('C'));
    expect(engine.asked('declared')).toHaveLength(2);
  });
});
