/** English: the one sentence about a place, case by case. */
import { formatCount } from '../format.ts';
import { agreeing, type Noun } from '../names.ts';
import type { PlaceStatement, Portion } from '../sentence.ts';
import type { SentenceWords } from './vi-sentence.ts';

const n = (value: number) => formatCount(value, 'en');

/** "1 settlement", "2 settlements". */
export const of = (value: number, noun: Noun): string => `${n(value)} ${agreeing(noun, value)}`;

function portion(part: Portion, unknown: number, noun: Noun): string {
  if (part.kind === 'exact')
    return `${unknown > 0 ? 'At least ' : ''}${n(part.count)} of ${of(part.total, noun)}`;
  const lead = unknown > 0 ? 'At least ' : part.isRounded ? 'More than ' : '';
  return `${lead}${n(part.count)} in 100 ${noun.many}`;
}

/** The statement in words. */
export function enSentence(statement: PlaceStatement, { noun, signal }: SentenceWords): string {
  switch (statement.kind) {
    case 'empty':
      return `The data hold no ${noun.many} here.`;
    case 'unknown':
      return statement.total === 1
        ? `There are no data on signal for the only ${noun.one} here.`
        : `There are no data on signal for any of the ${of(statement.total, noun)}.`;
    case 'all':
      return statement.total === 1
        ? `The only ${noun.one} here has ${signal}.`
        : `All ${of(statement.total, noun)} have ${signal}.`;
    case 'nothing': {
      const weak = statement.weak > 0 ? `; ${n(statement.weak)} only weak signal` : '';
      return statement.total === 1
        ? `The only ${noun.one} here does not have ${signal} yet${weak}.`
        : `None of the ${of(statement.total, noun)} has ${signal} yet${weak}.`;
    }
    case 'part': {
      const { none, weak, unknown } = statement;
      const rest = [
        none > 0 ? `${n(none)} ${none === 1 ? 'has' : 'have'} no signal` : '',
        weak > 0 ? `${n(weak)} ${weak === 1 ? 'has' : 'have'} only weak signal` : '',
        unknown > 0 ? `${n(unknown)} ${unknown === 1 ? 'has' : 'have'} no data` : '',
      ].filter((part) => part !== '');
      const one = statement.portion.count === 1 ? 'has' : 'have';
      const lead = `${portion(statement.portion, unknown, noun)} ${one} ${signal}`;
      return `${lead}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`;
    }
    default:
      return statement satisfies never;
  }
}

/** With a large first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
