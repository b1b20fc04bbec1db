/** Vietnamese: the one sentence about a place, case by case. */
import { formatCount } from '../format.ts';
import { capitalised, type Noun } from '../names.ts';
import type { PlaceStatement } from '../sentence.ts';

const n = (value: number) => formatCount(value, 'vi');

/** What a place sentence needs besides its statement. `signal` is `signal` of the catalogue. */
export interface SentenceWords {
  readonly noun: Noun;
  readonly signal: string;
}

/** The statement in words. */
export function viSentence(statement: PlaceStatement, { noun, signal }: SentenceWords): string {
  switch (statement.kind) {
    case 'empty':
      return `Dữ liệu không có ${noun.one} nào ở đây.`;
    case 'unknown':
      return statement.total === 1
        ? `Chưa có số liệu về ${signal} ở ${noun.one} duy nhất tại đây.`
        : `Chưa có số liệu về ${signal} ở cả ${n(statement.total)} ${noun.one}.`;
    case 'all': {
      const gaps = gapsOf(statement.gaps, noun);
      return statement.total === 1
        ? `${capitalised(noun.one)} duy nhất ở đây có ${signal}${gaps}.`
        : `Cả ${n(statement.total)} ${noun.one} đều có ${signal}${gaps}.`;
    }
    case 'nothing': {
      if (statement.weak > 0)
        return `Không ${noun.one} nào có ${signal} đủ mạnh; ${restOf(statement, noun)}.`;
      const lack = statement.scope === 'provincial' ? 'trắng sóng' : `không có ${signal}`;
      return statement.total === 1
        ? `${capitalised(noun.one)} duy nhất ở đây ${lack}.`
        : `Cả ${n(statement.total)} ${noun.one} đều ${lack}.`;
    }
    case 'unclear':
      return `Chưa rõ có ${noun.one} nào có ${signal} hay không; ${restOf(statement, noun)}.`;
    case 'part': {
      const lead = statement.unknown > 0 ? 'Ít nhất ' : '';
      const portion = `${lead}${n(statement.count)} trong ${n(statement.total)} ${noun.one}`;
      return `${portion} có ${signal}${gapsOf(statement.gaps, noun)}; ${restOf(statement, noun)}.`;
    }
    default:
      return statement satisfies never;
  }
}

/** The villages that are not covered, kind by kind; what they lack has been named before. */
function restOf(
  { none, weak, unknown, scope }: PlaceStatement & { kind: 'nothing' | 'unclear' | 'part' },
  noun: Noun,
): string {
  const lack = scope === 'provincial' ? 'trắng sóng' : 'không có';
  return [
    none > 0 ? `${n(none)} ${noun.one} ${lack}` : '',
    weak > 0 ? `${n(weak)} ${noun.one} chỉ có sóng yếu` : '',
    unknown > 0 ? `${n(unknown)} ${noun.one} chưa có số liệu` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function gapsOf(gaps: number, noun: Noun): string {
  return gaps > 0 ? `, trong đó ${n(gaps)} ${noun.one} lõm sóng (cụm dân cư)` : '';
}
