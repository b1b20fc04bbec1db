/** Boundaries made compact, on two square communes with a wiggly coast. */
import { describe, expect, it } from 'vitest';
import { boundaryTopology } from '../../../scripts/country-boundaries/boundary-topology.ts';
import type { Piece } from '../../../scripts/country-boundaries/clip.ts';
import type { GridPoint } from '../../../scripts/country-boundaries/grid.ts';
import { compactBoundaries } from '../../../scripts/sample-country/compact-boundaries.ts';
import { shapesByCode } from '../../../scripts/sample-country/topology-rings.ts';
import type { Edition } from '../../../src/core/admin/catalogue.ts';
import { soundPack, vietnam } from '../../core/admin/packs.ts';
import { bordersOf, drawnUnits } from '../country-boundaries/drawn-units.ts';

const WEST = '00004';
const EAST = '00008';
const centres = new Map<string, GridPoint>([
  [WEST, { x: 1_050_403, y: 210_498 }],
  [EAST, { x: 1_051_502, y: 210_511 }],
]);

async function edition(): Promise<Edition> {
  return (await soundPack(vietnam)).catalogue.editions.at(-1)!;
}

/** Two squares of 1,000 steps side by side; the southern coast goes up and down by three steps. */
async function twoCommunes() {
  const units = await edition();
  const coast = (from: number) =>
    Array.from({ length: 10 }, (_, i) => ({ x: from + 100 * i, y: 210_003 + (i % 2) * 3 }));
  const square = (west: number) => [
    { x: west, y: 210_000 },
    ...coast(west).slice(1),
    { x: west + 1_000, y: 210_000 },
    { x: west + 1_000, y: 211_004 },
    { x: west, y: 211_004 },
  ];
  const piece = (code: string, west: number): Piece => ({
    unit: { code, row: units.rowByCode.get(code)!, centre: centres.get(code)!, areaKm2: 100 },
    shape: [square(west)],
  });
  return boundaryTopology([piece(WEST, 1_050_000), piece(EAST, 1_051_000)], units);
}

describe('compact boundaries', () => {
  it('lose the wiggles of the coast and keep the shared border', async () => {
    const compact = compactBoundaries(await twoCommunes(), centres);
    const shapes = shapesByCode(compact, 'communes');
    expect(
      shapes
        .get(WEST)![0]![0]!
        .map(({ x, y }) => `${x} ${y}`)
        .sort(),
    ).toEqual(['1050000 210000', '1050000 211000', '1051000 210000', '1051000 211000']);
    const { repeated, coast } = bordersOf(drawnUnits(compact, 'communes').values());
    expect(repeated).toEqual([]);
    expect(coast).toHaveLength(6);
    expect(drawnUnits(compact, 'provinces').size).toBe(1);
  });

  it('keep the properties of every unit', async () => {
    const compact = compactBoundaries(await twoCommunes(), centres);
    expect(drawnUnits(compact, 'communes').get(EAST)!.properties).toEqual({
      code: EAST,
      name: 'Ngọc Hà',
      kind: 'phuong',
      parent: '01',
    });
  });

  it('are refused when a centre is not known or not in its cell', async () => {
    const fine = await twoCommunes();
    expect(() => compactBoundaries(fine, new Map())).toThrow('00004: expected a centre');
    const abroad = new Map([...centres, [EAST, { x: 0, y: 0 }] as const]);
    expect(() => compactBoundaries(fine, abroad)).toThrow('00008: expected a sound cell');
  });
});
