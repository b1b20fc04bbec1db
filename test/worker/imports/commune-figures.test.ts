/** Tables of communes against the villages of the small dataset (`small-dataset.ts`): compared, and never taken in. */
import { describe, expect, it } from 'vitest';
import type { ComparedCommune } from '../../../src/core/commune-figures.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import type { ImportPlan } from '../../../src/core/imports.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import { smallFiles } from '../../support/small-dataset.ts';
import { engineOver, planOf } from './support.ts';

/** Weak signal does not count. */
const STRICT: Definition = { ...DEFAULT_DEFINITION, weakCounts: false };

const DATASETS = {
  'in one file': () => ({ ...smallFiles(), 'import.json': smallImportPack() }),
  'in parts': () => ({ ...partedFiles(), 'import.json': smallImportPack() }),
};

/**
 * A has villages 1 (covered, 10 households) and 2 (weak, 20), B has 3 (none, 30), C has 4 (nothing known, 40 households), D none.
 */
const TABLE = `STT;Xã;Mã xã;Tổng số thôn;Số thôn có sóng;Số hộ
1;Xã An Lạc;A;2;1;30
2;Xã Bình Minh;B;3;0;25
3;Xã Cam Lộ;C;1;1;
4;Xã Đông Sơn;D;4;2;100
5;Xã Bình Minh;B;1;0;30
;Tổng cộng;;12;4;185
`;

const compared = async (engine: AnalysisEngine, { planId }: ImportPlan) =>
  (await engine.communeFigures({ planId, definition: STRICT, headings: null }).result).communes;
const brief = ({ code, lines, figures }: ComparedCommune) => [
  code,
  ...lines,
  Object.fromEntries(
    figures.map(({ figure, stated, least, most, difference }) => [
      figure,
      [stated, least, most, difference],
    ]),
  ),
];

describe.each(Object.entries(DATASETS))('figures of communes over a dataset %s', (_, files) => {
  it('are compared with what the villages give, and what is not known of these is a range', async () => {
    const engine = await engineOver(files());
    const plan = await planOf(engine, TABLE);
    expect(plan).toMatchObject({ role: 'commune-figures', rowsIn: 5, kept: 4, rejected: 1 });
    expect((await compared(engine, plan)).map(brief)).toEqual([
      [
        'A',
        2,
        {
          villages_total: [2, 2, 2, 0],
          villages_covered: [1, 1, 1, 0],
          households: [30, 30, 30, 0],
        },
      ],
      [
        'B',
        3,
        {
          villages_total: [3, 1, 1, 2],
          villages_covered: [0, 0, 0, 0],
          households: [25, 30, 30, -5],
        },
      ],
      // Village 4 may be covered or not.
      ['C', 4, { villages_total: [1, 1, 1, 0], villages_covered: [1, 0, 1, 0] }],
      // No village of D is listed: nothing was counted, which is not 0.
      [
        'D',
        5,
        {
          villages_total: [4, Number.NaN, Number.NaN, Number.NaN],
          villages_covered: [2, Number.NaN, Number.NaN, Number.NaN],
          households: [100, Number.NaN, Number.NaN, Number.NaN],
        },
      ],
    ]);
  });

  it('are compared by the definition of who asks: weak may count', async () => {
    const engine = await engineOver(files());
    const { planId } = await planOf(engine, TABLE);
    const definition = { ...STRICT, weakCounts: true };
    const [first] = (await engine.communeFigures({ planId, definition, headings: null }).result)
      .communes;
    expect(first!.figures[1]).toMatchObject({ stated: 1, least: 2, most: 2, difference: -1 });
  });

  it('say a commune that comes twice, and a total that is none of theirs', async () => {
    const plan = await planOf(await engineOver(files()), TABLE);
    expect(
      plan.groups.map(({ code, severity, first }) => [
        code,
        severity,
        first[0]!.line,
        first[0]!.value,
      ]),
    ).toEqual([
      ['row-twice', 'rejected', 6, 'Xã Bình Minh ← 3'],
      // 2 + 3 + 1 + 4 + 1 villages; the others add up: 1 + 1 + 2, and 30 + 25 + 100 + 30 with one that does not tell.
      ['total-mismatch', 'noted', 7, '12 → 11'],
    ]);
  });

  it('change nothing, and cannot be taken in', async () => {
    const engine = await engineOver(files());
    const plan = await planOf(engine, TABLE);
    expect(plan.isApplicable).toBe(false);
    await expect(
      engine.applyImport({ planId: plan.planId, source: 'Sở' }).result,
    ).rejects.toThrow();
  });

  it('can be given away as a table', async () => {
    const engine = await engineOver(files());
    const { planId } = await planOf(engine, TABLE);
    const headings = ['Xã', 'Mã', 'Tỉnh', ...Array.from({ length: 12 }, (__, i) => `c${i}`)];
    const asked = { planId, definition: STRICT, headings };
    const { file } = await engine.communeFigures(asked).result;
    const lines = file.replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe(headings.join(';'));
    expect(lines.slice(1)).toEqual([
      'Xã A;A;Tỉnh 01;2;2;0;1;1;0;30;30;0;;;',
      'Xã B;B;Tỉnh 01;3;1;2;0;0;0;25;30;-5;;;',
      'Xã C;C;Tỉnh 02;1;1;0;1;0–1;0;;;;;;',
      'Xã D;D;Tỉnh 02;4;;;2;;;100;;;;;',
    ]);
  });
});
