/** Coverage by polygons: which villages lie inside, and which land lies outside, on squared paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../src/core/coverage-area/covered-areas.ts';
import { addCoverage, coverageLookup, unknownCube } from '../../src/core/coverage-cube.ts';
import { multiPolygonOf, PolygonBuilder, type Ring } from '../../src/core/geometry.ts';
import {
  COVERED,
  type CoverageLayer,
  NONE,
  STATUSES,
  statusIndex,
  type Technology,
  UNKNOWN,
  type Villages,
  WEAK,
} from '../../src/core/model.ts';
import { indexCoverage, outsideCoverage } from '../../src/core/outside-coverage.ts';
import { drawVillages } from '../support/drawn-villages.ts';
import { square, squareRing } from '../support/squares.ts';

interface Drawn {
  readonly operator?: string;
  readonly technology?: Technology;
  readonly features: readonly (readonly Ring[][])[];
  readonly weak?: readonly number[];
  readonly isComplete?: boolean;
}

function layer({
  operator = 'op-1',
  technology = '4G',
  features,
  weak = [],
  isComplete = true,
}: Drawn): CoverageLayer {
  const builder = new PolygonBuilder();
  for (const feature of features) builder.add(feature);
  return {
    id: `${operator}-${technology}`,
    operator,
    technology,
    evidence: 'declared',
    date: '2026-01-01',
    polygons: builder.finish(),
    isComplete,
    signal: Uint8Array.from(features, (_, i) => (weak.includes(i) ? WEAK : COVERED)),
  };
}

function coverageCube(villages: Villages, layers: readonly CoverageLayer[]): Uint8Array {
  const cube = unknownCube(villages);
  for (const one of layers) addCoverage(cube, villages, one);
  return cube;
}

describe('villages in coverage', () => {
  /*  A 4 × 4 square with a 2 × 2 hole in its middle, an island of weak signal in the hole.

      4 ┌───────────┐
      3 │  ┌─────┐  │     inside the ring: covered
        │  │ ╔═╗ │  │     in the hole: none
      1 │  └─────┘  │     on the island: weak
      0 └───────────┘                                     */
  const ringAndIsland = layer({
    features: [[[squareRing(0, 0, 4), squareRing(1, 1, 2).toReversed()]], [square(1.5, 1.5, 1)]],
    weak: [1],
  });

  it('are covered inside, none in a hole or outside, weak on an island of weak signal', () => {
    const statusAt = coverageLookup(ringAndIsland);
    expect([statusAt(0.5, 0.5), statusAt(1.2, 1.2), statusAt(2, 2), statusAt(9, 9)]).toEqual([
      COVERED,
      NONE,
      WEAK,
      NONE,
    ]);
  });

  it('are covered where any feature is, whichever comes first', () => {
    const both = [[square(0, 0, 2)], [square(1, 1, 2)]];
    expect(coverageLookup(layer({ features: both, weak: [0] }))(1.5, 1.5)).toBe(COVERED);
    expect(coverageLookup(layer({ features: both, weak: [1] }))(1.5, 1.5)).toBe(COVERED);
  });

  it('are unknown where the operator supplied no layer or the village has no position', () => {
    const villages = drawVillages('A 4G:?? @0.5,0.5\n A 4G:??');
    const cube = coverageCube(villages, [
      ringAndIsland,
      layer({ operator: 'stranger', features: [[square(0, 0, 9)]] }),
    ]);
    const at = (village: number, operator: number) =>
      STATUSES[cube[statusIndex(villages, village, 2, operator)]!];
    expect([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]).toEqual([
      'covered',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('are none, not unknown, where an operator supplied a layer that covers nothing', () => {
    const villages = drawVillages('A 4G:? @0.5,0.5');
    const cube = coverageCube(villages, [layer({ features: [] })]);
    expect(STATUSES[cube[statusIndex(villages, 0, 2, 0)]!]).toBe('none');
  });
});

describe('an incomplete layer', () => {
  it('still covers what lies in its polygons, and says nothing of the rest', () => {
    const villages = drawVillages('A 4G:? @0.5,0.5\n A 4G:? @5,5');
    const known = { features: [[square(0, 0, 2)]], isComplete: false };
    const cube = coverageCube(villages, [layer(known)]);
    expect([0, 1].map((v) => cube[statusIndex(villages, v, 2, 0)])).toEqual([COVERED, UNKNOWN]);
    expect(coverageLookup(layer(known))(5, 5)).toBe(UNKNOWN);
    expect(coverageLookup(layer({ features: [], isComplete: false }))(5, 5)).toBe(UNKNOWN);
  });
});

describe('land outside coverage', () => {
  const commune = new PolygonBuilder();
  commune.add([square(100, 10, 4)]);
  const land = commune.finish();
  const outside = (
    layers: readonly CoverageLayer[],
    rule: 'any' | 'at-least-two' = 'any',
    weakCounts = true,
  ) => outsideCoverage(land, 0, indexCoverage(layers, weakCounts), rule);

  it('is the commune minus the union of what covers it', () => {
    // Two overlapping 2 × 2 squares over a 4 × 4 commune cover 2·4 − 1 = 7 of 16.
    const rings = outside([layer({ features: [[square(100, 10, 2)], [square(101, 11, 2)]] })]);
    expect(area(rings)).toBeCloseTo(9, 6);
  });

  it('has holes where coverage lies inside the commune, and islands where coverage has holes', () => {
    const ring = [[squareRing(101, 11, 2), squareRing(101.5, 11.5, 1).toReversed()]];
    const polygons = outside([layer({ features: [ring] })]);
    expect(polygons).toHaveLength(2);
    expect(polygons.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(area(polygons)).toBeCloseTo(16 - 3, 6);
  });

  it('does not care which way the rings of a file turn', () => {
    const wrongWay = [[squareRing(100, 10, 2).toReversed()], [squareRing(101, 11, 2)]].map(
      (rings) => [rings],
    );
    expect(area(outside([layer({ features: wrongWay })]))).toBeCloseTo(9, 6);
  });

  it('is nothing where one feature covers everything, and everything where none is near', () => {
    expect(outside([layer({ features: [[square(99, 9, 9)]] })])).toEqual([]);
    expect(area(outside([layer({ features: [[square(50, 5, 1)]] })]))).toBeCloseTo(16, 6);
  });

  it('under "at least two" is all but where two operators overlap; one operator twice is still one', () => {
    const one = layer({ features: [[square(100, 10, 2)]] });
    const same = layer({ technology: '5G', features: [[square(100, 10, 2)]] });
    const other = layer({ operator: 'op-2', features: [[square(101, 11, 2)]] });
    expect(area(outside([one, same, other], 'at-least-two'))).toBeCloseTo(15, 6);
    expect(area(outside([one, same], 'at-least-two'))).toBeCloseTo(16, 6);
  });

  it('takes weak signal for coverage only where weak counts', () => {
    const weak = layer({ features: [[square(100, 10, 2)], [square(102, 12, 1)]], weak: [0] });
    expect(area(outside([weak], 'any', true))).toBeCloseTo(16 - 5, 6);
    expect(area(outside([weak], 'any', false))).toBeCloseTo(16 - 1, 6);
  });

  it('and the land that the kernel measures as covered are the commune, on squared paper too', () => {
    const CELL_KM = 32; // the commune is 440 km wide
    const communes = prepareCommunes(land, CELL_KM);
    const corner = fc.tuple(fc.integer({ min: 99, max: 105 }), fc.integer({ min: 9, max: 15 }));
    const triangle = fc
      .uniqueArray(corner, { minLength: 3, maxLength: 3, selector: ([x, y]) => `${x} ${y}` })
      .filter(
        ([a, b, c]) => (b![0] - a![0]) * (c![1] - a![1]) !== (c![0] - a![0]) * (b![1] - a![1]),
      );
    fc.assert(
      fc.property(fc.array(triangle, { minLength: 1, maxLength: 5 }), (triangles) => {
        const features = triangles.map((corners): Ring[][] => {
          const ring = [...corners, corners[0]!] as Ring;
          const turn = ring
            .slice(1)
            .reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0);
          return [[turn > 0 ? ring : ring.toReversed()]];
        });
        const coverage = layer({ features });
        const [covered] = coveredAreas(communes, [rasterCoverage(communes, coverage.polygons)]);
        const left = new PolygonBuilder();
        left.add(outside([coverage]));
        const [leftKm2] = prepareCommunes(left.finish(), CELL_KM).areasKm2;
        const [whole] = communes.areasKm2;
        expect(Math.abs(covered! + leftKm2! - whole!) / whole!).toBeLessThan(1e-6);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('reads back as columns', () => {
    const builder = new PolygonBuilder();
    const polygons = outside([layer({ features: [[square(100, 10, 2)]] })]);
    builder.add(polygons);
    expect(multiPolygonOf(builder.finish(), 0)).toEqual(polygons);
  });
});

/** Area in square degrees, by the shoelace formula: outer rings count, holes are taken off by their turn. */
function area(polygons: readonly Ring[][]): number {
  const ringArea = (ring: Ring) =>
    ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] - x) * (ring[i]![1] + y), 0) / 2;
  return Math.abs(polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0));
}
