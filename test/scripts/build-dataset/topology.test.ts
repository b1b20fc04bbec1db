/** Units become a partition: no overlap, no gap, borders shared by all levels, islets kept, areas as they were. */
import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { shapesByCode } from '../../../scripts/build-dataset/boundaries.ts';
import { intersect } from '../../../scripts/build-dataset/clip-shapes.ts';
import { areaKm2 } from '../../../scripts/build-dataset/ellipsoid-area.ts';
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

/** Area by Karney's geodesic polygons, km²: sides are geodesics, so long sides differ from ours. */
function oracleKm2(polygons: readonly (readonly (readonly Position[])[])[]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      const area = Geodesic.WGS84.Polygon(false);
      for (const [lon, lat] of ring.slice(0, -1)) area.AddPoint(lat!, lon!);
      sum += (Math.abs(area.Compute(false, true).area!) / 1e6) * (i === 0 ? 1 : -1);
    });
  }
  return sum;
}

describe('an area', () => {
  it('agrees with an independent geodesic one to a hundred thousandth, anywhere', () => {
    const corner = fc.record({
      x: fc.double({ min: -170, max: 170, noNaN: true }),
      y: fc.double({ min: -80, max: 80, noNaN: true }),
      side: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
    });
    fc.assert(
      fc.property(corner, ({ x, y, side }) => {
        const polygons = [square(x, y, side)];
        const expected = oracleKm2(polygons);
        expect(Math.abs(areaKm2(polygons) - expected)).toBeLessThan(1e-5 * expected);
      }),
    );
  });

  it('leaves holes out, whichever way they wind', () => {
    const whole = areaKm2([square(105, 21, 0.2)]);
    const [hole] = square(105.05, 21.05, 0.1);
    for (const ring of [hole!, [...hole!].reverse()])
      expect(areaKm2([[...square(105, 21, 0.2), ring]])).toBeCloseTo(whole - areaKm2([[hole!]]), 9);
  });
});

describe('units that overlap', () => {
  it('are cut so that every place is in one, and it is said which shared how much', async () => {
    // b reaches 0.02 degrees into a; a gives way or b does, not both
    const wide = unit('N1AA001-b', {
      type: 'Polygon',
      coordinates: [
        [
          [-145.22, -34.2],
          [-145, -34.2],
          [-145, -34],
          [-145.22, -34],
          [-145.22, -34.2],
        ],
      ],
    });
    const { data, findings } = await buildSmall({
      'quarters.geojson': collection(FISH_MARKET, wide, SALTINGS),
    });
    const shared = areaKm2([
      [
        [
          [-145.22, -34.2],
          [-145.2, -34.2],
          [-145.2, -34],
          [-145.22, -34],
          [-145.22, -34.2],
        ],
      ],
    ]);
    expect(brief(findings.list)).toEqual([
      `repaired | overlap | quarters.geojson#1 | N1AA001-a | N1AA001-b ${shared.toFixed(2)} km²`,
    ]);
    const shapes = shapesByCode(data!.detail!, 'quarter');
    expect(areaKm2(intersect(shapes.get('N1AA001-a')!, shapes.get('N1AA001-b')!))).toBe(0);
  });
});

describe('a sliver between units', () => {
  it('is closed, and it is said', async () => {
    const near = unit('N1AA001-b', polygon(-145.19999, -34.2, 0.19999));
    const { data, findings } = await buildSmall({
      'quarters.geojson': collection(FISH_MARKET, near, SALTINGS),
    });
    expect(findings.list.map(({ code }) => code)).not.toContain('overlap');
    const [whole] = shapesByCode(data!.detail!, 'parish').get('N1AA001')!;
    expect(whole).toHaveLength(1); // no gap between the two is left as a hole
  });
});

describe('a level above', () => {
  it('is dissolved from the units below, edge to edge', async () => {
    const { data } = await buildSmall();
    const quays = shapesByCode(data!.detail!, 'parish').get('N1AA001')!;
    const quarters = shapesByCode(data!.detail!, 'quarter');
    const sum = areaKm2(quarters.get('N1AA001-a')!) + areaKm2(quarters.get('N1AA001-b')!);
    expect(quays).toHaveLength(1);
    expect(areaKm2(quays)).toBeCloseTo(sum, 6);
  });

  it('that was given an outline of its own is not drawn by it, and the disagreement is said in km²', async () => {
    const own = unit('N1AA001', polygon(-145.4, -34.2, 0.4), 'Quays'); // twice as high as its quarters
    const parishes = collection(...PARISHES, own);
    const { data, findings } = await buildSmall({ 'parishes.geojson': parishes });
    const apart = areaKm2([
      [
        [
          [-145.4, -34],
          [-145, -34],
          [-145, -33.8],
          [-145.4, -33.8],
          [-145.4, -34],
        ],
      ],
    ]);
    expect(brief(findings.list)).toEqual([
      `set aside | outline-differs | parishes.geojson#3 | N1AA001 | ${apart.toFixed(2)} km²`,
    ]);
    const quays = shapesByCode(data!.detail!, 'parish').get('N1AA001')!;
    expect(Math.max(...quays.flat(2).map(([, lat]) => lat!))).toBeCloseTo(-34, 9);
  });
});

describe('islets', () => {
  /** n squares of about 110 m in a row, on top of the quarter itself. */
  const archipelago = (n: number): Geometry => ({
    type: 'MultiPolygon',
    coordinates: [
      square(-147, -37.2, 0.2),
      ...Array.from({ length: n }, (_, i) => square(-146.7 + 0.0025 * i, -37.3, 0.001)),
    ],
  });

  it('of a unit with 328 parts are all there, in both resolutions', async () => {
    const quarters = collection(FISH_MARKET, OLD_MOLE, unit('S1AA001-a', archipelago(327)));
    const { data } = await buildSmall({ 'quarters.geojson': quarters });
    for (const topology of [data!.boundaries, data!.detail!])
      expect(shapesByCode(topology, 'quarter').get('S1AA001-a')).toHaveLength(328);
  });

  it('smaller than the grid become its smallest square', async () => {
    const speck = square(-146.5, -37.3, 0.00004);
    const geometry: Geometry = {
      type: 'MultiPolygon',
      coordinates: [square(-147, -37.2, 0.2), speck],
    };
    const quarters = collection(FISH_MARKET, OLD_MOLE, unit('S1AA001-a', geometry));
    const { data, findings } = await buildSmall({ 'quarters.geojson': quarters });
    expect(brief(findings.list)).toEqual([
      'repaired | islet-raised | quarters.geojson#3 | S1AA001-a',
    ]);
    const parts = shapesByCode(data!.detail!, 'quarter').get('S1AA001-a')!;
    expect(parts).toHaveLength(2);
    expect(areaKm2(parts.slice(1))).toBeGreaterThan(0);
  });
});

describe('simplified outlines', () => {
  /** A square whose sides are a saw of n teeth of about 30 m. */
  const saw = (x: number, y: number, n: number): Geometry => {
    const tooth = (i: number) => (i % 2) * 0.0003;
    const side = Array.from({ length: n }, (_, i) => [x + (0.2 * i) / n, y + tooth(i)]);
    return {
      type: 'Polygon',
      coordinates: [[...side, [x + 0.2, y], [x + 0.2, y + 0.2], [x, y + 0.2], [x, y]]],
    };
  };

  it('keep the area of every part to a thousandth, while corners go', async () => {
    const quarters = collection(FISH_MARKET, OLD_MOLE, unit('S1AA001-a', saw(-147, -37.2, 400)));
    const { data, deviations } = await buildSmall({ 'quarters.geojson': quarters });
    const given = oracleKm2([(saw(-147, -37.2, 400) as { coordinates: Position[][] }).coordinates]);
    const drawn = shapesByCode(data!.detail!, 'quarter').get('S1AA001-a')!;
    expect(drawn.flat(2).length).toBeLessThan(200);
    expect(Math.abs(oracleKm2(drawn) / given - 1)).toBeLessThan(1e-3);
    expect(deviations!.part).toBeLessThan(1e-3);
  });

  it('are drawn finer where the grid alone would change areas by more', async () => {
    // Far Reef is 0.04 degrees wide: on a grid of a hundredth that is 4 steps, and its corners fall between them
    const parishes = collection(PARISHES[0], unit('S1AA002', polygon(-147.524, -37.524, 0.044)));
    const { data, deviations } = await buildSmall(
      { 'parishes.geojson': parishes },
      {
        partLevel: 'parish',
        resolution: { part: { metres: 0, stepsPerDegree: 100 } },
      },
    );
    expect(deviations!.part).toBeLessThan(1e-3);
    const reef = shapesByCode(data!.detail!, 'parish').get('S1AA002')!;
    expect(Math.abs(areaKm2(reef) / areaKm2([square(-147.524, -37.524, 0.044)]) - 1)).toBeLessThan(
      1e-3,
    );
  });
});
