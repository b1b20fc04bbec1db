/**
 * Progress by cohort: what became, between two snapshots, of the villages without coverage of each survey round. Covering villages,
 * taking them off the list and counting them by another rule all make the number left smaller, and only the first is progress; so
 * each is a count of its own, and every cohort adds up:
 *
 *   start + found + lost + revealed + redefinedIn - covered - removed - obscured - redefinedOut = remaining
 *
 * Where nothing is lost, unknown or redefined this is the identity of the reports, start + new - removed - covered = remaining.
 */
import type { Definition } from './definition.ts';
import { NO_UNIT, textAt, UNKNOWN, type Villages } from './model.ts';
import { counts } from './village-status.ts';

/** Villages as they were known at one date, with their statuses (indices into `STATUSES`) under a definition. */
export interface Snapshot {
  readonly villages: Pick<Villages, 'count' | 'ids' | 'communes' | 'surveyRounds'>;
  readonly statuses: Uint8Array;
  readonly definition: Definition;
}

/** Two snapshots. Villages are the same where their ids are. */
export interface Comparison {
  readonly earlier: Snapshot;
  /** Statuses of the earlier villages under the definition of the later snapshot; `null` when both have the same definition. */
  readonly restated: Uint8Array | null;
  readonly later: Snapshot;
  /** Whether the villages of a commune (unit row) are looked at; of villages without a commune none is. */
  readonly within: (commune: number) => boolean;
}

/** What is counted of a cohort, in villages; `start` to `redefinedOut` and `remaining` are villages known not to be covered. */
export const COHORT_KEYS = [
  'start', // in the earlier snapshot, by its own definition
  'found', // not in the earlier snapshot
  'lost', // were covered
  'revealed', // were not known
  'redefinedIn', // came from another cohort, or were covered or unknown by the earlier definition alone
  'covered', // are covered now
  'removed', // are no longer in the later snapshot
  'obscured', // are not known now
  'redefinedOut', // the other side of redefinedIn
  'remaining', // in the later snapshot, by its own definition
  // Beside the identity
  'foundCovered', // not in the earlier snapshot, and covered: listed and covered since, or simply new
  'foundUnknown',
  'removedCovered', // were covered, are no longer in the later snapshot
  'removedUnknown',
  'coveredStart',
  'coveredEnd',
  'unknownStart',
  'unknownEnd',
] as const;
export type CohortKey = (typeof COHORT_KEYS)[number];

/** Counts of one survey round. */
export interface Cohort {
  /** The round as the data name it; '' are villages of which none is given. */
  readonly round: string;
  readonly counts: Readonly<Record<CohortKey, number>>;
}

/** What became of one village, as an index into this list. */
export const CHANGES = [
  'none',
  'gained', // not covered, then covered
  'lost', // covered, then not
  'new', // not in the earlier snapshot
  'revealed', // not known, then known
  'obscured', // known, then not
  'redefined', // the same on the ground, but counted otherwise: by another definition or in another round
] as const;
export type Change = (typeof CHANGES)[number];

/** What became of every village. */
export interface VillageChanges {
  /** Length: villages of the later snapshot; indices into {@link CHANGES}. Villages that are not looked at have `none`. */
  readonly later: Uint8Array;
  /** Rows of the earlier snapshot that are not in the later one, ascending. */
  readonly removed: Uint32Array;
}

/** Cohorts by round, those of the later snapshot included, in the order of their names. O(villages). */
export function compareCohorts(comparison: Comparison): Cohort[] {
  const cohorts = new Map<string, Record<CohortKey, number>>();
  const add = (round: string | null, key: CohortKey) => {
    if (round === null) return;
    const counted = cohorts.get(round) ?? emptyCounts();
    counted[key]++;
    cohorts.set(round, counted);
  };
  eachVillage(comparison, ({ before, restated, after }) => {
    if (before) add(before.round, START[before.state]);
    if (after) add(after.round, END[after.state]);
    const from = before?.state === 'uncovered' ? before.round : null;
    const to = restated?.state === 'uncovered' ? restated.round : null;
    if (from !== to) {
      add(from, 'redefinedOut');
      add(to, 'redefinedIn');
    }
    if (restated && after && restated.state !== after.state) {
      const key = FLOWS[`${restated.state}-${after.state}`];
      if (key) add(after.round, key);
    }
    if (restated && !after) add(restated.round, REMOVED[restated.state]);
    if (!restated && after) add(after.round, FOUND[after.state]);
  });
  return [...cohorts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([round, counted]) => ({ round, counts: counted }));
}

/**
 * By how many villages the counts of a cohort miss the identity: 0 when they add up, as those of {@link compareCohorts} do. Of a
 * stated cohort a count left out is 0; `null` when one is not known (NaN).
 */
export function cohortImbalance(
  stated: Partial<Readonly<Record<CohortKey, number>>>,
): number | null {
  const sum = (...keys: CohortKey[]) => keys.reduce((total, key) => total + (stated[key] ?? 0), 0);
  const incoming = sum('start', 'found', 'lost', 'revealed', 'redefinedIn');
  const outgoing = sum('covered', 'removed', 'obscured', 'redefinedOut');
  const imbalance = incoming - outgoing - sum('remaining');
  return Number.isNaN(imbalance) ? null : imbalance;
}

/** What became of every village; a change on the ground goes before a redefinition. */
export function villageChanges(comparison: Comparison): VillageChanges {
  const later = new Uint8Array(comparison.later.villages.count);
  const removed: number[] = [];
  eachVillage(comparison, (village) => {
    if (village.laterRow === null) {
      if (village.restated) removed.push(village.earlierRow!);
    } else if (village.after) later[village.laterRow] = CHANGES.indexOf(changeOf(village));
  });
  return { later, removed: Uint32Array.from(removed) };
}

type State = 'uncovered' | 'covered' | 'unknown';

/** A village in one cohort; `null` stands for a village that is not there, or not looked at. */
interface Standing {
  readonly round: string;
  readonly state: State;
}

/** A village on its way: as it stood, as it stood by the later rules, as it stands. */
interface Way {
  readonly earlierRow: number | null;
  readonly laterRow: number | null;
  readonly before: Standing | null;
  readonly restated: Standing | null;
  readonly after: Standing | null;
}

const START = { uncovered: 'start', covered: 'coveredStart', unknown: 'unknownStart' } as const;
const END = { uncovered: 'remaining', covered: 'coveredEnd', unknown: 'unknownEnd' } as const;
const FOUND = { uncovered: 'found', covered: 'foundCovered', unknown: 'foundUnknown' } as const;
const REMOVED = {
  uncovered: 'removed',
  covered: 'removedCovered',
  unknown: 'removedUnknown',
} as const;
const FLOWS: Readonly<Partial<Record<`${State}-${State}`, CohortKey>>> = {
  'uncovered-covered': 'covered',
  'uncovered-unknown': 'obscured',
  'covered-uncovered': 'lost',
  'unknown-uncovered': 'revealed',
};

function emptyCounts(): Record<CohortKey, number> {
  return Object.fromEntries(COHORT_KEYS.map((key) => [key, 0])) as Record<CohortKey, number>;
}

function changeOf({ before, restated, after }: Way): Change {
  if (!restated) return 'new';
  if (restated.state !== after!.state) {
    if (after!.state === 'unknown') return 'obscured';
    if (restated.state === 'unknown') return 'revealed';
    return after!.state === 'covered' ? 'gained' : 'lost';
  }
  const isSame = before?.state === restated.state && before.round === restated.round;
  return isSame ? 'none' : 'redefined';
}

/**
 * Every village of either snapshot once. In the restated standing a village is where the later snapshot has it: its commune, and its
 * round unless none is given there any more.
 */
function eachVillage(comparison: Comparison, visit: (way: Way) => void): void {
  const { earlier, later, restated: statuses } = comparison;
  const rowOf = new Map<string, number>();
  for (let row = earlier.villages.count - 1; row >= 0; row--)
    rowOf.set(earlier.villages.ids[row]!, row);
  const matched = new Set<number>();
  const restatedAs = {
    ...later,
    villages: earlier.villages,
    statuses: statuses ?? earlier.statuses,
  };
  for (let laterRow = 0; laterRow < later.villages.count; laterRow++) {
    const found = rowOf.get(later.villages.ids[laterRow]!);
    const earlierRow = found === undefined || matched.has(found) ? null : found;
    const round =
      textAt(later.villages.surveyRounds, laterRow) ||
      (earlierRow === null ? '' : textAt(earlier.villages.surveyRounds, earlierRow));
    const isWithin = isLookedAt(comparison, later, laterRow);
    const after = isWithin ? { round, state: stateOf(later, laterRow) } : null;
    if (earlierRow === null) {
      visit({ earlierRow, laterRow, before: null, restated: null, after });
      continue;
    }
    matched.add(earlierRow);
    const before = standingOf(comparison, earlier, earlierRow);
    const restated = isWithin ? { round, state: stateOf(restatedAs, earlierRow) } : null;
    visit({ earlierRow, laterRow, before, restated, after });
  }
  for (let earlierRow = 0; earlierRow < earlier.villages.count; earlierRow++) {
    if (matched.has(earlierRow)) continue;
    const before = standingOf(comparison, earlier, earlierRow);
    const restated = standingOf(comparison, restatedAs, earlierRow);
    visit({ earlierRow, laterRow: null, before, restated, after: null });
  }
}

function standingOf(comparison: Comparison, snapshot: Snapshot, row: number): Standing | null {
  if (!isLookedAt(comparison, snapshot, row)) return null;
  return { round: textAt(snapshot.villages.surveyRounds, row), state: stateOf(snapshot, row) };
}

function isLookedAt({ within }: Comparison, { villages }: Snapshot, row: number): boolean {
  const commune = villages.communes[row]!;
  return commune !== NO_UNIT && within(commune);
}

function stateOf({ statuses, definition }: Snapshot, row: number): State {
  const status = statuses[row]!;
  if (status === UNKNOWN) return 'unknown';
  return counts(status, definition) ? 'covered' : 'uncovered';
}
