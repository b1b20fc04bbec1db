/** Settlements as two lists know them: some are merged away after the earlier one, some are split off before the later one. */
import type { GridPoint } from '../country-boundaries/grid.ts';
import { seededRandom, seedFor } from '../made-dataset/random.ts';
import type { LayerLookup, Shown } from './coverage.ts';
import { CHANGES } from './settings.ts';
import { type Ground, placeInside, type Settlement } from './settlements.ts';

/** People and households; `null` where not known. */
export interface Size {
  readonly population: number | null;
  readonly households: number | null;
}

export interface SampleVillage extends Settlement {
  /** `null` on the list where it is not. */
  readonly earlier: Size | null;
  readonly later: Size | null;
}

/** Communes with fewer settlements keep them all. */
const LEAST_TO_CHANGE = 8;

/**
 * The villages of both lists, in the order given. A village that is merged away is counted with its neighbour on the later list, one
 * that is split off with its neighbour on the earlier list, so that the people of a commune are the same on both.
 */
export function listVillages(settlements: readonly Settlement[], seed: number): SampleVillage[] {
  const random = seededRandom(seedFor(seed, 'lists'));
  const counts = new Map<number, number>();
  for (const { commune } of settlements) counts.set(commune, (counts.get(commune) ?? 0) + 1);
  const isChanged = settlements.map(() => false);
  const sizes = settlements.map((own) => ({ earlier: sizeOf(own), later: sizeOf(own) }) as Sizes);
  settlements.forEach((settlement, i) => {
    const chance = random();
    const neighbour = i + 1;
    const { addedVillages: added, removedVillages: removed } = CHANGES;
    const isFree = !isChanged[i] && settlements[neighbour]?.commune === settlement.commune;
    if (chance >= added + removed || !isFree || counts.get(settlement.commune)! < LEAST_TO_CHANGE)
      return;
    const date = chance < removed ? 'later' : 'earlier';
    sizes[neighbour]![date] = sumOf(sizeOf(settlements[neighbour]!), sizeOf(settlement));
    sizes[i]![date] = null;
    isChanged[i] = true;
    isChanged[neighbour] = true;
  });
  return settlements.map((settlement, i) => ({ ...settlement, ...sizes[i]! }));
}

interface Sizes {
  earlier: Size | null;
  later: Size | null;
}

function sizeOf({ population, households }: Settlement): Size {
  return { population, households };
}

function sumOf(a: Size, b: Size): Size {
  const sum = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one + other;
  return {
    population: sum(a.population, b.population),
    households: sum(a.households, b.households),
  };
}

/** Tries to find a place on which all maps agree. */
const MOVES = 200;

/** What the declared maps show of a village: one letter per map. */
export interface Placed {
  readonly villages: SampleVillage[];
  /** By village, one letter (c, w, n) per declared map in the order given. */
  readonly shown: string[];
}

/**
 * Looks every village up in the declared maps. One that lies on the very edge of coverage, or where the maps of two provinces differ
 * by their rounding, is put elsewhere in its commune, so that the truth does not hang on the last digit.
 * @throws when a commune has no such place
 */
export function placeOnMaps(
  villages: readonly SampleVillage[],
  lookups: readonly (readonly LayerLookup[])[],
  {
    communes,
    partOfCommune,
    seed,
  }: Pick<Ground, 'communes' | 'seed'> & {
    readonly partOfCommune: readonly number[];
  },
): Placed {
  const shown: string[] = [];
  const placed = villages.map((village) => {
    const part = partOfCommune[village.commune]!;
    const random = seededRandom(seedFor(seed, `move ${village.id}`));
    let at: GridPoint = village.at;
    for (let move = 0; move <= MOVES; move++) {
      const letters = lookups.map((layer) => layer[part]!(at));
      if (isClear(letters)) {
        shown.push(letters.join(''));
        return at === village.at ? village : { ...village, at };
      }
      at = placeInside(communes[village.commune]!, random);
    }
    throw new Error(`${village.id}: expected a place off the edges of all maps, found none`);
  });
  return { villages: placed, shown };
}

function isClear(letters: readonly Shown[]): letters is readonly Exclude<Shown, null>[] {
  return letters.every((letter) => letter !== null);
}
