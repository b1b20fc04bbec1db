/** Makes room in villages for operators that the dataset does not have. */
import {
  NONE,
  type Operator,
  TECHNOLOGIES,
  type Technology,
  UNKNOWN,
  type VillageFacts,
} from '../model.ts';
import { statusOf, UNNAMED_OPERATOR } from './overlay.ts';

/** A cube, or the row of one village of it, with more operators behind the ones it has; of those nothing is known. */
export function widenCube(cube: Uint8Array, before: number, after: number): Uint8Array {
  if (before === after) return cube.slice();
  const wide = new Uint8Array(before === 0 ? 0 : (cube.length / before) * after);
  for (let from = 0, to = 0; from < cube.length; from += before, to += after)
    wide.set(cube.subarray(from, from + before), to);
  return wide;
}

/** The facts with all these operators, of which the first are its own, and with the fields that are spoken of anywhere. */
export function widenFacts<V extends VillageFacts>(
  villages: V,
  operators: readonly Operator[],
  fields: readonly string[],
): V {
  const [before, after] = [villages.operators.length, operators.length];
  const width = TECHNOLOGIES.length * after;
  const statuses =
    before === 0
      ? new Uint8Array(villages.count * width)
      : widenCube(villages.statuses, before, after);
  const spoken = before === 0 ? new Uint8Array(width) : widenCube(villages.spoken, before, after);
  for (const field of fields) {
    const { technology, operator } = statusOf(field)!;
    const o = operators.findIndex(({ id }) => id === operator);
    spoken[TECHNOLOGIES.indexOf(technology as Technology) * after + o] = 1;
  }
  return { ...villages, operators, statuses, spoken };
}

/**
 * Settles what tables said without naming an operator. Where a named one has the signal it may be the one that was meant, and
 * counts alone; elsewhere the unnamed one counts as one more. It is nobody, so its silence is no gap in what is known: where an
 * operator has told of a technology and the unnamed one has no part in it, it is none. Changes `statuses` in place.
 */
export function settleUnnamed({ operators, statuses }: VillageFacts): void {
  const unnamed = operators.findIndex(({ id }) => id === UNNAMED_OPERATOR);
  if (unnamed < 0) return;
  for (let at = 0; at < statuses.length; at += operators.length) {
    let [isTold, hasSignal] = [false, false];
    for (let o = 0; o < operators.length; o++) {
      const status = statuses[at + o]!;
      if (o === unnamed || status === UNKNOWN) continue;
      isTold = true;
      if (status !== NONE) hasSignal = true;
    }
    if (hasSignal || (isTold && statuses[at + unnamed] === UNKNOWN)) statuses[at + unnamed] = NONE;
  }
}
