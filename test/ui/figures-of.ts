/** Figures of one place from the few tallies that a test is about; every other tally is 0. */
import { FIGURE_KEYS, type Figures } from '../../src/core/figures.ts';

/** All tallies, those not given being 0. */
export function figuresOf(given: Partial<Figures>): Figures {
  const zeros = Object.fromEntries(FIGURE_KEYS.map((key) => [key, 0])) as Figures;
  return { ...zeros, ...given };
}
