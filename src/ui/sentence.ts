/**
 * The one sentence that comes before any figure: which case it is and with which numbers. The words are in the catalogues.
 */
import type { Definition } from '../core/definition.ts';
import { coveredShare, type Figures } from '../core/figures.ts';

/** From this many villages on the sentence speaks of so many in a hundred. */
const HUNDRED = 100;

/** How many have signal, as the sentence puts it. */
export type Portion =
  /** `count` of `total`, as they are. */
  | { readonly kind: 'exact'; readonly count: number; readonly total: number }
  /** `count` in a hundred, rounded down, and whether anything was rounded off. */
  | { readonly kind: 'hundred'; readonly count: number; readonly isRounded: boolean };

/** What there is to say of a place. Numbers are villages; `weak` is 0 where weak counts as covered. */
export type PlaceStatement =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly total: number }
  | { readonly kind: 'all'; readonly total: number }
  | { readonly kind: 'nothing'; readonly total: number; readonly weak: number }
  | {
      readonly kind: 'part';
      readonly portion: Portion;
      readonly total: number;
      readonly none: number;
      readonly weak: number;
      readonly unknown: number;
    };

/** The statement that the figures of a place allow under the definition they were counted with. */
export function placeStatement(figures: Figures, definition: Definition): PlaceStatement {
  const { count, unknown, total } = coveredShare(figures, 'villages', definition);
  const none = figures['villages.none'];
  const weak = total - count - unknown - none;
  if (total === 0) return { kind: 'empty' };
  if (unknown === total) return { kind: 'unknown', total };
  if (count === total) return { kind: 'all', total };
  if (count === 0 && unknown === 0) return { kind: 'nothing', total, weak };
  return { kind: 'part', portion: portionOf(count, total), total, none, weak, unknown };
}

function portionOf(count: number, total: number): Portion {
  const inHundred = Math.floor((count * HUNDRED) / total);
  if (total < HUNDRED || inHundred === 0) return { kind: 'exact', count, total };
  const isRounded = inHundred * total !== count * HUNDRED;
  return { kind: 'hundred', count: inHundred, isRounded };
}
