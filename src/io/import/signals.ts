/**
 * Signals of a row by technology and operator, from columns that say less than both. What a table says of "4G" without naming an
 * operator holds for all when it is none; where it is covered, one operator unnamed, unless the row lists who.
 */
import { TECHNOLOGIES, type Technology } from '../../core/model.ts';
import { UNNAMED_OPERATOR } from '../../core/overlay/overlay.ts';

/** A signal: covered, weak or none. */
export type Signal = 'covered' | 'weak' | 'none';

/** What one row says. */
export interface SaidSignals {
  /** By technology alone. */
  readonly any: ReadonlyMap<Technology, Signal>;
  /** By `4G.<operator>`. */
  readonly named: ReadonlyMap<string, Signal>;
  /** Mobile broadband (3G and later), by operator; '' for none named. */
  readonly broadband: ReadonlyMap<string, Signal>;
  /** Operators that the row lists as present; `null` when it lists none. */
  readonly present: readonly string[] | null;
}

const BROADBAND: readonly Technology[] = TECHNOLOGIES.filter((each) => each !== '2G');

/** Statuses by `<technology>.<operator>`; `operators` are all that a "none" without a name is said of. */
export function signalsOf(
  { any, named, broadband, present }: SaidSignals,
  operators: readonly string[],
): ReadonlyMap<string, Signal> {
  const found = new Map<string, Signal>(named);
  const add = (technology: Technology, operator: string, signal: Signal) => {
    const key = `${technology}.${operator}`;
    if (!found.has(key)) found.set(key, signal);
  };
  for (const [operator, signal] of broadband) {
    // Covered by mobile broadband is covered by its lowest generation at least; none of it is none of any.
    const technologies = signal === 'none' ? BROADBAND : BROADBAND.slice(0, 1);
    for (const technology of technologies) {
      if (operator !== '') add(technology, operator, signal);
      else addUnnamed(found, { technology, signal, present, operators });
    }
  }
  for (const [technology, signal] of any) {
    addUnnamed(found, { technology, signal, present, operators });
  }
  if (any.size === 0 && broadband.size === 0) {
    for (const operator of present ?? []) add(BROADBAND[0]!, operator, 'covered');
  }
  return found;
}

function addUnnamed(
  found: Map<string, Signal>,
  said: {
    readonly technology: Technology;
    readonly signal: Signal;
    readonly present: readonly string[] | null;
    readonly operators: readonly string[];
  },
): void {
  const { technology, signal, present, operators } = said;
  const set = (operator: string) => {
    const key = `${technology}.${operator}`;
    if (!found.has(key)) found.set(key, signal);
  };
  if (signal === 'none' || (present && present.length > 0)) {
    for (const operator of signal === 'none' ? operators : present!) set(operator);
    return;
  }
  // One that is named already may be the one that is meant: an unnamed one beside it would count twice.
  const isNamed = [...found].some(
    ([key, each]) => key.startsWith(`${technology}.`) && each !== 'none',
  );
  if (!isNamed) set(UNNAMED_OPERATOR);
}
