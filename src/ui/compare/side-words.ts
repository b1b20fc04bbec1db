/** What a side shows, in words: only that in which it differs from the other. Pure. */
import { type Manifest, villagesEntryAt } from '../../core/dataset.ts';
import { type Definition, formatDefinition } from '../../core/definition.ts';
import { TECHNOLOGIES, type Technology } from '../../core/model.ts';
import {
  type DefinitionWords,
  definitionLine,
  operatorPhrase,
  operatorText,
} from '../definition-text.ts';
import { formatDate } from '../format.ts';
import type { SideView } from './presets.ts';

export interface SideWords extends DefinitionWords {
  readonly manifest: Manifest;
  /** Names of the layers of declared coverage. */
  readonly coverage: (technology: Technology) => string;
}

/** "4G trở lên · Vùng phủ 4G", "30/09/2026"; the whole definition where both sides show the same. */
export function sideWords(side: SideView, other: SideView, words: SideWords): string {
  const { manifest, text, language, operators } = words;
  const own = side.definition;
  const differs = (part: keyof Definition) =>
    formatDefinition({ ...other.definition, [part]: own[part] }) !==
    formatDefinition(other.definition);
  const isNational = own.scope === 'national';
  const parts = [
    differs('scope') && text.definition.scopes[own.scope],
    isNational && differs('technology') && text.technologyFrom[own.technology],
    isNational &&
      differs('operator') &&
      operatorText(operatorPhrase(own.operator, operators), text),
    isNational && differs('evidence') && text.evidence[own.evidence],
    isNational &&
      differs('weakCounts') &&
      (own.weakCounts ? text.definition.weakCounts : text.definition.weakDoesNot),
    differs('asOf') && formatDate(listDate(manifest, own), language),
    ...TECHNOLOGIES.map((technology) => {
      const layer = `coverage-${technology}` as const;
      return side.layers.has(layer) && !other.layers.has(layer) && words.coverage(technology);
    }),
  ].filter((part) => part !== false && part !== '');
  return parts.length > 0 ? parts.join(' · ') : definitionLine(own, words);
}

/** Date of the list of villages that a definition looks at; its own date where there is none. */
export function listDate(manifest: Manifest, { asOf }: Definition): string {
  return villagesEntryAt(manifest, asOf)?.date || (asOf ?? manifest.asOf);
}
