/** Repair of polygons, on squared paper: what is mended, what is left as it was, and that every place then counts once. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSimple } from '../../../src/core/geometry-repair/make-simple.ts';
import {
  type Repaired,
  type RepairOptions,
  repairPolygons,
} from '../../../src/core/geometry-repair/repair.ts';
import { indexPolygon, isSimplePolygon } from '../../../src/core/geometry-repair/simplicity.ts';
import type { LooseRing } from '../../../src/core/geometry-repair/tidy-ring.ts';
import { square, squareRing } from '../../support/squares.ts';

type Polygons = readonly (readonly LooseRing[])[];

const JOINED: RepairOptions = { makeSimple, overlap: 'join' };

/** A closed ring through corners given as x,y pairs. */
function ringOf(...corners: readonly (readonly [number, number])[]): LooseRing {
  return [...corners, corners[0]!];
}

function areaOf(polygons: Polygons): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

/** Positive when counter-clockwise, so that holes take off. */
function signedArea(ring: LooseRing): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    twice += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  return twice / 2;
}

function repaired(polygons: Polygons, options = JOINED): Extract<Repaired, { ok: true }> {
  const result = repairPolygons(polygons, options);
  if (!result.ok) throw new Error(`set aside: ${result.reason}`);
  return result;
}

/** Area rounded to the precision of the clipper, with what was done. */
function summary(polygons: Polygons, options = JOINED): [area: number, ...repairs: string[]] {
  const result = repaired(polygons, options);
  return [Math.round(areaOf(result.polygons) * 1e6) / 1e6, ...result.repairs];
}

describe('a polygon that is sound', () => {
  it('is given back as it is', () => {
    const polygons = [[squareRing(0, 0, 4), [...squareRing(1, 1, 2)].reverse()]];
    expect(repaired(polygons)).toEqual({ ok: true, polygons, repairs: [] });
    expect(repaired(polygons).polygons[0]![0]).toBe(polygons[0]![0]);
  });

  it('may touch itself in single positions', () => {
    /* two squares of one ring that meet in a corner; a ring that touches its own side from inside (a hole by detour) */
    const corner = ringOf([0, 0], [1, 0], [1, 1], [2, 1], [2, 2], [1, 2], [1, 1], [0, 1]);
    const detour = ringOf([0, 0], [2, 0], [3, 1], [2, 2], [1, 1], [2, 0], [4, 0], [4, 4], [0, 4]);
    expect(summary([[corner]])).toEqual([2]);
    // Here the loop through (2,0) turns the other way round: it is land counted twice, so it is mended.
    expect(summary([[detour]])).toEqual([16, 'polygon-mended']);
    const hole = ringOf([0, 0], [2, 0], [1, 1], [2, 2], [3, 1], [2, 0], [4, 0], [4, 4], [0, 4]);
    expect(summary([[hole]])).toEqual([14]);
  });

  it('may have parts that touch in a corner, and islands in holes', () => {
    expect(summary([square(0, 0, 1), square(1, 1, 1)])).toEqual([2]);
    const hole = [...squareRing(1, 1, 3)].reverse();
    expect(summary([[squareRing(0, 0, 5), hole], square(2, 2, 1)])).toEqual([17]);
  });
});

describe('a ring', () => {
  it('is turned: shells counter-clockwise, holes clockwise, without its land changing', () => {
    const polygons = [[[...squareRing(0, 0, 4)].reverse(), squareRing(1, 1, 2)]];
    expect(summary(polygons)).toEqual([12, 'ring-turned']);
  });

  it('is closed', () => {
    expect(summary([[squareRing(0, 0, 2).slice(0, -1)]])).toEqual([4, 'ring-closed']);
  });

  it('loses repeated positions', () => {
    const ring = squareRing(0, 0, 2).flatMap((position) => [position, position]);
    expect(repaired([[ring]])).toEqual({
      ok: true,
      polygons: [square(0, 0, 2)],
      repairs: ['duplicate-removed'],
    });
  });

  it.each([
    ['out and back', ringOf([0, 0], [2, 0], [5, 0], [2, 0], [2, 2], [0, 2])],
    ['of 1 cm width', ringOf([0, 0], [2, 0], [5, 5e-8], [2, 1e-7], [2, 2], [0, 2])],
    ['inwards', ringOf([0, 0], [2, 0], [2, 1], [1, 1], [2, 1], [2, 2], [0, 2])],
    ['at its first position', ringOf([-3, -3], [0, 0], [2, 0], [2, 2], [0, 2], [0, 0])],
    ['upon a spike', ringOf([0, 0], [2, 0], [3, 0], [3, 1], [3, 0], [2, 0], [2, 2], [0, 2])],
  ])('loses a spike %s', (_, ring) => {
    const [area, ...repairs] = summary([[ring]]);
    expect(area).toBeCloseTo(4, 5);
    expect(repairs).toContain('spike-removed');
    expect(repairs).not.toContain('polygon-mended');
  });

  it('without area is dropped: a hole alone, a shell with its holes, the feature when nothing is left', () => {
    const flat = ringOf([0, 0], [1, 1]);
    expect(summary([[squareRing(0, 0, 2), flat]])).toContain('ring-dropped');
    expect(summary([[flat, squareRing(0, 0, 1)], square(5, 5, 1)])[0]).toBe(1);
    expect(repairPolygons([[flat]], JOINED)).toEqual({ ok: false, reason: 'no-area' });
    expect(repairPolygons([[[]], [[[1, 1]]]], JOINED)).toEqual({ ok: false, reason: 'no-area' });
    expect(repairPolygons([], JOINED)).toEqual({ ok: false, reason: 'no-area' });
  });
});

describe('a polygon is mended', () => {
  /*  2 ┌────────┐      a bow-tie of two triangles     a square wound twice     a hole half outside
        │ ╲  ╱   │      of area 1 each                                                              */
  it.each([
    ['when it is a bow-tie: both lobes count', [[ringOf([0, 0], [2, 2], [2, 0], [0, 2])]], 2],
    [
      'when it crosses itself in a corner',
      [[ringOf([0, 0], [1, 1], [2, 2], [2, 0], [1, 1], [0, 2])]],
      2,
    ],
    [
      'when it runs around the same land twice: once counts',
      [[[...squareRing(0, 0, 2), ...squareRing(0, 0, 2).slice(1)]]],
      4,
    ],
    [
      'when it overlaps itself, the second time smaller',
      [[ringOf([0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [2, 0], [2, 2], [0, 2])]],
      16,
    ],
    ['when a hole lies half outside', [[squareRing(0, 0, 4), squareRing(3, 1, 2)]], 14],
    ['when a hole lies outside', [[squareRing(0, 0, 4), squareRing(6, 6, 2)]], 16],
    ['when holes overlap', [[squareRing(0, 0, 6), squareRing(1, 1, 2), squareRing(2, 2, 2)]], 29],
    [
      'when a hole lies in a hole',
      [[squareRing(0, 0, 6), squareRing(1, 1, 4), squareRing(2, 2, 1)]],
      20,
    ],
    [
      'when a hole is a bow-tie',
      [[squareRing(0, 0, 4), ringOf([1, 1], [3, 3], [3, 1], [1, 3])]],
      14,
    ],
    ['when a hole shares a side', [[squareRing(0, 0, 4), squareRing(0, 1, 2)]], 12],
  ] as const)('%s', (_, polygons, area) => {
    const [found, ...repairs] = summary(polygons);
    expect(found).toBe(area);
    expect(repairs).toContain('polygon-mended');
    expect(repairPolygons(polygons, { makeSimple: null, overlap: 'join' })).toEqual({
      ok: false,
      reason: 'needs-clipper',
    });
  });

  it('to nothing when its hole takes all of it', () => {
    const all = [[squareRing(0, 0, 2), squareRing(-1, -1, 4)]];
    expect(repairPolygons(all, JOINED)).toEqual({ ok: false, reason: 'no-area' });
  });
});

describe('polygons of one feature that overlap', () => {
  const overlapping = [square(0, 0, 2), square(1, 1, 2)];
  const nested = [square(0, 0, 4), square(1, 1, 1)];

  it('are joined', () => {
    expect(summary(overlapping)).toEqual([7, 'parts-joined']);
    expect(summary(nested)).toEqual([16, 'parts-joined']);
    expect(summary([square(0, 0, 1), square(1, 0, 1)])).toEqual([2, 'parts-joined']);
  });

  it('or left apart, exactly as they were and without the clipper', () => {
    const apart: RepairOptions = { makeSimple: null, overlap: 'apart' };
    expect(repaired(overlapping, apart)).toEqual({
      ok: true,
      polygons: overlapping,
      repairs: ['parts-apart'],
    });
    expect(summary(nested, apart)).toEqual([17, 'parts-apart']);
  });
});

/** Corners on a coarse grid, so that touching, overlapping and folding back are common. */
const gridRing = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 3,
    maxLength: 9,
  })
  .map((corners) => ringOf(...corners));
const gridPolygons = fc.array(fc.array(gridRing, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});
const SAMPLES = Array.from({ length: 144 }, (_, i) => [
  (i % 12) / 2 + 0.237,
  Math.floor(i / 12) / 2 + 0.311,
]);

/** How many times a ring winds around a position: an independent reading of the non-zero rule, edge by edge. */
function windingAt(ring: LooseRing, [x, y]: readonly number[]): number {
  let winding = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!] as [[number, number], [number, number]];
    if (y0 <= y! === y1 <= y!) continue;
    const meets = x0 + ((y! - y0) * (x1 - x0)) / (y1 - y0);
    if (meets > x!) winding += y0 <= y! ? 1 : -1;
  }
  return winding;
}

describe('whatever polygons are drawn', () => {
  it('every place is afterwards in or out once, as shell minus holes says', () => {
    fc.assert(
      fc.property(gridPolygons, (polygons) => {
        const result = repairPolygons(polygons, JOINED);
        const mended = result.ok ? result.polygons : [];
        if (!result.ok) expect(result.reason).toBe('no-area');
        const wrong = SAMPLES.filter((at) => {
          const winding = mended.flat().reduce((sum, ring) => sum + windingAt(ring, at), 0);
          const isMeant = polygons.some(
            ([shell, ...holes]) =>
              windingAt(shell!, at) !== 0 && holes.every((hole) => windingAt(hole, at) === 0),
          );
          return winding !== (isMeant ? 1 : 0);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('repairing again changes nothing', () => {
    fc.assert(
      fc.property(gridPolygons, (polygons) => {
        const once = repairPolygons(polygons, JOINED);
        if (!once.ok) return;
        expect(repairPolygons(once.polygons, JOINED)).toEqual({ ...once, repairs: [] });
      }),
    );
  });

  it('a polygon called simple has the land that the even-odd rule gives it', () => {
    fc.assert(
      fc.property(gridRing, (ring) => {
        fc.pre(repaired([[ring], square(20, 20, 1)]).repairs.length === 0);
        const shape = { type: 'Polygon' as const, coordinates: [ring as number[][]] };
        const wrong = SAMPLES.filter(
          (at) => booleanPointInPolygon(at, shape) !== (windingAt(ring, at) === 1),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a large ring', () => {
  /** A coast of n corners: a circle with bays within bays, without crossing itself. */
  const coast = (n: number): LooseRing =>
    ringOf(
      ...Array.from({ length: n }, (_, i): [number, number] => {
        const angle = (2 * Math.PI * i) / n;
        const bays = [5, 11, 47, 211, 997, 4999].map((k) => Math.sin(k * angle) / k);
        const radius = 1 + bays.reduce((sum, bay) => sum + bay);
        return [105 + radius * Math.cos(angle), 20 + radius * Math.sin(angle)];
      }),
    );

  it('of 30,000 corners is simple, until two corners change places', () => {
    const ring = coast(30_000);
    expect(isSimplePolygon(indexPolygon([ring]))).toBe(true);
    const crossed = [...ring];
    [crossed[12_000], crossed[12_001]] = [crossed[12_001]!, crossed[12_000]!];
    expect(isSimplePolygon(indexPolygon([crossed]))).toBe(false);
  });
});
