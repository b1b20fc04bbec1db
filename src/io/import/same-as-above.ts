/**
 * Blank cells that mean "the same as above": a table that is made for reading names a commune once, over the first of its
 * villages. A table that repeats its names in every row means nothing by a blank: there the commune is missing.
 */
import type { Finding } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';
import { finding } from './finding.ts';
import type { NamedPlaces } from './import-table.ts';
import type { TableRecord } from './table-shape.ts';

/** Places of each row, to be filled. */
type Places = Readonly<Record<keyof NamedPlaces, string[]>>;

/** What names a unit of each level, the highest level first. What stands in one cell of a level is never mixed with another row. */
const LEVELS: readonly (readonly (keyof NamedPlaces)[])[] = [
  ['province', 'provinceCode'],
  ['district'],
  ['commune', 'communeCode', 'formerCommune', 'formerCommuneCode'],
];

/** Blank cells mean something where they are at least so many of all … */
const LEAST_SHARE = 1 / 3;
/** … and so many times as many as cells that repeat the one above. */
const TIMES_REPEATED = 10;

/** Rows that are looked at between two pauses. */
const ROWS_AT_ONCE = 10_000;

/** Fills the places of rows from those above them, inside one group of rows, and says where. Linear. */
export function* fillFromAbove(
  records: readonly Pick<TableRecord, 'line' | 'groups'>[],
  places: Places,
): Steps<readonly Finding[]> {
  const taken = new Map<number, string>();
  const isNew = new Uint8Array(records.length); // 1 where a higher unit begins: what is blank below it is not known
  for (const level of LEVELS) {
    const begins = new Uint8Array(records.length);
    for (let row = 0; row < records.length; row++) {
      if (row % ROWS_AT_ONCE === 0) yield 0;
      if (isSaid(places, level, row)) begins[row] = 1;
    }
    if (yield* meansAbove(places, level)) {
      for (let row = 1; row < records.length; row++) {
        if (row % ROWS_AT_ONCE === 0) yield 0.5;
        const isTogether = records[row]!.groups === records[row - 1]!.groups;
        if (begins[row] || isNew[row] || !isTogether || !isSaid(places, level, row - 1)) continue;
        for (const place of level) places[place][row] = places[place][row - 1]!;
        taken.set(row, level.map((place) => places[place][row]!).find((text) => text !== '')!);
      }
    }
    for (let row = 0; row < records.length; row++) {
      if (row % ROWS_AT_ONCE === 0) yield 1;
      if (begins[row] && !isSameAsAbove(places, level, row)) isNew[row] = 1;
    }
  }
  return [...taken]
    .sort(([a], [b]) => a - b)
    .map(([row, value]) =>
      finding('place-as-above', 'repaired', { line: records[row]!.line, value }),
    );
}

/** Whether the habit of the table says that a blank is the cell above. */
function* meansAbove(places: Places, level: readonly (keyof NamedPlaces)[]): Steps<boolean> {
  const count = places.commune.length;
  let [blank, repeated] = [0, 0];
  for (let row = 0; row < count; row++) {
    if (row % ROWS_AT_ONCE === 0) yield 0;
    if (!isSaid(places, level, row)) blank++;
    else if (isSameAsAbove(places, level, row)) repeated++;
  }
  return blank < count && blank >= LEAST_SHARE * count && blank > TIMES_REPEATED * repeated;
}

function isSaid(places: Places, level: readonly (keyof NamedPlaces)[], row: number): boolean {
  for (const place of level) if (places[place][row] !== '') return true;
  return false;
}

function isSameAsAbove(places: Places, level: readonly (keyof NamedPlaces)[], row: number) {
  for (const place of level) if (places[place][row] !== places[place][row - 1]) return false;
  return row > 0;
}
