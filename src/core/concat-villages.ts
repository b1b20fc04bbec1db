/** Joins the villages of the parts of a dataset into one table. */
import type { TextColumn, Villages } from './model.ts';

/**
 * All villages of the tables, in the order given. Their cubes have to be of the same operators: a manifest that names them sees to it.
 * @throws when there is no table, and when two name other operators
 */
export function concatVillages(tables: readonly Villages[]): Villages {
  const [first] = tables;
  if (!first) throw new Error('expected at least one table of villages, got none');
  const operatorsOf = ({ operators }: Villages) => operators.map(({ id }) => id).join(' ');
  const other = tables.find((table) => operatorsOf(table) !== operatorsOf(first));
  if (other)
    throw new Error(
      `expected operators ${operatorsOf(first)} in every part, got ${operatorsOf(other)}`,
    );
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const bytes = (column: (table: Villages) => Uint8Array) =>
    joined(new Uint8Array(tables.reduce((sum, table) => sum + column(table).length, 0)), column);
  const numbers = (column: (table: Villages) => Float64Array) =>
    joined(new Float64Array(tables.reduce((sum, table) => sum + column(table).length, 0)), column);
  const joined = <A extends { set(values: A, at: number): void; readonly length: number }>(
    whole: A,
    column: (table: Villages) => A,
  ): A => {
    let at = 0;
    for (const table of tables) {
      whole.set(column(table), at);
      at += column(table).length;
    }
    return whole;
  };
  const texts = (column: (table: Villages) => TextColumn) => concatTexts(tables.map(column));
  return {
    count,
    ids: tables.flatMap(({ ids }) => ids),
    names: tables.flatMap(({ names }) => names),
    otherNames: texts(({ otherNames }) => otherNames),
    communes: joined(new Uint32Array(count), ({ communes }) => communes),
    positions: numbers(({ positions }) => positions),
    kinds: texts(({ kinds }) => kinds),
    urban: bytes(({ urban }) => urban),
    formerCommunes: texts(({ formerCommunes }) => formerCommunes),
    households: numbers(({ households }) => households),
    population: numbers(({ population }) => population),
    power: bytes(({ power }) => power),
    disadvantaged: bytes(({ disadvantaged }) => disadvantaged),
    disadvantagedDecisions: texts(({ disadvantagedDecisions }) => disadvantagedDecisions),
    fibre: bytes(({ fibre }) => fibre),
    fibreHouseholds: numbers(({ fibreHouseholds }) => fibreHouseholds),
    operators: first.operators,
    statuses: bytes(({ statuses }) => statuses),
    spoken: first.spoken.map((_, i) => (tables.some(({ spoken }) => spoken[i] === 1) ? 1 : 0)),
    overall: bytes(({ overall }) => overall),
    surveyRounds: texts(({ surveyRounds }) => surveyRounds),
    planOperators: texts(({ planOperators }) => planOperators),
    planDates: texts(({ planDates }) => planDates),
    reasons: texts(({ reasons }) => reasons),
    sources: texts(({ sources }) => sources),
    dates: texts(({ dates }) => dates),
  };
}

/** One column with the distinct texts of all, each once. */
export function concatTexts(columns: readonly TextColumn[]): TextColumn {
  const values = [''];
  const placeOf = new Map([['', 0]]);
  const index = new Uint32Array(columns.reduce((sum, column) => sum + column.index.length, 0));
  let at = 0;
  for (const column of columns) {
    const places = column.values.map((text) => {
      const known = placeOf.get(text);
      if (known !== undefined) return known;
      placeOf.set(text, values.length);
      return values.push(text) - 1;
    });
    for (const place of column.index) index[at++] = places[place]!;
  }
  return { values, index };
}
