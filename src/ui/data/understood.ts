/** What was made of a row, in words: one line per field, signals put together by technology. */

import type { SampleRow } from '../../core/imports.ts';
import { TECHNOLOGIES } from '../../core/model.ts';
import type { Language } from '../../state/view.ts';
import { formatDate } from '../format.ts';
import type { DataWords } from '../i18n/data.ts';

/** What rows are told with. */
export interface ValueTelling {
  readonly language: Language;
  readonly words: Pick<DataWords, 'values'>;
  readonly fieldName: (field: string) => string;
  /** '' for an operator that the table does not name. */
  readonly operatorName: (id: string) => string;
}

interface Told {
  readonly field: string;
  readonly text: string;
}

/** Fields of choices, whose words the language has. */
const CHOICES: Readonly<Record<string, keyof DataWords['values']>> = {
  power: 'power',
  fibre: 'answer',
  disadvantaged: 'answer',
  state: 'state',
};
const DATES: ReadonlySet<string> = new Set(['plan_date', 'date', 'measured_at']);

/** Operators that are named of one status; of more it is said that they are several. */
const MOST_NAMED = 3;

/** The values of a row. */
export function understood(values: SampleRow['values'], telling: ValueTelling): readonly Told[] {
  const plain = Object.entries(values)
    .filter(([field]) => !isOfOperator(field))
    .map(([field, value]) => ({
      field: telling.fieldName(field),
      text: valueText(field, value, telling),
    }));
  const signals = TECHNOLOGIES.flatMap((technology) => {
    const text = signalText(technology, values, telling);
    return text === '' ? [] : [{ field: technology, text }];
  });
  return [...plain, ...signals];
}

function isOfOperator(field: string): boolean {
  return TECHNOLOGIES.some((technology) => field.startsWith(`${technology}.`));
}

function valueText(
  field: string,
  value: string | number,
  { language, words, operatorName }: ValueTelling,
): string {
  if (typeof value === 'number') {
    const digits = field === 'lon' || field === 'lat' ? 5 : 2;
    const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
    return value.toLocaleString(locale, { maximumFractionDigits: digits });
  }
  if (field === 'operators') return value.split(' ').map(operatorName).join(', ');
  if (DATES.has(field)) return formatDate(value, language);
  const kind = Object.hasOwn(CHOICES, field) ? CHOICES[field] : undefined;
  return kind ? wordFor(words.values[kind], value) : value;
}

/** "có (Viettel, VNPT); không có (MobiFone)". */
function signalText(
  technology: string,
  values: SampleRow['values'],
  { words, operatorName }: ValueTelling,
): string {
  const byStatus = new Map<string, string[]>();
  for (const [field, status] of Object.entries(values)) {
    if (!field.startsWith(`${technology}.`)) continue;
    const name = operatorName(field.slice(technology.length + 1));
    byStatus.set(String(status), [...(byStatus.get(String(status)) ?? []), name]);
  }
  return [...byStatus]
    .map(([status, names]) => {
      const named = names.filter((name) => name !== '');
      const word = wordFor(words.values.signal, status);
      if (named.length === 0 || (byStatus.size === 1 && named.length > MOST_NAMED)) return word;
      return `${word} (${named.join(', ')})`;
    })
    .join('; ');
}

/** A text of the file may be any, `constructor` too. */
function wordFor(known: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(known, value) ? known[value]! : value;
}
