/** Through the whole plan: names that objects have by themselves, and signals that name no operator. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import { figuresAt } from '../../../src/core/figures.ts';
import { STATUSES, statusIndex, TECHNOLOGIES } from '../../../src/core/model.ts';
import { viDataFindings } from '../../../src/ui/i18n/vi-data-findings.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { smallFiles } from '../../support/small-dataset.ts';
import { choicesOf, engineOver, planOf, sheetOf } from './support.ts';

const OWN = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const open = () => engineOver({ ...smallFiles(), 'import.json': smallImportPack() });

async function villagesOf(engine: AnalysisEngine) {
  const { data } = await engine.layer({ layer: 'villages-25', part: '' }).result;
  if (data?.kind !== 'villages') throw new Error('expected villages');
  return data.villages;
}

/** Words of the statuses of a village by operator. */
async function statusesOf(engine: AnalysisEngine, id: string, technology: '3G' | '4G') {
  const villages = await villagesOf(engine);
  const t = TECHNOLOGIES.indexOf(technology);
  const row = villages.ids.indexOf(id);
  return Object.fromEntries(
    villages.operators.map(({ id: operator }, o) => [
      operator,
      STATUSES[villages.statuses[statusIndex(villages, row, t, o)]!],
    ]),
  );
}

const totalOf = async (engine: AnalysisEngine, key: string) => {
  const { figures } = await engine.count({ definition: DEFAULT_DEFINITION, part: '' }).result;
  return figuresAt(figures!, 0)[key as keyof ReturnType<typeof figuresAt>];
};

describe('names that objects have by themselves', () => {
  it('are headings, villages, ids, sources and the name of a file', async () => {
    const engine = await open();
    const heading = ['Mã xã', 'Xã', 'Tên thôn', 'Mã thôn', 'Số hộ', ...OWN];
    const lines = OWN.map((name) => ['B', 'Bình Minh', name, name, '7', ...OWN].join());
    const bytes = new TextEncoder().encode([heading.join(), ...lines].join('\n')).buffer;
    const files = [
      { name: '__proto__', modified: Number.NaN, content: new Blob([bytes as ArrayBuffer]) },
    ];
    const [file] = await engine.readTables({ files }).result;
    if (file?.kind !== 'read') throw new Error('expected a table');
    const [sheet] = file.sheets;
    expect(sheet!.columns.slice(5).map(({ field }) => field)).toEqual(OWN.map(() => null));
    expect(sheet!.sample[0]!.values).toMatchObject({ name: '__proto__', id: '__proto__' });
    const plan = await engine.planImport(choicesOf(sheet!)).result;
    expect(plan).toMatchObject({ rowsIn: 5, kept: 5, counts: { add: 5, update: 0, same: 0 } });
    const [applied] = await engine.applyImport({ planId: plan.planId, source: 'constructor' })
      .result;
    expect(applied).toMatchObject({ file: '__proto__', source: 'constructor' });
    const { ids, names } = await villagesOf(engine);
    expect(ids.slice(4)).toEqual(OWN);
    expect(names.slice(4)).toEqual(OWN);
    await engine.undoImport(applied!.importId).result;
    expect((await villagesOf(engine)).ids.length).toBe(4);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('are answers that answer nothing', async () => {
    const engine = await open();
    const sheet = await sheetOf(engine, 'Xã,Tên thôn\nNơi Khác,Bản Lá\n');
    const answers = JSON.parse('{"__proto__": {"kind": "skip"}, "constructor": {"kind": "new"}}');
    const mapping = JSON.parse('{"__proto__": "name", "toString": "commune"}');
    const plan = await engine.planImport(choicesOf(sheet, { answers, mapping })).result;
    expect(plan).toMatchObject({ rowsIn: 1, kept: 0, rejected: 1 });
    const unit = await engine.planImport(
      choicesOf(sheet, { answers: { 2: { kind: 'unit', code: 'constructor' } } }),
    ).result;
    expect(unit).toMatchObject({ kept: 0, rejected: 1 });
    const words = { ...viDataFindings.check, codes: viDataFindings.codes };
    const csv = await engine.rejectedRows({ planId: unit.planId, words }).result;
    expect(csv).toContain('Nơi Khác;Bản Lá;dòng 2');
  });
});

describe('“Có 4G” without an operator', () => {
  it('is a signal of somebody, counted once and taken back', async () => {
    const engine = await open();
    const covered = await totalOf(engine, 'villages.covered');
    const { planId, newOperators } = await planOf(
      engine,
      'Mã xã,Xã,Tên thôn,4G\nB,Bình Minh,Thôn 3,Có\n',
    );
    expect(newOperators).toEqual([]); // nobody is made up
    const [applied] = await engine.applyImport({ planId, source: 'Sở' }).result;
    expect(await statusesOf(engine, 'v3', '4G')).toEqual({
      alpha: 'none',
      beta: 'none',
      unnamed: 'covered',
    });
    expect(await totalOf(engine, 'villages.covered')).toBe(covered! + 1);
    await engine.undoImport(applied!.importId).result;
    expect(await statusesOf(engine, 'v3', '4G')).toEqual({ alpha: 'none', beta: 'none' });
    expect(await totalOf(engine, 'villages.covered')).toBe(covered);
  });

  it('says nothing new of a village where a named one has it', async () => {
    const engine = await open();
    const plan = await planOf(engine, 'Mã xã,Xã,Tên thôn,4G\nA,An Lạc,Thôn 1,Có\n');
    expect(plan.counts).toEqual({ add: 0, update: 0, same: 1 });
  });

  it('is that of the operators that the row lists', async () => {
    const engine = await open();
    const text = 'Mã xã,Xã,Tên thôn,4G,Nhà mạng\nB,Bình Minh,Thôn 3,Có,Viettel\n';
    const { planId, newOperators } = await planOf(engine, text);
    expect(newOperators).toEqual(['viettel']);
    await engine.applyImport({ planId, source: 'Sở' }).result;
    expect(await statusesOf(engine, 'v3', '4G')).toEqual({
      alpha: 'none',
      beta: 'none',
      viettel: 'covered',
    });
  });

  it('and “không” is none of every operator that the data know', async () => {
    const engine = await open();
    const { planId } = await planOf(engine, 'Mã xã,Xã,Tên thôn,4G\nC,Cam Lộ,Thôn 4,Không\n');
    await engine.applyImport({ planId, source: 'Sở' }).result;
    expect(await statusesOf(engine, 'v4', '4G')).toEqual({ alpha: 'none', beta: 'none' });
  });
});
