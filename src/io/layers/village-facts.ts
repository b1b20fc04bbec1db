/** What is counted of villages, from the rows of a layer: the columns that a list of villages and a country's `status` file share. */
import type { Country } from '../../core/country.ts';
import { type Issue, issue } from '../../core/issue.ts';
import {
  ANSWERS,
  NO_UNIT,
  type Operator,
  OVERALL_STATES,
  POWER_STATES,
  STATUSES,
  TECHNOLOGIES,
  type Technology,
  type TextColumn,
  type VillageFacts,
} from '../../core/model.ts';
import type { Units } from '../../core/units.ts';
import { spokenIn } from '../../core/village-status.ts';
import type { RowReader } from '../row-reader.ts';
import { isUnknown, type Rows } from '../rows.ts';

/** What a village layer is read against. */
export interface VillageContext {
  readonly units: Units;
  readonly country: Country;
  readonly operators: readonly Operator[];
  /** Status fields that are filled somewhere in the dataset, perhaps beyond these rows. */
  readonly spoken: readonly string[];
}

/** Reads the kept rows; whatever cannot be used becomes unknown and is noted. */
export function readVillageFacts(
  reader: RowReader,
  keep: readonly number[],
  context: VillageContext,
): VillageFacts {
  const operators = operatorsOf(reader.rows, context.operators, reader.issues, reader.file);
  const read = <A extends Float64Array | Uint8Array>(
    array: A,
    value: (row: number) => number,
  ): A => {
    keep.forEach((row, i) => {
      array[i] = value(row);
    });
    return array;
  };
  const bytes = (field: string, choices: readonly string[]) =>
    read(new Uint8Array(keep.length), (row) => reader.choice(row, field, choices));
  const amounts = (field: string) =>
    read(new Float64Array(keep.length), (row) => reader.amount(row, field));
  const kinds = reader.textColumn((row) => reader.text(row, 'kind').toLowerCase(), keep);
  const statuses = statusesOf(reader, keep, operators);
  return {
    count: keep.length,
    communes: communesOf(reader, keep, context.units),
    kinds,
    urban: urbanOf(kinds, context.country),
    households: amounts('households'),
    population: amounts('population'),
    power: bytes('power', POWER_STATES),
    disadvantaged: bytes('disadvantaged', ANSWERS),
    fibre: bytes('fibre', ANSWERS),
    fibreHouseholds: read(new Float64Array(keep.length), (row) => subscribers(reader, row)),
    operators,
    statuses,
    spoken: withSpoken(spokenIn(statuses, operators.length), operators, context.spoken),
    overall: bytes('state', OVERALL_STATES),
  };
}

/**
 * The status cube alone ({@link VillageFacts.statuses}) of all rows, such as a `declared` file has it.
 */
export function readStatuses(reader: RowReader, operators: readonly Operator[]): Uint8Array {
  return statusesOf(reader, [...Array(reader.rows.count).keys()], operators);
}

/** Households on fibre; NaN, and said, when there are more of them than households. */
function subscribers(reader: RowReader, row: number): number {
  const households = reader.rows.value(row, 'households');
  const amount = reader.amount(row, 'fibre_households');
  const isNumber = typeof households === 'number' || typeof households === 'string';
  if (!isNumber || isUnknown(households) || !(amount > Number(households))) return amount;
  reader.note('number-invalid', row, 'fibre_households');
  return Number.NaN;
}

const STATUS_FIELD = /^([2-5]G)\.(.+)$/;

/** The operators of the manifest; where it names none, those that the status fields name. */
function operatorsOf(
  rows: Rows,
  known: readonly Operator[],
  issues: Issue[],
  file: string,
): readonly Operator[] {
  const fieldOf = new Map<string, string>(); // the first field that names each operator
  for (const field of rows.fields) {
    const id = STATUS_FIELD.exec(field)?.[2];
    if (id !== undefined && !fieldOf.has(id)) fieldOf.set(id, field);
  }
  if (known.length === 0) return [...fieldOf.keys()].map((id) => ({ id, name: id }));
  for (const [id, column] of fieldOf) {
    if (known.some((operator) => operator.id === id)) continue;
    issues.push(issue('reference-unknown', { file, column }, id));
  }
  return known;
}

function communesOf(reader: RowReader, keep: readonly number[], units: Units): Uint32Array {
  const lowest = units.communeLevel;
  const rowOf = new Map<string, number>();
  units.codes.forEach((code, row) => {
    if (units.levels[row] === lowest) rowOf.set(code, row);
  });
  return Uint32Array.from(keep, (row) => {
    const unit = rowOf.get(reader.text(row, 'commune'));
    if (unit === undefined) reader.note('code-unknown', row, 'commune');
    return unit ?? NO_UNIT;
  });
}

function urbanOf(kinds: TextColumn, country: Country): Uint8Array {
  const urban = new Set(country.settlement.urbanKinds);
  return Uint8Array.from(kinds.index, (index) => (urban.has(kinds.values[index]!) ? 1 : 0));
}

function statusesOf(
  reader: RowReader,
  keep: readonly number[],
  operators: readonly Operator[],
): Uint8Array {
  const width = TECHNOLOGIES.length * operators.length;
  const statuses = new Uint8Array(keep.length * width);
  TECHNOLOGIES.forEach((technology, t) => {
    operators.forEach(({ id }, o) => {
      const field = `${technology}.${id}`;
      keep.forEach((row, i) => {
        statuses[i * width + t * operators.length + o] = reader.choice(row, field, STATUSES);
      });
    });
  });
  return statuses;
}

/** Marks the fields that other parts of the dataset fill as well. */
function withSpoken(
  spoken: Uint8Array,
  operators: readonly Operator[],
  fields: readonly string[],
): Uint8Array {
  for (const field of fields) {
    const [, technology, id] = STATUS_FIELD.exec(field) ?? [];
    const t = TECHNOLOGIES.indexOf(technology as Technology);
    const o = operators.findIndex((operator) => operator.id === id);
    if (t >= 0 && o >= 0) spoken[t * operators.length + o] = 1;
  }
  return spoken;
}
