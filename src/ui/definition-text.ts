/** A definition in words: one quiet line, always the same order. */
import type { Definition, OperatorRule } from '../core/definition.ts';
import type { Operator } from '../core/model.ts';
import type { Language } from '../state/view.ts';
import { formatDate } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { OperatorPhrase } from './i18n/vi.ts';

/** The operator rule with the operator's name; an id that the dataset does not know stands for itself. */
export function operatorPhrase(rule: OperatorRule, operators: readonly Operator[]): OperatorPhrase {
  if (rule.kind !== 'named') return { kind: rule.kind };
  const known = operators.find(({ id }) => id === rule.id);
  return { kind: 'named', name: known?.name ?? rule.id };
}

/** "bất kỳ nhà mạng nào", "ít nhất hai nhà mạng", "riêng Viettel". */
export function operatorText(phrase: OperatorPhrase, { definition }: Catalogue): string {
  if (phrase.kind === 'any') return definition.anyOperator;
  if (phrase.kind === 'at-least-two') return definition.atLeastTwo;
  return definition.onlyOperator(phrase.name);
}

/** What {@link definitionLine} needs besides the definition. */
export interface DefinitionWords {
  readonly operators: readonly Operator[];
  readonly text: Catalogue;
  readonly language: Language;
}

/**
 * "3G trở lên · bất kỳ nhà mạng nào · theo báo cáo", followed by what differs from the default: weak signal left out, an
 * earlier date. Under the provincial scope technology and operator play no part and are not named.
 */
export function definitionLine(definition: Definition, words: DefinitionWords): string {
  const { operators, text, language } = words;
  const { technology, operator, evidence, weakCounts, scope, asOf } = definition;
  const parts =
    scope === 'provincial'
      ? [text.definition.provincialLine, text.evidence.reported]
      : [
          text.technologyFrom[technology],
          operatorText(operatorPhrase(operator, operators), text),
          text.evidence[evidence],
          weakCounts ? '' : text.definition.weakDoesNot,
        ];
  const until = asOf === null ? '' : text.definition.until(formatDate(asOf, language));
  return [...parts, until].filter((part) => part !== '').join(' · ');
}
