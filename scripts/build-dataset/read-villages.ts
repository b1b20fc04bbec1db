/**
 * Villages from the files of a description as tables, a snapshot per date. What the product's own reader would complain of is
 * found by that reader, and then is not in the table: rows without a name or a commune are set aside, values that nobody can
 * understand become unknown.
 */
import { basename } from 'node:path';
import type { Geometry } from 'geojson';
import type { Issue } from '../../src/core/issue.ts';
import type { Operator } from '../../src/core/model.ts';
import type { Units } from '../../src/core/units.ts';
import { readVillages } from '../../src/io/layers/villages.ts';
import { RowReader } from '../../src/io/row-reader.ts';
import { isUnknown, type Rows } from '../../src/io/rows.ts';
import type { Cell } from '../dataset/columns.ts';
import type { VillageTable } from '../dataset/country-data.ts';
import type { FileInput } from './description.ts';
import type { Findings } from './findings.ts';
import { type InputFolder, type InputRows, readInput } from './input-files.ts';
import { explainCode, type Pack } from './read-units.ts';
import { repairPoint } from './repair-geometry.ts';

interface Context {
  readonly pack: Pack;
  readonly findings: Findings;
  /** The units that the dataset will have. */
  readonly units: Units;
  readonly operators: readonly Operator[];
}

const TEXT_FIELDS =
  'name other_names commune kind former_commune power disadvantaged disadvantaged_decision fibre state survey_round plan_operator plan_date reason source date';
const AMOUNT_FIELDS = 'households population fibre_households';
const STATUS_FIELD = /^[2-5]G\../;

/** A table per date, latest first. Refuses the dataset when no village is left. */
export async function readVillageTables(
  folder: InputFolder,
  inputs: readonly FileInput[],
  context: Context,
): Promise<VillageTable[]> {
  const byDate = new Map<string, { source: string; villages: Village[] }>();
  for (const input of inputs) {
    const table = byDate.get(input.date) ?? { source: input.source, villages: [] };
    byDate.set(input.date, table);
    for (const rows of await readInput(folder, input, context.findings))
      for (const village of villagesOf(rows, context)) table.villages.push(village);
  }
  const dates = [...byDate.keys()].sort().reverse();
  return dates.map((date) => {
    const { source, villages } = byDate.get(date)!;
    const unique = withoutDuplicates(villages, context.findings);
    if (unique.length === 0)
      context.findings.add('layer-empty', 'refused', { file: `villages ${date}` });
    return { date, source, rows: unique.length, columns: columnsOf(unique) };
  });
}

interface Village {
  readonly file: string;
  readonly place: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

function villagesOf(input: InputRows, context: Context): Village[] {
  const { pack, findings, units, operators } = context;
  const rows = withRepairedPoints(input, context);
  const read = readVillages(input, rows, { units, country: pack.country, operators, spoken: [] });
  const left = leftOut(read.issues, input, context);
  reportOtherColumns(input, findings);
  const reader = new RowReader(rows, input.file);
  const fields = rows.fields.filter((field) => isKnown(field) && !left.columns.has(field));
  const villages: Village[] = [];
  let withoutId = 0;
  for (let row = 0; row < rows.count; row++) {
    if (left.rows.has(row)) continue;
    const cells = new Map<string, Cell>();
    const place = input.place(row);
    const id = reader.text(row, 'id');
    if (id === '') withoutId++;
    cells.set('id', id || `${basename(input.file).replace(/\..*$/, '')}-${place}`);
    for (const field of fields)
      if (!left.cells.has(`${row} ${field}`)) cells.set(field, cellOf(reader, row, field));
    const geometry = rows.geometry(row);
    if (geometry?.type === 'Point') {
      cells.set('lon', geometry.coordinates[0]!);
      cells.set('lat', geometry.coordinates[1]!);
    }
    villages.push({ file: input.file, place, cells });
  }
  if (withoutId > 0)
    findings.add('id-missing', 'repaired', { file: input.file, value: `${withoutId} rows` });
  return villages;
}

/** Points that the gate lets through; the others are reported and unknown. */
function withRepairedPoints(input: InputRows, { pack, findings }: Context): Rows {
  const points: (Geometry | null)[] = [];
  for (let row = 0; row < input.rows.count; row++) {
    const point = repairPoint(input.rows.geometry(row), pack.country.extent);
    const at = { file: input.file, row: input.place(row), id: idOf(input, row) };
    points.push(point.ok ? { type: 'Point', coordinates: point.value } : null);
    if (point.ok) for (const repair of point.repairs) findings.add(repair, 'repaired', at);
    else if (point.code !== 'geometry-missing') findings.add(point.code, 'set aside', at);
  }
  return { ...input.rows, geometry: (row) => points[row]! };
}

interface LeftOut {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<string>;
  /** `row field` */
  readonly cells: ReadonlySet<string>;
}

/** What must not be in the table, because the reader has something to say of it. */
function leftOut(issues: readonly Issue[], input: InputRows, context: Context): LeftOut {
  const rows = new Set<number>();
  const columns = new Set<string>();
  const cells = new Set<string>();
  for (const { code, row, column, value } of issues) {
    const place = row === null ? null : input.place(row - 1);
    const id = row === null ? '' : idOf(input, row - 1);
    const at = { file: input.file, row: place, id, column: column ?? '', value };
    if (row === null) columns.add(column ?? '');
    else if (column === 'name' || column === 'id' || column === 'commune') rows.add(row - 1);
    else cells.add(`${row - 1} ${column}`);
    const isCommune = code === 'code-unknown' && column === 'commune';
    if (!isCommune) context.findings.add(code, 'set aside', at);
    else if (value.trim() === '') context.findings.add('commune-missing', 'set aside', at);
    else
      context.findings.add(code, 'set aside', { ...at, value: explainCode(context.pack, value) });
  }
  return { rows, columns, cells };
}

function cellOf(reader: RowReader, row: number, field: string): Cell {
  const value = reader.rows.value(row, field);
  if (isUnknown(value)) return '';
  if (AMOUNT_FIELDS.split(' ').includes(field)) return Number(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return reader.text(row, field);
}

function isKnown(field: string): boolean {
  return `${TEXT_FIELDS} ${AMOUNT_FIELDS}`.split(' ').includes(field) || STATUS_FIELD.test(field);
}

/** What a dataset has no field for stays outside: persons, telephone numbers, notes. */
function reportOtherColumns({ file, rows }: InputRows, findings: Findings): void {
  const others = rows.fields.filter(
    (field) => !isKnown(field) && !['id', 'lon', 'lat'].includes(field),
  );
  if (others.length > 0)
    findings.add('columns-left-out', 'reported', { file, value: others.join(', ') });
}

/** Of villages with one id the first, in the order of the files. */
function withoutDuplicates(villages: readonly Village[], findings: Findings): Village[] {
  const taken = new Set<Cell>();
  return villages.filter(({ file, place, cells }) => {
    const id = cells.get('id')!;
    if (!taken.has(id)) return taken.add(id);
    findings.add('code-duplicate', 'set aside', { file, row: place, id: String(id), column: 'id' });
    return false;
  });
}

function columnsOf(villages: readonly Village[]): Record<string, Cell[]> {
  const names = new Set(villages.flatMap(({ cells }) => [...cells.keys()]));
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const isNumber = ['lon', 'lat', ...AMOUNT_FIELDS.split(' ')].includes(name);
      const unknown = isNumber ? null : '';
      return [
        name,
        villages.map(({ cells }) => cells.get(name) || (cells.get(name) === 0 ? 0 : unknown)),
      ];
    }),
  );
}

function idOf({ rows }: InputRows, row: number): string {
  return String(rows.value(row, 'id') ?? '');
}
