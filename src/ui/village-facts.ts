/** What there is to say of one village: its status in words and how its plan stands. Pure; words are in the catalogues. */
import { type Operator, STATUSES, type Status, textAt, type Villages } from '../core/model.ts';

/** How a coverage plan stands. `due`: its date has passed, but the data are older and cannot tell the outcome. */
export type PlanState = 'none' | 'undated' | 'ahead' | 'due' | 'overdue' | 'done';

/** A plan as the data give it. */
export interface Plan {
  readonly state: PlanState;
  readonly operator: string;
  /** ISO date, '' when not given. */
  readonly date: string;
}

/** The name of an operator that the data give by id; anything else stays as it was written. */
export function operatorName(operators: readonly Operator[], written: string): string {
  return operators.find(({ id }) => id === written)?.name ?? written;
}

/** The days a plan is judged by, as ISO dates. */
export interface PlanDays {
  readonly today: string;
  /** Of the data that tell the status; '' when not known. */
  readonly data: string;
}

/** The plan of a village: overdue only where the data themselves are later than its date. */
export function planOf(villages: Villages, row: number, status: Status, days: PlanDays): Plan {
  const operator = operatorName(villages.operators, textAt(villages.planOperators, row));
  const date = textAt(villages.planDates, row);
  return { state: planState({ operator, date }, status, days), operator, date };
}

function planState(
  { operator, date }: Pick<Plan, 'operator' | 'date'>,
  status: Status,
  { today, data }: PlanDays,
): PlanState {
  if (operator === '' && date === '') return 'none';
  if (status === 'covered') return 'done';
  if (date === '') return 'undated';
  if (date >= today) return 'ahead';
  return data === '' || data > date ? 'overdue' : 'due';
}

/** Status of a village under the definition counted last. */
export function statusOf(statuses: Uint8Array, row: number): Status {
  return STATUSES[statuses[row]!] ?? 'unknown';
}
