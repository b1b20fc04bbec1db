/** Power, fibre and poverty of each village: worse on rough land and far from roads. */
import { seededRandom, seedFor } from '../made-dataset/random.ts';
import type { SampleCommune } from './communes.ts';
import { fieldAt, type LandRaster } from './land.ts';
import type { Network } from './network.ts';
import type { SampleVillage } from './villages.ts';

export interface Facts {
  readonly power: '' | 'yes' | 'unstable' | 'no';
  readonly disadvantaged: '' | 'yes' | 'no';
  readonly fibre: '' | 'yes' | 'no';
  /** Share of the households that subscribe; `null` where it is not told. */
  readonly subscribed: number | null;
  /** Roughness and distance from the nearest road, km. */
  readonly rough: number;
  readonly roadKm: number;
}

/** Shares of villages of which a thing is not told. */
const UNTOLD = { power: 0.012, disadvantaged: 0.02, fibre: 0.02, subscribed: 0.08 } as const;
/** Below this roughness no village is taken for extremely disadvantaged, except where few live. */
const HARD_LAND = 0.3;
/** Sparse communes of the plains, persons per km². */
const SPARSE = 260;
const SPARSE_SHARE = 0.03;

/** Of the villages that no mast reaches: without power, and extremely disadvantaged. Source: domain 2.2, 124 and 543 of 761. */
const UNREACHED = { without: 0.16, poor: 0.78 } as const;

export interface FactGround {
  readonly commune: SampleCommune;
  readonly land: LandRaster;
  readonly network: Network;
  readonly seed: number;
  /** Whether any map shows mobile broadband there. */
  readonly isReached: boolean;
}

/** Facts of one village. */
export function factsOf(village: SampleVillage, ground: FactGround): Facts {
  const random = seededRandom(seedFor(ground.seed, `facts ${village.id}`));
  const draws = Array.from({ length: 8 }, random);
  const rough = fieldAt(ground.land, ground.land.roughness, village.at);
  const roadKm = fieldAt(ground.land, ground.network.roadKm, village.at);
  const far = Math.min(1, roadKm / 8);
  const hardship = village.isUrban ? 0 : Math.max(0, rough - HARD_LAND) * (0.6 + far);
  const { without, poor } = needOf(village, ground, hardship);
  const hasFibre = draws[5]! < 0.995 - 0.6 * hardship - 0.05 * far;
  return {
    power: told(draws[0]!, UNTOLD.power, powerAt(draws[1]!, without)),
    disadvantaged: told(draws[2]!, UNTOLD.disadvantaged, draws[3]! < poor ? 'yes' : 'no'),
    fibre: told(draws[4]!, UNTOLD.fibre, hasFibre ? 'yes' : 'no'),
    subscribed: draws[6]! < UNTOLD.subscribed ? null : 0.35 + 0.5 * draws[7]! - 0.25 * rough,
    rough,
    roadKm,
  };
}

/** How likely a village is without power and extremely disadvantaged. */
function needOf(
  { isUrban }: SampleVillage,
  { commune, isReached }: FactGround,
  hardship: number,
): { readonly without: number; readonly poor: number } {
  if (isUrban) return { without: 0, poor: 0 };
  if (!isReached && hardship > 0) return UNREACHED;
  const isSparse = commune.demand / commune.areaKm2 < SPARSE;
  return {
    without: 0.03 * hardship,
    poor: Math.min(0.9, 1.15 * hardship) + (isSparse ? SPARSE_SHARE : 0),
  };
}

function told<T extends string>(chance: number, untold: number, answer: T): T | '' {
  return chance < untold ? '' : answer;
}

function powerAt(chance: number, without: number): 'yes' | 'unstable' | 'no' {
  if (chance < without) return 'no';
  return chance < 3 * without ? 'unstable' : 'yes';
}
