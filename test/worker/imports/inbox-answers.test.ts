/** Answers of one commune and of several, told apart by what they say and when; what is chosen for one table holds for all. */
import { describe, expect, it } from 'vitest';
import type { GivenFile } from '../../../src/core/imports.ts';
import type { InboxPlan, InboxQuestion } from '../../../src/core/inbox/inbox.ts';
import type { Commune } from '../../support/commune-dataset.ts';
import {
  allFiles,
  at,
  COMMUNES,
  csv,
  figuresOf,
  file,
  inboxOf,
  openEngine,
  questionOf,
  type Row,
  rowsOf,
  sheetsOf,
  total,
} from '../../support/inbox-files.ts';

describe('answers of one commune', () => {
  const [commune, other] = COMMUNES as [Commune, Commune];
  const answersOf = ({ communes, sheets }: InboxPlan, code = commune.code) => {
    const fileOf = new Map(sheets.map(({ sheetId, file: name }) => [sheetId, name]));
    return communes
      .find((each) => each.code === code)!
      .answers.map(({ sheetId, state, because }) => [fileOf.get(sheetId), state, because]);
  };

  it('are later by the day in the title, whenever the files were changed', async () => {
    const titled = (day: number) => `Xã ${commune.name} ngày ${day} tháng 9 năm 2026`;
    const { plan } = await inboxOf(await openEngine(), [
      file('b.csv', csv(rowsOf(commune, 5), 1, titled(15)), at('2026-09-16')),
      file('a.csv', csv(rowsOf(commune, 4), 0, titled(2)), at('2026-09-20')),
    ]);
    expect(answersOf(plan)).toEqual([
      ['b.csv', 'counts', 'titled'],
      ['a.csv', 'replaced', 'titled'],
    ]);
    expect(plan.sheets.map(({ date, dating }) => [date, dating])).toEqual([
      ['2026-09-15', 'titled'],
      ['2026-09-02', 'titled'],
    ]);
  });

  it('count as a person says: by a date, or by choosing one of them', async () => {
    const engine = await openEngine();
    const { plan, sheets } = await inboxOf(engine, [
      file('a.csv', csv(rowsOf(commune, 4)), at('2026-09-20')),
      file('b.csv', csv(rowsOf(commune, 5)), at('2026-09-16')),
    ]);
    expect(answersOf(plan)[0]).toEqual(['a.csv', 'counts', 'modified']);
    const b = sheets[1]!.sheetId;
    const ask = (more: Partial<InboxQuestion>) => engine.planInbox(questionOf(sheets, more)).result;
    expect(answersOf(await ask({ dates: { [b]: '2026-09-30' } }))).toEqual([
      ['b.csv', 'counts', 'stated'],
      ['a.csv', 'replaced', 'stated'],
    ]);
    const chosen = await ask({ winners: { [commune.code]: b } });
    expect(answersOf(chosen)).toEqual([
      ['a.csv', 'replaced', 'chosen'],
      ['b.csv', 'counts', 'chosen'],
    ]);
    await engine.applyImport({ planId: chosen.planId, source: 'x' }).result;
    expect(total((await figuresOf(engine))[0]!, 'households')).toBe(124 * 60 + 3 * 5);
  });

  it.each([
    ['as they were made', (files: readonly GivenFile[]) => files],
    ['the other way round', (files: readonly GivenFile[]) => files.toReversed()],
  ])(
    'are parts of one where they share no village; new ones get ids by the dates: dropped %s',
    async (_, order) => {
      const engine = await openEngine();
      const fresh = (name: string): Row => ({ ...rowsOf(commune)[0]!, 'Tên thôn': name });
      const files = [
        file('a.csv', csv([rowsOf(commune)[0]!, fresh('Bản Mới')])),
        file('b.csv', csv([rowsOf(commune)[1]!, fresh('Bản Xa')]), at('2026-09-11')),
      ];
      const { plan } = await inboxOf(engine, order(files));
      expect(answersOf(plan).map(([, state]) => state)).toEqual(['counts', 'counts']);
      expect(plan.counts).toEqual({ add: 2, update: 2, same: 0 });
      await engine.applyImport({ planId: plan.planId, source: 'x' }).result;
      const { data } = await engine.layer({ layer: 'villages', part: '' }).result;
      const { ids, names } = data?.kind === 'villages' ? data.villages : { ids: [], names: [] };
      const added = ids.flatMap((id, i) => (i >= 372 ? [`${id} ${names[i]}`] : []));
      expect(added.toSorted()).toEqual([
        `${commune.code}-004 Bản Mới`,
        `${commune.code}-005 Bản Xa`,
      ]);
    },
  );

  it('are duplicates where a village that is new says the same in both', async () => {
    const row: Row = { ...rowsOf(commune)[0]!, 'Tên thôn': 'Bản Mới' };
    const { plan } = await inboxOf(await openEngine(), [
      file('a.csv', csv([row])),
      file('b.csv', csv([{ ...row, 'Tên thôn': 'bản mới' }], 2), at('2026-09-11')),
    ]);
    expect(answersOf(plan)).toEqual([
      ['b.csv', 'duplicate', 'same'],
      ['a.csv', 'counts', 'first'],
    ]);
    expect(plan.counts).toEqual({ add: 1, update: 0, same: 0 });
  });

  it('tell how many villages they change: none in a form that comes back as it went out', async () => {
    const { plan } = await inboxOf(await openEngine(), [
      file('a.csv', csv(rowsOf(commune)), at('2026-09-20')),
      file('b.csv', csv(rowsOf(other, 0).map((row) => ({ ...row, 'Sóng 4G': '' })))),
    ]);
    expect(plan.communes.map(({ answers }) => answers[0]!.changes)).toEqual([3, 0]);
    expect(plan.counts).toEqual({ add: 0, update: 3, same: 3 });
  });

  it('are told of each of several communes of one file, and those without a row that can be used are missing', async () => {
    const nameless: Row = { ...rowsOf(other)[0]!, 'Tên thôn': '' };
    const { plan } = await inboxOf(await openEngine(), [
      file('a.csv', csv([...rowsOf(commune), nameless])),
      file('b.csv', csv(rowsOf(COMMUNES[2]!))),
    ]);
    expect(answersOf(plan, other.code)).toEqual([['a.csv', 'empty', 'empty']]);
    expect(plan.missing[0]!.code).toBe(other.code);
    expect(plan.sheets[0]).toMatchObject({ rowsIn: 4, kept: 3, rejected: 1, state: 'counts' });
  });
});

describe('what is chosen for one table', () => {
  it('holds for all by the headings, in whatever order their columns stand', async () => {
    const engine = await openEngine();
    const text = (turn: number, commune: Commune) =>
      new TextDecoder()
        .decode(csv(rowsOf(commune), turn))
        .replace('Số hộ', 'Cột tám')
        .replace('Sóng 4G', 'Cột chín');
    const bytes = (...of: Parameters<typeof text>) =>
      new TextEncoder().encode(text(...of)).buffer as ArrayBuffer;
    const sheets = await sheetsOf(engine, [
      file('a.csv', bytes(0, COMMUNES[0]!)),
      file('b.csv', bytes(3, COMMUNES[1]!)),
    ]);
    const question = questionOf(sheets);
    const mapped = { ...question.pattern, mapping: { 3: 'population', 4: 'signal_3G' } };
    const plan = await engine.planInbox({ ...question, pattern: mapped }).result;
    const pages = await Promise.all(
      plan.sheets.map(
        ({ planId }) =>
          engine.importFindings({ planId, code: null, text: '', from: 0, count: 9 }).result,
      ),
    );
    expect(pages.map((page) => page.total)).toEqual([0, 0]);
    await engine.applyImport({ planId: plan.planId, source: 'x' }).result;
    const { data } = await engine.layer({ layer: 'villages', part: '' }).result;
    const population = data?.kind === 'villages' ? [...data.villages.population.slice(0, 6)] : [];
    expect(population).toEqual([11, 21, 31, 11, 21, 31]);
  });
});

describe('files that are closed', () => {
  it('are forgotten with their plans', async () => {
    const engine = await openEngine();
    const read = await engine.readTables({ files: allFiles().slice(0, 2) }).result;
    const opened = read.flatMap((each) => (each.kind === 'read' ? [each] : []));
    const question = questionOf(opened.flatMap(({ sheets }) => sheets));
    const { planId } = await engine.planInbox(question).result;
    await engine.closeTables([opened[0]!.fileId]).result;
    await expect(engine.planInbox(question).result).rejects.toThrow('no such sheet');
    await expect(engine.applyImport({ planId, source: 'x' }).result).rejects.toThrow(
      'no such plan',
    );
  });
});
