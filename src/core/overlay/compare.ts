/** What rows would do to villages that are known: add them, tell something new of them, or nothing; and where they differ. */
import { NONE, statusIndex, TECHNOLOGIES, UNKNOWN, type Villages } from '../model.ts';
import type { Steps } from '../steps.ts';
import { comparedFields, type KnownValue, villageField } from './fields.ts';
import { type OverlayRows, statusOf, UNNAMED_OPERATOR } from './overlay.ts';

export const OUTCOMES = ['add', 'update', 'same'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A value that is known otherwise. */
export interface Difference {
  /** Index into the rows. */
  readonly row: number;
  readonly field: string;
  readonly known: KnownValue;
  readonly said: KnownValue;
}

export interface Comparison {
  /** Index into {@link OUTCOMES} by row. */
  readonly outcomes: Uint8Array;
  readonly differences: readonly Difference[];
}

/** The villages and when what is known of each is of, as an ISO date. */
interface Known {
  readonly villages: Villages;
  /** Rows of the villages by id. */
  readonly rowOf: ReadonlyMap<string, number>;
  dateOf(village: number): string;
}

const ROWS_AT_ONCE = 1000;

/** @param date of rows that have none of their own */
export function* compareRows(
  { villages, rowOf, dateOf }: Known,
  rows: OverlayRows,
  date: string,
): Steps<Comparison> {
  const outcomes = new Uint8Array(rows.ids.length);
  const differences: Difference[] = [];
  const fields = comparedFields(rows.columns).map((field) => ({
    field,
    access: villageField(villages, field),
    values: rows.columns.get(field),
    isSilent: silentIn(villages, field),
  }));
  const dates = rows.columns.get('date');
  for (let row = 0; row < outcomes.length; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / outcomes.length;
    const village = rowOf.get(rows.ids[row]!);
    if (village === undefined) continue;
    const isLater = String(dates?.[row] ?? date) >= dateOf(village);
    let isNew = false;
    for (const { field, access, values, isSilent } of fields) {
      if (field === 'name' && rows.renamed[row] === 0) continue;
      if (isSilent(village)) continue;
      const said = access ? access.said(rows.columns, row) : (values?.[row] ?? null);
      if (said === null) continue;
      const known = access?.known(village) ?? null;
      if (known === null) isNew = true;
      else if (!access!.isSame(known, said)) {
        differences.push({ row, field, known, said });
        if (isLater) isNew = true;
      }
    }
    outcomes[row] = OUTCOMES.indexOf(isNew ? 'update' : 'same');
  }
  return { outcomes, differences };
}

/** Whether an operator that is not named says nothing of a village, because a named one has the signal. */
function silentIn(villages: Villages, field: string): (village: number) => boolean {
  const status = statusOf(field);
  if (status?.operator !== UNNAMED_OPERATOR) return () => false;
  const technology = TECHNOLOGIES.indexOf(status.technology);
  return (village) =>
    villages.operators.some(({ id }, operator) => {
      const known = villages.statuses[statusIndex(villages, village, technology, operator)]!;
      return id !== UNNAMED_OPERATOR && known !== UNKNOWN && known !== NONE;
    });
}
