/** The columns of a table, each ready to read its cells into a row. What a column says again and again is read once. */
import type { Finding, FindingCode, NumberFormat } from '../../core/import-codes.ts';
import type { Cell } from '../tabular/sheet.ts';
import type { ColumnMapping, MappedColumn } from './column-mapping.ts';
import { withoutHidden } from './even-text.ts';
import { finding } from './finding.ts';
import type { ImportValue, NamedPlaces } from './import-table.ts';
import type { FormatEvidence } from './numbers.ts';
import { remembered } from './remembered.ts';
import {
  type ReadCell,
  readAmount,
  readChoice,
  readLastDay,
  readText,
  splitPair,
} from './row-cells.ts';
import type { RowSignals } from './row-signals.ts';
import type { Signal } from './signals.ts';
import { HEADING_BREAK } from './table-shape.ts';
import type { ValueReader } from './values.ts';

/** A mapped column. */
export interface ColumnReader {
  /** Position in a row's cells. */
  readonly at: number;
  readonly field: string;
  readonly heading: string;
  readonly format: NumberFormat;
  readonly values: ValueReader;
  readonly note: (found: Finding) => void;
  /** Reads the cell of a row. Positions take nothing: they are of several columns together. */
  readonly take: (row: RowTarget, cell: Cell, line: number) => void;
}

/** What a row sets; nothing known sets nothing. */
export interface RowTarget {
  readonly signals: Pick<RowSignals, 'say' | 'list'>;
  set(field: string, value: ImportValue): void;
  setPlace(place: keyof NamedPlaces, name: string): void;
}

/** What columns are read with. */
export interface ReaderOptions {
  readonly values: ValueReader;
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
const SIGNAL = /^(?:broadband|signal_\dG)(?:\.|$)/;

/**
 * Readers of the mapped columns. A measure that could be read both ways is asked about once, at the first line.
 * @param formats how the numbers of each column are written, by its position
 */
export function columnReaders(
  mapping: ColumnMapping,
  formats: ReadonlyMap<number, FormatEvidence>,
  { values, numberFormats, blanks }: ReaderOptions,
  { firstLine, note }: { readonly firstLine: number; readonly note: ColumnReader['note'] },
): readonly ColumnReader[] {
  const mapped = mapping.filter(
    (each): each is MappedColumn & { field: string } => each.field !== null,
  );
  return mapped.map(({ column: { at, path }, field }) => {
    const heading = path.join(HEADING_BREAK);
    const found = formats.get(at)!;
    const isOpen = found.ambiguous > 0 && !numberFormats.has(at);
    if (isOpen && isIn(MEASURES, field)) {
      const value = found.example;
      note(finding('number-ambiguous', 'asked', { line: firstLine, column: heading, value }));
    }
    // A country that writes decimals with a comma writes thousands with a point.
    const likely =
      isOpen && isIn(COUNTS, field) && found.example.includes(',')
        ? 'point-decimal'
        : 'comma-decimal';
    const format = numberFormats.get(at) ?? found.format ?? likely;
    const column = { at, field, heading, values, note, format };
    return { ...column, take: takerOf(column, blanks.get(at) ?? 'unknown') };
  });
}

type Column = Omit<ColumnReader, 'take'>;
type Take = ColumnReader['take'];

function takerOf(column: Column, blank: 'unknown' | 'none'): Take {
  const { field, values, format } = column;
  const into = (read: (cell: Cell) => ReadCell, keep?: Keep) =>
    taker(column, read, keep ?? ((row, value) => row.set(field, value)));
  if (isIn(TEXTS, field)) return into((cell) => readText(values, cell));
  if (field === 'plan_operator')
    return into(
      (cell) => readText(values, cell),
      (row, name) => row.set(field, values.operator(name as string) ?? name),
    );
  if (Object.hasOwn(PLACES, field)) {
    const place = PLACES[field]!;
    return into(
      (cell) => readText(values, cell),
      (row, name) => row.setPlace(place, name as string),
    );
  }
  if (isIn(COUNTS, field))
    return into((cell) => readAmount(values, cell, { format, isCount: true }));
  if (isIn(MEASURES, field))
    return into((cell) => readAmount(values, cell, { format, isSigned: true }));
  if (isIn(DATES, field)) return into((cell) => readLastDay(values, cell));
  if (Object.hasOwn(CHOICES, field)) {
    const kind = CHOICES[field as keyof typeof CHOICES];
    return into((cell) => readChoice(values, cell, { kind, blank: null }));
  }
  if (field === 'no_power')
    return into(
      (cell) => readChoice(values, cell, { kind: 'answer', blank: null }),
      (row, lacks) => row.set('power', lacks === 'yes' ? 'no' : 'yes'),
    );
  if (SIGNAL.test(field)) {
    const kind = { kind: 'signal', blank: blank === 'none' ? 'none' : null } as const;
    return into(
      (cell) => readChoice(values, cell, kind),
      (row, signal) => row.signals.say(field, signal as Signal),
    );
  }
  if (field === 'households_population') return pairTaker(column);
  if (field === 'technologies') return technologiesTaker(column);
  return field === 'operators' ? operatorsTaker(column) : () => {};
}

/** What is done with a value that is known. */
type Keep = (row: RowTarget, value: ImportValue) => void;

function taker(column: Column, read: (cell: Cell) => ReadCell, keep: Keep): Take {
  const known = remembered((cell) => readShown(cell, read));
  return (row, cell, line) => {
    const { value, fault } = known(cell);
    if (fault !== null) noteCell(column, fault, { line, cell });
    if (value !== null) keep(row, value);
  };
}

/** Reads what is seen of a cell; says where that is not all, unless it says something worse. */
function readShown(cell: Cell, read: (cell: Cell) => ReadCell): ReadCell {
  const shown = withoutHidden(cell);
  const found = read(shown);
  const isRepaired = shown !== cell && found.value !== null && found.fault === null;
  return isRepaired ? { ...found, fault: 'letters-hidden' } : found;
}

function pairTaker(column: Column): Take {
  const { values, format } = column;
  const amount = (cell: Cell) => readAmount(values, cell, { format, isCount: true });
  const households = taker(column, amount, (row, value) => row.set('households', value));
  const population = taker(column, amount, (row, value) => row.set('population', value));
  return (row, cell, line) => {
    if (values.isMissing(cell)) return;
    const pair = splitPair(cell);
    if (!pair) return noteCell(column, 'number-unreadable', { line, cell });
    households(row, pair[0], line);
    population(row, pair[1], line);
  };
}

function operatorsTaker(column: Column): Take {
  const { values } = column;
  const read = remembered((cell) => (values.isMissing(cell) ? 'missing' : values.operators(cell)));
  return (row, cell, line) => {
    const operators = read(cell);
    if (operators === null) noteCell(column, 'operator-unknown', { line, cell });
    else if (operators !== 'missing') row.signals.list(operators);
  };
}

/** Each technology that is listed is there. */
function technologiesTaker(column: Column): Take {
  const { values } = column;
  const read = remembered((cell) =>
    values.technologies(values.isMissing(cell) ? '' : String(withoutHidden(cell))),
  );
  return (row, cell, line) => {
    const { technologies, unknown } = read(cell);
    if (unknown.length > 0) noteCell(column, 'choice-unknown', { line, cell });
    for (const technology of technologies) row.signals.say(`signal_${technology}`, 'covered');
  };
}

function noteCell(
  { note, heading }: Column,
  code: FindingCode,
  { line, cell }: { readonly line: number; readonly cell: Cell },
): void {
  const severity = code === 'letters-hidden' ? 'repaired' : 'noted';
  note(finding(code, severity, { line, column: heading, value: cell }));
}

function isIn(list: readonly string[], field: string): boolean {
  return list.includes(field);
}
