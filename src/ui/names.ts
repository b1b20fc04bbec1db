/** Names of units and levels in the interface language, from the country pack. Nothing here knows a country. */
import { type Country, type LocalText, nameWithKind, textIn } from '../core/country.ts';
import type { Manifest } from '../core/dataset.ts';
import type { Units } from '../core/units.ts';
import type { Language } from '../state/view.ts';

/** A noun with its plural; the same word twice where a language has none. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** The nouns that most texts need: of what is counted, of the lowest administrative level, and of the highest. */
export interface Nouns {
  readonly settlement: Noun;
  readonly commune: Noun;
  readonly province: Noun;
}

/** What a dataset brings that names need. */
export interface NamedUnits {
  readonly manifest: Pick<Manifest, 'title'>;
  readonly country: Country;
  readonly units: Units;
}

function nounOf(name: LocalText, plural: LocalText, language: Language): Noun {
  return { one: textIn(name, language), many: textIn(plural, language) };
}

/** The noun of an administrative level; level 1 is the highest below the country. */
export function levelNoun(country: Country, level: number, language: Language): Noun {
  const known = country.levels[level - 1];
  return known ? nounOf(known.name, known.plural, language) : { one: '', many: '' };
}

/** The nouns of a country; empty ones while it is not known. */
export function nounsOf(country: Country | undefined, language: Language): Nouns {
  const none = { one: '', many: '' };
  if (!country) return { settlement: none, commune: none, province: none };
  return {
    settlement: nounOf(country.settlement.name, country.settlement.plural, language),
    commune: levelNoun(country, country.levels.length, language),
    province: levelNoun(country, 1, language),
  };
}

/** Short name: "Sinh Long". Of the whole dataset the country's name, or its title where it holds only a part. */
export function shortName(
  { manifest, country, units }: NamedUnits,
  row: number,
  language: Language,
): string {
  if (row > 0) return units.names[row] ?? '';
  return textIn(units.isNational ? country.name : manifest.title, language);
}

/** Name with the word for its kind: "Xã Sinh Long", "Sinh Long Commune". The short one where the kind is not known. */
export function fullName(named: NamedUnits, row: number, language: Language): string {
  const short = shortName(named, row, language);
  const level = row === 0 ? undefined : named.country.levels[named.units.levels[row]! - 1];
  const kindId = named.units.kinds[row] ?? '';
  if (!level || !Object.hasOwn(level.kinds, kindId)) return short;
  return nameWithKind(level.kinds[kindId]!, short, language);
}

/** Name for lists: units of the lowest level keep their kind, which tells them apart; higher ones go without. */
export function listName(named: NamedUnits, row: number, language: Language): string {
  const isLowest = named.units.levels[row] === named.units.communeLevel;
  return isLowest ? fullName(named, row, language) : shortName(named, row, language);
}

/** The text with its first letter large, as at the beginning of a sentence. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** "1 village", "2 villages" without the number. */
export function agreeing(noun: Noun, count: number): string {
  return count === 1 ? noun.one : noun.many;
}
