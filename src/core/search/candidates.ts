/**
 * Which entries meet every needed word of a query, by their own names or by the places around them, and roughly how well: one
 * pass over all entries that looks at no name. What is left is ranked in detail by `rank.ts`.
 */
import { targetsOf } from '../admin/adjacency.ts';
import { NO_UNIT } from '../model.ts';
import { EXACT_START, findWord, type NameIndex, ONE_ERROR, PLAIN_START } from './name-index.ts';
import type { Prepared } from './prepare.ts';
import type { QueryWord } from './query.ts';

/** Typing errors that are forgiven in a whole query. */
export const MOST_ERRORS = 2;

/** How the needed words were found; a row per word, an entry per unit or village, values as of `findWord`. */
export interface Findings {
  readonly units: readonly Uint8Array[];
  readonly villages: readonly Uint8Array[];
  /** Words that need not be met (kinds of place), by the names of villages. */
  readonly wished: readonly Uint8Array[];
  /** By the names of the unit itself or of the places around it, the best. */
  readonly around: readonly Uint8Array[];
}

/** An entry that meets the query: a row of the units, or of the villages. */
export interface Candidate {
  readonly isVillage: boolean;
  readonly row: number;
}

export interface Candidates {
  /** The best ones, in no order. */
  readonly best: readonly Candidate[];
  readonly total: number;
}

/** Looks the words up. */
export function findWords(
  prepared: Prepared,
  query: readonly QueryWord[],
  withErrors: boolean,
): Findings {
  const words = query.filter(({ isNeeded }) => isNeeded);
  const others = query.filter(({ isNeeded }) => !isNeeded).slice(0, 3);
  const look = (index: NameIndex) => words.map((word) => findWord(index, word, withErrors));
  const units = look(prepared.unitNames);
  return {
    units,
    villages: look(prepared.villageNames),
    wished: others.map((word) => findWord(prepared.villageNames, word, false)),
    around: aroundOf(prepared, units),
  };
}

/** The same among the names of units alone, errors forgiven. */
export function findUnitWords(
  { unitNames }: Prepared,
  words: readonly QueryWord[],
): readonly Uint8Array[] {
  return words.map((word) => findWord(unitNames, word, true));
}

/** Errors that a way of meeting a word stands for. */
export function errorsOf(met: number): number {
  return met < ONE_ERROR ? 0 : met - ONE_ERROR + 1;
}

/** 0 with its tones, 1 without them, 2 with errors. */
export function gradeOf(met: number): number {
  if (met <= EXACT_START) return 0;
  return met <= PLAIN_START ? 1 : 2;
}

/** @param isNear whether a unit (row) is in the part that the reader looks at */
export function candidatesOf(
  prepared: Prepared,
  { units, villages, wished, around }: Findings,
  { atMost, isNear }: { readonly atMost: number; readonly isNear: (unit: number) => boolean },
): Candidates {
  const ofUnits = { own: units, around };
  const collector = new Collector(prepared.units.count + prepared.villages.count);
  const near = Uint8Array.from({ length: prepared.units.count }, (_, u) => (isNear(u) ? 0 : 1));
  for (let row = 0; row < prepared.units.count; row++) {
    const score = scoreOf(ofUnits, row, row, prepared.unitSizes[row]!);
    if (score >= 0 && prepared.isRenewed[row] === 0) collector.add(row, 8 * score + near[row]!);
  }
  const { communes, count } = prepared.villages;
  const ofVillages = { own: villages, around };
  for (let row = 0; row < count; row++) {
    const commune = communes[row]!;
    const score = scoreOf(ofVillages, row, commune, prepared.villageSizes[row]!);
    const missed = wished.reduce((sum, found) => sum + (found[row] === 0 ? 1 : 0), 0);
    const far = commune === NO_UNIT ? 1 : near[commune]!;
    if (score >= 0) collector.add(prepared.units.count + row, 8 * score + 2 * missed + far);
  }
  const best = collector.best(atMost).map((entry) => {
    const isVillage = entry >= prepared.units.count;
    return { isVillage, row: isVillage ? entry - prepared.units.count : entry };
  });
  return { best, total: collector.total };
}

/** How entries of a kind have the words, by their own names and by those of the places. */
interface Met {
  readonly own: readonly Uint8Array[];
  readonly around: readonly Uint8Array[];
}

/** Lower is better, below 0 is no candidate. Below 8 × (3 × 80). */
function scoreOf({ own, around }: Met, row: number, place: number, size: number): number {
  let [sum, errors, grade, ownWords] = [0, 0, 0, 0];
  for (let i = 0; i < own.length; i++) {
    const byName = own[i]![row]!;
    const byPlace = around[i]![place] ?? 0;
    const met = byName === 0 || (byPlace > 0 && byPlace < byName) ? byPlace : byName;
    if (met === 0) return -1;
    if (byName > 0) ownWords++;
    sum += met;
    errors += errorsOf(met);
    grade = Math.max(grade, gradeOf(met));
  }
  if (ownWords === 0 || errors > MOST_ERRORS) return -1;
  const left = Math.min(7, Math.max(0, size - ownWords));
  return (grade * 80 + sum) * 8 + left;
}

/** Keeps entries by score and gives the lowest, by counting how many have each score. */
class Collector {
  readonly #entries: Uint32Array;
  readonly #scores: Uint16Array;
  total = 0;

  constructor(most: number) {
    this.#entries = new Uint32Array(most);
    this.#scores = new Uint16Array(most);
  }

  add(entry: number, score: number): void {
    this.#entries[this.total] = entry;
    this.#scores[this.total++] = score;
  }

  best(atMost: number): number[] {
    const counts = new Uint32Array(0x10000);
    for (let i = 0; i < this.total; i++) counts[this.#scores[i]!]! += 1;
    let [limit, below] = [0, 0];
    while (limit < 0xffff && below + counts[limit]! <= atMost) below += counts[limit++]!;
    const kept: number[] = [];
    let atLimit = atMost - below;
    for (let i = 0; i < this.total; i++) {
      const score = this.#scores[i]!;
      if (score < limit || (score === limit && atLimit-- > 0)) kept.push(this.#entries[i]!);
    }
    return kept;
  }
}

function aroundOf(prepared: Prepared, own: readonly Uint8Array[]): Uint8Array[] {
  const around = own.map((found) => found.slice());
  const met = own.map((found) => found.some((value) => value > 0));
  for (let row = 0; row < prepared.units.count; row++) {
    for (const place of targetsOf(prepared.around, row)) {
      for (let i = 0; i < own.length; i++) {
        if (!met[i]) continue;
        const [here, there] = [around[i]![row]!, own[i]![place]!];
        if (there > 0 && (here === 0 || there < here)) around[i]![row] = there;
      }
    }
  }
  return around;
}
