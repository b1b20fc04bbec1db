/**
 * Units through the reforms of the fictional country:
 *
 *     2001              2010                     2020 = 2021
 *     Old Harbour ──┬── West Quay ───────────┬── Quays
 *                   └── East Quay ───────────┘
 *     Uplands ───────── Uplands ──────────────── Uplands → High Moor
 *     South Shore ───── South Shore ─────────┬── South Shore
 *                                            └── Far Reef
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyFrom, invert, targetsOf } from '../../../src/core/admin/adjacency.ts';
import { unitsOnLevel } from '../../../src/core/admin/lookup.ts';
import {
  predecessorsOf,
  type Succession,
  successorsOf,
} from '../../../src/core/admin/succession.ts';
import { orsava, soundPack } from './packs.ts';

const { country, catalogue } = await soundPack(orsava);
const words = (successions: readonly Succession[]) =>
  successions.map(({ unit, share }) => `${unit.names['en']} ${share}`);
const from = (code: string, version: string, to?: string) =>
  words(successorsOf(catalogue, { code, version }, to));
const back = (code: string, version: string, to?: string) =>
  words(predecessorsOf(catalogue, { code, version }, to));

describe('succession', () => {
  it('is partial exactly when a unit was divided', () => {
    expect(from('N1AA001', '2001-01-01', '2010-01-01')).toEqual([
      'West Quay partial',
      'East Quay partial',
    ]);
    expect(from('S1AA001', '2010-01-01')).toEqual(['South Shore partial', 'Far Reef partial']);
    expect(from('N1', '2001-01-01', '2010-01-01')).toEqual(['North partial', 'South partial']);
  });

  it('is full again when the parts of a unit were joined', () => {
    expect(from('N1AA001', '2001-01-01')).toEqual(['Quays full']);
    expect(back('N1AA001', '2021-06-01')).toEqual(['Old Harbour full']);
  });

  it('follows a unit through a change of its name', () => {
    expect(from('N1AB001', '2001-01-01')).toEqual(['High Moor full']);
    expect(back('N1AB001', '2021-06-01', '2020-01-01')).toEqual(['Uplands full']);
  });

  it('says of each predecessor whether it came whole', () => {
    expect(back('N1AA001', '2020-01-01', '2010-01-01')).toEqual([
      'West Quay full',
      'East Quay full',
    ]);
    expect(back('S1AA002', '2021-06-01')).toEqual(['South Shore partial']);
  });

  it('keeps a unit without a table column of successors under its code', () => {
    expect(from('N1AB', '2010-01-01')).toEqual(['Uplands full']);
  });

  it('of a version to itself is the unit itself', () => {
    expect(from('N1AA002', '2010-01-01', '2010-01-01')).toEqual(['East Quay full']);
    expect(back('N1AA002', '2010-01-01', '2010-01-01')).toEqual(['East Quay full']);
  });

  it('has no answer for unknown keys, unknown versions and the wrong direction', () => {
    expect(from('N9', '2001-01-01')).toEqual([]);
    expect(from('N1', '1999-01-01')).toEqual([]);
    expect(from('N1', '2021-06-01', '2001-01-01')).toEqual([]);
    expect(back('N1', '2001-01-01', '2021-06-01')).toEqual([]);
    expect(back('N1', '2021-06-01', 'never')).toEqual([]);
  });

  it('leads back to where it came from, between any two versions', () => {
    for (const older of country.adminVersions) {
      for (const newer of country.adminVersions.filter((version) => version >= older)) {
        for (const level of country.levels) {
          for (const unit of unitsOnLevel(catalogue, older, level.id)) {
            for (const next of successorsOf(catalogue, unit, newer)) {
              const origins = predecessorsOf(catalogue, next.unit, older);
              expect(origins).toContainEqual({ unit, share: next.share });
            }
          }
        }
      }
    }
  });
});

describe('links between tables', () => {
  const links = fc.array(fc.uniqueArray(fc.nat(9)), { maxLength: 20 });

  it('inverted twice are the same links in ascending order', () => {
    fc.assert(
      fc.property(links, (lists) => {
        const twice = invert(invert(adjacencyFrom(lists), 10), lists.length);
        lists.forEach((list, row) => {
          expect([...targetsOf(twice, row)]).toEqual(list.toSorted((a, b) => a - b));
        });
      }),
    );
  });
});
