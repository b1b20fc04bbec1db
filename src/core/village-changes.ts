/**
 * What became of villages from one side of a comparison to the other, village by village: the changes of `cohorts.ts`, with what
 * only the definition moved told apart by its direction. Two sides may differ in date, in definition, or in both.
 */
import { CHANGES, type Comparison, type Snapshot, villageChanges } from './cohorts.ts';
import { counts } from './village-status.ts';

/** What became of one village; a stored code is the index here. */
export const CHANGE_KINDS = [
  'none',
  'gained', // not covered, then covered
  'lost', // covered, then not
  'new', // not on the earlier list
  'removed', // not on the later list
  'revealed', // not known, then known
  'obscured', // known, then not
  'counted', // the same on the ground, and covered by the later definition alone
  'uncounted', // the same on the ground, and covered by the earlier definition alone
  'redefined', // the same on the ground, and told otherwise without becoming covered or ceasing to be
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Indices into {@link CHANGE_KINDS}. */
export interface ChangeCodes {
  /** Length: villages of the later list. */
  readonly later: Uint8Array;
  /** Length: villages of the earlier list; `removed`, or `none` for those that the later list tells of. */
  readonly earlier: Uint8Array;
}

/** Follows every village. O(villages). */
export function changeCodes(comparison: Comparison): ChangeCodes {
  const { earlier, later } = comparison;
  const changes = villageChanges(comparison);
  const rowOf = new Map<string, number>();
  for (let row = earlier.villages.count - 1; row >= 0; row--)
    rowOf.set(earlier.villages.ids[row]!, row);
  const codes = changes.later.map((code, row) => {
    const change = CHANGES[code]!;
    const isMoved = change === 'redefined';
    const before = isMoved && counting(earlier, rowOf.get(later.villages.ids[row]!)!);
    return CHANGE_KINDS.indexOf(isMoved ? direction(before, counting(later, row)) : change);
  });
  const gone = new Uint8Array(earlier.villages.count);
  for (const row of changes.removed) gone[row] = CHANGE_KINDS.indexOf('removed');
  return { later: codes, earlier: gone };
}

function counting({ statuses, definition }: Snapshot, row: number): boolean {
  return counts(statuses[row]!, definition);
}

function direction(before: boolean, after: boolean): ChangeKind {
  if (before === after) return 'redefined';
  return after ? 'counted' : 'uncounted';
}
