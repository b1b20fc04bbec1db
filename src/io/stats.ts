/**
 * Figures that come with a built dataset, counted under the default definition when it was built: `stats` has all figures of the
 * units of the overview, `shares` the few figures behind the colours of every unit. A column per figure, a row per code.
 */
import { COLOUR_KEYS } from '../core/choropleth.ts';
import { DEFAULT_DEFINITION, formatDefinition } from '../core/definition.ts';
import { emptyFigures, FIGURE_KEYS, type FigureKey, type FigureTable } from '../core/figures.ts';
import type { Units } from '../core/units.ts';
import { isObject, own } from './json-node.ts';
import { overviewRows } from './overview.ts';

const FORMAT = 'phu-song-stats-2';

/** All figures of the units that the overview keeps. */
export function encodeStats(units: Units, figures: FigureTable): unknown {
  return encode(units.codes.slice(0, overviewRows(units)), FIGURE_KEYS, figures);
}

/** The figures behind the colours, of all units. */
export function encodeShares(units: Units, figures: FigureTable): unknown {
  return encode(units.codes, COLOUR_KEYS, figures);
}

/**
 * Reads {@link encodeStats} into a table along the given codes. `null` unless every code has all figures of this version under the
 * default definition: figures half understood are worse than none.
 */
export function parseStats(json: unknown, codes: readonly string[]): FigureTable | null {
  return parse(json, codes, FIGURE_KEYS);
}

/**
 * Reads {@link encodeShares} in the same way. Only {@link COLOUR_KEYS} are filled, every other figure is 0: the table is for
 * colouring a map and must not be shown or counted on.
 */
export function parseShares(json: unknown, codes: readonly string[]): FigureTable | null {
  return parse(json, codes, COLOUR_KEYS);
}

/** @param figures its first rows are those of the codes */
function encode(
  codes: readonly string[],
  keys: readonly FigureKey[],
  figures: FigureTable,
): unknown {
  const column = (key: FigureKey) => {
    const at = FIGURE_KEYS.indexOf(key);
    return codes.map((_, row) => figures.values[row * FIGURE_KEYS.length + at]!);
  };
  return {
    format: FORMAT,
    definition: formatDefinition(DEFAULT_DEFINITION),
    codes,
    columns: Object.fromEntries(keys.map((key) => [key, column(key)])),
  };
}

function parse(
  json: unknown,
  codes: readonly string[],
  keys: readonly FigureKey[],
): FigureTable | null {
  if (!isObject(json) || own(json, 'format') !== FORMAT) return null;
  if (own(json, 'definition') !== formatDefinition(DEFAULT_DEFINITION)) return null;
  const [given, columns] = [own(json, 'codes'), own(json, 'columns')];
  if (!Array.isArray(given) || !isObject(columns)) return null;
  const rowOf = new Map(given.map((code, row) => [code, row]));
  const table = emptyFigures(codes.length);
  for (const key of keys) {
    const column = own(columns, key);
    if (!Array.isArray(column) || column.length !== given.length) return null;
    const at = FIGURE_KEYS.indexOf(key);
    for (const [row, code] of codes.entries()) {
      const value: unknown = column[rowOf.get(code) ?? -1];
      if (typeof value !== 'number' || !(Number.isFinite(value) && value >= 0)) return null;
      table.values[row * FIGURE_KEYS.length + at] = value;
    }
  }
  return table;
}
