/** How many villages of a place have the signal of each operator and technology, as reported. */
import { COVERED, statusIndex, TECHNOLOGIES, UNKNOWN, type VillageFacts, WEAK } from './model.ts';
import type { Share } from './share.ts';

/** Shares by technology, then operator (as indices); `null` where the operator reports nothing of the technology anywhere. */
export type OperatorShares = readonly (readonly (Share | null)[])[];

/**
 * Counts some villages.
 * @param rows of the villages
 * @param weakCounts whether weak signal is signal
 */
export function operatorShares(
  villages: Pick<VillageFacts, 'operators' | 'statuses' | 'spoken'>,
  rows: ArrayLike<number>,
  weakCounts: boolean,
): OperatorShares {
  const { operators, statuses, spoken } = villages;
  return TECHNOLOGIES.map((_, technology) =>
    operators.map((_, operator) => {
      if (spoken[technology * operators.length + operator] !== 1) return null;
      let [count, unknown] = [0, 0];
      for (let i = 0; i < rows.length; i++) {
        const status = statuses[statusIndex(villages, rows[i]!, technology, operator)]!;
        if (status === UNKNOWN) unknown++;
        else if (status === COVERED || (weakCounts && status === WEAK)) count++;
      }
      return { count, unknown, total: rows.length };
    }),
  );
}
