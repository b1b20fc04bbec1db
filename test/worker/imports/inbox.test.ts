/** Files of all communes of a province, dropped together: mapped once, weighed commune by commune, taken in as one and back as one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import { figuresAt } from '../../../src/core/figures.ts';
import type { GivenFile, ReadSheet } from '../../../src/core/imports.ts';
import { tableForms } from '../../../src/core/inbox/forms.ts';
import { type InboxPlan, type InboxQuestion, tallyOf } from '../../../src/core/inbox/inbox.ts';
import type { ImportKeeping } from '../../../src/worker/imports/desk.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import {
  type Commune,
  communeFiles,
  provinceCommunes,
  VILLAGES,
} from '../../support/commune-dataset.ts';
import { memoryImports } from '../../support/memory-import-store.ts';
import { sourcesOf } from '../../support/small-dataset.ts';

const COMMUNES = provinceCommunes();
const DAY = 86_400_000;
/** Noon, so that it is the same day wherever the test runs. */
const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

const COLUMNS = ['Mã xã', 'Xã', 'Tên thôn', 'Số hộ', 'Sóng 4G'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** What a commune answers: a household more in each of its villages than known, and 4G in all but the last. */
const rowsOf = ({ code, name }: Commune, households = 1): readonly Row[] =>
  VILLAGES.map((village, i) => ({
    'Mã xã': code,
    Xã: name,
    'Tên thôn': village.name,
    'Số hộ': village.households + households,
    'Sóng 4G': i < 2 ? 'có' : 'không',
  }));

/** A file as text, its columns turned by so many places. */
function csv(rows: readonly Row[], turn = 0, title = ''): ArrayBuffer {
  const columns = COLUMNS.map((_, i) => COLUMNS[(i + turn) % COLUMNS.length]!);
  const lines = [
    ...(title ? [`${title}${','.repeat(COLUMNS.length - 1)}`] : []),
    columns.join(','),
    ...rows.map((row) => columns.map((column) => row[column]).join(',')),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`).buffer as ArrayBuffer;
}

const file = (name: string, bytes: ArrayBuffer, modified = at('2026-09-10')): GivenFile => ({
  ...{ name, modified, bytes },
});

/** 117 communes answer, of which 3 send a later answer and 5 the same again: 125 files. The last 7 communes send nothing. */
function allFiles(): readonly GivenFile[] {
  const answering = COMMUNES.slice(0, 117);
  const first = answering.map((commune, i) => file(`${commune.code}.csv`, csv(rowsOf(commune), i)));
  const again = answering
    .slice(10, 15)
    .map((commune, i) =>
      file(
        `${commune.code} (1).csv`,
        csv([...rowsOf(commune)].reverse(), i + 2),
        at('2026-09-10') + DAY,
      ),
    );
  const later = answering
    .slice(20, 23)
    .map((commune, i) =>
      file(`${commune.code} bổ sung.csv`, csv(rowsOf(commune, 2), i + 3), at('2026-09-12')),
    );
  return [...first, ...again, ...later];
}

async function openEngine(keeping?: ImportKeeping): Promise<AnalysisEngine> {
  const engine = createLocalEngine({
    ...{ sources: () => sourcesOf(communeFiles()), now: () => 0 },
    ...(keeping && { keeping }),
  });
  await engine.open('here/').result;
  return engine;
}

async function sheetsOf(
  engine: AnalysisEngine,
  files: readonly GivenFile[],
): Promise<readonly ReadSheet[]> {
  const read = await engine.readTables({ files }).result;
  return read.flatMap((each) => (each.kind === 'read' ? each.sheets : []));
}

function questionOf(
  sheets: readonly ReadSheet[],
  more: Partial<InboxQuestion> = {},
): InboxQuestion {
  const [form] = tableForms(sheets);
  return {
    pattern: {
      ...{ sheetId: form!.pattern.sheetId, mapping: {}, remembered: [], numberFormats: {} },
      ...{ blanks: {}, role: null, adminVersion: null, answers: {}, date: '2026-10-01' },
    },
    sheetIds: form!.sheets.map(({ sheetId }) => sheetId),
    ...{ answers: {}, dates: {}, winners: {}, places: null },
    ...more,
  };
}

async function inboxOf(
  engine: AnalysisEngine,
  files: readonly GivenFile[],
  more: Partial<InboxQuestion> = {},
): Promise<{ readonly plan: InboxPlan; readonly sheets: readonly ReadSheet[] }> {
  const sheets = await sheetsOf(engine, files);
  return { plan: await engine.planInbox(questionOf(sheets, more)).result, sheets };
}

const figuresOf = async (engine: AnalysisEngine) => {
  const { figures } = await engine.count({ definition: DEFAULT_DEFINITION, part: '' }).result;
  return Array.from({ length: figures!.rows }, (_, row) => figuresAt(figures!, row));
};

const total = (figures: object, of: 'villages' | 'households') =>
  Object.entries(figures)
    .filter(([key]) => new RegExp(`^${of}\\.(covered|weak|none|unknown)$`).test(key))
    .reduce((sum, [, value]) => sum + value, 0);

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

  it('are parts of one where they share no village, and new villages of two files get two ids', async () => {
    const engine = await openEngine();
    const fresh = (name: string): Row => ({ ...rowsOf(commune)[0]!, 'Tên thôn': name });
    const { plan } = await inboxOf(engine, [
      file('a.csv', csv([rowsOf(commune)[0]!, fresh('Bản Mới')])),
      file('b.csv', csv([rowsOf(commune)[1]!, fresh('Bản Xa')])),
    ]);
    expect(answersOf(plan).map(([, state]) => state)).toEqual(['counts', 'counts']);
    expect(plan.counts).toEqual({ add: 2, update: 2, same: 0 });
    await engine.applyImport({ planId: plan.planId, source: 'x' }).result;
    const { data } = await engine.layer({ layer: 'villages', part: '' }).result;
    const { ids, names } = data?.kind === 'villages' ? data.villages : { ids: [], names: [] };
    const added = ids.flatMap((id, i) => (i >= 372 ? [[id, names[i]]] : []));
    expect(new Map(added as [string, string][])).toEqual(
      new Map([
        [`${commune.code}-004`, 'Bản Mới'],
        [`${commune.code}-005`, 'Bản Xa'],
      ]),
    );
  });

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
