/** Reports against maps, on squared paper of 0.01° (about 1.1 km a side). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Contradictions,
  contradictionsIn,
  joinContradictions,
} from '../../src/core/contradictions.ts';
import { addCoverage, unknownCube } from '../../src/core/coverage-cube.ts';
import { PolygonBuilder, type Ring } from '../../src/core/geometry.ts';
import {
  CONTRADICTION_KINDS,
  COVERED,
  type CoverageLayer,
  TECHNOLOGIES,
  WEAK,
} from '../../src/core/model.ts';
import { coverageEdge } from '../../src/core/nearest/coverage-edge.ts';
import { arcOf, chordToSegment } from '../../src/core/nearest/segments.ts';
import { chordToKm, EARTH_RADIUS_KM, unitVectors } from '../../src/core/nearest/sphere.ts';
import { drawVillages } from '../support/drawn-villages.ts';

const STEP = 0.01;
/** Length of a step along a meridian. */
const STEP_KM = STEP * (Math.PI / 180) * EARTH_RADIUS_KM;
const at = (n: number) => n * STEP;

/** A rectangle in steps, counter-clockwise. */
function box(x: number, y: number, width: number, height: number): Ring {
  const [w, s, e, n] = [at(x), at(y), at(x + width), at(y + height)];
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}

function layerOf(features: readonly Ring[][], weak: readonly number[] = []): CoverageLayer {
  const builder = new PolygonBuilder();
  for (const rings of features) builder.add([rings]);
  return {
    ...{ id: 'op-1-4g', operator: 'op-1', technology: '4G', evidence: 'declared' },
    ...{ date: '2026-01-01', isComplete: true, polygons: builder.finish() },
    signal: Uint8Array.from(features, (_, f) => (weak.includes(f) ? WEAK : COVERED)),
  };
}

function found(drawing: string, layer: CoverageLayer, weakCounts = true): Contradictions {
  const villages = drawVillages(drawing);
  const declared = unknownCube(villages);
  addCoverage(declared, villages, layer);
  return contradictionsIn({ villages, declared }, layer, weakCounts);
}

const told = ({ villages, kinds, distancesKm }: Contradictions) =>
  [...villages].map((village, i) => [
    village,
    CONTRADICTION_KINDS[kinds[i]!],
    Math.round((distancesKm[i]! / STEP_KM) * 100) / 100,
  ]);

describe('a contradiction', () => {
  const area = layerOf([[box(0, 0, 4, 4)]]);

  it('is a report of signal outside every polygon, and one of none inside, with the steps to the edge', () => {
    const drawing = `
      A 4G:+ @0.02,0.06
      A 4G:- @0.02,0.03
      A 4G:+ @0.02,0.02
      A 4G:- @0.02,0.06
    `;
    expect(told(found(drawing, area))).toEqual([
      [0, 'covered-outside', 2],
      [1, 'none-inside', 1],
    ]);
  });

  it('is nothing that one of the two leaves unknown', () => {
    const drawing = `
      A 4G:? @0.02,0.06
      A 4G:? @0.02,0.02
      A 4G:+
    `;
    expect(found(drawing, area).count).toBe(0);
    const partly = { ...layerOf([[box(0, 0, 4, 4)]]), isComplete: false };
    expect(found('A 4G:+ @0.02,0.06', partly).count).toBe(0);
  });

  it('is a village that reports no signal as a whole inside the map of an operator of whom it says nothing', () => {
    expect(told(found('A 4G:? no-signal @0.02,0.01', area))).toEqual([[0, 'none-inside', 1]]);
  });

  it('counts weak signal as a claim or not, on both sides', () => {
    const weak = layerOf([[box(0, 0, 4, 4)]], [0]);
    const drawing = `
      A 4G:~ @0.02,0.06
      A 4G:- @0.02,0.02
    `;
    expect(found(drawing, weak, true).count).toBe(2);
    expect(found(drawing, weak, false).count).toBe(0);
  });

  it('has no distance where the operator declares that it covers nothing', () => {
    const [one] = told(found('A 4G:+ @0.02,0.06', layerOf([])));
    expect(one).toEqual([0, 'covered-outside', Number.NaN]);
  });

  it('is looked for by operator and technology, and the lists are put together', () => {
    const drawing = 'A 3G:+ 4G:++ @0.02,0.06';
    const other = { ...area, operator: 'op-2' };
    const lists = [area, other, { ...area, operator: 'nobody' }].map((layer) =>
      found(drawing, layer),
    );
    const all = joinContradictions(lists);
    expect(all.count).toBe(2);
    expect([...all.operators]).toEqual([0, 1]);
    expect([...all.technologies].map((t) => TECHNOLOGIES[t])).toEqual(['4G', '4G']);
    expect(joinContradictions([])).toMatchObject({ count: 0 });
  });
});

describe('the edge of the coverage', () => {
  const steps = (layer: CoverageLayer, x: number, y: number) => {
    const edge = coverageEdge(layer, true);
    return Math.round((edge.fromInside(at(x), at(y)) / STEP_KM) * 100) / 100;
  };

  it('is not where polygons overlap, touch, or lie within each other', () => {
    expect(steps(layerOf([[box(0, 0, 4, 4)], [box(3, 0, 4, 4)]]), 3.5, 2)).toBe(2);
    expect(steps(layerOf([[box(0, 0, 4, 4)], [box(4, 0, 4, 4)]]), 4, 2)).toBe(2);
    expect(steps(layerOf([[box(0, 0, 8, 8)], [box(3, 3, 2, 2)]]), 4, 4)).toBe(4);
    expect(steps(layerOf([[box(0, 0, 4, 4)], [box(0, 0, 4, 4)]]), 1, 2)).toBe(1);
  });

  it('is the border of a hole, unless another polygon fills it', () => {
    const ringed = [box(0, 0, 9, 9), [...box(4, 4, 1, 1)].reverse()];
    expect(steps(layerOf([ringed]), 3, 4.5)).toBe(1);
    expect(steps(layerOf([ringed, [box(4, 4, 1, 1)]]), 3, 4.5)).toBe(3);
  });

  it('is that of strong signal alone where weak does not count', () => {
    const layer = layerOf([[box(0, 0, 9, 9)], [box(3, 3, 3, 3)]], [0]);
    expect(coverageEdge(layer, false).fromInside(at(4.5), at(4.5)) / STEP_KM).toBeCloseTo(1.5, 3);
    expect(coverageEdge(layer, false).fromOutside(at(4.5), at(1)) / STEP_KM).toBeCloseTo(2, 3);
    expect(coverageEdge(layer, true).fromInside(at(4.5), at(4.5)) / STEP_KM).toBeCloseTo(4.5, 3);
  });

  it('is as far as the outline of the squares covered, whatever rectangles cover them', () => {
    const part = fc.integer({ min: 0, max: 7 });
    const side = fc.integer({ min: 1, max: 5 });
    const place = fc.tuple(
      fc.double({ min: -1, max: 13, noNaN: true }),
      fc.double({ min: -1, max: 13, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, part, side, side), { minLength: 1, maxLength: 6 }),
        fc.array(place, { maxLength: 10 }),
        (boxes, places) => {
          const edge = coverageEdge(layerOf(boxes.map((given) => [box(...given)])), true);
          const covers = (x: number, y: number) =>
            boxes.some(([w, s, dx, dy]) => x >= w && x < w + dx && y >= s && y < s + dy);
          const outline = squaresOutline(covers);
          for (const [x, y] of places) {
            const isInside = boxes.some(
              ([w, s, dx, dy]) => x >= w && x <= w + dx && y >= s && y <= s + dy,
            );
            const from = unitVectors(Float64Array.of(at(x), at(y)));
            const expected = Math.min(
              ...outline.map((arc) => chordToKm(chordToSegment(arc, 0, from, 0))),
            );
            const given = isInside ? edge.fromInside(at(x), at(y)) : edge.fromOutside(at(x), at(y));
            expect(Math.abs(given - expected)).toBeLessThan(1e-3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Sides of unit squares between one that is covered and one that is not. */
function squaresOutline(covers: (x: number, y: number) => boolean) {
  const sides: Float64Array[] = [];
  for (let x = -1; x <= 13; x++) {
    for (let y = -1; y <= 13; y++) {
      if (covers(x, y) !== covers(x - 1, y))
        sides.push(Float64Array.of(at(x), at(y), at(x), at(y + 1)));
      if (covers(x, y) !== covers(x, y - 1))
        sides.push(Float64Array.of(at(x), at(y), at(x + 1), at(y)));
    }
  }
  return sides.map(arcOf);
}
