/**
 * How rough the land is, from a few coarse facts (where the great ranges and plains of Viet Nam lie) and seeded noise. Not an
 * elevation model: it only makes mountains worse than deltas.
 */
import { KM_PER_STEP, STEPS_PER_DEGREE } from '../country-boundaries/grid.ts';
import { noiseAt } from '../made-dataset/noise.ts';
import type { PlanePoint } from '../made-dataset/plane.ts';
import { seedFor } from '../made-dataset/random.ts';

/** A belt of land along a line. */
interface Belt {
  readonly line: readonly (readonly [lon: number, lat: number])[];
  /** Half its width: beyond twice this distance it has no effect, km. */
  readonly widthKm: number;
  /** Roughness on the line of a range, or how flat a plain is, from 0 to 1. */
  readonly strength: number;
}

/** The ranges, to a quarter of a degree. Source: general geography (any school atlas). */
const RANGES: readonly Belt[] = [
  // Hoàng Liên Sơn
  {
    line: [
      [103.3, 22.8],
      [104, 22.2],
      [104.9, 21.2],
    ],
    widthKm: 45,
    strength: 1,
  },
  // the north-west along the border with Laos
  {
    line: [
      [102.2, 22.4],
      [103, 21.7],
      [103.6, 20.9],
      [104.7, 20.6],
    ],
    widthKm: 60,
    strength: 0.88,
  },
  // the arcs of the north and north-east
  {
    line: [
      [104.6, 23.2],
      [105.4, 22.9],
      [106.6, 22.7],
    ],
    widthKm: 50,
    strength: 0.9,
  },
  {
    line: [
      [105.4, 22.6],
      [106, 22],
      [106.4, 21.8],
    ],
    widthKm: 38,
    strength: 0.7,
  },
  {
    line: [
      [106.7, 21.9],
      [107.6, 21.4],
    ],
    widthKm: 30,
    strength: 0.6,
  },
  // Trường Sơn
  {
    line: [
      [103.9, 20.2],
      [104.3, 19.4],
      [105.1, 18.7],
      [105.9, 17.8],
      [106.6, 16.9],
      [107.3, 16],
    ],
    widthKm: 40,
    strength: 0.92,
  },
  {
    line: [
      [107.4, 15.9],
      [108, 15.1],
      [108.6, 14.5],
      [108.8, 13.6],
    ],
    widthKm: 48,
    strength: 0.85,
  },
  {
    line: [
      [108.8, 12.9],
      [108.5, 12.1],
      [107.9, 11.6],
    ],
    widthKm: 40,
    strength: 0.72,
  },
  // the Central Highlands between the ranges
  {
    line: [
      [107.7, 14.4],
      [107.9, 12.6],
      [107.6, 12],
    ],
    widthKm: 45,
    strength: 0.36,
  },
];

/** The plains. Source: as above. */
const PLAINS: readonly Belt[] = [
  {
    line: [
      [105.5, 21.3],
      [106, 20.8],
      [106.4, 20.3],
    ],
    widthKm: 42,
    strength: 1,
  },
  {
    line: [
      [106.4, 20.9],
      [106.8, 20.8],
    ],
    widthKm: 22,
    strength: 0.9,
  },
  {
    line: [
      [105.75, 19.85],
      [105.65, 19],
      [106.1, 18.3],
    ],
    widthKm: 16,
    strength: 0.85,
  },
  {
    line: [
      [106.4, 17.7],
      [107.1, 16.85],
      [107.7, 16.4],
    ],
    widthKm: 9,
    strength: 0.8,
  },
  {
    line: [
      [108.2, 16],
      [108.6, 15.4],
      [108.9, 14.9],
    ],
    widthKm: 12,
    strength: 0.8,
  },
  {
    line: [
      [109.1, 14.2],
      [109.2, 13.5],
      [109.2, 12.6],
      [109.1, 11.6],
    ],
    widthKm: 9,
    strength: 0.75,
  },
  {
    line: [
      [106.5, 11.2],
      [106.8, 10.6],
    ],
    widthKm: 55,
    strength: 0.95,
  },
  {
    line: [
      [106.2, 10.4],
      [105.4, 10.3],
      [105.2, 9.2],
    ],
    widthKm: 75,
    strength: 1,
  },
  {
    line: [
      [108.05, 12.7],
      [108.2, 12.7],
    ],
    widthKm: 20,
    strength: 0.7,
  },
  {
    line: [
      [108, 13.95],
      [108.1, 13.8],
    ],
    widthKm: 18,
    strength: 0.6,
  },
];

/** Kilometres east of 0° and north of 0° on a flat map of the country, good to four per cent. */
export function planeOf(x: number, y: number): PlanePoint {
  return [x * KM_PER_STEP.east, y * KM_PER_STEP.north];
}

/** Roughness from 0 (delta) to 1 (high range) at a point of the plane; no unit. */
export type Roughness = (point: PlanePoint) => number;

/** The roughness of a seed. */
export function makeRoughness(seed: number): Roughness {
  const ridges = { seed: seedFor(seed, 'ridges'), scaleKm: 26, octaves: 4 };
  const ranges = RANGES.map(onPlane);
  const plains = PLAINS.map(onPlane);
  return (point) => {
    const [height, flat] = [strongest(ranges, point), strongest(plains, point)];
    const crest = 1 - Math.abs(2 * noiseAt(ridges, point) - 1);
    const land = (0.08 + height) * (0.35 + 0.9 * crest);
    return Math.min(1, land * (1 - flat));
  };
}

interface PlaneBelt {
  readonly line: readonly PlanePoint[];
  readonly widthKm: number;
  readonly strength: number;
}

function onPlane({ line, ...rest }: Belt): PlaneBelt {
  return {
    ...rest,
    line: line.map(([lon, lat]) => planeOf(lon * STEPS_PER_DEGREE, lat * STEPS_PER_DEGREE)),
  };
}

/** Full on the line, fading to nothing at twice the width. */
function strongest(belts: readonly PlaneBelt[], point: PlanePoint): number {
  let most = 0;
  for (const { line, widthKm, strength } of belts) {
    const share = Math.min(1, Math.max(0, 2 - distanceToLineKm(point, line) / widthKm));
    most = Math.max(most, strength * share * share * (3 - 2 * share));
  }
  return most;
}

function distanceToLineKm(point: PlanePoint, line: readonly PlanePoint[]): number {
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((point[0] - ax) * dx + (point[1] - ay) * dy) / (dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    const [ex, ey] = [point[0] - ax - t * dx, point[1] - ay - t * dy];
    nearest = Math.min(nearest, ex * ex + ey * ey);
  }
  return Math.sqrt(nearest);
}
