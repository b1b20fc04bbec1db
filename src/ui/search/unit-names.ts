/** What found units are called: "Xã Sinh Long, Tuyên Quang", from the words of the country pack. */
import { type Country, nameWithKind, type UnitKind } from '../../core/country.ts';
import type { FoundUnit } from '../../core/search/search.ts';
import type { Language } from '../../state/view.ts';

/** Stands for the name; no name has it. */
const PLACE = '\0';

/** What goes before and behind the short name: "Xã " and "" or "" and " Commune". */
export function namePattern(
  { level, kind, kindNames }: FoundUnit,
  country: Country | null,
  language: Language,
): readonly [before: string, after: string] {
  const kinds: Readonly<Record<string, UnitKind>> = country?.levels[level]?.kinds ?? {};
  const words = Object.hasOwn(kinds, kind) ? kinds[kind]! : kindNames;
  const [before = '', after = ''] = words ? nameWithKind(words, PLACE, language).split(PLACE) : [];
  return [before, after];
}

/** The short name with the word for its kind. */
export function foundName(unit: FoundUnit, country: Country | null, language: Language): string {
  const [before, after] = namePattern(unit, country, language);
  return `${before}${unit.name}${after}`;
}

/** The same with the unit above. */
export function foundPlace(unit: FoundUnit, country: Country | null, language: Language): string {
  const name = foundName(unit, country, language);
  return unit.within === '' ? name : `${name}, ${unit.within}`;
}
