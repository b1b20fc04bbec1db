/** Units of a description against the catalogue: what is wrong with a file is said by file and feature, and repaired or left out. */
import type { Feature, Geometry } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { shapesByCode } from '../../../scripts/build-dataset/boundaries.ts';
import { unitsOf } from '../../../scripts/dataset/part-codes.ts';
import { square } from '../../support/squares.ts';
import {
  brief,
  buildSmall,
  collection,
  PARISHES,
  polygon,
  QUARTERS,
  unit,
} from './small-country.ts';

vi.setConfig({ testTimeout: 30_000 }); // a busy machine is slow, not wrong

const [FISH_MARKET, OLD_MOLE, SALTINGS] = QUARTERS;
const [HIGH_MOOR, FAR_REEF] = PARISHES;

const built = (...quarters: readonly Feature[]) =>
  buildSmall({ 'quarters.geojson': collection(...quarters) });

describe('a dataset without faults', () => {
  it('has all units that are drawn, with the names, kinds and parents of the catalogue, and no finding', async () => {
    const { data, findings } = await buildSmall();
    expect(brief(findings.list)).toEqual([]);
    const [region, county, parish, quarter] = ['region', 'county', 'parish', 'quarter'].map((id) =>
      unitsOf(data!.boundaries, { id } as Parameters<typeof unitsOf>[1]),
    );
    expect(region!.map(({ code }) => code)).toEqual(['N1', 'S1']);
    expect(county).toContainEqual({ code: 'N1AA', name: 'Harbour', kind: 'port', parent: 'N1' });
    expect(parish!.map(({ code }) => code)).toEqual(['N1AA001', 'N1AB001', 'S1AA001', 'S1AA002']);
    expect(quarter!.map(({ parent }) => parent)).toEqual(['N1AA001', 'N1AA001', 'S1AA001']);
  });
});

describe('a code', () => {
  it.each([
    ['', 'set aside | code-invalid | quarters.geojson#4'],
    ['N1AA001', 'set aside | code-invalid | quarters.geojson#4 | N1AA001 | N1AA001'],
    ['N1AA001-z', 'set aside | code-unknown | quarters.geojson#4 | N1AA001-z | N1AA001-z'],
    ['N1AA001-a', 'set aside | code-duplicate | quarters.geojson#4 | N1AA001-a | N1AA001-a'],
  ])('%j of a fourth quarter is set aside', async (code, expected) => {
    const { data, findings } = await built(...QUARTERS, unit(code, polygon(-144.6, -34.2)));
    expect(brief(findings.list)).toEqual([expected]);
    expect(unitsOf(data!.detail!, { id: 'quarter' } as never)).toHaveLength(3);
  });

  it('of another edition is set aside with the edition that knew it', async () => {
    const parishes = collection(...PARISHES, unit('N1AA002', polygon(-144.6, -34.2)));
    const { findings } = await buildSmall({ 'parishes.geojson': parishes });
    expect(brief(findings.list)).toEqual([
      'set aside | code-unknown | parishes.geojson#3 | N1AA002 | N1AA002 (a code of 2010-01-01)',
    ]);
  });

  it('that is a number has lost what made it a code, and is set aside', async () => {
    const feature = { ...unit('x', polygon(-144.6, -34.2)), properties: { code: 4 } };
    const { findings } = await built(...QUARTERS, feature);
    expect(brief(findings.list)).toEqual(['set aside | code-invalid | quarters.geojson#4 | 4 | 4']);
  });
});

describe('a name', () => {
  it('that the catalogue does not have is reported, and the name of the catalogue is used', async () => {
    const { data, findings } = await built(
      { ...FISH_MARKET, properties: { code: 'N1AA001-a', name: 'Meat Market' } },
      OLD_MOLE,
      SALTINGS,
    );
    expect(brief(findings.list)).toEqual([
      'reported | name-differs | quarters.geojson#1 | N1AA001-a | Meat Market / Quarter Fish Market',
    ]);
    expect(unitsOf(data!.detail!, { id: 'quarter' } as never)[0]!.name).toBe('Fish Market');
  });

  it('that differs in marks and case alone is told apart from another name', async () => {
    const { findings } = await built(
      { ...FISH_MARKET, properties: { code: 'N1AA001-a', name: 'FÍSH market' } },
      OLD_MOLE,
      SALTINGS,
    );
    expect(findings.list.map(({ code }) => code)).toEqual(['name-spelling']);
  });
});

describe('a geometry', () => {
  const swapped: Geometry = {
    type: 'Polygon',
    coordinates: square(-145.4, -34.2, 0.2).map((ring) => ring.map(([lon, lat]) => [lat, lon])),
  };
  const metres: Geometry = { type: 'Polygon', coordinates: square(400_000, 6_200_000, 20_000) };
  const open: Geometry = {
    type: 'Polygon',
    coordinates: square(-145.4, -34.2, 0.2).map((ring) => ring.slice(0, -1)),
  };
  const bowTie: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [-145.4, -34.2],
        [-145.2, -34.0],
        [-145.2, -34.2],
        [-145.4, -34.0],
        [-145.4, -34.2],
      ],
    ],
  };

  it.each([
    ['that is missing', null, 'set aside | geometry-missing'],
    ['that is empty', { type: 'Polygon', coordinates: [] }, 'set aside | geometry-missing'],
    [
      'that is a point',
      { type: 'Point', coordinates: [-145, -34] },
      'set aside | geometry-wrong-type',
    ],
    [
      'with holes in its numbers',
      { type: 'Polygon', coordinates: [[[0, null]]] },
      'set aside | geometry-invalid',
    ],
    ['in metres', metres, 'set aside | coordinates-not-degrees'],
    ['of another country', polygon(10, 50), 'set aside | outside-country'],
    ['with swapped axes', swapped, 'repaired | coordinates-swapped'],
    ['that is not closed', open, 'repaired | ring-closed'],
    ['that crosses itself', bowTie, 'repaired | geometry-mended'],
  ])('%s is said by file, feature and code', async (_, geometry, expected) => {
    const { data, findings } = await built(
      unit('N1AA001-a', geometry as Geometry),
      OLD_MOLE,
      SALTINGS,
    );
    const [first] = brief(findings.list);
    expect(first).toBe(`${expected} | quarters.geojson#1 | N1AA001-a`);
    const isKept = expected.startsWith('repaired');
    expect(shapesByCode(data!.detail!, 'quarter').has('N1AA001-a')).toBe(isKept);
  });

  it('with swapped axes is turned back to where it should be', async () => {
    const { data } = await built(unit('N1AA001-a', swapped), OLD_MOLE, SALTINGS);
    const [[ring]] = shapesByCode(data!.detail!, 'quarter').get('N1AA001-a') as [[number[][]]];
    const corners = ring.map((at) => at.map((degrees) => degrees.toFixed(4)).join(' '));
    expect(new Set(corners)).toEqual(
      new Set([
        '-145.4000 -34.2000',
        '-145.2000 -34.2000',
        '-145.2000 -34.0000',
        '-145.4000 -34.0000',
      ]),
    );
  });

  it('with a part outside the country loses that part, and only that', async () => {
    const geometry: Geometry = {
      type: 'MultiPolygon',
      coordinates: [square(-145.4, -34.2, 0.2), square(10, 50, 1)],
    };
    const { data, findings } = await built(unit('N1AA001-a', geometry), OLD_MOLE, SALTINGS);
    expect(brief(findings.list)).toEqual([
      'repaired | part-outside-country | quarters.geojson#1 | N1AA001-a',
    ]);
    expect(shapesByCode(data!.detail!, 'quarter').get('N1AA001-a')).toHaveLength(1);
  });
});

describe('a unit that is missing', () => {
  it('is reported by its code, and the others are built', async () => {
    const { data, findings } = await built(FISH_MARKET, SALTINGS);
    expect(brief(findings.list)).toEqual([
      'reported | unit-missing | 2021-06-01 | N1AA001-b | Old Mole',
      'set aside | code-unknown | villages.csv#3 | h2 | N1AA001-b (a quarter, not drawn)',
    ]);
    expect(data!.villages[0]!.columns['id']).toEqual(['h1', 'h3']);
  });

  it('refuses the dataset when every map of the country must show it', async () => {
    const { data, findings } = await buildSmall({ 'parishes.geojson': collection(HIGH_MOOR) });
    expect(data).toBeNull();
    expect(brief(findings.list)).toContain(
      'refused | required-unit-missing | 2021-06-01 | S1AA002 | Far Reef',
    );
  });

  it('refuses the dataset as well when its feature is there without a usable geometry', async () => {
    const parishes = collection(HIGH_MOOR, { ...FAR_REEF, geometry: null as never });
    const { data, findings } = await buildSmall({ 'parishes.geojson': parishes });
    expect(data).toBeNull();
    expect(findings.list.map(({ code }) => code)).toEqual([
      'geometry-missing',
      'required-unit-missing',
    ]);
  });
});
