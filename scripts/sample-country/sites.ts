/** Masts of all operators: built for the largest demand first, apart from each other, fewer where the land is rough and few live. */

import type { Technology } from '../../src/core/model.ts';
import type { GridPoint } from '../country-boundaries/grid.ts';
import { distanceKm } from '../country-boundaries/grid.ts';
import { seededRandom, seedFor } from '../made-dataset/random.ts';
import { fieldAt, type LandRaster } from './land.ts';
import type { Network } from './network.ts';
import { CHANGES, OPERATORS, type OperatorSetting } from './settings.ts';
import type { Settlement } from './settlements.ts';

export interface SampleSite {
  readonly id: string;
  readonly operator: string;
  /** Index of the commune it was built for. */
  readonly commune: number;
  /** Steps of 1e-4°. */
  readonly at: GridPoint;
  readonly technologies: readonly Technology[];
  /** How far it reaches, compared with others. */
  readonly power: number;
  /** On the air at the earlier and at the later date. */
  readonly isEarlier: boolean;
  readonly isLater: boolean;
}

/** What masts are placed by. */
export interface SiteGround {
  readonly settlements: readonly Settlement[];
  readonly land: LandRaster;
  readonly network: Network;
  readonly seed: number;
}

/** An operator moves onto a mast of another this near to the place that it wants, in this share of cases. */
const SHARING = { withinKm: 1.8, share: 0.35 } as const;
/** How far from the settlement a mast stands, steps of 1e-4°. */
const OFFSET_STEPS = 60;
/** Roughness and each kilometre from a road take this share of the demand away. */
const ROUGH_LOSS = 0.9;
const ROAD_LOSS = 0.06;
/** Settlements with at least this many people in a dense place get 5G. */
const TOWN_DEMAND = 700;

/** Sites in the order of operators and of building. */
export function makeSites(ground: SiteGround): SampleSite[] {
  const sites: SampleSite[] = [];
  const all = new PlaceIndex();
  for (const operator of OPERATORS) {
    const built = sitesOf(operator, ground, all);
    for (const site of built) all.add(site.at);
    sites.push(...built);
  }
  return sites;
}

function sitesOf(operator: OperatorSetting, ground: SiteGround, others: PlaceIndex): SampleSite[] {
  const { settlements, land, seed } = ground;
  const random = seededRandom(seedFor(seed, `sites ${operator.id}`));
  const wanted = settlements
    .map((settlement, i) => ({
      settlement,
      i,
      demand: demandAt(settlement, ground) * (0.6 + 0.8 * random()),
    }))
    .sort((a, b) => b.demand - a.demand || a.i - b.i);
  const own = new PlaceIndex();
  const sites: SampleSite[] = [];
  for (const { settlement, demand } of wanted) {
    const draws = Array.from({ length: 7 }, random);
    if (demand < operator.leastDemand) continue;
    const rough = fieldAt(land, land.roughness, settlement.at);
    const [flat, steep] = operator.spacingKm;
    if (own.nearest(settlement.at, flat + (steep - flat) * Math.min(1, 1.5 * rough))) continue;
    const shared =
      draws[0]! < SHARING.share ? others.nearest(settlement.at, SHARING.withinKm) : null;
    const at = shared ?? offset(settlement.at, draws[1]!, draws[2]!);
    own.add(at);
    const isOpened = draws[3]! < CHANGES.openedSites * (1 + 3 * rough);
    sites.push({
      id: `${operator.id}-${String(sites.length + 1).padStart(5, '0')}`,
      operator: operator.id,
      commune: settlement.commune,
      at,
      technologies: carried(operator, settlement, draws[4]!),
      power: 0.85 + 0.4 * draws[5]!,
      isEarlier: !isOpened,
      isLater: isOpened || draws[6]! >= CHANGES.closedSites,
    });
  }
  return sites;
}

function demandAt({ demand, at }: Settlement, { land, network }: SiteGround): number {
  const rough = fieldAt(land, land.roughness, at);
  const loss = ROUGH_LOSS * rough + ROAD_LOSS * fieldAt(land, network.roadKm, at);
  return demand * Math.max(0.02, 1 - loss);
}

function carried(
  { technologies, shares }: OperatorSetting,
  { isUrban, demand }: Settlement,
  chance: number,
): Technology[] {
  const isTown = isUrban || demand > 2 * TOWN_DEMAND;
  return technologies.filter((technology) => {
    if (technology === '3G') return chance < shares.threeG;
    if (technology === '5G') return isTown && demand >= TOWN_DEMAND && chance < shares.fiveG;
    return true;
  });
}

function offset({ x, y }: GridPoint, east: number, north: number): GridPoint {
  return {
    x: x + Math.round(OFFSET_STEPS * (2 * east - 1)),
    y: y + Math.round(OFFSET_STEPS * (2 * north - 1)),
  };
}

/** Cells of about 11 km. */
const BUCKET_STEPS = 1_000;

/** Places in square cells, to ask for one nearby. */
class PlaceIndex {
  readonly #buckets = new Map<number, GridPoint[]>();

  add(place: GridPoint): void {
    const key = bucketKey(Math.floor(place.x / BUCKET_STEPS), Math.floor(place.y / BUCKET_STEPS));
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.push(place);
    else this.#buckets.set(key, [place]);
  }

  /** The nearest place within a distance of at most the width of a cell, `null` when there is none. */
  nearest(at: GridPoint, withinKm: number): GridPoint | null {
    let [found, least]: [GridPoint | null, number] = [null, withinKm];
    const [column, row] = [Math.floor(at.x / BUCKET_STEPS), Math.floor(at.y / BUCKET_STEPS)];
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        for (const place of this.#buckets.get(bucketKey(c, r)) ?? []) {
          const away = distanceKm(at, place);
          if (away < least) [found, least] = [place, away];
        }
      }
    }
    return found;
  }
}

function bucketKey(column: number, row: number): number {
  return column * 4_096 + row;
}
