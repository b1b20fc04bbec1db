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
const SPARSE_SHARE = 0.06;

/** Facts of one village. */
export function factsOf(
  village: SampleVillage,
  commune: SampleCommune,
  {
    land,
    network,
    seed,
  }: {
    readonly land: LandRaster;
    readonly network: Network;
    readonly seed: number;
  },
): Facts {
  const random = seededRandom(seedFor(seed, `facts ${village.id}`));
  const draws = Array.from({ length: 8 }, random);
  const rough = fieldAt(land, land.roughness, village.at);
  const roadKm = fieldAt(land, network.roadKm, village.at);
  const far = Math.min(1, roadKm / 8);
  const hardship = village.isUrban ? 0 : Math.max(0, rough - HARD_LAND) * (0.6 + far);
  const isSparse = commune.demand / commune.areaKm2 < SPARSE;
  const poor = Math.min(0.9, 2.1 * hardship) + (isSparse && !village.isUrban ? SPARSE_SHARE : 0);
  const without = 0.05 * hardship * far;
  return {
    power: told(draws[0]!, UNTOLD.power, powerAt(draws[1]!, without)),
    disadvantaged: told(draws[2]!, UNTOLD.disadvantaged, draws[3]! < poor ? 'yes' : 'no'),
    fibre: told(
      draws[4]!,
      UNTOLD.fibre,
      draws[5]! < 0.995 - 1.1 * hardship - 0.08 * far ? 'yes' : 'no',
    ),
    subscribed: draws[6]! < UNTOLD.subscribed ? null : 0.35 + 0.5 * draws[7]! - 0.25 * rough,
    rough,
    roadKm,
  };
}

function told<T extends string>(chance: number, untold: number, answer: T): T | '' {
  return chance < untold ? '' : answer;
}

function powerAt(chance: number, without: number): 'yes' | 'unstable' | 'no' {
  if (chance < without) return 'no';
  return chance < 4 * without ? 'unstable' : 'yes';
}
