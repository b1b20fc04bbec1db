/** Files of all communes of a province, dropped together: mapped once, weighed commune by commune, taken in as one and back as one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InboxPlan, tallyOf } from '../../../src/core/inbox/inbox.ts';
import {
  allFiles,
  COMMUNES,
  figuresOf,
  inboxOf,
  openEngine,
  total,
} from '../../support/inbox-files.ts';
import { memoryImports } from '../../support/memory-import-store.ts';

/** What a board says, with files in place of sheets: the same however the files were dropped. */
function boardText({ communes, sheets, missing, counts }: InboxPlan): string {
  const fileOf = new Map(sheets.map(({ sheetId, file: name }) => [sheetId, name]));
  const answers = communes.map(({ code, answers: given }) => [
    code,
    given.map(({ sheetId, of, ...answer }) => [fileOf.get(sheetId), fileOf.get(of) ?? '', answer]),
  ]);
  return JSON.stringify([answers, missing, counts], null, 1);
}

describe('125 files of 117 of the 124 communes of a province: 5 of them duplicates, 3 replaced by later ones, in different column orders', () => {
  it('are of one form, and give the right totals and the names of the 7 communes that are missing', async () => {
    const engine = await openEngine();
    const files = allFiles();
    expect(COMMUNES).toHaveLength(124);
    expect(files).toHaveLength(125);
    const { plan } = await inboxOf(engine, files);
    expect(tallyOf(plan)).toEqual({
      ...{ files: 125, used: 117, communes: 124, answered: 117, duplicates: 5, replaced: 3 },
    });
    expect(plan.missing.map(({ name }) => name)).toEqual(
      COMMUNES.slice(117).map(({ name }) => name),
    );
    expect(plan.places).toEqual([
      { code: '08', name: 'Tuyên Quang', communes: 124, answered: 117, isAsked: true },
    ]);
    expect(plan.counts).toEqual({ add: 0, update: 351, same: 0 });
  });

  it('change the figures as one import, in the log file by file, and not a digit stays when it is taken back', async () => {
    const engine = await openEngine();
    const before = await figuresOf(engine);
    const { plan } = await inboxOf(engine, allFiles());
    const [applied] = await engine.applyImport({ planId: plan.planId, source: 'Rà soát' }).result;
    const [whole] = await figuresOf(engine);
    // 124 communes of 10 + 20 + 30; one more in 351 villages, two in the 9 of the later answers.
    expect(total(whole!, 'households')).toBe(124 * 60 + 351 + 9);
    expect(whole!['villages.covered']).toBe(234);
    expect(total(whole!, 'villages')).toBe(372);
    const { inbox, date, source } = applied!;
    expect([source, date]).toEqual(['Rà soát', '2026-09-12']);
    expect(inbox).toMatchObject({ files: 125, answered: 117, duplicates: 5, replaced: 3 });
    expect(inbox!.entries).toHaveLength(125);
    const { code } = COMMUNES[20]!;
    expect(inbox!.entries.filter((entry) => entry.code === code)).toEqual([
      expect.objectContaining({
        file: `${code} bổ sung.csv`,
        state: 'counts',
        because: 'modified',
      }),
      expect.objectContaining({
        file: `${code}.csv`,
        state: 'replaced',
        of: `${code} bổ sung.csv`,
      }),
    ]);
    await engine.undoImport(applied!.importId).result;
    expect(await figuresOf(engine)).toEqual(before);
  });

  it('are there on the next page too, with the log of every file', async () => {
    const device = memoryImports();
    const engine = await openEngine(device.page('a'));
    const { plan } = await inboxOf(engine, allFiles());
    const applied = await engine.applyImport({ planId: plan.planId, source: 'Rà soát' }).result;
    const next = await openEngine(device.page('b'));
    expect((await next.keptImports().result).applied).toEqual(applied);
    expect(await figuresOf(next)).toEqual(await figuresOf(engine));
  });

  it('are weighed alike in whatever order they are dropped', async () => {
    const files = () => allFiles().slice(8, 24).concat(allFiles().slice(117));
    const text = boardText((await inboxOf(await openEngine(), files())).plan);
    const places = files().map((_, i) => i);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(places, { minLength: places.length }), async (order) => {
        const given = files();
        const { plan } = await inboxOf(
          await openEngine(),
          order.map((i) => given[i]!),
        );
        expect(boardText(plan)).toBe(text);
      }),
      { numRuns: 8 },
    );
  });
});
