/**
 * Covered area of one leaf by horizontal slabs: the slow way, for leaves in which two points lie too close to tell apart.
 *
 *   ├────╲──╱────┤      Cut at every height where a segment begins, ends, crosses another, or passes the left rim. Between two
 *   ├─────╳──────┤      cuts nothing changes places, so each slab is a row of trapezoids: their middle times their height.
 *   ├────╱──╲────┤      A wrong order of two points that nearly coincide is wrong by the distance between them, never more.
 */

import { addToMask, type LeafStart, type MaskSums } from './leaf-pieces.ts';
import { COMMUNE, type LeafSegments, SEGMENT, SLOPE, Y1, Y2 } from './leaf-segments.ts';

/** Covered area in leaves; what is covered of the communes is added to the sums. */
export function sumSlabs(leaf: LeafSegments, start: LeafStart, sums: MaskSums): number {
  const cuts = cutsOf(leaf);
  let total = 0;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [bottom, top] = [cuts[k]!, cuts[k + 1]!];
    if (top > bottom) total += sumSlab(leaf, start, sums, [bottom, top]);
  }
  return total;
}

function cutsOf(leaf: LeafSegments): Float64Array {
  const { count, ends, channel, eventCount, eventY } = leaf;
  const cuts = [0, 1, ...eventY.subarray(0, eventCount)];
  for (let a = 0; a < count; a++) {
    const [bottomA, topA] = [ends[a * SEGMENT + Y1]!, ends[a * SEGMENT + Y2]!];
    cuts.push(bottomA, topA);
    for (let b = 0; b < a; b++) {
      const low = Math.max(bottomA, ends[b * SEGMENT + Y1]!);
      const high = Math.min(topA, ends[b * SEGMENT + Y2]!);
      if (low >= high || (channel[a] === COMMUNE && channel[b] === COMMUNE)) continue;
      const below = xAt(leaf, a, low) - xAt(leaf, b, low);
      const above = xAt(leaf, a, high) - xAt(leaf, b, high);
      if (below * above < 0) cuts.push(low + (high - low) * (below / (below - above)));
    }
  }
  return Float64Array.from(cuts).sort();
}

function xAt({ ends }: LeafSegments, k: number, y: number): number {
  return ends[k * SEGMENT]! + (y - ends[k * SEGMENT + Y1]!) * ends[k * SEGMENT + SLOPE]!;
}

/** Adds up the trapezoids between two cuts, from left to right along the middle of the slab. */
function sumSlab(
  leaf: LeafSegments,
  start: LeafStart,
  sums: MaskSums,
  [bottom, top]: readonly [number, number],
): number {
  const { count, ends, channel, weight, eventCount, eventY } = leaf;
  const middle = (bottom + top) / 2;
  const windings = start.windings.slice(0, start.channels);
  let mask = start.mask;
  const cross = (c: number, by: number) => {
    if (c === COMMUNE) mask += by;
    else windings[c]! += by;
  };
  for (let k = 0; k < eventCount; k++) {
    if (eventY[k]! < middle) cross(leaf.eventChannel[k]!, leaf.eventWeight[k]!);
  }
  const row: { readonly x: number; readonly segment: number }[] = [];
  for (let k = 0; k < count; k++) {
    if (ends[k * SEGMENT + Y1]! > bottom || ends[k * SEGMENT + Y2]! < top) continue;
    row.push({ x: xAt(leaf, k, middle), segment: k });
  }
  row.sort((a, b) => a.x - b.x);
  let total = 0;
  let left = 0;
  for (let k = 0; k <= row.length; k++) {
    const right = Math.min(1, k < row.length ? row[k]!.x : 1);
    const covering = windings.reduce((sum, winding) => sum + (winding > 0 ? 1 : 0), 0);
    if (covering >= start.need && right > left) {
      const area = (right - left) * (top - bottom);
      total += area;
      if (mask !== 0) addToMask(sums, mask, area);
    }
    left = Math.max(left, right);
    if (k < row.length) cross(channel[row[k]!.segment]!, weight[row[k]!.segment]!);
  }
  return total;
}
