/**
 * Lays what tables say over a list of villages. A known value takes the place of an unknown one and of an older one, never the other
 * way round; what is known twice and not alike is told with both values. The list itself stays as it is.
 */
import type { TextColumn, Villages } from '../model.ts';
import { comparedFields, type KnownValue, type VillageField, villageField } from './fields.ts';
import { type Overlay, type OverlayRows, operatorsWith, spokenFields } from './overlay.ts';
import { settleUnnamed, widenFacts } from './widen.ts';

/** The list that overlays are laid over. */
export interface OverlaidList {
  /** Code of the part, '' for a list that is whole. */
  readonly part: string;
  /** ISO date of villages that have none of their own, and their source. */
  readonly date: string;
  readonly source: string;
  /** Kinds that are urban. */
  readonly urbanKinds: readonly string[];
}

/** A value with who says it; `date` is an ISO date, '' where not given. */
export interface SourcedValue {
  readonly value: KnownValue;
  readonly source: string;
  readonly date: string;
}

/** Values of a field of a village that differ; the last one counts. */
export interface Conflict {
  readonly id: string;
  readonly field: string;
  readonly values: readonly SourcedValue[];
}

export interface Overlaid {
  readonly villages: Villages;
  readonly conflicts: readonly Conflict[];
}

/** What one overlay says of one village. */
interface Saying {
  readonly overlay: Overlay;
  readonly rows: OverlayRows;
  readonly row: number;
  readonly date: string;
}

/**
 * The list with overlays of its layer, in the order in which they were taken in: of equal dates the later one counts. Villages that
 * are added stand behind the others. Every part of a layer gets the operators and fields of all of its overlays.
 */
export function overlaid(
  villages: Villages,
  overlays: readonly Overlay[],
  list: OverlaidList,
): Overlaid {
  if (overlays.length === 0) return { villages, conflicts: [] };
  const { ids, communes, sayings } = gathered(villages, overlays, list.part);
  const operators = operatorsWith(villages.operators, overlays);
  const room = widenFacts(withRoom(villages, ids, communes), operators, spokenFields(overlays));
  const conflicts: Conflict[] = [];
  const fields = new Map<string, VillageField | null>();
  for (const { parts } of overlays)
    for (const field of comparedFields(parts.get(list.part)?.columns ?? new Map()))
      if (!fields.has(field)) fields.set(field, villageField(room, field));
  const [dates, sources] = [textSetter(room.dates), textSetter(room.sources)];
  for (const [row, of] of sayings) {
    of.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const own = ownOf(villages, row, list);
    for (const [field, access] of fields) {
      const values = access ? sayingsOf(access, { field, row, of, own }) : [];
      const last = values.at(-1);
      if (!access || !last) continue;
      access.set(row, last.value);
      if (values.some(({ value }) => !access.isSame(value, last.value)))
        conflicts.push({ id: ids[row]!, field, values });
    }
    const latest = of.at(-1)!;
    if (latest.date < own.date) continue;
    dates(row, latest.date);
    sources(row, sourceOf(latest));
  }
  settle(room, sayings.keys(), list);
  return { villages: room, conflicts };
}

/** Source and date of what the list itself says of a village; of one that it has not, none. */
function ownOf(
  villages: Villages,
  row: number,
  list: OverlaidList,
): Pick<SourcedValue, 'source' | 'date'> {
  if (row >= villages.count) return { source: '', date: '' };
  const text = ({ values, index }: TextColumn) => values[index[row]!] ?? '';
  return { source: text(villages.sources) || list.source, date: text(villages.dates) || list.date };
}

/** Known values of a field from the oldest to the latest. */
function sayingsOf(
  { said, known }: VillageField,
  {
    field,
    row,
    of,
    own,
  }: {
    readonly field: string;
    readonly row: number;
    readonly of: readonly Saying[];
    readonly own: Pick<SourcedValue, 'source' | 'date'>;
  },
): SourcedValue[] {
  const values: SourcedValue[] = [];
  const before = known(row);
  for (const { overlay, rows, row: at, date } of of) {
    const value = said(rows.columns, at);
    const isName = field === 'name' && rows.renamed[at] === 0;
    if (value === null || (isName && (before !== null || values.length > 0))) continue;
    values.push({ value, source: sourceOf({ overlay, rows, row: at, date }), date });
  }
  if (before === null) return values;
  const later = values.findIndex(({ date }) => date >= own.date);
  values.splice(later < 0 ? values.length : later, 0, { value: before, ...own });
  return values;
}

/** Who says it: the row itself, else whoever brought the table. */
function sourceOf({ overlay, rows, row }: Saying): string {
  return String(rows.columns.get('source')?.[row] ?? overlay.source);
}

/** Ids and communes with the added villages behind, and what is said of each row. */
function gathered(villages: Villages, overlays: readonly Overlay[], part: string) {
  const ids = [...villages.ids];
  const communes = [...villages.communes];
  const rowOf = villageFinder(villages, ids);
  const sayings = new Map<number, Saying[]>();
  for (const overlay of overlays) {
    const rows = overlay.parts.get(part);
    for (let at = 0; at < (rows?.ids.length ?? 0); at++) {
      const row = rowOf(rows!, at);
      if (row === communes.length) communes.push(rows!.communes[at]!);
      const date = String(rows!.columns.get('date')?.[at] ?? overlay.date);
      const saying = { overlay, rows: rows!, row: at, date };
      const known = sayings.get(row);
      if (known) known.push(saying);
      else sayings.set(row, [saying]);
    }
  }
  return { ids, communes, sayings };
}

/**
 * Finds the village that a row is about, and puts the id of one that is not there yet behind `ids`. Two pages, or a page and a newer
 * list, may have given one id to two villages: a row that adds one under a name of its own gets an id of its own.
 */
function villageFinder(
  { names }: Villages,
  ids: string[],
): (rows: OverlayRows, at: number) => number {
  const rowsOf = new Map(ids.map((id, row) => [id, [row]]));
  const nameOf = new Map<number, string>();
  return ({ ids: said, added, columns }, at) => {
    const id = said[at]!;
    const name = asNamed(columns.get('name')?.[at]);
    const known = rowsOf.get(id) ?? [];
    const isNamed = (row: number) => name === (nameOf.get(row) ?? asNamed(names[row]));
    const alike = known.length > 1 || added[at] === 1 ? known.find(isNamed) : known[0];
    const found = alike ?? (added[at] === 1 && name !== '' ? undefined : known[0]);
    if (found !== undefined) return found;
    let own = id;
    for (let n = 2; rowsOf.has(own); n++) own = `${id}~${n}`;
    const row = ids.push(own) - 1;
    nameOf.set(row, name);
    if (own !== id) rowsOf.set(own, [row]);
    rowsOf.set(id, [...known, row]);
    return row;
  };
}

function asNamed(name: unknown): string {
  return String(name ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();
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
