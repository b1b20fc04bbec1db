/** English: the one sentence about a place, case by case. */
import { formatCount } from '../format.ts';
import { agreeing, type Noun } from '../names.ts';
import type { PlaceStatement } from '../sentence.ts';
import type { SentenceWords } from './vi-sentence.ts';

const n = (value: number) => formatCount(value, 'en');

/** "1 settlement", "2 settlements". */
export const of = (value: number, noun: Noun): string => `${n(value)} ${agreeing(noun, value)}`;

const have = (count: number) => (count === 1 ? 'has' : 'have');

/** The statement in words. */
export function enSentence(statement: PlaceStatement, { noun, signal }: SentenceWords): string {
  switch (statement.kind) {
    case 'empty':
      return `The data hold no ${noun.many} here.`;
    case 'unknown':
      return statement.total === 1
        ? `There are no data on ${signal} in the only ${noun.one} here.`
        : `There are no data on ${signal} in any of the ${of(statement.total, noun)}.`;
    case 'all': {
      const gaps = gapsOf(statement.gaps);
      return statement.total === 1
        ? `The only ${noun.one} here has ${signal}${gaps}.`
        : `All ${of(statement.total, noun)} have ${signal}${gaps}.`;
    }
    case 'nothing':
      if (statement.weak > 0)
        return `No ${noun.one} has ${signal} that is strong enough; ${restOf(statement)}.`;
      return statement.total === 1
        ? `The only ${noun.one} here does not have ${signal}.`
        : `None of the ${of(statement.total, noun)} has ${signal}.`;
    case 'unclear':
      return `It is unclear whether any ${noun.one} has ${signal}; ${restOf(statement)}.`;
    case 'part': {
      const { count, total, unknown } = statement;
      const portion = `${unknown > 0 ? 'At least ' : ''}${n(count)} of ${of(total, noun)}`;
      return `${portion} ${have(count)} ${signal}${gapsOf(statement.gaps)}; ${restOf(statement)}.`;
    }
    default:
      return statement satisfies never;
  }
}

/** The villages that are not covered, kind by kind; what they lack has been named before. */
function restOf({
  none,
  weak,
  unknown,
  scope,
}: PlaceStatement & { kind: 'nothing' | 'unclear' | 'part' }): string {
  const lack = scope === 'provincial' ? 'no coverage' : 'none';
  return [
    none > 0 ? `${n(none)} ${have(none)} ${lack}` : '',
    weak > 0 ? `${n(weak)} ${have(weak)} only weak signal` : '',
    unknown > 0 ? `${n(unknown)} ${have(unknown)} no data` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function gapsOf(gaps: number): string {
  return gaps > 0 ? `, ${n(gaps)} of them with gaps (residential clusters)` : '';
}
