/** The signals of rows, one after the other. Rows that say the same are settled once: a table has few kinds of them. */
import type { Technology } from '../../core/model.ts';
import { type Signal, signalsOf } from './signals.ts';

/** Kinds of rows that are kept; behind these each is settled by itself. */
const MOST_KINDS = 10_000;

/** Statuses by `<technology>.<operator>`. */
export type SettledSignals = readonly (readonly [field: string, signal: Signal])[];

export class RowSignals {
  readonly #operators: readonly string[];
  readonly #settled = new Map<string, SettledSignals>();
  #said: (readonly [field: string, signal: Signal])[] = [];
  #present: readonly string[] | null = null;
  #key = '';

  /** @param operators those that a "none" without a name is said of */
  constructor(operators: readonly string[]) {
    this.#operators = operators;
  }

  /** @param field of the mapping: `signal_4G`, `signal_4G.viettel`, `broadband`, `broadband.viettel` */
  say(field: string, signal: Signal): void {
    this.#said.push([field, signal]);
    this.#key += `${field} ${signal}\n`;
  }

  /** The operators that the row lists as present. */
  list(operators: readonly string[]): void {
    this.#present = operators;
    this.#key += `${operators.join(' ')}\n`;
  }

  /** What the row comes to; the next one begins. */
  settle(): SettledSignals {
    const known = this.#settled.get(this.#key);
    const settled = known ?? this.#resolved();
    if (!known && this.#settled.size < MOST_KINDS) this.#settled.set(this.#key, settled);
    [this.#said, this.#present, this.#key] = [[], null, ''];
    return settled;
  }

  #resolved(): SettledSignals {
    const any = new Map<Technology, Signal>();
    const named = new Map<string, Signal>();
    const broadband = new Map<string, Signal>();
    for (const [field, signal] of this.#said) {
      const [kind = '', operator = ''] = field.split('.');
      const technology = kind.slice('signal_'.length) as Technology;
      if (kind === 'broadband') broadband.set(operator, signal);
      else if (operator === '') any.set(technology, signal);
      else named.set(`${technology}.${operator}`, signal);
    }
    return [...signalsOf({ any, named, broadband, present: this.#present }, this.#operators)];
  }
}
