/** How many settlements each commune has, where they are, what they are called and how many people live there. */
import { type GridPoint, holds, type Shape, twiceArea } from '../country-boundaries/grid.ts';
import { type Random, seededRandom, seedFor } from '../made-dataset/random.ts';
import type { SampleCommune } from './communes.ts';
import { fieldAt, type LandRaster } from './land.ts';
import type { Network } from './network.ts';
import { ARCHIPELAGO_VILLAGES, VILLAGES } from './settings.ts';
import { settlementWords } from './settlement-words.ts';

export interface Settlement {
  readonly id: string;
  readonly name: string;
  /** Index of the commune. */
  readonly commune: number;
  readonly kind: string;
  readonly isUrban: boolean;
  /** Steps of 1e-4°, inside the commune. */
  readonly at: GridPoint;
  /** `null` where the catalogue has no number for the commune. */
  readonly population: number | null;
  readonly households: number | null;
  /** Persons that coverage is built for, estimated where nothing is published; never written. */
  readonly demand: number;
}

/** Where settlements are looked for. */
export interface Ground {
  readonly communes: readonly SampleCommune[];
  readonly land: LandRaster;
  readonly network: Network;
  readonly seed: number;
}

/** People of a rural settlement on flat and on the roughest land, and of an urban one; only the proportions count. */
const PEOPLE = { flat: 1_300, rough: 430, urban: 1_500 } as const;
/** A settlement has at least so many people of those that are published. */
const LEAST_PEOPLE = 24;
const MOST_IN_COMMUNE = 150;
/** Share of a commune's settlements that are its former township. */
const TOWN_SHARE = 0.2;
/** Places compared for each settlement. */
const CANDIDATES = 4;
/** Tries to find a place inside a crooked cell. */
const ATTEMPTS = 400;
const ISLE = 'đảo';

/**
 * About {@link VILLAGES} settlements over a whole country, ordered by id; fewer when it is made in part.
 * @param share of the country's communes that are made
 */
export function makeSettlements(ground: Ground, share: number): Settlement[] {
  const roughness = ground.communes.map((commune) => meanRoughness(commune, ground));
  const raw = ground.communes.map((commune, i) => wantedSettlements(commune, roughness[i]!));
  // Part of a country is made with the number that the whole has on average.
  const scale = share === 1 ? VILLAGES / raw.reduce((sum, n) => sum + n, 0) : 1;
  return ground.communes.flatMap((commune, i) =>
    settle(i, countFor(commune, raw[i]! * scale), ground),
  );
}

function meanRoughness({ centre, shapes }: SampleCommune, { land }: Ground): number {
  const corners = shapes[0]![0]!.map((corner) => ({
    x: Math.round((corner.x + centre.x) / 2),
    y: Math.round((corner.y + centre.y) / 2),
  }));
  const values = [centre, ...corners].map((place) => fieldAt(land, land.roughness, place));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function wantedSettlements({ kind, demand }: SampleCommune, rough: number): number {
  const people =
    kind === 'phuong'
      ? PEOPLE.urban
      : PEOPLE.flat + (PEOPLE.rough - PEOPLE.flat) * Math.min(1, 1.6 * rough);
  return demand / people;
}

function countFor(commune: SampleCommune, wanted: number): number {
  if (commune.isArchipelago) return commune.population ? ARCHIPELAGO_VILLAGES : 0;
  const most = commune.population === null ? MOST_IN_COMMUNE : commune.population / LEAST_PEOPLE;
  return Math.max(1, Math.floor(Math.min(MOST_IN_COMMUNE, most, Math.max(4, Math.round(wanted)))));
}

/** The settlements of one commune: numbered from north to south, as lists are. */
function settle(index: number, count: number, ground: Ground): Settlement[] {
  const commune = ground.communes[index]!;
  const random = seededRandom(seedFor(ground.seed, `settle ${commune.code}`));
  const urban = urbanCount(commune, count);
  const places = placesOf(commune, { count, urban, random }, ground)
    .map((at, i) => ({ at, isUrban: i < urban }))
    .sort((a, b) => b.at.y - a.at.y || a.at.x - b.at.x);
  const weights = places.map(({ isUrban }) => (isUrban ? 1.5 : 1) * (0.35 + random() + random()));
  const demands = shareOut(commune.demand, weights);
  const counters = new Map<string, number>();
  return places.map(({ at, isUrban }, i) => {
    const kind = kindOf(commune, at, isUrban, ground);
    const number = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, number);
    const perHousehold = (isUrban ? 3.2 : 3.6) + 1.2 * random();
    const population = commune.population === null ? null : demands[i]!;
    return {
      id: `${commune.code}-${String(i + 1).padStart(3, '0')}`,
      name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} mẫu ${number}`,
      commune: index,
      kind,
      isUrban,
      at,
      population,
      households: population === null ? null : Math.round(population / perHousehold),
      demand: demands[i]!,
    };
  });
}

function urbanCount({ kind, hasTown }: SampleCommune, count: number): number {
  if (kind === 'phuong') return count;
  return hasTown ? Math.round(count * TOWN_SHARE) : 0;
}

function kindOf(commune: SampleCommune, at: GridPoint, isUrban: boolean, { land }: Ground): string {
  if (commune.isArchipelago) return ISLE;
  const { rural, urban } = settlementWords(commune.province);
  if (isUrban) return urban;
  return rural[fieldAt(land, land.roughness, at) > 0.33 ? 0 : 1];
}

/** Whole numbers in the proportion of the weights that add up to the total (largest remainders; of equal ones the first). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const missing = total - shares.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - shares[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, missing)) shares[i]! += 1;
  return shares;
}

interface PlaceCount {
  readonly count: number;
  /** The first of them are in the town. */
  readonly urban: number;
  readonly random: Random;
}

/** Different places inside the commune, best ground first chosen: low, near roads, and near the centre for a town. */
function placesOf(
  commune: SampleCommune,
  { count, urban, random }: PlaceCount,
  { land, network }: Ground,
): GridPoint[] {
  const taken = new Set<string>();
  const townSteps = commune.kind === 'phuong' ? Infinity : 180;
  return Array.from({ length: count }, (_, i) => {
    const isTown = i < urban && Number.isFinite(townSteps);
    let [best, most] = [commune.centre, -Infinity];
    for (let c = 0; c < CANDIDATES; c++) {
      const place = placeInside(commune, random);
      if (taken.has(`${place.x} ${place.y}`)) continue;
      const worth = isTown
        ? -Math.hypot(place.x - commune.centre.x, place.y - commune.centre.y) / townSteps
        : -1.2 * fieldAt(land, land.roughness, place) -
          0.1 * fieldAt(land, network.roadKm, place) +
          0.6 * random();
      if (worth > most) [best, most] = [place, worth];
    }
    taken.add(`${best.x} ${best.y}`);
    return best;
  });
}

/** A place inside the commune, off its borders; its centre when chance finds none. */
export function placeInside({ shapes, centre }: SampleCommune, random: Random): GridPoint {
  const shape = pickShape(shapes, random());
  const ring = shape[0]!;
  const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const place = {
      x: west + Math.floor(random() * (width + 1)),
      y: south + Math.floor(random() * (height + 1)),
    };
    if (isWellInside(shape, place)) return place;
  }
  return centre;
}

/** Whether the place and the points a few metres around it are inside: then rounding cannot put it across a border. */
function isWellInside(shape: Shape, { x, y }: GridPoint): boolean {
  return (
    holds(shape, { x: x - 3, y }) &&
    holds(shape, { x: x + 3, y }) &&
    holds(shape, { x, y: y - 3 }) &&
    holds(shape, { x, y: y + 3 })
  );
}

/** One of the shapes, larger ones more often. */
function pickShape(shapes: readonly Shape[], chance: number): Shape {
  const areas = shapes.map((shape) => twiceArea(...shape));
  let rest = chance * areas.reduce((sum, area) => sum + area, 0);
  for (const [i, area] of areas.entries()) {
    rest -= area;
    if (rest < 0) return shapes[i]!;
  }
  return shapes.at(-1)!;
}
