/** Which communes were asked, and which of them nothing came from. */
import { pathTo, type Units } from '../units.ts';
import type { InboxPlace } from './inbox.ts';
import type { BoardCommune } from './record.ts';

/** A unit counts as asked from this share of its communes on, or of the communes that the one with most answers has answered. */
const ASKED_SHARE = 0.5;

export interface Board {
  /** Units that something came from, in table order; all that are asked are among them. */
  readonly places: readonly InboxPlace[];
  /** Asked, without an answer that counts; in table order. */
  readonly missing: readonly BoardCommune[];
}

/**
 * @param answered codes of communes that an answer of counts
 * @param chosen codes of the units that were asked; `null` takes those that most of the answers are of
 */
export function boardOf(
  units: Units,
  answered: ReadonlySet<string>,
  chosen: readonly string[] | null,
): Board {
  const communes = new Map<number, number[]>();
  for (let row = 0; row < units.count; row++) {
    if (units.levels[row] !== units.communeLevel) continue;
    const place = placeOf(units, row);
    const all = communes.get(place);
    if (all) all.push(row);
    else communes.set(place, [row]);
  }
  const hasAnswered = (row: number) => answered.has(units.codes[row]!);
  const counted = [...communes].map(([place, rows]) => ({
    ...{ place, rows, code: units.codes[place]! },
    answered: rows.filter(hasAnswered).length,
  }));
  const most = Math.max(0, ...counted.map((each) => each.answered));
  const isAsked = (each: (typeof counted)[number]) =>
    chosen
      ? chosen.includes(each.code)
      : each.answered > 0 && each.answered >= ASKED_SHARE * Math.min(each.rows.length, most);
  const known = counted.filter((each) => each.answered > 0 || isAsked(each));
  return {
    places: known.map((each) => ({
      ...{ code: each.code, name: units.names[each.place]! },
      ...{ communes: each.rows.length, answered: each.answered, isAsked: isAsked(each) },
    })),
    missing: known
      .filter(isAsked)
      .flatMap(({ rows, code }) =>
        rows
          .filter((row) => !hasAnswered(row))
          .map((row) => ({ code: units.codes[row]!, name: units.names[row]!, place: code })),
      ),
  };
}

/** The highest unit that a commune lies in, below the country; the country where there is none between. */
export function placeOf(units: Units, commune: number): number {
  const [country = 0, highest = commune] = pathTo(units, commune);
  return highest === commune ? country : highest;
}
