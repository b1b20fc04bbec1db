/** The columns of the small dataset (`small-dataset.ts`): four villages, two operators, known figures. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { Villages } from '../../../src/core/model.ts';
import type { ColumnValues } from '../../../src/core/table/column-values.ts';
import { unitAreasKm2 } from '../../../src/core/table/unit-areas.ts';
import { byCompleteness, shareBehind, unitValues } from '../../../src/core/table/unit-values.ts';
import {
  technologyOf,
  VILLAGE_COLUMNS,
  villageValues,
} from '../../../src/core/table/village-values.ts';
import { countedDataset } from '../../support/counted-page.ts';

const small = await countedDataset();
const { figures, statuses } = await small.count(DEFAULT_DEFINITION);
const { units } = small.dataset;
const data = small.layers.find(({ id }) => id === 'villages-25')!.data as { villages: Villages };
const values = villageValues({
  villages: data.villages,
  statuses,
  definition: DEFAULT_DEFINITION,
  distances: { siteKm: Float64Array.of(1, 2, 3, Number.NaN), fibreKm: new Float64Array(4) },
  communeName: (unit) => units.codes[unit]!,
  provinceName: (unit) => units.codes[units.parents[unit]!]!,
  operatorName: (id) => id,
  noOperator: 'none',
  planState: () => 'unknown',
  differing: () => '',
});
const read = (column: ColumnValues, rows: readonly number[]) =>
  rows.map((row) => (column.kind === 'choice' ? column.choices[column.at(row)] : column.at(row)));

describe('the columns of villages', () => {
  it('tell status, place and people of each', () => {
    const rows = [0, 1, 2, 3];
    expect(read(values.status, rows)).toEqual(['covered', 'weak', 'none', 'unknown']);
    expect(read(values.commune, rows)).toEqual(['A', 'A', 'B', 'C']);
    expect(read(values.province, rows)).toEqual(['01', '01', '01', '02']);
    expect(read(values.households, rows)).toEqual([10, 20, 30, 40]);
    expect(read(values.people, rows)).toEqual(rows.map(() => Number.NaN));
    expect(read(values['site-km'], rows)).toEqual([1, 2, 3, Number.NaN]);
  });

  it('name the operators that count, say where there are none, and nothing where some are silent', () => {
    expect(read(values.operators, [0, 1, 2, 3])).toEqual(['Alpha', 'beta', 'none', '']);
  });

  it('tell of a technology the best that any operator reports, and nothing of one that nobody reports', () => {
    expect(read(values['4g'], [0, 1, 2, 3])).toEqual(['covered', 'weak', 'none', 'unknown']);
    expect(read(values['2g'], [0, 2])).toEqual(['unknown', 'unknown']);
    expect(VILLAGE_COLUMNS.filter((id) => technologyOf(id))).toEqual(['2g', '3g', '4g', '5g']);
  });
});

/**
 * A square of 4° on the equator, on WGS84: Δλ · a²(1 − e²)/2 · [sin φ/(1 − e² sin² φ) + atanh(e sin φ)/e] at 4° N, in the closed form
 * of Snyder (3-12) rather than the series of the plane.
 */
const BAND_KM2 = (() => {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const e2 = f * (2 - f);
  const e = Math.sqrt(e2);
  const sin = Math.sin((4 * Math.PI) / 180);
  const q = sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e;
  return ((4 * Math.PI) / 180) * ((a * a * (1 - e2)) / 2) * q;
})();

describe('the columns of units', () => {
  const table = unitValues({
    table: figures!,
    definition: DEFAULT_DEFINITION,
    nameOf: (unit) => units.names[unit]!,
    withinName: (unit) => units.codes[units.parents[unit]!]!,
    codeOf: (unit) => units.codes[unit]!,
    areasKm2: unitAreasKm2(units, small.dataset.shapes),
  });
  const rowOf = (code: string) => units.codes.indexOf(code);

  it('tell the least that a share can be, and nothing where nothing is known', () => {
    const share = table.values.share;
    expect(read(share, ['01', 'A', 'C', 'D'].map(rowOf))).toEqual([
      2 / 3,
      1,
      Number.NaN,
      Number.NaN,
    ]);
    expect(share).toMatchObject({ typedUnit: 100 });
  });

  it('count villages by status and sum up what is given', () => {
    const [south] = [rowOf('01')];
    const { covered, weak, none, unknown, villages, households, people } = table.values;
    expect(
      [covered, weak, none, unknown, villages, households].map((each) => each.at(south)),
    ).toEqual([...[1, 1, 1, 0, 3, 60]]);
    expect(people.at(south)).toBeNaN();
  });

  it('give areas on the ellipsoid, those of a province the sum of its communes', () => {
    const { area } = table.values;
    const south = ['A', 'B'].map((code) => area.at(rowOf(code)) as number);
    expect(south[0]).toBeCloseTo(south[1]!, 6);
    expect(south[0]).toBeCloseTo(BAND_KM2, 3);
    expect(area.at(rowOf('01'))).toBeCloseTo(south[0]! + south[1]!, 6);
    expect(area.at(0)).toBeGreaterThan(area.at(rowOf('01')) as number);
  });

  it('set units with too few data apart where they are ordered by a share, and nowhere else', () => {
    const communes = Uint32Array.from(['C', 'B', 'A'].map(rowOf));
    const { comparable, lacking } = byCompleteness(communes, (unit) =>
      table.shareOf('share', unit),
    );
    expect([[...comparable], [...lacking]]).toEqual([['B', 'A'].map(rowOf), [rowOf('C')]]);
    expect(['share', 'none', 'fibre', 'name', 'households'].map(shareBehind)).toEqual([
      ...['share', 'share', 'fibre', null, null],
    ]);
  });
});
