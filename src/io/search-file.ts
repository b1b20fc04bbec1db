/**
 * The files that a search reads (`data/dataset-format.md`, Search): names of units, former ones among them, and of the villages of
 * one part with what a first answer says of them. Written short: a text stands for a list of numbers, as in columns. Total: what
 * is not such a file is `null`, what is wrong in one reads as unknown.
 */
import { adjacencyFrom } from '../core/admin/adjacency.ts';
import type { Country, UnitKind } from '../core/country.ts';
import { NO_UNIT, STATUSES, type TextColumn } from '../core/model.ts';
import {
  type Gazetteer,
  type NamedUnits,
  type NamedVillages,
  NO_VILLAGES,
  noTexts,
} from '../core/search/gazetteer.ts';
import { NO_PARENT } from '../core/units.ts';
import { numberOf, unfolded } from './columns.ts';
import { isObject, type JsonObject, own } from './json-node.ts';

export const SEARCH_FORMAT = 'phu-song-search-1';
export const FORMER_CODES_FORMAT = 'phu-song-former-codes-1';

/** Rows that a file may have at most: more than any country has, and little enough to make room for. */
const MOST_ROWS = 1_000_000;

/**
 * Reads a parsed search file.
 * @param part code of the part that it is about; '' when it is about all units
 */
export function parseSearchFile(json: unknown, country: Country, part: string): Gazetteer | null {
  if (!isObject(json) || own(json, 'format') !== SEARCH_FORMAT) return null;
  const given = own(json, 'units');
  const units = isObject(given) ? unitsOf(given, country) : null;
  if (!units) return null;
  const table = own(json, 'villages');
  return { units, villages: isObject(table) ? villagesOf(table, units, part) : NO_VILLAGES };
}

/** Codes of the former units of a search file, in its order. */
export function parseFormerCodes(json: unknown): readonly string[] | null {
  if (!isObject(json) || own(json, 'format') !== FORMER_CODES_FORMAT) return null;
  return codesOf(own(json, 'codes'));
}

function unitsOf(json: JsonObject, country: Country): NamedUnits | null {
  const present = own(json, 'present');
  const given = textsIn(json, 'names');
  const count = given.length;
  if (typeof present !== 'number' || !(present >= 0 && present <= count)) return null;
  const former = successorsOf(json, count - present).map((list) =>
    list.filter((row) => row < present),
  );
  const successors = given.map((_, row) => (row < present ? [row] : former[row - present]!));
  const names = given.map((name, row) => name || given[successors[row]![0] ?? -1] || '');
  const codes = codesOf(own(json, 'codes'));
  const lowest = country.levels.length - 1;
  const parents = sumsOf(own(json, 'parents'));
  const kinds = dictionary(json, 'kinds', count);
  return {
    ...{ count, present, names },
    codes: names.map((_, row) => codes[row] ?? ''),
    kinds: Array.from(kinds.index, (value) => kinds.values[value] ?? ''),
    levels: Uint8Array.from(sumsOf(own(json, 'levels'), count), (level) =>
      Math.min(Math.max(0, level || 0), lowest),
    ),
    parents: Int32Array.from(names, (_, row) => {
      const parent = (parents[row] ?? 0) - 1;
      return parent >= 0 && parent < count && parent !== row ? parent : NO_PARENT;
    }),
    successors: adjacencyFrom(successors),
    formerKinds: kindNamesOf(own(json, 'formerKinds')),
  };
}

function villagesOf(json: JsonObject, units: NamedUnits, part: string): NamedVillages {
  const names = textsIn(json, 'names');
  const count = names.length;
  const rows = sumsOf(own(json, 'communes'));
  const communes = Uint32Array.from(names, (_, row) => {
    const unit = (rows[row] ?? 0) - 1;
    return unit >= 0 && unit < units.present ? unit : NO_UNIT;
  });
  const codes = Array.from(communes, (unit) => (unit === NO_UNIT ? '' : units.codes[unit]!));
  const statuses = own(json, 'statuses');
  const texts = (field: string) => dictionary(json, field, count);
  return {
    ...{ count, names, communes, otherNames: texts('otherNames'), kinds: texts('kinds') },
    ids: idsOf(own(json, 'ids'), codes),
    formerCommunes: texts('formerCommunes'),
    statuses:
      typeof statuses === 'string'
        ? Uint8Array.from(names, (_, row) => {
            const status = numberOf(statuses, row);
            return status < STATUSES.length ? status : 0;
          })
        : null,
    planOperators: texts('planOperators'),
    planDates: texts('planDates'),
    parts: { values: [part], index: new Uint32Array(count) },
    partRows: Uint32Array.from(names, (_, row) => row),
  };
}

/** Rows of today's units for each former one: the first by steps, further ones listed by row. */
function successorsOf(json: JsonObject, count: number): number[][] {
  const first = sumsOf(own(json, 'to'));
  const also = own(json, 'also');
  return Array.from({ length: count }, (_, row) => {
    const more = isObject(also) ? own(also, String(row)) : null;
    const others = Array.isArray(more) ? more : [];
    const isRow = (to: unknown): to is number => Number.isInteger(to) && (to as number) >= 0;
    return [...new Set([first[row], ...others].filter(isRow))];
  });
}

/** Codes as texts, or as runs of numbers with so many digits, each by its distance from the one before, the first from `from`. */
function codesOf(json: unknown): string[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown) => {
    if (typeof each === 'string') return [each];
    const [digits, from] = isObject(each) ? [own(each, 'digits'), own(each, 'from')] : [];
    if (!isObject(each) || typeof digits !== 'number' || !(digits <= 20)) return [];
    const first = typeof from === 'number' ? from : 0;
    return sumsOf(own(each, 'steps')).map((step) => String(first + step).padStart(digits, '0'));
  });
}

/** Ids as texts, or as the code of the commune and a number in it. */
function idsOf(json: unknown, communes: readonly string[]): string[] {
  if (Array.isArray(json)) return communes.map((_, row) => textOf(json[row]));
  const digits = isObject(json) ? own(json, 'digits') : 0;
  if (!isObject(json) || typeof digits !== 'number' || !(digits <= 20))
    return communes.map(() => '');
  const numbers = sumsOf(own(json, 'steps'));
  const join = textOf(own(json, 'join'));
  return communes.map((code, row) => {
    const number = numbers[row];
    return number === undefined ? '' : `${code}${join}${String(number).padStart(digits, '0')}`;
  });
}

/** Sums of steps 0, −1, 1, −2, 2 …, each written as 0, 1, 2, 3, 4 …; `count` of them where it is given. */
function sumsOf(json: unknown, count?: number): number[] {
  const steps = typeof json === 'string' ? json : '';
  let sum = 0;
  const sums = Array.from({ length: Math.min(steps.length, MOST_ROWS) }, (_, row) => {
    sum += unfolded(numberOf(steps, row));
    return sum;
  });
  return count === undefined ? sums : Array.from({ length: count }, (_, row) => sums[row] ?? 0);
}

/** A list of texts, or values with an index, or words with the numbers of those of each text. */
function textsIn(json: JsonObject, field: string): string[] {
  const given = own(json, field);
  if (Array.isArray(given)) return given.slice(0, MOST_ROWS).map(textOf);
  const [words, text] = isObject(given) ? [own(given, 'words'), own(given, 'text')] : [];
  if (typeof words === 'string' && typeof text === 'string') return namesOfWords(words, text);
  const index = isObject(given) ? own(given, 'index') : '';
  const { values, index: rows } = dictionary(json, field, textOf(index).length);
  return Array.from(rows, (row) => values[row] ?? '');
}

/** Each character is the number of a word, 0 ends a name. */
function namesOfWords(list: string, text: string): string[] {
  const words = list.normalize('NFC').split(' ');
  const names: string[] = [];
  let name: string[] = [];
  for (let at = 0; at < text.length && names.length < MOST_ROWS; at++) {
    const number = numberOf(text, at);
    if (number !== 0) {
      name.push(words[number - 1] ?? '');
      continue;
    }
    names.push(name.join(' '));
    name = [];
  }
  return names;
}

function dictionary(json: JsonObject, field: string, count: number): TextColumn {
  const given = own(json, field);
  if (Array.isArray(given))
    return { values: given.map(textOf), index: Uint32Array.from({ length: count }, (_, i) => i) };
  if (!isObject(given)) return noTexts(count);
  const [values, index] = [own(given, 'values'), own(given, 'index')];
  if (!Array.isArray(values) || typeof index !== 'string') return noTexts(count);
  const rows = Math.min(count, MOST_ROWS);
  return {
    values: values.map(textOf),
    index: Uint32Array.from({ length: rows }, (_, row) => numberOf(index, row) || 0),
  };
}

function kindNamesOf(json: unknown): Record<string, UnitKind> {
  if (!isObject(json)) return {};
  const entries = Object.entries(json).flatMap(([id, kind]) => {
    const [name, prefix, pattern] = isObject(kind)
      ? ['name', 'prefix', 'pattern'].map((key) => localText(own(kind, key)))
      : [];
    return name && prefix ? [[id, { name, prefix, ...(pattern && { pattern }) }] as const] : [];
  });
  return Object.fromEntries(entries);
}

function localText(json: unknown): Record<string, string> | null {
  if (!isObject(json)) return null;
  return Object.fromEntries(Object.entries(json).map(([key, text]) => [key, textOf(text)]));
}

function textOf(json: unknown): string {
  return typeof json === 'string' ? json.normalize('NFC') : '';
}
