/**
 * The records of a table as columns of values, by the mapping of its columns. Row by row and cell by cell: what cannot be read is
 * said with its line and column and left unknown; only a row that cannot be told from others is rejected.
 */
import type { Bbox } from '../../core/country.ts';
import type { Finding, NumberFormat } from '../../core/import-codes.ts';
import type { Technology } from '../../core/model.ts';
import type { Steps } from '../../core/steps.ts';
import type { Cell } from '../tabular/sheet.ts';
import type { ColumnMapping, MappedColumn } from './column-mapping.ts';
import { finding } from './finding.ts';
import type { ImportTable, ImportValue, NamedPlaces } from './import-table.ts';
import { numberFormatOf } from './numbers.ts';
import {
  type ColumnReader,
  type RowTarget,
  readAmount,
  readChoice,
  readLastDay,
  readPair,
  readText,
} from './row-cells.ts';
import { readPosition } from './row-position.ts';
import { fillFromAbove } from './same-as-above.ts';
import { type Signal, signalsOf } from './signals.ts';
import { statedTotals } from './stated-totals.ts';
import type { TableRecord, TableShape } from './table-shape.ts';
import type { ValueReader } from './values.ts';

/** What a table is read with. */
export interface InterpretOptions {
  readonly values: ValueReader;
  readonly extent: Bbox;
  /** Operators of the dataset: a "none" that names no operator is said of all of them. */
  readonly operators: readonly string[];
  /** Formats that a person chose, by the position of the column; the others are found. */
  readonly numberFormats: ReadonlyMap<number, NumberFormat>;
  /** What an empty cell of a signal means, by the position of the column; `unknown` where nothing is said. */
  readonly blanks: ReadonlyMap<number, 'unknown' | 'none'>;
}

const TEXTS = [
  'id',
  'name',
  'other_names',
  'kind',
  'reason',
  'source',
  'survey_round',
  'disadvantaged_decision',
  'site_id',
  'note',
] as const;
/** Whole numbers: a thousand with its mark cannot be one and a bit. */
const COUNTS = [
  'households',
  'population',
  'fibre_households',
  'villages_total',
  'villages_covered',
] as const;
const MEASURES = ['site_distance_km', 'rsrp_dbm'] as const;
const CHOICES = {
  fibre: 'answer',
  disadvantaged: 'answer',
  power: 'power',
  state: 'state',
} as const;
const DATES = ['plan_date', 'date', 'measured_at'] as const;
const PLACES: Readonly<Record<string, keyof NamedPlaces>> = {
  province_code: 'provinceCode',
  province: 'province',
  district: 'district',
  commune_code: 'communeCode',
  commune: 'commune',
  former_commune_code: 'formerCommuneCode',
  former_commune: 'formerCommune',
};

/** Rows that are read between two pauses. */
const ROWS_AT_ONCE = 2000;

/** Reads the records; the findings are in the order of the rows. */
export function* interpret(
  shape: TableShape,
  mapping: ColumnMapping,
  options: InterpretOptions,
): Steps<ImportTable> {
  const { records } = shape;
  const findings: Finding[] = [];
  const table = new TableBuilder(records.length);
  const columns = readers(mapping, records, options, findings);
  for (let i = 0; i < records.length; i++) {
    readRow(table.row(i), records[i]!, columns, options);
    if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield i / records.length;
  }
  if (table.columns.has('name')) findings.push(...fillFromAbove(records, table.places));
  findings.push(...(yield* statedTotals({ shape, readers: columns, columns: table.columns })));
  return {
    count: records.length,
    lines: Uint32Array.from(records, ({ line }) => line),
    cells: records.map(({ cells }) => cells),
    columns: table.columns,
    places: table.places,
    rejected: new Uint8Array(records.length),
    findings,
  };
}

function readers(
  mapping: ColumnMapping,
  records: readonly TableRecord[],
  { values, numberFormats, blanks }: InterpretOptions,
  findings: Finding[],
): readonly ColumnReader[] {
  const mapped = mapping.filter(
    (each): each is MappedColumn & { field: string } => each.field !== null,
  );
  return mapped.map(({ column: { at, path }, field }) => {
    const heading = path.join(' › ');
    const found = numberFormatOf(records.map(({ cells }) => cells[at] ?? ''));
    const isOpen = found.ambiguous > 0 && !numberFormats.has(at);
    if (isOpen && isIn(MEASURES, field)) {
      const line = records[0]?.line ?? 0;
      findings.push(
        finding('number-ambiguous', 'asked', { line, column: heading, value: found.example }),
      );
    }
    // A country that writes decimals with a comma writes thousands with a point.
    const likely =
      isOpen && isIn(COUNTS, field) && found.example.includes(',')
        ? 'point-decimal'
        : 'comma-decimal';
    return {
      at,
      field,
      heading,
      values,
      note: (each) => findings.push(each),
      format: numberFormats.get(at) ?? found.format ?? likely,
      blank: blanks.get(at) ?? 'unknown',
    };
  });
}

function isIn(list: readonly string[], field: string): boolean {
  return list.includes(field);
}

class TableBuilder {
  readonly columns = new Map<string, ImportValue[]>();
  readonly places: Record<keyof NamedPlaces, string[]>;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    const empty = () => new Array<string>(count).fill('');
    this.places = {
      provinceCode: empty(),
      province: empty(),
      district: empty(),
      communeCode: empty(),
      commune: empty(),
      formerCommuneCode: empty(),
      formerCommune: empty(),
    };
  }

  row(row: number): RowTarget {
    return {
      set: (field, value) => {
        if (value === null || value === '') return;
        const column = this.columns.get(field) ?? new Array<ImportValue>(this.#count).fill(null);
        this.columns.set(field, column);
        column[row] = value;
      },
      setPlace: (place, name) => {
        this.places[place][row] = name;
      },
    };
  }
}

function readRow(
  row: RowTarget,
  record: TableRecord,
  columns: readonly ColumnReader[],
  options: InterpretOptions,
): void {
  const { line } = record;
  const said = {
    any: new Map<Technology, Signal>(),
    named: new Map<string, Signal>(),
    broadband: new Map<string, Signal>(),
  };
  let present: readonly string[] | null = null;
  placeByGroups(row, record.groups);
  for (const column of columns) {
    const cell = record.cells[column.at] ?? '';
    const { field } = column;
    if (readPlain(row, column, cell, line)) continue;
    if (field === 'operators') present = operatorsOf(column, cell, line);
    else readSignal(said, column, cell, line);
  }
  for (const [key, signal] of signalsOf({ ...said, present }, options.operators))
    row.set(key, signal);
  readPosition(row, record, columns, options.extent);
}

/** Fields whose cell says all of it. @returns whether this was one */
function readPlain(row: RowTarget, column: ColumnReader, cell: Cell, line: number): boolean {
  const { field, format } = column;
  if (isIn(TEXTS, field)) row.set(field, readText(column, cell, line));
  else if (field === 'plan_operator') {
    const name = readText(column, cell, line);
    row.set(field, column.values.operator(name) ?? name);
  } else if (Object.hasOwn(PLACES, field)) {
    const name = readText(column, cell, line);
    if (name !== '') row.setPlace(PLACES[field]!, name);
  } else if (isIn(COUNTS, field))
    row.set(field, readAmount(column, cell, { line, format, isCount: true }));
  else if (isIn(MEASURES, field))
    row.set(field, readAmount(column, cell, { line, format, isSigned: true }));
  else if (field === 'households_population') {
    const [households, population] = readPair(column, cell, { line, format, isCount: true });
    row.set('households', households);
    row.set('population', population);
  } else if (isIn(DATES, field)) row.set(field, readLastDay(column, cell, line));
  else if (Object.hasOwn(CHOICES, field)) {
    const kind = CHOICES[field as keyof typeof CHOICES];
    row.set(field, readChoice(column, cell, { line, kind, blank: null }));
  } else if (field === 'no_power') {
    const lacks = readChoice(column, cell, { line, kind: 'answer', blank: null });
    row.set('power', lacks === 'yes' ? 'no' : lacks === 'no' ? 'yes' : null);
  } else return false;
  return true;
}

/** Units that a record stands under: a group says its level by its first word. */
function placeByGroups(row: RowTarget, groups: readonly string[]): void {
  for (const group of groups) {
    if (/^(?:tỉnh|thành phố|tp)[.\s]/iu.test(group)) row.setPlace('province', group);
    else if (/^(?:huyện|quận|thị xã|tx)[.\s]/iu.test(group)) row.setPlace('district', group);
    else row.setPlace('commune', group);
  }
}

function operatorsOf(column: ColumnReader, cell: Cell, line: number): readonly string[] | null {
  if (column.values.isMissing(cell)) return null;
  const operators = column.values.operators(cell);
  if (operators === null) {
    column.note(
      finding('operator-unknown', 'noted', { line, column: column.heading, value: cell }),
    );
  }
  return operators;
}

function readSignal(
  said: {
    any: Map<Technology, Signal>;
    named: Map<string, Signal>;
    broadband: Map<string, Signal>;
  },
  column: ColumnReader,
  cell: Cell,
  line: number,
): void {
  const [kind = '', operator = ''] = column.field.split('.');
  if (kind !== 'broadband' && !kind.startsWith('signal_')) return;
  const blank = column.blank === 'none' ? 'none' : null;
  const signal = readChoice(column, cell, { line, kind: 'signal', blank }) as Signal | null;
  if (signal === null) return;
  const technology = kind.slice('signal_'.length) as Technology;
  if (kind === 'broadband') said.broadband.set(operator, signal);
  else if (operator === '') said.any.set(technology, signal);
  else said.named.set(`${technology}.${operator}`, signal);
}
