/** Fields of a village in words: what each is called, and its values. Reads signals. */
import type { Operator } from '../core/model.ts';
import { statusOf as fieldStatus, UNNAMED_OPERATOR } from '../core/overlay/overlay.ts';
import { formatCount, formatDate } from './format.ts';
import { cardWords } from './i18n/card.ts';
import { capitalised } from './names.ts';
import type { PageContext } from './page.ts';
import { operatorName } from './village-facts.ts';

/** Degrees to about a metre. */
const METRES = { maximumFractionDigits: 5 } as const;

type Telling = Pick<PageContext, 'text' | 'language'>;

/** An operator as the dataset names it; one that a table does not name is said to be so. */
export function shownOperator({ language }: Telling, { id, name }: Operator): string {
  return id === UNNAMED_OPERATOR ? cardWords(language.value).told.unnamed : name;
}

/** "Số hộ", "4G Viettel"; a field that has no word is called what it is in the data. */
export function fieldLabel(page: Telling, operators: readonly Operator[], field: string): string {
  const words = cardWords(page.language.value);
  const { village } = page.text.value;
  const status = fieldStatus(field);
  if (status) {
    const operator = operators.find(({ id }) => id === status.operator);
    return `${status.technology} ${operator ? shownOperator(page, operator) : status.operator}`;
  }
  const labels: Readonly<Record<string, string>> = {
    ...words.told.fields,
    households: village.households,
    population: village.population,
    fibre: village.fibre,
    fibre_households: words.fibreHouseholds,
    power: words.power,
    disadvantaged: words.disadvantaged,
    survey_round: words.round,
    reason: words.reason,
    state: words.overall,
  };
  return Object.hasOwn(labels, field) ? labels[field]! : field;
}

/** A value as people read it. */
export function fieldValue(
  page: Telling,
  operators: readonly Operator[],
  { field, value }: { readonly field: string; readonly value: string | number },
): string {
  const { language, text } = page;
  const words = cardWords(language.value);
  if (typeof value === 'number') return formatCount(value, language.value);
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    fibre: text.value.village.fibre_,
    power: words.power_,
    disadvantaged: words.disadvantaged_,
    state: words.overall_,
  };
  const choice = fieldStatus(field)
    ? text.value.status
    : Object.hasOwn(choices, field)
      ? choices[field]!
      : null;
  if (choice) return Object.hasOwn(choice, value) ? choice[value as keyof typeof choice] : value;
  if (field === 'plan_date') return formatDate(value, language.value);
  if (field === 'plan_operator') return operatorName(operators, value);
  if (field === 'kind') return capitalised(value);
  if (field !== 'position') return value;
  const [lon, lat] = value
    .split(' ')
    .map((degrees) => Number(degrees).toLocaleString(language.value, METRES));
  return `${lat}; ${lon}`;
}
