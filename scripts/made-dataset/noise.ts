/** Smooth seeded noise on the plane, for terrain, coverage lobes and wiggly borders. */
import type { PlanePoint } from './plane.ts';
import { latticeValue } from './random.ts';

/** Size and detail of a noise field. */
export interface NoiseSetting {
  readonly seed: number;
  /** Width of the largest bumps, km. */
  readonly scaleKm: number;
  /** How many times finer detail of half the size and half the height is added. */
  readonly octaves: number;
}

/** Fractal value noise in [0, 1], continuous with a continuous slope. Source: Perlin, "Improving Noise", 2002 (fade curve). */
export function noiseAt(
  { seed, scaleKm, octaves }: NoiseSetting,
  [east, north]: PlanePoint,
): number {
  let [sum, weight, total] = [0, 1, 0];
  let frequency = 1 / scaleKm;
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * smoothLattice(seed + octave * 7_919, east * frequency, north * frequency);
    total += weight;
    weight /= 2;
    frequency *= 2;
  }
  return sum / total;
}

function smoothLattice(seed: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [fade(x - column), fade(y - row)];
  const south = mix(latticeValue(seed, column, row), latticeValue(seed, column + 1, row), u);
  const north = mix(
    latticeValue(seed, column, row + 1),
    latticeValue(seed, column + 1, row + 1),
    u,
  );
  return mix(south, north, v);
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
