/**
 * What a column must hold, as it was typed. A text that means no condition filters nothing and says what is wrong with it: a slip
 * must not look like an empty list.
 */
import { wordsOf } from '../search/fold.ts';
import { type ColumnValues, isKnown } from './column-values.ts';
import { meetsDate, parseDateCondition } from './date-condition.ts';
import { isInRange, parseRange } from './number-condition.ts';

/** A condition on rows, or why there is none: the text is no number, no date, or no choice of the column. */
export type Condition =
  | { readonly matches: (row: number) => boolean }
  | { readonly problem: 'number' | 'date' | 'choice' };

/** A text in the forms in which it is compared. */
export interface TextForms {
  /** Lower case, with its marks. */
  readonly exact: string;
  /** Without marks. */
  readonly plain: string;
}

/** What stands for "not known" in a condition of any column. */
export const ASKS_UNKNOWN = '?';

/** Between the ids of choices. */
const CHOICES_APART = '.';

/** Forms of texts, each found once: thousands of villages share their names. */
export function createForms(): (text: string) => TextForms {
  const known = new Map<string, TextForms>();
  return (text) => {
    const forms = known.get(text) ?? formsOf(text);
    known.set(text, forms);
    return forms;
  };
}

/** The condition that was typed for a column; `null` when nothing was. */
export function parseCondition(
  values: ColumnValues,
  typed: string,
  forms: (text: string) => TextForms,
): Condition | null {
  const text = typed.trim();
  if (text === '') return null;
  if (text === ASKS_UNKNOWN) return { matches: (row) => !isKnown(values, row) };
  switch (values.kind) {
    case 'text':
      return textCondition(values, text, forms);
    case 'number': {
      const range = parseRange(text);
      if (!range) return { problem: 'number' };
      return { matches: (row) => isInRange(range, values.at(row) * values.typedUnit) };
    }
    case 'date': {
      const date = parseDateCondition(text);
      return date ? { matches: (row) => meetsDate(date, values.at(row)) } : { problem: 'date' };
    }
    case 'choice': {
      const chosen = parseChoices(values.choices, text);
      if (chosen.length === 0) return { problem: 'choice' };
      const isChosen = values.choices.map((choice) => chosen.includes(choice));
      return { matches: (row) => isChosen[values.at(row)]! };
    }
  }
}

/** Ids of choices that a condition names, in the order of the column; none of them where it names none that the column has. */
export function parseChoices(choices: readonly string[], typed: string): string[] {
  const named = typed.trim().split(CHOICES_APART);
  return choices.filter((choice) => named.includes(choice));
}

/** The condition that lets these choices through; '' when all of them, so that it conditions nothing. */
export function formatChoices(choices: readonly string[], chosen: readonly string[]): string {
  const kept = choices.filter((choice) => chosen.includes(choice));
  return kept.length === choices.length ? '' : kept.join(CHOICES_APART);
}

/** Typed without marks it finds words with and without; typed with marks only what has them. */
function textCondition(
  values: Extract<ColumnValues, { kind: 'text' }>,
  text: string,
  forms: (text: string) => TextForms,
): Condition {
  const asked = formsOf(text);
  if (asked.plain === '') {
    const letters = text.toLowerCase(); // signs alone
    return { matches: (row) => values.at(row).toLowerCase().includes(letters) };
  }
  const form = asked.exact === asked.plain ? 'plain' : 'exact';
  return { matches: (row) => forms(values.at(row))[form].includes(asked[form]) };
}

function formsOf(text: string): TextForms {
  const words = wordsOf(text);
  return {
    exact: words.map(({ exact }) => exact).join(' '),
    plain: words.map(({ plain }) => plain).join(' '),
  };
}
