/** Orders the candidates of a query in detail: tones first, then without them, then with errors; whole names before parts of names. */
import { targetsOf } from '../admin/adjacency.ts';
import { NO_UNIT, textAt } from '../model.ts';
import { type Candidate, errorsOf, gradeOf } from './candidates.ts';
import { plainText } from './fold.ts';
import { matchName, type NameMatch } from './match-name.ts';
import type { Prepared } from './prepare.ts';
import type { QueryWord } from './query.ts';

/** A candidate with what was found of it. */
export interface Ranked extends Candidate {
  /** Lower is better. */
  readonly cost: number;
  /** 0 with tones, 1 without, 2 with errors. */
  readonly grade: number;
  /** Typing errors in all. */
  readonly errors: number;
  /** The name that matched, and how. */
  readonly name: string;
  readonly match: NameMatch;
  /** Row of the former unit by which the place was named, -1 for none. */
  readonly via: number;
}

/**
 * Costs, each worth at most the next: neighbours, words left over … The grade and the errors outweigh everything, so that an exact
 * name never stands behind a similar one.
 */
const COST = {
  grade: 10_000,
  error: 2_000,
  partialPlace: 120,
  left: 60,
  byPlace: 40,
  swap: 30,
  start: 8,
  plain: 5,
  kindMissed: 90,
  far: 15,
  order: 8,
} as const;

export function rankCandidate(
  prepared: Prepared,
  candidate: Candidate,
  query: readonly QueryWord[],
  isNear: boolean,
): Ranked {
  const { units, villages } = prepared;
  const { isVillage, row } = candidate;
  const names = isVillage ? namesOf(prepared, row) : [units.names[row]!];
  const matches = names.map((name) => ({ name, match: matchName(name, query) }));
  const { name, match } = matches.reduce((best, next) =>
    ownCost(next.match) < ownCost(best.match) ? next : best,
  );
  const place = isVillage ? villages.communes[row]! : row;
  const around = place === NO_UNIT ? [] : [...targetsOf(prepared.around, place)];
  const places = isVillage && place !== NO_UNIT ? [place, ...around] : around;
  const told = isVillage ? plainText(textAt(villages.formerCommunes, row)) : '';
  const by = meetByPlaces(prepared, query, { met: match.met, places, told });
  const needed = by.met.filter((_, i) => query[i]!.isNeeded);
  const own = match.met.filter((_, i) => query[i]!.isNeeded);
  const errors = needed.reduce((sum, met) => sum + errorsOf(met), 0);
  const grade = Math.max(...needed.map((met) => (met === 0 ? 2 : gradeOf(met))));
  const kind = plainText(isVillage ? textAt(villages.kinds, row) : units.kinds[row]!);
  const kindMissed = query.filter(
    ({ isNeeded, plain }, i) =>
      !isNeeded && match.met[i] === 0 && !kind.split(' ').some((word) => word.startsWith(plain)),
  ).length;
  const cost =
    grade * COST.grade +
    errors * COST.error +
    by.partial * COST.partialPlace +
    Math.min(9, match.left) * COST.left +
    needed.filter((met, i) => met > 0 && own[i] === 0).length * COST.byPlace +
    match.swaps * COST.swap +
    needed.reduce((sum, met) => sum + wordCost(met), 0) +
    kindMissed * COST.kindMissed +
    (isNear ? 0 : COST.far) +
    orderOf(prepared, candidate) * COST.order;
  return { ...candidate, cost, grade, errors, name, match, via: by.via };
}

function namesOf({ villages }: Prepared, row: number): string[] {
  const others = textAt(villages.otherNames, row).split(';');
  return [villages.names[row]!, ...others.map((name) => name.trim()).filter((name) => name !== '')];
}

/** How well a name alone meets the query, to choose between the names of a village. */
function ownCost({ met, left, swaps }: NameMatch): number {
  const words = met.reduce((sum, value) => sum + (value === 0 ? 20 : value), 0);
  return words * 10 + left * 4 + swaps;
}

function wordCost(met: number): number {
  if (met === 0) return 0;
  return (gradeOf(met) === 1 ? COST.plain : 0) + (met % 2 === 0 && met < 5 ? COST.start : 0);
}

/** Highest units first, former ones behind those of today, villages last. */
function orderOf({ units }: Prepared, { isVillage, row }: Candidate): number {
  if (isVillage) return 8;
  return units.levels[row]! + (row < units.present ? 0 : 4);
}

interface ToPlaces {
  /** How the name itself has each word. */
  readonly met: readonly number[];
  /** Rows of the units around. */
  readonly places: readonly number[];
  /** Plain name of the former commune that the data give the village. */
  readonly told: string;
}

/** Words that the name lacks, met by the units around: as few of them as will do, each rather whole than in part. */
function meetByPlaces(
  prepared: Prepared,
  query: readonly QueryWord[],
  { met: own, places, told }: ToPlaces,
): { readonly met: readonly number[]; readonly partial: number; readonly via: number } {
  const met = [...own];
  let [partial, via] = [0, -1];
  const unsure = query.flatMap((word, i) =>
    word.isNeeded && (met[i] === 0 || errorsOf(met[i]!) > 0) ? [i] : [],
  );
  const lists = (unsure.length === 0 ? [] : places).map((row) => ({
    ...{ row, ...matchName(prepared.units.names[row]!, query) },
  }));
  // A word that the name has with an error may be a place's own.
  for (const i of unsure)
    if (lists.some((each) => each.met[i]! > 0 && each.met[i]! < met[i]!)) met[i] = 0;
  const open = new Set(unsure.filter((i) => met[i] === 0));
  while (open.size > 0) {
    const offers = lists.map((each) => {
      const gained = [...open].filter((i) => each.met[i]! > 0);
      const errors = gained.reduce((sum, i) => sum + errorsOf(each.met[i]!), 0);
      const isFormer = each.row >= prepared.units.present;
      const isTold = isFormer && plainText(prepared.units.names[each.row]!) === told;
      const worth = gained.length - errors / 2 - each.left / 3 - (isFormer && !isTold ? 0.1 : 0);
      return { ...each, gained, worth, isFormer, isTold };
    });
    const best = offers
      .filter(({ gained }) => gained.length > 0)
      .reduce<(typeof offers)[number] | null>(
        (most, next) => (most && most.worth >= next.worth ? most : next),
        null,
      );
    if (!best) break;
    for (const i of best.gained) {
      met[i] = best.met[i]!;
      open.delete(i);
    }
    partial += best.left;
    if (!best.isFormer) continue;
    via = best.row;
    if (told !== '' && !best.isTold) partial += 1; // the village is of another former commune
  }
  return { met, partial, via };
}

/** Rows of today's units that a unit went to. */
export function nowOf({ units }: Prepared, row: number): number[] {
  return [...targetsOf(units.successors, row)];
}
