/** Units and villages by their codes: whole, or by the first digits. */
import { matchName } from './match-name.ts';
import type { Prepared } from './prepare.ts';
import type { Ranked } from './rank.ts';

/** A code in a query: no other word, at least two characters, a digit among them. */
const CODE = /^(?=.*\d)[\p{L}\p{Nd}._-]{2,40}$/u;

/** Hits by code that are given at most. */
const MOST = 10;

/** Entries whose code is the text, else units whose code begins with it; units of today first. */
export function codesStarting(prepared: Prepared, text: string): Ranked[] {
  const code = text.trim();
  if (!CODE.test(code)) return [];
  const { units, villages } = prepared;
  const rowsOf = (codes: readonly string[], isMet: (each: string) => boolean) =>
    codes.flatMap((each, row) => (isMet(each) ? [row] : []));
  const whole = rowsOf(units.codes, (each) => each === code);
  const begun = whole.length > 0 ? [] : rowsOf(units.codes, (each) => each.startsWith(code));
  const ofVillages = rowsOf(villages.ids, (each) => each === code);
  const hit = (row: number, isVillage: boolean): Ranked => ({
    ...{ isVillage, row, cost: 0, grade: 0, errors: 0, via: -1 },
    name: (isVillage ? villages : units).names[row]!,
    match: matchName('', []),
  });
  return [
    ...[...whole, ...begun].map((row) => hit(row, false)),
    ...ofVillages.map((row) => hit(row, true)),
  ].slice(0, MOST);
}
