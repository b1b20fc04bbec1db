/** Conditions on dates as people type them: `2025`, `10/2025`, `>=01/07/2025`, `2025-07-01`. */

/** How a date has to stand to the one that was typed. */
export interface DateCondition {
  readonly sign: '' | '>' | '>=' | '<' | '<=';
  /** ISO: a day, a month or a year. */
  readonly date: string;
}

const SIGNED = /^(>=|≥|<=|≤|>|<|=)?\s*(\S+)$/;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_FIRST = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;

/** The condition that a text means; `null` when it means none. */
export function parseDateCondition(typed: string): DateCondition | null {
  const [, sign = '', written = ''] = SIGNED.exec(typed.trim()) ?? [];
  const date = isoOf(written);
  if (date === null) return null;
  const plain = sign.replace('≥', '>=').replace('≤', '<=').replace(/^=$/, '');
  return { sign: plain as DateCondition['sign'], date };
}

/** Whether an ISO date meets a condition. Compared as far as the typed date goes: every day of 2025 is equal to 2025. */
export function meetsDate({ sign, date }: DateCondition, value: string): boolean {
  if (value === '') return false;
  const known = value.slice(0, date.length);
  switch (sign) {
    case '>':
      return known > date;
    case '>=':
      return known >= date;
    case '<':
      return known < date;
    case '<=':
      return known <= date;
    default:
      return known === date;
  }
}

function isoOf(written: string): string | null {
  const iso = ISO.exec(written);
  const [year, month, day] = iso
    ? iso.slice(1)
    : (DAY_FIRST.exec(written)?.slice(1).reverse() ?? []);
  if (year === undefined || !isAmong(month, 12) || !isAmong(day, 31)) return null;
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
  return parts.filter((part) => part !== undefined).join('-');
}

/** Whether a number of a month or day is from 1 to `most`; where none is written nothing is wrong with it. */
function isAmong(written: string | undefined, most: number): boolean {
  return written === undefined || (Number(written) >= 1 && Number(written) <= most);
}
