/**
 * Which of two segments is further left where they have exactly the same x. Any answer will do as long as all questions about one
 * place get the same: then it is as if one shape had been moved aside by less than any number, which changes no area.
 */
import { type LeafSegments, SEGMENT, Y1, Y2 } from './leaf-segments.ts';

/** Closer than this share of a leaf but not equal: too close to tell, and far below anything that matters (1e-11 of a kilometre). */
export const NEAR = 1e-11;
/** Stands for a distance of zero that was decided. */
const TINY = 1e-300;

/** Distances by which segment a lies to the right of segment b at the lower and upper end of their common height. */
interface Distances {
  readonly below: number;
  readonly above: number;
}

export function isNear(distance: number): boolean {
  return distance !== 0 && distance < NEAR && distance > -NEAR;
}

/** The distance at the upper end, decided when it is zero. Edges of one shape that meet there have not crossed. */
export function tieAbove(
  { shape, ends }: LeafSegments,
  a: number,
  b: number,
  { below, above }: Distances,
): number {
  if (above !== 0) return above;
  if (shape[a] !== shape[b]) return shape[a]! < shape[b]! ? TINY : -TINY;
  const [topA, topB] = [ends[a * SEGMENT + Y2]!, ends[b * SEGMENT + Y2]!];
  if (topA === topB) return below > 0 ? TINY : -TINY;
  return topA > topB ? TINY : -TINY; // the one that goes on counts as the right one
}

/** The distance at the lower end, decided when it is zero; `above` is decided. Edges of one shape that begin there part above. */
export function tieBelow(
  { shape, ends }: LeafSegments,
  a: number,
  b: number,
  { below, above }: Distances,
): number {
  if (below !== 0) return below;
  if (shape[a] !== shape[b]) return shape[a]! < shape[b]! ? TINY : -TINY;
  const [bottomA, bottomB] = [ends[a * SEGMENT + Y1]!, ends[b * SEGMENT + Y1]!];
  if (bottomA === bottomB) return above > 0 ? TINY : -TINY;
  return bottomA < bottomB ? TINY : -TINY;
}
