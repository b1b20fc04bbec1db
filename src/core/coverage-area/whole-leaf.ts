/** A leaf that coverage covers whole: each commune in it gets what it has of the leaf, by a plain sum over its outlines. */
import { addToMask, type MaskSums } from './leaf-pieces.ts';
import { type LeafSegments, SEGMENT, X2, Y1, Y2 } from './leaf-segments.ts';

/** Area of every commune whose outlines are in the leaf, or that holds its corner (mask). */
export function addWhole(leaf: LeafSegments, mask: number, sums: MaskSums): void {
  addToMask(sums, mask, 1);
  for (let k = 0; k < leaf.eventCount; k++) {
    const weight = leaf.eventWeight[k]!;
    const area = 1 - leaf.eventY[k]!;
    addToMask(sums, Math.abs(weight), weight > 0 ? area : -area);
  }
  for (let k = 0; k < leaf.count; k++) {
    const weight = leaf.weight[k]!;
    addToMask(sums, Math.abs(weight), weight > 0 ? areaRightOf(leaf, k) : -areaRightOf(leaf, k));
  }
}

/** Area of the leaf inside the one shape whose edges are in it: no two of them cross, so nothing need be compared. */
export function areaOfOne(leaf: LeafSegments, winding: number): number {
  let area = winding;
  for (let k = 0; k < leaf.eventCount; k++) area += leaf.eventWeight[k]! * (1 - leaf.eventY[k]!);
  for (let k = 0; k < leaf.count; k++) area += leaf.weight[k]! * areaRightOf(leaf, k);
  return Math.max(0, Math.min(1, area));
}

/** ∫ (1 − x) dy along a segment. */
function areaRightOf(leaf: LeafSegments, k: number): number {
  const { ends } = leaf;
  const at = k * SEGMENT;
  return (ends[at + Y2]! - ends[at + Y1]!) * (1 - (ends[at]! + ends[at + X2]!) / 2);
}
