/** A definition in words: one quiet line, always the same order. */
import { type Manifest, villagesEntryAt } from '../core/dataset.ts';
import type { Definition, OperatorRule } from '../core/definition.ts';
import type { Operator } from '../core/model.ts';
import type { Language } from '../state/view.ts';
import { formatDate } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { OperatorPhrase } from './i18n/vi.ts';

/**
 * The operator rule with the operator's name. An id that the dataset does not know is a stranger's; while no dataset is known
 * (`null`) it stands for itself.
 */
export function operatorPhrase(
  rule: OperatorRule,
  operators: readonly Operator[] | null,
): OperatorPhrase {
  if (rule.kind !== 'named') return { kind: rule.kind };
  if (!operators) return { kind: 'named', name: rule.id };
  const known = operators.find(({ id }) => id === rule.id);
  return known ? { kind: 'named', name: known.name } : { kind: 'stranger' };
}

/** "bất kỳ nhà mạng nào", "ít nhất hai nhà mạng", "riêng Viettel". */
export function operatorText(phrase: OperatorPhrase, { definition }: Catalogue): string {
  if (phrase.kind === 'any') return definition.anyOperator;
  if (phrase.kind === 'at-least-two') return definition.atLeastTwo;
  if (phrase.kind === 'stranger') return definition.unknownOperator;
  return definition.onlyOperator(phrase.name);
}

/** What {@link definitionLine} needs besides the definition. */
export interface DefinitionWords {
  /** Of the dataset; `null` while none is known. */
  readonly operators: readonly Operator[] | null;
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

/** Date of the data that are counted: of the list of villages up to a chosen date, else of the dataset; '' is not known. */
export function countedDate(manifest: Manifest, asOf: string | null): string {
  return asOf === null ? manifest.asOf : (villagesEntryAt(manifest, asOf)?.date ?? '');
}
