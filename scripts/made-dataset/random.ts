/** Repeatable randomness: the same seed gives the same numbers on every machine. Whole-number arithmetic only. */

/** The next number in [0, 1). */
export type Random = () => number;

const TWO_TO_32 = 4_294_967_296;

/** A stream of numbers from a seed. Source of the constants: mulberry32 by Tommy Ettinger (public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return scramble(state) / TWO_TO_32;
  };
}

/** A seed of its own for a named part, so that changing one stage leaves the others as they were (FNV-1a). */
export function seedFor(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < name.length; i++)
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** A number in [0, 1) that belongs to a grid point, for noise. */
export function latticeValue(seed: number, x: number, y: number): number {
  return scramble((seed + Math.imul(x, 0x9e3779b1) + Math.imul(y, 0x85ebca77)) >>> 0) / TWO_TO_32;
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

function scramble(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}
