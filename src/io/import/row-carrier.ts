/** Of rows that are a site or a measurement: who it is of, and which technologies. Marks of a signal say what it carries. */
import { TECHNOLOGIES } from '../../core/model.ts';
import type { RowSignals } from './row-signals.ts';

export class RowCarrier implements Pick<RowSignals, 'say' | 'list'> {
  readonly #operators = new Set<string>();
  readonly #technologies = new Set<string>();

  say(field: string, signal: Parameters<RowSignals['say']>[1]): void {
    if (signal === 'none') return;
    const [kind = '', operator = ''] = field.split('.');
    if (operator !== '') this.#operators.add(operator);
    if (kind.startsWith('signal_')) this.#technologies.add(kind.slice('signal_'.length));
  }

  list(operators: readonly string[]): void {
    for (const operator of operators) this.#operators.add(operator);
  }

  /** `operators` and `technologies`, a space between several; the next row begins. */
  settle(): readonly (readonly [field: string, list: string])[] {
    const carried = TECHNOLOGIES.filter((each) => this.#technologies.has(each));
    const lists = [
      ['operators', [...this.#operators].sort().join(' ')],
      ['technologies', carried.join(' ')],
    ] as const;
    this.#operators.clear();
    this.#technologies.clear();
    return lists.filter(([, list]) => list !== '');
  }
}
