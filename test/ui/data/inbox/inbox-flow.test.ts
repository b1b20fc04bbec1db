/** Many tables on their way into the page: what is asked of the engine, when it is asked anew, and that files are closed. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { AnalysisEngine } from '../../../../src/core/engine.ts';
import type { OpenedFile, ReadSheet } from '../../../../src/core/imports.ts';
import type { InboxQuestion } from '../../../../src/core/inbox/inbox.ts';
import { ImportFlow } from '../../../../src/ui/data/import-flow.ts';
import { inboxOf } from '../../../../src/ui/data/inbox/inbox-flow.ts';
import { type FakeEngine, fakeEngine, settled } from '../../../support/fake-engine.ts';

const sheet = (sheetId: string, rowsIn: number): ReadSheet => ({
  ...{
    sheetId,
    rowsIn,
    name: '',
    blank: 0,
    span: '',
    isHidden: false,
    hidden: 0,
    role: 'villages',
    because: [],
  },
  ...{ personal: [], sample: [], signature: '', others: [], othersCount: 0 },
  columns: [
    {
      ...{ at: 0, path: ['Tên thôn'], field: 'name', reason: 'heading', isPersonal: false },
      ...{ numberFormat: null, ambiguous: '' },
    },
  ],
});

const file = (name: string, rowsIn: number): OpenedFile => ({
  ...{ kind: 'read', name, bytes: 1, fileId: `file ${name}`, format: 'text', encoding: 'utf-8' },
  ...{ isGuess: false, unreadable: 0, delimiter: ',', sheets: [sheet(name, rowsIn)] },
});

const NO_STORAGE = () => {
  throw new Error('denied');
};

/** Three files are open: a and b with 1 and 2 rows of one form, c empty. */
async function opened() {
  const engine: FakeEngine = fakeEngine();
  const flow = new ImportFlow({
    ...{ engine: signal<AnalysisEngine | null>(engine), storage: NO_STORAGE },
    today: '2026-10-01',
  });
  flow.read([{ name: 'a', modified: 0, content: new Blob(['a']) }]);
  engine.asked('readTables')[0]!.answer([file('a', 1), file('b', 2), file('c', 0)]);
  await settled();
  return { engine, flow, inbox: inboxOf(flow) };
}

/** Brought in together, and looked at as a board. */
async function together() {
  const all = await opened();
  const { engine, flow, inbox } = all;
  inbox.start(inbox.offers.value[0]!, 'hai tệp');
  engine.asked('planImport')[0]!.answer({ planId: 'of b', parts: [] });
  await settled();
  flow.goTo('report');
  inbox.ensure();
  return all;
}

const questions = (engine: FakeEngine) =>
  engine.asked('planInbox').map(({ argument }) => argument as InboxQuestion);

describe('an inbox', () => {
  it('offers the tables of one form that have rows, and shows the longest of them', async () => {
    const { inbox, flow } = await opened();
    expect(inbox.offers.value.map(({ sheets }) => sheets.map((each) => each.sheetId))).toEqual([
      ['a', 'b'],
    ]);
    inbox.start(inbox.offers.value[0]!, 'hai tệp');
    expect([flow.chosen.value?.sheet.sheetId, flow.step.value, flow.source.value]).toEqual([
      ...['b', 'columns', 'hai tệp'],
    ]);
  });

  it('asks for all tables by the choices of one, once', async () => {
    const { engine, inbox } = await together();
    expect(questions(engine)).toMatchObject([
      { pattern: { sheetId: 'b', date: '2026-10-01' }, sheetIds: ['a', 'b'], places: null },
    ]);
    expect(inbox.isCurrent.value).toBe(false);
    engine.asked('planInbox')[0]!.answer({ planId: 'inbox' });
    await settled();
    expect(inbox.isCurrent.value).toBe(true);
    inbox.ensure();
    expect(questions(engine)).toHaveLength(1);
  });

  it('asks anew with every choice, and keeps what was chosen before', async () => {
    const { engine, inbox } = await together();
    inbox.choose('00001', 'a');
    inbox.setDate('b', '2026-09-01');
    inbox.answer('a', { 4: { kind: 'skip' }, 5: { kind: 'new' } });
    inbox.answer('a', { 5: null });
    expect(questions(engine).at(-1)).toMatchObject({
      winners: { '00001': 'a' },
      dates: { b: '2026-09-01' },
      answers: { a: { 4: { kind: 'skip' } } },
    });
    inbox.choose('00001', '');
    inbox.setDate('b', '');
    expect(questions(engine).at(-1)).toMatchObject({ winners: {}, dates: {} });
  });

  it('is asked anew after its pattern was looked at by itself: that plan took the place of one of its own', async () => {
    const { engine, flow, inbox } = await together();
    engine.asked('planInbox')[0]!.answer({ planId: 'inbox' });
    await settled();
    flow.goTo('columns');
    engine.asked('planImport').at(-1)!.answer({ planId: 'of b', parts: [] });
    await settled();
    expect(inbox.isCurrent.value).toBe(false);
    flow.goTo('report');
    inbox.ensure();
    expect(questions(engine)).toHaveLength(2);
  });

  it('is taken in by its own plan', async () => {
    const { engine, flow } = await together();
    engine.asked('planInbox')[0]!.answer({ planId: 'inbox' });
    await settled();
    flow.apply(() => {}, 'inbox');
    expect(engine.asked('applyImport')[0]!.argument).toEqual({
      ...{ planId: 'inbox', source: 'hai tệp' },
    });
  });

  it('is left by choosing another table, and when everything is started over', async () => {
    const { flow, inbox } = await together();
    expect(inbox.form.value).not.toBeNull();
    flow.chooseSheet('a');
    expect(inbox.form.value).toBeNull();
    inbox.start(inbox.offers.value[0]!, 'hai tệp');
    expect(inbox.form.value).not.toBeNull();
    flow.startOver();
    expect([inbox.form.value, flow.isTogether.value]).toEqual([null, false]);
  });
});

describe('files', () => {
  it('are closed when they are removed, and when everything is started over', async () => {
    const { engine, flow } = await opened();
    flow.remove(flow.files.value[0]!);
    flow.startOver();
    expect(engine.asked('closeTables').map(({ argument }) => argument)).toEqual([
      ['file a'],
      ['file b', 'file c'],
    ]);
  });
});
