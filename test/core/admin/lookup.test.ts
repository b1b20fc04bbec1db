/**
 * Looking up units of a country with four levels and codes of 2, 4, 7 and 9 characters. 2021:
 *
 *     N1 North ── N1AA Harbour (port) ── N1AA001 Quays ── N1AA001-a Fish Market, N1AA001-b Old Mole
 *              └─ N1AB Uplands ──────── N1AB001 High Moor
 *     S1 South ── S1AA Reefs ────────── S1AA001 South Shore ── S1AA001-a Saltings
 *                                    └─ S1AA002 Far Reef
 */
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  fullName,
  newestEdition,
  parentOf,
  shortName,
  unitAt,
  unitsOnLevel,
} from '../../../src/core/admin/lookup.ts';
import { orsava, soundPack } from './packs.ts';

const { catalogue } = await soundPack(orsava);
const NOW = '2021-06-01';
const unit = (code: string, version = NOW) => unitAt(catalogue, { code, version })!;
const codes = (units: readonly { readonly code: string }[]) => units.map(({ code }) => code);

describe('looking up units', () => {
  it('walks from the lowest of four levels to the top', () => {
    const path = [unit('N1AA001-b')];
    for (let up = parentOf(catalogue, path[0]!); up; up = parentOf(catalogue, up)) path.push(up);
    expect(path.map(({ level }) => level)).toEqual(['quarter', 'parish', 'county', 'region']);
    expect(path.at(-1)!.parent).toBeNull();
  });

  it('lists children and levels in the order of the catalogue', () => {
    expect(codes(childrenOf(catalogue, unit('S1AA')))).toEqual(['S1AA001', 'S1AA002']);
    expect(childrenOf(catalogue, unit('S1AA002'))).toEqual([]);
    expect(codes(unitsOnLevel(catalogue, NOW, 'county'))).toEqual(['N1AA', 'N1AB', 'S1AA']);
    expect(codes(unitsOnLevel(catalogue, '2001-01-01', 'county'))).toEqual([]);
  });

  it('skips a level that an edition does not have', () => {
    const key = { code: 'N1AA001', version: '2001-01-01' };
    expect(parentOf(catalogue, key)).toMatchObject({ code: 'N1', level: 'region' });
  });

  it('gives one code three meanings in three versions', () => {
    const names = ['2001-01-01', '2010-01-01', '2020-01-01'].map((version) =>
      shortName(unit('N1AA001', version), 'en'),
    );
    expect(names).toEqual(['Old Harbour', 'West Quay', 'Quays']);
  });

  it('undoes the changes of an edition, and only those', () => {
    expect(fullName(catalogue, unit('N1AA', '2020-01-01'), 'en')).toBe('County Harbour');
    expect(fullName(catalogue, unit('N1AA'), 'en')).toBe('Harbour Free Port');
    expect(shortName(unit('N1AB001', '2020-01-01'), 'en')).toBe('Uplands');
    expect(unit('S1AA001', '2020-01-01')).toEqual({ ...unit('S1AA001'), version: '2020-01-01' });
  });

  it('names a unit in a language, or else in the catalogue’s own', () => {
    expect(fullName(catalogue, unit('N1AA'), 'vi')).toBe('Cảng tự do Bến Cảng');
    expect(fullName(catalogue, unit('N1AB'), 'vi')).toBe('Hạt Uplands');
    expect(fullName(catalogue, unit('S1AA002'), 'fr')).toBe('Parish Far Reef');
    expect(shortName(unit('N1'), '__proto__')).toBe('North');
  });

  it('gives facts where there are any and null where not', () => {
    expect(unit('N1AA001')).toMatchObject({
      population: 1200,
      areaKm2: 14.5,
      centre: [-145.2, -34.1],
      coordinateSystem: 'ORS:LCC',
    });
    expect(unit('N1AB001').population).toBeNull();
    expect(unit('S1AA002').coordinateSystem).toBeNull();
    expect(unit('N1')).toMatchObject({ centre: null, areaKm2: null });
  });

  it('answers unknown keys with nothing', () => {
    for (const key of [
      { code: 'constructor', version: NOW },
      { code: 'N1', version: 'never' },
      { code: '', version: NOW },
    ]) {
      expect(unitAt(catalogue, key)).toBeNull();
      expect(parentOf(catalogue, key)).toBeNull();
      expect(childrenOf(catalogue, key)).toEqual([]);
    }
    expect(newestEdition(catalogue).version).toBe(NOW);
  });
});
