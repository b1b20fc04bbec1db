/** What tables say of sites, laid over a list of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sites } from '../../../src/core/model.ts';
import {
  overlaidSites,
  type SitesOverlay,
  siteValues,
  technologyBits,
} from '../../../src/core/overlay/sites.ts';

/** s1 of viettel with 2G at 105/21, s2 of which nothing but its place is known. */
const LIST: Sites = {
  count: 2,
  ids: ['s1', 's2'],
  positions: Float64Array.of(105, 21, 106, 22),
  operators: { values: ['viettel', ''], index: Uint32Array.of(0, 1) },
  technologies: Uint8Array.of(1, 0),
};
const OF_LIST = { part: '', date: '2026-06-30' };

type Said = readonly [id: string, lon: number, lat: number, operators: string, list: string];
const overlay = (date: string, ...sites: readonly Said[]): SitesOverlay => ({
  ...{ id: 'i', source: 'a', date, layer: 'sites' },
  parts: new Map([
    [
      '',
      {
        ids: sites.map(([id]) => id),
        positions: Float64Array.from(sites.flatMap(([, lon, lat]) => [lon, lat])),
        operators: sites.map(([, , , operators]) => operators),
        technologies: Uint8Array.from(sites, ([, , , , list]) => technologyBits(list.split(' '))),
      },
    ],
  ]),
});
const told = (...overlays: readonly SitesOverlay[]) => {
  const sites = overlaidSites(LIST, overlays, OF_LIST);
  return sites.ids.map((id, row) => [id, ...Object.values(siteValues(sites, row))].join(' | '));
};

describe('sites laid over a list', () => {
  it('take the place of what is older and of what is not known, and stand behind where they are new', () => {
    expect(
      told(
        overlay(
          '2026-07-01',
          ['s1', 105.5, 21, '', '2G 4G'],
          ['s2', 106, 22, 'vinaphone', ''],
          ['t1', 107, 10, 'viettel', '5G'],
        ),
      ),
    ).toEqual([
      's1 | 105.5 21 | viettel | 2G 4G',
      's2 | 106 22 | vinaphone | ',
      't1 | 107 10 | viettel | 5G',
    ]);
  });

  it('that are older fill only what is not known', () => {
    expect(
      told(overlay('2020-01-01', ['s1', 1, 1, 'gtel', '5G'], ['s2', 1, 1, 'gtel', '5G'])),
    ).toEqual(['s1 | 105 21 | viettel | 2G', 's2 | 106 22 | gtel | 5G']);
  });

  it('count by their dates, of equal dates the later one taken in', () => {
    const [early, late] = ['2026-07-01', '2026-08-01'].map((date, i) =>
      overlay(date, ['s1', 100 + i, 20, '', '']),
    );
    expect(told(late!, early!)[0]).toBe('s1 | 101 20 | viettel | 2G');
    const again = overlay('2026-08-01', ['s1', 109, 9, '', '']);
    expect(told(late!, early!, again)[0]).toBe('s1 | 109 9 | viettel | 2G');
  });

  it('leave the list as it is, and other parts alone', () => {
    const before = structuredClone(LIST);
    told(overlay('2026-07-01', ['s1', 100, 20, 'x', '5G']));
    expect(LIST).toEqual(before);
    const elsewhere = overlay('2026-07-01', ['t9', 100, 20, '', '']);
    expect(overlaidSites(LIST, [elsewhere], { ...OF_LIST, part: '08' })).toBe(LIST);
  });

  it('are each there once, however often they are said', () => {
    const site = fc.tuple(
      fc.constantFrom('s1', 's2', 't1', 't2'),
      fc.integer({ min: 100, max: 110 }),
      fc.integer({ min: 8, max: 23 }),
      fc.constantFrom('', 'viettel'),
      fc.constantFrom('', '4G', '2G 5G'),
    );
    const sites = fc.uniqueArray(site, { selector: ([id]) => id });
    const date = fc.constantFrom('2025-01-01', '2026-06-30', '2026-12-31');
    fc.assert(
      fc.property(fc.array(fc.tuple(date, sites), { maxLength: 4 }), (tables) => {
        const overlays = tables.map(([of, said]) => overlay(of, ...said));
        const { ids, count, positions } = overlaidSites(LIST, overlays, OF_LIST);
        const said = tables.flatMap(([, all]) => all.map(([id]) => id));
        expect(ids.toSorted()).toEqual([...new Set(['s1', 's2', ...said])].sort());
        expect([ids.length, positions.length]).toEqual([count, 2 * count]);
        expect([...positions].some(Number.isNaN)).toBe(false);
      }),
    );
  });
});
