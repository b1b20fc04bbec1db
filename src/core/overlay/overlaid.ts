/**
 * Lays what tables say over a list of villages. A known value takes the place of an unknown one and of an older one, never the other
 * way round. The list itself stays as it is.
 */
import type { TextColumn, Villages } from '../model.ts';
import { type Differing, writeDiffering } from './differing.ts';
import { comparedFields, type VillageField, villageField } from './fields.ts';
import { type Overlay, operatorsWith, spokenFields } from './overlay.ts';
import {
  gathered,
  type OverlaidList,
  ownOf,
  type SourcedValue,
  sayingsOf,
  sourceOf,
} from './sayings.ts';
import { settleUnnamed, widenFacts } from './widen.ts';

/** One village with who says what of it. */
export interface ToldVillage {
  /** Who tells what the list itself says of it, and of when; `null` for one that only imports know. */
  readonly own: Pick<SourcedValue, 'source' | 'date'> | null;
  readonly fields: readonly ToldField[];
}

/** A field that imports tell of. */
export interface ToldField {
  readonly field: string;
  /** From the oldest to the latest: the last one counts. That of the list is among them where it is known. */
  readonly values: readonly SourcedValue[];
  /** Whether they are not all alike. */
  readonly isConflict: boolean;
}

/**
 * The list with overlays of its layer, in the order in which they were taken in: of equal dates the later one counts. Villages that
 * are added stand behind the others. Every part of a layer gets the operators and fields of all of its overlays.
 */
export function overlaid(
  villages: Villages,
  overlays: readonly Overlay[],
  list: OverlaidList,
): Villages {
  if (overlays.length === 0) return villages;
  const { room, sayings, fields } = opened(villages, overlays, list);
  const [dates, sources] = [textSetter(room.dates), textSetter(room.sources)];
  const differing = { values: [''], index: new Uint32Array(room.count) };
  const differ = textSetter(differing);
  for (const [row, of] of sayings) {
    const own = ownOf(villages, row, list);
    const others: Differing[] = [];
    for (const [field, access] of fields) {
      const values = sayingsOf(access, { field, row, of, own });
      const last = values.at(-1);
      if (!last) continue;
      access.set(row, last.value);
      for (const each of values)
        if (!access.isSame(each.value, last.value)) others.push({ ...each, field });
    }
    if (others.length > 0) differ(row, writeDiffering(others));
    const latest = of.at(-1)!;
    if (latest.date < own.date) continue;
    dates(row, latest.date);
    sources(row, sourceOf(latest));
  }
  settle(room, sayings.keys(), list);
  return differing.values.length > 1 ? { ...room, differing } : room;
}

/** Who says what of one village; `null` where no overlay tells of it. */
export function toldOf(
  villages: Villages,
  overlays: readonly Overlay[],
  list: OverlaidList,
  id: string,
): ToldVillage | null {
  const { room, sayings, fields } = opened(villages, overlays, list);
  const row = room.ids.indexOf(id);
  const of = sayings.get(row);
  if (!of) return null;
  const own = ownOf(villages, row, list);
  const told = [...fields].flatMap(([field, access]): ToldField[] => {
    const values = sayingsOf(access, { field, row, of, own });
    const last = values.at(-1);
    const isSaid = values.length > (access.known(row) === null ? 0 : 1);
    if (!isSaid || !last) return [];
    return [
      { field, values, isConflict: values.some((each) => !access.isSame(each.value, last.value)) },
    ];
  });
  return { own: row < villages.count ? own : null, fields: told };
}

/** The list with room for everything that the overlays say, of which nothing is set yet. */
function opened(villages: Villages, overlays: readonly Overlay[], list: OverlaidList) {
  const { ids, communes, sayings } = gathered(villages, overlays, list.part);
  const operators = operatorsWith(villages.operators, overlays);
  const room = widenFacts(withRoom(villages, ids, communes), operators, spokenFields(overlays));
  const fields = new Map<string, VillageField>();
  for (const { parts } of overlays)
    for (const field of comparedFields(parts.get(list.part)?.columns ?? new Map())) {
      const access = fields.has(field) ? null : villageField(room, field);
      if (access) fields.set(field, access);
    }
  return { room, sayings, fields };
}

/** A copy of the list with room for more villages, of which nothing is known yet. */
function withRoom(villages: Villages, ids: string[], communes: readonly number[]): Villages {
  const count = ids.length;
  const bytes = (column: Uint8Array, width = 1) => {
    const copy = new Uint8Array(width * count);
    copy.set(column);
    return copy;
  };
  const numbers = (column: Float64Array, width = 1) => {
    const copy = new Float64Array(width * count).fill(Number.NaN);
    copy.set(column);
    return copy;
  };
  const texts = ({ values, index }: TextColumn): TextColumn => {
    const copy = new Uint32Array(count);
    copy.set(index);
    return { values: values.length > 0 ? [...values] : [''], index: copy };
  };
  return {
    ...villages,
    count,
    ids,
    communes: Uint32Array.from(communes),
    names: [...villages.names, ...new Array<string>(count - villages.count).fill('')],
    otherNames: texts(villages.otherNames),
    positions: numbers(villages.positions, 2),
    kinds: texts(villages.kinds),
    urban: bytes(villages.urban),
    formerCommunes: texts(villages.formerCommunes),
    households: numbers(villages.households),
    population: numbers(villages.population),
    power: bytes(villages.power),
    disadvantaged: bytes(villages.disadvantaged),
    disadvantagedDecisions: texts(villages.disadvantagedDecisions),
    fibre: bytes(villages.fibre),
    fibreHouseholds: numbers(villages.fibreHouseholds),
    statuses: bytes(villages.statuses, villages.spoken.length),
    overall: bytes(villages.overall),
    surveyRounds: texts(villages.surveyRounds),
    planOperators: texts(villages.planOperators),
    planDates: texts(villages.planDates),
    reasons: texts(villages.reasons),
    sources: texts(villages.sources),
    dates: texts(villages.dates),
  };
}

function textSetter(column: TextColumn): (row: number, text: string) => void {
  const values = column.values as string[];
  const placeOf = new Map(values.map((known, place) => [known, place]));
  return (row, text) => {
    const place = placeOf.get(text) ?? values.push(text) - 1;
    placeOf.set(text, place);
    column.index[row] = place;
  };
}

/** What follows from other values: whether a kind is urban, that no more households have fibre than there are, who is meant. */
function settle(villages: Villages, rows: Iterable<number>, { urbanKinds }: OverlaidList): void {
  const urban = new Set(urbanKinds);
  for (const row of rows) {
    villages.urban[row] = urban.has(villages.kinds.values[villages.kinds.index[row]!]!) ? 1 : 0;
    if (villages.fibreHouseholds[row]! > villages.households[row]!)
      villages.fibreHouseholds[row] = Number.NaN;
  }
  settleUnnamed(villages);
}
