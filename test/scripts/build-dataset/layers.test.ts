/** Coverage, fibre and sites go to the parts of the country where they lie; what lies nowhere is said. */
import fc from 'fast-check';
import type { Feature, Geometry, MultiPolygon, Position } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { intersect } from '../../../scripts/build-dataset/clip-shapes.ts';
import { cutToBox, onGrid } from '../../../scripts/build-dataset/coverage-shapes.ts';
import { areaKm2 } from '../../../scripts/build-dataset/ellipsoid-area.ts';
import type { Bbox } from '../../../src/core/country.ts';
import { gatePolygons } from '../../../src/io/geometry-gate.ts';
import { square } from '../../support/squares.ts';
import { brief, buildSmall, collection, polygon } from './small-country.ts';

vi.setConfig({ testTimeout: 30_000 }); // a busy machine is slow, not wrong

/**
 * Parts of the small country are the counties Harbour (quarters a and b, -145.4 to -145)
 * and Reefs (-147 to -146.8). The margin of a part is 0.02 degrees.
 */
const feature = (geometry: Geometry, properties: object = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

const coverage = (features: readonly Feature[], change: object = {}) =>
  buildSmall(
    { 'cover.geojson': collection(...features) },
    {
      coverage: [
        {
          ...{ files: 'cover.geojson', operator: 'alpha', technology: '4G', evidence: 'declared' },
          ...change,
        },
      ],
    },
  );

const coordinatesOf = (features: readonly Feature[] | undefined): Position[][][] =>
  (features ?? []).flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates);

describe('coverage', () => {
  it('is cut to the box of each part with a margin of 0.02 degrees', async () => {
    const { data, findings } = await coverage([feature(polygon(-145.5, -34.3, 0.4))]);
    expect(brief(findings.list)).toEqual([]);
    const [layer] = data!.coverage;
    expect([...layer!.features.keys()]).toEqual(['N1AA']);
    const pieces = coordinatesOf(layer!.features.get('N1AA'));
    // from the margin in the south-west to where the polygon ends in the north-east
    const left = [
      [-145.42, -34.22],
      [-145.1, -34.22],
      [-145.1, -33.98],
      [-145.42, -33.98],
      [-145.42, -34.22],
    ];
    expect(areaKm2(pieces)).toBeCloseTo(areaKm2([[left]]), 6);
  });

  it('keeps its holes where it is cut, a hole across the edge too', async () => {
    const rings = [...square(-145.5, -34.25, 0.3), [...square(-145.45, -34.15, 0.1)[0]!].reverse()];
    const { data } = await coverage([feature({ type: 'Polygon', coordinates: rings })]);
    const pieces = coordinatesOf(data!.coverage[0]!.features.get('N1AA'));
    const frame = [
      [
        [-145.42, -34.22],
        [-144.98, -34.22],
        [-144.98, -33.98],
        [-145.42, -33.98],
        [-145.42, -34.22],
      ],
    ];
    expect(areaKm2(pieces)).toBeCloseTo(areaKm2(intersect([rings], [frame])), 3);
  });

  it('says nothing but a weak signal, and sets aside a signal that nobody can understand', async () => {
    const { data, findings } = await coverage([
      feature(polygon(-145.3, -34.1, 0.02), { signal: 'weak', note: 'private' }),
      feature(polygon(-145.2, -34.1, 0.02), { signal: 'covered' }),
      feature(polygon(-145.1, -34.1, 0.02), { signal: '3 bars' }),
    ]);
    expect(data!.coverage[0]!.features.get('N1AA')!.map(({ properties }) => properties)).toEqual([
      { signal: 'weak' },
      {},
    ]);
    expect(brief(findings.list)).toEqual(['set aside | choice-unknown | cover.geojson#3 | 3 bars']);
  });

  it.each([
    ['in metres', polygon(400_000, 100_000, 10), 'coordinates-not-degrees'],
    ['without geometry', null, 'geometry-missing'],
    ['smaller than the grid', polygon(-145.30004, -34.10004, 0.00001), 'too-small'],
    ['near no unit of any part', polygon(-143, -33, 0.1), 'outside-parts'],
  ])('%s is set aside, by file and feature', async (_, geometry, code) => {
    const { data, findings } = await coverage([
      feature(geometry as Geometry),
      feature(polygon(-145.3, -34.1, 0.02)),
    ]);
    expect(brief(findings.list)).toEqual([`set aside | ${code} | cover.geojson#1`]);
    expect([...data!.coverage[0]!.features.values()].flat()).toHaveLength(1);
  });

  it('with nothing in a part is unknown there, unless the source says that it is complete', async () => {
    const here = [feature(polygon(-145.3, -34.1, 0.02))];
    const partsOf = async (complete?: unknown) => {
      const { data } = await coverage(here, complete === undefined ? {} : { complete });
      return [...data!.coverage[0]!.features].map(([code, list]) => [code, list.length]).sort();
    };
    expect(await partsOf()).toEqual([['N1AA', 1]]);
    expect(await partsOf(['S1AA'])).toEqual([
      ['N1AA', 1],
      ['S1AA', 0],
    ]);
    expect(await partsOf('all')).toEqual([
      ['N1AA', 1],
      ['S1AA', 0],
    ]);
  });

  it('that is empty is left out and said', async () => {
    const { data, findings } = await coverage([]);
    expect(data!.coverage).toEqual([]);
    expect(findings.list.map(({ code }) => code)).toEqual(['layer-empty']);
  });
});

describe('a polygon on the grid and cut to a box', () => {
  it('is simple as read back from the grid, lies in the box, and covers what the clipper finds', () => {
    const STEPS = 1000;
    const step = fc.integer({ min: 0, max: 60 });
    const drawn = fc.array(fc.tuple(step, step), { minLength: 3, maxLength: 12 });
    const box: Bbox = [105.01, 21.01, 105.045, 21.05];
    fc.assert(
      fc.property(drawn, (corners) => {
        const ring = corners.map(([x, y]) => [105 + x / STEPS + 0.0002, 21 + y / STEPS - 0.0003]);
        const shape = onGrid([[[...ring, ring[0]!]]], STEPS);
        expect(shape).not.toBeNull();
        for (const one of shape!) {
          const cut = cutToBox(one, box, STEPS);
          expect(cut).not.toBeNull();
          if (cut!.length === 0) continue;
          const coordinates = cut as Position[][][];
          const gated = gatePolygons({ type: 'MultiPolygon', coordinates }, [100, 7, 118, 24], {
            makeSimple: null,
            overlap: 'apart',
          });
          expect(gated).toMatchObject({ ok: true, repairs: [] });
          for (const [lon, lat] of coordinates.flat(2)) {
            expect(lon).toBeGreaterThanOrEqual(box[0] - 1e-9);
            expect(lat).toBeLessThanOrEqual(box[3] + 1e-9);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a fibre route', () => {
  const fibre = (features: readonly Feature[]) =>
    buildSmall(
      { 'fibre.geojson': collection(...features) },
      { fibre: [{ files: 'fibre.geojson' }] },
    );
  const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

  it('goes to every part that it touches, also one that it only passes through', async () => {
    const { data, findings } = await fibre([
      feature(line([-147.1, -37.1], [-146.7, -37.1]), { operator: 'alpha', planned: 'yes' }), // ends outside on both sides
      feature(line([-146.9, -37.1], [-145.3, -34.1])),
    ]);
    expect(brief(findings.list)).toEqual([]);
    const [layer] = data!.infrastructure;
    expect(layer!.kind).toBe('fibre');
    expect([...layer!.features].map(([code, list]) => [code, list.length]).sort()).toEqual([
      ['N1AA', 1],
      ['S1AA', 2],
    ]);
    expect(layer!.features.get('S1AA')![0]!.properties).toEqual({
      operator: 'alpha',
      planned: 'yes',
    });
  });

  it('that touches no part, has one position or an unknown operator is said', async () => {
    const { data, findings } = await fibre([
      feature(line([-143, -33], [-143.1, -33])),
      feature({ type: 'LineString', coordinates: [[-145.3, -34.1]] }),
      feature({ type: 'MultiLineString', coordinates: [] }),
      feature(line([-145.3, -34.1], [-145.2, -34.1]), { operator: '<NA>' }),
    ]);
    expect(brief(findings.list)).toEqual([
      'set aside | outside-parts | fibre.geojson#1',
      'set aside | geometry-missing | fibre.geojson#2',
      'set aside | geometry-missing | fibre.geojson#3',
      'set aside | reference-unknown | fibre.geojson#4 | <NA>',
    ]);
    expect([...data!.infrastructure[0]!.features.values()].flat()).toHaveLength(1);
  });
});

describe('a site', () => {
  const sites = (text: string) =>
    buildSmall(
      { 'sites.csv': `id,lon,lat,operator,technologies\n${text}` },
      { sites: [{ files: 'sites.csv' }] },
    );

  it('goes to the part that holds it, and from the sea to the nearest within 5 km', async () => {
    const { data, findings } = await sites(
      'm1,-145.3,-34.1,alpha,4g;2G\nm2,-146.9,-37.24,,\nm3,-146.9,-37.26,,\n',
    );
    const { features } = data!.infrastructure[0]!;
    expect(features.get('N1AA')!.map(({ properties }) => properties)).toEqual([
      { id: 'm1', operator: 'alpha', technologies: '2G 4G' },
    ]);
    // 0.04 degrees of latitude south of the coast are 4.4 km, 0.06 are 6.7 km
    expect(features.get('S1AA')!.map(({ properties }) => properties!['id'])).toEqual(['m2']);
    expect(brief(findings.list)).toEqual(['set aside | outside-parts | sites.csv#4 | m3']);
  });

  it('keeps the technologies that there are and says which words are none', async () => {
    const { data, findings } = await sites('m1,-145.3,-34.1,,4G LTE-A\n');
    expect(data!.infrastructure[0]!.features.get('N1AA')![0]!.properties).toEqual({
      id: 'm1',
      technologies: '4G',
    });
    expect(brief(findings.list)).toEqual(['set aside | choice-unknown | sites.csv#2 | m1 | LTE-A']);
  });
});
