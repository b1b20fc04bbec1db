/** Sites of an import as they are written down and read again. Where they lie tells their part, whatever the units are then. */
import { isObject, own } from '../json-node.ts';

/** n sites of one table; lists have an entry per site. */
export interface KeptSites {
  readonly source: string;
  /** ISO date. */
  readonly date: string;
  readonly ids: readonly string[];
  /** In degrees. */
  readonly lons: readonly number[];
  readonly lats: readonly number[];
  readonly operators: readonly string[];
  /** As in `Sites.technologies`. */
  readonly technologies: readonly number[];
}

/** `null` for anything else. */
export function keptSitesOf(value: unknown): KeptSites | null {
  if (!isObject(value)) return null;
  const [source, date] = [own(value, 'source'), own(value, 'date')];
  const ids = own(value, 'ids');
  if (typeof source !== 'string' || typeof date !== 'string' || !areTexts(ids)) return null;
  const numbers = (key: string, isOne: (each: number) => boolean) => {
    const list = own(value, key);
    const isRight = Array.isArray(list) && list.length === ids.length;
    return isRight && list.every((each) => typeof each === 'number' && isOne(each))
      ? (list as number[])
      : null;
  };
  const lons = numbers('lons', (lon) => Math.abs(lon) <= 180);
  const lats = numbers('lats', (lat) => Math.abs(lat) <= 90);
  const technologies = numbers(
    'technologies',
    (bits) => Number.isInteger(bits) && bits >= 0 && bits < 16,
  );
  const operators = own(value, 'operators');
  if (!lons || !lats || !technologies || !areTexts(operators)) return null;
  const isWhole = operators.length === ids.length && !ids.includes('');
  if (!isWhole || new Set(ids).size < ids.length) return null;
  return { source, date, ids, lons, lats, operators, technologies };
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
