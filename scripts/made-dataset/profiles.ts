/**
 * The kinds of village that the made province consists of. A profile says what is reported for each operator and technology
 * and what the operators' maps show at the same point; `quotas.ts` says how many villages of each kind a commune has. Both
 * tables together are the known truth.
 *
 * A status string has one letter per technology in the order 2G 3G 4G 5G: c covered, w weak, n none, ? nothing known.
 * Operator C never speaks of 3G and 5G: silence, not absence.
 */

/** Statuses of the three operators, in the order of `OPERATORS`. */
export type StatusStrings = readonly [a: string, b: string, c: string];

export interface Profile {
  readonly reported: StatusStrings;
  /** The village's own overall report; '' when there is none. */
  readonly state: '' | 'covered' | 'gaps' | 'no-signal';
  /** What the maps show: c inside "covered", w inside "weak", n outside, . whatever falls there. */
  readonly declared: StatusStrings;
}

const NOTHING: StatusStrings = ['????', '????', '????'];
const OUTSIDE: StatusStrings = ['.nnn', '.nnn', '..n.'];

/**
 * In the order in which a commune's villages are dealt: the best ground gets the first profile. `claimed-outside` comes late
 * on purpose, so that the claim is made where no map shows signal.
 */
export const PROFILES = {
  'all-5g': {
    reported: ['cccc', 'cccc', 'c?c?'],
    state: 'covered',
    declared: ['cccc', 'cccc', 'c.c.'],
  },
  'all-4g': {
    reported: ['cccn', 'cccn', 'c?c?'],
    state: 'covered',
    declared: ['cccn', 'cccn', 'c.c.'],
  },
  'two-4g': {
    reported: ['cccn', 'cccn', 'c?n?'],
    state: 'covered',
    declared: ['cccn', 'cccn', 'c.n.'],
  },
  'one-4g': {
    reported: ['cccn', 'cnnn', 'n?n?'],
    state: 'covered',
    declared: ['cccn', 'cnnn', 'n.n.'],
  },
  'denied-inside': {
    reported: ['nnnn', 'nnnn', 'n?n?'],
    state: 'no-signal',
    declared: ['cccn', '.nnn', '..n.'],
  },
  'one-3g': {
    reported: ['ccnn', 'cnnn', 'n?n?'],
    state: 'gaps',
    declared: ['ccnn', 'cnnn', 'n.n.'],
  },
  'weak-4g': {
    reported: ['cnwn', 'nnnn', 'n?n?'],
    state: 'gaps',
    declared: ['cnwn', 'nnnn', 'n.n.'],
  },
  'only-2g': {
    reported: ['cnnn', 'cnnn', 'n?n?'],
    state: 'gaps',
    declared: ['cnnn', 'cnnn', 'n.n.'],
  },
  'no-signal': {
    reported: ['nnnn', 'nnnn', 'n?n?'],
    state: 'no-signal',
    declared: ['nnnn', 'nnnn', 'n.n.'],
  },
  'silent-dead': { reported: NOTHING, state: 'no-signal', declared: OUTSIDE },
  'half-known': { reported: ['nnnn', '????', 'n?n?'], state: '', declared: OUTSIDE },
  unknown: { reported: NOTHING, state: '', declared: OUTSIDE },
  'claimed-outside': {
    reported: ['cccn', 'nnnn', 'n?n?'],
    state: 'covered',
    declared: ['nnnn', 'nnnn', 'n.n.'],
  },
  'unreported-inside': { reported: NOTHING, state: '', declared: ['cccn', '.nnn', '..n.'] },
  'unreported-outside': { reported: NOTHING, state: '', declared: OUTSIDE },
} as const satisfies Record<string, Profile>;
export type ProfileId = keyof typeof PROFILES;

/** Profile ids in dealing order. */
export const PROFILE_ORDER = Object.keys(PROFILES) as readonly ProfileId[];
