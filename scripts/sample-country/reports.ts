/**
 * What is reported of each village: what the maps show, with errors. A report is a letter per layer (c covered, w weak, n none,
 * ? nothing said) in the order of {@link LAYER_KEYS}, and the village's own state.
 */
import type { Technology } from '../../src/core/model.ts';
import { type Random, seededRandom, seedFor } from '../made-dataset/random.ts';
import { ERRORS, OPERATORS } from './settings.ts';
import { COVERED_FROM, WEAK_FROM } from './signal.ts';

/** Operators and technologies that anybody speaks of. */
export const LAYER_KEYS: readonly { readonly operator: string; readonly technology: Technology }[] =
  OPERATORS.flatMap(({ id, technologies }) =>
    technologies.map((technology) => ({ operator: id, technology })),
  );

export interface Report {
  /** One letter per layer. */
  readonly letters: string;
  readonly state: '' | 'covered' | 'gaps' | 'no-signal';
}

/** Nothing said at all. */
export const SILENCE: Report = { letters: '?'.repeat(LAYER_KEYS.length), state: '' };

/** Reports of one village on both dates. */
export interface Reports {
  readonly earlier: Report;
  readonly later: Report;
}

/** What reports follow from. */
export interface Observed {
  readonly id: string;
  readonly isUrban: boolean;
  /** Letters that the maps of the later date show. */
  readonly shown: string;
  /** Signal at the village by layer, on both dates. */
  readonly strength: {
    readonly earlier: readonly number[];
    readonly later: readonly number[];
  };
}

/** Signal this much above the edge is sometimes reported as weak. */
const NEAR_EDGE = 0.05;
const NEAR_EDGE_SHARE = 0.45;
/** How a place with weak signal on the map is reported: weak, else none, else covered. */
const WEAK_SHARES = { weak: 0.76, none: 0.12 } as const;
/** Share of single statuses that are reported the other way where it does not decide about the village. */
const SLIP = 0.004;
/** Villages that had not answered by the earlier date. */
const LATE_ANSWER = 0.015;
const FAR_GAPS = 0.25;

/** The reports of one village, the same for the same seed and id. */
export function reportsOf(observed: Observed, seed: number): Reports {
  const random = seededRandom(seedFor(seed, `report ${observed.id}`));
  const draws = drawsOf(random);
  const earlierShown = LAYER_KEYS.map((_, k) => shownEarlier(observed, k)).join('');
  const later = reportFrom(observed, {
    shown: observed.shown,
    strength: observed.strength.later,
    draws,
  });
  const earlier = reportFrom(observed, {
    shown: earlierShown,
    strength: observed.strength.earlier,
    draws,
  });
  return { later, earlier: draws.lateAnswer < LATE_ANSWER ? SILENCE : earlier };
}

/** As on the later map, unless the signal was another. */
function shownEarlier({ shown, strength }: Observed, k: number): string {
  const [before, after] = [strength.earlier[k]!, strength.later[k]!];
  if (before === after) return shown[k]!;
  if (before >= COVERED_FROM) return 'c';
  return before >= WEAK_FROM && LAYER_KEYS[k]!.technology === '4G' ? 'w' : 'n';
}

interface Draws {
  readonly mood: number;
  readonly state: number;
  readonly gaps: number;
  readonly lateAnswer: number;
  readonly operators: readonly number[];
  readonly layers: readonly number[];
  readonly slips: readonly number[];
}

/** Every number is drawn, used or not, so that both dates err alike. */
function drawsOf(random: Random): Draws {
  return {
    mood: random(),
    state: random(),
    gaps: random(),
    lateAnswer: random(),
    operators: OPERATORS.map(() => random()),
    layers: LAYER_KEYS.map(() => random()),
    slips: LAYER_KEYS.map(() => random()),
  };
}

interface View {
  readonly shown: string;
  readonly strength: readonly number[];
  readonly draws: Draws;
}

function reportFrom(observed: Observed, view: View): Report {
  const { mood, state } = view.draws;
  if (mood < ERRORS.silent) return SILENCE;
  const isOutside = bestBroadband(view.shown) === 'n';
  const above = (mood - ERRORS.silent) / (1 - ERRORS.silent);
  if (isOutside && above < ERRORS.silentDead) return { ...SILENCE, state: 'no-signal' };
  if (!isOutside && above < ERRORS.denied[observed.isUrban ? 'urban' : 'rural'])
    return { letters: 'n'.repeat(LAYER_KEYS.length), state: 'no-signal' };
  const claims = isOutside && above < ERRORS.silentDead + ERRORS.claimed;
  const letters = LAYER_KEYS.map((_, k) => letterAt(observed, view, { k, claims })).join('');
  return { letters, state: state < ERRORS.noState ? '' : stateOf(letters, observed, view) };
}

function letterAt(
  { isUrban }: Observed,
  { shown, strength, draws }: View,
  { k, claims }: { readonly k: number; readonly claims: boolean },
): string {
  const { operator, technology } = LAYER_KEYS[k]!;
  const o = OPERATORS.findIndex(({ id }) => id === operator);
  const isBroadband = technology !== '2G';
  if (claims && o === 0) return technology === '5G' ? 'n' : 'c';
  if (draws.operators[o]! < ERRORS.silentOperator) return '?';
  if (technology === '5G' && o > 0 && !isUrban) return '?';
  const letter = shown[k]!;
  if (letter === 'w') return weakAs(draws.layers[k]!);
  if (letter === 'c' && technology === '4G' && strength[k]! < COVERED_FROM + NEAR_EDGE)
    return draws.layers[k]! < NEAR_EDGE_SHARE ? 'w' : 'c';
  const others = LAYER_KEYS.some(
    (key, i) => key.operator !== operator && key.technology !== '2G' && shown[i] === 'c',
  );
  if (isBroadband && others && draws.slips[k]! < SLIP) return letter === 'c' ? 'n' : 'c';
  return letter;
}

function weakAs(draw: number): string {
  if (draw < WEAK_SHARES.weak) return 'w';
  return draw < WEAK_SHARES.weak + WEAK_SHARES.none ? 'n' : 'c';
}

/** Provinces survey the village as a whole: nothing anywhere, signal with gaps, or signal throughout. */
function stateOf(letters: string, { isUrban }: Observed, { draws }: View): Report['state'] {
  if (!/[cw]/.test(letters)) return bestBroadband(letters) === '?' ? '' : 'no-signal';
  if (bestBroadband(letters) !== 'c') return 'gaps';
  const operators = OPERATORS.filter(({ id }) => fourG(letters, id) === 'c');
  return !isUrban && operators.length <= 1 && draws.gaps < FAR_GAPS ? 'gaps' : 'covered';
}

/**
 * The best that any operator offers of 3G or better: c before w before ? before n. Silence on 5G is not counted where 4G, on which it is
 * built, is denied.
 */
export function bestBroadband(letters: string): string {
  const heard = LAYER_KEYS.map(({ operator, technology }, k) => {
    if (technology === '2G') return 'n';
    const isEmpty = technology === '5G' && letters[k] === '?' && fourG(letters, operator) === 'n';
    return isEmpty ? 'n' : letters[k]!;
  });
  return ['c', 'w', '?'].find((letter) => heard.includes(letter)) ?? 'n';
}

function fourG(letters: string, operator: string): string | undefined {
  return letters[
    LAYER_KEYS.findIndex((key) => key.operator === operator && key.technology === '4G')
  ];
}
