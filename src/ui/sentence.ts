/**
 * The one sentence that comes before any figure: which case it is and with which numbers. The words are in the catalogues.
 */
import type { Definition, Scope } from '../core/definition.ts';
import { coveredShare, type Figures, uncoveredVillages } from '../core/figures.ts';

/** Villages of a place that are not simply covered. */
interface Rest {
  readonly none: number;
  /** With weak signal only; 0 where weak counts as covered. */
  readonly weak: number;
  readonly unknown: number;
}

/** What there is to say of a place. Numbers are villages; `gaps` are those among the covered that have gaps, 0 nationally. */
export type PlaceStatement =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly total: number }
  | { readonly kind: 'all'; readonly total: number; readonly gaps: number }
  /** All known, none covered. */
  | ({ readonly kind: 'nothing'; readonly total: number; readonly scope: Scope } & Rest)
  /** None covered for certain. */
  | ({ readonly kind: 'unclear'; readonly total: number; readonly scope: Scope } & Rest)
  | ({
      readonly kind: 'part';
      readonly count: number;
      readonly total: number;
      readonly gaps: number;
      readonly scope: Scope;
    } & Rest);

/** The statement that the figures of a place allow under the definition they were counted with. */
export function placeStatement(figures: Figures, definition: Definition): PlaceStatement {
  const { scope } = definition;
  const { count, unknown, total } = coveredShare(figures, 'villages', definition);
  const none = figures['villages.none'];
  const rest = { none, weak: uncoveredVillages(figures, definition) - none, unknown };
  const gaps = scope === 'provincial' ? figures['villages.weak'] : 0;
  if (total === 0) return { kind: 'empty' };
  if (unknown === total) return { kind: 'unknown', total };
  if (count === total) return { kind: 'all', total, gaps };
  if (count > 0) return { kind: 'part', count, total, gaps, scope, ...rest };
  return { kind: unknown === 0 ? 'nothing' : 'unclear', total, scope, ...rest };
}
