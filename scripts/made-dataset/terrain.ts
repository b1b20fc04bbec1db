/** The invented land: how high and rough it is at a point. Rough in the west, low along the valleys of the east. */
import { noiseAt } from './noise.ts';
import { distanceToLinesKm, type PlanePoint, toPlane } from './plane.ts';
import { seedFor } from './random.ts';
import { VALLEYS } from './settings.ts';

/** Height of the land from 0 (valley floor) to 1 (highest ridge); no unit. */
export type Terrain = (point: PlanePoint) => number;

/** A valley lowers the land up to this far from its line. */
const VALLEY_REACH_KM = 9;
const EAST_EDGE_KM = 125;

/** The terrain of a seed. */
export function makeTerrain(seed: number): Terrain {
  const valleys = VALLEYS.map((line) => line.map(toPlane));
  const hills = { seed: seedFor(seed, 'hills'), scaleKm: 16, octaves: 4 };
  const bends = { seed: seedFor(seed, 'bends'), scaleKm: 9, octaves: 2 };
  return (point) => {
    const ridges = 1 - Math.abs(2 * noiseAt(hills, point) - 1);
    const west = 1 - Math.min(1, Math.max(0, point[0] / EAST_EDGE_KM));
    const land = 0.1 + 0.45 * west + 0.55 * ridges;
    const bent: PlanePoint = [point[0] + 6 * (noiseAt(bends, point) - 0.5), point[1]];
    const nearness = Math.max(0, 1 - distanceToLinesKm(bent, valleys) / VALLEY_REACH_KM);
    return Math.min(1, land * (1 - 0.85 * nearness * nearness * (3 - 2 * nearness)));
  };
}
