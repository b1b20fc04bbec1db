/**
 * One status per village under a definition: the rules by which technologies and operators are combined.
 * The input is a status cube (village × technology × operator), whatever the evidence it was made from.
 */
import { type Definition, lowestTechnology, weakIsCovered } from './definition.ts';
import {
  COVERED,
  NONE,
  OVERALL_STATES,
  statusIndex,
  TECHNOLOGIES,
  UNKNOWN,
  type VillageFacts,
  WEAK,
} from './model.ts';

const FOUR_G = TECHNOLOGIES.indexOf('4G');
const FIVE_G = TECHNOLOGIES.indexOf('5G');
const NO_SIGNAL = OVERALL_STATES.indexOf('no-signal');
const GAPS = OVERALL_STATES.indexOf('gaps');
const FULLY_COVERED = OVERALL_STATES.indexOf('covered');

/** Villages with the cube to judge them by. */
export interface StatusEvidence {
  readonly villages: VillageFacts;
  /** Layout of {@link VillageFacts.statuses}. */
  readonly cube: Uint8Array;
  /** Of which technologies of which operators the evidence tells anything anywhere; layout of {@link VillageFacts.spoken}. */
  readonly spoken: Uint8Array;
}

/** Judges villages by what was reported of them. */
export function asReported(villages: VillageFacts): StatusEvidence {
  return { villages, cube: villages.statuses, spoken: villages.spoken };
}

/** Of which technologies of which operators a cube tells anything; layout of {@link VillageFacts.spoken}. */
export function spokenIn(cube: Uint8Array, operators: number): Uint8Array {
  const spoken = new Uint8Array(TECHNOLOGIES.length * operators);
  for (let at = 0; at < cube.length; at++) if (cube[at] !== UNKNOWN) spoken[at % spoken.length] = 1;
  return spoken;
}

/**
 * Status of every village under the definition (length n, indices into `STATUSES`).
 *
 * National scope, over the technologies that count:
 * - *any* and *named*: covered if one says covered, else weak if one says weak, else none if all say none, else unknown;
 * - *at least two*: see {@link atLeastTwo};
 * - a village that reports "no signal" as a whole turns an operator's silence into none, never its claim;
 * - where the dataset names too few operators to ask (none, or one for *at least two*), nothing but such a report is known.
 *
 * Provincial scope: the village's own state. No signal is none, gaps is weak (signal at the centre only), covered is covered;
 * where the village reports no state nothing is concluded, so unknown.
 */
export function villageStatuses(evidence: StatusEvidence, definition: Definition): Uint8Array {
  const { villages } = evidence;
  const result = new Uint8Array(villages.count);
  if (definition.scope === 'provincial') {
    for (let v = 0; v < villages.count; v++) result[v] = statusOfState(villages.overall[v]!);
    return result;
  }
  const operators = countingOperators(evidence, definition);
  const perOperator = new Uint8Array(operators.length);
  const needed = definition.operator.kind === 'at-least-two' ? 2 : 1;
  for (let v = 0; v < villages.count; v++) {
    if (operators.length < needed) {
      result[v] = silentStatus(villages.overall[v]!, definition);
      continue;
    }
    for (let i = 0; i < operators.length; i++) {
      perOperator[i] = operatorStatus(evidence, v, operators[i]!, definition);
    }
    result[v] =
      definition.operator.kind === 'at-least-two'
        ? atLeastTwo(perOperator, definition.weakCounts)
        : best(perOperator);
  }
  return result;
}

/** An operator that the definition looks at, with the technologies by which it is judged (both as indices). */
export interface CountingOperator {
  readonly operator: number;
  readonly technologies: readonly number[];
}

/**
 * The operators that the definition looks at; none when a named operator is not in the dataset. A technology on which an
 * operator is silent in every village of the dataset (a column nobody filled) says nothing and is left out, unless it is silent on all.
 */
export function countingOperators(
  evidence: StatusEvidence,
  definition: Definition,
): CountingOperator[] {
  const { operator: rule } = definition;
  const counting: CountingOperator[] = [];
  const count = evidence.villages.operators.length;
  evidence.villages.operators.forEach(({ id }, operator) => {
    if (rule.kind === 'named' && rule.id !== id) return;
    const all = TECHNOLOGIES.map((_, t) => t).slice(lowestTechnology(definition));
    const spoken = all.filter((t) => evidence.spoken[t * count + operator] === 1);
    counting.push({ operator, technologies: spoken.length > 0 ? spoken : all });
  });
  return counting;
}

/**
 * What one operator offers in one village over the technologies by which it is judged. Silence on 5G does not reopen a reported
 * absence of 4G, on which 5G is built: offices fill in 5G for towns, and a dead zone must not become "unknown" by that.
 */
export function operatorStatus(
  { villages, cube }: StatusEvidence,
  village: number,
  { operator, technologies }: CountingOperator,
  definition: Definition,
): number {
  const first = statusIndex(villages, village, 0, operator);
  const step = villages.operators.length; // from one technology to the next
  let status: number = NONE;
  for (const t of technologies) {
    const own = cube[first + t * step]!;
    const isAnswered = t === FIVE_G && own === UNKNOWN && technologies.includes(FOUR_G);
    if (!(isAnswered && cube[first + FOUR_G * step] === NONE)) status = better(status, own);
  }
  return status === UNKNOWN ? silentStatus(villages.overall[village]!, definition) : status;
}

/** What silence means: none where the village as a whole reports no signal, else unknown. Polygons have no such report. */
function silentStatus(state: number, { evidence }: Definition): number {
  return evidence === 'reported' && state === NO_SIGNAL ? NONE : UNKNOWN;
}

/** Whether a status counts as covered under the definition. */
export function counts(status: number, definition: Definition): boolean {
  return status === COVERED || (status === WEAK && weakIsCovered(definition));
}

/** covered > weak > unknown > none: what is claimed outweighs silence, silence outweighs denial. */
function best(statuses: Uint8Array): number {
  let status: number = NONE;
  for (const next of statuses) status = better(status, next);
  return status;
}

function better(a: number, b: number): number {
  if (a === COVERED || b === COVERED) return COVERED;
  if (a === WEAK || b === WEAK) return WEAK;
  return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : NONE;
}

/**
 * Covered if two or more count; not covered if even counting every unknown leaves fewer than two; else unknown.
 * What is not covered, or covered only because weak counts, is shown as weak where two have some signal.
 */
function atLeastTwo(statuses: Uint8Array, weakCounts: boolean): number {
  let [covered, weak, unknown] = [0, 0, 0];
  for (const status of statuses) {
    if (status === COVERED) covered++;
    else if (status === WEAK) weak++;
    else if (status === UNKNOWN) unknown++;
  }
  if (covered >= 2) return COVERED;
  if (weakCounts && covered + weak >= 2) return WEAK;
  const counting = weakCounts ? covered + weak : covered;
  if (counting + unknown >= 2) return UNKNOWN;
  return covered + weak >= 2 ? WEAK : NONE;
}

function statusOfState(state: number): number {
  if (state === NO_SIGNAL) return NONE;
  if (state === GAPS) return WEAK;
  return state === FULLY_COVERED ? COVERED : UNKNOWN;
}
