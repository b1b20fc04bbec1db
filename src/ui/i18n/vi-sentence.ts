/** Vietnamese: the one sentence about a place, case by case. */
import { formatCount } from '../format.ts';
import type { Noun } from '../names.ts';
import type { PlaceStatement, Portion } from '../sentence.ts';

const n = (value: number) => formatCount(value, 'vi');

/** What a place sentence needs besides its statement. `signal` is `signal` of the catalogue. */
export interface SentenceWords {
  readonly noun: Noun;
  readonly signal: string;
}

function portion(part: Portion, unknown: number, noun: Noun): string {
  if (part.kind === 'exact')
    return `${unknown > 0 ? 'Ít nhất ' : ''}${n(part.count)} trong ${n(part.total)} ${noun.one}`;
  const lead = unknown > 0 ? 'Ít nhất ' : part.isRounded ? 'Hơn ' : '';
  return `${lead}${n(part.count)} trong 100 ${noun.one}`;
}

/** The statement in words. */
export function viSentence(statement: PlaceStatement, { noun, signal }: SentenceWords): string {
  switch (statement.kind) {
    case 'empty':
      return `Dữ liệu chưa có ${noun.one} nào ở đây.`;
    case 'unknown':
      return statement.total === 1
        ? `Chưa có số liệu về sóng của ${noun.one} duy nhất ở đây.`
        : `Chưa có số liệu về sóng của cả ${n(statement.total)} ${noun.one}.`;
    case 'all':
      return statement.total === 1
        ? `${capital(noun.one)} duy nhất ở đây có ${signal}.`
        : `Cả ${n(statement.total)} ${noun.one} đều có ${signal}.`;
    case 'nothing': {
      const weak = statement.weak > 0 ? `; ${n(statement.weak)} ${noun.one} chỉ có sóng yếu` : '';
      return statement.total === 1
        ? `${capital(noun.one)} duy nhất ở đây chưa có ${signal}${weak}.`
        : `Cả ${n(statement.total)} ${noun.one} đều chưa có ${signal}${weak}.`;
    }
    case 'part': {
      const rest = [
        statement.none > 0 ? `${n(statement.none)} ${noun.one} không có sóng` : '',
        statement.weak > 0 ? `${n(statement.weak)} ${noun.one} chỉ có sóng yếu` : '',
        statement.unknown > 0 ? `${n(statement.unknown)} ${noun.one} chưa có số liệu` : '',
      ].filter((part) => part !== '');
      const lead = `${capital(portion(statement.portion, statement.unknown, noun))} có ${signal}`;
      return `${lead}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`;
    }
    default:
      return statement satisfies never;
  }
}

/** With a large first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
