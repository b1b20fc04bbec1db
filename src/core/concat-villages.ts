/** Joins the villages of the parts of a dataset into one table. */
import type { TextColumn, VillageFacts, Villages } from './model.ts';

/**
 * All villages of the tables, in the order given. Their cubes have to be of the same operators: a manifest that names them sees to it.
 * @throws when there is no table, and when two name other operators
 */
export function concatVillages(tables: readonly Villages[]): Villages {
  const facts = concatFacts(tables);
  const texts = (column: (table: Villages) => TextColumn) => concatTexts(tables.map(column));
  return {
    ...facts,
    ids: tables.flatMap(({ ids }) => ids),
    names: tables.flatMap(({ names }) => names),
    otherNames: texts(({ otherNames }) => otherNames),
    positions: concatNumbers(tables.map(({ positions }) => positions)),
    formerCommunes: texts(({ formerCommunes }) => formerCommunes),
    disadvantagedDecisions: texts(({ disadvantagedDecisions }) => disadvantagedDecisions),
    surveyRounds: texts(({ surveyRounds }) => surveyRounds),
    planOperators: texts(({ planOperators }) => planOperators),
    planDates: texts(({ planDates }) => planDates),
    reasons: texts(({ reasons }) => reasons),
    sources: texts(({ sources }) => sources),
    dates: texts(({ dates }) => dates),
    ...(tables.some(({ differing }) => differing) && {
      differing: texts(({ differing, count }) => differing ?? noTexts(count)),
    }),
  };
}

function noTexts(count: number): TextColumn {
  return { values: [''], index: new Uint32Array(count) };
}

/**
 * What is counted of all villages of the tables, in the order given.
 * @throws as {@link concatVillages}
 */
export function concatFacts(tables: readonly VillageFacts[]): VillageFacts {
  const [first] = tables;
  if (!first) throw new Error('expected at least one table of villages, got none');
  const operatorsOf = ({ operators }: VillageFacts) => operators.map(({ id }) => id).join(' ');
  const other = tables.find((table) => operatorsOf(table) !== operatorsOf(first));
  if (other)
    throw new Error(
      `expected operators ${operatorsOf(first)} in every part, got ${operatorsOf(other)}`,
    );
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const bytes = (column: (table: VillageFacts) => Uint8Array) => concatBytes(tables.map(column));
  const numbers = (column: (table: VillageFacts) => Float64Array) =>
    concatNumbers(tables.map(column));
  return {
    count,
    communes: joined(
      new Uint32Array(count),
      tables.map(({ communes }) => communes),
    ),
    kinds: concatTexts(tables.map(({ kinds }) => kinds)),
    urban: bytes(({ urban }) => urban),
    households: numbers(({ households }) => households),
    population: numbers(({ population }) => population),
    power: bytes(({ power }) => power),
    disadvantaged: bytes(({ disadvantaged }) => disadvantaged),
    fibre: bytes(({ fibre }) => fibre),
    fibreHouseholds: numbers(({ fibreHouseholds }) => fibreHouseholds),
    operators: first.operators,
    statuses: bytes(({ statuses }) => statuses),
    spoken: first.spoken.map((_, i) => (tables.some(({ spoken }) => spoken[i] === 1) ? 1 : 0)),
    overall: bytes(({ overall }) => overall),
  };
}

/** Some rows of what is counted, from `from` to before `to`; arrays share their memory. */
export function sliceFacts(facts: VillageFacts, from: number, to: number): VillageFacts {
  const width = facts.spoken.length;
  return {
    ...facts,
    count: to - from,
    communes: facts.communes.subarray(from, to),
    kinds: { ...facts.kinds, index: facts.kinds.index.subarray(from, to) },
    urban: facts.urban.subarray(from, to),
    households: facts.households.subarray(from, to),
    population: facts.population.subarray(from, to),
    power: facts.power.subarray(from, to),
    disadvantaged: facts.disadvantaged.subarray(from, to),
    fibre: facts.fibre.subarray(from, to),
    fibreHouseholds: facts.fibreHouseholds.subarray(from, to),
    statuses: facts.statuses.subarray(from * width, to * width),
    overall: facts.overall.subarray(from, to),
  };
}

export function concatBytes(columns: readonly Uint8Array[]): Uint8Array {
  return joined(new Uint8Array(lengthOf(columns)), columns);
}

function concatNumbers(columns: readonly Float64Array[]): Float64Array {
  return joined(new Float64Array(lengthOf(columns)), columns);
}

function lengthOf(columns: readonly { readonly length: number }[]): number {
  return columns.reduce((sum, { length }) => sum + length, 0);
}

function joined<A extends { set(values: A, at: number): void; readonly length: number }>(
  whole: A,
  columns: readonly A[],
): A {
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
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
