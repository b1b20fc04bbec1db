/** The signals of rows, one after the other. Rows that say the same are settled once: a table has few kinds of them. */
import type { Technology } from '../../core/model.ts';
import { type Signal, signalsOf } from './signals.ts';

/** Beginnings of rows that are kept; a row with another one is settled by itself. */
const MOST_KINDS = 10_000;

/** Statuses by `<technology>.<operator>`. */
export type SettledSignals = readonly (readonly [field: string, signal: Signal])[];

export class RowSignals {
  readonly #operators: readonly string[];
  readonly #nothing = saying(null, '', null);
  #now = this.#nothing;
  #kinds = 0;

  /** @param operators those that a "none" without a name is said of */
  constructor(operators: readonly string[]) {
    this.#operators = operators;
  }

  /** @param field of the mapping: `signal_4G`, `signal_4G.viettel`, `broadband`, `broadband.viettel` */
  say(field: string, signal: Signal): void {
    this.#now = this.#behind(field, signal, null);
  }

  /** The operators that the row lists as present. */
  list(operators: readonly string[]): void {
    this.#now = this.#behind('', operators.join(' '), operators);
  }

  /** What the row comes to; the next one begins. */
  settle(): SettledSignals {
    const now = this.#now;
    this.#now = this.#nothing;
    now.settled ??= this.#resolved(now);
    return now.settled;
  }

  /** What a row has said that goes on so. */
  #behind(field: string, word: string, present: readonly string[] | null): Saying {
    const { next } = this.#now;
    const known = next.get(field)?.get(word);
    if (known) return known;
    const made = saying(this.#now, field, present ?? (word as Signal));
    if (this.#kinds++ < MOST_KINDS) next.set(field, (next.get(field) ?? new Map()).set(word, made));
    return made;
  }

  #resolved(last: Saying): SettledSignals {
    const any = new Map<Technology, Signal>();
    const named = new Map<string, Signal>();
    const broadband = new Map<string, Signal>();
    let present: readonly string[] | null = null;
    for (const { field, said } of fromTheFirst(last)) {
      if (typeof said !== 'string') {
        present = said;
        continue;
      }
      const [kind = '', operator = ''] = field.split('.');
      const technology = kind.slice('signal_'.length) as Technology;
      if (kind === 'broadband') broadband.set(operator, said);
      else if (operator === '') any.set(technology, said);
      else named.set(`${technology}.${operator}`, said);
    }
    return [...signalsOf({ any, named, broadband, present }, this.#operators)];
  }
}

/** What rows have said so far: all that begin alike share it. */
interface Saying {
  readonly before: Saying | null;
  readonly field: string;
  /** A signal, the operators that are present, or nothing before the first. */
  readonly said: Signal | readonly string[] | null;
  /** By the next field and what is said of it. */
  readonly next: Map<string, Map<string, Saying>>;
  settled: SettledSignals | null;
}

function saying(before: Saying['before'], field: string, said: Saying['said']): Saying {
  return { before, field, said, next: new Map(), settled: null };
}

function fromTheFirst(last: Saying): readonly Saying[] {
  const all: Saying[] = [];
  for (let at = last; at.before; at = at.before) all.unshift(at);
  return all;
}
