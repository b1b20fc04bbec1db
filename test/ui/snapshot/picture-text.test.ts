/** What a picture of the map says that it shows: no more and no less than is drawn. Over the small dataset, answered by the engine. */
import { signal } from '@preact/signals-core';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../../src/core/definition.ts';
import { startCompared } from '../../../src/state/compared.ts';
import { startLoading } from '../../../src/state/loading.ts';
import { createPageModel } from '../../../src/state/page-model.ts';
import { type Comparison, DEFAULT_VIEW, type View } from '../../../src/state/view.ts';
import { type AppPorts, createPageContext } from '../../../src/ui/page.ts';
import { pictureText } from '../../../src/ui/snapshot/picture-text.ts';
import { followWords } from '../../../src/ui/words.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallFiles, sourcesOf } from '../../support/small-dataset.ts';

const THEN: Definition = { ...DEFAULT_DEFINITION, asOf: '2024-12-31' };
const TWO: Definition = { ...DEFAULT_DEFINITION, operator: { kind: 'at-least-two' } };

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop();
});

/** The texts, once everything that the view asks for is there. */
async function textFor(view: Partial<View>) {
  const model = createPageModel({ ...DEFAULT_VIEW, ...view }, '2026-01-01');
  const engine = createLocalEngine({ sources: () => sourcesOf(smallFiles()), now: () => 0 });
  const options = { address: 'here/', withKept: true };
  stops.push(startLoading(model.store, model.derived, engine, options), startCompared(model));
  model.store.mapState.value = 'drawn';
  const { words, ready } = followWords(model);
  await ready;
  const ports = { addressOf: () => 'https://example.org/' } as Partial<AppPorts> as AppPorts;
  const page = createPageContext(model, ports, { isWide: signal(true), words });
  await expect.poll(() => model.derived.unitFigures.value).not.toBe(null);
  if (view.comparison) {
    await expect.poll(() => model.compared.value?.changes.state.value).toBe('told');
  }
  return pictureText(page, model.derived.dataset.value!);
}

const changing = (definition: Definition): Comparison => ({
  ...{ mode: 'change', layers: DEFAULT_VIEW.layers, at: 50 },
  definition,
});

describe('the key of a picture', () => {
  test('leaves out what the legend leaves out', async () => {
    const whole = await textFor({});
    expect(whole.key.map(({ token }) => token)).toContain('--share-0');
    const without = await textFor({ hidden: new Set(['class-0', 'class-lacking', 'none']) });
    expect(without.key.map(({ token }) => token)).toEqual(
      whole.key.map(({ token }) => token).filter((token) => token !== '--share-0' && token !== ''),
    );
    expect(without.statuses.map(({ status }) => status)).not.toContain('none');
    expect(without.statuses.length).toBe(whole.statuses.length - 1);
  });

  test('has no colours of communes where they are not drawn', async () => {
    const { key, keyTitle } = await textFor({ layers: new Set(['villages']) });
    expect([key, keyTitle]).toEqual([[], '']);
  });

  test('tells of changes between two dates in place of statuses', async () => {
    const { changes, statuses, foot } = await textFor({
      definition: THEN,
      comparison: changing(DEFAULT_DEFINITION),
    });
    expect(statuses).toEqual([]);
    expect(changes?.title).toMatch(/30\/06\/2024/);
    // Village 1 is covered since, three were not on the list
    expect(changes?.lines.map(({ kind }) => kind)).toEqual(['gained', 'new']);
    expect(foot[0]).not.toContain('→'); // one rule for both lists
  });

  test('tells by which two definitions villages changed', async () => {
    const { changes, foot } = await textFor({ comparison: changing(TWO) });
    expect(changes?.lines.map(({ kind }) => kind)).toEqual(['uncounted']);
    expect(foot[0]).toMatch(/bất kỳ nhà mạng nào.* → .*ít nhất hai nhà mạng/);
  });
});
