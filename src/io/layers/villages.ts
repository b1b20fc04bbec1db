/** Villages from one layer file: columns of the model, with whatever could not be used set aside as issues. */
import type { Country } from '../../core/country.ts';
import type { VillagesEntry } from '../../core/dataset.ts';
import { type Issue, issue, type Outcome } from '../../core/issue.ts';
import {
  ANSWERS,
  NO_UNIT,
  type Operator,
  OVERALL_STATES,
  POWER_STATES,
  STATUSES,
  TECHNOLOGIES,
  type TextColumn,
  type Villages,
} from '../../core/model.ts';
import type { Units } from '../../core/units.ts';
import { gatePoint } from '../geometry-gate.ts';
import { RowReader } from '../row-reader.ts';
import { isUnknown, type Rows } from '../rows.ts';

/** What a village layer is read against. */
export interface VillageContext {
  readonly units: Units;
  readonly country: Country;
  readonly operators: readonly Operator[];
}

/** Rows without a usable name or with an id that is taken are set aside; everything else that is wrong becomes unknown. */
export function readVillages(
  entry: VillagesEntry,
  rows: Rows,
  context: VillageContext,
): Outcome<Villages> {
  const reader = new RowReader(rows, entry.file);
  const { ids, keep } = identify(reader);
  const operators = operatorsOf(rows, context.operators, reader.issues, entry.file);
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
  const texts = (field: string) => reader.textColumn((row) => reader.text(row, field), keep);
  const dates = (field: string) => reader.textColumn((row) => reader.date(row, field), keep);
  const kinds = reader.textColumn((row) => reader.text(row, 'kind').toLowerCase(), keep);
  const villages: Villages = {
    count: keep.length,
    ids,
    names: keep.map((row) => reader.text(row, 'name')),
    communes: communesOf(reader, keep, context.units),
    positions: positionsOf(reader, keep, context.country),
    kinds,
    urban: urbanOf(kinds, context.country),
    formerCommunes: texts('former_commune'),
    households: amounts('households'),
    population: amounts('population'),
    power: bytes('power', POWER_STATES),
    disadvantaged: bytes('disadvantaged', ANSWERS),
    disadvantagedDecisions: texts('disadvantaged_decision'),
    fibre: bytes('fibre', ANSWERS),
    fibreHouseholds: read(new Float64Array(keep.length), (row) => subscribers(reader, row)),
    operators,
    statuses: statusesOf(reader, keep, operators),
    overall: bytes('state', OVERALL_STATES),
    surveyRounds: texts('survey_round'),
    planOperators: texts('plan_operator'),
    planDates: dates('plan_date'),
    reasons: texts('reason'),
    sources: texts('source'),
    dates: dates('date'),
  };
  return { value: villages, issues: reader.issues };
}

/** Ids and the rows that are kept, in file order. A row without an id gets its row number, which lasts as long as the file. */
function identify(reader: RowReader): { ids: string[]; keep: number[] } {
  const taken = new Set<string>();
  const ids: string[] = [];
  const keep: number[] = [];
  for (let row = 0; row < reader.rows.count; row++) {
    const id = reader.text(row, 'id') || `row-${row + 1}`;
    if (reader.text(row, 'name') === '') reader.note('name-missing', row, 'name');
    else if (taken.has(id)) reader.note('code-duplicate', row, 'id');
    else {
      taken.add(id);
      ids.push(id);
      keep.push(row);
    }
  }
  return { ids, keep };
}

/** Households on fibre; NaN, and said, when there are more of them than households. */
function subscribers(reader: RowReader, row: number): number {
  const households = reader.rows.value(row, 'households');
  const amount = reader.amount(row, 'fibre_households');
  if (!(amount > Number(isUnknown(households) ? Number.NaN : households))) return amount;
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

function positionsOf(reader: RowReader, keep: readonly number[], country: Country): Float64Array {
  const positions = new Float64Array(2 * keep.length).fill(Number.NaN);
  keep.forEach((row, i) => {
    const gated = gatePoint(reader.geometry(row), country.extent);
    if (gated.ok) positions.set([gated.value[0]!, gated.value[1]!], 2 * i);
    else if (gated.code !== 'geometry-missing') reader.note(gated.code, row, null);
  });
  return positions;
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
