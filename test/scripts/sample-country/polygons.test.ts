/** Coverage drawn from a signal and looked up again, on rasters small enough to be seen through. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaKm2, type GridRing, twiceArea } from '../../../scripts/country-boundaries/grid.ts';
import { drawPart, partFrames } from '../../../scripts/sample-country/coverage-polygons.ts';
import type { LandRaster } from '../../../scripts/sample-country/land.ts';
import { makeLookup } from '../../../scripts/sample-country/point-lookup.ts';
import { thinRing } from '../../../scripts/sample-country/ring-thinning.ts';

const SIZE = 61;

/** A square of land, `SIZE` nodes wide with 14 nodes of sea around, in the Gulf of Guinea. */
function squareOfLand(): LandRaster {
  const communes = Int32Array.from({ length: SIZE * SIZE }, (_, node) => {
    const [column, row] = [node % SIZE, Math.floor(node / SIZE)];
    return [column, row].every((at) => at >= 14 && at < SIZE - 14) ? 0 : -1;
  });
  const roughness = new Float32Array(communes.length);
  return { west: 0, south: 0, columns: SIZE, rows: SIZE, communes, roughness };
}

/** Signal that falls from 1 at the middle to 0 at `radius` nodes; negative radius: the other way round. */
function cone(radius: number): Float32Array {
  const middle = (SIZE - 1) / 2;
  return Float32Array.from({ length: SIZE * SIZE }, (_, node) => {
    const away = Math.hypot((node % SIZE) - middle, Math.floor(node / SIZE) - middle);
    const share = Math.min(1, away / Math.abs(radius));
    return radius > 0 ? 1 - share : share;
  });
}

function draw(signal: Float32Array, hasWeak: boolean) {
  const land = squareOfLand();
  const [frame] = partFrames(land, [0], 1);
  return drawPart(land, signal, { frame: frame!, hasWeak });
}

describe('coverage drawn around a mast', () => {
  it('is a disc of half the reach, in few corners', () => {
    // Half strength at 8 of 16 nodes of about 1.1 km.
    const { covered, weak } = draw(cone(16), false);
    expect(covered).toHaveLength(1);
    const [[outer, ...holes]] = covered as [GridRing[]];
    expect(holes).toEqual([]);
    expect(outer!.length).toBeLessThan(30);
    expect(areaKm2(outer!) / (Math.PI * (8 * 1.113) ** 2)).toBeCloseTo(0.98, 1);
    expect(weak).toEqual([]);
  });

  it('has a band of weak signal around it that does not cover it', () => {
    const { covered, weak } = draw(cone(16), true);
    expect(weak).toHaveLength(1);
    const [outer, hole] = weak[0]!;
    expect(twiceArea(outer!)).toBeGreaterThan(0);
    expect(twiceArea(hole!)).toBe(-twiceArea(covered[0]![0]!));
  });

  it('has a hole where the signal is missing, and ends two nodes off the land', () => {
    const { covered } = draw(cone(-12), false);
    expect(covered).toHaveLength(1);
    const [outer, hole] = covered[0]!;
    expect(twiceArea(hole!)).toBeLessThan(0);
    const xs = outer!.map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual((14 - 2) * 100);
    expect(Math.max(...xs)).toBeLessThanOrEqual((SIZE - 15 + 2) * 100);
  });

  it('is nothing without signal', () => {
    expect(draw(new Float32Array(SIZE * SIZE), true)).toEqual({ covered: [], weak: [] });
  });
});

describe('places looked up in polygons', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 1_000, y: 0 },
    { x: 1_000, y: 1_000 },
    { x: 0, y: 1_000 },
  ];
  const hole = [
    { x: 250, y: 250 },
    { x: 250, y: 750 },
    { x: 750, y: 750 },
    { x: 750, y: 250 },
  ];

  it('are inside, outside, in a hole, or on an edge', () => {
    const lookup = makeLookup([[square, hole]]);
    expect(lookup({ x: 100, y: 100 })).toBe('inside');
    expect(lookup({ x: -1, y: 500 })).toBe('outside');
    expect(lookup({ x: 500, y: 500 })).toBe('outside');
    expect(lookup({ x: 1_000, y: 333 })).toBe('edge');
    expect(lookup({ x: 250, y: 250 })).toBe('edge');
    expect(lookup({ x: 100, y: 0 })).toBe('edge');
  });

  it('are where Turf finds them', () => {
    const step = fc.integer({ min: -40, max: 40 });
    const ring = fc.array(fc.record({ x: step, y: step }), { minLength: 3, maxLength: 12 });
    const places = fc.array(fc.record({ x: step, y: step }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ring, places, (corners, asked) => {
        const scaled = corners.map(({ x, y }) => ({ x: 37 * x, y: 37 * y }));
        const lookup = makeLookup([[scaled]]);
        const polygon = {
          type: 'Polygon' as const,
          coordinates: [[...scaled, scaled[0]!].map(({ x, y }) => [x, y])],
        };
        for (const { x, y } of asked.map((place) => ({ x: 41 * place.x, y: 41 * place.y }))) {
          const found = lookup({ x, y });
          if (found === 'edge') continue;
          expect(found).toBe(booleanPointInPolygon([x, y], polygon) ? 'inside' : 'outside');
        }
      }),
    );
  });
});

describe('rings with fewer corners', () => {
  it('lose those that do not bend them and keep the rest', () => {
    const ring = [
      { x: 0, y: 0 },
      { x: 500, y: 1 },
      { x: 1_000, y: 0 },
      { x: 1_000, y: 1_000 },
      { x: 500, y: 1_400 },
      { x: 0, y: 1_000 },
    ];
    expect(thinRing(ring, 0.2)).toEqual(ring.filter(({ y }) => y !== 1));
  });

  it('stay as they are when all their corners bend them', () => {
    const ring = Array.from({ length: 8 }, (_, i) => ({
      x: Math.round(1_000 * Math.cos((i * Math.PI) / 4)),
      y: Math.round(1_000 * Math.sin((i * Math.PI) / 4)),
    }));
    expect(thinRing(ring, 0.2)).toEqual(ring);
  });
});
