/** The units of one edition by their names, within the unit of the level above that a row says. */
import type { Edition } from '../../../core/admin/catalogue.ts';
import type { Steps } from '../../../core/steps.ts';
import { NO_PARENT } from '../../../core/units.ts';
import type { NameForms, UnitNames } from './unit-names.ts';

/** Rows of an edition by name. */
export interface EditionNames {
  readonly edition: Edition;
  /** Lowest level: index into the edition's levels. */
  readonly lowest: number;
  /** Letters of a code, by level. */
  readonly codeLengths: readonly number[];
  readonly byExact: ReadonlyMap<string, readonly number[]>;
  readonly byPlain: ReadonlyMap<string, readonly number[]>;
  readonly forms: readonly NameForms[];
  /** By which names are read. */
  readonly units: UnitNames;
  /** Plain word of the kind of each unit, as names have it before them. */
  readonly kinds: readonly string[];
}

/** Names that are read between two pauses. */
const NAMES_AT_ONCE = 1000;

export function* editionNames(edition: Edition, units: UnitNames): Steps<EditionNames> {
  const byExact = new Map<string, number[]>();
  const byPlain = new Map<string, number[]>();
  const forms: NameForms[] = [];
  for (let row = 0; row < edition.count; row++) {
    if (row % NAMES_AT_ONCE === NAMES_AT_ONCE - 1) yield row / edition.count;
    const own = units.forms(edition.names[row]!);
    forms.push(own);
    add(byExact, own.exact, row);
    add(byPlain, own.plain, row);
    if (own.full === own.exact) continue;
    add(byExact, own.full, row);
    add(byPlain, own.whole, row);
  }
  const kinds = edition.kinds.map((kind) => kind.replaceAll('-', ' '));
  const codeLengths = edition.levels.map((_, level) =>
    Math.max(
      0,
      ...edition.codes
        .filter((_code, row) => edition.levelRows[row] === level)
        .map(({ length }) => length),
    ),
  );
  return {
    edition,
    codeLengths,
    lowest: edition.levels.length - 1,
    byExact,
    byPlain,
    forms,
    units,
    kinds,
  };
}

/** Whether a unit is another, or lies in it. */
export function liesIn({ parents }: Edition, row: number, within: number): boolean {
  for (let at = row; at !== NO_PARENT; at = parents[at]!) if (at === within) return true;
  return false;
}

/** What a name was found as. */
export interface FoundUnits {
  readonly rows: readonly number[];
  readonly isExact: boolean;
}

/** Where to look for a name. */
export interface Scope {
  /** Index of the level. */
  readonly level: number;
  /** Whether a unit, by its row, lies where it has to; `null` is anywhere. */
  readonly within: ((row: number) => boolean) | null;
}

/**
 * Units of a level by a name: those with its marks, else those without. A kind that is said chooses among several of one name; it
 * never turns one away, because a commune that became a ward keeps its name.
 */
export function unitsNamed(
  names: EditionNames,
  name: string,
  { level, within }: Scope,
): FoundUnits {
  const forms = names.units.forms(name);
  if (forms.plain === '') return { rows: [], isExact: false };
  const inScope = (rows: readonly number[] | undefined) =>
    (rows ?? []).filter(
      (row) => names.edition.levelRows[row] === level && (within === null || within(row)),
    );
  const exact = inScope(names.byExact.get(forms.exact));
  const plain = exact.length > 0 ? [] : inScope(names.byPlain.get(forms.plain));
  const whole = exact.length + plain.length > 0 ? [] : inScope(names.byPlain.get(forms.whole));
  const rows = [...exact, ...plain, ...whole];
  const ofKind = rows.filter((row) => names.kinds[row] === forms.kind);
  const chosen = rows.length > 1 && ofKind.length > 0 ? ofKind : rows;
  return { rows: chosen, isExact: exact.length > 0 };
}

function add(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

/** Row of a unit by a code that may have lost its zeros or got a decimal; `null` when no unit of the level has it. */
export function rowOfCode(
  { edition, codeLengths }: EditionNames,
  code: string,
  level: number,
): number | null {
  const bare = code.replace(/\.0+$/, '');
  const whole = /^\d+$/.test(bare) ? bare.padStart(codeLengths[level]!, '0') : bare;
  const row = edition.rowByCode.get(whole);
  return row !== undefined && edition.levelRows[row] === level ? row : null;
}
