/** The stages of the kernel by themselves: what a shape is to each cell, what a leaf holds, and that all ways to sum a leaf agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY, FULL, PARTIAL } from '../../../src/core/coverage-area/coverage-raster.ts';
import { gridOver } from '../../../src/core/coverage-area/grid.ts';
import {
  LeafPieces,
  type LeafStart,
  type MaskSums,
} from '../../../src/core/coverage-area/leaf-pieces.ts';
import { COMMUNE, LeafSegments } from '../../../src/core/coverage-area/leaf-segments.ts';
import { sumSlabs } from '../../../src/core/coverage-area/leaf-slabs.ts';
import { placeShapes } from '../../../src/core/coverage-area/plane-shapes.ts';
import { changeOn, Quarters, TOUCHES } from '../../../src/core/coverage-area/quarters.ts';
import { ShapeTracer } from '../../../src/core/coverage-area/shape-tracer.ts';
import { VertexStore } from '../../../src/core/coverage-area/vertex-store.ts';
import { areaOfOne } from '../../../src/core/coverage-area/whole-leaf.ts';
import { PolygonBuilder, type Position } from '../../../src/core/geometry.ts';
import { finish } from '../../../src/core/steps.ts';
import { drawCoverage, type Outline, planeGrid, planeShapes, rectangle } from './plane.ts';
import { features } from './shapes.ts';
import { bruteAreas } from './whole-plane.ts';

/** Rows from north to south, a letter per cell. */
function drawn(states: Uint8Array, columns: number): string[] {
  const letters = { [EMPTY]: '·', [PARTIAL]: 't', [FULL]: '#' };
  const text = [...states].map((state) => letters[state as 0 | 1 | 2]).join('');
  return (text.match(new RegExp(`.{${columns}}`, 'g')) ?? []).reverse();
}

describe('cells', () => {
  it('are full inside a shape, partial along its outline, empty elsewhere', () => {
    const { states } = drawCoverage(planeGrid(7, 5), [[[rectangle(0.5, 0.5, 5.5, 4.5)]]]);
    expect(drawn(states, 7)).toEqual([
      'tttttt·', // a vertex or edge on a line of the grid belongs to the cell above or to the right
      't####t·',
      't####t·',
      't####t·',
      'tttttt·',
    ]);
  });

  it('in a hole are empty, and full again on an island in it', () => {
    const shape = [rectangle(-1, -1, 20, 20), rectangle(1.5, 1.5, 8.5, 8.5)];
    const island = [rectangle(3.5, 3.5, 6.5, 6.5)];
    const { states } = drawCoverage(planeGrid(10, 10), [[shape, island]]);
    expect(drawn(states, 10)[5]).toBe('#t·t##t·t#');
    expect(drawn(states, 10)[9]).toBe('##########');
  });

  it('are full when one shape covers them, however many others touch them', () => {
    const touching = Array.from({ length: 9 }, (_, k) => [
      [rectangle(1.1, 1.1 + k / 20, 1.9, 1.9)],
    ]);
    const { states, lists } = drawCoverage(planeGrid(3, 3), [
      ...touching,
      [[rectangle(0.5, 0.5, 2.5, 2.5)]],
    ]);
    expect(states[4]).toBe(FULL);
    expect([...lists.cells]).not.toContain(4);
  });

  it('beside the shape but right of edges that cross their row are not taken for covered', () => {
    const { states } = drawCoverage(planeGrid(3, 3), [[[rectangle(-9, -9, -1, 9)]]]);
    expect([...states]).toEqual(Array(9).fill(EMPTY));
    const left = drawCoverage(planeGrid(3, 3), [[[rectangle(-9, -9, 1.5, 9)]]]);
    expect(drawn(left.states, 3)).toEqual(['#t·', '#t·', '#t·']);
  });

  it('leave the scratch space clean after each shape', () => {
    fc.assert(
      fc.property(fc.array(features(5), { minLength: 1, maxLength: 3 }), (coverage) => {
        const grid = planeGrid(6, 6);
        const shapes = planeShapes(coverage);
        const tracer = new ShapeTracer(grid);
        for (let shape = 0; shape < shapes.areas.length; shape++) {
          tracer.trace(shapes, shape);
          for (let k = 0; k < tracer.refCount; k++) {
            expect([-1, 0, 1, 2]).toContain(tracer.corners[tracer.refCells[k]!]);
          }
          tracer.release();
          expect(tracer.corners.every((corner) => corner === 0)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a long edge', () => {
  it('is cut at the same places in either direction, so that neighbours share it to the last digit', () => {
    const ends = fc.tuple(
      fc.double({ min: 102, max: 109, noNaN: true }),
      fc.double({ min: 9, max: 22, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, ([lon, lat, dLon, dLat]) => {
        const [a, b]: Position[] = [
          [lon, lat],
          [lon + dLon, lat + dLat],
        ];
        const neighbours = [
          [a!, b!, [lon, lat + dLat], a!],
          [b!, a!, [lon + dLon, lat], b!],
        ] as Position[][];
        const builder = new PolygonBuilder();
        for (const ring of neighbours) builder.add([[ring]]);
        const grid = gridOver([102, 8, 110, 24]);
        const { vertices, ringStarts } = finish(placeShapes(grid, [builder.finish()]));
        const [one, other] = [0, 1].map((r) => {
          const ring = vertices.subarray(2 * ringStarts[r]!, 2 * ringStarts[r + 1]!);
          return new Set(Array.from(ring, (x, k) => (k % 2 === 0 ? `${x} ${ring[k + 1]}` : '')));
        });
        expect(one!.size).toBe(other!.size);
        // All but the third corner of each, which lie apart.
        expect([...one!].filter((vertex) => !other!.has(vertex)).length).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});

/** The edges of an outline, counter-clockwise, as vertices. */
function closed(outline: Outline): Float64Array {
  return Float64Array.from([...outline, outline[0]!].flat());
}

function leafOf(outlines: readonly { readonly outline: Outline; readonly channel: number }[]) {
  const leaf = new LeafSegments();
  leaf.enter(0, 0, 1);
  outlines.forEach(({ outline, channel }, shape) => {
    leaf.own(shape, channel, 1);
    for (let edge = 0; edge < outline.length; edge++) leaf.clip(closed(outline), edge);
  });
  return leaf;
}

const start = (channels: number, need: number): LeafStart => ({
  channels,
  need,
  windings: new Int32Array(30),
  mask: 0,
});
const noSums = (): MaskSums => ({ areas: new Float64Array(32), unit: 1 });

describe('a leaf', () => {
  it('holds what is left of edges at its rim', () => {
    /*      ┌─────┐       A square from (−0.5, 0.25) to (0.5, 0.75): its right side is the only segment, its
     *   ┌──┼──┐  │       level sides cross the left rim, below to the east (+1), above to the west (−1).
     *   └──┼──┘  │
     *      └─────┘  */
    const leaf = leafOf([{ outline: rectangle(-0.5, 0.25, 0.5, 0.75), channel: 0 }]);
    expect(leaf.count).toBe(1);
    expect([...leaf.ends.subarray(0, 5)]).toEqual([0.5, 0.25, 0.5, 0.75, 0]);
    expect([...leaf.eventY.subarray(0, leaf.eventCount)]).toEqual([0.25, 0.75]);
    expect([...leaf.eventWeight.subarray(0, leaf.eventCount)]).toEqual([1, -1]);
    expect(areaOfOne(leaf, 0)).toBe(0.25);
    expect(new LeafPieces().sum(leaf, start(1, 1), noSums())).toBe(0.25);
  });

  const inside: fc.Arbitrary<Outline> = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 15 }).map((k) => k / 16),
        fc.integer({ min: 1, max: 15 }).map((k) => k / 16),
      ),
      { minLength: 3, maxLength: 3 },
    )
    .map(([a, b, c]): Outline => {
      const twice = (b![0] - a![0]) * (c![1] - a![1]) - (c![0] - a![0]) * (b![1] - a![1]);
      return twice > 0 ? [a!, b!, c!] : [a!, c!, b!];
    })
    .filter((outline) => {
      const [a, b, c] = outline;
      return (b![0] - a![0]) * (c![1] - a![1]) !== (c![0] - a![0]) * (b![1] - a![1]);
    });

  it('has the same area by pieces and by slabs, and that of the oracle, for one operator or two', () => {
    const outlines = fc.array(inside, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(outlines, fc.integer({ min: 1, max: 2 }), (triangles, channels) => {
        const owned = triangles.map((outline, k) => ({ outline, channel: k % channels }));
        const leaf = leafOf(owned);
        const question = start(channels, channels);
        const pieces = new LeafPieces().sum(leaf, question, noSums());
        expect(Math.abs(pieces - sumSlabs(leaf, question, noSums()))).toBeLessThan(1e-12);
        const operators = Array.from({ length: channels }, (_, channel) =>
          owned.filter((one) => one.channel === channel).map(({ outline }) => [[outline]]),
        );
        const [area] = bruteAreas([[[rectangle(0, 0, 1, 1)]]], operators, channels);
        expect(Math.abs(pieces - area!)).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('with a commune in it tells how much of that is covered, by pieces and by slabs', () => {
    /* Coverage x < 0.5; a commune from (0.25, 0.25) to (0.75, 0.75) with bit 1: half of its 0.25. */
    const owned = [
      { outline: rectangle(-1, -1, 0.5, 2), channel: 0 },
      { outline: rectangle(0.25, 0.25, 0.75, 0.75), channel: COMMUNE },
    ];
    const question = { ...start(1, 1), windings: Int32Array.from([1]) };
    for (const sum of [
      (sums: MaskSums) => new LeafPieces().sum(leafOf(owned), question, sums),
      (sums: MaskSums) => sumSlabs(leafOf(owned), question, sums),
    ]) {
      const sums = noSums();
      expect(sum(sums)).toBe(0.5);
      expect(sums.areas[0]).toBe(0.125);
    }
  });

  it('in which two points nearly coincide is left to the slabs, which err by the distance at most', () => {
    const near = 3e-13;
    const leaf = leafOf([
      { outline: rectangle(0.25, 0.25, 0.5, 0.75), channel: 0 },
      { outline: rectangle(0.5 - near, 0.125, 0.75, 0.5), channel: 0 },
    ]);
    expect(new LeafPieces().sum(leaf, start(1, 1), noSums())).toBeNaN();
    expect(sumSlabs(leaf, start(1, 1), noSums())).toBeCloseTo(0.125 + 0.09375, 11);
  });
});

describe('quarters', () => {
  it('know which of them an edge touches and how the corners change across it', () => {
    const quarters = new Quarters();
    quarters.enter(0, 0, 2);
    /*  In quarters: from (0.5, 0.5) up to (1.5, 1.75). It passes y = 1 at x = 0.9: from quarter 0 over path 3 into 2, then 3. */
    const up = quarters.code(Float64Array.from([0.25, 0.25, 0.75, 0.875]), 0);
    expect(up & TOUCHES).toBe(0b1101);
    expect([changeOn(up, 1), changeOn(up, 2), changeOn(up, 3)]).toEqual([0, 0, -1]);
    /*  Level to the east through the left rim of the lower row: path 2 is crossed. */
    const level = quarters.code(Float64Array.from([-0.25, 0.125, 0.75, 0.125]), 0);
    expect(level & TOUCHES).toBe(0b0011);
    expect([changeOn(level, 1), changeOn(level, 2), changeOn(level, 3)]).toEqual([0, 1, 0]);
    /*  Down through the floor between LL and LR. */
    const down = quarters.code(Float64Array.from([0.25, 0.25, 0.25, -1]), 0);
    expect(down & TOUCHES).toBe(0b0001);
    expect([changeOn(down, 1), changeOn(down, 2), changeOn(down, 3)]).toEqual([1, 0, 0]);
  });
});

describe('a place for vertices', () => {
  it('is used again by a feature of the same length', () => {
    const store = new VertexStore();
    const first = store.add(Float64Array.from([1, 2, 3, 4]));
    const second = store.add(new Float64Array(20_000).fill(7));
    store.free(first, 2);
    expect(store.add(Float64Array.from([5, 6, 7, 8]))).toBe(first);
    expect(store.add(Float64Array.from([9, 9]))).toBe(second + 10_000);
    expect([...store.vertices.subarray(2 * first, 2 * first + 4)]).toEqual([5, 6, 7, 8]);
    expect(store.vertices[2 * second + 19_999]).toBe(7);
  });
});
