/** Survey rounds of dead-zone villages, plans for those still without signal, and reasons why. */
import { latticeValue, seededRandom, seedFor } from '../made-dataset/random.ts';
import type { Facts } from './facts.ts';
import { bestBroadband, type Reports } from './reports.ts';
import {
  DUE_DATES,
  NO_POWER_REASON,
  OPERATORS,
  REASONS,
  ROUNDS,
  UNCOVERED_SHARES,
} from './settings.ts';
import type { SampleVillage } from './villages.ts';

/** What a list says of a village that is or was without signal; '' where nothing. */
export interface Follow {
  readonly round: string;
  readonly planOperator: string;
  readonly planDate: string;
  readonly reason: string;
}

const NO_FOLLOW: Follow = { round: '', planOperator: '', planDate: '', reason: '' };

/** A village with what is known of it. */
export interface Known {
  readonly village: SampleVillage;
  readonly facts: Facts;
  readonly reports: Reports;
  /** Nothing was supplied of its province. */
  readonly isSilent: boolean;
}

/**
 * Deals rounds, plans and reasons; one entry per village.
 * @param share of the country's communes that are made: the totals of the rounds are that share of the published ones
 */
export function makeFollow(known: readonly Known[], share: number, seed: number): Follow[] {
  const rounds = dealRounds(known, share, seed);
  return known.map((one, i) => {
    const random = seededRandom(seedFor(seed, `follow ${one.village.id}`));
    const draws = Array.from({ length: 4 }, random);
    if (one.isSilent) return NO_FOLLOW;
    const round = rounds[i]!;
    if (!isUncovered(one)) return { ...NO_FOLLOW, round };
    const { power } = one.facts;
    const hasPlan = power !== 'no' && draws[0]! < 0.75;
    return {
      round,
      planOperator: hasPlan ? pick(OPERATORS, draws[1]! ** 1.6).id : '',
      planDate: hasPlan ? pick(DUE_DATES, draws[2]!) : '',
      reason: power === 'no' ? NO_POWER_REASON : pick(REASONS, draws[3]!),
    };
  });
}

/** Reported without mobile broadband on the later list. */
export function isUncovered({ village, reports, isSilent }: Known): boolean {
  if (isSilent || village.later === null) return false;
  const best = bestBroadband(reports.later.letters);
  return best === 'n' || (best === '?' && reports.later.state === 'no-signal');
}

/** The round of each village, '' for most. Verified rounds are filled up to their totals with remote villages that have signal by now. */
function dealRounds(known: readonly Known[], share: number, seed: number): string[] {
  const rounds = known.map(() => '');
  const ofSeed = seedFor(seed, 'rounds');
  const chance = (i: number, part: number) => latticeValue(ofSeed, i, part);
  const candidates: { readonly i: number; readonly worth: number }[] = [];
  const verified: number[] = [];
  known.forEach((one, i) => {
    if (one.isSilent || one.village.later === null || one.village.earlier === null) return;
    if (isUncovered(one)) {
      const draw = chance(i, 0);
      if (draw < UNCOVERED_SHARES.verified) verified.push(i);
      else if (draw < UNCOVERED_SHARES.verified + UNCOVERED_SHARES.later)
        rounds[i] = pick(ROUNDS.later, chance(i, 1));
      return;
    }
    if (one.village.isUrban) return;
    const wasUncovered = bestBroadband(one.reports.earlier.letters) === 'n';
    const remote = one.facts.rough + one.facts.roadKm / 20 + 0.5 * chance(i, 2);
    candidates.push({ i, worth: remote + (wasUncovered ? 2 : 0) });
  });
  const totals = ROUNDS.verified.map(({ villages }) => Math.round(villages * share));
  const base = totals.reduce((sum, total) => sum + total, 0);
  candidates.sort((a, b) => b.worth - a.worth || a.i - b.i);
  const members = [...verified, ...candidates.map(({ i }) => i)].slice(0, base);
  members.sort((a, b) => chance(a, 3) - chance(b, 3) || a - b);
  let from = 0;
  ROUNDS.verified.forEach(({ round }, r) => {
    for (const i of members.slice(from, from + totals[r]!)) rounds[i] = round;
    from += totals[r]!;
  });
  return rounds;
}

function pick<T>(choices: readonly T[], chance: number): T {
  return choices[Math.floor(chance * choices.length)]!;
}
